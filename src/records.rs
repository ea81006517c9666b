//! Lists of records as cards with "Add", "Change" and "Remove", and the form of one record.
//!
//! A page says which table, which fields and which words; this draws them, writes them down and says what is wrong. What
//! is typed stays until it fits. Several pages share it, so that each costs the program a table of fields and no more.
//! One fact of one record is asked with `asking`. It must never hold a rule about a table. Tests: `plan::answers::records`, the journeys of the pages that use it.

mod control;
mod list;

pub use list::{Editor, List};

use crate::components::{Choice, FieldError, FieldKind};
use crate::shell;
use crate::store::Store;
use leptos::prelude::*;
use messages::Words;
use plan::answers::records::{self, Ask, Problem, Problems, Rule};
use plan::{Edit, Refusal};

/// What a control offers.
pub type Options = fn(Store) -> Vec<Choice>;

/// How a field is asked for.
#[derive(Clone, Copy)]
pub enum Input {
    /// One line.
    Line(FieldKind),
    /// Several lines.
    Lines,
    /// One of some, in a select.
    Pick(Options),
    /// One of some, as radios with a line of explanation each.
    Radios(Options),
    /// Any of some.
    Boxes(Options),
    /// Yes or nothing.
    Tick,
    /// A person, or nobody.
    Person,
    /// A person in a fact that can be left open.
    OpenPerson,
}

/// One field of a form.
#[derive(Clone, Copy)]
pub struct Field {
    /// What is asked of the plan.
    pub ask: Ask,
    /// Its label.
    pub label: &'static str,
    /// One line below the label, or blank.
    pub hint: &'static str,
    /// The sentence when it is missing.
    pub missing: &'static str,
    /// The control.
    pub input: Input,
    /// It stands under "Say more".
    pub more: bool,
}

impl Field {
    /// A field that may stay blank.
    pub const fn new(path: &'static str, label: &'static str, input: Input) -> Self {
        let ask = Ask { path, needed: false, rule: Rule::Free };
        Self { ask, label, hint: "", missing: "", input, more: false }
    }

    /// One line of text.
    pub const fn line(path: &'static str, label: &'static str) -> Self {
        Self::new(path, label, Input::Line(FieldKind::Text))
    }

    /// A day.
    pub const fn day(path: &'static str, label: &'static str) -> Self {
        Self::new(path, label, Input::Line(FieldKind::Date))
    }

    /// A whole number.
    pub const fn number(path: &'static str, label: &'static str, low: u32, high: u32) -> Self {
        Self::new(path, label, Input::Line(FieldKind::Number)).rule(Rule::Between(low, high))
    }

    /// It must not be blank; the sentence says so.
    pub const fn needed(mut self, missing: &'static str) -> Self {
        self.ask.needed = true;
        self.missing = missing;
        self
    }

    /// A line of explanation.
    pub const fn hint(mut self, hint: &'static str) -> Self {
        self.hint = hint;
        self
    }

    /// What else has to hold.
    pub const fn rule(mut self, rule: Rule) -> Self {
        self.ask.rule = rule;
        self
    }

    /// Under "Say more".
    pub const fn more(mut self) -> Self {
        self.more = true;
        self
    }
}

/// What stands in a form, field by field.
type Drafts = Vec<RwSignal<String>>;

fn asks(fields: &[Field]) -> Vec<Ask> {
    fields.iter().map(|field| field.ask).collect()
}

/// The id of a control.
fn control_id(prefix: &str, field: &Field) -> String {
    [prefix, "-", &field.ask.path.replace('/', "-")].concat()
}

/// Where the error of a control leads: radios and boxes are reached by their first one.
fn target_id(prefix: &str, field: &Field) -> String {
    let mut id = control_id(prefix, field);
    if matches!(field.input, Input::Radios(_) | Input::Boxes(_)) {
        id.push_str("-0");
    }
    id
}

/// What is wrong, in words, at its controls.
fn errors_of(words: Words, prefix: &str, fields: &[Field], problems: Problems) -> Vec<FieldError> {
    let mut out = Vec::new();
    for (at, problem) in problems {
        let Some(field) = fields.get(at) else { continue };
        let text = match problem {
            Problem::Missing => field.missing.to_owned(),
            Problem::Day => words.records_day(field.label),
            Problem::Number(low, high) => words.records_number(field.label, low, high),
            Problem::Link => words.departments_error_link().to_owned(),
            Problem::Before(from) => words.crisis_busy_order(&words.date(from)),
        };
        out.push(FieldError::new(target_id(prefix, field), text));
    }
    out
}

/// Texts that no field of the table holds, at their controls.
fn too_long(words: Words, table: &str, prefix: &str, fields: &[Field], texts: &[String]) -> Vec<FieldError> {
    let typed = fields
        .iter()
        .zip(texts)
        .filter(|(field, _)| matches!(field.input, Input::Line(FieldKind::Text) | Input::Lines));
    typed
        .filter_map(|(field, text)| {
            let said = shell::too_long(words, table, field.ask.path, field.label, text)?;
            Some(FieldError::new(target_id(prefix, field), said))
        })
        .collect()
}

/// Writes edits down; what the door refuses is said at its control.
fn keep(
    store: Store,
    prefix: &str,
    fields: &[Field],
    edits: Vec<Edit>,
    label: &str,
    merge: &str,
) -> Result<(), FieldError> {
    let done = store.dispatch_typed(&Edit::Many(edits), label, merge);
    done.map_err(|refusal| {
        let place = match &refusal {
            Refusal::BadValue(repair) => records::place_of(&asks(fields), &repair.path),
            _ => None,
        };
        let field = place.and_then(|place| fields.get(place)).or_else(|| fields.first());
        match field {
            Some(field) => {
                FieldError::new(target_id(prefix, field), shell::refusal(store.words, &refusal, field.label))
            }
            None => FieldError::new(prefix, shell::refusal(store.words, &refusal, label)),
        }
    })
}

/// The team, as boxes or options.
pub fn team(store: Store) -> Vec<Choice> {
    store.lens().team().map(|person| Choice::new(person.id.as_str(), person.name.as_str())).collect()
}

/// The departments, as boxes or options.
pub fn departments(store: Store) -> Vec<Choice> {
    let lens = store.lens();
    lens.departments.iter().map(|one| Choice::new(one.id.as_str(), one.name.as_str())).collect()
}

/// "Choose" before the departments.
pub fn one_department(store: Store) -> Vec<Choice> {
    let mut all = vec![Choice::new("", store.words.answer_none())];
    all.extend(departments(store));
    all
}
