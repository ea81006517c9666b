//! Keys and presses that belong to the page as a whole: undo, redo, the skip link, the steps of the workshop screen.
//!
//! For: the app's root and the workshop screen. Must never: take a key from a text field (but Page Up and Page Down,
//! which a clicker sends and one line of text has no use for).
//! Tests: the undo and stage journeys in `tests/e2e`.
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

/// A key of the workshop screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StageKey {
    /// One screen on.
    Next,
    /// One screen back.
    Back,
    /// Shows nothing, or the screen again.
    Blank,
}

/// Calls `then` for the keys of the workshop screen: those of clickers and arrows, and `B` or a full stop where `letters`
/// says so.
pub fn on_stage_keys(
    letters: impl Fn() -> bool + 'static,
    mut then: impl FnMut(StageKey) + 'static,
) -> Option<Listener> {
    Listener::start(document()?.into(), "keydown", move |event| {
        let is = |name: &str| property(&event, name).is_truthy();
        if ["ctrlKey", "metaKey", "altKey", "isComposing", "defaultPrevented"].into_iter().any(is) {
            return;
        }
        let name = property(&event, "key").as_string().unwrap_or_default();
        let key = match name.as_str() {
            "PageDown" => StageKey::Next,
            "PageUp" => StageKey::Back,
            _ if takes_keys(&event) => return,
            "ArrowRight" | "ArrowDown" => StageKey::Next,
            "ArrowLeft" | "ArrowUp" => StageKey::Back,
            "b" | "B" | "." if letters() => StageKey::Blank,
            _ => return,
        };
        if is_long_text(&event) {
            return;
        }
        event.prevent_default();
        then(key);
    })
}

/// Whether letters and arrows belong to what has the focus.
fn takes_keys(event: &Event) -> bool {
    let element: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    element.is_some_and(|element| element.matches("input, select, textarea").unwrap_or(false))
}

fn is_long_text(event: &Event) -> bool {
    let element: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
    element.is_some_and(|element| element.matches("textarea, select").unwrap_or(false))
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
