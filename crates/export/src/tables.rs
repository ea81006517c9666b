//! The plan as tables: what a workbook and CSV files hold.
//!
//! Seven tables with typed cells, made from the same read models as the sheet. Dates stay dates. How a cell looks is not
//! decided here. Text is never changed for a program that might take it for a formula: that is the writers' business.
//! Tests: `tests/tables.rs`.

mod access;
mod content;
mod cover;
mod crisis;
mod csv;
mod findings;
mod jobs;
mod people;

pub use csv::csv;

use crate::outline::{CopyChoice, Edition, Line, joined};
use crate::parts::Scene;
use chrono::NaiveDate;
use messages::Words;
use plan::checks::Report;
use plan::cover::Zones;
use plan::lens::Lens;
use serde::{Deserialize, Serialize};

/// All tables of a plan.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Book {
    /// The title of the plan.
    pub title: String,
    /// When it was made, in words, and when to look at it again.
    pub dates: String,
    /// The day it was made, which is also the date of the file.
    pub made_on: NaiveDate,
    /// The tables in their order.
    pub tables: Vec<Table>,
}

/// Which table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TableKind {
    /// Who is there.
    People,
    /// Who can get in where.
    Access,
    /// Who does, answers for, is asked and told (RACI).
    Responsibilities,
    /// Who watches on the next dates.
    Cover,
    /// Who makes what.
    Content,
    /// What to do and whom to call on a bad day.
    Crisis,
    /// What to fix.
    Findings,
}

impl TableKind {
    /// All in their order.
    pub const ALL: [Self; 7] =
        [Self::People, Self::Access, Self::Responsibilities, Self::Cover, Self::Content, Self::Crisis, Self::Findings];

    /// Its name on a tab and in a list.
    pub fn name(self, words: Words) -> &'static str {
        match self {
            Self::People => words.tables_people(),
            Self::Access => words.tables_access(),
            Self::Responsibilities => words.tables_responsibilities(),
            Self::Cover => words.tables_cover(),
            Self::Content => words.tables_content(),
            Self::Crisis => words.tables_crisis(),
            Self::Findings => words.tables_findings(),
        }
    }
}

/// One table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// Which.
    pub kind: TableKind,
    /// Its name.
    pub name: String,
    /// Heads of the columns, each with about how many letters its cells have.
    pub columns: Vec<Column>,
    /// Rows; each has as many cells as there are columns.
    pub rows: Vec<Vec<Cell>>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its head.
    pub head: String,
    /// Letters that fit on a line of it: no more than its cells need.
    pub width: u32,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Cell {
    /// Nothing.
    Blank,
    /// Text.
    Text(String),
    /// A day.
    Date(NaiveDate),
    /// A whole number.
    Number(u32),
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Blank } else { Self::Text(text) }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<&Line> for Cell {
    fn from(line: &Line) -> Self {
        joined(line).into()
    }
}

impl From<Option<NaiveDate>> for Cell {
    fn from(date: Option<NaiveDate>) -> Self {
        date.map_or(Self::Blank, Self::Date)
    }
}

impl From<Option<u32>> for Cell {
    fn from(number: Option<u32>) -> Self {
        number.map_or(Self::Blank, Self::Number)
    }
}

/// What the tables are made from. `lens` is the plan as the copy may show it; `report` belongs to the whole plan.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The plan.
    pub lens: &'a Lens,
    /// What the checks found.
    pub report: &'a Report,
    /// The words.
    pub words: Words,
    /// The clock changes of its zones.
    pub zones: &'a Zones,
    /// What it may hold.
    pub choice: CopyChoice,
}

impl<'a> Source<'a> {
    fn scene(&self) -> Scene<'a> {
        Scene::new(self.lens, self.report, self.words, Edition::Team, self.choice)
    }
}

/// All tables.
pub fn book(source: &Source<'_>) -> Book {
    let scene = source.scene();
    Book {
        title: crate::parts::title(&scene),
        dates: scene.dates(),
        made_on: source.lens.today,
        tables: TableKind::ALL.iter().map(|kind| table(source, *kind)).collect(),
    }
}

/// One table.
pub fn table(source: &Source<'_>, kind: TableKind) -> Table {
    let scene = source.scene();
    let (columns, rows) = match kind {
        TableKind::People => people::table(&scene),
        TableKind::Access => access::table(&scene),
        TableKind::Responsibilities => jobs::table(&scene),
        TableKind::Cover => cover::table(&scene, source.zones),
        TableKind::Content => content::table(&scene),
        TableKind::Crisis => crisis::table(&scene),
        TableKind::Findings => findings::table(&scene),
    };
    let column = |(place, (head, most)): (usize, (&str, u32))| {
        let width = needed(head, rows.iter().filter_map(|row| row.get(place))).min(most);
        Column { head: head.to_owned(), width }
    };
    let columns = columns.into_iter().enumerate().map(column).collect();
    Table { kind, name: kind.name(source.words).to_owned(), columns, rows }
}

/// Letters that a column needs to show each line of its cells, and the words of its head beside the sign for filters.
fn needed<'a>(head: &str, cells: impl Iterator<Item = &'a Cell>) -> u32 {
    const FILTER: usize = 4;
    const AIR: usize = 2;
    const DATE: usize = 10;
    const NUMBER: usize = 6;
    let head = head.split_whitespace().map(letters).max().unwrap_or_default() + FILTER;
    let cell = |cell: &Cell| match cell {
        Cell::Blank => 0,
        Cell::Text(text) => text.lines().map(letters).max().unwrap_or_default(),
        Cell::Date(_) => DATE,
        Cell::Number(_) => NUMBER,
    };
    (cells.map(cell).max().unwrap_or_default() + AIR).max(head) as u32
}

/// How many letters wide a line is: letters of the scripts of East Asia, and pictures, are as wide as two.
pub fn letters(line: &str) -> usize {
    line.chars()
        .map(|letter| if letter >= '\u{1100}' && !('\u{2000}'..='\u{206f}').contains(&letter) { 2 } else { 1 })
        .sum()
}

/// Columns with the most that each may take, and rows.
type Parts = (Vec<(&'static str, u32)>, Vec<Vec<Cell>>);
