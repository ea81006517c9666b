//! Staff who share of their own free will. Tests: the journeys.

use crate::components::{Choice, FieldError};
use crate::flow::PlanPage;
use crate::records::{Editor, Field, Input, List, team};
use crate::shell::Question;
use crate::store::{Store, use_store};
use export::Names;
use leptos::prelude::*;
use plan::field::Object;
use plan::model::Advocate;
use plan::{Id, Key};

/// The page.
pub fn sharing_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let advocates = Editor::new(store, advocates(store), errors);
    view! {
        <Question at=PlanPage::Sharing title=words.sharing_title() lead=words.sharing_lead() why=words.sharing_why() errors=errors>
            <h2>{words.sharing_advocates()}</h2>
            {advocates.view()}
        </Question>
    }
    .into_any()
}

fn advocates(store: Store) -> List {
    let words = store.words;
    List {
        id: "advocate",
        table: "advocates",
        prefix: "ad_",
        only: None,
        preset: Object::new(),
        fields: vec![
            Field::new("who", words.sharing_who(), Input::Pick(somebody)).needed(words.sharing_who_missing()),
            Field::new("networks", words.sharing_networks(), Input::Boxes(networks)),
            Field::line("may_share", words.sharing_may()),
            Field::day("since", words.sharing_since()).more(),
        ],
        about: advocate,
        empty: words.sharing_advocates_empty(),
        add: words.sharing_advocates_add(),
        below: None,
    }
}

fn somebody(store: Store) -> Vec<Choice> {
    let mut all = vec![Choice::new("", store.words.answer_choose())];
    all.extend(team(store));
    all
}

fn networks(store: Store) -> Vec<Choice> {
    let all = plan::facts::networks::NETWORKS.iter();
    all.map(|network| Choice::new(network.key, store.words.network_short(network.key))).collect()
}

fn advocate(names: &Names<'_>, key: Key) -> (String, String) {
    let words = names.words;
    let Some(one) = names.lens.plan.get(Id::<Advocate>::of(key)) else { return Default::default() };
    let networks: Vec<String> = one.networks.iter().map(|key| words.network_short(key)).collect();
    let mut parts = Vec::new();
    parts.extend((!networks.is_empty()).then(|| words.list(&networks)));
    parts.extend((!one.may_share.is_empty()).then_some(one.may_share));
    parts.extend(one.since.map(|on| words.sharing_line_since(&words.date(on))));
    (names.lens.person(one.who).map(|person| names.full(person)).unwrap_or_default(), parts.join(" · "))
}
