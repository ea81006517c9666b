//! What is still open: decisions with who and by when, and what nobody is sure of; each leads to where it is answered.
//!
//! Nothing is answered here. Tests: `plan::lens::open`, `tests/e2e/person.spec.mjs`.

use crate::components::{StateTag, TaskState};
use crate::flow::{self, PlanPage};
use crate::route::Route;
use crate::shell::PlanScreen;
use crate::store::{Store, use_store};
use export::Names;
use leptos::prelude::*;
use plan::lens::Lens;
use plan::lens::open::OpenDecision;

/// The page.
pub fn undecided_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    view! {
        <PlanScreen at=PlanPage::Undecided title=words.undecided_title() lead=words.undecided_lead() sheet=true>
            <h2>{words.undecided_decide()}</h2>
            {move || list(store, &store.lens().open_decisions(), words.undecided_decide_none(), true)}
            <h2>{words.undecided_find_out()}</h2>
            {move || list(store, &store.lens().not_sure(), words.undecided_find_out_none(), false)}
        </PlanScreen>
    }
    .into_any()
}

fn list(store: Store, all: &[OpenDecision], none: &'static str, dated: bool) -> AnyView {
    if all.is_empty() {
        return view! { <p>{none}</p> }.into_any();
    }
    let lens = store.lens();
    let rows: Vec<AnyView> = all.iter().map(|open| row(store, &lens, open, dated)).collect();
    view! { <ul class="rows" role="list">{rows}</ul> }.into_any()
}

fn row(store: Store, lens: &Lens, open: &OpenDecision, dated: bool) -> AnyView {
    let words = store.words;
    let names = Names::new(lens, words);
    let what = export::open::what(&names, open);
    let facts = dated.then(|| {
        let who = open
            .by
            .as_ref()
            .map_or_else(|| words.undecided_nobody().to_owned(), |who| words.undecided_by(&names.who(who)));
        let late = open.until.is_some_and(|until| until < lens.today);
        let when = match open.until {
            Some(until) if late => words.undecided_overdue(&words.date(until)),
            Some(until) => words.undecided_until(&words.date(until)),
            None => words.undecided_no_date().to_owned(),
        };
        let text = [who.as_str(), " · ", &when].concat();
        if late {
            view! { <StateTag state=TaskState::NeedsYou text=text/> }.into_any()
        } else {
            view! { <p class="cell" dir="auto">{text}</p> }.into_any()
        }
    });
    let link = answered_at(store, lens, open);
    view! {
        <li class="rows__row">
            <p class="cell" dir="auto"><b>{what.clone()}</b></p>
            {facts}
            <a href=link>{words.undecided_answer()}<span class="hidden">" "{what}</span></a>
        </li>
    }
    .into_any()
}

/// The page on which the fact is answered.
fn answered_at(store: Store, lens: &Lens, open: &OpenDecision) -> String {
    let (slug, has_id) = match (open.table, open.field) {
        ("accounts", "public_notice") | ("org", "public_notice" | "handover") => ("cover", false),
        ("accounts", _) => ("account", true),
        ("grants", _) => ("login", true),
        ("secrets", _) => ("password", true),
        ("tools", _) => ("tool", true),
        ("people", _) => ("person", true),
        ("responsibilities", _) => ("duty", true),
        ("rights", _) => ("final-say", false),
        ("org", "no_tools") => ("tools", false),
        ("streams" | "consistency" | "partners", _) => ("content", false),
        ("crisis" | "scenarios", _) => (flow::crisis_sheet(lens.org.path).slug(), false),
        ("seats", _) | ("org", "rough_watch") => ("roles", false),
        ("listening", _) => ("cover", false),
        _ => ("", false),
    };
    let page = PlanPage::parse(slug).unwrap_or(PlanPage::Home);
    let mut query = String::from("from=open-decisions");
    if has_id {
        query.push_str("&id=");
        query.push_str(open.key.as_str());
    }
    Route::in_plan(&store.id(), page).with(&query).href()
}
