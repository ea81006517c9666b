//! "Which ideas do you have?": ideas, and where they are handed in. Tests: the journeys.

use super::name_of;
use crate::asking::Asker;
use crate::components::Choice;
use crate::depth::{self, Place};
use crate::flow::PlanPage;
use crate::records::{Editor, Field, Input, List, one_department};
use crate::store::{Store, use_store};
use export::Names;
use leptos::prelude::*;
use plan::field::Object;
use plan::model::Idea;
use plan::{Id, Key};

/// The page.
pub fn ideas_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let errors = RwSignal::new(Vec::new());
    let mut fields = vec![Field::line("text", words.ideas_text()).needed(words.ideas_text_missing())];
    if !store.lens_now().departments.is_empty() {
        fields.push(Field::new("department", words.ideas_department(), Input::Pick(one_department)));
    }
    fields.push(Field::new("stream", words.ideas_stream(), Input::Pick(streams)));
    let list = List {
        id: "idea",
        table: "ideas",
        prefix: "id_",
        only: None,
        preset: Object::new(),
        fields,
        about,
        empty: words.ideas_empty(),
        add: words.ideas_add(),
        below: None,
    };
    let ask = Asker::one(store, "org", words.ideas_done().to_owned());
    let place =
        Place { at: PlanPage::Ideas, behind: PlanPage::Content, title: words.ideas_title(), lead: words.ideas_lead() };
    let body = view! {
        <h2 class="hidden">{words.ideas_list()}</h2>
        {Editor::new(store, list, errors).view()}
        <h2>{words.ideas_intake()}</h2>
        {ask.text("intake/place", words.ideas_place(), words.ideas_place_hint())}
        {ask.anybody("intake/who", words.ideas_who())}
        {ask.number("intake/minutes", words.ideas_minutes(), words.ideas_minutes_hint())}
    };
    depth::page(place, errors, body.into_any())
}

fn streams(store: Store) -> Vec<Choice> {
    let mut all = vec![Choice::new("", store.words.answer_none())];
    for stream in &store.lens().streams {
        all.push(Choice::new(stream.id.as_str(), name_of(store, stream.id.key)));
    }
    all
}

fn about(names: &Names<'_>, key: Key) -> (String, String) {
    let (lens, words) = (names.lens, names.words);
    let Some(idea) = lens.plan.get::<Idea>(Id::of(key)) else { return Default::default() };
    let department = lens.departments.iter().find(|one| Some(one.id) == idea.department);
    let stream = lens.streams.iter().find(|one| Some(one.id) == idea.stream);
    let mut parts: Vec<String> = department.map(|one| words.ideas_from(&one.name)).into_iter().collect();
    parts.extend(stream.map(|one| words.ideas_for(&names.content(one))));
    (idea.text, parts.join(" "))
}
