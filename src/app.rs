//! The root: follows the address, opens the plan it names, and shows the page.
//!
//! Wiring only; a page's logic lives in its folder. Tests: the journeys in `tests/e2e`.

use crate::browser::{keys, page};
use crate::pages;
use crate::route::{Route, Screen};
use crate::store::{Opening, Store, use_store};
use leptos::prelude::*;

/// The app inside `main`.
#[component]
pub fn App(store: Store) -> AnyView {
    provide_context(store);
    follow_address(store);
    follow_keys(store);
    let place = Memo::new(move |_| store.route.with(|route| (route.screen, route.plan.clone())));
    let is_first = StoredValue::new(true);
    Effect::new(move || {
        place.track();
        if !is_first.get_value() {
            focus_heading_when_drawn(FRAMES);
        }
        is_first.set_value(false);
    });
    (move || match place.get().0 {
        Screen::Plan(target) => view! { <PlanPlace target/> }.into_any(),
        screen => pages::plain(screen),
    })
    .into_any()
}

/// So many frames a page may take until its heading is there: one that reads from storage draws it later.
const FRAMES: u16 = 300;

fn focus_heading_when_drawn(left: u16) {
    request_animation_frame(move || {
        if !page::focus_heading() && left > 0 {
            focus_heading_when_drawn(left - 1);
        }
    });
}

/// Keeps the route equal to the address, and opens the plan that the address names.
fn follow_address(store: Store) {
    let listener = page::on_hash_change(move || {
        let route = Route::parse(&page::hash());
        if route != store.route.get_untracked() {
            store.route.set(route);
        }
    });
    if let Some(listener) = listener {
        listener.keep();
    }
    let wanted = Memo::new(move |_| store.route.with(|route| route.plan.clone()));
    Effect::new(move || {
        let id = wanted.get();
        if !id.is_empty() && id != store.id() {
            crate::store::in_background(async move {
                store.open_plan(&id).await;
            });
        }
    });
}

/// Ctrl or Cmd with Z undoes and with Shift redoes, outside text fields, where the field's own undo works.
fn follow_keys(store: Store) {
    let listener = keys::on_undo_keys(move |redo| if redo { store.redo() } else { store.undo() });
    if let Some(listener) = listener {
        listener.keep();
    }
    if let Some(listener) = keys::on_skip(|| {
        page::focus("app");
    }) {
        listener.keep();
    }
}

/// A page of a plan once the plan is open; before that, or instead, what is the matter.
#[component]
fn PlanPlace(target: crate::flow::PlanPage) -> AnyView {
    let store = use_store();
    let ready = Memo::new(move |_| match store.opening.get() {
        Opening::Ready(_) => Ok(()),
        other => Err(other),
    });
    let page = move || match ready.get() {
        Ok(()) => pages::of_plan(target),
        Err(why) => pages::not_open(why),
    };
    view! { {crate::banner::banner(store)} {page} }.into_any()
}
