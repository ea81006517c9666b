//! The root: follows the address, opens the plan it names, and shows the page.
//!
//! Wiring only; a page's logic lives in its folder. Tests: the journeys in `tests/e2e`.

use crate::browser::page;
use crate::pages;
use crate::route::{Route, Screen};
use crate::store::{Opening, Store, use_store};
use leptos::prelude::*;

/// The app inside `main`.
#[component]
pub fn App(store: Store) -> AnyView {
    provide_context(store);
    follow_address(store);
    let place = Memo::new(move |_| store.route.with(|route| (route.screen, route.plan.clone())));
    let is_first = StoredValue::new(true);
    Effect::new(move || {
        place.track();
        if !is_first.get_value() {
            request_animation_frame(|| {
                page::focus_heading();
            });
        }
        is_first.set_value(false);
    });
    (move || match place.get().0 {
        Screen::Plan(target) => view! { <PlanPlace target/> }.into_any(),
        screen => pages::plain(screen),
    })
    .into_any()
}

/// Keeps the route equal to the address, and opens the plan that the address names.
fn follow_address(store: Store) {
    let listener = page::on_hash_change(move || {
        let route = Route::parse(&page::hash());
        page::set_route(Some("app"));
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

/// A page of a plan once the plan is open; before that, or instead, what is the matter.
#[component]
fn PlanPlace(target: crate::flow::PlanPage) -> AnyView {
    let store = use_store();
    let ready = Memo::new(move |_| match store.opening.get() {
        Opening::Ready(_) => Ok(()),
        other => Err(other),
    });
    (move || match ready.get() {
        Ok(()) => pages::of_plan(target),
        Err(why) => pages::not_open(why),
    })
    .into_any()
}
