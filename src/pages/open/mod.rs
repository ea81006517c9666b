//! Open a plan file: choose, drop or paste it, look at what is in it, keep it.
//!
//! A refused file changes nothing that is stored. Nothing is kept before "Save this plan". Tests: the bad-input
//! journey in `tests/e2e`, and `crates/plan/tests` for what a file may hold.

mod check;
mod problem;

use crate::bridge::files;
use crate::components::{Button, ButtonKind, ButtonRow, Disclosure, FieldError, Form, TextArea, error_for};
use crate::shell::PlainScreen;
use crate::store::{Store, in_background, use_store};
use leptos::ev::{DragEvent, Event};
use leptos::prelude::*;
use plan::file::Loaded;

/// A file that was read and waits to be kept.
#[derive(Clone)]
struct Candidate {
    loaded: Loaded,
    /// Its text, given back as it came when a newer version made it.
    text: String,
    /// Its name.
    name: String,
}

const FILE: &str = "file";
const PASTED: &str = "pasted";

/// The page.
pub fn open_page() -> AnyView {
    let store = use_store();
    let candidate = RwSignal::new(None::<Candidate>);
    (move || match candidate.get() {
        None => choose(store, candidate),
        Some(found) => check::check(store, found, candidate),
    })
    .into_any()
}

fn choose(store: Store, candidate: RwSignal<Option<Candidate>>) -> AnyView {
    let words = store.words;
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let pasted = RwSignal::new(String::new());
    let take = move |list: Vec<files::File>| {
        let Some(file) = list.into_iter().next() else { return };
        in_background(async move {
            match files::read(&file).await {
                Ok(bytes) => offer(store, candidate, errors, FILE, &bytes, &file.name()),
                Err(fault) => errors.set(vec![FieldError::new(FILE, problem::unread(words, &fault))]),
            }
        });
    };
    let on_change = move |event: Event| take(files::picked(&event));
    let on_drop = move |event: DragEvent| {
        event.prevent_default();
        take(files::dropped(&event));
    };
    let use_text = move |()| {
        let text = pasted.get_untracked();
        offer(store, candidate, errors, PASTED, text.as_bytes(), "");
    };
    let file_error = error_for(errors, FILE);
    view! {
        <PlainScreen title=words.open_title() errors=errors>
            <div class="drop" on:drop=on_drop on:dragover=move |event: DragEvent| files::allow_drop(&event)>
                <div class="field" class:field--wrong=move || file_error.get().is_some()>
                    <label class="field__label" for=FILE>{words.open_choose()}</label>
                    <p class="field__hint" id="file-hint">{words.open_lead()}</p>
                    {move || file_error.get().map(|error| view! {
                        <p class="field__error" id="file-error">
                            <span class="hidden">{words.error_prefix()} " "</span>
                            {error}
                        </p>
                    })}
                    <input class="drop__file" id=FILE type="file" accept=".json,application/json" on:change=on_change
                        aria-describedby="file-hint file-error"/>
                </div>
                <p>{words.open_drop()}</p>
            </div>
            <Disclosure summary=words.open_paste()>
                <Form on_submit=use_text>
                    <TextArea id=PASTED label=words.open_paste_label() value=pasted rows=8
                        error=error_for(errors, PASTED) error_prefix=words.error_prefix()/>
                    <ButtonRow>
                        <Button label=words.open_paste_use() kind=ButtonKind::Secondary submit=true/>
                    </ButtonRow>
                </Form>
            </Disclosure>
        </PlainScreen>
    }
    .into_any()
}

/// Shows what is in the bytes, or why they are no plan.
fn offer(
    store: Store,
    candidate: RwSignal<Option<Candidate>>,
    errors: RwSignal<Vec<FieldError>>,
    field: &str,
    bytes: &[u8],
    name: &str,
) {
    match store.read_file(bytes) {
        Ok(loaded) => {
            errors.set(Vec::new());
            let text = String::from_utf8_lossy(bytes).into_owned();
            candidate.set(Some(Candidate { loaded, text, name: name.to_owned() }));
        }
        Err(why) => errors.set(vec![FieldError::new(field, problem::unreadable(store.words, why))]),
    }
}
