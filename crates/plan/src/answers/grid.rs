//! Rows pasted from a spreadsheet: people, accounts, or who gets in where.
//!
//! Reads cells parted by tabs, semicolons or commas, guesses the line with the heads of the columns, and says for each
//! line what would be added or changed, or what is wrong with it. Nothing is written here: the edits are one step for the
//! page to keep. It never takes anything away. Words of people's language come in as functions. Tests: `grid/tests.rs`.

#[cfg(test)]
mod tests;

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

/// Words of people's language that cells may hold.
pub struct Meaning<'a> {
    /// The account somebody means.
    pub account: &'a dyn Fn(&Plan, &str) -> Option<Id<Account>>,
    /// The key of the network somebody means.
    pub network: &'a dyn Fn(&str) -> Option<String>,
    /// The level somebody means.
    pub level: &'a dyn Fn(&str) -> Option<Level>,
    /// Whether a cell is the head of a column ("name", "phone").
    pub is_head: &'a dyn Fn(&str) -> bool,
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
    /// What it is about.
    pub what: String,
    /// What becomes of it.
    pub state: State,
}

/// What was read.
#[derive(Debug, Default)]
pub struct Read {
    /// Line by line.
    pub lines: Vec<Line>,
    /// The edits of all lines that can be taken.
    pub edits: Vec<Edit>,
}

/// Longest text that is looked at, in lines.
pub const MOST_LINES: usize = 2_000;

/// Reads a pasted text.
pub fn read(plan: &Plan, kind: Kind, text: &str, meaning: &Meaning<'_>, ids: Ids<'_>) -> Read {
    let mark = mark(text);
    let rows = text.lines().take(MOST_LINES).enumerate().map(|(at, line)| (at as u32 + 1, cells(line, mark)));
    let mut rows: Vec<(u32, Vec<String>)> =
        rows.filter(|(_, cells)| cells.iter().any(|cell| !cell.is_empty())).collect();
    let mut reader = Reader { draft: Draft::new(plan), lines: Vec::new(), meaning };
    let columns = reader.columns(kind, &rows);
    let has_head = rows
        .first()
        .is_some_and(|(_, cells)| !columns.is_empty() || cells.first().is_some_and(|cell| (meaning.is_head)(cell)));
    if has_head {
        rows.remove(0);
    }
    for (number, cells) in &rows {
        match kind {
            Kind::People => reader.person(*number, cells, ids),
            Kind::Accounts => reader.account(*number, cells, ids),
            Kind::Access if columns.is_empty() => reader.login(*number, cells, ids),
            Kind::Access => reader.matrix(*number, cells, &columns, ids),
        }
    }
    Read { lines: reader.lines, edits: reader.draft.done() }
}

/// What parts the cells: a tab if there is one, else a semicolon, else a comma.
fn mark(text: &str) -> char {
    ['\t', ';'].into_iter().find(|mark| text.contains(*mark)).unwrap_or(',')
}

/// The cells of a line; quotes hold a mark that does not part.
fn cells(line: &str, mark: char) -> Vec<String> {
    let mut out = vec![String::new()];
    let mut quoted = false;
    for letter in line.trim_start_matches('\u{feff}').chars() {
        if letter == '"' {
            quoted = !quoted;
        } else if letter == mark && !quoted {
            out.push(String::new());
        } else if let Some(last) = out.last_mut() {
            last.push(letter);
        }
    }
    out.iter().map(|cell| clean(cell)).collect()
}

struct Reader<'a> {
    draft: Draft,
    lines: Vec<Line>,
    meaning: &'a Meaning<'a>,
}

impl Reader<'_> {
    /// The accounts of the columns, where the first line names them.
    fn columns(&self, kind: Kind, rows: &[(u32, Vec<String>)]) -> Vec<Option<Id<Account>>> {
        let Some((_, head)) = rows.first().filter(|_| kind == Kind::Access) else { return Vec::new() };
        let found: Vec<_> = head.iter().skip(1).map(|cell| (self.meaning.account)(&self.draft.plan, cell)).collect();
        let first_is_account =
            head.first().is_some_and(|cell| self.known(cell).is_some() && !(self.meaning.is_head)(cell));
        if first_is_account || found.iter().all(Option::is_none) { Vec::new() } else { found }
    }

    fn say(&mut self, number: u32, what: &str, state: State) {
        self.lines.push(Line { number, what: what.to_owned(), state });
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

    fn person(&mut self, number: u32, cells: &[String], ids: Ids<'_>) {
        let name = cells.first().cloned().unwrap_or_default();
        let is_phone = |cell: &str| {
            cell.chars().filter(char::is_ascii_digit).count() >= 3
                && cell.chars().all(|c| c.is_ascii_digit() || " +-()./".contains(c))
        };
        let (mut phone, mut email, mut title) = (String::new(), String::new(), String::new());
        for cell in cells.iter().skip(1).filter(|cell| !cell.is_empty()) {
            let slot = if cell.contains('@') {
                &mut email
            } else if is_phone(cell) {
                &mut phone
            } else {
                &mut title
            };
            if slot.is_empty() {
                slot.clone_from(cell);
            }
        }
        let problem = Self::name_problem(&name).or((!email_fits(&email)).then_some(Problem::Email));
        if let Some(problem) = problem {
            return self.say(number, &name, State::Problem(problem));
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
                self.keep(number, &name, vec![Edit::change(&before, &after)], State::Changed);
            }
            None => {
                let (id, o) = self.draft.place::<Person>(ids);
                let person = Person { o, name: name.clone(), phone, email, job_title: title, ..Person::new(id) };
                self.keep(number, &name, vec![Edit::add(&person)], State::Added);
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
                self.keep(number, &place, vec![Edit::change(&before, &after)], State::Changed);
            }
            None => {
                let o = self.draft.plan.next_order(Account::TABLE);
                let id = Id::of(ids(Account::SPEC.prefix));
                let account = Account { o, network, name, handle, url, ..Account::new(id) };
                self.keep(number, &place, vec![Edit::add(&account)], State::Added);
            }
        }
    }

    /// A line of person, account, and what they can do.
    fn login(&mut self, number: u32, cells: &[String], ids: Ids<'_>) {
        let cell = |at: usize| cells.get(at).cloned().unwrap_or_default();
        let Some(account) = (self.meaning.account)(&self.draft.plan, &cell(1)) else {
            return self.say(number, &cell(0), State::Problem(Problem::NoAccount(cell(1))));
        };
        self.give(number, &cell(0), &[(account, cell(2))], ids);
    }

    /// A line of the table: a person, and a cell for each account.
    fn matrix(&mut self, number: u32, cells: &[String], columns: &[Option<Id<Account>>], ids: Ids<'_>) {
        let all = columns.iter().zip(cells.iter().skip(1));
        let given: Vec<_> = all
            .filter(|(_, cell)| !cell.is_empty() && !(self.meaning.is_no)(cell))
            .filter_map(|(account, cell)| Some(((*account)?, cell.clone())))
            .collect();
        self.give(number, &cells.first().cloned().unwrap_or_default(), &given, ids);
    }

    fn give(&mut self, number: u32, name: &str, given: &[(Id<Account>, String)], ids: Ids<'_>) {
        if let Some(problem) = Self::name_problem(name) {
            return self.say(number, name, State::Problem(problem));
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
        self.keep(number, name, draft.done(), state);
    }
}
