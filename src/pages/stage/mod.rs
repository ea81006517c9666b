//! The shared screen of a workshop: one plan, one question at a time, nothing private anywhere in the document.
//!
//! It owns the day (`Run`) and every answer; the notes only send presses. While it is shown it holds a lock that other
//! windows of this browser look at. Tests: `workshop::run`, `tests/e2e/stage.spec.mjs`, `tests/e2e/notes.spec.mjs`.

mod blocks;
mod foot;
mod frame;
mod head;
mod parked;
mod parts;

use crate::flow::PlanPage;
use crate::screened;
use crate::shell;
use crate::store::use_store;
use leptos::prelude::*;

/// The shared screen, or what is missing for it.
pub fn stage_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    match workshop::current(&store.lens_now(), shell::record_here(store)) {
        Some(workshop) => frame::frame(store, &workshop),
        None => screened::no_workshop(words.stage_title()),
    }
}

/// Which plan it belongs to. No list: the screen may be shared already.
pub fn choose_page() -> AnyView {
    let words = use_store().words;
    screened::choose(PlanPage::Stage, words.stage_choose_title(), words.stage_choose_lead(), words.stage_go_there())
}
