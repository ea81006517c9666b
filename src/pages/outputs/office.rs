//! Excel and Word: made by a program of their own beside the page, which comes when the first file is asked for.
//!
//! What takes longer says so and can be cancelled. Tests: `tests/e2e/formats.spec.mjs`; the files, in the crate `workbook`.

use super::formats::{Copy, Saved, save, saved_line};
use crate::bridge::office::{self, OfficeFault};
use crate::components::{Button, ButtonKind, ButtonRow};
use crate::store::in_background;
use export::outline;
use leptos::prelude::*;
use std::time::Duration;

/// Nobody needs to be told of a wait that is shorter.
const NOTICED: Duration = Duration::from_millis(300);

/// How far a file is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Idle,
    /// Being made; the number tells one try from the next.
    Making(u32),
    /// It takes long enough to say so.
    Slow(u32),
    Fault(OfficeFault),
}

/// One kind of file.
#[derive(Clone, Copy)]
struct Kind {
    ending: &'static str,
    media_type: &'static str,
    title: &'static str,
    what: &'static str,
    button: &'static str,
    content: fn(Copy) -> String,
}

/// Both kinds.
pub fn part(copy: Copy) -> AnyView {
    let words = copy.store.words;
    let excel = Kind {
        ending: "xlsx",
        media_type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        title: words.formats_excel_title(),
        what: words.formats_excel_what(),
        button: words.formats_excel_button(),
        content: book_text,
    };
    let word = Kind {
        ending: "docx",
        media_type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        title: words.formats_word_title(),
        what: words.formats_word_what(),
        button: words.formats_word_button(),
        content: outline_text,
    };
    let holds_book = move || copy.holds(export::contents(&copy.store.lens(), copy.choice.get()));
    let holds_word = move || copy.holds_text(&outline::text(&copy.outline()));
    view! {
        {row(copy, excel, Signal::derive(holds_book))}
        {row(copy, word, Signal::derive(holds_word))}
    }
    .into_any()
}

fn book_text(copy: Copy) -> String {
    serde_json::to_string(&copy.book()).unwrap_or_default()
}

fn outline_text(copy: Copy) -> String {
    serde_json::to_string(&copy.outline()).unwrap_or_default()
}

fn row(copy: Copy, kind: Kind, holds: Signal<String>) -> AnyView {
    let words = copy.store.words;
    let state = RwSignal::new(State::Idle);
    let saved: Saved = RwSignal::new(None);
    let tries = StoredValue::new(0_u32);
    let press = move |()| {
        let this = tries.try_update_value(|tries| {
            *tries += 1;
            *tries
        });
        let this = this.unwrap_or_default();
        state.set(State::Making(this));
        saved.set(None);
        set_timeout(
            move || {
                if state.try_get_untracked() == Some(State::Making(this)) {
                    state.set(State::Slow(this));
                }
            },
            NOTICED,
        );
        let (content, name) = (untrack(|| (kind.content)(copy)), copy.file_name("", kind.ending));
        in_background(async move {
            match office::make(kind.ending, &content).await {
                Ok(bytes) => {
                    state.set(State::Idle);
                    save(saved, name, kind.media_type, &bytes);
                }
                Err(OfficeFault::Cancelled) => state.set(State::Idle),
                Err(fault) => state.set(State::Fault(fault)),
            }
        });
    };
    let status = move || match state.get() {
        State::Idle | State::Making(_) => "",
        State::Slow(_) => words.formats_making(),
        State::Fault(OfficeFault::Away) => words.formats_office_away(),
        State::Fault(OfficeFault::Failed | OfficeFault::Cancelled) => words.formats_office_failed(),
    };
    let cancel = move || {
        matches!(state.get(), State::Slow(_)).then(|| {
            view! { <Button label=words.formats_cancel() kind=ButtonKind::Quiet on_press=move |()| office::cancel()/> }
        })
    };
    view! {
        <h3>{kind.title}</h3>
        <p>{kind.what}</p>
        <p class="small">{holds}</p>
        <ButtonRow>
            <Button label=kind.button kind=ButtonKind::Secondary on_press=press/>
            {cancel}
        </ButtonRow>
        <p role="status">{status}</p>
        {saved_line(copy.store, saved)}
    }
    .into_any()
}
