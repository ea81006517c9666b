//! Any record as lines of text, and back: what a form over a table shows and writes.
//!
//! A form asks for fields by their path (`text`, `guide/title`). Each answer is one text, in a form that follows from the
//! kind of the field: a day as `2026-11-22`, a tick as `yes`, ids and words of our own lists with a space between, free
//! lists one a line, an open fact about a person as in [`super::who`], "to be decided" with who and until behind it.
//! Nothing is written while an answer cannot be what it has to be; length, secrets and references are the door's business.
//! It must never change what the form does not ask for. Tests: `records/tests.rs`.

#[cfg(test)]
mod tests;
mod value;

use crate::date;
use crate::edit::Edit;
use crate::field::Object;
use crate::id::Key;
use crate::model;
use crate::plan::Plan;
use crate::spec::{Kind, ONE, RecordSpec};
use chrono::NaiveDate;
use serde_json::Value;
pub use value::{join, split};

/// What an answer has to be beyond the kind of its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Nothing more.
    Free,
    /// Blank means the first word of the list; the first word is not written down.
    First,
    /// A web address that starts with https.
    Link,
    /// A day not before the one in that field.
    NotBefore(&'static str),
    /// A whole number between both.
    Between(u32, u32),
}

/// One field of a form.
#[derive(Clone, Copy, Debug)]
pub struct Ask {
    /// Name of the field, with `/` before a part of it.
    pub path: &'static str,
    /// It must not be blank.
    pub needed: bool,
    /// What else has to hold.
    pub rule: Rule,
}

/// What is wrong with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It is blank.
    Missing,
    /// It is no day, or one before 1900 or after 2199.
    Day,
    /// It is no whole number between both.
    Number(u32, u32),
    /// It is no web address that starts with https.
    Link,
    /// It lies before this day.
    Before(NaiveDate),
}

/// Answers that were refused, by their place in the form.
pub type Problems = Vec<(usize, Problem)>;

/// The kind of the field at a path.
fn kind(spec: &RecordSpec, path: &str) -> Option<&'static Kind> {
    let (top, part) = split_path(path);
    let kind = &spec.field(top)?.kind;
    match (part, kind) {
        (None, _) => Some(kind),
        (Some(part), Kind::Object(fields)) => fields.iter().find(|field| field.name == part).map(|field| &field.kind),
        (Some(_), _) => None,
    }
}

fn split_path(path: &str) -> (&str, Option<&str>) {
    path.split_once('/').map_or((path, None), |(top, part)| (top, Some(part)))
}

/// What stands at a path of a record.
fn at<'a>(record: &'a Object, path: &str) -> Option<&'a Value> {
    let (top, part) = split_path(path);
    let value = record.get(top)?;
    part.map_or(Some(value), |part| value.as_object()?.get(part))
}

/// The answers as the plan gives them; those of `preset` for a record that is not there yet.
pub fn read(plan: &Plan, table: &str, key: Key, asks: &[Ask], preset: &Object) -> Vec<String> {
    let (spec, record) = (model::spec(table), plan.record(table, key).map_or(preset, |record| record));
    let answer = |ask: &Ask| {
        let kind = kind(spec?, ask.path)?;
        match at(record, ask.path) {
            Some(value) => Some(value::show(kind, value)),
            None => value::first_word(kind, ask.rule).map(str::to_owned),
        }
    };
    asks.iter().map(|ask| answer(ask).unwrap_or_default()).collect()
}

/// The edits that write answers down, in a new record where there is none with this key; none when nothing changes.
/// `preset` holds the fields of a new record that the form does not ask for.
pub fn write(
    plan: &Plan,
    table: &str,
    key: Key,
    asks: &[Ask],
    answers: &[String],
    preset: &Object,
) -> Result<Vec<Edit>, Problems> {
    let Some(spec) = model::spec(table) else { return Ok(Vec::new()) };
    let record = plan.record(table, key);
    let empty = Object::new();
    let old = record.map_or(&empty, |record| record);
    let mut set = Object::new();
    let mut problems = Vec::new();
    for (place, (ask, answer)) in asks.iter().zip(answers).enumerate() {
        let Some(kind) = kind(spec, ask.path) else { continue };
        let read = value::read(kind, answer, ask.rule, at(old, ask.path));
        match read.and_then(|value| hold(ask, value, asks, answers)) {
            Ok(value) => put(&mut set, old, ask.path, value),
            Err(problem) => problems.push((place, problem)),
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    set.retain(|name, value| {
        if value.as_object().is_some_and(Object::is_empty) {
            *value = Value::Null;
        }
        old.get(name).unwrap_or(&Value::Null) != value
    });
    let (table, id) = (table.to_owned(), if spec.is_single() { ONE.to_owned() } else { key.to_string() });
    Ok(match record {
        None if !spec.is_single() => {
            let mut record = preset.clone();
            record.insert("o".to_owned(), Value::String(plan.next_order(&table)));
            record.extend(set);
            record.retain(|_, value| !value.is_null());
            vec![Edit::Add { table, id, record }]
        }
        _ if set.is_empty() => Vec::new(),
        _ => vec![Edit::Patch { table, id, set }],
    })
}

/// What a form holds against an answer that fits its field.
fn hold(ask: &Ask, value: Value, asks: &[Ask], answers: &[String]) -> Result<Value, Problem> {
    if ask.needed && value.is_null() {
        return Err(Problem::Missing);
    }
    if let Rule::NotBefore(other) = ask.rule
        && let Some(place) = asks.iter().position(|ask| ask.path == other)
        && let Some(from) = answers.get(place).and_then(|text| date::parse(text.trim()))
        && value.as_str().and_then(date::parse).is_some_and(|to| to < from)
    {
        return Err(Problem::Before(from));
    }
    Ok(value)
}

/// Puts a value where its path says, beside the parts of the old record that are not asked for.
fn put(set: &mut Object, old: &Object, path: &str, value: Value) {
    let (top, part) = split_path(path);
    let Some(part) = part else {
        set.insert(top.to_owned(), value);
        return;
    };
    let before = || old.get(top).filter(|value| value.is_object()).cloned();
    let slot = set.entry(top).or_insert_with(|| before().unwrap_or_else(|| Value::Object(Object::new())));
    if let Value::Object(parts) = slot {
        if value.is_null() {
            parts.remove(part);
        } else {
            parts.insert(part.to_owned(), value);
        }
    }
}

/// The place in the form of the field that the door refused.
pub fn place_of(asks: &[Ask], path: &str) -> Option<usize> {
    let top = split_path(path).0;
    // "what" is no part of "what_text".
    let is_at = |ask: &Ask| path.strip_prefix(ask.path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    let exact = asks.iter().position(is_at);
    exact.or_else(|| asks.iter().position(|ask| split_path(ask.path).0 == top))
}

/// The records of a table in their order; with `only` those whose field holds that text (blank: holds nothing).
pub fn keys(plan: &Plan, table: &str, only: Option<(&str, &str)>) -> Vec<Key> {
    let fits = |record: &Object| {
        only.is_none_or(|(path, text)| at(record, path).and_then(Value::as_str).unwrap_or_default() == text)
    };
    plan.sorted(table).into_iter().filter(|(_, record)| fits(record)).map(|(key, _)| key).collect()
}
