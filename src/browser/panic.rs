//! What happens when the app itself breaks.
//!
//! For: after a panic the WebAssembly instance keeps answering events with half-changed state, so a flag stops every
//! later write, the reason is noted for the next visit, and `public/boot.js` is told to show the rescue page.
//! Must never: touch plan data, or write anything but the crash note.
//! Tests: `tests/browser.rs`.
use std::panic::PanicHookInfo;
use std::sync::atomic::{AtomicBool, Ordering};

use web_sys::{CustomEvent, CustomEventInit};

use super::{clock, document, storage};

/// Set once the app has panicked; never cleared, only a reload helps.
static POISONED: AtomicBool = AtomicBool::new(false);

/// Name of the DOM event that `boot.js` waits for; its `detail` is the reason.
pub const CRASH_EVENT: &str = "watchbill-crash";

/// Whether the app has panicked in this window. Every function that writes asks this first.
#[must_use]
pub fn poisoned() -> bool {
    POISONED.load(Ordering::Relaxed) || HELD.load(Ordering::Relaxed)
}

/// Stops every later write in this window.
pub fn poison() {
    POISONED.store(true, Ordering::Relaxed);
}

/// Held: nothing may be written for a moment, without a crash.
static HELD: AtomicBool = AtomicBool::new(false);

/// Stops every write as after a crash, until the value is dropped. A real crash meanwhile stays.
#[derive(Debug)]
pub struct Hold(());

/// Stops every write until the value is dropped; the tests of what happens after a crash need it.
#[must_use]
pub fn hold_writes() -> Hold {
    HELD.store(true, Ordering::Relaxed);
    Hold(())
}

impl Drop for Hold {
    fn drop(&mut self) {
        HELD.store(false, Ordering::Relaxed);
    }
}

/// Sets the panic hook. Call it first in `main`; `build` names the build in the crash note.
pub fn install(build: &'static str) {
    std::panic::set_hook(Box::new(move |info| {
        // A second panic while the first is being noted must not loop.
        if poisoned() {
            return;
        }
        poison();
        report(&describe(info), build);
    }));
}

/// Message and place of a panic, without formatting machinery.
fn describe(info: &PanicHookInfo<'_>) -> String {
    let mut text = String::new();
    if let Some(message) = info.payload().downcast_ref::<&str>() {
        text.push_str(message);
    } else if let Some(message) = info.payload().downcast_ref::<String>() {
        text.push_str(message);
    }
    if let Some(place) = info.location() {
        text.push_str(" @ ");
        text.push_str(place.file());
        text.push(':');
        text.push_str(&place.line().to_string());
    }
    text
}

/// Keeps the crash note and tells the page. A note that cannot be kept must not hide the rescue page.
fn report(text: &str, build: &str) {
    let note = [text, build, &clock::now_iso()].join("\n");
    storage::keep_crash_note(&note);
    let options = CustomEventInit::new();
    options.set_detail(&text.into());
    if let (Some(document), Ok(event)) = (document(), CustomEvent::new_with_event_init_dict(CRASH_EVENT, &options))
        && document.dispatch_event(&event).is_err()
    {
        // Nothing is left to try: boot.js also sees the WebAssembly.RuntimeError that follows.
    }
}
