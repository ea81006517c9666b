//! Open a plan: from a file that is chosen or dropped, from pasted text, or from a share link in the address.
//!
//! A refused file or link changes nothing that is stored, and nothing is kept before "Save this plan". A link leaves the
//! address as soon as it is read. Tests: the bad-input journey and `tests/e2e/links.spec.mjs`, and `crates/plan/tests` for
//! what a file may hold.

mod check;
mod locked;
mod problem;

use crate::bridge::{device, files};
use crate::components::{Button, ButtonKind, ButtonRow, Disclosure, FieldError, Form, TextArea, error_for};
use crate::route::{Route, Screen};
use crate::shell::PlainScreen;
use crate::store::{Store, in_background, use_store};
use export::link::sealed::Sealed;
use export::link::{self, Parcel};
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
    came: Came,
}

/// How it came, which is what the page calls it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Came {
    File,
    Link,
}

/// A plan that waits for its passphrase.
#[derive(Clone)]
struct Locked {
    sealed: Sealed,
    /// The name of its file; blank for a link.
    name: String,
    came: Came,
}

/// What is on the page.
#[derive(Clone)]
enum Found {
    Locked(Locked),
    Plan(Box<Candidate>),
}

/// What was opened so far, and why the last try gave nothing.
#[derive(Clone, Copy)]
struct Opened {
    store: Store,
    found: RwSignal<Option<Found>>,
    errors: RwSignal<Vec<FieldError>>,
}

const FILE: &str = "file";
const PASTED: &str = "pasted";

/// The page.
pub fn open_page() -> AnyView {
    let store = use_store();
    let opened = Opened { store, found: RwSignal::new(None), errors: RwSignal::new(Vec::new()) };
    follow_link(opened);
    (move || match opened.found.get() {
        None => choose(opened),
        Some(Found::Locked(found)) => locked::locked(store, found, opened),
        Some(Found::Plan(found)) => check::check(store, *found, opened),
    })
    .into_any()
}

/// Takes the link out of the address at once, so that it stays neither in sight nor in the history, and reads it.
fn follow_link(opened: Opened) {
    let store = opened.store;
    let link = Memo::new(move |_| store.route.with(|route| route.param("link").map(str::to_owned)));
    Effect::new(move || {
        let Some(link) = link.get() else { return };
        let plain = Route::to(Screen::Open);
        device::replace_address(&plain);
        store.route.set(plain);
        opened.take_link(FILE, &link);
    });
}

fn choose(opened: Opened) -> AnyView {
    let Opened { store, errors, .. } = opened;
    let words = store.words;
    let pasted = RwSignal::new(String::new());
    let take = move |list: Vec<files::File>| {
        let Some(file) = list.into_iter().next() else { return };
        in_background(async move {
            match files::read(&file).await {
                Ok(bytes) => opened.take(FILE, &bytes, &file.name()),
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
        match link::found_in(&text) {
            Some(link) => opened.take_link(PASTED, &link),
            None => opened.take(PASTED, text.as_bytes(), ""),
        }
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

impl Opened {
    /// Back to the choice.
    fn clear(self) {
        self.errors.set(Vec::new());
        self.found.set(None);
    }

    /// Shows what is in a file: a plan, or the question for its passphrase.
    fn take(self, field: &str, bytes: &[u8], name: &str) {
        match Sealed::read_file(bytes) {
            None => self.offer(field, self.errors, bytes, name, Came::File),
            Some(Ok(sealed)) => self.ask(Locked { sealed, name: name.to_owned(), came: Came::File }),
            Some(Err(fault)) => {
                self.errors.set(vec![FieldError::new(field, problem::locked_file(self.store.words, fault))]);
            }
        }
    }

    /// Shows what is in a link.
    fn take_link(self, field: &str, link: &str) {
        match link::read(link) {
            Ok(Parcel::Plan(bytes)) => self.offer(field, self.errors, &bytes, "", Came::Link),
            Ok(Parcel::Sealed(sealed)) => self.ask(Locked { sealed, name: String::new(), came: Came::Link }),
            Err(fault) => {
                self.found.set(None);
                self.errors.set(vec![FieldError::new(field, problem::link(self.store.words, fault))]);
            }
        }
    }

    fn ask(self, locked: Locked) {
        self.errors.set(Vec::new());
        self.found.set(Some(Found::Locked(locked)));
    }

    /// Shows what is in the bytes, or why they are no plan.
    fn offer(self, field: &str, errors: RwSignal<Vec<FieldError>>, bytes: &[u8], name: &str, came: Came) {
        match self.store.read_file(bytes) {
            Ok(loaded) => {
                self.errors.set(Vec::new());
                let text = String::from_utf8_lossy(bytes).into_owned();
                let name = name.to_owned();
                self.found.set(Some(Found::Plan(Box::new(Candidate { loaded, text, name, came }))));
            }
            Err(why) => errors.set(vec![FieldError::new(field, problem::unreadable(self.store.words, why))]),
        }
    }
}
