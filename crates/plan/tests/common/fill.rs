//! Values from the specs: every field filled with something that fits, and values that fit nowhere.

use super::{Object, id, table};
use plan::model;
use plan::spec::{COMMON, FieldSpec, Kind, RecordSpec};
use serde_json::{Value, json};

/// A value that fits and is not the default; references name record 1 of their table.
pub fn value(kind: &Kind) -> Value {
    match kind {
        Kind::Text(max) => json!("Words, with “quotes” & <b> 🚲".chars().take((*max).into()).collect::<String>()),
        Kind::Plain(max) => json!("plain_text".chars().take((*max).into()).collect::<String>()),
        Kind::Whole(min, max) => json!((*max).min(min + 7)),
        Kind::Flag => json!(true),
        Kind::Date => json!("2026-11-22"),
        Kind::MonthOrDate => json!("2026-03"),
        Kind::OneOf(words) => json!(words.last()),
        Kind::Ref(name, _) => json!(id(table(name), 1)),
        Kind::Who => json!({"person": id(table("people"), 1)}),
        Kind::List(inner) => json!([value(inner)]),
        Kind::Object(fields) => Value::Object(object(fields)),
        Kind::Map(name, inner) => json!({id(table(name), 1): value(inner)}),
        Kind::Fact(inner) => json!({"state": "decided", "value": value(inner)}),
    }
}

fn object(fields: &[FieldSpec]) -> Object {
    fields.iter().map(|field| (field.name.to_owned(), value(&field.kind))).collect()
}

/// A record with every field filled.
pub fn record(spec: &RecordSpec) -> Object {
    let mut all = object(COMMON);
    all.extend(object(spec.fields));
    all
}

/// Content with one filled record in every table.
pub fn content() -> Value {
    let tables = model::ALL.iter().map(|spec| {
        let record = Value::Object(record(spec));
        let table = if spec.is_single() { record } else { json!({id(spec, 1): record}) };
        (spec.table.to_owned(), table)
    });
    Value::Object(tables.collect())
}

/// Content with one filled record, and an empty one in every other table so that nothing dangles.
pub fn content_of(filled: &RecordSpec) -> Value {
    let tables = model::ALL.iter().filter(|spec| !spec.is_single());
    let mut content: Object = tables.map(|spec| (spec.table.to_owned(), json!({id(spec, 1): {}}))).collect();
    let record = Value::Object(record(filled));
    let table = if filled.is_single() { record } else { json!({id(filled, 1): record}) };
    content.insert(filled.table.to_owned(), table);
    Value::Object(content)
}

/// A value of another JSON type than the kind asks for.
pub fn wrong(kind: &Kind) -> Value {
    match kind {
        Kind::Text(_) | Kind::Plain(_) | Kind::Date | Kind::MonthOrDate | Kind::OneOf(_) | Kind::Ref(..) => json!(7),
        Kind::Whole(..) => json!("7"),
        Kind::Flag => json!("yes"),
        Kind::Who | Kind::Object(_) | Kind::Map(..) | Kind::Fact(_) => json!([1]),
        Kind::List(_) => json!({}),
    }
}

/// Every place inside a filled value where a wrong type can stand: JSON pointer, the kind there, and whether the
/// value that has to go is the one at the pointer (`None`) or the one that many steps up.
pub fn places(kind: &Kind, pointer: &str, out: &mut Vec<(String, Kind)>) {
    out.push((pointer.to_owned(), *kind));
    match kind {
        Kind::List(inner) => places(inner, &format!("{pointer}/0"), out),
        Kind::Object(fields) => {
            for field in *fields {
                places(&field.kind, &format!("{pointer}/{}", field.name), out);
            }
        }
        Kind::Map(name, inner) => places(inner, &format!("{pointer}/{}", id(table(name), 1)), out),
        Kind::Fact(inner) => places(inner, &format!("{pointer}/value"), out),
        _ => {}
    }
}
