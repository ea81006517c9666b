//! Keeps what a later version wrote inside a field that is written anew.
//!
//! A typed view knows only the parts of its own version. When such a view replaces a field, unknown parts of the old
//! value and unknown words move over to the new one. It must never bring back what this version knows and the new
//! value left out. Tests: `tests/changes.rs`.

use crate::fact::Who;
use crate::field::{Field, Object};
use crate::spec::Kind;
use serde_json::Value;

/// Longest list whose items are looked for at other places.
const SEARCHED: usize = 200;

/// Moves what this version does not know from the old value of a field to the new one.
pub(crate) fn carry(kind: &Kind, old: &Value, new: &mut Value) {
    match (kind, old, new) {
        (Kind::Object(fields), Value::Object(old), Value::Object(new)) => {
            carry_parts(old, new, &|name| {
                let field = fields.iter().find(|field| field.name == name)?;
                Some(&field.kind)
            });
        }
        (Kind::Fact(inner), Value::Object(old), Value::Object(new)) => {
            // An answer that the new state does not have must not come back, so its kind is one that is never foreign.
            let answer = if new.contains_key("value") { inner } else { &Kind::Flag };
            carry_parts(old, new, &|name| match name {
                "value" => Some(answer),
                "target" => Some(inner),
                "by" => Some(&Kind::Who),
                "state" | "until" => Some(&Kind::Flag),
                _ => None,
            });
        }
        (Kind::Map(_, inner), Value::Object(old), Value::Object(new)) => {
            for (key, new) in new.iter_mut() {
                if let Some(old) = old.get(key) {
                    carry(inner, old, new);
                }
            }
        }
        (Kind::Who, old, new) if Who::read(old) == Who::read(new) => new.clone_from(old),
        (Kind::List(inner), Value::Array(old), Value::Array(new)) => carry_list(inner, old, new),
        _ => {}
    }
}

fn carry_parts<'k>(old: &Object, new: &mut Object, kind_of: &dyn Fn(&str) -> Option<&'k Kind>) {
    for (name, value) in old {
        match (kind_of(name), new.get_mut(name)) {
            (Some(kind), Some(new)) => carry(kind, value, new),
            (Some(kind), None) if is_foreign(kind, value) => {
                new.insert(name.clone(), value.clone());
            }
            (Some(_), None) | (None, Some(_)) => {}
            (None, None) => {
                new.insert(name.clone(), value.clone());
            }
        }
    }
}

/// Items find their old selves by what is known of them, wherever they moved; an item that was changed in a list of
/// the same length is the one at its place.
fn carry_list(inner: &Kind, old: &[Value], new: &mut Vec<Value>) {
    if let Kind::OneOf(_) = inner {
        let foreign: Vec<_> =
            old.iter().filter(|word| is_foreign(inner, word) && !new.contains(word)).cloned().collect();
        new.extend(foreign);
        return;
    }
    let same_length = old.len() == new.len();
    let mut free: Vec<Option<&Value>> = old.iter().map(Some).collect();
    let mut changed = Vec::new();
    for (place, item) in new.iter_mut().enumerate() {
        let fits = |old: &&Value| {
            let mut copy = item.clone();
            carry(inner, old, &mut copy);
            copy == **old
        };
        let found = match free.get(place) {
            Some(Some(old)) if fits(old) => Some(place),
            _ if old.len() <= SEARCHED => free.iter().position(|old| old.as_ref().is_some_and(&fits)),
            _ => None,
        };
        match found.and_then(|found| free.get_mut(found)?.take()) {
            Some(old) => item.clone_from(old),
            None => changed.push(place),
        }
    }
    for place in changed {
        if let (true, Some(Some(old)), Some(new)) = (same_length, free.get(place), new.get_mut(place)) {
            carry(inner, old, new);
        }
    }
}

/// Whether typed views cannot show the value, so that leaving it out was nobody's wish.
fn is_foreign(kind: &Kind, value: &Value) -> bool {
    match kind {
        Kind::OneOf(words) => value.as_str().is_some_and(|word| !words.contains(&word)),
        Kind::Fact(inner) => match value.get("state").and_then(Value::as_str) {
            Some("decided") => value.get("value").is_some_and(|v| is_foreign(inner, v)),
            Some("not_sure" | "to_decide") | None => false,
            Some(_) => true,
        },
        _ => false,
    }
}
