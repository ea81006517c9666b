//! The plans that office files are made of: the samples, an empty one, one person, awkward texts, 500 people.

#[path = "../../../export/tests/common/checked.rs"]
mod checked;
#[path = "../../../export/tests/common/mod.rs"]
mod common;
#[path = "../../../plan/examples/generator/mod.rs"]
mod generator;
#[path = "../../../export/tests/common/hard.rs"]
mod hard;
#[path = "../../../plan/tests/common/zones.rs"]
mod zones;

use export::outline::{Edition, Outline};
use export::tables::{Book, Source, book};
use export::{CopyChoice, leave_out, outline};
use messages::Words;
use plan::model::Person;
use plan::{Edit, Id, Plan, apply};

/// All of them, by name.
pub fn all() -> Vec<(String, Plan)> {
    let mut out: Vec<(String, Plan)> =
        common::SAMPLES.iter().map(|name| ((*name).to_owned(), common::open(name))).collect();
    let person = Person { name: "Rosa".to_owned(), ..Person::new(Id::parse("p_1").unwrap()) };
    out.push(("empty".to_owned(), Plan::default()));
    out.push(("one-person".to_owned(), apply(&Plan::default(), &Edit::add(&person)).unwrap().plan));
    out.push(("awkward".to_owned(), hard::hard()));
    out.push(("500-people".to_owned(), large()));
    out
}

/// 500 people with something in every table.
pub fn large() -> Plan {
    generator::plan(generator::Size { people: 500, accounts: 60, seed: 7 })
}

/// What office files are made from.
pub struct Made {
    pub book: Book,
    pub outline: Outline,
}

impl Made {
    /// Of a copy of a plan.
    pub fn of(plan: &Plan, choice: CopyChoice) -> Self {
        let whole = common::lens(plan);
        let (words, report) = (Words::english(), checked::report(&whole));
        let copy = leave_out::lens(&whole, words, choice);
        let zones = zones::of(&copy);
        let book = book(&Source { lens: &copy, report: &report, words, zones: &zones, choice });
        Self { book, outline: outline::plan(&copy, &report, words, Edition::Team, choice) }
    }
}
