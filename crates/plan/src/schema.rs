//! The published JSON Schema of plan files, written from the field specs.
//!
//! The schema says what version 1 writes; unknown fields are allowed everywhere, because later versions add some.
//! Tests: `cargo xtask schema --check`, and an independent validator over every sample.

use crate::field::Object;
use crate::file::{FORMAT, VERSION};
use crate::model;
use crate::spec::{COMMON, FieldSpec, Kind, RecordSpec};
use serde_json::{Value, json};

/// The schema of plan files, version 1, as pretty JSON (JSON Schema 2020-12).
pub fn json_schema() -> String {
    let mut tables = Object::new();
    for spec in model::ALL {
        let record = record(spec);
        let shape = if spec.is_single() {
            record
        } else {
            json!({
                "type": "object",
                "propertyNames": {"pattern": format!("^{}[A-Za-z0-9_-]+$", spec.prefix), "maxLength": 24},
                "additionalProperties": record,
            })
        };
        tables.insert(spec.table.to_owned(), shape);
    }
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Watchbill plan file, version 1",
        "description": "Who does what on the social media of a business. Times of day are minutes since local midnight, dates are in the plan's time zone, fields this schema does not name are kept.",
        "type": "object",
        "required": ["format", "version", "minReader", "plan", "content"],
        "properties": {
            "format": {"const": FORMAT},
            "version": {"type": "integer", "minimum": VERSION},
            "minReader": {"type": "integer", "minimum": 1},
            "app": {"type": "object"},
            "plan": {
                "type": "object",
                "required": ["id", "rev", "counter"],
                "properties": {
                    "id": {"type": "string", "pattern": "^pl_[A-Za-z0-9_-]+$", "maxLength": 24},
                    "title": {"type": "string"},
                    "rev": {"type": "string"},
                    "counter": {"type": "integer", "minimum": 0},
                    "ancestors": {"type": "array", "items": {"type": "string"}, "maxItems": 256},
                    "saved": {"type": "string"},
                    "device": {"type": "string"},
                    "tz": {"type": "string"},
                },
            },
            "hash": {"type": "string", "pattern": "^sha256:[0-9a-f]{64}$"},
            "content": {"type": "object", "properties": tables},
            "tombstones": {"type": "object"},
            "ext": {"type": "object"},
        },
        "$defs": {"who": who()},
    });
    serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n"
}

fn record(spec: &RecordSpec) -> Value {
    let mut shape = object(&[COMMON, spec.fields]);
    if let Value::Object(map) = &mut shape {
        map.insert("description".to_owned(), json!(spec.doc.trim()));
    }
    shape
}

fn object(groups: &[&[FieldSpec]]) -> Value {
    let mut properties = Object::new();
    for field in groups.iter().copied().flatten() {
        let mut shape = kind(&field.kind);
        if let Value::Object(map) = &mut shape {
            map.insert("description".to_owned(), json!(field.doc.trim()));
        }
        properties.insert(field.name.to_owned(), shape);
    }
    json!({"type": "object", "properties": properties})
}

fn kind(shape: &Kind) -> Value {
    match shape {
        Kind::Text(_) | Kind::Plain(_) => {
            json!({"type": "string", "maxLength": crate::spec::LONGEST_TEXT})
        }
        Kind::Whole(min, max) => json!({"type": "integer", "minimum": min, "maximum": max}),
        Kind::Flag => json!({"type": "boolean"}),
        Kind::Date => json!({"type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$"}),
        Kind::MonthOrDate => json!({"type": "string", "pattern": "^\\d{4}-\\d{2}(-\\d{2})?$"}),
        Kind::OneOf(words) => json!({"enum": words}),
        Kind::Ref(table, _) => json!({"type": "string", "pattern": id_pattern(table)}),
        Kind::Who => json!({"$ref": "#/$defs/who"}),
        Kind::List(inner) => json!({"type": "array", "items": kind(inner)}),
        Kind::Object(fields) => object(&[fields]),
        Kind::Map(table, inner) => json!({
            "type": "object",
            "propertyNames": {"pattern": id_pattern(table)},
            "additionalProperties": kind(inner),
        }),
        Kind::Fact(inner) => json!({
            "type": "object",
            "properties": {
                "state": {"enum": ["not_sure", "to_decide", "decided"]},
                "value": kind(inner),
                "by": {"$ref": "#/$defs/who"},
                "until": kind(&Kind::Date),
                "target": kind(inner),
            },
            "anyOf": [{"required": ["state"]}, {"required": ["target"]}],
        }),
    }
}

fn id_pattern(table: &str) -> String {
    let prefix = model::spec(table).map_or("", |spec| spec.prefix);
    format!("^{prefix}[A-Za-z0-9_-]+$")
}

fn who() -> Value {
    json!({
        "type": "object",
        "minProperties": 1,
        "properties": {
            "person": {"type": "string", "pattern": id_pattern("people")},
            "partner": {"type": "string", "pattern": id_pattern("partners")},
            "text": {"type": "string"},
            "business": {"const": true},
        },
    })
}
