//! Back and Forward find a page as far down as it was left.
//!
//! For: the app's root. Browsers do this for pages of their own, but ours is drawn after they have tried. Where a browser
//! does not say that it goes back (no Navigation API), a page begins at its top, as with a link.
//! Must never: scroll after a link. Tests: the help journey in `tests/e2e`.
use super::page::Listener;
use super::{property, text_property, window};
use js_sys::Reflect;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::EventTarget;

thread_local! {
    /// How far down the page is now, in CSS pixels.
    static NOW: Cell<f64> = const { Cell::new(0.0) };
    /// How far down each address was when it was left.
    static LEFT: RefCell<BTreeMap<String, f64>> = const { RefCell::new(BTreeMap::new()) };
    /// The last change of the address was a step back or forth.
    static IS_STEP: Cell<bool> = const { Cell::new(false) };
}

/// Starts watching; once, before the app follows the address.
pub fn begin() {
    let Some(window) = window() else { return };
    let Ok(history) = window.history() else { return };
    // An old browser that does not know it scrolls once more than needed.
    drop(Reflect::set(&history, &JsValue::from_str("scrollRestoration"), &JsValue::from_str("manual")));
    let here = window.clone();
    let scrolled = Listener::start(window.clone().into(), "scroll", move |_| {
        NOW.set(here.scroll_y().unwrap_or_default());
    });
    let left = Listener::start(window.clone().into(), "hashchange", |event| {
        if let Some(address) = text_property(&event, "oldURL") {
            LEFT.with_borrow_mut(|all| all.insert(address, NOW.get()));
        }
    });
    let navigation: Option<EventTarget> = property(&window, "navigation").dyn_into().ok();
    let step = navigation.and_then(|navigation| {
        Listener::start(navigation, "navigate", |event| {
            IS_STEP.set(text_property(&event, "navigationType").as_deref() == Some("traverse"));
        })
    });
    for listener in [scrolled, left, step].into_iter().flatten() {
        listener.keep();
    }
}

/// Scrolls to where the page was left, if the visitor has come back to it.
pub fn restore() {
    let Some(window) = window() else { return };
    if !IS_STEP.replace(false) {
        return;
    }
    let address = window.location().href().unwrap_or_default();
    if let Some(down) = LEFT.with_borrow(|all| all.get(&address).copied()) {
        window.scroll_to_with_x_and_y(0.0, down);
    }
}
