//! "Who says yes, who posts, and when is it over?": approvers with who stands in, posters on each account, who can pause each
//! app, when it is over and who looks back. Tests: the journeys.

use crate::asking::{Asker, Rows, Start};
use crate::depth::{self, Place};
use crate::flow::PlanPage;
use crate::store::{Store, use_store};
use export::Names;
use leptos::prelude::*;
use plan::answers::spot::Entry;
use plan::model::ToolKind;

/// The page.
pub fn team_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let ask = Asker::one(store, "crisis", words.team_done().to_owned());
    let approvers = Rows {
        field: "approvers",
        heading: words.team_approvers(),
        name: |words, n| words.team_approver(n),
        draw: |ask| {
            let words = ask.store.words;
            view! {
                {ask.must().person("person", words.team_approver_who())}
                {ask.person("deputy", words.team_approver_deputy())}
            }
            .into_any()
        },
        part: "person",
        start: Start::Person,
        label: words.team_approver_new(),
        add: words.team_approver_add(),
        fill: |_| {},
    };
    let place = Place {
        at: PlanPage::CrisisTeam,
        behind: crate::flow::crisis_sheet(store.path_now()),
        title: words.team_title(),
        lead: words.team_lead(),
    };
    let body = view! {
        {ask.rows(approvers)}
        <h2>{words.team_posters()}</h2>
        <p>{words.team_posters_hint()}</p>
        {posters(store, ask)}
        <h2>{words.team_pausers()}</h2>
        {pausers(store)}
        <h2>{words.team_over()}</h2>
        {ask.text("stand_down", words.team_over_when(), words.team_over_hint())}
        {ask.fact_person("review_owner", words.team_review(), words.answer_no_one_yet())}
    };
    depth::page(place, RwSignal::new(Vec::new()), body.into_any())
}

fn posters(store: Store, ask: Asker) -> AnyView {
    let words = store.words;
    let lens = store.lens_now();
    let names = Names::new(&lens, words);
    let fields: Vec<AnyView> = lens
        .live()
        .map(|account| {
            let label = words.team_posters_on(&names.account(account));
            ask.within("posters", Entry::Of(account.id.key)).people("", &label, "")
        })
        .collect();
    fields.into_any()
}

/// Each app that can post, with who can pause it.
fn pausers(store: Store) -> AnyView {
    let words = store.words;
    let lens = store.lens_now();
    let posts = lens.tools.iter().filter(|tool| tool.posts || tool.kind == ToolKind::Scheduler);
    let fields: Vec<AnyView> = posts
        .map(|tool| {
            let label = words.team_pausers_of(&tool.name);
            Asker::new(store, "tools", tool.id.key, label.clone()).people("pausers", &label, words.no_one())
        })
        .collect();
    if fields.is_empty() {
        return view! { <p>{words.team_pausers_none()}</p> }.into_any();
    }
    view! { <p>{words.team_pausers_lead()}</p>{fields} }.into_any()
}
