//! What can be printed by itself, and whether there is anything to print.
//!
//! Every sheet is made of the parts of the plan's own document, so that they cannot disagree. Tests: `tests/sheets.rs`.

use super::{CopyChoice, Edition, Outline};
use crate::parts::{self, Scene};
use messages::Words;
use plan::checks::Report;
use plan::id::Id;
use plan::lens::Lens;
use plan::lens::leaving::Parting;
use plan::model::{Part, Person};

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// The plan, as much of it as the edition holds.
    Plan,
    /// Who does what, the page for a bad hour, and the wallet cards.
    Short,
    /// A page for each person.
    People,
    /// The page of one person.
    Person(Id<Person>),
    /// The page for a bad hour.
    Crisis,
    /// Wallet cards.
    Cards(Cut),
    /// Who watches on which day.
    Rota,
    /// Who does what, job by job.
    Jobs,
    /// House rules.
    Rules,
    /// A page for each department.
    Departments,
    /// What everybody writes down before a workshop, two on a sheet.
    TakePart,
    /// What somebody who leaves still holds.
    Leaving(Id<Person>, Parting),
}

/// How wallet cards are cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// Two halves, folded once.
    Fold,
    /// One side: whom to call.
    Flat,
}

impl Sheet {
    /// Whether there is one for the wall as well: without weak spots, password facts and private numbers.
    pub const fn has_wall(self) -> bool {
        matches!(self, Self::Plan | Self::Crisis | Self::Rota | Self::Jobs | Self::Rules)
    }
}

/// The document of a sheet. Sheets for certain people know no editions.
pub fn sheet(lens: &Lens, report: &Report, words: Words, what: Sheet, edition: Edition, choice: CopyChoice) -> Outline {
    let edition = match edition {
        Edition::Boss if what != Sheet::Plan => Edition::Team,
        Edition::Wall if !what.has_wall() => Edition::Team,
        edition => edition,
    };
    parts::sheet(&Scene::new(lens, report, words, edition, choice), what)
}

/// The title of the pages of many people, which are made one by one.
pub fn title_of_people(lens: &Lens, words: Words, choice: CopyChoice) -> String {
    let report = Report::default();
    parts::title_of(&Scene::new(lens, &report, words, Edition::Team, choice), Sheet::People).unwrap_or_default()
}

/// Who has a page when one is printed for everybody, in their order; each is the page of [`Sheet::Person`].
pub fn with_page(lens: &Lens) -> Vec<Id<Person>> {
    parts::with_page(lens)
}

/// The one sheet of a plan that is a part of another: what it does not hold would read as if nobody did it. The plan itself
/// is then the list of to-dos.
pub fn only(lens: &Lens) -> Option<Sheet> {
    Some(match (lens.org.part?, lens.org.part_of) {
        (Part::Person, Some(id)) => Sheet::Person(id),
        (Part::Rules, _) => Sheet::Rules,
        (Part::Todo | Part::Person, _) => Sheet::Plan,
    })
}

/// The sheets that have something on them, in the order in which they are offered. Who leaves is chosen apart.
pub fn sheets(lens: &Lens) -> Vec<Sheet> {
    if let Some(only) = only(lens) {
        return vec![only];
    }
    let all = [
        Sheet::Plan,
        Sheet::Short,
        Sheet::People,
        Sheet::Crisis,
        Sheet::Cards(Cut::Fold),
        Sheet::Rota,
        Sheet::Jobs,
        Sheet::Rules,
        Sheet::Departments,
        Sheet::TakePart,
    ];
    let there = |sheet: &Sheet| match sheet {
        Sheet::People => !lens.is_solo() && lens.team().next().is_some(),
        Sheet::Rota => !lens.watches.is_empty(),
        Sheet::Jobs => !lens.is_solo() && !lens.jobs().is_empty(),
        Sheet::Rules => !plan::answers::rules::core(&lens.plan).is_empty(),
        Sheet::Departments => !lens.departments.is_empty(),
        Sheet::TakePart => !lens.is_solo(),
        _ => true,
    };
    all.into_iter().filter(there).collect()
}
