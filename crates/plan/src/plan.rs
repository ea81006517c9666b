//! The plan: tables of records, each kept as its JSON object.
//!
//! Records stay as they came, unknown fields included; typed entities are views that are read on demand. Tables and
//! records are shared (`Arc`), so a copy of a plan costs one table of pointers. A plan never holds a record that its
//! spec refuses: records enter through `edit::apply` or `file::load` alone. Tests: `tests/properties.rs`.

use crate::field::{Object, Record};
use crate::id::{Id, Key};
use crate::order;
use crate::reads::{self, Reads};
use crate::spec::ONE;
use std::collections::BTreeMap;
use std::sync::Arc;

/// One table: records by id.
pub type Table = BTreeMap<Key, Arc<Object>>;

/// All tables of a plan. Equality is by content and cheap where parts are shared.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    tables: BTreeMap<&'static str, Arc<Table>>,
    /// Collections written by a later version, kept word for word.
    pub(crate) unknown: Arc<Object>,
}

impl PartialEq for Plan {
    fn eq(&self, other: &Self) -> bool {
        let same = |a: &Arc<Table>, b: &Arc<Table>| Arc::ptr_eq(a, b) || a == b;
        self.tables.len() == other.tables.len()
            && self.tables.iter().zip(&other.tables).all(|(a, b)| a.0 == b.0 && same(a.1, b.1))
            && (Arc::ptr_eq(&self.unknown, &other.unknown) || self.unknown == other.unknown)
    }
}

impl Plan {
    /// The records of a table, by id.
    pub fn table(&self, table: &str) -> impl Iterator<Item = (Key, &Arc<Object>)> {
        reads::note(Reads::of(table));
        self.tables.get(table).into_iter().flat_map(|table| table.iter().map(|(key, record)| (*key, record)))
    }

    /// All tables that hold something, in the order of their names.
    pub fn tables(&self) -> impl Iterator<Item = (&'static str, &Table)> {
        reads::note(Reads::ALL);
        self.tables.iter().map(|(name, table)| (*name, table.as_ref()))
    }

    /// A table, if it holds anything.
    pub(crate) fn records(&self, table: &str) -> Option<&Table> {
        reads::note(Reads::of(table));
        self.tables.get(table).map(Arc::as_ref)
    }

    /// The JSON object of a record.
    pub fn record(&self, table: &str, key: Key) -> Option<&Arc<Object>> {
        self.records(table)?.get(&key)
    }

    /// Whether a table of another plan is this one, untouched. False says nothing: it may be equal all the same.
    pub(crate) fn shares(&self, other: &Self, table: &str) -> bool {
        match (self.tables.get(table), other.tables.get(table)) {
            (Some(one), Some(two)) => Arc::ptr_eq(one, two),
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        }
    }

    /// How many records a table has.
    pub fn count(&self, table: &str) -> usize {
        reads::note(Reads::of(table));
        self.tables.get(table).map_or(0, |table| table.len())
    }

    /// The entity with that identity.
    pub fn get<R: Record>(&self, id: Id<R>) -> Option<R> {
        self.record(R::TABLE, id.key).map(|object| R::read(id.key, object))
    }

    /// All entities of a table in their order: by `o`, then by id.
    pub fn all<R: Record>(&self) -> Vec<R> {
        self.sorted(R::TABLE).into_iter().map(|(key, object)| R::read(key, object)).collect()
    }

    /// The records of a table in their order. Not generic on purpose: one sort for all entities keeps the program small.
    pub(crate) fn sorted(&self, table: &str) -> Vec<(Key, &Arc<Object>)> {
        let mut all: Vec<(&str, Key, &Arc<Object>)> = self
            .table(table)
            .map(|(key, object)| (object.get("o").and_then(|o| o.as_str()).unwrap_or_default(), key, object))
            .collect();
        all.sort_by_key(|(order, key, _)| (*order, *key));
        all.into_iter().map(|(_, key, object)| (key, object)).collect()
    }

    /// The entity of a table of one record; its default when nothing was said yet.
    pub fn one<R: Record>(&self) -> R {
        let key = Key::parse(ONE).unwrap_or_default();
        let empty = Object::new();
        R::read(key, self.record(R::TABLE, key).map_or(&empty, |object| object))
    }

    /// The place after the last record of a table, for `o` of a new one.
    pub fn next_order(&self, table: &str) -> String {
        let last = self.table(table).filter_map(|(_, object)| object.get("o")?.as_str()).max();
        order::between(last, None)
    }

    /// Writes or removes one record. Only the doors of the core may call it.
    pub(crate) fn set(&mut self, table: &'static str, key: Key, record: Option<Arc<Object>>) {
        let slot = Arc::make_mut(self.tables.entry(table).or_default());
        match record {
            Some(record) => {
                slot.insert(key, record);
            }
            None => {
                slot.remove(&key);
            }
        }
        if slot.is_empty() {
            self.tables.remove(table);
        }
    }
}
