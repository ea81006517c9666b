//! What only whoever leads the workshop sees: covered until somebody says that this window is not shared.
//!
//! It follows the workshop screen and leads it; it never writes the plan, and the day can be run without it.
//! Tests: `workshop::link`, `workshop::guide`, `tests/e2e/notes.spec.mjs`.

mod lead;
mod linked;
mod sheet;

use crate::bridge::stage::open_window;
use crate::components::{Button, ButtonKind, ButtonRow};
use crate::flow::PlanPage;
use crate::route::Route;
use crate::screened;
use crate::shell::{self, PlainScreen};
use crate::store::{Store, use_store};
use leptos::prelude::*;

/// The notes, behind their cover.
pub fn notes_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let Some(workshop) = workshop::current(&store.lens_now(), shell::record_here(store)) else {
        return screened::no_workshop(words.notes_title());
    };
    let link = linked::Link::begin(store, &workshop);
    let is_open = RwSignal::new(false);
    // Another page of this window, and back: covered again.
    (move || if is_open.get() { sheet::sheet(link, is_open) } else { cover(store, is_open) }).into_any()
}

fn cover(store: Store, is_open: RwSignal<bool>) -> AnyView {
    let words = store.words;
    let here = store.route.with_untracked(Route::href);
    let blocked = RwSignal::new("");
    let address = here.clone();
    let own = move |()| blocked.set(if open_window(&address) { "" } else { words.notes_blocked() });
    let show = move |()| {
        is_open.set(true);
        request_animation_frame(|| {
            crate::bridge::surroundings::focus_heading();
        });
    };
    view! {
        <PlainScreen title=words.notes_cover() lead=words.notes_cover_lead()>
            <ButtonRow>
                <Button label=words.notes_show() on_press=show/>
                <Button label=words.notes_window() kind=ButtonKind::Secondary on_press=own/>
            </ButtonRow>
            <p role="status">{move || blocked.get()}</p>
            <p><a href=here target="_blank" rel="opener">{words.notes_tab()}</a></p>
        </PlainScreen>
    }
    .into_any()
}

/// Which plan they belong to. No list: the window may be shared.
pub fn choose_page() -> AnyView {
    let words = use_store().words;
    screened::choose(PlanPage::Notes, words.notes_choose(), words.notes_choose_lead(), words.notes_go_there())
}
