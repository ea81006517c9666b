//! Plans and their undo steps: list, write with compare-and-set, undo steps.
use wasm_bindgen::JsValue;
use web_sys::{IdbDatabase, IdbIndex, IdbObjectStore};

use super::records::{facts_of, from_object, to_object};
use super::stores::Stores;
use super::types::{Backend, Facts, Listed, StoreFault, StoredDoc, Undo, WriteFault};
use super::{idb, mirror};
use crate::browser::{panic, text_property};

/// Undo steps that are kept of a plan.
const UNDO_STEPS: u32 = 200;

impl Stores {
    /// Whether this browser has any plan, those in the bin too: what the first screen needs to know of the list.
    ///
    /// # Errors
    /// Why the database could not be read.
    pub async fn has_plans(&self) -> Result<bool, StoreFault> {
        let stored = match &self.0.database {
            Some(database) => {
                let docs = idb::store(&idb::reading(database, &["docs"])?, "docs")?;
                let count = docs.count().map_err(|error| idb::fault(&error))?;
                idb::request(&count).await?.as_f64() != Some(0.0)
            }
            None => !self.0.memory.borrow().is_empty(),
        };
        Ok(stored || self.expects_plans())
    }

    /// Whether there is a second copy of any plan: known at once, and right but where those were lost.
    #[must_use]
    pub fn expects_plans(&self) -> bool {
        !mirror::keys(&self.key("plan:")).is_empty()
    }

    /// Every plan of this browser, those in the bin too (`deleted_at`), newest first.
    ///
    /// # Errors
    /// Why the database could not be read.
    pub async fn list(&self) -> Result<Vec<Listed>, StoreFault> {
        let mut list = match &self.0.database {
            Some(database) => self.list_database(database).await?,
            None => self.list_memory(),
        };
        let index = self.index();
        let plans = self.key("plan:");
        for key in mirror::keys(&plans) {
            let id = key.get(plans.len()..).unwrap_or_default();
            if !list.iter().any(|listed| listed.id == id) {
                let facts = index.iter().find(|listed| listed.id == id).map(|listed| listed.facts.clone());
                list.push(Listed { id: id.to_owned(), facts: facts.unwrap_or_default() });
            }
        }
        list.sort_by(|one, other| (&other.facts.saved, &one.id).cmp(&(&one.facts.saved, &other.id)));
        Ok(list)
    }

    /// The plans of the database. A record of another shape is listed too: opening it sets it aside.
    async fn list_database(&self, database: &IdbDatabase) -> Result<Vec<Listed>, StoreFault> {
        let docs = idb::store(&idb::reading(database, &["docs"])?, "docs")?;
        let keys = docs.get_all_keys().map_err(|error| idb::fault(&error))?;
        let values = docs.get_all().map_err(|error| idb::fault(&error))?;
        let keys = js_sys::Array::from(&idb::request(&keys).await?);
        let values = js_sys::Array::from(&idb::request(&values).await?);
        let mut list = Vec::new();
        for (key, value) in keys.iter().zip(values.iter()) {
            let Some(id) = key.as_string() else { continue };
            let facts = facts_of(&value).unwrap_or_default();
            self.note_safe(&id, &facts.rev);
            list.push(Listed { id, facts });
        }
        Ok(list)
    }

    /// The plans of this window.
    fn list_memory(&self) -> Vec<Listed> {
        let listed = |(id, doc): (&String, &StoredDoc)| Listed { id: id.clone(), facts: doc.facts.clone() };
        self.0.memory.borrow().iter().map(listed).collect()
    }

    /// Writes a plan, if what is stored still has the revision `expected` (`None`: nothing is stored). `Ok` means that
    /// it is on the disk: the words "Saved in this browser" are true from here on. The second copy is written too.
    ///
    /// # Errors
    /// Why nothing was written to the database; the second copy is then written where that loses nothing.
    pub async fn write(
        &self,
        id: &str,
        expected: Option<&str>,
        doc: &StoredDoc,
        undo: Undo<'_>,
    ) -> Result<(), WriteFault> {
        if panic::poisoned() {
            return Err(StoreFault::Poisoned.into());
        }
        match (&self.0.database, self.backend()) {
            (Some(database), _) => {
                let outcome = write_database(database, id, expected, doc, undo).await;
                match &outcome {
                    Ok(()) => self.note_safe(id, &doc.facts.rev),
                    // Another window's work stands in both copies; ours is still in this window.
                    Err(WriteFault::Stale(_) | WriteFault::Gone | WriteFault::Unread) => {
                        return outcome;
                    }
                    Err(WriteFault::Fault(_)) => {}
                }
                // No alarm when only the second copy fails.
                drop(self.mirror_now(id, doc, super::Moment::Change));
                outcome
            }
            (None, Backend::MirrorOnly) => self.write_mirror_only(id, expected, doc),
            (None, _) => self.write_memory(id, expected, doc),
        }
    }

    /// Writes where localStorage is all there is: compare, write, read back. Two windows can still race here; the
    /// yellow note says that this browser keeps plans badly.
    fn write_mirror_only(&self, id: &str, expected: Option<&str>, doc: &StoredDoc) -> Result<(), WriteFault> {
        let key = self.plan_key(id);
        let stored = mirror::read(&key).map(|text| {
            let listed = self.index().into_iter().find(|listed| listed.id == id);
            StoredDoc { facts: listed.map_or_else(Facts::default, |listed| listed.facts), text }
        });
        if stored.is_some() && expected.is_some() && !self.may_mirror(id) {
            return Err(WriteFault::Unread);
        }
        compare(stored, expected)?;
        self.write_mirror(id, doc)?;
        if mirror::read(&key).as_deref() == Some(&doc.text) { Ok(()) } else { Err(idb::other("not read back").into()) }
    }

    /// Keeps a plan in this window.
    fn write_memory(&self, id: &str, expected: Option<&str>, doc: &StoredDoc) -> Result<(), WriteFault> {
        let mut memory = self.0.memory.borrow_mut();
        compare(memory.get(id).cloned(), expected)?;
        memory.insert(id.to_owned(), doc.clone());
        Ok(())
    }

    /// The stored undo steps of a plan, oldest first; none where there is no database.
    ///
    /// # Errors
    /// Why the database could not be read.
    pub async fn ops(&self, id: &str) -> Result<Vec<String>, StoreFault> {
        let Some(database) = &self.0.database else {
            return Ok(Vec::new());
        };
        let ops = idb::store(&idb::reading(database, &["ops"])?, "ops")?;
        let found = by_plan(&ops)?.get_all_with_key(&id.into()).map_err(|error| idb::fault(&error))?;
        let steps = js_sys::Array::from(&idb::request(&found).await?);
        Ok(steps.iter().filter_map(|step| text_property(&step, "step")).collect())
    }
}

/// Whether what is stored is what the writer expects.
fn compare(stored: Option<StoredDoc>, expected: Option<&str>) -> Result<(), WriteFault> {
    match (stored, expected) {
        (None, None) => Ok(()),
        (None, Some(_)) => Err(WriteFault::Gone),
        // A plan that another window put in the bin must not come back by itself.
        (Some(stored), Some(rev)) if stored.facts.rev == rev && stored.facts.deleted_at.is_none() => Ok(()),
        (Some(stored), _) => Err(WriteFault::Stale(Box::new(stored))),
    }
}

/// Compare and set in one strict transaction, with the undo steps.
async fn write_database(
    database: &IdbDatabase,
    id: &str,
    expected: Option<&str>,
    doc: &StoredDoc,
    undo: Undo<'_>,
) -> Result<(), WriteFault> {
    let transaction = idb::writing(database, &["docs", "ops"])?;
    let docs = idb::store(&transaction, "docs")?;
    let ops = idb::store(&transaction, "ops")?;
    let wanted = docs.get(&id.into()).map_err(|error| idb::fault(&error))?;
    let current = idb::request(&wanted).await?;
    let verdict = if current.is_undefined() {
        compare(None, expected)
    } else {
        from_object(&current).map_or(Err(WriteFault::Unread), |stored| compare(Some(stored), expected))
    };
    if let Err(fault) = verdict {
        idb::abandon(&transaction);
        return Err(fault);
    }
    let steps = step_keys(&ops, id).await?;
    if panic::poisoned() {
        idb::abandon(&transaction);
        return Err(StoreFault::Poisoned.into());
    }
    let put = docs.put_with_key(&to_object(doc), &id.into());
    let changed = put.and_then(|_| change_steps(&ops, id, &steps, undo));
    if let Err(error) = changed {
        idb::abandon(&transaction);
        return Err(idb::fault(&error).into());
    }
    idb::finished(&transaction).await.map_err(WriteFault::from)
}

/// The index on the plan's id.
pub(super) fn by_plan(store: &IdbObjectStore) -> Result<IdbIndex, StoreFault> {
    store.index(idb::PLAN_INDEX).map_err(|error| idb::fault(&error))
}

/// Keys of a plan's records in a numbered store, oldest first.
pub(super) async fn step_keys(store: &IdbObjectStore, id: &str) -> Result<js_sys::Array, StoreFault> {
    let keys = by_plan(store)?.get_all_keys_with_key(&id.into()).map_err(|error| idb::fault(&error))?;
    Ok(js_sys::Array::from(&idb::request(&keys).await?))
}

/// Adds, replaces or drops an undo step.
fn change_steps(ops: &IdbObjectStore, id: &str, keys: &js_sys::Array, undo: Undo<'_>) -> Result<(), JsValue> {
    let record = |step: &str| idb::object(&[("plan", id.into()), ("step", step.into())]);
    let last = keys.length().checked_sub(1).map(|index| keys.get(index));
    match (undo, last) {
        (Undo::Keep, _) | (Undo::DropLast, None) => {}
        (Undo::DropLast, Some(last)) => drop(ops.delete(&last)?),
        (Undo::ReplaceLast(step), Some(last)) => drop(ops.put_with_key(&record(step), &last)?),
        (Undo::Push(step) | Undo::ReplaceLast(step), _) => {
            drop(ops.add(&record(step))?);
            for index in 0..(keys.length() + 1).saturating_sub(UNDO_STEPS) {
                drop(ops.delete(&keys.get(index))?);
            }
        }
    }
    Ok(())
}
