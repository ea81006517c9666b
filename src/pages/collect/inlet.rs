//! Files with answers, chosen or dropped, several at once. While the workshop screen is open, the browser's own list of
//! files may be seen by the room, so it waits until somebody says that it is not. Tests: `tests/e2e/collect.spec.mjs`.

use super::Desk;
use crate::bridge::files::{self, File};
use crate::components::{Button, ButtonKind, Note, NoteKind};
use crate::screened;
use crate::store::in_background;
use leptos::ev::{DragEvent, Event, MouseEvent};
use leptos::prelude::*;
use workshop::answers;

const FILES: &str = "files";

pub(super) fn files(desk: Desk) -> AnyView {
    let words = desk.store.words;
    let faults = RwSignal::new(Vec::<String>::new());
    // A file was asked for while the room may look on; and somebody said that it does not.
    let (warned, stopped) = (RwSignal::new(false), RwSignal::new(false));
    let take = move |list: Vec<File>| {
        faults.set(Vec::new());
        in_background(async move {
            for file in list {
                let name = file.name();
                match files::read(&file).await {
                    Err(_) => faults.update(|all| all.push(words.collect_file_unread(&name))),
                    Ok(bytes) => {
                        let text = String::from_utf8_lossy(&bytes);
                        if answers::read(&text).is_empty() {
                            faults.update(|all| all.push(words.collect_file_none(&name)));
                        } else {
                            desk.append(text.trim());
                        }
                    }
                }
            }
        });
    };
    let on_click = move |event: MouseEvent| {
        let is_shared = screened::open_one().is_some() && !stopped.get_untracked();
        if is_shared {
            event.prevent_default();
        }
        warned.set(is_shared);
    };
    let on_drop = move |event: DragEvent| {
        event.prevent_default();
        take(files::dropped(&event));
    };
    let warning = move || {
        let go_on = move |()| {
            stopped.set(true);
            warned.set(false);
        };
        warned.get().then(|| {
            view! {
                <Note kind=NoteKind::Careful>
                    <p role="status">{words.collect_files_shared()}</p>
                    <Button label=words.collect_files_stopped() kind=ButtonKind::Secondary on_press=go_on/>
                </Note>
            }
        })
    };
    let wrong = move || {
        let all = faults.get();
        let lines = all.into_iter().map(|text| view! { <li dir="auto">{text}</li> }).collect_view();
        view! { <div role="status"><ul>{lines}</ul></div> }
    };
    view! {
        <div class="drop" on:drop=on_drop on:dragover=move |event: DragEvent| files::allow_drop(&event)>
            <div class="field">
                <label class="field__label" for=FILES>{words.collect_files()}</label>
                <input class="drop__file" id=FILES type="file" multiple accept=".txt,text/plain" on:click=on_click
                    on:change=move |event: Event| take(files::picked(&event))/>
            </div>
            <p>{words.collect_files_drop()}</p>
        </div>
        {warning}
        {move || (!faults.with(Vec::is_empty)).then(wrong)}
    }
    .into_any()
}
