//! Undo and redo: steps of record differences.
//!
//! A step holds each record before and after. Undo writes `before` only where the record still equals `after`, so it
//! never takes back what somebody else did since; what it left is reported. Two hundred steps are kept. Typing in one
//! field is one step. Tests: `tests/properties.rs` and the end of this file.

use crate::edit::{Change, invariants};
use crate::field::Object;
use crate::id::Key;
use crate::model;
use crate::plan::Plan;
use serde_json::{Value, json};
use std::collections::{BTreeSet, VecDeque};
use std::sync::Arc;

/// How many steps can be taken back.
pub const MOST_STEPS: usize = 200;
/// Typing in one field within so many milliseconds of the last key is one step.
pub const SAME_STEP_MS: u64 = 5_000;

/// One step that can be taken back.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What was done, in words, for "Undo: ...".
    pub label: String,
    /// Steps with the same key merge while one field is typed in; blank never merges.
    pub merge: String,
    /// When, in milliseconds since 1970.
    pub at_ms: u64,
    /// The records that changed.
    pub changes: Vec<Change>,
}

/// The steps of one plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    past: VecDeque<Step>,
    future: Vec<Step>,
}

/// Where undo has to stop: the last step that stays.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Floor(Option<Step>);

/// What undo or redo did.
#[derive(Clone, Debug)]
pub struct Moved {
    /// The new plan.
    pub plan: Plan,
    /// The words of the step.
    pub label: String,
    /// Records that were left alone because they had changed since.
    pub left: Vec<(&'static str, Key)>,
}

impl History {
    /// Adds a step and forgets what could be redone. `true` when it merged into the last step.
    pub fn push(&mut self, step: Step) -> bool {
        if step.changes.is_empty() {
            return false;
        }
        self.future.clear();
        if let Some(last) = self.past.back_mut()
            && !step.merge.is_empty()
            && last.merge == step.merge
            && step.at_ms.saturating_sub(last.at_ms) <= SAME_STEP_MS
            && follows(last, &step)
        {
            for change in step.changes {
                match last.changes.iter_mut().find(|old| (old.table, old.key) == (change.table, change.key)) {
                    Some(old) => old.after = change.after,
                    None => last.changes.push(change),
                }
            }
            last.changes.retain(|change| change.before != change.after);
            last.at_ms = step.at_ms;
            if last.changes.is_empty() {
                self.past.pop_back();
            }
            return true;
        }
        self.past.push_back(step);
        if self.past.len() > MOST_STEPS {
            self.past.pop_front();
        }
        false
    }

    /// The words of the step that undo would take back.
    pub fn undo_label(&self) -> Option<&str> {
        self.past.back().map(|step| step.label.as_str())
    }

    /// The words of the step that redo would do again.
    pub fn redo_label(&self) -> Option<&str> {
        self.future.last().map(|step| step.label.as_str())
    }

    /// The last step.
    pub fn last(&self) -> Option<&Step> {
        self.past.back()
    }

    /// Where undo has to stop to take back nothing but these: when the steps of one page were done, oldest first. What was
    /// done elsewhere since, or is none of the steps any more, cuts them short.
    pub fn floor_under(&self, own: &[u64]) -> Floor {
        let newest = self.past.back().map(|step| step.at_ms);
        let own = own.iter().rev().skip_while(|at| Some(**at) != newest);
        let count = self.past.iter().rev().zip(own).take_while(|(step, at)| step.at_ms == **at).count();
        Floor(self.past.iter().rev().nth(count).cloned())
    }

    /// When the steps were done that undo can take back before it stops there, oldest first.
    pub fn times_above(&self, floor: &Floor) -> Vec<u64> {
        let above = self.past.iter().rev().take_while(|step| Some(*step) != floor.0.as_ref());
        let mut times: Vec<u64> = above.map(|step| step.at_ms).collect();
        times.reverse();
        times
    }

    /// Whether nothing was done since. A floor that is forgotten among two hundred newer steps stops nothing: all that
    /// is left is newer.
    pub fn is_at(&self, floor: &Floor) -> bool {
        self.past.back() == floor.0.as_ref()
    }

    /// The steps that can be taken back, oldest first.
    pub fn steps(&self) -> impl DoubleEndedIterator<Item = &Step> {
        self.past.iter()
    }

    /// How many steps can be taken back.
    pub fn len(&self) -> usize {
        self.past.len()
    }

    /// Whether nothing can be taken back.
    pub fn is_empty(&self) -> bool {
        self.past.is_empty()
    }

    /// Takes the last step back; `None` when there is none.
    pub fn undo(&mut self, plan: &Plan) -> Option<Moved> {
        let step = self.past.pop_back()?;
        let moved = shift(plan, &step, |change| (&change.after, &change.before));
        self.future.push(step);
        Some(moved)
    }

    /// Does the last step that was taken back again; `None` when there is none.
    pub fn redo(&mut self, plan: &Plan) -> Option<Moved> {
        let step = self.future.pop()?;
        let moved = shift(plan, &step, |change| (&change.before, &change.after));
        self.past.push_back(step);
        Some(moved)
    }

    /// The steps that were stored one by one with [`step_text`], oldest first. From the newest back to the first that
    /// cannot be read.
    pub fn from_texts(texts: &[String]) -> Self {
        let read = |text: &String| read_step(&serde_json::from_str(text).ok()?);
        let mut past: VecDeque<Step> = texts.iter().rev().map_while(read).take(MOST_STEPS).collect();
        past.make_contiguous().reverse();
        Self { past, future: Vec::new() }
    }
}

/// Whether nobody else changed the records between both steps; otherwise one undo would take that back too.
fn follows(last: &Step, next: &Step) -> bool {
    next.changes.iter().all(|change| {
        let old = last.changes.iter().find(|old| (old.table, old.key) == (change.table, change.key));
        old.is_none_or(|old| old.after == change.before)
    })
}

type Side = Option<Arc<Object>>;

fn shift(plan: &Plan, step: &Step, sides: impl Fn(&Change) -> (&Side, &Side)) -> Moved {
    let mut new = plan.clone();
    let mut left = Vec::new();
    for change in &step.changes {
        let (from, to) = sides(change);
        if plan.record(change.table, change.key) == from.as_ref() {
            new.set(change.table, change.key, to.clone());
        } else {
            left.push((change.table, change.key));
        }
    }
    // A step half taken back, or a record that somebody else points at since, could leave a reference to nothing; then
    // the step is better not taken back at all.
    if !invariants(&new).is_empty() {
        new = plan.clone();
        left = step.changes.iter().map(|change| (change.table, change.key)).collect();
    }
    Moved { plan: new, label: step.label.clone(), left }
}

/// Every record that differs between two plans.
pub fn difference(before: &Plan, after: &Plan) -> Vec<Change> {
    let mut changes = Vec::new();
    for spec in model::ALL {
        let keys: BTreeSet<Key> = before.table(spec.table).chain(after.table(spec.table)).map(|(key, _)| key).collect();
        for key in keys {
            let (old, new) = (before.record(spec.table, key).cloned(), after.record(spec.table, key).cloned());
            if old != new {
                changes.push(Change { table: spec.table, key, before: old, after: new });
            }
        }
    }
    changes
}

/// One step as text, for storage; [`History::from_texts`] reads it.
pub fn step_text(step: &Step) -> String {
    write_step(step).to_string()
}

/// Puts what changed between `base` and `ours` on top of `theirs`, another state that grew from `base`: a record that
/// they left as it was takes our state, any other stays theirs. What would leave a reference to nothing stays theirs
/// altogether.
pub fn rebase(base: &Plan, ours: &Plan, theirs: &Plan) -> Plan {
    let mut merged = theirs.clone();
    for spec in model::ALL {
        let keys: BTreeSet<Key> = base.table(spec.table).chain(ours.table(spec.table)).map(|(key, _)| key).collect();
        for key in keys {
            let (old, new) = (base.record(spec.table, key), ours.record(spec.table, key));
            if old != new && theirs.record(spec.table, key) == old {
                merged.set(spec.table, key, new.cloned());
            }
        }
    }
    if invariants(&merged).is_empty() { merged } else { theirs.clone() }
}

fn write_step(step: &Step) -> Value {
    let side = |side: &Side| side.as_ref().map_or(Value::Null, |object| Value::Object(Object::clone(object)));
    let changes: Vec<Value> =
        step.changes.iter().map(|c| json!([c.table, c.key.as_str(), side(&c.before), side(&c.after)])).collect();
    json!({"label": step.label, "merge": step.merge, "at": step.at_ms, "changes": changes})
}

fn read_step(value: &Value) -> Option<Step> {
    let text = |name: &str| value.get(name)?.as_str().map(str::to_owned);
    let side = |value: &Value| value.as_object().map(|object| Arc::new(object.clone()));
    let changes = value.get("changes")?.as_array()?.iter().map(|change| {
        let table = model::spec(change.get(0)?.as_str()?)?.table;
        let key = Key::parse(change.get(1)?.as_str()?)?;
        Some(Change { table, key, before: side(change.get(2)?), after: side(change.get(3)?) })
    });
    Some(Step {
        label: text("label")?,
        merge: text("merge")?,
        at_ms: value.get("at")?.as_u64()?,
        changes: changes.collect::<Option<_>>()?,
    })
}
