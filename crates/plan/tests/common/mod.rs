//! Helpers of the core's tests: values made from the specs, an import with counted ids, a small fixture.
#![expect(clippy::unwrap_used, clippy::panic, reason = "test helpers")]

pub mod fill;
pub mod random;
pub mod zones;

use plan::file::{Import, Loaded, Unreadable, load};
use plan::spec::RecordSpec;
use plan::{Document, Plan, Repair, model};
use serde_json::{Map, Value, json};

pub type Object = Map<String, Value>;

/// A plan of two people that every version must open; kept for ever.
pub const BIKE_SHOP: &str = include_str!("../files/bike-shop.json");
/// A file with parts of a later version at every level; kept for ever.
pub const LATER: &str = include_str!("../files/later-version.json");

/// Reads bytes with counted new ids and "Unknown <table>" as names.
pub fn open(bytes: &[u8]) -> Result<Loaded, Unreadable> {
    let mut count = 0;
    let mut new_id = |prefix: &str| {
        count += 1;
        format!("{prefix}new{count:010}")
    };
    let unknown_name = |table: &str| format!("Unknown {table}");
    load(bytes, &mut Import { new_id: &mut new_id, unknown_name: &unknown_name })
}

/// Reads a text that must open.
pub fn opened(text: &str) -> Loaded {
    open(text.as_bytes()).unwrap_or_else(|reason| panic!("{reason:?}: {text}"))
}

/// A file with this content and no hash.
pub fn file(content: &Value) -> Value {
    json!({
        "format": "watchbill/plan", "version": 1, "minReader": 1, "app": {},
        "plan": {"id": "pl_0000000000001", "rev": "r_1", "counter": 1},
        "content": content,
    })
}

/// Loads a file with this content.
pub fn load_content(content: &Value) -> Loaded {
    opened(&file(content).to_string())
}

/// A document around a plan.
pub fn document(plan: Plan) -> Document {
    Document { plan, ..Document::new("pl_0000000000001") }
}

/// A repair as one line: `Fault table id path`.
pub fn line(repair: &Repair) -> String {
    format!("{:?} {} {} {}", repair.fault, repair.table, repair.id, repair.path).trim_end().to_owned()
}

pub fn lines(repairs: &[Repair]) -> Vec<String> {
    repairs.iter().map(line).collect()
}

/// The id number `n` of a table; `one` for tables of one record.
pub fn id(spec: &RecordSpec, n: usize) -> String {
    if spec.is_single() { "one".to_owned() } else { format!("{}{n:013}", spec.prefix) }
}

pub fn table(name: &str) -> &'static RecordSpec {
    model::spec(name).unwrap()
}
