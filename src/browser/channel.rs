//! Short texts between the windows of this browser that show the same plan.
//!
//! For: the shared screen of a workshop and its notes; a bell for windows that look at what others hold.
//! Must never: carry a plan, or reach another browser (a broadcast channel cannot). Tests: `tests/browser/windows.rs`.
use super::page::Listener;
use super::{invoke, property, text_property};
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::EventTarget;

/// An open channel; it is closed when this value is dropped.
#[derive(Debug)]
pub struct Channel {
    channel: JsValue,
    listener: Option<Listener>,
}

impl Channel {
    /// Opens the channel of that name; `None` where the browser has none. `then` runs with each text that another window
    /// sends, never with our own.
    #[must_use]
    pub fn open(name: &str, mut then: impl FnMut(String) + 'static) -> Option<Self> {
        let make: Function = property(&js_sys::global(), "BroadcastChannel").dyn_into().ok()?;
        let channel = Reflect::construct(&make, &Array::of1(&JsValue::from_str(name))).ok()?;
        let target: EventTarget = channel.clone().dyn_into().ok()?;
        let listener = Listener::start(target, "message", move |event| {
            if let Some(text) = text_property(&event, "data") {
                then(text);
            }
        });
        Some(Self { channel, listener })
    }

    /// Sends a text to every other window that has it open.
    pub fn send(&self, text: &str) {
        invoke(&self.channel, "postMessage", &[&JsValue::from_str(text)]);
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        drop(self.listener.take());
        invoke(&self.channel, "close", &[]);
    }
}
