//! "This is the agreed plan": the next version with a note and what changed, the versions so far, and who has read the newest.
//! Tests: `plan::answers::editions`, the journeys.

use crate::components::{Arrange, Button, ButtonKind, ButtonRow, Choice, Disclosure, TextArea};
use crate::shell;
use crate::store::Store;
use crate::ticking::Boxes;
use leptos::prelude::*;
use plan::answers::editions;
use plan::model::{Edition, Org};
use plan::{Edit, Id};

/// The part.
pub(super) fn part(store: Store) -> AnyView {
    let words = store.words;
    let (note, error) = (RwSignal::new(String::new()), RwSignal::new(None::<String>));
    let agree = move |()| {
        let changed = store.changed_since_agreed();
        let edits = editions::agree(&store.plan_now(), store.today.get_untracked(), &note.get_untracked(), changed);
        let done = store.dispatch(&Edit::Many(edits), words.plan_settings_agreed_done());
        let refused = done.err().map(|refusal| shell::refusal(words, &refusal, words.plan_settings_agreed_note()));
        if refused.is_none() {
            note.set(String::new());
        }
        error.set(refused);
    };
    view! {
        <h2>{words.plan_settings_agreed()}</h2>
        <p>{words.plan_settings_agreed_text()}</p>
        {move || versions(store)}
        <TextArea id="agreed-note" label=words.plan_settings_agreed_note() hint=words.plan_settings_agreed_note_hint() rows=2
            value=note error=error error_prefix=words.error_prefix()/>
        <ButtonRow>
            <Button label=words.plan_settings_agree() kind=ButtonKind::Secondary on_press=agree/>
        </ButtonRow>
        {readers(store)}
    }
    .into_any()
}

/// The versions, newest first.
fn versions(store: Store) -> AnyView {
    let words = store.words;
    let mut all = store.plan().one::<Org>().editions;
    all.reverse();
    let status = match all.first() {
        Some(newest) => words.plan_settings_agreed_now(newest.n, &words.date(newest.on)),
        None => words.plan_settings_agreed_none().to_owned(),
    };
    let rows: Vec<AnyView> = all.iter().map(|edition| version(store, edition)).collect();
    view! {
        <p role="status">{status}</p>
        <ul class="rows" role="list">{rows}</ul>
    }
    .into_any()
}

fn version(store: Store, edition: &Edition) -> AnyView {
    let words = store.words;
    let lens = store.lens();
    let names = export::edition::changed(&export::Names::new(&lens, words), edition);
    let changed = (!names.is_empty()).then(|| {
        let rows: Vec<AnyView> = names.into_iter().map(|name| view! { <li dir="auto">{name}</li> }.into_any()).collect();
        view! {
            <Disclosure summary=words.plan_settings_agreed_changed(edition.changed.len() as u32)><ul>{rows}</ul></Disclosure>
        }
    });
    view! {
        <li class="rows__row">
            <p><b>{words.plan_settings_agreed_version(edition.n, &words.date(edition.on))}</b></p>
            <p dir="auto">{edition.note.clone()}</p>
            {changed}
        </li>
    }
    .into_any()
}

/// Who has read and agreed to the newest version.
fn readers(store: Store) -> AnyView {
    let words = store.words;
    let is_agreed = Memo::new(move |_| editions::newest(&store.plan()).is_some());
    let options = Signal::derive(move || {
        let lens = store.lens();
        lens.team().map(|person| Choice::new(person.id.as_str(), person.name.as_str())).collect::<Vec<_>>()
    });
    let ticked = Memo::new(move |_| {
        let (plan, lens) = (store.plan(), store.lens());
        let read = lens.team().filter(|person| editions::has_read(&plan, person));
        read.map(|person| person.id.to_string()).collect::<Vec<_>>()
    });
    let tick = move |(word, on): (String, bool)| {
        if let Some(id) = Id::parse(&word) {
            let edits = editions::read(&store.plan_now(), id, on, store.today.get_untracked());
            // A tick holds no text, so nothing can be refused.
            store.dispatch(&Edit::Many(edits), words.plan_settings_read_done()).ok();
        }
    };
    let boxes = move || {
        let boxes = Boxes::new("readers", words.plan_settings_read(), options, ticked, tick).arrange(Arrange::Rows);
        is_agreed.get().then(|| boxes.view(words))
    };
    boxes.into_any()
}
