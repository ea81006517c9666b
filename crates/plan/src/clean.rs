//! Holds a value against its spec: what fits stays, what does not is taken out and reported.
//!
//! The same walk serves files (repair and report) and edits (the first report refuses the edit). It must never
//! change what it does not report, and never touch fields the spec does not know. Tests: `tests/files.rs`.

use crate::date::{self, MonthOrDate};
use crate::field::Object;
use crate::guard::{Place, Verdict, guard};
use crate::id::Key;
use crate::spec::{FieldSpec, Kind, LONGEST_TEXT, RecordSpec};
use serde_json::Value;

/// What was wrong with a part of a file or an edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// Another type of value was expected; the value was left out.
    WrongType,
    /// A number or date out of range; left out.
    OutOfRange,
    /// A text longer than allowed; cut (file) or refused (edit).
    TooLong,
    /// A text longer than the form takes; kept, until somebody edits it there (files only).
    Long,
    /// Characters that cannot be seen; removed.
    Invisible,
    /// A word that this version does not know (edits only; files keep it).
    UnknownWord,
    /// An id with forbidden characters; the record got a new one.
    BadId,
    /// The same id or key twice; the later record got a new id, other later values were left out.
    Duplicate,
    /// A reference to a record that is not there; cleared, or an "Unknown ..." record was made.
    Dangling,
    /// Looks like a password; left out.
    Secret,
    /// May be a password; kept, and asked about.
    MaybeSecret,
    /// More records than allowed; the rest was left out.
    TooMany,
    /// Two seats for one role and scope; the later was left out.
    SecondSeat,
    /// The file's hash does not fit: changed by hand or cut short.
    Hash,
}

/// One thing that was wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// What.
    pub fault: Fault,
    /// The table, or blank for the file as a whole.
    pub table: String,
    /// The record's id as it stood in the file, or blank.
    pub id: String,
    /// The field, as a path such as `mfa/code_to/0`; for `Dangling` the id that is not there.
    pub path: String,
}

/// The walk over one record.
pub(crate) struct Cleaner<'a> {
    /// Edits are held to form limits; files only to hard limits.
    pub strict: bool,
    pub table: &'a str,
    pub id: &'a str,
    pub path: Vec<String>,
    pub repairs: &'a mut Vec<Repair>,
}

impl Cleaner<'_> {
    /// Cleans all known fields of a record.
    pub fn record(&mut self, spec: &RecordSpec, object: &mut Object) {
        self.fields(crate::spec::COMMON, object);
        self.fields(spec.fields, object);
    }

    fn fields(&mut self, fields: &[FieldSpec], object: &mut Object) {
        for field in fields {
            let keep = match object.get_mut(field.name) {
                Some(value) => self.at(field.name, |this| this.value(&field.kind, value)),
                None => continue,
            };
            if !keep {
                object.remove(field.name);
            }
        }
    }

    /// Cleans one value in place; `false` when it has to go.
    pub fn value(&mut self, kind: &Kind, value: &mut Value) -> bool {
        match kind {
            Kind::Text(max) => self.text(value, *max, true),
            Kind::Plain(max) => self.text(value, *max, false),
            Kind::Whole(min, max) => match value.as_u64() {
                Some(number) if (u64::from(*min)..=u64::from(*max)).contains(&number) => true,
                Some(_) => self.report(Fault::OutOfRange),
                None => self.report(Fault::WrongType),
            },
            Kind::Flag => value.is_boolean() || self.report(Fault::WrongType),
            Kind::Date => self.day(value, |text| date::parse(text).is_some()),
            Kind::MonthOrDate => self.day(value, |text| MonthOrDate::parse(text).is_some()),
            Kind::OneOf(words) => match value.as_str() {
                Some(word) if words.contains(&word) || !self.strict => true,
                Some(_) => self.report(Fault::UnknownWord),
                None => self.report(Fault::WrongType),
            },
            Kind::Ref(..) => value.as_str().and_then(Key::parse).is_some() || self.report(Fault::WrongType),
            Kind::Who => self.who(value),
            Kind::List(inner) => self.list(inner, value),
            Kind::Object(fields) => match value {
                Value::Object(object) => {
                    self.fields(fields, object);
                    true
                }
                _ => self.report(Fault::WrongType),
            },
            Kind::Map(_, inner) => self.map(inner, value),
            Kind::Fact(inner) => self.fact(inner, value),
        }
    }

    fn text(&mut self, value: &mut Value, max: u16, guarded: bool) -> bool {
        let Value::String(text) = value else {
            return self.report(Fault::WrongType);
        };
        let max = usize::from(max);
        // Only single lines are names that could pass for another; longer texts keep their line breaks.
        if max <= 300 && text.chars().any(is_invisible) {
            *text = on_one_line(text);
            if !self.strict {
                self.report(Fault::Invisible);
            }
        }
        let longest = if self.strict { max } else { LONGEST_TEXT };
        if let Some((cut, _)) = text.char_indices().nth(longest) {
            text.truncate(cut);
            self.report(Fault::TooLong);
        } else if !self.strict && text.chars().nth(max).is_some() {
            self.report(Fault::Long);
        }
        if !guarded {
            return true;
        }
        let place = if self.table == "secrets" { Place::PasswordNote } else { Place::Text };
        match guard(text, place) {
            Verdict::Clear => true,
            Verdict::Ask => {
                if !self.strict {
                    self.report(Fault::MaybeSecret);
                }
                true
            }
            Verdict::Refuse => self.report(Fault::Secret),
        }
    }

    fn day(&mut self, value: &Value, fits: impl Fn(&str) -> bool) -> bool {
        match value.as_str() {
            Some(text) if fits(text) => true,
            Some(_) => self.report(Fault::OutOfRange),
            None => self.report(Fault::WrongType),
        }
    }

    fn who(&mut self, value: &mut Value) -> bool {
        let Value::Object(object) = value else {
            return self.report(Fault::WrongType);
        };
        let is_id = |name: &str| object.get(name).and_then(Value::as_str).and_then(Key::parse).is_some();
        if is_id("person") || is_id("partner") || object.get("business").is_some_and(|b| b == true) {
            return true;
        }
        match object.get_mut("text") {
            Some(text) => self.at("text", |this| this.text(text, 60, true)),
            None => self.report(Fault::WrongType),
        }
    }

    fn list(&mut self, inner: &Kind, value: &mut Value) -> bool {
        let Value::Array(items) = value else {
            return self.report(Fault::WrongType);
        };
        let mut place = 0;
        items.retain_mut(|item| {
            let keep = self.at(&place.to_string(), |this| this.value(inner, item));
            place += 1;
            keep
        });
        true
    }

    fn map(&mut self, inner: &Kind, value: &mut Value) -> bool {
        let Value::Object(object) = value else {
            return self.report(Fault::WrongType);
        };
        let bad: Vec<String> = object
            .iter_mut()
            .filter_map(|(key, item)| {
                let keep = self.at(key, |this| {
                    (Key::parse(key).is_some() || this.report(Fault::BadId)) && this.value(inner, item)
                });
                (!keep).then(|| key.clone())
            })
            .collect();
        for key in bad {
            object.remove(&key);
        }
        true
    }

    fn fact(&mut self, inner: &Kind, value: &mut Value) -> bool {
        let Value::Object(object) = value else {
            return self.report(Fault::WrongType);
        };
        let mut told = false;
        if let Some(target) = object.get_mut("target")
            && !self.at("target", |this| this.value(inner, target))
        {
            object.remove("target");
            told = true;
        }
        let fits = match object.get("state") {
            None => object.contains_key("target"),
            Some(Value::String(state)) => match state.as_str() {
                "not_sure" => true,
                "to_decide" => {
                    self.fields(TO_DECIDE, object);
                    true
                }
                "decided" => match object.get_mut("value") {
                    None => true,
                    Some(answer) => {
                        let fits = self.at("value", |this| this.value(inner, answer));
                        told |= !fits;
                        fits
                    }
                },
                _ => !self.strict,
            },
            Some(_) => false,
        };
        if fits {
            return true;
        }
        if !told {
            self.report(Fault::WrongType);
        }
        // The answer goes; a target that fits stays.
        object.remove("state");
        object.remove("value");
        object.contains_key("target")
    }

    fn at<T>(&mut self, step: &str, walk: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(step.to_owned());
        let result = walk(self);
        self.path.pop();
        result
    }

    /// Notes a fault at the present place; `false`, so that callers can end with it.
    pub fn report(&mut self, fault: Fault) -> bool {
        self.repairs.push(Repair {
            fault,
            table: self.table.to_owned(),
            id: self.id.to_owned(),
            path: self.path.join("/"),
        });
        false
    }
}

const TO_DECIDE: &[FieldSpec] = &[
    FieldSpec { name: "by", kind: Kind::Who, doc: "Who decides." },
    FieldSpec { name: "until", kind: Kind::Date, doc: "By when." },
];

/// A text without invisible characters; between two words, the end of a line becomes a space.
fn on_one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut is_new = false;
    for c in text.chars() {
        if matches!(c, '\n' | '\r' | '\t') {
            is_new = true;
        } else if !is_invisible(c) {
            if is_new && c != ' ' && !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
            is_new = false;
            out.push(c);
        }
    }
    out
}

/// Control characters, direction overrides and zero-width characters that let one name pass for another. The joiners
/// U+200C and U+200D stay: Persian, Indic scripts and emoji need them.
pub(crate) fn is_invisible(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}' | '\u{feff}')
}
