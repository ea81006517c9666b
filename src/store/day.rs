//! What a workshop needs in this browser beyond the plan. Tests: `tests/browser/windows.rs`, the stage journey.

use super::Store;
use crate::browser::page::Listener;
use crate::browser::storage::StoreFault;
use leptos::prelude::*;

/// The setting of single letters.
const LETTERS: &str = "stage-letters";
const OFF: &str = "off";

impl Store {
    /// A text that was kept beside the open plan.
    pub fn day(&self, name: &str) -> Option<String> {
        let id = self.id();
        self.work.with_value(|work| work.stores.day(&id, name))
    }

    /// Calls `then` with every text that another window keeps under that name beside the open plan.
    pub fn on_day(&self, name: &str, then: impl FnMut(String) + 'static) -> Option<Listener> {
        let id = self.id();
        self.work.with_value(|work| work.stores.on_day(&id, name, then))
    }

    /// A text that was kept beside the open plan for one of its records. It was kept for the plan as a whole once, so what
    /// is read may be of another record: whoever reads it looks.
    pub fn day_of(&self, name: &str, record: plan::Key) -> Option<String> {
        self.day(&name_of(name, record)).or_else(|| self.day(name))
    }

    /// Keeps a text beside the open plan for one of its records.
    pub fn put_day_of(&self, name: &str, record: plan::Key, text: &str) -> Result<(), StoreFault> {
        self.put_day(&name_of(name, record), text)
    }

    /// Keeps a text beside the open plan: at once, never in its file, until the plan goes.
    pub fn put_day(&self, name: &str, text: &str) -> Result<(), StoreFault> {
        let id = self.id();
        self.work.with_value(|work| work.stores.put_day(&id, name, text))
    }

    /// Whether single letters are keys of the workshop screen; a setting of this browser.
    pub fn has_stage_letters(&self) -> bool {
        self.work.with_value(|work| work.stores.day("", LETTERS)).is_none_or(|text| text != OFF)
    }

    /// Switches them on or off.
    pub fn set_stage_letters(&self, on: bool) {
        // Where nothing can be kept, they stay on: there are buttons for the same.
        self.work.with_value(|work| work.stores.put_day("", LETTERS, if on { "" } else { OFF })).ok();
    }

    /// The settings are shown as they are stored, or light whatever they say, as projectors need it.
    pub fn always_light(&self, on: bool) {
        let theme = self.prefs.with_untracked(|prefs| prefs.theme.clone());
        let theme = if on { "light".to_owned() } else { theme };
        crate::browser::page::set_theme((!theme.is_empty()).then_some(theme.as_str()));
    }
}

fn name_of(name: &str, record: plan::Key) -> String {
    [name, "/", record.as_str()].concat()
}
