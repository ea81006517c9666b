//! The tables of a file: from JSON to a plan that holds the invariants, and back.
//!
//! Records are cleaned one by one, so that one bad field costs one field. Then references are made whole: a missing
//! person, account, firm, department or tool becomes an "Unknown ..." record, other dangling references are cleared.
//! Tests: `tests/files.rs`.

use super::Import;
use super::json::TAKEN;
use crate::clean::{Cleaner, Fault, Repair};
use crate::edit::seats_fit;
use crate::field::{Object, Record};
use crate::id::Key;
use crate::model::{self, Seat};
use crate::plan::Plan;
use crate::refs::{self, Action};
use crate::spec::{MOST_RECORDS, NAMED, ONE, RecordSpec};
use serde_json::{Value, json};
use std::sync::Arc;

/// Reads all tables.
pub(super) fn read(
    mut content: Object,
    import: &mut Import<'_>,
    repairs: &mut Vec<Repair>,
) -> Plan {
    let mut plan = Plan::default();
    for spec in model::ALL {
        match content.remove(spec.table) {
            None => {}
            Some(Value::Object(record)) if spec.is_single() => {
                add(&mut plan, spec, ONE, record, repairs)
            }
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
        let mut records: Object = plan
            .table(spec.table)
            .map(|(k, r)| (k.to_string(), Value::Object(Object::clone(r))))
            .collect();
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
    // Ids that were taken come first in the order of their text, but the others have the better claim.
    let (taken, first): (Vec<_>, Vec<_>) = records
        .into_iter()
        .partition(|(id, _)| id.starts_with(TAKEN));
    for (id, record) in first.into_iter().chain(taken) {
        if plan.count(spec.table) >= MOST_RECORDS {
            repairs.push(whole(Fault::TooMany, spec.table, ""));
            return;
        }
        let shown = id.trim_start_matches(TAKEN).to_owned();
        let fits = Key::parse(&id).is_some() && id.starts_with(spec.prefix);
        let id = if fits {
            id
        } else {
            let fault = if id.starts_with(TAKEN) {
                Fault::Duplicate
            } else {
                Fault::BadId
            };
            repairs.push(whole(fault, spec.table, &shown));
            (import.new_id)(spec.prefix)
        };
        match record {
            Value::Object(record) => add(plan, spec, &id, record, repairs),
            _ => repairs.push(whole(Fault::WrongType, spec.table, &shown)),
        }
    }
}

fn add(
    plan: &mut Plan,
    spec: &'static RecordSpec,
    id: &str,
    mut record: Object,
    repairs: &mut Vec<Repair>,
) {
    Cleaner {
        strict: false,
        table: spec.table,
        id,
        path: Vec::new(),
        repairs,
    }
    .record(spec, &mut record);
    if let Some(key) = Key::parse(id) {
        plan.set(spec.table, key, Some(Arc::new(record)));
    }
}

/// One round over all references; `true` when something changed, because a record that went may leave others behind.
fn mend(plan: &mut Plan, import: &Import<'_>, repairs: &mut Vec<Repair>) -> bool {
    let mut changed = false;
    for spec in model::ALL {
        let records: Vec<_> = plan
            .table(spec.table)
            .map(|(key, record)| (key, record.clone()))
            .collect();
        for (key, record) in records {
            let mut copy = Object::clone(&record);
            let mut missing = Vec::new();
            let drop = refs::sweep(spec, &mut copy, &mut |table, seen| {
                if plan.record(table, seen).is_some() {
                    return Action::Keep;
                }
                missing.push((table, seen));
                if can_stand_in(table, seen) {
                    Action::Keep
                } else {
                    Action::Lose
                }
            });
            if missing.is_empty() {
                continue;
            }
            changed = true;
            for (table, seen) in missing {
                repairs.push(Repair {
                    fault: Fault::Dangling,
                    table: spec.table.to_owned(),
                    id: key.to_string(),
                    path: seen.to_string(),
                });
                if can_stand_in(table, seen) && plan.record(table, seen).is_none() {
                    let mut stranger = Object::new();
                    stranger.insert("name".to_owned(), json!((import.unknown_name)(table)));
                    stranger.insert("o".to_owned(), json!(plan.next_order(table)));
                    if table == "people" {
                        stranger.insert("placeholder".to_owned(), json!(1));
                    }
                    plan.set(table, seen, Some(Arc::new(stranger)));
                }
            }
            plan.set(spec.table, key, (!drop).then(|| Arc::new(copy)));
        }
    }
    changed
}

fn can_stand_in(table: &str, key: Key) -> bool {
    NAMED.contains(&table)
        && model::spec(table).is_some_and(|spec| key.as_str().starts_with(spec.prefix))
}

fn drop_second_seats(plan: &mut Plan, repairs: &mut Vec<Repair>) {
    let mut seats: Vec<Seat> = plan.all();
    while !seats_fit(plan) {
        let Some(seat) = seats.pop() else { return };
        let mut without = plan.clone();
        without.set(Seat::TABLE, seat.id.key, None);
        let role_stays = without
            .all::<Seat>()
            .iter()
            .any(|other| other.role == seat.role);
        if role_stays {
            repairs.push(whole(Fault::SecondSeat, Seat::TABLE, seat.id.as_str()));
            *plan = without;
        }
    }
}

fn whole(fault: Fault, table: &str, id: &str) -> Repair {
    Repair {
        fault,
        table: table.to_owned(),
        id: id.to_owned(),
        path: String::new(),
    }
}
