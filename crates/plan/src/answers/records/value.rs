//! One answer of a form as the value of its field, and back. Tests: `records/tests.rs`.

use super::{Problem, Rule};
use crate::answers::who::{KEPT, LATER, NONE, NOT_SURE};
use crate::answers::you::clean;
use crate::date;
use crate::fact::Who;
use crate::field::{Field, Object};
use crate::id::Key;
use crate::spec::{FieldSpec, Kind};
use chrono::{Datelike, NaiveDate};
use serde_json::Value;

/// Texts that may be longer than this keep their line breaks.
const ONE_LINE: u16 = 300;

/// The answers of a group of boxes, or a list of ids.
pub fn split(answer: &str) -> impl Iterator<Item = &str> {
    answer.split(' ').filter(|word| !word.is_empty())
}

/// The answer with one word more or less.
pub fn join(answer: &str, word: &str, on: bool) -> String {
    let mut words: Vec<&str> = split(answer).filter(|known| *known != word).collect();
    if on {
        words.push(word);
    }
    words.join(" ")
}

/// The word that a blank stands for.
pub(super) fn first_word(kind: &Kind, rule: Rule) -> Option<&'static str> {
    match kind {
        Kind::OneOf(words) if rule == Rule::First => words.first().copied(),
        _ => None,
    }
}

/// A value as an answer.
pub(super) fn show(kind: &Kind, value: &Value) -> String {
    match kind {
        Kind::Text(_) | Kind::Plain(_) | Kind::Date | Kind::MonthOrDate | Kind::OneOf(_) | Kind::Ref(..) => {
            value.as_str().unwrap_or_default().to_owned()
        }
        Kind::Whole(..) => value.as_u64().map(|number| number.to_string()).unwrap_or_default(),
        Kind::Flag => if value == &Value::Bool(true) { "yes" } else { "" }.to_owned(),
        Kind::Who => who_word(Who::read(value).as_ref()),
        Kind::List(inner) => {
            let items: Vec<String> = value.as_array().into_iter().flatten().map(|item| show(inner, item)).collect();
            items.join(if is_lines(inner) { "\n" } else { " " })
        }
        Kind::Fact(inner) => show_fact(inner, value),
        Kind::Object(fields) => show_timed(fields, value),
        Kind::Map(..) => String::new(),
    }
}

fn who_word(who: Option<&Who>) -> String {
    match who {
        Some(Who::Person(id)) => id.to_string(),
        Some(Who::Text(text)) if text.is_empty() => String::new(),
        Some(Who::Text(_) | Who::Partner(_) | Who::Business) => KEPT.to_owned(),
        None => String::new(),
    }
}

fn show_fact(inner: &Kind, value: &Value) -> String {
    let part = |name: &str| value.as_object().and_then(|map| map.get(name));
    match part("state").and_then(Value::as_str) {
        Some("not_sure") => NOT_SURE.to_owned(),
        Some("to_decide") => {
            let dash = |text: String| if text.is_empty() { "-".to_owned() } else { text };
            let by = dash(who_word(part("by").and_then(Who::read).as_ref()));
            let until = part("until").and_then(Value::as_str).unwrap_or("-");
            [LATER, " ", &by, " ", until].concat()
        }
        Some("decided") => part("value").map_or_else(|| NONE.to_owned(), |value| show(inner, value)),
        _ => String::new(),
    }
}

/// Items with a text and minutes: "10 What changed".
fn show_timed(fields: &[FieldSpec], value: &Value) -> String {
    let mut out = String::new();
    for field in fields.iter().rev() {
        let text = value.as_object().and_then(|map| map.get(field.name)).map(|part| show(&field.kind, part));
        match text {
            Some(text) if !out.is_empty() => out = [&out, " ", &text].concat(),
            Some(text) => out = text,
            None => {}
        }
    }
    out
}

const fn is_lines(inner: &Kind) -> bool {
    matches!(inner, Kind::Text(_) | Kind::Object(_))
}

/// An answer as a value; null takes the field out.
pub(super) fn read(kind: &Kind, answer: &str, rule: Rule, old: Option<&Value>) -> Result<Value, Problem> {
    let text = match kind {
        Kind::Text(max) if *max > ONE_LINE => answer.trim().to_owned(),
        Kind::Text(_) | Kind::Plain(_) => clean(answer),
        _ => answer.trim().to_owned(),
    };
    if text.is_empty() {
        return Ok(if let Kind::Fact(_) = kind { target_alone(old) } else { Value::Null });
    }
    match kind {
        Kind::Plain(_) if rule == Rule::Link && !text.starts_with("https://") => Err(Problem::Link),
        Kind::Text(_) | Kind::Plain(_) | Kind::MonthOrDate | Kind::Ref(..) => Ok(Value::String(text)),
        Kind::OneOf(words) if rule == Rule::First && words.first() == Some(&text.as_str()) => Ok(Value::Null),
        Kind::OneOf(_) => Ok(Value::String(text)),
        Kind::Whole(low, high) => {
            let (low, high) = if let Rule::Between(low, high) = rule { (low, high) } else { (*low, *high) };
            let number = text.parse::<u32>().ok().filter(|number| (low..=high).contains(number));
            number.map(Value::from).ok_or(Problem::Number(low, high))
        }
        Kind::Flag => Ok(Value::Bool(true)),
        Kind::Date => day(&text).map(|day| Value::String(date::format(day))).ok_or(Problem::Day),
        Kind::Who => Ok(who(&text, old)),
        Kind::List(inner) => {
            let parts: Vec<&str> = if is_lines(inner) { text.lines().collect() } else { split(&text).collect() };
            let items: Result<Vec<Value>, Problem> =
                parts.into_iter().map(|part| read(inner, part, Rule::Free, None)).collect();
            items.map(|items| Value::Array(items.into_iter().filter(|item| !item.is_null()).collect()))
        }
        Kind::Fact(inner) => fact(inner, &text, old),
        Kind::Object(fields) => timed(fields, &text),
        Kind::Map(..) => Ok(Value::Null),
    }
}

/// A day that somebody may mean.
fn day(text: &str) -> Option<NaiveDate> {
    date::parse(text).filter(|day| (1900..=2199).contains(&day.year()))
}

fn who(word: &str, old: Option<&Value>) -> Value {
    if word == KEPT {
        return old.cloned().unwrap_or(Value::Null);
    }
    Key::parse(word).map_or(Value::Null, |key| Who::Person(crate::id::Id::of(key)).write())
}

/// The target of a fact outlives its answer of today.
fn target_alone(old: Option<&Value>) -> Value {
    let target = old.and_then(Value::as_object).and_then(|map| map.get("target"));
    let mut map = Object::new();
    if let Some(target) = target {
        map.insert("target".to_owned(), target.clone());
    }
    if map.is_empty() { Value::Null } else { Value::Object(map) }
}

fn fact(inner: &Kind, text: &str, old: Option<&Value>) -> Result<Value, Problem> {
    let mut map = match target_alone(old) {
        Value::Object(map) => map,
        _ => Object::new(),
    };
    let mut words = split(text);
    let state = match words.next().unwrap_or_default() {
        NOT_SURE => "not_sure",
        NONE => "decided",
        LATER => {
            let old_by = old.and_then(|old| old.as_object()?.get("by"));
            if let Some(by) = words.next().filter(|by| *by != "-") {
                map.insert("by".to_owned(), who(by, old_by));
            }
            if let Some(until) = words.next().filter(|until| *until != "-") {
                map.insert("until".to_owned(), read(&Kind::Date, until, Rule::Free, None)?);
            }
            "to_decide"
        }
        _ => {
            map.insert("value".to_owned(), read(inner, text, Rule::Free, None)?);
            "decided"
        }
    };
    map.insert("state".to_owned(), Value::String(state.to_owned()));
    Ok(Value::Object(map))
}

/// "10 What changed" as text and minutes; a line without a number has no minutes.
fn timed(fields: &[FieldSpec], line: &str) -> Result<Value, Problem> {
    let (first, rest) = line.split_once(' ').unwrap_or((line, ""));
    let number = first.parse::<u32>().ok().filter(|_| !rest.trim().is_empty());
    let mut map = Object::new();
    for field in fields {
        match (&field.kind, number) {
            (Kind::Whole(..), Some(number)) => drop(map.insert(field.name.to_owned(), Value::from(number))),
            (Kind::Text(_), Some(_)) => drop(map.insert(field.name.to_owned(), Value::String(clean(rest)))),
            (Kind::Text(_), None) => drop(map.insert(field.name.to_owned(), Value::String(clean(line)))),
            _ => {}
        }
    }
    Ok(Value::Object(map))
}
