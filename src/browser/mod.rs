//! The only place that touches the browser.
//!
//! For: clock, random ids, files, page, storage and the crash flag, as small functions that the rest of the app can
//! call without knowing one Web API.
//! Must never: panic, know what is inside a plan, hold a sentence for the screen, or let anything write after a crash.
//! Tests: `tests/browser.rs` (in a real browser), and unit tests beside the pure parts.
pub mod awake;
pub mod beside;
pub mod canvas;
pub mod channel;
pub mod clock;
pub mod environment;
pub mod fetching;
pub mod files;
pub mod fitting;
pub mod ids;
pub mod keys;
pub mod locks;
pub mod mounting;
pub mod office;
pub mod pace;
pub mod page;
pub mod panic;
pub mod scrolling;
pub mod sealing;
pub mod storage;
pub mod zones;

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, HtmlElement, Window};

/// The window, absent only outside a page (a worker, a native test).
pub(crate) fn window() -> Option<Window> {
    web_sys::window()
}

/// The page's document.
pub(crate) fn document() -> Option<Document> {
    window().and_then(|window| window.document())
}

/// The `<html>` element, which carries the state that style sheets and `boot.js` read.
pub(crate) fn root() -> Option<HtmlElement> {
    document().and_then(|document| document.document_element()).and_then(|element| element.dyn_into().ok())
}

/// A property of any JavaScript value; `undefined` when there is none or it cannot be read.
pub(crate) fn property(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

/// Texts of an object in JSON, blank where there is none. The browser reads it: a reader that comes with the program would
/// be a large part of its first download, which needs nothing else of one.
pub fn texts<const N: usize>(json: &str, names: [&str; N]) -> [String; N] {
    let object = js_sys::JSON::parse(json).unwrap_or(JsValue::UNDEFINED);
    names.map(|name| text_property(&object, name).unwrap_or_default())
}

/// A text property of any JavaScript value.
pub(crate) fn text_property(of: &JsValue, name: &str) -> Option<String> {
    property(of, name).as_string()
}

/// Calls a method of any JavaScript value; `None` when there is none, or it throws.
pub(crate) fn invoke(target: &JsValue, name: &str, arguments: &[&JsValue]) -> Option<JsValue> {
    let method: Function = property(target, name).dyn_into().ok()?;
    method.apply(target, &arguments.iter().collect::<Array>()).ok()
}

/// A JavaScript object with these properties.
pub(crate) fn object(properties: &[(&str, &JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in properties {
        // A new object takes any property.
        drop(Reflect::set(&object, &JsValue::from_str(name), value));
    }
    object
}
