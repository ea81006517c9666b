//! "Which of these should you plan for?": three are ticked on the first visit. Tests: `plan::answers::crisis::cases`.

use super::{Base, add_button};
use crate::bridge::device;
use crate::components::{Checkboxes, Choice, Disclosure, FieldError, TextField, error_for};
use crate::flow::PlanPage;
use crate::starters;
use leptos::prelude::*;
use plan::Id;
use plan::answers::crisis::{cases, chosen};
use plan::facts::crisis::SCENARIOS;
use plan::model::Scenario;

const OWN: &str = "cases-own";

/// The page.
pub fn cases_page() -> AnyView {
    let base = Base::new();
    let words = base.store.words;
    let name = RwSignal::new(String::new());
    let ticked = Memo::new(move |_| chosen(&base.lens()).map(mark).collect::<Vec<_>>());
    let listed = |first: bool| {
        let known = SCENARIOS.iter().filter(move |known| (known.rank > 0) == first);
        let choice = |key| Choice::new(key, words.scenario_name(key)).hinted(words.scenario_meaning(key));
        known.map(|known| choice(known.key)).collect::<Vec<_>>()
    };
    let (first, more) = (listed(true), listed(false));
    let offered = move || {
        let mut all = first.clone();
        for case in base.lens().scenarios.iter().filter(|case| case.catalogue.is_empty()) {
            all.push(Choice::new(case.id.as_str(), case.name.as_str()));
        }
        all
    };
    let tick = Callback::new(move |(key, on): (String, bool)| pick(base, &key, on));
    let add = Callback::new(move |()| {
        add_own(base, name);
    });
    let is_open = ticked.with_untracked(|ticked| more.iter().any(|choice| ticked.contains(&choice.value)));
    let none = move || ticked.with(Vec::is_empty).then(|| view! { <p role="status">{words.crisis_cases_none()}</p> });
    let body = view! {
        <Checkboxes id="cases" legend=words.crisis_cases_legend() options=Signal::derive(offered) ticked=ticked on_tick=tick/>
        {none}
        <Disclosure summary=words.crisis_cases_more() open=is_open>
            <Checkboxes id="cases-more" legend=words.crisis_cases_more() legend_hidden=true options=more ticked=ticked on_tick=tick/>
        </Disclosure>
        <TextField id=OWN label=words.crisis_cases_own() hint=words.crisis_cases_own_hint() value=name
            error=error_for(base.errors, OWN) error_prefix=words.error_prefix()/>
        {add_button(words.crisis_cases_own_add(), add)}
        <p><a href=base.store.href(PlanPage::Case)>{words.case_more()}</a></p>
    };
    // Text that was typed but not added counts, so that Continue loses nothing.
    let submit = Callback::new(move |()| name.with_untracked(|name| name.trim().is_empty()) || add_own(base, name));
    base.page(PlanPage::Cases, words.crisis_cases_title(), "", submit, body.into_any())
}

/// The value of a case in the list.
fn mark(case: &Scenario) -> String {
    if case.catalogue.is_empty() { case.id.to_string() } else { case.catalogue.clone() }
}

fn pick(base: Base, key: &str, on: bool) {
    let (store, words) = (base.store, base.store.words);
    let plan = store.plan_now();
    let edits = match Id::parse(key).filter(|id| plan.get::<Scenario>(*id).is_some()) {
        Some(id) => cases::tick_own(&plan, &base.first(), id, on),
        None => {
            let starter = |case: &plan::facts::crisis::Scenario| starters::case_words(words, case);
            cases::tick(&plan, &base.first(), key, on, &starter, &mut device::new_key)
        }
    };
    base.keep(edits, words.crisis_cases_done(), "cases-0", words.crisis_sheet_cases());
}

fn add_own(base: Base, name: RwSignal<String>) -> bool {
    let (store, words) = (base.store, base.store.words);
    let text = name.get_untracked();
    if text.trim().is_empty() {
        base.errors.set(vec![FieldError::new(OWN, words.crisis_cases_own_none())]);
        return false;
    }
    let starter = words.starter_words_general();
    let edits = cases::add_own(&store.plan_now(), &base.first(), &text, starter, &mut device::new_key);
    let fine = base.keep(edits, words.crisis_cases_done(), OWN, words.crisis_cases_own());
    if fine {
        name.set(String::new());
    }
    fine
}
