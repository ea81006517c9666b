//! What a copy leaves out: one place, used before any document is made.
//!
//! A copy without contact details has no phone number and no e-mail address in it, wherever somebody wrote them; a copy
//! without names has the roles of people instead of their names, too. Every file is then made from the plan that is left, so
//! what was left out cannot come back through a note or a property of the file. What is neither a name of the plan nor
//! looks like a way to reach somebody stays. Tests: `tests/leave_out.rs`.

use crate::names::Names;
use crate::outline::CopyChoice;
use messages::Words;
use plan::Plan;
use plan::document::{Document, Head};
use plan::id::{Id, Key};
use plan::lens::Lens;
use plan::rewrite::{self, Text};

/// The plan as a copy may show it.
pub fn plan(lens: &Lens, words: Words, choice: CopyChoice) -> Plan {
    if choice == CopyChoice::Everything {
        return lens.plan.clone();
    }
    let names = Names::of_copy(lens, words, choice);
    rewrite::texts(&lens.plan, &|text| left(&names, text, choice))
}

/// The same, to look at.
pub fn lens(lens: &Lens, words: Words, choice: CopyChoice) -> Lens {
    match choice {
        CopyChoice::Everything => lens.clone(),
        _ => Lens::new(&plan(lens, words, choice), lens.today),
    }
}

/// A plan file of the copy. It is a plan of its own with the id that is handed in, so that opening it never takes the
/// place of the whole plan.
pub fn plan_file(lens: &Lens, words: Words, choice: CopyChoice, id: &str) -> String {
    let head = Head { id: id.to_owned(), min_reader: 1, version: 1, ..Head::default() };
    plan::file::write(&Document { plan: plan(lens, words, choice), head, ..Document::default() })
}

fn left(names: &Names<'_>, text: Text<'_>, choice: CopyChoice) -> String {
    let nameless = choice == CopyChoice::WithoutNames;
    match (text.table, text.field) {
        ("people", "phone" | "email" | "reach_note") | ("crisis", "phone") => String::new(),
        ("people", "name") if nameless => {
            with(text.key, |id| names.lens.person(id)).map(|person| names.full(person)).unwrap_or_default()
        }
        ("partners", "name") if nameless => {
            Key::parse(text.key).map(|key| names.partner(Id::of(key))).unwrap_or_default()
        }
        // Names that somebody typed, in places without a choice of people.
        ("comments" | "parked", "by") if nameless && !text.text.is_empty() => names.words.sheet_someone().to_owned(),
        ("accounts", "handle" | "url") => names.handle(text.text),
        _ if nameless && text.is_somebody => names.words.sheet_someone().to_owned(),
        _ => names.own(text.text),
    }
}

fn with<'a, T, R>(key: &str, find: impl FnOnce(Id<T>) -> Option<&'a R>) -> Option<&'a R> {
    Key::parse(key).and_then(|key| find(Id::of(key)))
}
