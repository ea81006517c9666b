//! A link that was made: how long it is, where it fits, the buttons, and its code for cameras. And the button that makes one
//! for less than a plan: the part of one person, a list of what to do.
//!
//! Where a link is too long for chats, the file comes first. What it gives away is said before anybody copies it. Tests:
//! `tests/e2e/links.spec.mjs`; what is in a link, in `export::link`.

use crate::bridge::{files, surroundings};
use crate::components::{Button, ButtonKind, ButtonRow, Disclosure, TextArea};
use crate::paper;
use crate::saved::{Saved, save, saved_line};
use crate::store::{Store, in_background};
use export::link::{self, Fits};
use leptos::prelude::*;

/// A link, and the same as a file.
#[derive(Clone, PartialEq, Eq)]
pub struct Made {
    pub address: String,
    pub file: String,
    /// The name of the file.
    pub name: String,
    /// The label of the button that saves it.
    pub label: &'static str,
}

impl Made {
    /// Of the letters of a link; `part` and `ending` are for the name of the file.
    pub fn new(store: Store, link: &str, file: String, (part, ending): (&str, &str), label: &'static str) -> Self {
        let address = [surroundings::beside("").as_str(), link::BEFORE, link].concat();
        let name = export::named(&store.org_now().title, part, store.today.get_untracked(), ending);
        Self { address, file, name, label }
    }

    /// Of a plan file that holds only a part of the plan.
    pub fn of_part(store: Store, file: String, part: &str) -> Self {
        let link = link::of_plan(&file);
        Self::new(store, &link, file, (part, "plan.json"), store.words.list_link_file())
    }
}

/// The button that makes a link, and what came out. `make` gives a plan file and what it is, for its name; what was made is
/// forgotten when the plan changes, or what `watch` reads. `id` tells several of them on a page apart.
pub fn maker(
    store: Store,
    id: &'static str,
    label: String,
    watch: impl Fn() + Send + Sync + 'static,
    make: impl Fn() -> Option<(String, String)> + Send + Sync + 'static,
) -> AnyView {
    let words = store.words;
    // "Some" once the button was pressed.
    let made = RwSignal::new(None::<Option<Made>>);
    Effect::new(move || {
        store.plan();
        watch();
        made.set(None);
    });
    let press = move |()| {
        made.set(Some(untrack(&make).map(|(file, part)| Made::of_part(store, file, &part))));
    };
    let outcome = move || match made.get() {
        None => view! { <p role="status"></p> }.into_any(),
        Some(None) => view! { <p role="status">{words.list_todo_none()}</p> }.into_any(),
        Some(Some(made)) => {
            let contents = export::contents_of(&store.lens_now(), &made.file);
            let names = words.outputs_names(contents.names);
            let (phones, emails) = (words.outputs_phones(contents.phones), words.outputs_emails(contents.emails));
            let holds = words.links_holds(&names, &phones, &emails);
            view! { <p class="small">{holds}</p>{ways_out(store, id, made)} }.into_any()
        }
    };
    view! {
        <ButtonRow><Button label=label kind=ButtonKind::Secondary on_press=press/></ButtonRow>
        {outcome}
    }
    .into_any()
}

/// How long it is, where it fits, and the buttons, the better way first.
pub fn ways_out(store: Store, id: &'static str, made: Made) -> AnyView {
    let words = store.words;
    let length = made.address.len();
    let fits = match link::fits(length) {
        Fits::Anywhere => words.links_fits_anywhere(),
        Fits::MostChats => words.links_fits_most(),
        Fits::Email => words.links_fits_email(),
        Fits::Nowhere => words.links_fits_nowhere(),
    };
    let said = [words.links_length(length as u32).as_str(), " ", fits].concat();
    let saved: Saved = RwSignal::new(None);
    // "Some" once the button was pressed: whether it is on the clipboard.
    let copied = RwSignal::new(None::<bool>);
    let by_hand = RwSignal::new(made.address.clone());
    let address = made.address.clone();
    let copy = move |()| {
        let address = address.clone();
        in_background(async move { copied.set(Some(files::copy(address).await)) });
    };
    let (file, name, label) = (made.file, made.name, made.label);
    let download = move |()| save(saved, name.clone(), files::PLAN_FILE, &file);
    let fits_chats = link::fits(length) <= Fits::MostChats;
    let (copy_kind, file_kind) = if fits_chats {
        (ButtonKind::Secondary, ButtonKind::Quiet)
    } else {
        (ButtonKind::Quiet, ButtonKind::Secondary)
    };
    let copy_button = (link::fits(length) < Fits::Nowhere)
        .then(|| view! { <Button label=words.links_copy() kind=copy_kind on_press=copy/> }.into_any());
    let file_button = view! { <Button label=label kind=file_kind on_press=download/> }.into_any();
    let buttons = match copy_button {
        Some(copy_button) if fits_chats => vec![copy_button, file_button],
        copy_button => std::iter::once(file_button).chain(copy_button).collect(),
    };
    let status = move || match copied.get() {
        None => "",
        Some(true) => words.links_copied(),
        Some(false) => words.copy_blocked(),
    };
    let hand = move || {
        (copied.get() == Some(false))
            .then(|| view! { <TextArea id=[id, "-text"].concat() label=words.links_text() value=by_hand rows=4/> })
    };
    let code = paper::code(&made.address, words.links_code_name()).map(|code| {
        view! { <Disclosure summary=words.links_code()><p>{words.links_code_what()}</p>{code}</Disclosure> }
    });
    view! {
        <p role="status">{said}</p>
        <ButtonRow>{buttons}</ButtonRow>
        <p role="status">{status}</p>
        {hand}
        {saved_line(store, saved)}
        {code}
    }
    .into_any()
}
