//! Excel and Word: made by a program of their own beside the page, which comes when the first file is asked for.
//!
//! What takes longer says so and can be cancelled. Tests: `tests/e2e/formats.spec.mjs`; the files, in the crate `workbook`.

use super::contents::Place;
use super::formats::{Copy, text_holds};
use super::making::Making;
use crate::bridge::office::{self, OfficeFault};
use crate::components::{Button, ButtonKind, ButtonRow};
use crate::saved::{Saved, save, saved_line};
use crate::store::in_background;
use leptos::prelude::*;

/// One kind of file.
#[derive(Clone, Copy)]
struct Kind {
    ending: &'static str,
    media_type: &'static str,
    place: Place,
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
        place: Place::Excel,
        what: words.formats_excel_what(),
        button: words.formats_excel_button(),
        content: book_text,
    };
    let word = Kind {
        ending: "docx",
        media_type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        place: Place::Word,
        what: words.formats_word_what(),
        button: words.formats_word_button(),
        content: outline_text,
    };
    let holds_book = move || copy.holds(export::contents(&copy.store.lens(), copy.choice.get()));
    let holds_word = move || text_holds(copy);
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
    let making = Making::new();
    let fault = RwSignal::new(None::<OfficeFault>);
    let saved: Saved = RwSignal::new(None);
    let press = move |()| {
        let this = making.begin();
        saved.set(None);
        fault.set(None);
        let (content, name) = (untrack(|| (kind.content)(copy)), copy.file_name("", kind.ending));
        in_background(async move {
            let made = office::make(kind.ending, &content).await;
            if !making.end(this) {
                return;
            }
            match made {
                Ok(bytes) => save(saved, name, kind.media_type, &bytes),
                Err(OfficeFault::Cancelled) => {}
                Err(why) => fault.set(Some(why)),
            }
        });
    };
    let status = move || match fault.get() {
        None => making.said(words),
        Some(OfficeFault::Away) => words.formats_office_away(),
        Some(OfficeFault::Failed | OfficeFault::Cancelled) => words.formats_office_failed(),
    };
    view! {
        {kind.place.format(words)}
        <p>{kind.what}</p>
        <p class="small">{holds}</p>
        <ButtonRow>
            <Button label=kind.button kind=ButtonKind::Secondary on_press=press/>
            {move || making.stop(words, office::cancel)}
        </ButtonRow>
        <p role="status">{status}</p>
        {saved_line(copy.store, saved)}
    }
    .into_any()
}
