//! A plan that another window took away while it is open here: nothing is written until somebody says what to do.
//!
//! Neither may be wrong: to bring back by itself what somebody removed from this browser, or to lose what stands in this
//! window only. Belongs to the part that is fetched after the first screen. Tests: `tests/e2e/removed.spec.mjs`.

use super::{Mode, Opening, SaveState, Store, Taken, in_background, saving};
use crate::browser::page;
use crate::browser::storage::StoreFault;
use leptos::prelude::*;

/// Looks after the open plan whenever another window removes a plan, and when this window is seen again; once, under the
/// owner of the app.
pub fn follow(store: Store) {
    let stores = store.work.with_value(|work| work.stores.clone());
    let removed = stores.on_removed(move |id| {
        if store.is_own(&id) {
            // The second copy is gone: a database that cannot be read now is one that another window has deleted.
            in_background(look(store, id, Some(Taken::Away)));
        }
    });
    // What is deleted for ever after it was in the bin is told by nobody.
    let seen = page::on_visible(move || {
        let id = store.id();
        if store.is_own(&id) {
            in_background(look(store, id, None));
        }
    });
    for listener in [removed, seen].into_iter().flatten() {
        listener.keep();
    }
}

async fn look(store: Store, id: String, unread: Option<Taken>) {
    let stores = store.work.with_value(|work| work.stores.clone());
    let taken = stores.taken(&id).await.unwrap_or(unread);
    if let Some(taken) = taken
        && store.is_own(&id)
        && store.is_stored()
    {
        store.opening.set(Opening::Taken(taken));
    }
}

impl Store {
    /// Whether this plan is the one of this window, to be stored in this browser.
    fn is_own(&self, id: &str) -> bool {
        let is_here = matches!(self.opening.get_untracked(), Opening::Ready(_) | Opening::Taken(_));
        !id.is_empty() && self.id() == id && is_here && self.mode.get_untracked() == Mode::Own
    }

    /// Whether the open plan was ever stored or read: a new one is stored with its first answer.
    fn is_stored(&self) -> bool {
        self.work.with_value(|work| work.queue.is_after_something())
    }

    /// Stores the open plan again, or takes it out of the bin, and goes on with it.
    ///
    /// # Errors
    /// Why it could not be done; the plan is still in this window.
    pub async fn keep_after_all(self) -> Result<(), StoreFault> {
        let stores = self.work.with_value(|work| work.stores.clone());
        let id = self.id();
        match stores.taken(&id).await? {
            Some(Taken::ToBin) => stores.restore(&id).await?,
            Some(Taken::Away) => saving::whole(self).await?,
            None => {}
        }
        self.opening.set(Opening::Ready(Vec::new()));
        saving::now(self).await;
        Ok(())
    }

    /// Whether this window holds changes that are nowhere else.
    pub fn has_more(&self) -> bool {
        matches!(self.save.get_untracked(), SaveState::Failed(_)) || saving::has_unsaved(*self)
    }
}
