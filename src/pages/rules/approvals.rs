//! "Who says yes before a post?": approval rules by colour, with time limit and stand-in, and how long a post may wait.
//! Tests: `plan::answers::approvals`, the journeys.

use crate::components::{Choice, FieldError};
use crate::flow::PlanPage;
use crate::records::{Editor, Field, Input, List};
use crate::shell::Question;
use crate::store::{Store, use_store};
use export::{Names, duties};
use leptos::prelude::*;
use plan::answers::records::Rule;
use plan::field::Object;
use plan::model::Approval;
use plan::{Id, Key};

/// A week, in minutes: the longest limit that makes sense.
const WEEK: u32 = 7 * 24 * 60;

/// The page.
pub fn approvals_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let list = Editor::new(store, list(store), errors);
    view! {
        <Question at=PlanPage::Approvals title=words.approvals_title() lead=words.approvals_lead() why=words.approvals_why()
            errors=errors>
            <h2>{words.approvals_list()}</h2>
            {list.view()}
        </Question>
    }
    .into_any()
}

fn list(store: Store) -> List {
    let words = store.words;
    List {
        id: "approval",
        table: "approvals",
        prefix: "ap_",
        only: None,
        preset: Object::new(),
        fields: vec![
            Field::line("applies_to", words.approvals_what())
                .hint(words.approvals_what_hint())
                .needed(words.approvals_what_missing()),
            Field::new("colour", words.approvals_colour(), Input::Radios(colours)).rule(Rule::First),
            Field::new("approver", words.approvals_who(), Input::OpenPerson),
            Field::new("deputy", words.approvals_deputy(), Input::OpenPerson),
            Field::number("limit_minutes", words.approvals_limit(), 1, WEEK),
            Field::new("on_timeout", words.approvals_then(), Input::Pick(then)).rule(Rule::First),
            Field::number("limit_target", words.approvals_target(), 1, WEEK).more(),
        ],
        about,
        empty: words.approvals_empty(),
        add: words.approvals_add(),
        below: None,
    }
}

fn colours(store: Store) -> Vec<Choice> {
    ["green", "amber", "red"].map(|key| Choice::new(key, store.words.approvals_colour_of(key))).to_vec()
}

fn then(store: Store) -> Vec<Choice> {
    ["deputy", "goes_out", "waits"].map(|key| Choice::new(key, store.words.approvals_then_of(key))).to_vec()
}

fn about(names: &Names<'_>, key: Key) -> (String, String) {
    let Some(one) = names.lens.plan.get(Id::<Approval>::of(key)) else { return Default::default() };
    let mut parts = vec![names.words.approvals_colour_of(one.colour.as_str())];
    parts.extend(names.lens.holder(&one.approver).map(|person| names.short(person)));
    parts.push(duties::wait(names, &one));
    (one.applies_to, parts.join(" · "))
}
