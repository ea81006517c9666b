//! Rows pasted from a spreadsheet: people, accounts, or who gets in where.
//!
//! Reads cells parted by tabs, semicolons or commas, guesses the line with the heads of the columns, and says for each
//! line what would be added or changed, or what is wrong with it. Nothing is written here: the edits are one step for the
//! page to keep. It never takes anything away, and what could not be taken is given back. Words of people's language come
//! in as functions. Tests: `grid/tests.rs`.

mod cells;
#[cfg(test)]
mod tests;

use cells::Row;

use super::access::{self, Way, Who};
use super::people::{LONGEST_NAME, email_fits, same_name};
use super::you::clean;
use super::{Draft, Ids};
use crate::edit::Edit;
use crate::field::Record;
use crate::id::Id;
use crate::model::{Account, Level, Person};
use crate::plan::Plan;

/// What was pasted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// People: name, phone, e-mail, title at work.
    People,
    /// Accounts: place, account name, web address.
    Accounts,
    /// Who gets in where: a table of people by accounts, or lines of person, account, and what they can do.
    Access,
}

/// What a column holds, by its head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Head {
    /// The whole name, or the place of an account.
    Name,
    /// The first part of the name.
    First,
    /// The last part of the name.
    Last,
    /// The phone number.
    Phone,
    /// The e-mail address.
    Email,
    /// The title at work.
    Title,
    /// Something else that stands above a column.
    Other,
}

/// Words of people's language that cells may hold.
pub struct Meaning<'a> {
    /// The account somebody means.
    pub account: &'a dyn Fn(&Plan, &str) -> Option<Id<Account>>,
    /// The key of the network somebody means.
    pub network: &'a dyn Fn(&str) -> Option<String>,
    /// The level somebody means.
    pub level: &'a dyn Fn(&str) -> Option<Level>,
    /// Which column a cell is the head of ("name", "phone").
    pub head: &'a dyn Fn(&str) -> Option<Head>,
    /// Whether a cell says no.
    pub is_no: &'a dyn Fn(&str) -> bool,
}

/// What becomes of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// It is new.
    Added,
    /// Something is filled in.
    Changed,
    /// Nothing new.
    Known,
    /// It cannot be taken.
    Problem(Problem),
}

/// Why a line cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No name.
    NoName,
    /// A name of more than 60 characters.
    LongName,
    /// Not an e-mail address.
    Email,
    /// No account is called that.
    NoAccount(String),
    /// The edit was refused (a password, a text that is too long).
    Refused,
}

/// One line as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number in the pasted text, from 1.
    pub number: u32,
    /// What was read.
    pub what: String,
    /// What becomes of it.
    pub state: State,
    /// The text it was read from.
    pub text: String,
}

/// What was read.
#[derive(Debug, Default)]
pub struct Read {
    /// Line by line.
    pub lines: Vec<Line>,
    /// The edits of all lines that can be taken.
    pub edits: Vec<Edit>,
    /// The line with the heads of the columns, or blank.
    pub head: String,
    /// The lines at the end that were not looked at.
    pub later: Vec<String>,
}

impl Read {
    /// What could not be taken, as a text to mend and paste again: the heads, the lines with a problem, and the ones that
    /// were not looked at.
    pub fn left(&self) -> String {
        let wrong = self.lines.iter().filter(|line| matches!(line.state, State::Problem(_))).map(|line| &line.text);
        let rest: Vec<&str> = wrong.chain(&self.later).map(String::as_str).collect();
        let head = (!rest.is_empty() && !self.head.is_empty()).then_some(self.head.as_str());
        head.into_iter().chain(rest).collect::<Vec<_>>().join("\n")
    }
}

/// So many lines are looked at at once.
pub const MOST_LINES: usize = 2_000;

/// Reads a pasted text.
pub fn read(plan: &Plan, kind: Kind, text: &str, meaning: &Meaning<'_>, ids: Ids<'_>) -> Read {
    let mut rows = cells::rows(text);
    let later = rows.split_off(rows.len().min(MOST_LINES)).into_iter().map(|row| row.text).collect();
    let mut reader = Reader { draft: Draft::new(plan), lines: Vec::new(), meaning, text: String::new() };
    let columns = reader.columns(kind, &rows);
    let is_head = |row: &Row| {
        let known = |cell: &&String| (meaning.head)(cell).is_some();
        row.cells.first().is_some_and(|cell| known(&cell)) || row.cells.iter().filter(known).count() > 1
    };
    let has_head = rows.first().is_some_and(|row| !columns.is_empty() || is_head(row));
    let head = if has_head { Some(rows.remove(0)) } else { None };
    let heads: Vec<Option<Head>> =
        head.iter().flat_map(|head| &head.cells).map(|cell| (meaning.head)(cell).or(Some(Head::Other))).collect();
    for Row { number, cells, text } in rows {
        reader.text = text;
        match kind {
            Kind::People => reader.person(number, &cells, &heads, ids),
            Kind::Accounts => reader.account(number, &cells, ids),
            Kind::Access if columns.is_empty() => reader.login(number, &cells, ids),
            Kind::Access => reader.matrix(number, &cells, &columns, ids),
        }
    }
    let head = head.map(|head| head.text).unwrap_or_default();
    Read { lines: reader.lines, edits: reader.draft.done(), head, later }
}

/// Parts of a line as they are shown.
fn shown(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

struct Reader<'a> {
    draft: Draft,
    lines: Vec<Line>,
    meaning: &'a Meaning<'a>,
    /// The text of the line that is being read.
    text: String,
}

impl Reader<'_> {
    /// The accounts of the columns, where the first line names them.
    fn columns(&self, kind: Kind, rows: &[Row]) -> Vec<Option<Id<Account>>> {
        let Some(Row { cells: head, .. }) = rows.first().filter(|_| kind == Kind::Access) else { return Vec::new() };
        let found: Vec<_> = head.iter().skip(1).map(|cell| (self.meaning.account)(&self.draft.plan, cell)).collect();
        let first_is_account =
            head.first().is_some_and(|cell| self.known(cell).is_some() && (self.meaning.head)(cell).is_none());
        if first_is_account || found.iter().all(Option::is_none) { Vec::new() } else { found }
    }

    fn say(&mut self, number: u32, what: &str, state: State) {
        self.lines.push(Line { number, what: what.to_owned(), state, text: self.text.clone() });
    }

    fn known(&self, name: &str) -> Option<Person> {
        let mut people = self.draft.plan.all::<Person>().into_iter();
        people.find(|person| person.placeholder.is_none() && same_name(&person.name, name))
    }

    /// Keeps edits unless one of them is refused.
    fn keep(&mut self, number: u32, what: &str, edits: Vec<Edit>, state: State) {
        let edit = Edit::Many(edits);
        if edit.is_empty() {
            return self.say(number, what, State::Known);
        }
        if crate::edit::apply(&self.draft.plan, &edit).is_err() {
            return self.say(number, what, State::Problem(Problem::Refused));
        }
        self.draft.push(edit);
        self.say(number, what, state);
    }

    fn name_problem(name: &str) -> Option<Problem> {
        match name.chars().count() {
            0 => Some(Problem::NoName),
            count if count > LONGEST_NAME => Some(Problem::LongName),
            _ => None,
        }
    }

    fn person(&mut self, number: u32, cells: &[String], heads: &[Option<Head>], ids: Ids<'_>) {
        let read = person_cells(cells, heads);
        let PersonCells { name, phone, email, title } = read;
        let what = shown(&[&name, &phone, &email, &title]);
        let problem = Self::name_problem(&name).or((!email_fits(&email)).then_some(Problem::Email));
        if let Some(problem) = problem {
            return self.say(number, &what, State::Problem(problem));
        }
        let fill = |old: &str, new: String| if old.is_empty() { new } else { old.to_owned() };
        match self.known(&name) {
            Some(before) => {
                let after = Person {
                    phone: fill(&before.phone, phone),
                    email: fill(&before.email, email),
                    job_title: fill(&before.job_title, title),
                    ..before.clone()
                };
                self.keep(number, &what, vec![Edit::change(&before, &after)], State::Changed);
            }
            None => {
                let (id, o) = self.draft.place::<Person>(ids);
                let person = Person { o, name, phone, email, job_title: title, ..Person::new(id) };
                self.keep(number, &what, vec![Edit::add(&person)], State::Added);
            }
        }
    }

    fn account(&mut self, number: u32, cells: &[String], ids: Ids<'_>) {
        let place = cells.first().cloned().unwrap_or_default();
        if let Some(problem) = Self::name_problem(&place) {
            return self.say(number, &place, State::Problem(problem));
        }
        let is_address = |cell: &&String| cell.contains("://") || cell.starts_with("www.");
        let rest = || cells.iter().skip(1).filter(|cell| !cell.is_empty());
        let url = rest().find(is_address).cloned().unwrap_or_default();
        let handle = rest().find(|cell| !is_address(cell)).cloned().unwrap_or_default();
        let what = shown(&[&place, &handle, &url]);
        let network = (self.meaning.network)(&place);
        let name = if network.is_some() { String::new() } else { place.clone() };
        let network = network.unwrap_or_else(|| super::accounts::OTHER.to_owned());
        let fits = |account: &Account| {
            account.network == network
                && same_name(&account.name, &name)
                && (handle.is_empty() || account.handle.is_empty() || same_name(&account.handle, &handle))
        };
        match self.draft.plan.all::<Account>().into_iter().find(fits) {
            Some(before) => {
                let mut after = before.clone();
                if after.handle.is_empty() {
                    after.handle = handle;
                }
                if after.url.is_empty() {
                    after.url = url;
                }
                self.keep(number, &what, vec![Edit::change(&before, &after)], State::Changed);
            }
            None => {
                let o = self.draft.plan.next_order(Account::TABLE);
                let id = Id::of(ids(Account::SPEC.prefix));
                let account = Account { o, network, name, handle, url, ..Account::new(id) };
                self.keep(number, &what, vec![Edit::add(&account)], State::Added);
            }
        }
    }

    /// A line of person, account, and what they can do.
    fn login(&mut self, number: u32, cells: &[String], ids: Ids<'_>) {
        let cell = |at: usize| cells.get(at).cloned().unwrap_or_default();
        let Some(account) = (self.meaning.account)(&self.draft.plan, &cell(1)) else {
            let what = shown(&[&cell(0), &cell(1), &cell(2)]);
            return self.say(number, &what, State::Problem(Problem::NoAccount(cell(1))));
        };
        let what = shown(&[&cell(0), &cell(1), &cell(2)]);
        self.give(number, &what, &cell(0), &[(account, cell(2))], ids);
    }

    /// A line of the table: a person, and a cell for each account.
    fn matrix(&mut self, number: u32, cells: &[String], columns: &[Option<Id<Account>>], ids: Ids<'_>) {
        let all = columns.iter().zip(cells.iter().skip(1));
        let given: Vec<_> = all
            .filter(|(_, cell)| !cell.is_empty() && !(self.meaning.is_no)(cell))
            .filter_map(|(account, cell)| Some(((*account)?, cell.clone())))
            .collect();
        let name = cells.first().cloned().unwrap_or_default();
        let what: Vec<&str> = cells.iter().map(String::as_str).collect();
        self.give(number, &shown(&what), &name, &given, ids);
    }

    fn give(&mut self, number: u32, what: &str, name: &str, given: &[(Id<Account>, String)], ids: Ids<'_>) {
        if let Some(problem) = Self::name_problem(name) {
            return self.say(number, what, State::Problem(problem));
        }
        let mut draft = Draft::new(&self.draft.plan);
        let person = self.known(name).map_or_else(
            || {
                let (id, o) = draft.place::<Person>(ids);
                draft.add(&Person { o, name: name.to_owned(), ..Person::new(id) });
                id
            },
            |person| person.id,
        );
        for (account, cell) in given {
            let plan = draft.plan.clone();
            let edits = match (self.meaning.level)(cell) {
                Some(level) => access::set_way(&plan, person, *account, Way::Own(level), ids),
                None => access::tick(&plan, Who::Known(person), *account, true, ids),
            };
            for edit in edits {
                draft.push(edit);
            }
        }
        let state = if self.known(name).is_some() { State::Changed } else { State::Added };
        self.keep(number, what, draft.done(), state);
    }
}

/// What a line says about a person.
#[derive(Default)]
struct PersonCells {
    name: String,
    phone: String,
    email: String,
    title: String,
}

/// Below heads that are known, cells are what the heads say, and others are left out; without heads the first cell is the
/// name, and the others are told by what they look like.
fn person_cells(cells: &[String], heads: &[Option<Head>]) -> PersonCells {
    let mut out = PersonCells::default();
    let fill = |slot: &mut String, cell: &str| {
        if slot.is_empty() {
            cell.clone_into(slot);
        }
    };
    let has_name = heads.iter().flatten().any(|head| matches!(head, Head::Name | Head::First | Head::Last));
    let is_phone = |cell: &str| {
        cell.chars().filter(char::is_ascii_digit).count() >= 3
            && cell.chars().all(|c| c.is_ascii_digit() || " +-()./".contains(c))
    };
    let (mut first, mut last) = ("", "");
    for (at, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
        match heads.get(at).copied().flatten().filter(|_| has_name) {
            Some(Head::Name) => fill(&mut out.name, cell),
            Some(Head::First) => first = cell,
            Some(Head::Last) => last = cell,
            // Whatever stands above it: this is no number.
            Some(Head::Phone | Head::Title) if cell.contains('@') => fill(&mut out.email, cell),
            Some(Head::Phone) => fill(&mut out.phone, cell),
            Some(Head::Email) => fill(&mut out.email, cell),
            Some(Head::Title) => fill(&mut out.title, cell),
            Some(Head::Other) => {}
            None if at == 0 => fill(&mut out.name, cell),
            None if cell.contains('@') => fill(&mut out.email, cell),
            None if is_phone(cell) => fill(&mut out.phone, cell),
            None => fill(&mut out.title, cell),
        }
    }
    if out.name.is_empty() {
        out.name = clean(&[first, " ", last].concat());
    }
    out
}
