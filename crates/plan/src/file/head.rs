//! The parts `app` and `plan` of a file's envelope.
//!
//! Reading takes out what this version knows, so that what is left can be kept and written back; it must never take
//! a value of the wrong type without saying so. Tests: `tests/files.rs`, `tests/bad_files.rs`.

use crate::clean::{Fault, Repair};
use crate::document::{Head, MOST_ANCESTORS};
use crate::field::Object;
use crate::id::Key;
use crate::model::Org;
use serde_json::Value;

/// The name of the app in files.
const APP: &str = "Watchbill";

/// Takes what it knows out of both parts; `None` when the plan has no id of its kind.
pub(super) fn read(plan: &mut Object, app: &mut Object, repairs: &mut Vec<Repair>) -> Option<Head> {
    let id = text(plan, "id", "", repairs);
    if !id.starts_with("pl_") || Key::parse(&id).is_none() {
        return None;
    }
    let head = Head {
        id,
        rev: text(plan, "rev", "plan/rev", repairs),
        counter: counter(plan, repairs),
        ancestors: ancestors(plan, repairs),
        saved: text(plan, "saved", "plan/saved", repairs),
        device: text(plan, "device", "plan/device", repairs),
        app_version: text(app, "version", "app/version", repairs),
        app_build: text(app, "build", "app/build", repairs),
        ..Head::default()
    };
    // These repeat what stands elsewhere and are written from there.
    for name in ["title", "tz"] {
        plan.remove(name);
    }
    app.remove("name");
    Some(head)
}

/// Both parts as they are written: `app` and `plan`.
pub(super) fn write(head: &Head, org: &Org) -> (Object, Object) {
    let text = |text: &str| Value::String(text.to_owned());
    let ancestors = head.ancestors.iter().map(|rev| text(rev)).collect();
    let app = [("name", text(APP)), ("version", text(&head.app_version)), ("build", text(&head.app_build))];
    let plan = [
        ("id", text(&head.id)),
        ("title", text(&org.title)),
        ("rev", text(&head.rev)),
        ("counter", Value::from(head.counter)),
        ("ancestors", Value::Array(ancestors)),
        ("saved", text(&head.saved)),
        ("device", text(&head.device)),
        ("tz", text(&org.tz)),
    ];
    (object(app), object(plan))
}

fn object<const N: usize>(parts: [(&str, Value); N]) -> Object {
    let named = |(name, value): (&str, Value)| (name.to_owned(), value);
    parts.into_iter().map(named).collect()
}

fn text(part: &mut Object, name: &str, path: &str, repairs: &mut Vec<Repair>) -> String {
    match part.remove(name) {
        Some(Value::String(text)) => return text,
        None => {}
        Some(_) => wrong_type(path, repairs),
    }
    String::new()
}

fn counter(plan: &mut Object, repairs: &mut Vec<Repair>) -> u64 {
    let stated = plan.remove("counter");
    let counter = stated.as_ref().and_then(Value::as_u64);
    if stated.is_some() && counter.is_none() {
        wrong_type("plan/counter", repairs);
    }
    counter.unwrap_or_default()
}

fn ancestors(plan: &mut Object, repairs: &mut Vec<Repair>) -> Vec<String> {
    let items = match plan.remove("ancestors") {
        Some(Value::Array(items)) => items,
        None => return Vec::new(),
        Some(_) => {
            wrong_type("plan/ancestors", repairs);
            return Vec::new();
        }
    };
    let mut revs = Vec::new();
    for item in items.into_iter().take(MOST_ANCESTORS) {
        match item {
            Value::String(rev) => revs.push(rev),
            _ => wrong_type("plan/ancestors", repairs),
        }
    }
    revs
}

fn wrong_type(path: &str, repairs: &mut Vec<Repair>) {
    repairs.push(Repair { fault: Fault::WrongType, table: String::new(), id: String::new(), path: path.to_owned() });
}
