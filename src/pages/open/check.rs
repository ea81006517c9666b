//! "Check this file", or link: what is in it, what was mended, and what to do with it. Tests: the file journeys.
//!
//! Whoever gets a part of a plan may never have heard of this app: its heading says what came and from which business, and
//! nothing is called missing that a part does not hold.

use super::{Came, Candidate, Opened, problem};
use crate::bridge::files;
use crate::components::{Button, ButtonKind, ButtonRow, Choice, Form, Note, NoteKind, Radios, SummaryList, SummaryRow};
use crate::flow::PlanPage;
use crate::route::Route;
use crate::shell::{PlainScreen, go};
use crate::store::{PlanCard, Store, in_background, report_of};
use export::Names;
use leptos::prelude::*;
use messages::Words;
use plan::checks::Severity;
use plan::lens::Lens;
use plan::model::{Org, Part};

const ADD: &str = "add";
const REPLACE: &str = "replace";
/// So many mended parts are listed one by one.
const MOST_LISTED: usize = 20;

pub(super) fn check(store: Store, found: Candidate, opened: Opened) -> AnyView {
    let words = store.words;
    let lens = Lens::new(&found.loaded.document.plan, store.today.get_untracked());
    let (other, usual) = match found.came {
        Came::File => (words.open_other(), words.open_check_title()),
        Came::Link => (words.open_other_link(), words.open_check_link()),
    };
    let of = part(words, &lens);
    let lead = of.is_some().then(|| words.open_part_lead());
    let mended = mended(store, &found);
    let what = if found.loaded.read_only { newer(store, &found) } else { keep(store, &found) };
    view! {
        <PlainScreen title=of.unwrap_or_else(|| usual.to_owned())>
            {lead.map(|lead| view! { <p class="lead">{lead}</p> })}
            {summary(store, &found, &lens)}
            {mended}
            {what}
            <ButtonRow>
                <Button label=other kind=ButtonKind::Quiet on_press=move |()| opened.clear()/>
            </ButtonRow>
        </PlainScreen>
    }
    .into_any()
}

/// What a part of a plan is, with the business it belongs to; nothing for a whole plan.
fn part(words: Words, lens: &Lens) -> Option<String> {
    let title = lens.org.title.as_str();
    Some(match lens.org.part? {
        Part::Rules if title.is_empty() => words.open_rules().to_owned(),
        Part::Rules => words.open_rules_of(title),
        // Its title names the list.
        Part::Todo if title.is_empty() => words.open_todo().to_owned(),
        Part::Todo => title.to_owned(),
        Part::Person => {
            let whose = lens.org.part_of.and_then(|id| lens.person(id));
            let name = whose.map(|person| Names::new(lens, words).short(person)).unwrap_or_default();
            if title.is_empty() { words.open_page_of(&name) } else { words.open_page_at(&name, title) }
        }
    })
}

fn summary(store: Store, found: &Candidate, lens: &Lens) -> AnyView {
    let words = store.words;
    let document = &found.loaded.document;
    // Of a part of a plan nobody can say what is missing.
    let fix = lens.org.part.is_none().then(|| report_of(lens).count(Severity::S1).to_string());
    let fix = fix.map(|fix| view! { <SummaryRow key=words.open_fix() value=fix empty=words.not_answered()/> });
    let title = if lens.org.title.is_empty() { words.open_untitled().to_owned() } else { lens.org.title.clone() };
    let version = words.open_made_by_version(&document.head.app_version);
    let changed = document.head.saved.get(..10).and_then(plan::date::parse).map(|day| words.date(day));
    if lens.org.part.is_some() {
        // The heading says what it is; what a part does not hold says nothing about the business.
        return changed
            .map(|day| view! { <SummaryList><SummaryRow key=words.open_changed() value=day empty=words.not_answered()/></SummaryList> })
            .into_any();
    }
    let (people, accounts) = (lens.people.len().to_string(), lens.accounts.len().to_string());
    // A link says neither when the plan was changed nor in which version.
    let is_told = |value: &str| found.came == Came::File || !value.is_empty();
    let made_by = is_told(&document.head.app_version)
        .then(|| view! { <SummaryRow key=words.open_made_by() value=version empty=words.not_answered()/> });
    let changed = changed.unwrap_or_default();
    let changed = is_told(&changed)
        .then(|| view! { <SummaryRow key=words.open_changed() value=changed empty=words.not_answered()/> });
    view! {
        <SummaryList>
            <SummaryRow key=words.open_plan() value=title empty=words.not_answered()/>
            {made_by}
            {changed}
            <SummaryRow key=words.open_people() value=people empty=words.not_answered()/>
            <SummaryRow key=words.open_accounts() value=accounts empty=words.not_answered()/>
            {fix}
        </SummaryList>
    }
    .into_any()
}

fn mended(store: Store, found: &Candidate) -> Option<AnyView> {
    let words = store.words;
    let repairs = &found.loaded.repairs;
    if repairs.is_empty() {
        return None;
    }
    let lines: Vec<AnyView> = repairs
        .iter()
        .take(MOST_LISTED)
        .map(|repair| view! { <li dir="auto">{problem::repair(words, repair)}</li> }.into_any())
        .collect();
    let more = repairs.len().saturating_sub(MOST_LISTED) as u32;
    let more = (more > 0).then(|| view! { <p>{words.open_mended_more(more)}</p> });
    Some(
        view! {
            <Note kind=NoteKind::Careful title=words.open_mended()>
                <p>{words.open_mended_lead()}</p>
                <ul>{lines}</ul>
                {more}
            </Note>
        }
        .into_any(),
    )
}

/// A file of a newer version: looked at and given back, never stored.
fn newer(store: Store, found: &Candidate) -> AnyView {
    let words = store.words;
    let stopped = RwSignal::new(false);
    let found = StoredValue::new(found.clone());
    let name = move || {
        found.with_value(|found| {
            if found.name.is_empty() {
                export::file_name(&found.loaded.document.title(), store.today.get_untracked())
            } else {
                found.name.clone()
            }
        })
    };
    let save = move |()| {
        stopped.set(!found.with_value(|found| files::download(&name(), files::PLAN_FILE, &found.text)));
    };
    let look = move |()| {
        let (loaded, text) = found.with_value(|found| (found.loaded.clone(), found.text.clone()));
        let id = loaded.document.head.id.clone();
        store.look_at(loaded, text);
        go(&Route::in_plan(&id, PlanPage::Home));
    };
    view! {
        <Note kind=NoteKind::Careful>{words.open_newer()}</Note>
        <ButtonRow>
            <Button label=words.open_newer_save() on_press=save/>
            <Button label=words.open_newer_look() kind=ButtonKind::Secondary on_press=look/>
        </ButtonRow>
        {move || stopped.get().then(|| view! { <p role="status">{words.download_blocked()}</p> })}
    }
    .into_any()
}

fn keep(store: Store, found: &Candidate) -> AnyView {
    let words = store.words;
    let id = StoredValue::new(found.loaded.document.head.id.clone());
    let is_part = found.loaded.document.plan.one::<Org>().part.is_some();
    let label = if is_part { words.open_save_part() } else { words.open_save() };
    in_background(async move {
        // Without the list the file is added as a plan of its own, which never takes anything away.
        store.read_shelf().await.ok();
    });
    let here: Memo<Option<PlanCard>> =
        Memo::new(move |_| store.shelf.get()?.into_iter().find(|card| card.id == id.get_value()));
    let picked = RwSignal::new(ADD.to_owned());
    let failed = RwSignal::new(false);
    let found = StoredValue::new(found.clone());
    let save = move |()| {
        let (document, name) = found.with_value(|found| (found.loaded.document.clone(), found.name.clone()));
        let (here, replace) = (here.get_untracked(), picked.get_untracked() == REPLACE);
        in_background(async move {
            let id = document.head.id.clone();
            let kept = match here {
                None => store.keep_exactly(&document).await.then_some(id),
                Some(_) if replace => {
                    let label = words.open_replace_label(&name);
                    store.replace_plan(document, &label).await.then_some(id)
                }
                Some(_) => store.keep_as_new(document, None).await,
            };
            match kept {
                Some(id) => go(&Route::in_plan(&id, PlanPage::Home)),
                None => failed.set(true),
            }
        });
    };
    let choices = move || match here.get() {
        None => vec![Choice::new(ADD, words.open_add())],
        Some(card) => vec![
            Choice::new(ADD, words.open_add_same()).hinted(words.open_add_same_hint()),
            Choice::new(REPLACE, words.open_replace(&card.title)).hinted(words.open_replace_hint()),
        ],
    };
    view! {
        <Form on_submit=save>
            // A part that is not here yet can only be added; the button says it.
            {move || (!is_part || here.with(Option::is_some)).then(|| view! {
                <Radios id="what" legend=words.open_what() options=choices() selected=picked
                    on_pick=move |value: String| picked.set(value)/>
            })}
            {move || failed.get().then(|| view! { <Note kind=NoteKind::Careful>{words.open_failed()}</Note> })}
            <ButtonRow><Button label=label submit=true/></ButtonRow>
        </Form>
    }
    .into_any()
}
