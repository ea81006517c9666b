//! "Who answers what?": experts by topic, places to listen, and who helps everyone else. Tests: the journeys.

use crate::asking::Asker;
use crate::components::{Choice, FieldError, FieldKind};
use crate::flow::PlanPage;
use crate::records::{Editor, Field, Input, List, one_department};
use crate::shell::Question;
use crate::store::{Store, use_store};
use export::Names;
use leptos::prelude::*;
use plan::answers::records::Rule;
use plan::field::Object;
use plan::model::{Expert, ListeningPlace};
use plan::{Id, Key};

/// A week, in minutes.
const WEEK: u32 = 7 * 24 * 60;

/// The page.
pub fn answers_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let experts = Editor::new(store, experts(store), errors);
    let places = Editor::new(store, places(store), errors);
    let ask = Asker::one(store, "org", words.hub_changed().to_owned());
    view! {
        <Question at=PlanPage::Answers title=words.answers_title() lead=words.answers_lead() why=words.answers_why() errors=errors>
            <h2>{words.answers_list()}</h2>
            {experts.view()}
            <h2>{words.listening_title()}</h2>
            <p>{words.listening_lead()}</p>
            {places.view()}
            <h2>{words.hub_title()}</h2>
            <p>{words.hub_lead()}</p>
            {ask.anybody("hub/who", words.hub_who())}
            {ask.text("hub/helps_with", words.hub_with(), "")}
            {ask.text("hub/how_to_ask", words.hub_how(), "")}
        </Question>
    }
    .into_any()
}

fn experts(store: Store) -> List {
    let words = store.words;
    List {
        id: "expert",
        table: "experts",
        prefix: "ex_",
        only: None,
        preset: Object::new(),
        fields: vec![
            Field::line("topic", words.answers_topic()).needed(words.answers_topic_missing()),
            Field::new("person", words.answers_person(), Input::Person),
            Field::new("department", words.answers_department(), Input::Pick(one_department)),
            Field::line("how", words.answers_how()),
            Field::number("minutes", words.answers_minutes(), 1, WEEK),
        ],
        about: expert,
        empty: words.answers_empty(),
        add: words.answers_add(),
        below: None,
    }
}

fn expert(names: &Names<'_>, key: Key) -> (String, String) {
    let Some(one) = names.lens.plan.get(Id::<Expert>::of(key)) else { return Default::default() };
    let mut parts = Vec::new();
    parts.extend(one.person.map(|id| names.id(id)));
    parts.extend(one.department.map(|id| names.department(id)));
    parts.extend((!one.how.is_empty()).then_some(one.how));
    parts.extend(one.minutes.map(|minutes| names.words.answers_line_minutes(minutes)));
    (one.topic, parts.join(" · "))
}

fn places(store: Store) -> List {
    let words = store.words;
    List {
        id: "place",
        table: "listening",
        prefix: "ls_",
        only: None,
        preset: Object::new(),
        fields: vec![
            Field::line("name", words.listening_name()).needed(words.listening_name_missing()),
            Field::new("kind", words.listening_kind(), Input::Pick(kinds)).rule(Rule::First),
            Field::new("owner", words.listening_owner(), Input::OpenPerson),
            Field::number("every_days", words.listening_days(), 1, 365),
            Field::new("url", words.listening_url(), Input::Line(FieldKind::Link)).rule(Rule::Link).more(),
        ],
        about: place,
        empty: words.listening_empty(),
        add: words.listening_add(),
        below: None,
    }
}

fn kinds(store: Store) -> Vec<Choice> {
    let all = ["review_site", "group", "media", "hashtag", "list", "chat"];
    all.map(|key| Choice::new(key, store.words.listening_kind_of(key))).to_vec()
}

fn place(names: &Names<'_>, key: Key) -> (String, String) {
    let words = names.words;
    let Some(one) = names.lens.plan.get(Id::<ListeningPlace>::of(key)) else { return Default::default() };
    let mut parts = vec![words.listening_kind_of(one.kind.as_str())];
    match names.lens.holder(&one.owner) {
        Some(person) => parts.push(names.short(person)),
        None => parts.push(words.listening_line_nobody().to_owned()),
    }
    parts.extend(one.every_days.map(|days| words.listening_line_days(days)));
    (one.name, parts.join(" · "))
}
