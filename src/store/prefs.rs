//! Settings of this browser: theme and text size; texts that belong to no plan. They are not part of any plan and cannot be undone.
//!
//! Tests: the settings journey in `tests/e2e`.

use super::Store;
use crate::browser::{page, texts};
use leptos::prelude::*;
use serde_json::json;

/// Settings of this browser; blank means as the device says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prefs {
    /// `light`, `dark` or blank.
    pub theme: String,
    /// `large`, `larger` or blank.
    pub text: String,
    /// A random name of this browser, `d_...`, which files carry so that two copies can be told apart.
    pub device: String,
}

impl Prefs {
    /// Reads what was stored; anything unreadable means the default.
    pub fn read(stored: Option<&str>) -> Self {
        let [theme, text, device] = texts(stored.unwrap_or_default(), ["theme", "text", "device"]);
        Self { theme, text, device }
    }

    fn write(&self) -> String {
        json!({"theme": self.theme, "text": self.text, "device": self.device}).to_string()
    }
}

impl Store {
    /// A text of this browser that belongs to no plan.
    pub fn kept(&self, name: &str) -> Option<String> {
        self.work.with_value(|work| work.stores.kept(name))
    }

    /// Keeps such a text; `false` when this browser keeps nothing.
    pub fn keep(&self, name: &str, text: &str) -> bool {
        self.work.with_value(|work| work.stores.keep(name, text)).is_ok()
    }

    /// Takes such a text away.
    pub fn drop_kept(&self, name: &str) {
        self.work.with_value(|work| work.stores.drop_kept(name));
    }

    /// Stores new settings and shows them at once.
    pub fn set_prefs(&self, prefs: Prefs) {
        let shown = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        page::set_theme(shown(&prefs.theme).as_deref());
        page::set_text_size(shown(&prefs.text).as_deref());
        // A browser that keeps nothing still shows the choice until the window closes.
        self.work.with_value(|work| work.stores.put_prefs(&prefs.write()).ok());
        self.prefs.set(prefs);
    }
}
