//! The second copy: localStorage.
//!
//! gloo-storage traps where storage is blocked, so every call first asks the browser through `web_sys`, which answers
//! with a `Result`.
use gloo_storage::errors::StorageError;
use gloo_storage::{LocalStorage, Storage};
use js_sys::JSON;

use super::types::StoreFault;
use crate::browser::{panic, window};

/// What our keys begin with: the app and the version of this layout.
pub(super) const PREFIX: &str = "watchbill:1:";

/// What the emergency page keeps in this browser (`public/now.js`): cards, and the records of bad nights.
pub(super) const OF_THE_NIGHT: [&str; 3] = ["watchbill:card:1", "watchbill:record:1", "watchbill:record:2"];

/// Whether the browser gives this page a localStorage now.
#[expect(clippy::disallowed_methods, reason = "this is the one door to localStorage")]
pub(super) fn usable() -> bool {
    window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}

/// The text under a key. gloo writes JSON; anything else is given back as it stands. The browser reads the JSON, because
/// gloo's reader and its words for faults would be five kilobytes of the first download.
pub(super) fn read(key: &str) -> Option<String> {
    if !usable() {
        return None;
    }
    LocalStorage::raw().get_item(key).ok().flatten().map(plain)
}

/// A text as it was before it was stored.
pub(super) fn plain(stored: String) -> String {
    JSON::parse(&stored).ok().and_then(|value| value.as_string()).unwrap_or(stored)
}

/// Writes text under a key. A failed write leaves the old text.
pub(super) fn write(key: &str, text: &str) -> Result<(), StoreFault> {
    if panic::poisoned() {
        return Err(StoreFault::Poisoned);
    }
    set(key, text)
}

/// Writes text under a key, whatever happened before.
#[expect(clippy::disallowed_methods, reason = "this is the one door to localStorage")]
fn set(key: &str, text: &str) -> Result<(), StoreFault> {
    if !usable() {
        return Err(StoreFault::Blocked);
    }
    LocalStorage::set(key, text).map_err(|error| match error {
        StorageError::JsError(error) if error.name.contains("Quota") || error.name.contains("QUOTA") => {
            StoreFault::Full
        }
        StorageError::JsError(error) if error.name == "SecurityError" => StoreFault::Blocked,
        StorageError::JsError(error) => StoreFault::Other(error.name),
        StorageError::SerdeError(_) | StorageError::KeyNotFound(_) => StoreFault::Other(String::from("json")),
    })
}

/// Removes a key.
pub(super) fn remove(key: &str) {
    if usable() && !panic::poisoned() {
        LocalStorage::delete(key);
    }
}

/// Every key that begins with `prefix`.
pub(super) fn keys(prefix: &str) -> Vec<String> {
    if !usable() {
        return Vec::new();
    }
    let storage = LocalStorage::raw();
    let count = storage.length().unwrap_or(0);
    (0..count).filter_map(|index| storage.key(index).ok().flatten()).filter(|key| key.starts_with(prefix)).collect()
}

/// Keeps the crash note: the one write that is allowed after a crash.
pub(in crate::browser) fn keep_crash_note(note: &str) {
    // Without storage the rescue page still stands; there is nowhere else to note it.
    drop(set(&[PREFIX, "crash"].concat(), note));
}
