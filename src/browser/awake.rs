//! A screen that stays lit while it is looked at, where the browser can do that.
//!
//! Must never: be relied on. The browser lets it go when the window is out of sight, and may refuse. No test: browsers
//! without a screen refuse it.
use super::page::{self, Listener};
use super::{invoke, property, window};
use js_sys::Promise;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The screen stays lit as long as this value lives.
#[derive(Debug)]
pub struct Awake {
    state: Rc<State>,
    listener: Option<Listener>,
}

#[derive(Debug, Default)]
struct State {
    hold: RefCell<Option<JsValue>>,
    over: Cell<bool>,
}

/// Asks for it, now and whenever the window is looked at again.
#[must_use]
pub fn keep() -> Awake {
    let state = Rc::new(State::default());
    ask(&state);
    let again = Rc::clone(&state);
    let listener = page::on_visible(move || ask(&again));
    Awake { state, listener }
}

fn ask(state: &Rc<State>) {
    let Some(window) = window() else { return };
    let lock = property(&window.navigator(), "wakeLock");
    let asked: Option<Promise> =
        invoke(&lock, "request", &[&JsValue::from_str("screen")]).and_then(|asked| asked.dyn_into().ok());
    let Some(asked) = asked else { return };
    let state = Rc::clone(state);
    wasm_bindgen_futures::spawn_local(async move {
        let Ok(hold) = JsFuture::from(asked).await else { return };
        if state.over.get() {
            invoke(&hold, "release", &[]);
        } else {
            state.hold.replace(Some(hold));
        }
    });
}

impl Drop for Awake {
    fn drop(&mut self) {
        drop(self.listener.take());
        self.state.over.set(true);
        if let Some(hold) = self.state.hold.take() {
            invoke(&hold, "release", &[]);
        }
    }
}
