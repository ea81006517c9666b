//! What stands above every page of a plan that is not one's own: a sample, or a plan of a newer version.
//!
//! Tests: the samples journey in `tests/e2e`.

use crate::bridge::surroundings::focus_heading;
use crate::components::{Button, ButtonKind, ButtonRow, LinkButton, Note, NoteKind, ReadOnlyBar};
use crate::flow::PlanPage;
use crate::route::{Route, Screen};
use crate::shell::go;
use crate::store::{Mode, Store, in_background};
use leptos::prelude::*;

/// The banner of the open plan; nothing for one's own.
pub fn banner(store: Store) -> AnyView {
    let mode = Memo::new(move |_| store.mode.get());
    (move || match mode.get() {
        Mode::Own => ().into_any(),
        Mode::Sample => sample(store),
        Mode::ReadOnly => read_only(store),
    })
    .into_any()
}

fn sample(store: Store) -> AnyView {
    let words = store.words;
    let start = move |()| {
        in_background(async move {
            if let Some(id) = store.start_from_sample().await {
                go(&Route::in_plan(&id, PlanPage::Home));
                focus_heading();
            }
        });
    };
    view! {
        <Note kind=NoteKind::Plain>
            <p>{words.samples_banner()}</p>
            <ButtonRow>
                <Button label=words.samples_use() kind=ButtonKind::Secondary on_press=start/>
                <LinkButton href=Route::to(Screen::Home).href() label=words.samples_back() kind=ButtonKind::Quiet/>
            </ButtonRow>
        </Note>
    }
    .into_any()
}

fn read_only(store: Store) -> AnyView {
    let words = store.words;
    view! {
        <ReadOnlyBar label=words.plan_home_read_only() text=words.plan_home_read_only_text()/>
    }
    .into_any()
}
