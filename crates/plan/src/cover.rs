//! What really happens: who watches which account when, and where the promise to answer is not kept.
//!
//! From watches, turns, exceptions, absences and promised hours to shifts, gaps and shares, for any dates, to the minute.
//! The core has no clock and no zone data: dates and [`Zones`] are handed in. Nothing here changes a plan or walks minute
//! by minute; the work grows with the number of shifts. The rules are V9, V10, V14 and the COV rows of the checks' page.
//!
//! Tests: `tests/cover_cases` (the case files), `tests/cover_reference.rs` (any rota against a slow walk over all
//! minutes), and beside the code.

mod accounts;
mod counts;
mod days;
mod fit;
mod holes;
mod load;
mod now;
mod roster;
mod shares;
mod shifts;
mod slots;
mod spans;
mod suggest;
mod turns;
mod waits;
pub mod week;
mod windows;
mod zones;

pub use counts::{TurnCount, turn_counts};
pub use fit::{Because, Training, Unfit};
pub use holes::{Hole, HoleKind, Hours, holes};
pub use load::{Load, WORK_KINDS, WorkKind, loads, planned_minutes, planned_minutes_of};
pub use now::{NowNext, now_and_next};
pub use shares::{Double, Share};
pub use slots::{Slot, next_slots, next_turns, pieces};
pub use suggest::{Choice, Left, Suggestion, suggest};
pub use turns::is_weekend;
pub use windows::{promise_of, weekend_without};
pub use zones::{Local, Minute, Zone, Zones};

use crate::id::Id;
use crate::lens::Lens;
use crate::model::{Absence, Account, Holiday, Override, Person, Quiet, Rotation, Watch};
use accounts::Touching;
use chrono::NaiveDate;
use shifts::Duties;

/// Why somebody, or nobody, has a shift.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The watch names the person.
    Planned,
    /// It is the person's turn.
    Turn(Id<Rotation>),
    /// An accepted exception.
    Swap(Id<Override>),
    /// Covers a holiday.
    Holiday(Id<Holiday>),
    /// Stands in for the planned person, who is away.
    StandIn(Id<Absence>),
    /// The person who watches when a watch has nobody.
    Fallback,
    /// Nobody.
    Nobody(Nobody),
}

/// Why nobody has a shift.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nobody {
    /// The plan names nobody.
    NotNamed,
    /// The person has left, or is a group without names.
    Left,
    /// The person is away, and nobody stands in.
    Away,
    /// An accepted exception says nobody.
    Agreed,
    /// Several people make it, and no turn says who (content only).
    Several,
}

/// One watch on one date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    /// Which watch.
    pub watch: Id<Watch>,
    /// The date it begins on, in the plan's zone.
    pub date: NaiveDate,
    /// The first moment.
    pub start: Minute,
    /// The moment after the last; for a check the same as `start`.
    pub end: Minute,
    /// A look at a moment.
    pub is_check: bool,
    /// Whom the plan names (pattern, turn, exception, holiday); absences not applied.
    pub planned: Option<Id<Person>>,
    /// Who really watches.
    pub who: Option<Id<Person>>,
    /// Why.
    pub why: Why,
    /// The absence of the planned person, stand-in or not.
    pub absence: Option<Id<Absence>>,
    /// It lies outside the days and hours that `who` can work, by that person's own clock.
    pub outside_hours: bool,
}

impl Shift {
    /// The clocks skip it on this date: it has no minutes, and nobody watches.
    pub fn is_skipped(&self) -> bool {
        !self.is_check && self.end <= self.start
    }

    /// V9: whether somebody watches when absences are not applied.
    pub fn is_planned(&self) -> bool {
        self.planned.is_some() || (self.absence.is_none() && self.who.is_some())
    }
}

/// Promised hours in one stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The first moment.
    pub start: Minute,
    /// The moment after the last.
    pub end: Minute,
    /// Answered within so many promised minutes.
    pub target: Option<u32>,
}

/// How the promised hours of a date fare, from best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Kept.
    Kept,
    /// Not missed, but some message waits too long (COV-09).
    Late,
    /// Missed (V10; COV-01, COV-02).
    Missed,
}

/// The wait of a message that comes right after a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait {
    /// The moment.
    pub from: Minute,
    /// When somebody looks next; `None`: not as far as the engine looked, which is beyond the target.
    pub until: Option<Minute>,
    /// Promised minutes in between.
    pub minutes: u32,
    /// The target of that moment.
    pub target: Option<u32>,
}

/// The promised hours of an account on one date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// The date.
    pub date: NaiveDate,
    /// The hours in order, without what was agreed to stay quiet.
    pub pieces: Vec<Piece>,
    /// How they fare as planned, absences not applied: what the checks speak about.
    pub planned: State,
    /// How they really fare.
    pub really: State,
    /// As planned: the wait that is furthest above its target.
    pub worst: Option<Wait>,
}

/// What is lacking in a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// Nobody looks: the hours are missed as a whole.
    Nobody,
    /// Watches leave a part of the hours free.
    NotFilled,
    /// Somebody looks, but the wait is too long.
    TooLate(Wait),
}

/// A stretch of promised hours in which the promise is not kept, as it really happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Which account.
    pub account: Id<Account>,
    /// The date of the promised hours.
    pub date: NaiveDate,
    /// The first moment.
    pub start: Minute,
    /// The moment after the last.
    pub end: Minute,
    /// What is lacking.
    pub lack: Lack,
    /// The moment at which one more look helps most.
    pub best: Minute,
    /// There would be no gap on that date if this person were not away.
    pub absence: Option<Id<Absence>>,
}

/// Promised hours that stay free by agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agreed {
    /// The agreement.
    pub quiet: Id<Quiet>,
    /// Which account.
    pub account: Id<Account>,
    /// The date of the promised hours.
    pub date: NaiveDate,
    /// The first moment.
    pub start: Minute,
    /// The moment after the last.
    pub end: Minute,
}

/// What happens on one account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountCover {
    /// Which.
    pub account: Id<Account>,
    /// Whether hours are promised at all.
    pub is_promised: bool,
    /// Dates with promised hours.
    pub days: Vec<Day>,
    /// What is lacking, by date.
    pub gaps: Vec<Gap>,
    /// What was agreed to stay free.
    pub agreed: Vec<Agreed>,
    /// The longest wait as planned, in time or not.
    pub longest: Option<Wait>,
}

impl AccountCover {
    /// How many dates fare like that as planned.
    pub fn planned(&self, state: State) -> usize {
        self.days.iter().filter(|day| day.planned == state).count()
    }

    /// How many dates really fare like that.
    pub fn really(&self, state: State) -> usize {
        self.days.iter().filter(|day| day.really == state).count()
    }
}

/// What happens from one date to another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cover {
    /// First date.
    pub from: NaiveDate,
    /// How many dates.
    pub days: u32,
    /// The plan's zone, to show moments.
    pub zone: Zone,
    /// Shifts that begin on these dates, by start.
    pub shifts: Vec<Shift>,
    /// Live accounts in the order of their table.
    pub accounts: Vec<AccountCover>,
    /// Current people in the order of their table.
    pub people: Vec<Share>,
    /// How many weekends the range touches.
    pub weekends: u32,
    /// One person at two places at once.
    pub doubles: Vec<Double>,
}

/// The tables that coverage is made from: with the same day, the same zones and these untouched it is the same.
const TABLES: [&str; 10] =
    ["org", "people", "accounts", "watches", "rotations", "absences", "busy", "quiet", "holidays", "overrides"];

/// Whether what happens may have become something else since an earlier look at the plan. The zones are the caller's.
pub fn is_concerned(before: &Lens, now: &Lens) -> bool {
    before.today != now.today || TABLES.iter().any(|table| !before.plan.shares(&now.plan, table))
}

/// Days that the checks look ahead.
pub const HORIZON: u32 = 28;

/// At most so many days at once: somewhat more than a year.
pub const LONGEST: u32 = 400;

/// The zones that a plan needs tables of: its own first, then those of people.
pub fn zone_names(lens: &Lens) -> Vec<&str> {
    let mut out = Vec::new();
    for name in std::iter::once(&lens.org.tz).chain(lens.people.iter().map(|person| &person.tz)) {
        if !name.is_empty() && !out.contains(&name.as_str()) {
            out.push(name.as_str());
        }
    }
    out
}

/// Who watches on `days` dates from `from` on, without gaps and shares: what a sheet with names needs. Never more than
/// [`LONGEST`] days.
pub fn shifts(lens: &Lens, zones: &Zones, from: NaiveDate, days: u32) -> Vec<Shift> {
    let zone = zones.get(&lens.org.tz).cloned().unwrap_or_default();
    let first = days::number(from);
    Duties::new(lens, zones, &zone).shifts(first, first + i64::from(days.min(LONGEST)))
}

/// What happens on `days` dates from `from` on. A zone without a table counts as UTC for the plan and as the plan's for a
/// person. Never more than [`LONGEST`] days.
pub fn cover(lens: &Lens, zones: &Zones, from: NaiveDate, days: u32) -> Cover {
    let zone = zones.get(&lens.org.tz).cloned().unwrap_or_default();
    let duties = Duties::new(lens, zones, &zone);
    let days = days.min(LONGEST);
    let (first, last) = (days::number(from), days::number(from) + i64::from(days));
    let ahead = lens.live().map(|account| windows::look_ahead(promise_of(&lens.org, account))).max().unwrap_or(0);
    let all = duties.shifts(first - 1, last + ahead);
    let quiet = lens.plan.all::<Quiet>();
    let touching = Touching::of(lens, &all);
    let accounts =
        lens.live().enumerate().map(|account| touching.account(&duties, account, &quiet, (first, last))).collect();
    let shifts: Vec<Shift> =
        all.iter().filter(|shift| (first..last).contains(&days::number(shift.date))).copied().collect();
    let people = shares::shares(&duties, &shifts);
    let doubles = shares::doubles(&shifts);
    let weekends = shares::weekends(&duties, first..last);
    Cover { from, days, shifts, accounts, people, weekends, doubles, zone }
}
