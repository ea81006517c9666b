//! What another window stored, taken over before this one writes anything. Tests: `tests/e2e/collect.spec.mjs`.

use super::opening::verdict;
use super::{Mode, Opening, Store, saving};
use crate::browser::storage::Opened;
use leptos::prelude::*;

impl Store {
    /// Shows what another window stored. Where a write of our own is on its way, that one finds out by itself.
    pub async fn follow(self) {
        let id = self.id();
        let is_here = matches!(self.opening.get_untracked(), Opening::Ready(_));
        if !is_here || self.mode.get_untracked() != Mode::Own || saving::has_unsaved(self) {
            return;
        }
        let (stores, words) = (self.work.with_value(|work| work.stores.clone()), self.words);
        let check = move |text: &str| verdict(text, words);
        let Ok(Opened::Plan(found)) = stores.open_plan(&id, &check).await else { return };
        let is_news = self.work.with_value(|work| work.queue.is_news(&found.doc.facts.rev));
        if self.id() == id && is_news && !found.from_mirror && !saving::has_unsaved(self) {
            // What cannot be read is found when this window writes.
            saving::adopt(self, Box::new(found.doc)).await.ok();
        }
    }
}
