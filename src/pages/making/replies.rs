//! "What do you answer?": ready-made replies, and what to do with each kind of comment. Tests: the journeys.

use crate::asking::{Asker, Rows, Start};
use crate::components::{Button, ButtonKind, ButtonRow};
use crate::depth::{self, Place};
use crate::flow::PlanPage;
use crate::records::{Editor, Field, Input, List};
use crate::store::use_store;
use export::Names;
use leptos::prelude::*;
use plan::answers::making;
use plan::facts::triage::TRIAGE;
use plan::field::Object;
use plan::model::{Reply, Triage};
use plan::{Edit, Id, Key};

/// The page.
pub fn replies_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let errors = RwSignal::new(Vec::new());
    let list = List {
        id: "reply",
        table: "replies",
        prefix: "rp_",
        only: None,
        preset: Object::new(),
        fields: vec![
            Field::line("question", words.replies_question()).needed(words.replies_question_missing()),
            Field::new("text", words.replies_text(), Input::Lines),
        ],
        about,
        empty: words.replies_empty(),
        add: words.replies_add(),
        below: None,
    };
    let ask = Asker::one(store, "triage", words.replies_done().to_owned());
    let rows = Rows {
        field: "rows",
        heading: words.replies_triage(),
        name: |words, n| words.replies_row(n),
        draw: |ask| {
            let words = ask.store.words;
            view! {
                {ask.must().text("kind", words.replies_kind(), "")}
                {ask.text("action", words.replies_action(), "")}
                {ask.anybody("tell", words.replies_tell())}
            }
            .into_any()
        },
        part: "kind",
        start: Start::Text,
        label: words.replies_kind_new(),
        add: words.replies_row_add(),
        fill: |_| {},
    };
    let start = move |()| {
        let lines = |key: &str| (words.triage_kind(key), words.triage_action(key));
        // Our own lines are short enough, and name people of the plan.
        store.dispatch(&Edit::Many(making::triage(&store.lens_now(), &lines)), words.replies_started()).ok();
    };
    let is_new = Memo::new(move |_| {
        let rows = store.plan().one::<Triage>().rows;
        TRIAGE.iter().any(|(key, _)| !rows.iter().any(|row| row.kind == words.triage_kind(key)))
    });
    let offer = move || {
        is_new.get().then(|| {
            view! { <ButtonRow><Button label=words.replies_starters() kind=ButtonKind::Secondary on_press=start/></ButtonRow> }
        })
    };
    let place = Place {
        at: PlanPage::Replies,
        behind: PlanPage::Content,
        title: words.replies_title(),
        lead: words.replies_lead(),
    };
    let body = view! {
        <h2 class="hidden">{words.replies_list()}</h2>
        {Editor::new(store, list, errors).view()}
        {ask.rows(rows)}
        {offer}
    };
    depth::page(place, errors, body.into_any())
}

fn about(names: &Names<'_>, key: Key) -> (String, String) {
    let reply: Option<Reply> = names.lens.plan.get(Id::of(key));
    reply.map(|reply| (reply.question, reply.text)).unwrap_or_default()
}
