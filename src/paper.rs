//! Draws an outline as paper: the sheet beside the questions, and the print page.
//!
//! The outline comes from `export`; here is only its look. Tests: the journeys in `tests/e2e`.

use crate::store::Store;
use leptos::prelude::*;

/// The whole sheet of the open plan, following it.
pub fn sheet(store: Store) -> AnyView {
    (move || store.title()).into_any()
}
