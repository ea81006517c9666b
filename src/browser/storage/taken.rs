//! Plans that another window took away.
use super::mirror;
use super::open::read_doc;
use super::records::facts_of;
use super::stores::Stores;
use super::types::{Backend, StoreFault, Taken};
use crate::browser::page::Listener;
use crate::browser::{text_property, window};

impl Stores {
    /// Calls `then` with the id of a plan whose second copy another window removed, which is what deleting begins with
    /// or ends with. The plan may still be there: see [`Stores::taken`].
    pub fn on_removed(&self, mut then: impl FnMut(String) + 'static) -> Option<Listener> {
        let plans = self.plan_key("");
        Listener::start(window()?.into(), "storage", move |event| {
            // A removed key comes without a new value.
            let removed = text_property(&event, "newValue").is_none();
            let key = text_property(&event, "key").filter(|_| removed);
            if let Some(id) = key.as_deref().and_then(|key| key.strip_prefix(&plans)) {
                then(id.to_owned());
            }
        })
    }

    /// How a plan that was stored here was taken away; `None` while it is there.
    ///
    /// # Errors
    /// Why the database could not be read.
    pub async fn taken(&self, id: &str) -> Result<Option<Taken>, StoreFault> {
        let facts = match (&self.0.database, self.backend()) {
            (Some(database), _) => {
                let stored = read_doc(database, id).await?;
                if stored.is_undefined() { None } else { Some(facts_of(&stored).unwrap_or_default()) }
            }
            (None, Backend::MirrorOnly) => mirror::read(&self.plan_key(id)).map(|_| {
                let listed = self.index().into_iter().find(|listed| listed.id == id);
                listed.map(|listed| listed.facts).unwrap_or_default()
            }),
            // Nobody else knows of a plan of this window.
            (None, _) => return Ok(None),
        };
        Ok(match facts {
            None => Some(Taken::Away),
            Some(facts) => facts.deleted_at.map(|_| Taken::ToBin),
        })
    }
}
