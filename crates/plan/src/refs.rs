//! Finds and clears references inside records, by their spec.
//!
//! Used when a record is removed, when a file is loaded, and by the invariants. It must visit every place the spec
//! knows and no other. Tests: `tests/properties.rs`.

use crate::field::Object;
use crate::id::Key;
use crate::spec::{FieldSpec, Kind, OnRemoval, RecordSpec};
use serde_json::Value;

/// What to do with a reference.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Action {
    /// Leave it.
    Keep,
    /// It names a record that is not there.
    Lose,
}

/// What happened to a value that was walked.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Left {
    /// It stands.
    Whole,
    /// It has to be taken out.
    Cleared,
    /// Its holder has to go with it.
    Dropped,
}

/// Asks `judge(table, id)` about every reference of the record and clears those it loses. `true` when the record
/// itself must go, because it makes no sense without a reference it lost.
pub(crate) fn sweep(
    spec: &RecordSpec,
    object: &mut Object,
    judge: &mut dyn FnMut(&'static str, Key) -> Action,
) -> bool {
    fields(spec.fields, object, judge) == Left::Dropped
}

/// Calls `seen(table, id)` for every reference of the record.
pub(crate) fn visit(spec: &RecordSpec, object: &Object, seen: &mut dyn FnMut(&'static str, Key)) {
    look_at_fields(spec.fields, object, seen);
}

/// Whether the record holds a reference that `judge` loses; cheaper than a sweep of a copy.
pub(crate) fn loses(spec: &RecordSpec, object: &Object, judge: &dyn Fn(&'static str, Key) -> Action) -> bool {
    let mut any = false;
    visit(spec, object, &mut |table, key| {
        any = any || judge(table, key) == Action::Lose;
    });
    any
}

fn look_at_fields(specs: &[FieldSpec], object: &Object, seen: &mut dyn FnMut(&'static str, Key)) {
    for spec in specs {
        if let Some(value) = object.get(spec.name) {
            look(&spec.kind, value, seen);
        }
    }
}

fn look(kind: &Kind, value: &Value, seen: &mut dyn FnMut(&'static str, Key)) {
    match (kind, value) {
        (Kind::Ref(table, _), Value::String(text)) => {
            if let Some(key) = Key::parse(text) {
                seen(table, key);
            }
        }
        (Kind::Who, Value::Object(object)) => {
            for (name, table) in WHO {
                if let Some(key) = key_in(object, name) {
                    seen(table, key);
                }
            }
        }
        (Kind::List(inner), Value::Array(items)) => {
            for item in items {
                look(inner, item, seen);
            }
        }
        (Kind::Object(specs), Value::Object(object)) => look_at_fields(specs, object, seen),
        (Kind::Map(table, inner), Value::Object(object)) => {
            for (text, item) in object {
                if let Some(key) = Key::parse(text) {
                    seen(table, key);
                }
                look(inner, item, seen);
            }
        }
        (Kind::Fact(inner), Value::Object(object)) => {
            for (name, kind) in parts(inner, object) {
                if let Some(value) = object.get(name) {
                    look(kind, value, seen);
                }
            }
        }
        _ => {}
    }
}

/// The tables that a `Who` can name.
const WHO: [(&str, &str); 2] = [("person", "people"), ("partner", "partners")];

fn key_in(object: &Object, name: &str) -> Option<Key> {
    Key::parse(object.get(name)?.as_str()?)
}

/// The parts of a fact that count in its state: the target, and the answer or who decides. Other parts are left over
/// from a later version, so nobody looks at them.
fn parts<'a>(inner: &'a Kind, object: &Object) -> impl Iterator<Item = (&'static str, &'a Kind)> + use<'a> {
    let second = match object.get("state").and_then(Value::as_str) {
        Some("decided") => Some(("value", inner)),
        Some("to_decide") => Some(("by", &Kind::Who)),
        _ => None,
    };
    std::iter::once(("target", inner)).chain(second)
}

fn fields(specs: &[FieldSpec], object: &mut Object, judge: &mut dyn FnMut(&'static str, Key) -> Action) -> Left {
    for spec in specs {
        let Some(value) = object.get_mut(spec.name) else {
            continue;
        };
        match walk(&spec.kind, value, judge) {
            Left::Whole => {}
            Left::Cleared => {
                object.remove(spec.name);
            }
            Left::Dropped => return Left::Dropped,
        }
    }
    Left::Whole
}

fn walk(kind: &Kind, value: &mut Value, judge: &mut dyn FnMut(&'static str, Key) -> Action) -> Left {
    match (kind, value) {
        (Kind::Ref(table, on_removal), Value::String(text)) => {
            let lost = Key::parse(text).is_none_or(|key| judge(table, key) == Action::Lose);
            match (lost, on_removal) {
                (false, _) => Left::Whole,
                (true, OnRemoval::Clear) => Left::Cleared,
                (true, OnRemoval::Drop) => Left::Dropped,
            }
        }
        (Kind::Who, Value::Object(object)) => {
            for (name, table) in WHO {
                if key_in(object, name).is_some_and(|key| judge(table, key) == Action::Lose) {
                    return Left::Cleared;
                }
            }
            Left::Whole
        }
        (Kind::List(inner), Value::Array(items)) => {
            items.retain_mut(|item| walk(inner, item, judge) == Left::Whole);
            Left::Whole
        }
        (Kind::Object(specs), Value::Object(object)) => match fields(specs, object, judge) {
            // An object inside a record is its own holder: it goes, the record stays.
            Left::Dropped => Left::Cleared,
            left => left,
        },
        (Kind::Map(table, inner), Value::Object(object)) => {
            let lost: Vec<String> = object
                .iter_mut()
                .filter_map(|(text, item)| {
                    let gone = Key::parse(text).is_none_or(|key| judge(table, key) == Action::Lose);
                    (gone || walk(inner, item, judge) != Left::Whole).then(|| text.clone())
                })
                .collect();
            for text in lost {
                object.remove(&text);
            }
            Left::Whole
        }
        (Kind::Fact(inner), Value::Object(object)) => fact(inner, object, judge),
        _ => Left::Whole,
    }
}

/// A decided fact whose answer is lost becomes unlooked: nobody has been asked about the new situation.
fn fact(inner: &Kind, object: &mut Object, judge: &mut dyn FnMut(&'static str, Key) -> Action) -> Left {
    let mut answered = true;
    for (name, kind) in parts(inner, object) {
        let lost = object.get_mut(name).is_some_and(|value| walk(kind, value, judge) != Left::Whole);
        if lost {
            object.remove(name);
            answered &= name != "value";
        }
    }
    if !answered {
        object.remove("state");
    }
    if object.contains_key("state") || object.contains_key("target") { Left::Whole } else { Left::Cleared }
}
