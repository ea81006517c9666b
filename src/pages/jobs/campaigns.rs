//! Campaigns: name, first and last day, who answers for it, and dates on the way. Tests: the journeys.

use crate::asking::{Asker, Rows, Start};
use crate::depth::{self, Place};
use crate::flow::PlanPage;
use crate::records::{Editor, Field, Input, List};
use crate::store::{Store, use_store};
use export::Names;
use leptos::prelude::*;
use plan::answers::records::Rule;
use plan::field::Object;
use plan::model::Campaign;
use plan::{Id, Key};

/// The page.
pub fn campaigns_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let errors = RwSignal::new(Vec::new());
    let fields = vec![
        Field::line("name", words.campaigns_name()).needed(words.campaigns_name_missing()),
        Field::day("from", words.campaigns_from()).needed(words.campaigns_from_missing()),
        Field::day("to", words.campaigns_to()).needed(words.campaigns_to_missing()).rule(Rule::NotBefore("from")),
        Field::new("owner", words.campaigns_owner(), Input::Person),
        Field::new("note", words.access_note(), Input::Lines).more(),
    ];
    let list = List {
        id: "campaign",
        table: "campaigns",
        prefix: "ca_",
        only: None,
        preset: Object::new(),
        fields,
        about,
        empty: words.campaigns_empty(),
        add: words.campaigns_add(),
        below: Some(on_the_way),
    };
    let place = Place {
        at: PlanPage::Campaigns,
        behind: PlanPage::Duties,
        title: words.campaigns_title(),
        lead: words.campaigns_lead(),
    };
    depth::page(place, errors, Editor::new(store, list, errors).view())
}

fn about(names: &Names<'_>, key: Key) -> (String, String) {
    let words = names.words;
    let Some(campaign) = names.lens.plan.get::<Campaign>(Id::of(key)) else { return Default::default() };
    let dates = words.person_away_line(&words.date(campaign.from), &words.date(campaign.to));
    let line = match campaign.owner {
        Some(owner) => words.campaigns_line(&dates, &names.id(owner)),
        None => words.campaigns_line_nobody(&dates),
    };
    (campaign.name, line)
}

/// Dates on the way.
fn on_the_way(store: Store, key: Key) -> AnyView {
    let words = store.words;
    let name = store.plan_now().get::<Campaign>(Id::of(key)).map(|campaign| campaign.name).unwrap_or_default();
    let ask = Asker::new(store, "campaigns", key, words.records_changed(&name));
    let rows = Rows {
        field: "checkpoints",
        heading: words.campaigns_dates(),
        name: |words, n| words.campaigns_date_number(n),
        draw: |ask| {
            let words = ask.store.words;
            view! {
                {ask.must().date("date", words.campaigns_date())}
                {ask.text("text", words.campaigns_date_what(), "")}
                {ask.anybody("who", words.campaigns_date_who())}
            }
            .into_any()
        },
        part: "date",
        start: Start::Day,
        label: words.campaigns_date_new(),
        add: words.campaigns_date_add(),
        fill: |_| {},
    };
    view! {
        <crate::components::Disclosure summary=words.campaigns_dates_of(&name)>{ask.rows(rows)}</crate::components::Disclosure>
    }
    .into_any()
}
