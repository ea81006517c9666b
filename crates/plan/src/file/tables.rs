//! The tables of a file: from JSON to a plan that holds the invariants, and back.
//!
//! Records are cleaned one by one, so that one bad field costs one field. Then references are made whole: a missing
//! person, account, firm, department or tool becomes an "Unknown ..." record, other dangling references are cleared.
//! Tests: `tests/files.rs`.

use super::Import;
use super::json::{TAKEN, real_id};
use crate::clean::{Cleaner, Fault, Repair};
use crate::field::{Object, Record};
use crate::id::Key;
use crate::model::{self, Seat};
use crate::order;
use crate::plan::Plan;
use crate::refs::{self, Action};
use crate::seats::second_seats;
use crate::spec::{MOST_RECORDS, NAMED, ONE, RecordSpec};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Reads all tables.
pub(super) fn read(mut content: Object, import: &mut Import<'_>, repairs: &mut Vec<Repair>) -> Plan {
    let mut plan = Plan::default();
    for spec in model::ALL {
        match content.remove(spec.table) {
            None => {}
            Some(Value::Object(record)) if spec.is_single() => add(&mut plan, spec, ONE, record, repairs),
            Some(Value::Object(records)) => table(&mut plan, spec, records, import, repairs),
            Some(_) => repairs.push(whole(Fault::WrongType, spec.table, "")),
        }
    }
    plan.unknown = Arc::new(content);
    while mend(&mut plan, import, repairs) {}
    drop_second_seats(&mut plan, repairs);
    plan
}

/// Writes all tables, unknown ones included.
pub(super) fn write(plan: &Plan) -> Object {
    let mut content = Object::clone(&plan.unknown);
    for spec in model::ALL {
        let mut records: Object =
            plan.table(spec.table).map(|(k, r)| (k.to_string(), Value::Object(Object::clone(r)))).collect();
        if spec.is_single() {
            if let Some(record) = records.remove(ONE) {
                content.insert(spec.table.to_owned(), record);
            }
        } else if !records.is_empty() {
            content.insert(spec.table.to_owned(), Value::Object(records));
        }
    }
    content
}

fn table(
    plan: &mut Plan,
    spec: &'static RecordSpec,
    records: Object,
    import: &mut Import<'_>,
    repairs: &mut Vec<Repair>,
) {
    // Ids that cannot be used wait until all others have theirs, so that no new id takes a good one.
    let (good, bad): (Vec<_>, Vec<_>) =
        records.into_iter().partition(|(id, _)| Key::parse(id).is_some() && spec.owns(id));
    for (id, record) in good.into_iter().chain(bad) {
        if plan.count(spec.table) >= MOST_RECORDS {
            repairs.push(whole(Fault::TooMany, spec.table, ""));
            return;
        }
        let shown = real_id(&id).to_owned();
        let Value::Object(record) = record else {
            repairs.push(whole(Fault::WrongType, spec.table, &shown));
            continue;
        };
        if Key::parse(&id).is_some() && spec.owns(&id) {
            add(plan, spec, &id, record, repairs);
            continue;
        }
        let fault = if id.starts_with(TAKEN) { Fault::Duplicate } else { Fault::BadId };
        repairs.push(whole(fault, spec.table, &shown));
        if let Some(id) = new_id(plan, spec, import) {
            add(plan, spec, &id, record, repairs);
        }
    }
}

/// An id that is free; `None` when whoever makes ids gives no usable one.
fn new_id(plan: &Plan, spec: &RecordSpec, import: &mut Import<'_>) -> Option<String> {
    (0..100)
        .map(|_| (import.new_id)(spec.prefix))
        .find(|id| spec.owns(id) && Key::parse(id).is_some_and(|key| plan.record(spec.table, key).is_none()))
}

fn add(plan: &mut Plan, spec: &'static RecordSpec, id: &str, mut record: Object, repairs: &mut Vec<Repair>) {
    Cleaner { strict: false, table: spec.table, id, path: Vec::new(), repairs }.record(spec, &mut record);
    if let Some(key) = Key::parse(id) {
        plan.set(spec.table, key, Some(Arc::new(record)));
    }
}

/// One round over all references; `true` when something changed, because a record that went may leave others behind.
fn mend(plan: &mut Plan, import: &Import<'_>, repairs: &mut Vec<Repair>) -> bool {
    let mut changed = false;
    let mut places: BTreeMap<&str, String> = BTreeMap::new();
    for spec in model::ALL {
        let records: Vec<_> = plan
            .table(spec.table)
            .filter(|(_, record)| refs::loses(spec, record, &|table, key| judge(plan, table, key)))
            .map(|(key, record)| (key, record.clone()))
            .collect();
        for (key, record) in records {
            changed = true;
            let mut missing = Vec::new();
            refs::visit(spec, &record, &mut |table, seen| {
                if judge(plan, table, seen) == Action::Lose {
                    missing.push((table, seen));
                }
            });
            for (table, seen) in missing {
                repairs.push(Repair {
                    fault: Fault::Dangling,
                    table: spec.table.to_owned(),
                    id: key.to_string(),
                    path: seen.to_string(),
                });
                if can_stand_in(plan, table, seen) {
                    let place = places.entry(table).or_insert_with(|| plan.next_order(table));
                    let mut stranger = Object::new();
                    stranger.insert("name".to_owned(), json!((import.unknown_name)(table)));
                    stranger.insert("o".to_owned(), json!(place));
                    if table == "people" {
                        stranger.insert("placeholder".to_owned(), json!(1));
                    }
                    *place = order::between(Some(place), None);
                    plan.set(table, seen, Some(Arc::new(stranger)));
                }
            }
            let mut copy = Object::clone(&record);
            let drop = refs::sweep(spec, &mut copy, &mut |table, seen| judge(plan, table, seen));
            plan.set(spec.table, key, (!drop).then(|| Arc::new(copy)));
        }
    }
    changed
}

fn judge(plan: &Plan, table: &str, key: Key) -> Action {
    if plan.record(table, key).is_some() { Action::Keep } else { Action::Lose }
}

fn can_stand_in(plan: &Plan, table: &str, key: Key) -> bool {
    NAMED.contains(&table)
        && plan.record(table, key).is_none()
        && plan.count(table) < MOST_RECORDS
        && model::spec(table).is_some_and(|spec| spec.owns(key.as_str()))
}

fn drop_second_seats(plan: &mut Plan, repairs: &mut Vec<Repair>) {
    for key in second_seats(plan) {
        repairs.push(whole(Fault::SecondSeat, Seat::TABLE, key.as_str()));
        plan.set(Seat::TABLE, key, None);
    }
}

fn whole(fault: Fault, table: &str, id: &str) -> Repair {
    Repair { fault, table: table.to_owned(), id: id.to_owned(), path: String::new() }
}
