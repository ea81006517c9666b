//! A record of what is done and when, which must leave this phone: send it or download it.
//!
//! It stays in this window and is never put into a plan by itself. Tests: the emergency journey in `tests/e2e`.

use crate::bridge::{files, surroundings};
use crate::components::{Button, ButtonKind, ButtonRow, Form, TextField};
use crate::store::{Store, in_background};
use leptos::prelude::*;

/// The record's part of the page.
pub(super) fn record(store: Store) -> AnyView {
    let words = store.words;
    let lines = RwSignal::new(Vec::<String>::new());
    let draft = RwSignal::new(String::new());
    let said = RwSignal::new("");
    let add = move |()| {
        let text = draft.with_untracked(|draft| draft.trim().to_owned());
        if !text.is_empty() {
            lines.update(|lines| lines.push([surroundings::now_hhmm().as_str(), " ", text.as_str()].concat()));
            draft.set(String::new());
        }
    };
    let whole = move || lines.with_untracked(|lines| lines.join("\n"));
    let send = move |()| {
        in_background(async move {
            match files::send(words.now_record().to_owned(), whole()).await {
                Ok(files::Sent::Copied) => said.set(words.copied()),
                Ok(files::Sent::Shared) | Err(files::FileFault::Cancelled) => said.set(""),
                Err(_) => said.set(words.copy_blocked()),
            }
        });
    };
    let save = move |()| {
        let day = plan::date::format(store.today.get_untracked());
        let name = [words.now_record_file(), "-", day.as_str(), ".txt"].concat();
        said.set(if files::download(&name, "text/plain", &whole()) { "" } else { words.download_blocked() });
    };
    let list = move || {
        let lines = lines.get();
        if lines.is_empty() {
            return view! { <p>{words.now_record_empty()}</p> }.into_any();
        }
        let items = lines.into_iter().map(|line| view! { <li dir="auto">{line}</li> }).collect_view();
        view! {
            <ol class="record" role="list">{items}</ol>
            <p>{words.now_record_kept()}</p>
            <ButtonRow>
                <Button label=words.now_record_send() on_press=send/>
                <Button label=words.now_record_save() kind=ButtonKind::Secondary on_press=save/>
            </ButtonRow>
        }
        .into_any()
    };
    view! {
        <h2>{words.now_record()}</h2>
        <p>{words.now_record_lead()}</p>
        <Form on_submit=add>
            <TextField id="record" label=words.now_record_what() value=draft/>
            <ButtonRow><Button label=words.now_record_add() kind=ButtonKind::Secondary submit=true/></ButtonRow>
        </Form>
        {list}
        <p role="status">{move || said.get()}</p>
    }
    .into_any()
}
