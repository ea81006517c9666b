//! The worker that makes office files beside the page, so that nothing blocks typing.
//!
//! For: files whose libraries are too large for the app. The worker is fetched when the first file is asked for and stays, so
//! that later ones need no network. Must never: be started before somebody pressed something, or know what is in a file.
//! Tests: the journey of the formats.
use std::cell::{Cell, RefCell};

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::EventTarget;

use super::page::Listener;
use super::{document, invoke, object, property};

/// Why there is no file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfficeFault {
    /// The program that makes it could not be fetched.
    Away,
    /// It could not make the file.
    Failed,
    /// The person did not want to wait.
    Cancelled,
}

/// What the worker and we say to each other besides bytes.
const AWAY: &str = "away";
const CANCELLED: &str = "cancelled";

/// A running worker, and who waits for its answer.
struct Office {
    worker: JsValue,
    /// They stop listening when this value goes.
    _listeners: Vec<Listener>,
    waiting: Option<Function>,
}

thread_local! {
    static OFFICE: RefCell<Option<Office>> = const { RefCell::new(None) };
    /// The worker did not come; the next try starts another.
    static BROKEN: Cell<bool> = const { Cell::new(false) };
}

/// Makes a file. One at a time: who still waits is told that it was cancelled.
///
/// # Errors
/// `Away` when the worker cannot be fetched, `Failed` when it cannot make the file, `Cancelled` after [`cancel`].
pub async fn make(kind: &str, content: &str) -> Result<Vec<u8>, OfficeFault> {
    answer(CANCELLED);
    start().ok_or(OfficeFault::Away)?;
    let message = object(&[("kind", &kind.into()), ("content", &content.into())]);
    let asked = Promise::new(&mut |resolve, _| {
        OFFICE.with_borrow_mut(|office| {
            if let Some(office) = office {
                office.waiting = Some(resolve.clone());
            }
        });
    });
    let worker = OFFICE.with_borrow(|office| office.as_ref().map(|office| office.worker.clone()));
    invoke(&worker.ok_or(OfficeFault::Away)?, "postMessage", &[&message]).ok_or(OfficeFault::Failed)?;
    let said = JsFuture::from(asked).await.map_err(|_| OfficeFault::Failed)?;
    match said.dyn_into::<Uint8Array>() {
        Ok(bytes) => Ok(bytes.to_vec()),
        Err(word) if word.as_string().as_deref() == Some(AWAY) => Err(OfficeFault::Away),
        Err(word) if word.as_string().as_deref() == Some(CANCELLED) => Err(OfficeFault::Cancelled),
        Err(_) => Err(OfficeFault::Failed),
    }
}

/// Stops what is being made.
pub fn cancel() {
    answer(CANCELLED);
    if let Some(office) = OFFICE.take() {
        invoke(&office.worker, "terminate", &[]);
    }
}

/// Tells whoever waits.
fn answer(word: impl Into<JsValue>) {
    let waiting = OFFICE.with_borrow_mut(|office| office.as_mut().and_then(|office| office.waiting.take()));
    if let Some(waiting) = waiting {
        // A promise takes whatever it is given.
        drop(waiting.call1(&JsValue::UNDEFINED, &word.into()));
    }
}

/// Starts the worker unless it runs.
fn start() -> Option<()> {
    if BROKEN.replace(false) {
        drop(OFFICE.take());
    }
    if OFFICE.with_borrow(Option::is_some) {
        return Some(());
    }
    let tag = document()?.query_selector("script[data-workbook]").ok().flatten()?;
    let address = tag.get_attribute("data-workbook")?;
    let options = object(&[("type", &"module".into())]);
    let kind: Function = property(&js_sys::global(), "Worker").dyn_into().ok()?;
    let worker = Reflect::construct(&kind, &Array::of2(&address.into(), &options)).ok()?;
    let target: EventTarget = worker.clone().unchecked_into();
    let told = Listener::start(target.clone(), "message", |event| answer(property(&event, "data")))?;
    let broken = Listener::start(target, "error", |_| {
        BROKEN.set(true);
        answer(AWAY);
    })?;
    let office = Office { worker, _listeners: vec![told, broken], waiting: None };
    OFFICE.set(Some(office));
    Some(())
}
