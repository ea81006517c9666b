//! Giving way to the page: until it has been painted, for a moment, or between two pieces of work.
//!
//! For: work that nobody should wait for. Must never: keep a page from ending, or rely on paints that do not come (a page
//! out of sight has none). Tests: `tests/browser/pace.rs`.
use js_sys::{Function, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{property, window};

/// So long is waited for a paint: a page out of sight has none.
const NO_PAINT_MS: i32 = 200;

/// Ends in a task of its own after the next paint.
pub async fn after_paint() {
    wait(&|done| {
        let Some(window) = window() else { return };
        let painted = done.clone();
        let frame = Closure::once_into_js(move || after(&painted, 0));
        // Both only fail where there is no page to wait for.
        drop(window.request_animation_frame(frame.unchecked_ref()));
        after(done, NO_PAINT_MS);
    })
    .await;
}

/// Ends after so many milliseconds.
pub async fn pause(ms: i32) {
    wait(&|done| after(done, ms)).await;
}

/// Lets the browser do what is more urgent: keys, presses, a paint.
pub async fn give_way() {
    let scheduler = property(&js_sys::global(), "scheduler");
    let way = property(&scheduler, "yield").dyn_into::<Function>();
    match way.and_then(|way| way.call0(&scheduler)).and_then(|way| way.dyn_into::<Promise>()) {
        Ok(way) => drop(JsFuture::from(way).await),
        Err(_) => pause(0).await,
    }
}

fn after(done: &Function, ms: i32) {
    if let Some(window) = window() {
        drop(window.set_timeout_with_callback_and_timeout_and_arguments_0(done, ms));
    }
}

/// Waits until `start` has called the function that it gets.
async fn wait(start: &dyn Fn(&Function)) {
    let promise = Promise::new(&mut |done: Function, _| {
        if window().is_none() {
            drop(done.call0(&JsValue::UNDEFINED));
        }
        start(&done);
    });
    drop(JsFuture::from(promise).await);
}
