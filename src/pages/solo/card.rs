//! "Your crisis card": the finished card, filled in. One button says that it looks right.
//!
//! Tests: `plan::answers::crisis`, the journeys in `tests/e2e`.

use crate::components::{Button, ButtonKind, ButtonRow, FieldError, FieldKind, Form, LinkButton, TextField, error_for};
use crate::flow::PlanPage;
use crate::route::Route;
use crate::shell::{self, Question};
use crate::starters;
use crate::store::{Store, use_store};
use export::outline::{self, Block, CopyChoice, Edition, PageKind, Row};
use leptos::prelude::*;
use plan::answers::crisis;
use plan::lens::Lens;
use plan::{Edit, Plan};

const NUMBER: &str = "emergency";

/// The page.
pub fn card_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let number = RwSignal::new(crisis::read(&store.lens_now()).number);
    let is_preset =
        store.lens_now().crisis.emergency_number.is_empty() && number.with_untracked(|number| !number.is_empty());
    let hint = if is_preset { words.crisis_sheet_number_hint() } else { words.crisis_sheet_number_hint_none() };
    let first = StoredValue::new(starters::first_cases(store));
    let errors = RwSignal::new(Vec::new());
    let edits = move |plan: &Plan, number: &str| {
        let today = store.today.get_untracked();
        first.with_value(|first| crisis::card_seen(plan, today, number, words.starter_words_general(), first))
    };
    let submit = move |()| {
        let edits = edits(&store.plan_now(), &number.get_untracked());
        match store.answer(PlanPage::Card, edits, words.crisis_card_done()) {
            Ok(()) => shell::go_on(store, PlanPage::Card),
            Err(refusal) => {
                let text = shell::refusal(words, &refusal, words.crisis_sheet_number());
                errors.set(vec![FieldError::new(NUMBER, text)]);
            }
        }
    };
    let card = move || {
        let plan = store.plan();
        let edits = edits(&plan, &number.get());
        let shown = plan::apply(&plan, &Edit::Many(edits)).map_or(plan, |applied| applied.plan);
        card(store, &Lens::new(&shown, store.today.get()))
    };
    let link = move |page: PlanPage| Route::in_plan(&store.id(), page).with("from=card").href();
    view! {
        <Question at=PlanPage::Card title=shell::question_title(words, PlanPage::Card) lead=words.crisis_card_lead() errors=errors>
            {card}
            <ul class="links" role="list">
                <li><a href=link(PlanPage::Words)>{words.crisis_card_change_words()}</a></li>
                <li><a href=link(PlanPage::FirstHour)>{words.crisis_card_change_steps()}</a></li>
            </ul>
            <Form on_submit=submit>
                <TextField id=NUMBER label=words.crisis_sheet_number() hint=hint value=number kind=FieldKind::Phone
                    error=error_for(errors, NUMBER) error_prefix=words.error_prefix()/>
                <ButtonRow>
                    <Button label=words.button_looks_right() submit=true/>
                    <LinkButton href=store.href(PlanPage::Home) label=words.button_stop_here() kind=ButtonKind::Quiet/>
                </ButtonRow>
            </Form>
        </Question>
    }
    .into_any()
}

/// The card, from the same outline that prints.
fn card(store: Store, lens: &Lens) -> AnyView {
    let words = store.words;
    let outline = outline::plan(lens, &store.seen().report, words, Edition::Team, CopyChoice::Everything);
    let page = outline.pages.into_iter().find(|page| page.kind == PageKind::Crisis);
    let blocks: Vec<AnyView> = page.into_iter().flat_map(|page| page.blocks).map(|part| block(store, part)).collect();
    view! {
        <div class="card card--shown card--large">
            <p class="paper__bar" dir="auto">{words.card_title(&lens.org.title)}</p>
            <div class="card__body">{blocks}</div>
        </div>
    }
    .into_any()
}

fn block(store: Store, block: Block) -> AnyView {
    match block {
        Block::Danger(text) => view! { <p><b>{text}</b></p> }.into_any(),
        Block::Steps(steps) => {
            let rows: Vec<AnyView> = steps
                .into_iter()
                .map(|step| view! { <li dir="auto">{step.what}" "{step.how}</li> }.into_any())
                .collect();
            view! { <ol>{rows}</ol> }.into_any()
        }
        Block::Table(table) => table.rows.into_iter().map(call).collect::<Vec<_>>().into_any(),
        Block::Quote(text) => view! { <p dir="auto">"“"{text}"”"</p> }.into_any(),
        Block::Heading(_, text) | Block::Sub(text) => view! { <p dir="auto"><b>{text}</b></p> }.into_any(),
        Block::Text(text) | Block::Note(text) | Block::Dates(text) => view! { <p dir="auto">{text}</p> }.into_any(),
        // On paper these are lines to write on; here nobody was named.
        Block::Lines(_) => view! { <p>{store.words.answer_no_one_yet()}</p> }.into_any(),
        // The bar is the card's own; the other kinds are on no card.
        _ => ().into_any(),
    }
}

/// Somebody to call: name, number, what for.
fn call(row: Row) -> AnyView {
    let cells: Vec<AnyView> = row
        .cells
        .into_iter()
        .map(|line| {
            let text: String = line.into_iter().map(|run| run.text).collect();
            view! { <span class="figures" dir="auto">{text}" "</span> }.into_any()
        })
        .collect();
    view! { <p class="card__call">{cells}</p> }.into_any()
}
