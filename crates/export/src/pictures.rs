//! The pictures of a plan: weekly cover, access map, who does what, fair shares, if one person is away.
//!
//! A picture is a list of shapes and labels with the names of colour tokens, a sentence made from the data, and a table
//! with the same facts. Screen, paper and files draw from this one list. It must never hold a colour, say anything by
//! colour alone, or show a figure that is not in the table. One file each; what they share stands in `draw.rs` (shapes),
//! `fit.rs` (how much text fits) and `svg.rs` (a file). Tests: `tests/pictures`.

pub mod access;
pub mod away;
pub mod cover;
pub mod draw;
pub mod file;
pub mod fit;
pub mod jobs;
pub mod shares;
pub mod svg;

use crate::outline::{Line, plain};
use draw::Drawing;
use plan::id::Id;
use plan::model::{Account, Person};

/// At most so many rows of a picture and of its table; more than that nobody reads.
pub const MOST: usize = 60;

/// A picture with everything that stands around it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// What it is.
    pub title: String,
    /// What it says, in one or two sentences; also the name of the drawing.
    pub said: String,
    /// The description of the drawing, for those who do not see it: what stands in it, one by one.
    pub more: String,
    /// What stands below it, line by line: what the signs mean, only for signs that are there, and what else is to know.
    pub below: Vec<String>,
    /// The drawing, cut so that each part fits on a sheet of paper. Empty: there is nothing to draw.
    pub parts: Vec<Drawing>,
    /// The same facts.
    pub table: Twin,
    /// How many rows are left out; 0 for none.
    pub left_out: u32,
}

impl Picture {
    /// A picture of nothing, with the reason.
    fn nothing(title: &str, why: &str) -> Self {
        Self { title: title.to_owned(), said: why.to_owned(), ..Self::default() }
    }
}

/// A table with the facts of a picture. The first column names the row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Twin {
    /// Heads of the columns, that of the names included.
    pub head: Vec<String>,
    /// Rows.
    pub rows: Vec<TwinRow>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TwinRow {
    /// What it is about.
    pub name: String,
    /// Where that leads.
    pub to: Option<To>,
    /// One less than the table has columns. A blank one has nothing to say.
    pub cells: Vec<TwinCell>,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TwinCell {
    /// What it says.
    pub line: Line,
    /// What can be done about it: what the link is called, and where it leads.
    pub to: Option<(String, To)>,
}

impl TwinCell {
    /// A cell of text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::of(plain(text))
    }

    /// A cell of a line.
    pub const fn of(line: Line) -> Self {
        Self { line, to: None }
    }

    /// Whether it says nothing.
    pub fn is_blank(&self) -> bool {
        self.line.iter().all(|run| run.text.is_empty())
    }
}

/// Where something leads. What page that is, the app knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    /// Weekly cover.
    Cover,
    /// One account.
    Account(Id<Account>),
    /// What stops without that person.
    Away(Id<Person>),
}
