//! One field of one record, by its name: what it says as a word or text, and the edit that makes it say something else.
//!
//! Serves the many optional details, which all work alike. The spec says what a field may hold, so a new field needs no
//! code here. A path is `purpose`, `mfa/state` (a field inside an object) or `status:is` (a field inside what a fact
//! decided); a list or map is reached entry by entry ([`Entry`]). It must never hold a rule that needs two fields. Tests: `spot/tests.rs`.

mod entry;
mod list;
#[cfg(test)]
mod tests;
mod typed;

pub use entry::Entry;
pub use typed::{Wrong, day};

use super::who::{KEPT, LATER, NONE, NOT_SURE, Open};
use crate::edit::Edit;
use crate::fact::Who;
use crate::field::{Field, Object};
use crate::id::Key;
use crate::model;
use crate::plan::Plan;
use crate::spec::{Kind, ONE};
use chrono::NaiveDate;
use serde_json::Value;

/// "Yes" and "No".
pub const YES: &str = "yes";
/// See [`YES`].
pub const NO: &str = "no";
/// The business itself, where somebody can be named.
pub const BUSINESS: &str = "business";
/// A list with somebody on it.
pub const THESE: &str = "these";

/// Objects that say something by being there, even when they are empty.
const STAYS: [&str; 1] = ["external"];

/// Objects that say nothing without one of their fields: when it goes, they go.
const LEADS: [(&str, &str); 3] = [("verified", "on"), ("agreed", "on"), ("hours", "max")];

/// A field of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The table.
    pub table: &'static str,
    /// The record.
    pub key: Key,
    /// The field.
    pub field: &'static str,
    /// Which entry of it, where it is a list or a map.
    pub entry: Entry,
    /// The field inside it, or blank.
    pub part: &'static str,
    /// The field inside what the fact decided, or blank.
    pub inner: &'static str,
}

impl Spot {
    /// The field of a record at a path.
    pub fn new(table: &'static str, key: Key, path: &'static str) -> Self {
        let (path, inner) = path.split_once(':').unwrap_or((path, ""));
        let (field, part) = path.split_once('/').unwrap_or((path, ""));
        Self { table, key, field, entry: Entry::Whole, part, inner }
    }

    /// A field of a table of one record.
    pub fn one(table: &'static str, path: &'static str) -> Self {
        Self::new(table, Key::parse(ONE).unwrap_or_default(), path)
    }

    /// What the field may hold.
    pub fn kind(&self) -> Option<Kind> {
        let top = model::spec(self.table)?.field(self.field)?.kind;
        let kind = inside(self.entry.kind(top)?, self.part)?;
        match kind {
            Kind::Fact(answer) if !self.inner.is_empty() => inside(*answer, self.inner),
            _ => Some(kind),
        }
    }

    /// What stands there: for a fact the whole of it, with its state.
    fn whole<'a>(&self, plan: &'a Plan) -> Option<&'a Value> {
        let value = self.entry.of(plan.record(self.table, self.key)?.get(self.field)?)?;
        if self.part.is_empty() { Some(value) } else { value.get(self.part) }
    }

    fn value<'a>(&self, plan: &'a Plan) -> Option<&'a Value> {
        let whole = self.whole(plan)?;
        if self.inner.is_empty() { Some(whole) } else { whole.get("value")?.get(self.inner) }
    }

    /// The edit that puts a value there; `Null` takes it out.
    fn put(&self, plan: &Plan, value: Value) -> Edit {
        let before = plan.record(self.table, self.key).and_then(|record| record.get(self.field));
        let value = if self.part.is_empty() {
            value
        } else {
            let now = before.and_then(|before| self.entry.of(before)?.as_object());
            let mut object = now.cloned().unwrap_or_default();
            if value.is_null() && LEADS.contains(&(self.field, self.part)) {
                object.clear();
            }
            set(&mut object, self.part, value);
            if object.is_empty() && !STAYS.contains(&self.field) { Value::Null } else { Value::Object(object) }
        };
        let value = self.entry.put(before, value);
        let mut fields = Object::new();
        fields.insert(self.field.to_owned(), value);
        Edit::Patch { table: self.table.to_owned(), id: self.key.to_string(), set: fields }
    }

    /// As [`Spot::put`], for what a fact decided as well.
    fn write(&self, plan: &Plan, value: Value) -> Edit {
        if self.inner.is_empty() {
            return self.put(plan, value);
        }
        let mut fact = self.fact(plan);
        let mut answer = fact.get("value").and_then(Value::as_object).cloned().unwrap_or_default();
        set(&mut answer, self.inner, value);
        fact.retain(|name, _| name == "target");
        fact.insert("state".to_owned(), "decided".into());
        fact.insert("value".to_owned(), Value::Object(answer));
        self.put(plan, Value::Object(fact))
    }

    fn fact(&self, plan: &Plan) -> Object {
        self.whole(plan).and_then(Value::as_object).cloned().unwrap_or_default()
    }

    /// The day in the field.
    pub fn day(&self, plan: &Plan) -> Option<NaiveDate> {
        self.value(plan).and_then(NaiveDate::read)
    }

    /// Whether the flag is set, or the object is there.
    pub fn is_set(&self, plan: &Plan) -> bool {
        self.value(plan).is_some_and(|value| value.as_bool().unwrap_or(true))
    }

    /// Sets a flag, or puts the empty object there.
    pub fn flag(&self, plan: &Plan, on: bool) -> Edit {
        let is_object = matches!(self.kind(), Some(Kind::Object(_)));
        self.write(
            plan,
            if !on {
                Value::Null
            } else if is_object {
                Object::new().into()
            } else {
                true.into()
            },
        )
    }

    /// The word of a choice that is not a fact; the first of its words while nothing was said and none was left open.
    pub fn choice(&self, plan: &Plan) -> String {
        self.value(plan).and_then(|value| word_of(value, "")).unwrap_or_default()
    }

    /// The edit for the word of a choice that is not a fact; blank takes it out.
    pub fn choose(&self, plan: &Plan, word: &str) -> Edit {
        if word == KEPT {
            return Edit::Many(Vec::new());
        }
        self.write(plan, self.kind().map_or(Value::Null, |kind| value_of(kind, "", word)))
    }

    /// The word of a fact: blank, [`NOT_SURE`], [`LATER`], [`NONE`], or that of the answer.
    pub fn word(&self, plan: &Plan) -> String {
        let Some(fact) = self.whole(plan) else { return String::new() };
        match fact.get("state").and_then(Value::as_str) {
            Some("not_sure") => NOT_SURE.to_owned(),
            Some("to_decide") => LATER.to_owned(),
            Some("decided") => {
                fact.get("value").and_then(|value| word_of(value, self.inner)).unwrap_or_else(|| NONE.to_owned())
            }
            _ => String::new(),
        }
    }

    /// The edit for the word of a fact. A target stays; so does who decides, and what else the answer says.
    pub fn set_word(&self, plan: &Plan, word: &str) -> Edit {
        if word == KEPT || word == THESE {
            return Edit::Many(Vec::new());
        }
        let mut fact = self.fact(plan);
        let keep: &[&str] = if word == LATER { &["target", "by", "until"] } else { &["target"] };
        let before = fact.get("value").and_then(Value::as_object).cloned();
        fact.retain(|name, _| keep.contains(&name.as_str()));
        let state = match word {
            "" => "",
            NOT_SURE => "not_sure",
            LATER => "to_decide",
            _ => "decided",
        };
        set(&mut fact, "state", if state.is_empty() { Value::Null } else { state.into() });
        if state == "decided"
            && let Some(Kind::Fact(answer)) = self.fact_kind()
        {
            let mut value = value_of(*answer, self.inner, word);
            if let (Value::Object(new), Some(mut old)) = (&mut value, before.filter(|_| !self.inner.is_empty())) {
                old.append(new);
                *new = old;
            }
            set(&mut fact, "value", value);
        }
        self.put(plan, if fact.is_empty() { Value::Null } else { Value::Object(fact) })
    }

    fn fact_kind(&self) -> Option<Kind> {
        Self { inner: "", ..*self }.kind()
    }

    /// How a fact should be, as a word; blank when nobody said.
    pub fn target(&self, plan: &Plan) -> String {
        self.whole(plan).and_then(|fact| word_of(fact.get("target")?, self.inner)).unwrap_or_default()
    }

    /// The edit that says how a fact should be; blank takes it out. How it is stays.
    pub fn set_target(&self, plan: &Plan, word: &str) -> Edit {
        let mut fact = self.fact(plan);
        let value = match self.fact_kind() {
            Some(Kind::Fact(answer)) if !word.is_empty() => value_of(*answer, self.inner, word),
            _ => Value::Null,
        };
        set(&mut fact, "target", value);
        self.put(plan, if fact.is_empty() { Value::Null } else { Value::Object(fact) })
    }

    /// Who decides and until when, of a fact that is to be decided.
    pub fn open(&self, plan: &Plan) -> Option<Open> {
        let fact = self.whole(plan).filter(|fact| fact.get("state").is_some_and(|state| state == "to_decide"))?;
        Some((fact.get("by").and_then(Who::read), fact.get("until").and_then(NaiveDate::read)))
    }

    /// The edit that says who decides and until when.
    pub fn set_open(&self, plan: &Plan, (by, until): &Open) -> Edit {
        let mut fact = self.fact(plan);
        fact.retain(|name, _| name == "target");
        fact.insert("state".to_owned(), "to_decide".into());
        set(&mut fact, "by", by.write());
        set(&mut fact, "until", until.write());
        self.put(plan, Value::Object(fact))
    }
}

fn set(object: &mut Object, name: &str, value: Value) {
    if value.is_null() {
        object.remove(name);
    } else {
        object.insert(name.to_owned(), value);
    }
}

fn inside(kind: Kind, part: &str) -> Option<Kind> {
    match kind {
        _ if part.is_empty() => Some(kind),
        Kind::Object(fields) => fields.iter().find(|field| field.name == part).map(|field| field.kind),
        _ => None,
    }
}

/// The word for an answer; `None` when it says "nobody".
fn word_of(value: &Value, inner: &str) -> Option<String> {
    match value {
        Value::Bool(on) => Some(if *on { YES } else { NO }.to_owned()),
        Value::String(word) => Some(word.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(list) => (!list.is_empty()).then(|| THESE.to_owned()),
        Value::Object(object) if !inner.is_empty() => object.get(inner).and_then(|value| word_of(value, "")),
        Value::Object(_) => Who::read(value).map(|who| word_of_who(&who)),
        Value::Null => None,
    }
}

fn word_of_who(who: &Who) -> String {
    match who {
        Who::Person(id) => id.to_string(),
        Who::Partner(id) => id.to_string(),
        Who::Business => BUSINESS.to_owned(),
        Who::Text(_) => KEPT.to_owned(),
    }
}

/// The answer for a word; `Null` for "nobody".
fn value_of(kind: Kind, inner: &str, word: &str) -> Value {
    match kind {
        Kind::List(_) => Value::Array(Vec::new()),
        _ if word == NONE || word.is_empty() => Value::Null,
        Kind::Flag => Value::Bool(word == YES),
        Kind::Whole(..) => word.parse::<u32>().map_or(Value::Null, Value::from),
        Kind::Who => who_of(word).map_or(Value::Null, |who| who.write()),
        Kind::Object(_) if !inner.is_empty() => {
            let mut object = Object::new();
            object.insert(inner.to_owned(), inside(kind, inner).map_or(Value::Null, |kind| value_of(kind, "", word)));
            Value::Object(object)
        }
        _ => Value::from(word),
    }
}

fn who_of(word: &str) -> Option<Who> {
    if word == BUSINESS {
        return Some(Who::Business);
    }
    let key = Key::parse(word)?;
    Some(if word.starts_with("pa_") { Who::Partner(crate::Id::of(key)) } else { Who::Person(crate::Id::of(key)) })
}
