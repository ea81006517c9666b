//! The Leptos app: store, browser, components, pages.
//!
//! `browser` is the only part that touches Web APIs, `store` holds the open plan, `pages` are one folder each and
//! build on `shell`. Logic that needs no browser lives in the crates. Tests: `tests/browser.rs`, `tests/e2e`.

pub mod app;
pub mod asking;
pub mod banner;
pub mod bridge;
pub mod browser;
pub mod calm;
pub mod choosing;
pub mod components;
pub mod depth;
pub mod findings;
pub mod flow;
mod following;
pub mod hand_over;
mod keepers;
pub mod long;
pub mod notes_link;
mod one_page;
pub mod pages;
pub mod paper;
pub mod part;
pub mod parts;
pub mod planning;
pub mod records;
pub mod remarks;
pub mod route;
pub mod saved;
pub mod screened;
pub mod share_link;
pub mod shell;
pub mod starters;
pub mod store;
pub mod ticking;
pub mod whereabouts;

use leptos::prelude::{AnyView, GetUntracked, IntoAny, Owner, view};

/// Which build this is; stands in files and crash notes, never in a hash.
pub const BUILD: &str = env!("CARGO_PKG_VERSION");

/// Opens storage and puts the app into the page.
pub fn start() {
    browser::mounting::start_executor();
    store::in_background(async {
        let stores = browser::storage::Stores::open().await;
        let owner = Owner::new();
        let store = owner.with(|| {
            let store = store::Store::new(stores, messages::Words::english());
            store.begin();
            store
        });
        let parts = owner.with(|| parts::Parts::new(store));
        // Until then the static page stands, which says that the planner is being opened or asks the first question.
        parts.arrive_for(store.route.get_untracked().screen).await;
        browser::mounting::take_over();
        mount("app", move || view! { <app::App store parts/> }.into_any());
        browser::page::mark_mounted();
        browser::mounting::restore_focus();
        parts.want_all(store.route.get_untracked().screen);
        // The store lives as long as the page.
        std::mem::forget(owner);
    });
}

/// Puts a view into the element with that id, for good.
pub(crate) fn mount(id: &str, view: impl FnOnce() -> AnyView + 'static) {
    if let Some(element) = browser::mounting::element(id) {
        leptos::mount::mount_to(element, view).forget();
    }
}
