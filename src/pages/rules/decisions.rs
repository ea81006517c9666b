//! "Who decides what?": how the work is shared, today and as it should be, with what each way means; and decisions that
//! are central, consulted or left to a department. Tests: `plan::answers::guides`, the journeys.

use crate::asking::{Asker, choices};
use crate::components::{Choice, Disclosure, FieldError};
use crate::flow::PlanPage;
use crate::records::{Editor, Field, Input, List, departments};
use crate::shell::Question;
use crate::store::{Store, use_store};
use export::Names;
use leptos::prelude::*;
use plan::answers::guides;
use plan::answers::records::Rule;
use plan::field::Object;
use plan::model::{Decision, DecisionKind, OperatingModel};
use plan::{Id, Key};

/// From so many departments on, one leading team with departments taking part is the usual way (B30).
const SEVERAL: usize = 3;

/// The page.
pub fn decisions_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let list = Editor::new(store, list(store), errors);
    let ask = Asker::one(store, "org", words.decisions_model_changed().to_owned());
    let models: Vec<&str> = OperatingModel::ALL.iter().map(|model| model.as_str()).collect();
    let today = choices(&models, |word| words.decisions_model_of(word));
    let target = today.clone();
    let meanings: Vec<AnyView> = models
        .iter()
        .map(|model| {
            let (name, means) = (words.decisions_model_of(model), words.decisions_model_means(model));
            view! { <p><b>{name}</b> " " {means}</p> }.into_any()
        })
        .collect();
    view! {
        <Question at=PlanPage::Decisions title=words.decisions_title() lead=words.decisions_lead() why=words.decisions_why()
            errors=errors>
            <h2>{words.sheet_model()}</h2>
            {move || advice(store)}
            {ask.fact("model", words.decisions_model(), today)}
            {move || means(store)}
            {ask.target("model", words.decisions_model(), target)}
            <Disclosure summary=words.button_say_more() suffix=words.sheet_model()>{meanings}</Disclosure>
            <h2>{words.decisions_list()}</h2>
            {list.view()}
        </Question>
    }
    .into_any()
}

/// A word to organisations with several departments, while nothing is chosen.
fn advice(store: Store) -> AnyView {
    let lens = store.lens();
    let several = lens.departments.len() >= SEVERAL && lens.org.model.today.is_unlooked();
    several.then(|| view! { <p>{store.words.decisions_model_advice(lens.departments.len() as u32)}</p> }).into_any()
}

/// What the chosen way means, and what is decided in one place with it.
fn means(store: Store) -> AnyView {
    let words = store.words;
    let lens = store.lens();
    let Some(model) = lens.org.model.today.decided() else { return ().into_any() };
    let list = words.decisions_model_central_list(model.as_str());
    view! {
        <p>{words.decisions_model_means(model.as_str())}</p>
        <p>{words.decisions_model_central(&list)}</p>
    }
    .into_any()
}

fn list(store: Store) -> List {
    let words = store.words;
    List {
        id: "decision",
        table: "decisions",
        prefix: "de_",
        only: None,
        preset: Object::new(),
        fields: vec![
            Field::line("what", words.decisions_what()).needed(words.decisions_what_missing()),
            Field::new("kind", words.decisions_kind(), Input::Pick(kinds)).rule(Rule::First),
            Field::new("decider", words.decisions_decider(), Input::OpenPerson),
            Field::new("touches", words.decisions_touches(), Input::Boxes(departments)),
            Field::day("decided_on", words.decisions_on()).more(),
            Field::new("result", words.decisions_result(), Input::Lines).more(),
        ],
        about,
        empty: words.decisions_empty(),
        add: words.decisions_add(),
        below: None,
    }
}

fn kinds(store: Store) -> Vec<Choice> {
    ["central", "consulted", "local"].map(|key| Choice::new(key, store.words.decisions_kind_of(key))).to_vec()
}

fn about(names: &Names<'_>, key: Key) -> (String, String) {
    let (words, lens) = (names.words, names.lens);
    let Some(one) = lens.plan.get(Id::<Decision>::of(key)) else { return Default::default() };
    let mut parts = vec![words.decisions_kind_of(one.kind.as_str())];
    parts.extend(lens.holder(&one.decider).map(|person| words.decisions_line_decider(&names.short(person))));
    let name = |id: &Id<plan::model::Department>| names.department(*id);
    if !one.touches.is_empty() {
        parts.push(words.decisions_line_touches(&words.list(&one.touches.iter().map(name).collect::<Vec<_>>())));
    }
    if one.kind == DecisionKind::Consulted {
        let not_asked = guides::not_asked(&lens.plan);
        let open = one.touches.iter().filter(|id| not_asked.iter().any(|other| other.id == **id));
        let open: Vec<String> = open.map(name).collect();
        parts.extend((!open.is_empty()).then(|| words.decisions_line_ask(&words.list(&open))));
    }
    parts.extend(one.decided_on.map(|on| words.decisions_line_on(&words.date(on))));
    (one.what, parts.join(" · "))
}
