//! What a plan's workshop needs in this browser beyond the plan: where the day stands, private notes.
//!
//! Written and read at once, without waiting, so that a reload at any moment loses nothing. It goes with the plan and with
//! everything. Tests: `tests/browser/windows.rs`, `tests/e2e/notes.spec.mjs`.
use super::mirror;
use super::stores::Stores;
use super::types::{Backend, StoreFault};
use crate::browser::page::Listener;
use crate::browser::{text_property, window};

impl Stores {
    /// A text that was kept beside a plan.
    #[must_use]
    pub fn day(&self, plan: &str, name: &str) -> Option<String> {
        let key = self.day_key(plan, name);
        if self.backend() == Backend::Memory || !mirror::usable() {
            return self.0.memory_facts.borrow().get(&key).cloned();
        }
        mirror::read(&key)
    }

    /// Keeps a text beside a plan.
    ///
    /// # Errors
    /// Why it was not kept; it holds for this window all the same.
    pub fn put_day(&self, plan: &str, name: &str, text: &str) -> Result<(), StoreFault> {
        let key = self.day_key(plan, name);
        if self.backend() == Backend::Memory || !mirror::usable() {
            self.0.memory_facts.borrow_mut().insert(key, text.to_owned());
            return Ok(());
        }
        self.put_local(&key, text)
    }

    /// Calls `then` with every text that another window keeps under that name beside the plan. The browser says so when the
    /// text has arrived here: a window that is told in another way may still read the one before.
    pub fn on_day(&self, plan: &str, name: &str, mut then: impl FnMut(String) + 'static) -> Option<Listener> {
        let wanted = self.day_key(plan, name);
        Listener::start(window()?.into(), "storage", move |event| {
            if text_property(&event, "key").is_some_and(|key| key == wanted)
                && let Some(text) = text_property(&event, "newValue")
            {
                then(mirror::plain(text));
            }
        })
    }

    /// Facts of a plan are forgotten by the beginning of their key.
    fn day_key(&self, plan: &str, name: &str) -> String {
        [&self.key("fact:"), plan, "/", name].concat()
    }
}
