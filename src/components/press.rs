//! What a field says when it is left by pressing something else, said only when that press is over.
//!
//! Leaving a field can bring an error, a hint or a box onto the page. If that happened between press and release, what
//! is pressed would move away and the click would be lost. Never loses a call: what waits is said after half a second
//! at the latest, or dropped with its page. Tests: the journeys that press straight out of a field.
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::mem::take;
use std::time::Duration;

/// No press that means a click is longer.
const LONGEST: Duration = Duration::from_millis(500);

thread_local! {
    static WATCHED: Cell<bool> = const { Cell::new(false) };
    static DOWN: Cell<bool> = const { Cell::new(false) };
    static WAITING: RefCell<Vec<(Callback<String>, String)>> = const { RefCell::new(Vec::new()) };
}

/// From now on it is known whether something is being pressed.
pub fn watch() {
    if WATCHED.replace(true) {
        return;
    }
    // For as long as the page is open: the handles are not kept.
    window_event_listener(leptos::ev::pointerdown, |_| DOWN.set(true));
    window_event_listener(leptos::ev::pointerup, |_| over());
    window_event_listener(leptos::ev::pointercancel, |_| over());
}

/// Tells at once, or when the press is over.
pub fn tell(who: Callback<String>, text: String) {
    if !DOWN.get() {
        // A field that was taken away with its page says so too, when nobody listens any more.
        who.try_run(text);
        return;
    }
    WAITING.with_borrow_mut(|waiting| waiting.push((who, text)));
    set_timeout(over, LONGEST);
}

fn over() {
    DOWN.set(false);
    for (who, text) in WAITING.with_borrow_mut(take) {
        who.try_run(text);
    }
}
