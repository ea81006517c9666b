//! Texts of this browser that belong to no plan, kept at once: what somebody types who has no plan.
//!
//! They are gone with "clear everything". Tests: `tests/e2e/take-part.spec.mjs`.

use super::mirror;
use super::stores::Stores;
use super::types::StoreFault;

impl Stores {
    /// The text kept under a name.
    #[must_use]
    pub fn kept(&self, name: &str) -> Option<String> {
        mirror::read(&self.kept_key(name))
    }

    /// Keeps a text under a name.
    ///
    /// # Errors
    /// Why it was not kept.
    pub fn keep(&self, name: &str, text: &str) -> Result<(), StoreFault> {
        self.put_local(&self.kept_key(name), text)
    }

    /// Takes a text away.
    pub fn drop_kept(&self, name: &str) {
        mirror::remove(&self.kept_key(name));
    }

    fn kept_key(&self, name: &str) -> String {
        self.key(&["kept:", name].concat())
    }
}
