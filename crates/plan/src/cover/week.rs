//! A week as a picture shows it: days below one another, times of day side by side, who is on, and where nobody is.
//!
//! Times of day are those of the watches: looks at a moment each have one, watches with a length are cut where another
//! one begins or ends. A watch that nobody has is a gap, and so are promised hours in which nobody looks; a wait that is
//! only too long is none (`Slots::late` counts it). What was agreed to stay free is no gap. It must never say that
//! somebody is there who is away. Tests: at the end of this file, `export/tests/pictures`.

use super::{Cover, Lack, Nobody, Why};
use crate::id::{Id, Key};
use crate::lens::Lens;
use crate::model::{Account, Holiday, Person, Watch};
use chrono::{Days, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

/// Days of a week.
const WEEK: u64 = 7;
const DAY: u32 = 1440;

/// A time of day: a look at a moment, or from when to when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time {
    /// From, in minutes since midnight.
    pub from: u32,
    /// To; the same as `from` for a look, above 1440 for a time that ends on the next day.
    pub to: u32,
}

impl Time {
    /// A look at a moment.
    pub const fn is_look(self) -> bool {
        self.from == self.to
    }

    const fn meets(self, other: Self) -> bool {
        if self.is_look() || other.is_look() {
            return self.from == other.from && self.to == other.to;
        }
        self.from < other.to && other.from < self.to
    }
}

/// One time on one date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Who is on, each once.
    pub people: Vec<Id<Person>>,
    /// Accounts at which nobody is, although somebody should be.
    pub open: Vec<Id<Account>>,
    /// Free by agreement.
    pub agreed: bool,
}

impl Cell {
    /// Somebody is on, or should be.
    pub const fn counts(&self) -> bool {
        !self.people.is_empty() || !self.open.is_empty()
    }

    /// Nobody is at one account or more, although somebody should be.
    pub const fn is_gap(&self) -> bool {
        !self.open.is_empty()
    }

    /// Nobody is there at all, although somebody should be.
    pub const fn is_empty(&self) -> bool {
        self.people.is_empty() && self.is_gap()
    }
}

/// One date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which.
    pub date: NaiveDate,
    /// The holiday on it.
    pub holiday: Option<Id<Holiday>>,
    /// In the order of the times.
    pub cells: Vec<Cell>,
}

/// Seven dates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Week {
    /// The times of day, in order.
    pub times: Vec<Time>,
    /// The dates.
    pub rows: Vec<Row>,
}

impl Week {
    /// How many cells are so.
    pub fn count(&self, wanted: fn(&Cell) -> bool) -> u32 {
        u32::try_from(self.rows.iter().flat_map(|row| &row.cells).filter(|cell| wanted(cell)).count()).unwrap_or(0)
    }
}

/// What stands somewhere in the week.
enum Entry {
    Person(Id<Person>),
    Open(Vec<Id<Account>>),
}

struct Stretch {
    date: NaiveDate,
    time: Time,
    entry: Entry,
}

/// The seven dates from `start` on, as far as the cover reaches.
pub fn week(lens: &Lens, cover: &Cover, start: NaiveDate) -> Week {
    let holidays = lens.plan.all::<Holiday>();
    let end = cover.from.checked_add_days(Days::new(u64::from(cover.days))).unwrap_or(cover.from);
    let dates: Vec<NaiveDate> =
        (0..WEEK).filter_map(|day| start.checked_add_days(Days::new(day))).filter(|date| *date < end).collect();
    let stretches = stretches(lens, cover, &dates);
    let times = times(&stretches);
    let row = |date: &NaiveDate| {
        let mine: Vec<&Stretch> = stretches.iter().filter(|one| one.date == *date).collect();
        Row {
            date: *date,
            holiday: holidays.iter().find(|holiday| holiday.date == *date).map(|holiday| holiday.id),
            cells: times.iter().map(|time| cell(cover, &mine, *date, *time)).collect(),
        }
    };
    Week { rows: dates.iter().map(row).collect(), times }
}

fn stretches(lens: &Lens, cover: &Cover, dates: &[NaiveDate]) -> Vec<Stretch> {
    let mut out = Vec::new();
    let watches: BTreeMap<Key, &Watch> = lens.watches.iter().map(|watch| (watch.id.key, watch)).collect();
    // Hours that are only free because a look has nobody are not shown twice.
    let mut shown: BTreeSet<(NaiveDate, Id<Account>)> = BTreeSet::new();
    for shift in cover.shifts.iter().filter(|shift| dates.contains(&shift.date) && !shift.is_skipped()) {
        let entry = match (shift.who, shift.why) {
            (Some(who), _) => Entry::Person(who),
            (None, Why::Nobody(Nobody::Agreed)) => continue,
            (None, _) => {
                let covered = |id: &Id<Account>| watches.get(&shift.watch.key).is_some_and(|one| one.scope.covers(*id));
                let open: Vec<Id<Account>> = lens.live().map(|account| account.id).filter(covered).collect();
                if shift.is_check {
                    shown.extend(open.iter().map(|account| (shift.date, *account)));
                }
                Entry::Open(open)
            }
        };
        out.push(Stretch { date: shift.date, time: time(cover, shift.date, shift.start, shift.end), entry });
    }
    for gap in cover.accounts.iter().flat_map(|account| &account.gaps).filter(|gap| dates.contains(&gap.date)) {
        if !matches!(gap.lack, Lack::TooLate(_)) && !shown.contains(&(gap.date, gap.account)) {
            let entry = Entry::Open(vec![gap.account]);
            out.push(Stretch { date: gap.date, time: time(cover, gap.date, gap.start, gap.end), entry });
        }
    }
    out
}

/// Two moments by the plan's clock, counted from the midnight of a date.
fn time(cover: &Cover, date: NaiveDate, start: i64, end: i64) -> Time {
    let minute = |at: i64| {
        let local = cover.zone.local(at);
        local.minute + u32::try_from((local.date - date).num_days()).unwrap_or_default() * DAY
    };
    let (from, to) = (minute(start), minute(end));
    Time { from, to: to.max(from) }
}

/// Looks as they are, stretches cut where another one begins or ends.
fn times(stretches: &[Stretch]) -> Vec<Time> {
    let mut out: Vec<Time> = stretches.iter().map(|one| one.time).filter(|time| time.is_look()).collect();
    let long: Vec<Time> = stretches.iter().map(|one| one.time).filter(|time| !time.is_look()).collect();
    let mut edges: Vec<u32> = long.iter().flat_map(|time| [time.from, time.to]).collect();
    edges.sort_unstable();
    edges.dedup();
    for (from, to) in edges.iter().zip(edges.iter().skip(1)) {
        let piece = Time { from: *from, to: *to };
        if long.iter().any(|time| time.meets(piece)) {
            out.push(piece);
        }
    }
    out.sort_unstable();
    out.dedup();
    out
}

fn cell(cover: &Cover, stretches: &[&Stretch], date: NaiveDate, at: Time) -> Cell {
    let mut out = Cell::default();
    for one in stretches.iter().filter(|one| one.time.meets(at)) {
        match &one.entry {
            Entry::Person(who) if !out.people.contains(who) => out.people.push(*who),
            Entry::Person(_) => {}
            Entry::Open(accounts) => {
                for account in accounts {
                    if !out.open.contains(account) {
                        out.open.push(*account);
                    }
                }
            }
        }
    }
    let agreed = |free: &super::Agreed| free.date == date && time(cover, date, free.start, free.end).touches(at);
    out.agreed = !out.counts() && cover.accounts.iter().flat_map(|account| &account.agreed).any(agreed);
    out
}

impl Time {
    /// Like `meets`, and a look inside a stretch counts too.
    const fn touches(self, other: Self) -> bool {
        self.from <= other.from && other.from < self.to || self.meets(other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::fixture::{Fixture, today};
    use crate::cover::{HORIZON, Zones, cover};
    use crate::model::{Absence, Day, Org, Scope, Watch, Window};

    fn look(f: &mut Fixture, who: Id<Person>, days: &[Day], from: u32, to: u32) -> Id<Watch> {
        f.add(|watch: &mut Watch| {
            (watch.person, watch.days, watch.scope) = (Some(who), days.to_vec(), Scope::all());
            (watch.from, watch.to) = (from, to);
        })
    }

    fn seen(f: &Fixture) -> Week {
        let lens = f.lens();
        week(&lens, &cover(&lens, &Zones::default(), today(), HORIZON), today())
    }

    #[test]
    fn watches_are_cut_where_others_begin() {
        let mut f = Fixture::team();
        let (ama, ben) = (f.person("ama"), f.person("ben"));
        f.account("x", "x");
        look(&mut f, ama, &[Day::Mon], 540, 1020);
        look(&mut f, ben, &[Day::Mon, Day::Tue], 720, 900);
        look(&mut f, ben, &[Day::Sat], 660, 660);
        let week = seen(&f);
        let times: Vec<_> = week.times.iter().map(|time| (time.from, time.to)).collect();
        assert_eq!(times, [(540, 720), (660, 660), (720, 900), (900, 1020)]);
        let people = |row: usize| -> Vec<Vec<Id<Person>>> {
            week.rows[row].cells.iter().map(|cell| cell.people.clone()).collect()
        };
        assert_eq!(people(0), [vec![ama], vec![], vec![ama, ben], vec![ama]]);
        assert_eq!(people(1), [vec![], vec![], vec![ben], vec![]]);
        assert_eq!(people(5), [vec![], vec![ben], vec![], vec![]]);
        assert_eq!((week.count(Cell::counts), week.count(Cell::is_gap)), (5, 0));
    }

    #[test]
    fn promised_hours_without_anybody_are_a_gap_and_so_is_somebody_away() {
        let mut f = Fixture::team();
        let ama = f.person("ama");
        let x = f.account("x", "x");
        let promise = Window { days: vec![Day::Mon, Day::Tue], from: 540, to: 1080, target: None };
        f.one(|org: &mut Org| org.promise = vec![promise]);
        look(&mut f, ama, &[Day::Mon], 540, 900);
        let week = seen(&f);
        let open: Vec<(u32, usize)> = week
            .rows
            .iter()
            .take(2)
            .flat_map(|row| row.cells.iter().zip(&week.times).filter(|(cell, _)| cell.is_gap()))
            .map(|(cell, time)| (time.from, cell.open.len()))
            .collect();
        assert_eq!(open, [(900, 1), (540, 1), (900, 1)]);
        assert_eq!(week.rows[1].cells[0].open, [x]);
        assert_eq!((week.count(Cell::counts), week.count(Cell::is_empty)), (4, 3));
        f.add(|away: &mut Absence| (away.who, away.from, away.to) = (ama, today(), today()));
        assert_eq!(seen(&f).count(Cell::is_empty), 4);
    }

    #[test]
    fn nothing_is_a_week_of_nothing() {
        let week = seen(&Fixture::team());
        assert_eq!((week.times.len(), week.rows.len(), week.count(Cell::counts)), (0, 7, 0));
    }
}
