//! Keys and presses that belong to the page as a whole: undo, redo, the skip link.
//!
//! For: the app's root. Must never: take a key from a text field, or a key without Ctrl or Cmd.
//! Tests: the undo journey in `tests/e2e`.
use super::page::Listener;
use super::{document, property};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// Calls `then(false)` for Ctrl or Cmd Z and `then(true)` with Shift, outside text fields.
pub fn on_undo_keys(mut then: impl FnMut(bool) + 'static) -> Option<Listener> {
    Listener::start(document()?.into(), "keydown", move |event| {
        let is = |name: &str| property(&event, name).is_truthy();
        let key = property(&event, "key").as_string().unwrap_or_default();
        if (is("ctrlKey") || is("metaKey")) && key.eq_ignore_ascii_case("z") && !is_typing(&event) {
            event.prevent_default();
            then(is("shiftKey"));
        }
    })
}

/// Calls `then` when the skip link is pressed; the fragment belongs to the router.
pub fn on_skip(mut then: impl FnMut() + 'static) -> Option<Listener> {
    let link = document()?.query_selector("a.skip").ok()??;
    Listener::start(link.into(), "click", move |event| {
        event.prevent_default();
        then();
    })
}

fn is_typing(event: &Event) -> bool {
    let element: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    element.is_some_and(|element| {
        let kind = element.get_attribute("type").unwrap_or_default();
        match element.tag_name().as_str() {
            "TEXTAREA" => true,
            "INPUT" => !matches!(kind.as_str(), "checkbox" | "radio" | "button" | "submit" | "file"),
            _ => false,
        }
    })
}
