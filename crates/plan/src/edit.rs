//! The one door for changes: an `Edit` applied to a plan gives a new plan, or a refusal with a reason.
//!
//! Edits are data, so they can be stored, replayed and tried on a copy ("what if"). An edit is applied whole or not at
//! all. Afterwards the invariants hold: no dangling reference, no duplicate id, one director, one seat for a role and
//! scope. Removing a record clears or drops what pointed at it in the same step. Tests: `tests/properties.rs`.

use crate::clean::{Cleaner, Fault, Repair};
use crate::field::{Object, Record};
use crate::id::{Id, Key};
use crate::keep::carry;
use crate::model;
use crate::plan::Plan;
use crate::refs::{self, Action};
use crate::seats::second_seats;
use crate::spec::{MOST_RECORDS, ONE, RecordSpec};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A change somebody wants.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Edit {
    /// A new record.
    Add {
        /// The table.
        table: String,
        /// The new id.
        id: String,
        /// Its fields.
        record: Object,
    },
    /// New values for some fields; `null` takes a field out. A table of one record is made if it is missing.
    Patch {
        /// The table.
        table: String,
        /// The record.
        id: String,
        /// Field names and values.
        set: Object,
    },
    /// The record goes, and what only made sense with it.
    Remove {
        /// The table.
        table: String,
        /// The record.
        id: String,
    },
    /// Several changes as one, in this order.
    Many(Vec<Self>),
}

impl Edit {
    /// Adds an entity.
    pub fn add<R: Record>(entity: &R) -> Self {
        Self::Add { table: R::TABLE.to_owned(), id: entity.key().to_string(), record: entity.write() }
    }

    /// Changes exactly the fields that differ between both views of one record.
    pub fn change<R: Record>(before: &R, after: &R) -> Self {
        let key = after.key();
        let id = if key.is_empty() { ONE.to_owned() } else { key.to_string() };
        Self::Patch { table: R::TABLE.to_owned(), id, set: before.difference(after) }
    }

    /// Removes a record.
    pub fn remove<R: Record>(id: Id<R>) -> Self {
        Self::Remove { table: R::TABLE.to_owned(), id: id.to_string() }
    }

    /// Whether nothing would change.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Add { .. } | Self::Remove { .. } => false,
            Self::Patch { set, .. } => set.is_empty(),
            Self::Many(edits) => edits.iter().all(Self::is_empty),
        }
    }
}

/// Why an edit was not applied. Nothing changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such table.
    UnknownTable(String),
    /// There is no such record (any more).
    UnknownRecord(String),
    /// The id is taken, or is no id.
    BadId(String),
    /// A value does not fit its field.
    BadValue(Repair),
    /// A field names a record that is not there.
    Dangling {
        /// The table with the field.
        table: String,
        /// The id that is not there.
        id: String,
    },
    /// A second director, or a second seat for one role and scope.
    SecondSeat,
    /// The table is full.
    TooMany(String),
}

/// One record before and after; undo and storage work on these.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The table.
    pub table: &'static str,
    /// The record.
    pub key: Key,
    /// Before, `None` when it is new.
    pub before: Option<Arc<Object>>,
    /// After, `None` when it went.
    pub after: Option<Arc<Object>>,
}

/// An edit that was applied.
#[derive(Clone, Debug)]
pub struct Applied {
    /// The new plan.
    pub plan: Plan,
    /// What changed, records in order; what went along with a removal included.
    pub changes: Vec<Change>,
}

/// Applies an edit, whole or not at all.
pub fn apply(plan: &Plan, edit: &Edit) -> Result<Applied, Refusal> {
    let mut work = Work { plan: plan.clone(), touched: BTreeSet::new() };
    work.edit(edit)?;
    if work.touched.iter().any(|(table, _)| *table == model::Seat::TABLE) && !second_seats(&work.plan).is_empty() {
        return Err(Refusal::SecondSeat);
    }
    let changes = work
        .touched
        .into_iter()
        .filter_map(|(table, key)| {
            let (before, after) = (plan.record(table, key).cloned(), work.plan.record(table, key).cloned());
            (before != after).then_some(Change { table, key, before, after })
        })
        .collect();
    Ok(Applied { plan: work.plan, changes })
}

struct Work {
    plan: Plan,
    touched: BTreeSet<(&'static str, Key)>,
}

impl Work {
    fn edit(&mut self, edit: &Edit) -> Result<(), Refusal> {
        match edit {
            Edit::Add { table, id, record } => self.add(spec_of(table)?, id, record.clone()),
            Edit::Patch { table, id, set } => self.patch(spec_of(table)?, id, set),
            Edit::Remove { table, id } => self.remove(spec_of(table)?, id),
            Edit::Many(edits) => edits.iter().try_for_each(|edit| self.edit(edit)),
        }
    }

    fn add(&mut self, spec: &'static RecordSpec, id: &str, mut record: Object) -> Result<(), Refusal> {
        let bad = || Refusal::BadId(id.to_owned());
        let key = Key::parse(id).filter(|_| spec.owns(id)).ok_or_else(bad)?;
        if self.plan.record(spec.table, key).is_some() {
            return Err(bad());
        }
        if self.plan.count(spec.table) >= MOST_RECORDS {
            return Err(Refusal::TooMany(spec.table.to_owned()));
        }
        record.retain(|_, value| !value.is_null());
        fit(spec, id, &mut record)?;
        // The record may point at itself, so it has to stand before its references are looked at.
        self.put(spec.table, key, Some(Arc::new(record.clone())));
        self.references(spec, &record)
    }

    fn patch(&mut self, spec: &'static RecordSpec, id: &str, set: &Object) -> Result<(), Refusal> {
        let unknown = || Refusal::UnknownRecord(id.to_owned());
        let key = Key::parse(id).ok_or_else(unknown)?;
        let current = match self.plan.record(spec.table, key) {
            Some(record) => record.clone(),
            None if spec.is_single() && id == ONE => Arc::default(),
            None => return Err(unknown()),
        };
        let mut values = set.clone();
        values.retain(|_, value| !value.is_null());
        fit(spec, id, &mut values)?;
        self.references(spec, &values)?;
        let mut record = Object::clone(&current);
        for name in set.keys() {
            match (values.remove(name), spec.field(name), current.get(name)) {
                (Some(mut value), Some(field), Some(old)) => {
                    carry(&field.kind, old, &mut value);
                    record.insert(name.clone(), value)
                }
                (Some(value), _, _) => record.insert(name.clone(), value),
                (None, _, _) => record.remove(name),
            };
        }
        if record == *current {
            return Ok(());
        }
        self.put(spec.table, key, Some(Arc::new(record)));
        Ok(())
    }

    fn remove(&mut self, spec: &'static RecordSpec, id: &str) -> Result<(), Refusal> {
        let key = Key::parse(id)
            .filter(|key| self.plan.record(spec.table, *key).is_some())
            .ok_or_else(|| Refusal::UnknownRecord(id.to_owned()))?;
        self.put(spec.table, key, None);
        let mut wave = BTreeSet::from([(spec.table, key)]);
        let mut narrowed = false;
        while !wave.is_empty() {
            narrowed |= wave.iter().any(|(table, _)| ["accounts", "campaigns"].contains(table));
            wave = self.forget(&wave);
        }
        // Two seats that differed only by what went now stand for the same; the later goes along.
        if narrowed {
            for key in second_seats(&self.plan) {
                self.put(model::Seat::TABLE, key, None);
            }
        }
        Ok(())
    }

    /// Clears all references to records that went; gives the records that cannot do without them, which went too.
    fn forget(&mut self, gone: &BTreeSet<(&'static str, Key)>) -> BTreeSet<(&'static str, Key)> {
        let judge = |table, key| {
            if gone.contains(&(table, key)) { Action::Lose } else { Action::Keep }
        };
        let mut touched = Vec::new();
        for spec in model::ALL {
            for (key, record) in self.plan.table(spec.table) {
                if refs::loses(spec, record, &judge) {
                    let mut copy = Object::clone(record);
                    let dropped = refs::sweep(spec, &mut copy, &mut |table, key| judge(table, key));
                    touched.push((spec.table, key, (!dropped).then(|| Arc::new(copy))));
                }
            }
        }
        let mut went = BTreeSet::new();
        for (table, key, record) in touched {
            if record.is_none() {
                went.insert((table, key));
            }
            self.put(table, key, record);
        }
        went
    }

    fn references(&self, spec: &RecordSpec, object: &Object) -> Result<(), Refusal> {
        let mut missing = None;
        refs::visit(spec, object, &mut |table, key| {
            if self.plan.record(table, key).is_none() {
                missing = Some(Refusal::Dangling { table: spec.table.to_owned(), id: key.to_string() });
            }
        });
        missing.map_or(Ok(()), Err)
    }

    fn put(&mut self, table: &'static str, key: Key, record: Option<Arc<Object>>) {
        self.touched.insert((table, key));
        self.plan.set(table, key, record);
    }
}

fn spec_of(table: &str) -> Result<&'static RecordSpec, Refusal> {
    model::spec(table).ok_or_else(|| Refusal::UnknownTable(table.to_owned()))
}

/// Holds new values to the limits of forms; invisible characters are taken out silently.
fn fit(spec: &RecordSpec, id: &str, values: &mut Object) -> Result<(), Refusal> {
    let mut repairs = Vec::new();
    Cleaner { strict: true, table: spec.table, id, path: Vec::new(), repairs: &mut repairs }.record(spec, values);
    repairs.into_iter().next().map_or(Ok(()), |repair| Err(Refusal::BadValue(repair)))
}

/// What is wrong with a plan; empty for every plan that came through the doors of the core.
pub fn invariants(plan: &Plan) -> Vec<String> {
    let mut wrong = Vec::new();
    for spec in model::ALL {
        for (key, record) in plan.table(spec.table) {
            if !spec.owns(key.as_str()) {
                wrong.push(format!("{} {key}: foreign id", spec.table));
            }
            refs::visit(spec, record, &mut |table, seen| {
                if plan.record(table, seen).is_none() {
                    wrong.push(format!("{} {key} points at {table} {seen}", spec.table));
                }
            });
        }
    }
    if !second_seats(plan).is_empty() {
        wrong.push("two seats for one role and scope".to_owned());
    }
    wrong
}

impl Refusal {
    /// The fault of the value, if a value was refused.
    pub const fn fault(&self) -> Option<Fault> {
        match self {
            Self::BadValue(repair) => Some(repair.fault),
            Self::UnknownTable(_)
            | Self::UnknownRecord(_)
            | Self::BadId(_)
            | Self::Dangling { .. }
            | Self::SecondSeat
            | Self::TooMany(_) => None,
        }
    }
}
