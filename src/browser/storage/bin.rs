//! Deleting: the bin, getting back, for ever, and clearing this browser.
use wasm_bindgen::JsValue;
use web_sys::{IdbDatabase, IdbTransaction};

use super::docs::step_keys;
use super::facts::facts_range;
use super::quarantine::entries;
use super::records::{from_object, to_object};
use super::stores::Stores;
use super::types::{Backend, Facts, StoreFault, StoredDoc};
use super::{idb, mirror};
use crate::browser::{clock, panic, text_property};

impl Stores {
    /// Puts a plan into the bin; `now` is RFC 3339 in UTC. Its second copy goes, the database keeps the text.
    ///
    /// # Errors
    /// Why it could not be done.
    pub async fn delete(&self, id: &str, now: &str) -> Result<(), StoreFault> {
        self.mark(id, Some(now)).await
    }

    /// Takes a plan out of the bin.
    ///
    /// # Errors
    /// Why it could not be done.
    pub async fn restore(&self, id: &str) -> Result<(), StoreFault> {
        self.mark(id, None).await
    }

    /// Sets or takes away the mark of the bin.
    async fn mark(&self, id: &str, deleted_at: Option<&str>) -> Result<(), StoreFault> {
        if panic::poisoned() {
            return Err(StoreFault::Poisoned);
        }
        let set = |facts: &mut Facts| facts.deleted_at = deleted_at.map(str::to_owned);
        match (&self.0.database, self.backend()) {
            (Some(database), _) => self.mark_in_database(database, id, deleted_at).await,
            (None, Backend::MirrorOnly) => {
                let mut facts = self
                    .index()
                    .into_iter()
                    .find(|listed| listed.id == id)
                    .map(|listed| listed.facts)
                    .unwrap_or_default();
                set(&mut facts);
                self.put_index(id, Some(&facts))
            }
            (None, _) => {
                if let Some(doc) = self.0.memory.borrow_mut().get_mut(id) {
                    set(&mut doc.facts);
                }
                Ok(())
            }
        }
    }

    /// Sets or takes away the mark in the database. What only the second copy has is moved into the database first.
    async fn mark_in_database(
        &self,
        database: &IdbDatabase,
        id: &str,
        deleted_at: Option<&str>,
    ) -> Result<(), StoreFault> {
        let spare = mirror::read(&self.plan_key(id));
        let transaction = idb::writing(database, &["docs"])?;
        let docs = idb::store(&transaction, "docs")?;
        let wanted = docs.get(&id.into()).map_err(|error| idb::fault(&error))?;
        let stored = idb::request(&wanted).await?;
        let mut doc = match (from_object(&stored), &spare) {
            (Some(doc), _) => doc,
            (None, Some(text)) if stored.is_undefined() => {
                let facts = self.index().into_iter().find(|listed| listed.id == id).map(|listed| listed.facts);
                StoredDoc { facts: facts.unwrap_or_default(), text: text.clone() }
            }
            _ => {
                idb::abandon(&transaction);
                return Err(idb::other("no such plan"));
            }
        };
        doc.facts.deleted_at = deleted_at.map(str::to_owned);
        if let Err(error) = docs.put_with_key(&to_object(&doc), &id.into()) {
            idb::abandon(&transaction);
            return Err(idb::fault(&error));
        }
        idb::finished(&transaction).await?;
        match (deleted_at, spare) {
            (Some(_), Some(spare)) => self.retire_mirror(id, &spare, &doc.text).await,
            _ => Ok(()),
        }
    }

    /// Removes the second copy of a plan that went into the bin. A copy with other content is kept first.
    async fn retire_mirror(&self, id: &str, spare: &str, stored: &str) -> Result<(), StoreFault> {
        if spare != stored {
            self.snap(id, "deleted", spare).await?;
        }
        mirror::remove(&self.plan_key(id));
        self.put_index(id, None)
    }

    /// Deletes a plan for ever, with its undo steps, kept copies, copies that could not be read, and facts.
    ///
    /// # Errors
    /// Why it could not be done; nothing was deleted then.
    pub async fn forget(&self, id: &str) -> Result<(), StoreFault> {
        if panic::poisoned() {
            return Err(StoreFault::Poisoned);
        }
        if let Some(database) = &self.0.database {
            forget_in_database(database, id).await?;
        }
        self.0.memory.borrow_mut().remove(id);
        mirror::remove(&self.plan_key(id));
        for prefix in ["aside:", "fact:"] {
            let rest = if prefix == "aside:" { ":" } else { "/" };
            for key in mirror::keys(&[&self.key(prefix), id, rest].concat()) {
                mirror::remove(&key);
            }
        }
        if mirror::usable() { self.put_index(id, None) } else { Ok(()) }
    }

    /// Deletes for ever what has been in the bin for 30 days; true when there was any. It is not a part of opening the
    /// stores, because nobody should wait for it, in time or in the size of the first download.
    ///
    /// # Errors
    /// Why it could not be done; the next start tries again.
    pub async fn empty_bin(&self) -> Result<bool, StoreFault> {
        const THIRTY_DAYS_MS: f64 = 30.0 * 86_400_000.0;
        self.purge(&clock::iso(clock::now_ms() - THIRTY_DAYS_MS)).await
    }

    /// Deletes for ever what went into the bin before `cutoff` (RFC 3339 in UTC); true when there was any.
    ///
    /// # Errors
    /// Why it could not be done.
    pub async fn purge(&self, cutoff: &str) -> Result<bool, StoreFault> {
        let mut any = false;
        for listed in self.list().await? {
            if listed.facts.deleted_at.is_some_and(|at| at.as_str() < cutoff) {
                self.forget(&listed.id).await?;
                any = true;
            }
        }
        Ok(any)
    }

    /// Deletes everything of ours from this browser: our database and our localStorage keys, those of the emergency page
    /// too, nobody else's. Load the page again afterwards; this handle writes nothing any more.
    ///
    /// # Errors
    /// Why it could not be done.
    pub async fn clear_everything(&self) -> Result<(), StoreFault> {
        if panic::poisoned() {
            return Err(StoreFault::Poisoned);
        }
        if let Some(database) = &self.0.database {
            // Emptied first: deleting the database itself waits for other windows.
            let transaction = idb::writing(database, &idb::ALL)?;
            for name in idb::ALL {
                idb::store(&transaction, name)?.clear().map_err(|error| idb::fault(&error))?;
            }
            idb::finished(&transaction).await?;
        }
        for key in mirror::keys(&self.0.prefix) {
            mirror::remove(&key);
        }
        for key in mirror::OF_THE_NIGHT {
            mirror::remove(key);
        }
        self.0.cleared.set(true);
        self.0.memory.borrow_mut().clear();
        self.0.memory_facts.borrow_mut().clear();
        match &self.0.database {
            Some(database) => idb::delete(database).await,
            None => Ok(()),
        }
    }
}

/// Deletes everything about a plan from the database, in one transaction.
async fn forget_in_database(database: &IdbDatabase, id: &str) -> Result<(), StoreFault> {
    let transaction = idb::writing(database, &["docs", "ops", "snaps", "quarantine", "meta", "handles", "remote"])?;
    if let Err(fault) = forget_records(&transaction, id).await {
        idb::abandon(&transaction);
        return Err(fault);
    }
    idb::finished(&transaction).await
}

/// Asks for every deletion of `forget_in_database`.
async fn forget_records(transaction: &IdbTransaction, id: &str) -> Result<(), StoreFault> {
    for name in ["ops", "snaps"] {
        let store = idb::store(transaction, name)?;
        for key in step_keys(&store, id).await?.iter() {
            store.delete(&key).map_err(|error| idb::fault(&error))?;
        }
    }
    forget_asides(transaction, id).await?;
    let facts = JsValue::from(facts_range(id)?);
    idb::store(transaction, "meta")?.delete(&facts).map_err(|error| idb::fault(&error))?;
    for name in ["docs", "handles", "remote"] {
        idb::store(transaction, name)?.delete(&id.into()).map_err(|error| idb::fault(&error))?;
    }
    Ok(())
}

/// Asks for the deletion of what was set aside of a plan.
async fn forget_asides(transaction: &IdbTransaction, id: &str) -> Result<(), StoreFault> {
    let store = idb::store(transaction, "quarantine")?;
    let places = ["docs/", "mirror/"].map(|place| [place, id].concat());
    for (key, value) in entries(&store).await? {
        if text_property(&value, "where_").is_some_and(|place| places.contains(&place)) {
            store.delete(&key).map_err(|error| idb::fault(&error))?;
        }
    }
    Ok(())
}
