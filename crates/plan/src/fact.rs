//! What is known about a fact, and who somebody is.
//!
//! "Not sure" and "to be decided" are answers; an absent field was never looked at. Nothing here may turn one into
//! another. Tests: at the end of this file.

use crate::field::{Field, Object, read, write};
use crate::id::{Id, Key};
use crate::model::{Partner, Person};
use crate::spec::Kind;
use chrono::NaiveDate;
use serde_json::Value;

/// Somebody who can be named.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// A person of the plan.
    Person(Id<Person>),
    /// A firm or group of the plan.
    Partner(Id<Partner>),
    /// Words, at most 60 characters.
    Text(String),
    /// The business itself, for example its own phone.
    Business,
}

impl Default for Who {
    fn default() -> Self {
        Self::Text(String::new())
    }
}

impl Who {
    /// The person, if a person is meant.
    pub const fn person(&self) -> Option<Id<Person>> {
        match self {
            Self::Person(id) => Some(*id),
            Self::Partner(_) | Self::Text(_) | Self::Business => None,
        }
    }
}

impl Field for Who {
    const KIND: Kind = Kind::Who;

    fn read(value: &Value) -> Option<Self> {
        let map = value.as_object()?;
        let id = |name: &str| Key::parse(map.get(name)?.as_str()?);
        if let Some(person) = id("person") {
            return Some(Self::Person(Id::of(person)));
        }
        if let Some(partner) = id("partner") {
            return Some(Self::Partner(Id::of(partner)));
        }
        if map.get("business").and_then(Value::as_bool) == Some(true) {
            return Some(Self::Business);
        }
        Some(Self::Text(map.get("text")?.as_str()?.to_owned()))
    }

    fn write(&self) -> Value {
        let (key, value) = match self {
            Self::Person(id) => ("person", id.write()),
            Self::Partner(id) => ("partner", id.write()),
            Self::Text(text) => ("text", text.write()),
            Self::Business => ("business", Value::Bool(true)),
        };
        let mut map = Object::new();
        map.insert(key.to_owned(), value);
        Value::Object(map)
    }
}

/// A fact marked F in the plan model.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Fact<T> {
    /// Nobody was asked yet.
    #[default]
    Unlooked,
    /// Asked; nobody knows.
    NotSure,
    /// Somebody will decide.
    ToDecide {
        /// Who decides, if said.
        by: Option<Who>,
        /// By when, if said.
        until: Option<NaiveDate>,
    },
    /// The answer. For "nobody" the value is `None`.
    Decided(T),
}

impl<T> Fact<T> {
    /// The answer, if there is one.
    pub const fn decided(&self) -> Option<&T> {
        match self {
            Self::Decided(value) => Some(value),
            Self::Unlooked | Self::NotSure | Self::ToDecide { .. } => None,
        }
    }

    /// Whether nobody was asked yet.
    pub const fn is_unlooked(&self) -> bool {
        matches!(self, Self::Unlooked)
    }

    /// Whether somebody was asked and did not know.
    pub const fn is_not_sure(&self) -> bool {
        matches!(self, Self::NotSure)
    }

    /// Rule V2: a decision is pending while its date is today or later.
    pub fn is_pending(&self, today: NaiveDate) -> bool {
        matches!(self, Self::ToDecide { until: Some(until), .. } if *until >= today)
    }
}

impl<T: Field> Field for Fact<T> {
    const KIND: Kind = Kind::Fact(&T::KIND);

    fn read(value: &Value) -> Option<Self> {
        let map = value.as_object()?;
        match map.get("state").and_then(Value::as_str)? {
            "not_sure" => Some(Self::NotSure),
            "to_decide" => Some(Self::ToDecide { by: read(map, "by"), until: read(map, "until") }),
            "decided" => Some(Self::Decided(map.get("value").map_or_else(|| Some(T::default()), T::read)?)),
            _ => None,
        }
    }

    fn write(&self) -> Value {
        let mut map = Object::new();
        let state = match self {
            Self::Unlooked => return Value::Null,
            Self::NotSure => "not_sure",
            Self::ToDecide { by, until } => {
                write(&mut map, "by", by);
                write(&mut map, "until", until);
                "to_decide"
            }
            Self::Decided(answer) => {
                let answer = answer.write();
                if !answer.is_null() {
                    map.insert("value".to_owned(), answer);
                }
                "decided"
            }
        };
        map.insert("state".to_owned(), Value::String(state.to_owned()));
        Value::Object(map)
    }
}

/// A fact with a target: how it is today and how it should be.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Aimed<T> {
    /// How it is.
    pub today: Fact<T>,
    /// How it should be, if said.
    pub target: Option<T>,
}

impl<T> Aimed<T> {
    /// A decided fact without a target.
    pub const fn decided(value: T) -> Self {
        Self { today: Fact::Decided(value), target: None }
    }
}

impl<T: Field> Field for Aimed<T> {
    const KIND: Kind = Kind::Fact(&T::KIND);

    fn read(value: &Value) -> Option<Self> {
        let target = value.as_object()?.get("target").and_then(T::read);
        Some(Self { today: Fact::read(value).unwrap_or_default(), target })
    }

    fn write(&self) -> Value {
        let mut value = self.today.write();
        if let Some(target) = &self.target {
            if value.is_null() {
                value = Value::Object(Object::new());
            }
            if let Value::Object(map) = &mut value {
                map.insert("target".to_owned(), target.write());
            }
        }
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn survives<T: Field + std::fmt::Debug>(fact: &T, expected: Value) {
        assert_eq!(fact.write(), expected);
        assert_eq!(T::read(&expected).unwrap_or_default(), *fact);
    }

    #[test]
    fn every_state_survives() {
        survives(&Fact::<bool>::Unlooked, Value::Null);
        survives(&Fact::<bool>::NotSure, json!({"state": "not_sure"}));
        survives(&Fact::Decided(false), json!({"state": "decided", "value": false}));
        let none: Option<Id<Person>> = None;
        survives(&Fact::Decided(none), json!({"state": "decided"}));
        let until = crate::date::parse("2026-11-30");
        let by = Some(Who::Text("leads".into()));
        survives(
            &Fact::<bool>::ToDecide { by, until },
            json!({"state": "to_decide", "by": {"text": "leads"}, "until": "2026-11-30"}),
        );
    }

    #[test]
    fn a_target_stands_beside_today() {
        survives(&Aimed { today: Fact::Unlooked, target: Some(3_u32) }, json!({"target": 3}));
        survives(&Aimed { today: Fact::NotSure, target: Some(3_u32) }, json!({"state": "not_sure", "target": 3}));
    }

    #[test]
    fn pending_ends_after_its_date() {
        let day = |text| crate::date::parse(text).unwrap_or_default();
        let fact = Fact::<bool>::ToDecide { by: None, until: Some(day("2026-11-30")) };
        assert!(fact.is_pending(day("2026-11-30")));
        assert!(!fact.is_pending(day("2026-12-01")));
    }
}
