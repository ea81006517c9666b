//! One page for each case: who leads, the words, how to reply, what the team is told; and the page as it prints. Tests: the
//! journeys.

use super::statement;
use crate::asking::{Asker, Rows, Start, choices};
use crate::components::{Choice, Disclosure};
use crate::depth::{self, Place};
use crate::flow::PlanPage;
use crate::store::{Store, use_store};
use export::Names;
use leptos::prelude::*;
use messages::FirstHour;
use plan::answers::crisis::full;
use plan::answers::spot::Entry;
use plan::model::{Path, Scenario, Situation};
use plan::{Edit, Id, Key};

/// The page.
pub fn case_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let place = Place {
        at: PlanPage::Case,
        behind: crate::flow::crisis_sheet(store.path_now()),
        title: words.case_title(),
        lead: words.case_lead(),
    };
    depth::records(place, "scenarios", name, list, one)
}

fn name(store: Store, key: Key) -> String {
    let lens = store.lens();
    let case = lens.scenarios.iter().find(|case| case.id.key == key);
    case.map(|case| Names::new(&lens, store.words).case(case)).unwrap_or_default()
}

fn list(store: Store) -> AnyView {
    let words = store.words;
    let rows = move || {
        let lens = store.lens();
        let rows: Vec<AnyView> = lens
            .scenarios
            .iter()
            .filter(|case| case.chosen)
            .map(|case| {
                let about =
                    if case.words.is_empty() { words.sheet_words_none().to_owned() } else { case.words.clone() };
                depth::entry(store, PlanPage::Case, case.id.key, name(store, case.id.key), about)
            })
            .collect();
        let list = if rows.is_empty() {
            view! { <p>{words.case_empty()}</p> }.into_any()
        } else {
            view! { <ul class="rows" role="list">{rows}</ul> }.into_any()
        };
        view! {
            {list}
            <p><a href=store.href(PlanPage::Cases)>{words.crisis_cases_title()}</a></p>
        }
        .into_any()
    };
    rows.into_any()
}

fn one(store: Store, key: Key) -> AnyView {
    let words = store.words;
    let id: Id<Scenario> = Id::of(key);
    let Some(case) = store.plan_now().get(id) else { return ().into_any() };
    let title = untrack(|| name(store, key));
    let ask = Asker::new(store, "scenarios", key, words.case_done(&title));
    let levels = words.levels();
    // The two lowest levels share the first row of the screen.
    let values = [if case.level == 0 { "0" } else { "1" }, "2", "3"];
    let levels: Vec<Choice> = values.iter().zip(levels).map(|(value, level)| Choice::new(*value, level.name)).collect();
    let variants = choices(&["none", "media", "member"], |word| words.case_variant_name(word));
    let is_angry = case.situation == Situation::Angry;
    let is_team = store.path_now() != Path::Solo;
    let people = is_team.then(|| {
        view! {
            <p>{words.case_lead_hint()}</p>
            {ask.person("lead", words.case_lead_who())}
            {ask.person("deputy", words.case_deputy())}
            {ask.anybody("facts_from", words.case_facts())}
        }
    });
    let internal = is_team.then(|| ask.text("internal", words.case_internal(), words.case_internal_hint()));
    view! {
        {ask.choose("level", words.case_level(), levels)}
        {people}
        {is_angry.then(|| ask.choose("variant", words.case_variant(), variants))}
        {ask.flag("freeze", words.case_freeze())}
        <h2>{words.sheet_words_heading()}</h2>
        {ask.text("words", words.case_words(), words.case_words_hint())}
        {statement::builder(store, id, &title)}
        {others(store, ask)}
        {is_team.then(|| agreed(store, id, ask))}
        {ask.text("reply_rule", words.case_reply(), words.case_reply_hint())}
        {internal}
        {steps(ask, case.situation)}
        {ask.text("note", words.case_note(), "")}
        <h2>{words.case_card()}</h2>
        {move || crate::paper::part(&export::outline::case(&store.lens(), words, id))}
    }
    .into_any()
}

/// Other words on some accounts.
fn others(store: Store, ask: Asker) -> AnyView {
    let words = store.words;
    let lens = store.lens_now();
    let names = Names::new(&lens, words);
    let fields: Vec<AnyView> = lens
        .live()
        .map(|account| {
            let label = words.case_words_on(&names.account(account));
            ask.within("words_on", Entry::Of(account.id.key)).text("", &label, "")
        })
        .collect();
    (!fields.is_empty())
        .then(|| view! { <Disclosure summary=words.case_words_on_title()>{fields}</Disclosure> })
        .into_any()
}

/// Who agreed the words, and when.
fn agreed(store: Store, id: Id<Scenario>, ask: Asker) -> AnyView {
    let words = store.words;
    let by = Memo::new(move |_| store.plan().get(id).and_then(|case: Scenario| case.agreed));
    let selected = Signal::derive(move || {
        let by = by.get().and_then(|agreed| agreed.by);
        by.map(|id| id.to_string()).unwrap_or_default()
    });
    let pick = Callback::new(move |word: String| {
        let by = if word.is_empty() { None } else { Id::parse(&word) };
        let edits = full::agree(&store.plan_now(), id, by, store.today.get_untracked());
        // A person of the plan: nothing can be refused.
        store.dispatch(&Edit::Many(edits), words.case_agreed_done()).ok();
    });
    let asked = crate::choosing::Ask {
        id: ask.id("agreed"),
        label: words.case_agreed().to_owned(),
        label_hidden: false,
        first: Some(words.answer_no_one_yet()),
        after: Vec::new(),
        selected,
        on_pick: pick,
        error: Signal::derive(|| None),
    };
    let is_agreed = Memo::new(move |_| by.with(Option::is_some));
    let on = move || is_agreed.get().then(|| ask.must().date("agreed/on", words.case_agreed_on()));
    view! {
        <p>{words.case_agreed_hint()}</p>
        {crate::choosing::person(store, asked)}
        {on}
    }
    .into_any()
}

/// Own steps, and ours that count without them.
fn steps(ask: Asker, situation: Situation) -> AnyView {
    let words = ask.store.words;
    let list = match situation {
        Situation::Angry => FirstHour::Angry,
        Situation::WrongPost => FirstHour::WrongPost,
        Situation::LostAccount => FirstHour::LostAccount,
        Situation::Hurt => FirstHour::Hurt,
        Situation::Other => FirstHour::General,
    };
    let ours = words.first_hour(list).map(|text| view! { <li>{text}</li> });
    let rows = Rows {
        field: "steps",
        heading: words.case_steps(),
        name: |words, n| words.case_step(n),
        draw: |ask| {
            let words = ask.store.words;
            view! {
                {ask.must().text("text", words.case_step_text(), "")}
                {ask.anybody("who", words.case_step_who())}
            }
            .into_any()
        },
        part: "text",
        start: Start::Text,
        label: words.case_step_new(),
        add: words.case_step_add(),
        fill: |_| {},
    };
    view! {
        {ask.rows(rows)}
        <p>{words.case_steps_ours()}</p>
        <ol>{ours.into_iter().collect_view()}</ol>
    }
    .into_any()
}
