//! The root: follows the address and shows the page that belongs to it.
//!
//! Wiring only; a page's logic lives in its folder, a plan's in `planning.rs`. Tests: the journeys in `tests/e2e`.

use crate::browser::{keys, page, scrolling};
use crate::parts::{self, Parts};
use crate::route::Route;
use crate::store::Store;
use leptos::prelude::*;

/// The app inside `main`.
#[component]
pub fn App(store: Store, parts: Parts) -> AnyView {
    provide_context(store);
    provide_context(parts);
    follow_address(store);
    follow_skip_link();
    // Another record of the same page ("?id=") is another place too.
    let place = Memo::new(move |_| {
        store.route.with(|route| (route.screen, route.plan.clone(), route.param("id").map(str::to_owned)))
    });
    let is_first = StoredValue::new(true);
    Effect::new(move || {
        place.track();
        if !is_first.get_value() {
            focus_heading_when_drawn(FRAMES);
        }
        is_first.set_value(false);
    });
    (move || parts::screen(store, parts, place.get().0)).into_any()
}

/// So many frames a page may take until its heading is there: one that reads from storage draws it later.
const FRAMES: u16 = 300;

fn focus_heading_when_drawn(left: u16) {
    request_animation_frame(move || {
        if page::focus_heading() {
            scrolling::restore();
        } else if left > 0 {
            focus_heading_when_drawn(left - 1);
        }
    });
}

/// Keeps the route equal to the address.
fn follow_address(store: Store) {
    scrolling::begin();
    let listener = page::on_hash_change(move || {
        let route = Route::parse(&page::hash());
        if route != store.route.get_untracked() {
            // Back leaves a field without leaving it: what was typed there is handed on while its page stands.
            page::leave_field();
            // The next page may open another plan.
            store.save_at_once();
            store.route.set(route);
        }
    });
    if let Some(listener) = listener {
        listener.keep();
    }
}

fn follow_skip_link() {
    if let Some(listener) = keys::on_skip(|| {
        page::focus("app");
    }) {
        listener.keep();
    }
}
