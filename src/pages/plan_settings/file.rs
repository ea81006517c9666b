//! The backup file, and the way to the bin. Tests: the journeys.

use crate::components::{Button, ButtonKind, ButtonRow};
use crate::route::{Route, Screen};
use crate::saved;
use crate::store::{Store, in_background};
use leptos::prelude::*;

/// Both parts.
pub(super) fn parts(store: Store) -> AnyView {
    let words = store.words;
    let stopped = RwSignal::new(false);
    let download = move |()| stopped.set(saved::plan_file(store).is_none());
    view! {
        <h2>{words.plan_settings_file()}</h2>
        <p>{words.plan_settings_file_text()}</p>
        <ButtonRow>
            <Button label=words.plan_settings_download() kind=ButtonKind::Secondary on_press=download/>
        </ButtonRow>
        <p role="status">{move || stopped.get().then(|| words.download_blocked())}</p>
        <h2>{words.plan_settings_delete_title()}</h2>
        <p>{words.plan_settings_delete_text()}</p>
        {delete(store)}
    }
    .into_any()
}

fn delete(store: Store) -> AnyView {
    let words = store.words;
    let (asking, failed) = (RwSignal::new(false), RwSignal::new(false));
    let yes = move |()| {
        in_background(async move {
            if store.delete_plan(store.id()).await.is_ok() {
                crate::shell::go(&Route::to(Screen::Home));
            } else {
                failed.set(true);
            }
        });
    };
    let ask = move |()| {
        asking.set(true);
        focus_drawn("delete-yes");
    };
    let no = move |()| {
        asking.set(false);
        focus_drawn("delete");
    };
    let body = move || {
        if asking.get() {
            view! {
                <p dir="auto">{words.plan_settings_delete_sure(&store.title())}</p>
                <ButtonRow>
                    <Button id="delete-yes" label=words.plan_settings_delete_yes() kind=ButtonKind::Danger on_press=yes/>
                    <Button label=words.button_cancel() kind=ButtonKind::Secondary on_press=no/>
                </ButtonRow>
            }
            .into_any()
        } else {
            view! { <ButtonRow><Button id="delete" label=words.plan_settings_delete() kind=ButtonKind::Danger on_press=ask/></ButtonRow> }
                .into_any()
        }
    };
    view! {
        {body}
        <p role="status">{move || failed.get().then(|| words.plan_settings_delete_failed())}</p>
    }
    .into_any()
}

/// Focuses a button once it is drawn.
fn focus_drawn(id: &'static str) {
    request_animation_frame(move || {
        crate::bridge::surroundings::focus(id);
    });
}
