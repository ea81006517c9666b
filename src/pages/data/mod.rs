//! How your data is kept; what was set aside because it could not be read; clear everything.
//!
//! Clearing is asked on a page of its own part, the safe choice first. Tests: the data journey in `tests/e2e`.

use crate::bridge::{files, surroundings};
use crate::components::{Button, ButtonKind, ButtonRow, Note, NoteKind};
use crate::shell::PlainScreen;
use crate::store::{in_background, use_store};
use leptos::prelude::*;

/// The page.
pub fn data_page() -> AnyView {
    let words = use_store().words;
    let asking = RwSignal::new(false);
    let failed = RwSignal::new(false);
    let lines = [
        words.data_where(),
        words.data_server(),
        words.data_who(),
        words.data_cleared(),
        words.data_files(),
        words.data_leave_out(),
        words.data_passwords(),
    ];
    let safari = surroundings::clears_after_a_week().then(|| view! { <p>{words.data_safari()}</p> });
    view! {
        <PlainScreen title=words.data_title()>
            {lines.map(|line| view! { <p>{line}</p> }).into_iter().collect_view()}
            {safari}
            {set_aside()}
            {move || if asking.get() { ask(asking, failed) } else { offer(asking) }}
            {move || failed.get().then(|| view! { <Note kind=NoteKind::Careful>{words.data_clear_failed()}</Note> })}
        </PlainScreen>
    }
    .into_any()
}

fn offer(asking: RwSignal<bool>) -> AnyView {
    let words = use_store().words;
    view! {
        <p><Button label=words.data_clear() kind=ButtonKind::Danger on_press=move |()| asking.set(true)/></p>
    }
    .into_any()
}

fn ask(asking: RwSignal<bool>, failed: RwSignal<bool>) -> AnyView {
    let store = use_store();
    let words = store.words;
    let clear = move |()| {
        in_background(async move {
            match store.clear_browser().await {
                Ok(()) => surroundings::reload(),
                Err(_) => failed.set(true),
            }
        });
    };
    view! {
        <h2 id="clear">{words.data_clear_title()}</h2>
        <p>{words.data_clear_lead()}</p>
        <ButtonRow>
            <Button label=words.data_clear_keep() on_press=move |()| asking.set(false)/>
            <Button label=words.data_clear_yes() kind=ButtonKind::Danger on_press=clear/>
        </ButtonRow>
    }
    .into_any()
}

/// Texts that could not be read, kept as they were, each with a way out.
fn set_aside() -> AnyView {
    let store = use_store();
    let words = store.words;
    let kept = RwSignal::new(Vec::new());
    in_background(async move { kept.set(store.set_aside().await) });
    let row = move |(key, place): (String, String)| {
        let name = [place.replace('/', "-").as_str(), ".txt"].concat();
        let label = words.data_set_aside_download(&name);
        let download = move |()| {
            let (key, name) = (key.clone(), name.clone());
            in_background(async move {
                if let Some(raw) = store.set_aside_text(key).await {
                    files::download(&name, "text/plain", &raw);
                }
            });
        };
        view! { <p><Button label=label kind=ButtonKind::Secondary on_press=download/></p> }
    };
    (move || {
        let kept = kept.get();
        (!kept.is_empty()).then(|| {
            view! {
                <h2>{words.data_set_aside()}</h2>
                <p>{words.data_set_aside_lead()}</p>
                {kept.into_iter().map(row).collect_view()}
            }
        })
    })
    .into_any()
}
