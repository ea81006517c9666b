//! What a plan's workshop needs in this browser beyond the plan: where the day stands, private notes.
//!
//! Written and read at once, without waiting, so that a reload at any moment loses nothing. It goes with the plan and with
//! everything. Tests: `tests/browser/windows.rs`.
use super::mirror;
use super::stores::Stores;
use super::types::{Backend, StoreFault};

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

    /// Facts of a plan are forgotten by the beginning of their key.
    fn day_key(&self, plan: &str, name: &str) -> String {
        [&self.key("fact:"), plan, "/", name].concat()
    }
}
