//! Facts of this browser that are not part of a plan: last backup, changes since, who "you" are, drafts, settings.
use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::IdbKeyRange;

use super::stores::Stores;
use super::types::{Backend, StoreFault};
use super::{idb, mirror};

/// Key of a fact: `plan/name`, or `/name` for the browser as a whole.
fn fact_key(plan: Option<&str>, name: &str) -> String {
    [plan.unwrap_or_default(), "/", name].concat()
}

/// All keys of a plan's facts. `0` is the character after `/`.
pub(super) fn facts_range(plan: &str) -> Result<IdbKeyRange, StoreFault> {
    let (from, to) = ([plan, "/"].concat(), [plan, "0"].concat());
    IdbKeyRange::bound_with_lower_open_and_upper_open(&from.into(), &to.into(), false, true)
        .map_err(|error| idb::fault(&error))
}

impl Stores {
    /// A fact about a plan, or about this browser (`None`).
    ///
    /// # Errors
    /// Why the database could not be read.
    pub async fn fact(&self, plan: Option<&str>, name: &str) -> Result<Option<String>, StoreFault> {
        let key = fact_key(plan, name);
        let Some(database) = &self.0.database else {
            return Ok(match self.backend() {
                Backend::Memory => self.0.memory_facts.borrow().get(&key).cloned(),
                _ => mirror::read(&[&self.key("fact:"), key.as_str()].concat()),
            });
        };
        let store = idb::store(&idb::reading(database, &["meta"])?, "meta")?;
        let wanted = store.get(&key.into()).map_err(|error| idb::fault(&error))?;
        Ok(idb::request(&wanted).await?.as_string())
    }

    /// All facts about a plan as (name, text), by name. Where there is no database: none (ask for each by name).
    ///
    /// # Errors
    /// Why the database could not be read.
    pub async fn facts(&self, plan: &str) -> Result<Vec<(String, String)>, StoreFault> {
        let Some(database) = &self.0.database else {
            return Ok(Vec::new());
        };
        let range = JsValue::from(facts_range(plan)?);
        let store = idb::store(&idb::reading(database, &["meta"])?, "meta")?;
        let keys = store.get_all_keys_with_key(&range).map_err(|error| idb::fault(&error))?;
        let values = store.get_all_with_key(&range).map_err(|error| idb::fault(&error))?;
        let keys = Array::from(&idb::request(&keys).await?);
        let values = Array::from(&idb::request(&values).await?);
        let pair = |(key, value): (JsValue, JsValue)| {
            Some((key.as_string()?.get(plan.len() + 1..)?.to_owned(), value.as_string()?))
        };
        Ok(keys.iter().zip(values.iter()).filter_map(pair).collect())
    }

    /// Keeps a fact about a plan, or about this browser (`None`).
    ///
    /// # Errors
    /// Why it was not kept.
    pub async fn put_fact(&self, plan: Option<&str>, name: &str, text: &str) -> Result<(), StoreFault> {
        let key = fact_key(plan, name);
        let Some(database) = &self.0.database else {
            if self.backend() == Backend::Memory {
                self.0.memory_facts.borrow_mut().insert(key, text.to_owned());
                return Ok(());
            }
            return self.put_local(&[&self.key("fact:"), key.as_str()].concat(), text);
        };
        let transaction = idb::writing(database, &["meta"])?;
        let put = idb::store(&transaction, "meta")?.put_with_key(&text.into(), &key.into());
        put.map_err(|error| idb::fault(&error))?;
        idb::finished(&transaction).await
    }

    /// The settings of this browser (JSON), at once: theme and text size must be right at the first paint.
    #[must_use]
    pub fn prefs(&self) -> Option<String> {
        mirror::read(&self.key("prefs"))
    }

    /// Keeps the settings of this browser.
    ///
    /// # Errors
    /// Why they were not kept; they hold for this window all the same.
    pub fn put_prefs(&self, json: &str) -> Result<(), StoreFault> {
        self.put_local(&self.key("prefs"), json)
    }
}
