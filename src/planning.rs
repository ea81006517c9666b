//! What goes on once a plan is in play: opening the one that the address names, its line in the header, undo keys.
//!
//! Belongs to the part that is fetched after the first screen (`parts.rs`); it must not be called from outside it.
//! Tests: the journeys in `tests/e2e`.

use crate::browser::keys;
use crate::flow::PlanPage;
use crate::pages;
use crate::store::{Opening, Store, in_background, use_store};
use leptos::prelude::*;

/// A page of a plan once the plan is open; before that, or instead, what is the matter.
pub fn plan_place(target: PlanPage) -> AnyView {
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

/// Starts what every plan needs; once, under the owner of the app.
pub fn begin(store: Store) {
    follow_address(store);
    follow_keys(store);
    in_background(store.empty_bin());
    crate::mount("plan-bar", move || crate::shell::plan_bar(store));
}

/// Opens the plan that the address names.
fn follow_address(store: Store) {
    let wanted = Memo::new(move |_| store.route.with(|route| route.plan.clone()));
    Effect::new(move || {
        let id = wanted.get();
        if !id.is_empty() && id != store.id() {
            in_background(async move {
                store.open_plan(&id).await;
            });
        }
    });
}

/// Ctrl or Cmd with Z undoes and with Shift redoes, outside text fields, where the field's own undo works.
fn follow_keys(store: Store) {
    if let Some(listener) = keys::on_undo_keys(move |redo| if redo { store.redo() } else { store.undo() }) {
        listener.keep();
    }
}
