//! Step 7: house rules, and behind it goals, decisions, guides, the board of questions, approvals, answers, sharing.
//!
//! Our ten rules are shown as chosen until somebody changes a tick or finishes the step. Tests: `plan::answers::rules`
//! and its neighbours, the journeys in `tests/e2e/rules.spec.mjs` and `departments.spec.mjs`.

mod answers;
mod approvals;
mod asking;
mod decisions;
mod goals;
mod guides;
mod own;
mod sharing;

pub use answers::answers_page;
pub use approvals::approvals_page;
pub use asking::asking_page;
pub use decisions::decisions_page;
pub use goals::goals_page;
pub use guides::guides_page;
pub use sharing::sharing_page;

use crate::asking::Asker;
use crate::bridge::device;
use crate::components::{Button, ButtonKind, Checkboxes, Choice, FieldError, Note, NoteKind};
use crate::flow::PlanPage;
use crate::records::Editor;
use crate::shell::{self, Question};
use crate::store::{Store, use_store};
use leptos::prelude::*;
use messages::Words;
use plan::Edit;
use plan::answers::guides::{Asked, count};
use plan::answers::rules;
use plan::facts::rules::RULES;

/// From so many rules on, the page says that few people read more.
const MANY: usize = 10;

/// The page.
pub fn rules_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let list = Editor::new(store, own::core(store), errors);
    let ready = Callback::new(move |()| list.flush() && keep(store));
    let ask = Asker::one(store, "org", words.rules_date_changed().to_owned());
    // What is only shown as chosen has no record yet that could be changed, and a rule of one's own must not end the choice.
    let first = Memo::new(move |_| rules::is_first(&store.lens()));
    let own_words = move || {
        if first.get() {
            let press = move |()| {
                keep(store);
            };
            view! { <Button label=words.rules_own_start() kind=ButtonKind::Secondary on_press=press/> }.into_any()
        } else {
            list.view()
        }
    };
    view! {
        <Question at=PlanPage::Rules title=words.rules_title() lead=words.rules_lead() why=words.rules_why() errors=errors>
            {starters(store)}
            <p>{move || how_many(store)}</p>
            {move || open_questions(store)}
            <h2>{words.rules_own()}</h2>
            {own_words}
            <Note kind=NoteKind::Careful><p>{words.house_rules_law()}</p></Note>
            <h2>{words.rules_dates()}</h2>
            {ask.date_before("rules_changed_on", words.rules_agreed(), "rules_review_on")}
            <p>{words.rules_agreed_hint()}</p>
            {ask.date_after("rules_review_on", words.rules_look(), "rules_changed_on")}
            {move || (!store.is_part()).then(|| view! { <h2>{words.rules_more()}</h2>{ways(store)} })}
            {shell::finish_step(PlanPage::Rules, ready)}
        </Question>
    }
    .into_any()
}

/// The sentence of one of our rules.
fn sentence(words: Words, key: &str) -> String {
    let place = RULES.iter().position(|rule| rule.key == key);
    place.and_then(|place| words.house_rules().get(place).copied()).unwrap_or_default().to_owned()
}

/// Writes our ten down while they are only shown; true unless they were refused.
fn keep(store: Store) -> bool {
    let words = store.words;
    let edits = rules::keep_first(&store.lens_now(), &|key| sentence(words, key), &mut device::new_key);
    store.dispatch(&Edit::Many(edits), words.rules_kept()).is_ok()
}

fn starters(store: Store) -> AnyView {
    let words = store.words;
    let options: Vec<Choice> = RULES.iter().map(|rule| Choice::new(rule.key, sentence(words, rule.key))).collect();
    let ticked = Memo::new(move |_| rules::ticked(&store.lens()).into_iter().map(str::to_owned).collect::<Vec<_>>());
    let tick = move |(key, on): (String, bool)| {
        let edits = rules::tick(&store.lens_now(), &key, on, &|key| sentence(words, key), &mut device::new_key);
        // Our own sentences are never refused.
        drop(store.dispatch(&Edit::Many(edits), words.rules_ticked()));
    };
    view! { <Checkboxes id="starters" legend=words.rules_starters() options=options ticked=ticked on_tick=tick/> }
        .into_any()
}

/// "You have 10 rules. Few people read more."
fn how_many(store: Store) -> String {
    let lens = store.lens();
    let all = if rules::is_first(&lens) { rules::ticked(&lens).len() } else { rules::active(&lens.plan).len() };
    if all >= MANY { store.words.house_rules_many(all as u32) } else { String::new() }
}

/// Rules do not wait for answers of departments.
fn open_questions(store: Store) -> AnyView {
    let open = count(&store.plan(), Asked::Waiting);
    if open == 0 {
        return ().into_any();
    }
    view! { <p>{store.words.rules_asking_open(open as u32)}</p> }.into_any()
}

/// The pages behind this step.
fn ways(store: Store) -> AnyView {
    let words = store.words;
    let link = |page: PlanPage, name: &'static str| view! { <li><a href=store.href(page)>{name}</a></li> }.into_any();
    let all = [
        link(PlanPage::Goals, words.rules_to_goals()),
        link(PlanPage::Decisions, words.rules_to_decisions()),
        link(PlanPage::Departments, words.rules_to_departments()),
        link(PlanPage::Guides, words.rules_to_guides()),
        link(PlanPage::Asking, words.rules_to_asking()),
        link(PlanPage::Approvals, words.rules_to_approvals()),
        link(PlanPage::Answers, words.rules_to_answers()),
        link(PlanPage::Sharing, words.rules_to_sharing()),
        link(PlanPage::Ideas, words.rules_to_ideas()),
    ];
    view! { <ul class="links" role="list">{all.into_iter().collect_view()}</ul> }.into_any()
}
