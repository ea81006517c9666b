//! What could not be read, untouched, and whole copies that are kept for later.
use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::{IdbDatabase, IdbObjectStore};

use super::stores::Stores;
use super::types::{SetAside, StoreFault};
use super::{idb, mirror};
use crate::browser::{clock, property, text_property};

impl Stores {
    /// Moves an unreadable record from `docs` to `quarantine`, in one transaction.
    pub(super) async fn set_doc_aside(&self, id: &str, seen: &JsValue, why: &str) -> Result<(), StoreFault> {
        let database = self.0.database.as_ref().ok_or(StoreFault::Blocked)?;
        let transaction = idb::writing(database, &["docs", "quarantine"])?;
        let docs = idb::store(&transaction, "docs")?;
        let wanted = docs.get(&id.into()).map_err(|error| idb::fault(&error))?;
        let current = idb::request(&wanted).await?;
        if text_property(&current, "text") != text_property(seen, "text") {
            idb::abandon(&transaction);
            return Err(idb::other("it changed meanwhile"));
        }
        // A text goes in as it is; a record of another shape goes in whole.
        let raw = match text_property(&current, "text") {
            Some(text) => JsValue::from(text),
            None => current,
        };
        let put = idb::store(&transaction, "quarantine")?.add(&aside(&raw, &["docs/", id].concat(), why));
        if let Err(error) = put.and_then(|_| docs.delete(&id.into())) {
            idb::abandon(&transaction);
            return Err(idb::fault(&error));
        }
        idb::finished(&transaction).await
    }

    /// Moves an unreadable second copy to `quarantine`, or under another key where there is no database.
    pub(super) async fn set_mirror_aside(&self, id: &str, text: &str, why: &str) -> Result<(), StoreFault> {
        if let Some(database) = &self.0.database {
            let place = ["mirror/", id].concat();
            add(database, "quarantine", &aside(&text.into(), &place, why)).await?;
        } else {
            let key = [&self.key("aside:"), id, ":", &clock::now_iso()].concat();
            mirror::write(&key, text)?;
            if mirror::read(&key).as_deref() != Some(text) {
                return Err(idb::other("not read back"));
            }
        }
        // Only what was seen may go: another window may have written a good copy meanwhile.
        if mirror::read(&self.plan_key(id)).as_deref() == Some(text) {
            mirror::remove(&self.plan_key(id));
        }
        Ok(())
    }

    /// Everything that was set aside, oldest first.
    ///
    /// # Errors
    /// Why the database could not be read.
    pub async fn quarantine_list(&self) -> Result<Vec<SetAside>, StoreFault> {
        let mut list = self.mirror_asides();
        let Some(database) = &self.0.database else {
            return Ok(list);
        };
        let store = idb::store(&idb::reading(database, &["quarantine"])?, "quarantine")?;
        for (key, value) in entries(&store).await? {
            let text = |name: &str| text_property(&value, name).unwrap_or_default();
            let Some(number) = key.as_f64() else { continue };
            list.push(SetAside { key: number.to_string(), place: text("where_"), why: text("why"), at: text("at") });
        }
        Ok(list)
    }

    /// What was set aside in localStorage.
    fn mirror_asides(&self) -> Vec<SetAside> {
        let asides = self.key("aside:");
        let entry = |key: String| {
            let (id, at) = key.get(asides.len()..)?.split_once(':')?;
            let (place, at) = (["mirror/", id].concat(), at.to_owned());
            Some(SetAside { key, place, why: String::new(), at })
        };
        mirror::keys(&asides).into_iter().filter_map(entry).collect()
    }

    /// The untouched text of something that was set aside; a record of another shape comes as JSON.
    ///
    /// # Errors
    /// Why the database could not be read.
    pub async fn quarantine_raw(&self, key: &str) -> Result<Option<String>, StoreFault> {
        let (Some(database), Ok(number)) = (&self.0.database, key.parse::<u32>()) else {
            return Ok(mirror::read(key));
        };
        let store = idb::store(&idb::reading(database, &["quarantine"])?, "quarantine")?;
        let wanted = store.get(&JsValue::from(number)).map_err(|error| idb::fault(&error))?;
        let raw = property(&idb::request(&wanted).await?, "raw");
        Ok(raw.as_string().or_else(|| js_sys::JSON::stringify(&raw).ok().and_then(|text| text.as_string())))
    }

    /// Keeps a whole copy of a plan in `snaps`.
    ///
    /// # Errors
    /// Why it could not be kept; `Blocked` where there is no database.
    pub async fn snap(&self, id: &str, reason: &str, text: &str) -> Result<(), StoreFault> {
        let database = self.0.database.as_ref().ok_or(StoreFault::Blocked)?;
        let at = clock::now_iso();
        let fields = [("plan", id.into()), ("at", at.into()), ("reason", reason.into()), ("text", text.into())];
        add(database, "snaps", &idb::object(&fields)).await
    }

    /// The texts of a plan's kept copies, oldest first.
    ///
    /// # Errors
    /// Why the database could not be read.
    pub async fn snaps(&self, id: &str) -> Result<Vec<String>, StoreFault> {
        let Some(database) = &self.0.database else {
            return Ok(Vec::new());
        };
        let store = idb::store(&idb::reading(database, &["snaps"])?, "snaps")?;
        let found = super::docs::by_plan(&store)?.get_all_with_key(&id.into()).map_err(|error| idb::fault(&error))?;
        let snaps = Array::from(&idb::request(&found).await?);
        Ok(snaps.iter().filter_map(|snap| text_property(&snap, "text")).collect())
    }
}

/// All of a store: keys and records, in the order of the keys. Both are asked for before either is waited for, so that the
/// transaction stays open between them.
pub(super) async fn entries(store: &IdbObjectStore) -> Result<Vec<(JsValue, JsValue)>, StoreFault> {
    let keys = store.get_all_keys().map_err(|error| idb::fault(&error))?;
    let values = store.get_all().map_err(|error| idb::fault(&error))?;
    let keys = Array::from(&idb::request(&keys).await?);
    let values = Array::from(&idb::request(&values).await?);
    Ok(keys.iter().zip(values.iter()).collect())
}

/// A record of the quarantine.
fn aside(raw: &JsValue, place: &str, why: &str) -> JsValue {
    let at = clock::now_iso();
    idb::object(&[("raw", raw.clone()), ("where_", place.into()), ("why", why.into()), ("at", at.into())])
}

/// Adds a record to a numbered store.
async fn add(database: &IdbDatabase, name: &str, record: &JsValue) -> Result<(), StoreFault> {
    let transaction = idb::writing(database, &[name])?;
    let added = idb::store(&transaction, name)?.add(record);
    added.map_err(|error| idb::fault(&error))?;
    idb::finished(&transaction).await
}
