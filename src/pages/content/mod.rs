//! "Who makes what?": posts, photos, videos and the blog with makers and stand-ins; the rest behind "Say more".
//!
//! A choice is stored at once; a row that nobody answers stays unanswered. Tests: `plan::answers::content`, the
//! journeys in `tests/e2e`.

mod more;
mod row;
mod turns;

use crate::components::{FieldError, Form, Table};
use crate::flow::PlanPage;
use crate::shell::{self, Continue, Question};
use crate::store::{Store, use_store};
use leptos::prelude::*;
use plan::answers::content::{self, Slot};
use plan::facts::content::KINDS;
use plan::model::Path;

/// The rows below "Say more" that belong to no kind of ours, in their order.
type Own = RwSignal<Vec<Slot>>;

/// The page.
pub fn content_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let own: Own = RwSignal::new(content::own_slots(&store.plan_now()));
    let several = store.path_now() == Path::Departments;
    let submit = move |()| {
        let mut wrong = Vec::new();
        for slot in all(own) {
            wrong.extend(turns::wrong(store, slot));
        }
        wrong.extend(more::wrong(store, own));
        let fine = wrong.is_empty();
        errors.set(wrong);
        let edits = content::presets(&store.plan_now());
        if fine && store.answer(PlanPage::Content, edits, words.content_answered()).is_ok() {
            shell::go_on(store, PlanPage::Content);
        }
    };
    let rows = kinds(true).map(|slot| row::row(store, slot)).collect_view();
    let panels = move || all(own).into_iter().map(|slot| turns::panel(store, slot, errors)).collect_view();
    view! {
        <Question at=PlanPage::Content title=shell::question_title(words, PlanPage::Content) why=words.content_why() errors=errors>
            <Form on_submit=submit>
                <Table caption=words.content_table() caption_hidden=true columns=row::columns(words)>{rows}</Table>
                {panels}
                {several.then(|| more::fits(store))}
                {more::say_more(store, own, errors, !several)}
                <Continue/>
            </Form>
        </Question>
    }
    .into_any()
}

fn kinds(open: bool) -> impl Iterator<Item = Slot> {
    KINDS.iter().filter(move |row| row.open == open).map(|row| Slot::Kind(row.kind))
}

/// Every row of the page.
fn all(own: Own) -> Vec<Slot> {
    let mut all: Vec<Slot> = kinds(true).chain(kinds(false)).collect();
    all.extend(own.get());
    all
}

/// What a row is called: "Photos", or the name it was given.
fn name(store: Store, slot: Slot) -> String {
    let stream = content::stream(&store.plan(), slot).unwrap_or_default();
    match slot {
        Slot::Kind(kind) => store.words.content_row(kind.as_str()),
        Slot::Own(_) if !stream.name.is_empty() => stream.name,
        Slot::Own(_) => store.words.content_row(stream.kind.as_str()),
    }
}

/// The id of a control of a row: "photo-turns", "sm_7-check".
fn id(slot: Slot, ending: &str) -> String {
    let name = match slot {
        Slot::Kind(kind) => kind.as_str().to_owned(),
        Slot::Own(id) => id.to_string(),
    };
    name + ending
}
