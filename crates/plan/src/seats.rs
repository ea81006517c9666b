//! One director, one seat for a role and scope.
//!
//! The rule looks at the words of the file, not at typed seats, so that two seats for a role of a later version never
//! pass for two directors. It must never mind seats whose scope has lost everything it named: nobody wanted that, so
//! removing an account cannot be refused for it. Tests: `tests/edits.rs`, `tests/repairs.rs`.

use crate::field::{Object, Record};
use crate::id::Key;
use crate::model::{Role, Seat};
use crate::plan::Plan;
use serde_json::Value;
use std::collections::BTreeSet;

/// What a seat stands for: its role, and the sorted ids it is limited to (none means everything).
type Post<'a> = (&'a str, Vec<&'a str>);

/// The seats that stand for the same as one before them in the order of the table.
pub(crate) fn second_seats(plan: &Plan) -> Vec<Key> {
    let mut seats: Vec<(&str, Key, &Object)> = plan
        .table(Seat::TABLE)
        .map(|(key, record)| (text(record, "o").unwrap_or_default(), key, record.as_ref()))
        .collect();
    seats.sort_by_key(|(order, key, _)| (*order, *key));
    let mut taken = BTreeSet::new();
    seats.retain(|(_, _, seat)| post(seat).is_some_and(|post| !taken.insert(post)));
    seats.into_iter().map(|(_, key, _)| key).collect()
}

fn post(seat: &Object) -> Option<Post<'_>> {
    let role = text(seat, "role").unwrap_or(Role::default().as_str());
    let scope = seat.get("scope");
    let limited = scope.and_then(|scope| scope.get("only")?.as_bool()) == Some(true);
    if role == Role::Director.as_str() || !limited {
        return Some((role, Vec::new()));
    }
    let mut ids: Vec<&str> = ["accounts", "campaigns"]
        .into_iter()
        .filter_map(|name| scope?.get(name)?.as_array())
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    ids.sort_unstable();
    ids.dedup();
    (!ids.is_empty()).then_some((role, ids))
}

fn text<'a>(object: &'a Object, name: &str) -> Option<&'a str> {
    object.get(name)?.as_str()
}
