//! "What do you need in each busy time?": dates, people, ready answers, who knows the stock, and extra watches. Tests: the
//! journeys.

use super::watches;
use crate::asking::{Asker, Rows, Start};
use crate::components::Choice;
use crate::depth::{self, Place};
use crate::flow::PlanPage;
use crate::store::{Store, use_store};
use export::Names;
use leptos::prelude::*;
use plan::answers::crisis::full;
use plan::model::{Busy, Campaign};
use plan::{Edit, Id, Key};

/// The page.
pub fn rush_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let place =
        Place { at: PlanPage::Rush, behind: PlanPage::Busy, title: words.rush_title(), lead: words.rush_lead() };
    depth::records(place, "busy", name, list, one)
}

fn name(store: Store, key: Key) -> String {
    let busy: Option<Busy> = store.plan().get(Id::of(key));
    busy.map(|busy| busy.what).unwrap_or_default()
}

fn list(store: Store) -> AnyView {
    let words = store.words;
    let rows = move || {
        let lens = store.lens();
        let names = Names::new(&lens, words);
        let rows: Vec<AnyView> = lens
            .busy
            .iter()
            .map(|busy| {
                let about = export::trouble::busy(&names, busy);
                depth::entry(store, PlanPage::Rush, busy.id.key, busy.what.clone(), about)
            })
            .collect();
        let list = if rows.is_empty() {
            view! { <p>{words.rush_empty()}</p> }.into_any()
        } else {
            view! { <ul class="rows" role="list">{rows}</ul> }.into_any()
        };
        view! {
            {list}
            <p><a href=store.href(PlanPage::Busy)>{words.crisis_busy_add_heading()}</a></p>
        }
        .into_any()
    };
    rows.into_any()
}

fn one(store: Store, key: Key) -> AnyView {
    let words = store.words;
    let id: Id<Busy> = Id::of(key);
    let Some(busy) = store.plan_now().get(id) else { return ().into_any() };
    let ask = Asker::new(store, "busy", key, words.rush_done(&busy.what));
    // Extra watches stand in the plan with the dates of their busy time; when these change, they move along.
    let dates = Memo::new(move |_| store.plan().get(id).map(|busy: Busy| (busy.from, busy.to)));
    Effect::new(move |before: Option<()>| {
        dates.track();
        if before.is_some() {
            let edits = untrack(|| full::follow(&store.plan_now(), id));
            if !edits.is_empty() {
                // Days of the plan: nothing can be refused.
                store.dispatch_typed(&Edit::Many(edits), words.rush_watches(), "rush-dates").ok();
            }
        }
    });
    let campaigns: Vec<Campaign> = store.plan_now().all();
    let campaigns: Vec<Choice> =
        campaigns.iter().map(|campaign| Choice::new(campaign.id.as_str(), campaign.name.as_str())).collect();
    let campaign = (!campaigns.is_empty()).then(|| ask.choose_or_not("campaign", words.rush_campaign(), campaigns));
    let rows = Rows {
        field: "questions",
        heading: words.rush_questions(),
        name: |words, n| words.rush_question(n),
        draw: |ask| {
            let words = ask.store.words;
            view! {
                {ask.must().text("q", words.rush_question_q(), "")}
                {ask.text("a", words.rush_question_a(), "")}
            }
            .into_any()
        },
        part: "q",
        start: Start::Text,
        label: words.rush_question_new(),
        add: words.rush_question_add(),
        fill: |_| {},
    };
    view! {
        {ask.must().text("what", words.rush_what(), "")}
        {ask.must().date_before("from", words.rush_from(), "to")}
        {ask.must().date_after("to", words.rush_to(), "from")}
        {ask.people("extra", words.rush_extra(), "")}
        {ask.person("approves", words.rush_approves())}
        {ask.anybody("stock_contact", words.rush_stock())}
        {campaign}
        {watches::part(store, id)}
        {ask.rows(rows)}
        {ask.text("note", words.rush_note(), "")}
    }
    .into_any()
}
