//! JSON in and out: strict UTF-8, a byte-order mark accepted, keys that stand twice noticed, depth limited.
//!
//! `serde_json` alone keeps the last of two equal keys in silence; here the first stays and the second is told, and
//! two records with one id both stay. Tests: `tests/files.rs`.

use super::{MOST_BYTES, Unreadable};
use crate::field::Object;
use crate::model;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Number, Value};
use std::fmt;

/// Stands before the id of a record whose id was taken; no real id begins like this.
pub(super) const TAKEN: char = '\u{1}';

/// Most keys that are told to stand twice; a hostile file could name millions.
const MOST_TOLD: usize = 1000;

/// One step of the way to a value.
#[derive(Clone)]
pub(super) enum Step {
    Key(String),
    Item(usize),
}

/// The value of a file, and the paths of keys that stood twice.
pub(super) fn parse(bytes: &[u8]) -> Result<(Value, Vec<Vec<Step>>), Unreadable> {
    if bytes.len() > MOST_BYTES {
        return Err(Unreadable::TooBig);
    }
    let (offset, bytes) = match bytes.strip_prefix(b"\xef\xbb\xbf") {
        Some(rest) => (3, rest),
        None => (0, bytes),
    };
    let text = std::str::from_utf8(bytes).map_err(|error| match error.error_len() {
        Some(_) => Unreadable::NotText(offset + error.valid_up_to()),
        None => Unreadable::CutShort(1 + bytes.iter().filter(|byte| **byte == b'\n').count()),
    })?;
    if text.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    let mut duplicates = Vec::new();
    let mut reader = serde_json::Deserializer::from_str(text);
    let seed = Walk { path: &mut Vec::new(), duplicates: &mut duplicates };
    let value = seed.deserialize(&mut reader).and_then(|value| reader.end().map(|()| value));
    match value {
        Ok(value) => Ok((value, duplicates)),
        Err(_) if text.contains(super::ANSWERS) => Err(Unreadable::Answers),
        Err(error) if error.is_eof() => Err(Unreadable::CutShort(error.line())),
        Err(error) if error.to_string().starts_with("recursion limit") => Err(Unreadable::TooDeep),
        Err(error) => Err(Unreadable::NotJson(error.line(), error.column())),
    }
}

/// An object with its keys in the given order, indented by two spaces, ending in a line feed.
pub(super) fn pretty(parts: &[(&str, Value)]) -> String {
    let mut out = String::from("{\n");
    for (place, (name, value)) in parts.iter().enumerate() {
        let value = serde_json::to_string_pretty(value).unwrap_or_default();
        out.push_str("  ");
        out.push_str(&Value::from(*name).to_string());
        out.push_str(": ");
        out.push_str(&value.replace('\n', "\n  "));
        out.push_str(if place + 1 < parts.len() { ",\n" } else { "\n" });
    }
    out.push_str("}\n");
    out
}

/// Reads one value, knowing where it stands.
struct Walk<'a> {
    path: &'a mut Vec<Step>,
    duplicates: &'a mut Vec<Vec<Step>>,
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = Value;
    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Value, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("JSON")
    }
    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }
    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }
    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(Value::from(value))
    }
    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(Value::from(value))
    }
    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }
    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }
    fn visit_string<E: Error>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let Self { path, duplicates } = self;
        let mut items = Vec::new();
        while let Some(item) = {
            path.push(Step::Item(items.len()));
            let item = seq.next_element_seed(Walk { path: &mut *path, duplicates: &mut *duplicates })?;
            path.pop();
            item
        } {
            items.push(item);
        }
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let Self { path, duplicates } = self;
        let is_table = is_table(path);
        let mut object = Object::new();
        let mut taken = 0_usize;
        while let Some(mut key) = map.next_key::<String>()? {
            path.push(Step::Key(key.clone()));
            let value = map.next_value_seed(Walk { path: &mut *path, duplicates: &mut *duplicates })?;
            if object.contains_key(&key) {
                if !is_table {
                    tell(path, duplicates);
                    path.pop();
                    continue;
                }
                while object.contains_key(&key) {
                    taken += 1;
                    key = format!("{TAKEN}{taken}{TAKEN}{}", real_id(&key));
                }
            }
            path.pop();
            object.insert(key, value);
        }
        Ok(Value::Object(object))
    }
}

/// The id as it stood in the file.
pub(super) fn real_id(id: &str) -> &str {
    match id.strip_prefix(TAKEN) {
        Some(rest) => rest.split_once(TAKEN).map_or(rest, |(_, id)| id),
        None => id,
    }
}

/// Whether the keys of the object at this place are ids of records.
fn is_table(path: &[Step]) -> bool {
    match path {
        [Step::Key(content), Step::Key(table)] if content == "content" => {
            model::spec(table).is_some_and(|spec| !spec.is_single())
        }
        _ => false,
    }
}

/// Notes a key that stands twice, unless there are too many or the way to it is absurdly long.
fn tell(path: &[Step], duplicates: &mut Vec<Vec<Step>>) {
    let length: usize = path
        .iter()
        .map(|step| match step {
            Step::Key(key) => key.len(),
            Step::Item(_) => 1,
        })
        .sum();
    if duplicates.len() < MOST_TOLD {
        let shown = if length < 1000 { path } else { path.get(..1).unwrap_or_default() };
        duplicates.push(shown.to_vec());
    }
}
