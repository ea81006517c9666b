//! The Leptos app: store, browser, components, pages.
pub mod browser;
pub mod components;
