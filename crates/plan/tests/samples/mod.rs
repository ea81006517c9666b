//! The four sample plans, written record by record and put through the one door for changes.
//!
//! Each case is a list of records. A text that begins with `=` names another record of the case; ids are made from the
//! case and the name, so that writing a sample again gives the same bytes. `cargo run -p plan --example samples` writes
//! the files under `public/samples/`, and `tests/sample_files.rs` holds them to this source.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a sample that does not fit the model must stop the build of the samples"
)]

mod contributor_comms;
mod corner_bakery;
mod food_charity;
mod northgate_bikes;

use plan::spec::ONE;
use plan::{Document, Edit, Plan, Stamp, apply, model};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

/// One record: table, name within the case, fields. Tables of one record have no name.
pub type Entry = (&'static str, &'static str, Value);

/// A sample: the name of its file without `.plan.json`, and its records.
pub struct Sample {
    pub key: &'static str,
    pub records: Vec<Entry>,
}

/// All samples.
pub fn all() -> [Sample; 4] {
    [corner_bakery::sample(), northgate_bikes::sample(), contributor_comms::sample(), food_charity::sample()]
}

/// The id of a record of a sample: prefix and 13 characters of Crockford's base32.
pub fn id(sample: &str, prefix: &str, name: &str) -> String {
    const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let hash = Sha256::digest([sample, "/", name].concat());
    let digit = |byte: &u8| char::from(*DIGITS.get(usize::from(byte & 31)).unwrap());
    prefix.chars().chain(hash.iter().take(13).map(digit)).collect()
}

/// The id of the record that a case calls `name`.
pub fn id_of(sample: &Sample, name: &str) -> String {
    let found = sample.records.iter().find(|(_, other, _)| *other == name);
    let Some((table, ..)) = found else { panic!("{}: nobody is called {name}", sample.key) };
    id(sample.key, model::spec(table).unwrap().prefix, name)
}

/// The document of a sample.
pub fn build(sample: &Sample) -> Document {
    let mut edits = Vec::new();
    let mut order = Map::new();
    for (table, name, fields) in &sample.records {
        let spec = model::spec(table).unwrap();
        let Value::Object(mut record) = resolve(sample, fields) else { panic!("{table} {name}: no object") };
        let id = if spec.is_single() {
            ONE.to_owned()
        } else {
            let last = order.get(*table).and_then(Value::as_str);
            let next = plan::order::between(last, None);
            order.insert((*table).to_owned(), json!(next));
            record.insert("o".to_owned(), json!(next));
            id_of(sample, name)
        };
        edits.push((*table, id, record));
    }
    // Records may point at later ones: all are added bare, then their fields are set, as one edit.
    let mut all = Vec::new();
    for (table, id, record) in &edits {
        let bare = record.iter().filter(|(name, _)| *name == "o");
        let record = bare.map(|(name, value)| (name.clone(), value.clone())).collect();
        let (table, id) = ((*table).to_owned(), id.clone());
        all.push(Edit::Add { table, id, record });
    }
    for (table, id, set) in edits {
        let table = table.to_owned();
        all.push(Edit::Patch { table, id, set });
    }
    let plan = match apply(&Plan::default(), &Edit::Many(all)) {
        Ok(applied) => applied.plan,
        Err(refusal) => panic!("{}: {refusal:?}", sample.key),
    };
    let mut document = Document::new(&id(sample.key, "pl_", "plan"));
    document.plan = plan;
    let stamp = Stamp {
        rev: id(sample.key, "r_", "revision"),
        saved: "2026-11-02T09:00:00Z".to_owned(),
        now_ms: 1_793_610_000_000,
        device: id("samples", "d_", "device"),
        app_version: "0.1.0".to_owned(),
        app_build: String::new(),
    };
    document.stamp(&Plan::default(), &stamp);
    document
}

/// Puts ids in the place of names.
fn resolve(sample: &Sample, value: &Value) -> Value {
    let named = |text: &str| match text.strip_prefix('=') {
        Some(name) => id_of(sample, name),
        None => text.to_owned(),
    };
    match value {
        Value::String(text) => Value::String(named(text)),
        Value::Array(items) => items.iter().map(|item| resolve(sample, item)).collect(),
        Value::Object(fields) => {
            let fields = fields.iter();
            Value::Object(fields.map(|(key, value)| (named(key), resolve(sample, value))).collect())
        }
        other => other.clone(),
    }
}

/// A decided fact.
fn decided(value: Value) -> Value {
    json!({"state": "decided", "value": value})
}

/// Decided: nobody.
fn nobody() -> Value {
    json!({"state": "decided"})
}

fn not_sure() -> Value {
    json!({"state": "not_sure"})
}

fn person(name: &str) -> Value {
    json!({"person": name})
}
