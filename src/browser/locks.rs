//! What a window holds for as long as it lives, known to all windows of this browser.
//!
//! For: "the workshop screen is open". A lock goes with its window, however that ends, so nothing is left behind.
//! Must never: be waited for by anything that writes; locks label, they do not make storage safe.
//! Tests: `tests/browser/windows.rs`.
use super::{invoke, object, property, text_property, window};
use js_sys::{Array, Function, Promise};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A lock that is held; it is let go when this value is dropped.
#[derive(Debug)]
pub struct Held(Rc<State>);

#[derive(Debug, Default)]
struct State {
    /// Ends the promise that holds it; there once it was given.
    end: RefCell<Option<Function>>,
    over: Cell<bool>,
}

fn manager() -> Option<JsValue> {
    let locks = property(&window()?.navigator(), "locks");
    (!locks.is_undefined()).then_some(locks)
}

/// Takes a lock, also from another window of this browser; `None` where the browser has no locks. `given` runs when it is
/// ours, `lost` when another window took it.
pub fn hold(name: &str, given: impl FnOnce() + 'static, lost: impl FnOnce() + 'static) -> Option<Held> {
    let locks = manager()?;
    let state = Rc::new(State::default());
    let inside = Rc::clone(&state);
    let grant = Closure::once_into_js(move |_: JsValue| -> JsValue {
        if inside.over.get() {
            return JsValue::UNDEFINED;
        }
        let promise = Promise::new(&mut |end, _| {
            inside.end.replace(Some(end));
        });
        given();
        promise.into()
    });
    let options = object(&[("steal", &JsValue::TRUE)]);
    let asked = invoke(&locks, "request", &[&JsValue::from_str(name), &options, &grant])?;
    let asked: Promise = asked.dyn_into().ok()?;
    let outside = Rc::clone(&state);
    wasm_bindgen_futures::spawn_local(async move {
        if JsFuture::from(asked).await.is_err() && !outside.over.get() {
            lost();
        }
    });
    Some(Held(state))
}

impl Drop for Held {
    fn drop(&mut self) {
        self.0.over.set(true);
        if let Some(end) = self.0.end.take() {
            // The promise of this page can always be ended.
            drop(end.call0(&JsValue::UNDEFINED));
        }
    }
}

/// The names of all locks that any window of this browser holds; none where the browser has no locks.
pub async fn all_held() -> Vec<String> {
    let asked: Option<Promise> =
        manager().and_then(|locks| invoke(&locks, "query", &[])).and_then(|asked| asked.dyn_into().ok());
    let Some(asked) = asked else { return Vec::new() };
    let Ok(snapshot) = JsFuture::from(asked).await else { return Vec::new() };
    let held: Array = property(&snapshot, "held").dyn_into().unwrap_or_default();
    held.iter().filter_map(|lock| text_property(&lock, "name")).collect()
}
