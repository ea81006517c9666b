//! A document without a form: pages of headings, tables, steps and check lists that paper, screen and files draw.
//!
//! It must never know how something looks, only what it is. Tests: `tests/outline.rs`.

mod html;
mod large;
mod markdown;
pub(crate) mod room;
mod sheets;
mod text;
mod way;

pub use html::html;
pub use large::{Size, size, split_lines, with_lines};
pub use markdown::markdown;
pub use sheets::{Cut, Sheet, only, sheet, sheets, title_of_people, with_page};
pub use text::{joined, text};
pub use way::with_card;

use messages::Words;
use plan::checks::Report;
use plan::id::Id;
use plan::lens::Lens;
use plan::lens::leaving::Parting;
use plan::model::{Person, Scenario};
use serde::{Deserialize, Serialize};

/// For whom a document is made (U20).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edition {
    /// One page: who does what, and what has to be decided.
    Boss,
    /// Everything.
    Team,
    /// Who does what and the first hour; no weak spots, no facts about passwords, no private numbers.
    Wall,
}

/// What a document that leaves the team may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyChoice {
    /// Names, phone numbers and e-mail addresses.
    Everything,
    /// Names, but no way to reach them.
    WithoutContacts,
    /// Neither names nor contact details.
    WithoutNames,
}

/// A document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outline {
    /// Its title, for the window and for files.
    pub title: String,
    /// Its parts; each starts on a new sheet of paper.
    pub pages: Vec<Page>,
}

/// A part that starts on a new sheet of paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// What it is.
    pub kind: PageKind,
    /// What stands on it.
    pub blocks: Vec<Block>,
}

/// What a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PageKind {
    /// Who does what.
    Plan,
    /// For a bad hour: large, to be found on a wall.
    Crisis,
    /// What comes after.
    More,
    /// Departments, house rules, goals, training: for those who want to know it all. On paper it goes on where what comes
    /// after ends, so that no sheet is nearly empty.
    Depth,
    /// All that one person needs.
    Person,
    /// Cards to cut out.
    Cards,
    /// Half a sheet, to be cut off: two share a sheet of paper.
    Half,
}

/// One thing on a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    /// The first line of the document: the business (blank until it was typed) and the whole heading.
    Title {
        /// The business.
        business: String,
        /// "Northgate Bikes: who does what on social media".
        heading: String,
        /// "Who does what on social media", where the business stands on a line of its own.
        what: String,
    },
    /// When it was made and when to look at it again.
    Dates(String),
    /// The black bar of the page for a bad hour, with its number.
    Bar(String, String),
    /// What comes before every step.
    Danger(String),
    /// A heading with its number or sign; blank for none.
    Heading(String, String),
    /// A smaller heading.
    Sub(String),
    /// A paragraph.
    Text(String),
    /// Small print.
    Note(String),
    /// A table.
    Table(Table),
    /// Names and values.
    Pairs(Vec<Pair>),
    /// Lines that belong together.
    List(Vec<String>),
    /// A card to cut out, as often as fills the paper.
    Cards(Wallet),
    /// Boxes to tick.
    Checks(Vec<Check>),
    /// Numbered steps.
    Steps(Vec<Step>),
    /// Words to post.
    Quote(String),
    /// Not answered yet: so many ruled lines.
    Lines(u32),
    /// Two parts side by side where there is room, else one below the other.
    Columns(Vec<Self>, Vec<Self>),
    /// Lines to sign on, with what stands before each.
    Sign(Vec<String>),
    /// A link as a code for cameras; only paper has it.
    Code(Code),
}

/// A link as a code for cameras.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Code {
    /// The link; short enough for a code.
    pub link: String,
    /// "Point the camera of a phone at this code."
    pub scan: String,
}

/// A card for the wallet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wallet {
    /// What stands on its face.
    pub front: Vec<Block>,
    /// The other half, folded behind the face; empty for a card of one side.
    pub back: Vec<Block>,
    /// What stands on the line between them; blank for a card of one side.
    pub fold: String,
    /// So many fill a sheet of paper.
    pub count: u32,
}

/// A table; the first cell of a row names it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Heads of the columns.
    pub head: Vec<String>,
    /// Rows.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// As many as the table has columns.
    pub cells: Vec<Line>,
    /// Small print below the row; blank for none.
    pub note: String,
}

/// A name with its value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    /// The name.
    pub key: String,
    /// The value.
    pub value: Line,
    /// Small print below; blank for none.
    pub note: String,
}

/// Something to tick off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// What.
    pub what: String,
    /// Who and by when; blank when nobody said.
    pub who: String,
    /// Already done.
    pub done: bool,
}

/// A numbered step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// What to do, in large letters.
    pub what: String,
    /// How, and who; blank for none.
    pub how: String,
}

/// A line of text in pieces.
pub type Line = Vec<Run>;

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// The text.
    pub text: String,
    /// What it says beyond the words.
    pub tone: Tone,
}

/// What a piece of text says beyond its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tone {
    /// Nothing.
    Plain,
    /// Something is missing here.
    Gap,
    /// Nobody has answered or looked.
    Open,
    /// A phone number.
    Phone,
}

/// A plain line.
pub fn plain(text: impl Into<String>) -> Line {
    vec![Run { text: text.into(), tone: Tone::Plain }]
}

/// A line in one tone.
pub fn toned(text: impl Into<String>, tone: Tone) -> Line {
    vec![Run { text: text.into(), tone }]
}

/// The document of a plan.
pub fn plan(lens: &Lens, report: &Report, words: Words, edition: Edition, choice: CopyChoice) -> Outline {
    crate::parts::plan(&crate::parts::Scene::new(lens, report, words, edition, choice))
}

/// The page for one case, as it prints.
pub fn case(lens: &Lens, words: Words, case: Id<Scenario>) -> Vec<Block> {
    let report = Report::default();
    crate::parts::case(&crate::parts::Scene::new(lens, &report, words, Edition::Team, CopyChoice::Everything), case)
}

/// What one person does when something goes wrong, whom they call and what they may say, as it prints on their page.
pub fn night(lens: &Lens, words: Words, who: Id<Person>) -> Vec<Block> {
    let report = Report::default();
    crate::parts::night(&crate::parts::Scene::new(lens, &report, words, Edition::Team, CopyChoice::Everything), who)
}

/// The list of somebody who leaves, as it prints.
pub fn leaving(lens: &Lens, words: Words, who: Id<Person>, parting: Parting) -> Vec<Block> {
    let report = Report::default();
    let scene = crate::parts::Scene::new(lens, &report, words, Edition::Team, CopyChoice::Everything);
    crate::parts::leaving(&scene, who, parting)
}
