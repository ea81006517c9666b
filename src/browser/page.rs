//! The page around the app: title, focus, scrolling, address, theme, leaving.
//!
//! For: everything a page does that is not content.
//! Must never: write to storage, or keep a listener whose owner is gone (a dropped `Listener` removes itself).
//! Tests: `tests/browser.rs`.
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, EventTarget, FocusOptions, HtmlElement, VisibilityState};

use super::{document, root, window};

/// A listener on the window or the document; it is removed when this value is dropped.
#[derive(Debug)]
pub struct Listener {
    target: EventTarget,
    name: &'static str,
    call: Closure<dyn FnMut(Event)>,
}

impl Listener {
    /// Starts listening.
    pub(super) fn start(target: EventTarget, name: &'static str, call: impl FnMut(Event) + 'static) -> Option<Self> {
        let call = Closure::<dyn FnMut(Event)>::new(call);
        target.add_event_listener_with_callback(name, call.as_ref().unchecked_ref()).ok()?;
        Some(Self { target, name, call })
    }

    /// Listens as long as the page lives. Only for the app's root.
    pub fn keep(self) {
        std::mem::forget(self);
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        // It was added with the same name and function, so removing cannot fail in a way that matters.
        drop(self.target.remove_event_listener_with_callback(self.name, self.call.as_ref().unchecked_ref()));
    }
}

/// Sets the text of the window's title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Moves the focus to the element with this id; `false` when there is none.
pub fn focus(id: &str) -> bool {
    let element = document().and_then(|document| document.get_element_by_id(id));
    focus_element(element)
}

/// The same for an element that may stand inside something closed, which is opened first.
pub fn focus_opened(id: &str) -> bool {
    let element = document().and_then(|document| document.get_element_by_id(id));
    let closed = element.as_ref().and_then(|element| element.closest("details:not([open])").ok().flatten());
    if let Some(closed) = closed {
        // An element of the page takes this attribute.
        closed.set_attribute("open", "").ok();
    }
    focus(id)
}

/// Moves the focus to the page's heading (which has `tabindex=-1`), so that a screen reader starts there. Whoever is in
/// a field of the page already stays there: on a slow machine they are quicker than the frame.
pub fn focus_heading() -> bool {
    if is_in_field() {
        return true;
    }
    let heading = document().and_then(|document| document.query_selector("main h1").ok().flatten());
    focus_element(heading)
}

fn is_in_field() -> bool {
    let now = document().and_then(|document| document.active_element());
    now.is_some_and(|now| now.matches("main :is(input, select, textarea)").unwrap_or(false))
}

/// Moves the focus from the field with this id to the next field of the page; from the last one to the heading.
pub fn focus_next(id: &str) {
    let Some(document) = document() else { return };
    let found = super::invoke(&document, "querySelectorAll", &[&"main :is(input, select, textarea)".into()]);
    let fields = js_sys::Array::from(&found.unwrap_or_default());
    let all = fields.iter().filter_map(|one| one.dyn_into::<web_sys::Element>().ok());
    let next = all.skip_while(|one| one.id() != id).nth(1);
    if !focus_element(next) {
        focus_element(document.query_selector("main h1").ok().flatten());
    }
}

/// Leaves the field that has the focus, so that what was typed into it is handed on.
pub fn leave_field() {
    let now = document().and_then(|document| document.active_element());
    let now = now.filter(|now| now.matches("main :is(input, select, textarea)").unwrap_or(false));
    if let Some(now) = now.and_then(|now| now.dyn_into::<HtmlElement>().ok()) {
        // What has the focus can lose it.
        drop(now.blur());
    }
}

/// Focuses without the browser's own scrolling; callers decide what should be in view.
fn focus_element(element: Option<web_sys::Element>) -> bool {
    let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    let options = FocusOptions::new();
    options.set_prevent_scroll(false);
    element.focus_with_options(&options).is_ok()
}

/// Opens the browser's print window; `false` where the browser has none (an app's own browser).
pub fn print() -> bool {
    window().is_some_and(|window| window.print().is_ok())
}

/// What printed pages have above them, as the property `--above` of `<html>`; `None` for nothing.
pub fn set_above(text: Option<&str>) {
    let Some(style) = root().map(|root| root.style()) else { return };
    // Both only fail for a name that is no property, and the name stands here.
    let done = match text {
        Some(text) => style.set_property("--above", &css_string(text)),
        None => style.remove_property("--above").map(drop),
    };
    drop(done);
}

/// A text as a string of a style sheet: whatever somebody wrote stays text.
fn css_string(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            other if other.is_control() => out.push(' '),
            other => out.push(other),
        }
    }
    out.push('"');
    out
}

/// Sets (`Some`) or removes (`None`) an attribute of `<html>`.
fn set_root(name: &str, value: Option<&str>) {
    let Some(root) = root() else { return };
    // Both only fail for a name that is no attribute name, and the names stand in this file.
    let done = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
    drop(done);
}

/// `data-theme` of `<html>`: `light` or `dark`; `None` follows the device.
pub fn set_theme(theme: Option<&str>) {
    set_root("data-theme", theme);
}

/// `data-text` of `<html>`: `large` or `larger`; `None` is the usual size.
pub fn set_text_size(size: Option<&str>) {
    set_root("data-text", size);
}

/// `data-route` of `<html>`, the page's kind for style sheets; `None` on the first visit's home.
pub fn set_route(route: Option<&str>) {
    set_root("data-route", route);
}

/// `data-blank` of `<html>`: the workshop screen shows nothing.
pub fn set_blank(on: bool) {
    set_root("data-blank", on.then_some(""));
}

/// Language (`en-GB`) and direction (`ltr` or `rtl`) of the page.
pub fn set_language(language: &str, direction: &str) {
    set_root("lang", Some(language));
    set_root("dir", Some(direction));
}

/// Tells `boot.js` that the app stands, so that the watchdog stops.
pub fn mark_mounted() {
    set_root("data-mounted", Some(""));
}

/// Whether `boot.js` asked for the safe mode: list the plans, open none.
#[must_use]
pub fn is_safe_mode() -> bool {
    root().is_some_and(|root| root.has_attribute("data-safe"))
}

/// The address behind `#`, percent-decoded as far as it can be: `/plan/pl_x/access`, or an empty text.
#[must_use]
pub fn hash() -> String {
    let raw = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    let path = raw.strip_prefix('#').unwrap_or(&raw);
    js_sys::decode_uri_component(path).map_or_else(|_| path.to_owned(), String::from)
}

/// Goes to another address behind `#`, as a new step for the Back button.
pub fn set_hash(path: &str) {
    if let Some(window) = window() {
        // Setting a hash cannot fail in a page of its own.
        drop(window.location().set_hash(path));
    }
}

/// Changes the address behind `#` without a new step for the Back button and without a `hashchange` event.
pub fn replace_hash(path: &str) {
    let address = ["#", path].concat();
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        // Browsers refuse more than about 100 of these in 30 seconds; the address is then old, nothing else.
        drop(history.replace_state_with_url(&JsValue::NULL, "", Some(&address)));
    }
}

/// Goes one step back, as the Back button does.
pub fn back() {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        drop(history.back());
    }
}

/// Calls `then` whenever the address behind `#` changes.
#[must_use]
pub fn on_hash_change(mut then: impl FnMut() + 'static) -> Option<Listener> {
    Listener::start(window()?.into(), "hashchange", move |_| then())
}

/// Opens an address of this site in a window of its own, one for each address: where it is open already, that one comes to
/// the front. `false` when the browser stopped it.
#[must_use]
pub fn open_window(address: &str) -> bool {
    const SHAPE: &str = "popup,width=900,height=1000";
    let Some(window) = window() else { return false };
    let name = ["watchbill ", address].concat();
    // A window that was opened so and shows something else by now must not be taken away from under it.
    let is_own = super::text_property(&window, "name").as_deref() == Some(name.as_str());
    let name = if is_own { String::new() } else { name };
    let opened = super::invoke(&window, "open", &[&address.into(), &name.into(), &SHAPE.into()]);
    let Some(opened) = opened.filter(|opened| !opened.is_null()) else { return false };
    super::invoke(&opened, "focus", &[]);
    true
}

/// Loads the page again.
pub fn reload() {
    if let Some(window) = window() {
        drop(window.location().reload());
    }
}

/// The page's address without what stands behind `#`, for "Copy the address".
#[must_use]
pub fn address() -> String {
    let whole = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    whole.split('#').next().unwrap_or_default().to_owned()
}

/// Asks before the window is closed, as long as the value lives. For work that is only in this window.
#[must_use]
pub fn guard_leaving() -> Option<Listener> {
    Listener::start(window()?.into(), "beforeunload", |event| event.prevent_default())
}

/// Whether a media query matches now, for example `(prefers-color-scheme: dark)`.
#[must_use]
pub fn matches(query: &str) -> bool {
    window().and_then(|window| window.match_media(query).ok().flatten()).is_some_and(|list| list.matches())
}

/// Whether the page is too narrow for the sheet beside the questions (below 64 rem).
#[must_use]
pub fn is_narrow() -> bool {
    !matches("(min-width: 64rem)")
}

/// Whether the page is out of sight now.
#[must_use]
pub fn is_hidden() -> bool {
    document().is_some_and(|document| document.visibility_state() == VisibilityState::Hidden)
}

/// Calls `then` when the page goes out of sight or away: the last moment in which something can be kept. It may be
/// called twice for one closing.
#[must_use]
pub fn on_hidden(then: impl Fn() + Clone + 'static) -> Option<[Listener; 2]> {
    let again = then.clone();
    let hidden = Listener::start(document()?.into(), "visibilitychange", move |_| {
        if is_hidden() {
            then();
        }
    })?;
    let gone = Listener::start(window()?.into(), "pagehide", move |_| again())?;
    Some([hidden, gone])
}

/// Calls `then` when the page comes back into sight.
#[must_use]
pub fn on_visible(mut then: impl FnMut() + 'static) -> Option<Listener> {
    Listener::start(document()?.into(), "visibilitychange", move |_| {
        if !is_hidden() {
            then();
        }
    })
}

/// The whole address of a file beside this page, without a fragment.
#[must_use]
pub fn beside(file: &str) -> String {
    let page = address();
    let end = page.find(['#', '?']).unwrap_or(page.len());
    let page = page.get(..end).unwrap_or_default();
    let folder = page.rfind('/').map_or(page, |slash| page.get(..=slash).unwrap_or_default());
    [folder, file].concat()
}
