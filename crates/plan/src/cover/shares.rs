//! How the watching is shared: minutes, weekends, days in a row, double bookings, and who is never on.
//!
//! What really happens counts, stand-ins included. A look at a moment counts 15 minutes once, on however many accounts
//! (V14); watches that overlap count once. Tests: `tests/cover_cases`, `tests/cover_reference.rs`.

use super::days;
use super::shifts::Duties;
use super::spans::Spans;
use super::{Minute, Shift};
use crate::id::Id;
use crate::model::{Person, Watch};
use chrono::NaiveDate;
use std::ops::Range;

/// Minutes that a look at a moment takes (V14).
pub const CHECK_MINUTES: u32 = 15;

/// One mistake in a large rota must not fill the memory.
const MOST_DOUBLES: usize = 10_000;

/// What a person does in the range.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// Who.
    pub person: Id<Person>,
    /// Shifts, checks included.
    pub shifts: u32,
    /// Minutes on watch.
    pub minutes: u32,
    /// Of them on weekend days.
    pub weekend_minutes: u32,
    /// Weekends with a shift.
    pub weekends: u32,
    /// Dates with a shift.
    pub dates: u32,
    /// Most dates in a row with a shift.
    pub in_a_row: u32,
    /// Shifts outside the days and hours the person can work.
    pub outside_hours: u32,
    /// Planned shifts that fall into an absence of the person.
    pub away: u32,
    /// Of them those that nobody took over.
    pub uncovered: u32,
}

impl Share {
    /// Whether the person is never on, and was not meant to be.
    pub const fn is_never_on(&self) -> bool {
        self.shifts == 0 && self.away == 0
    }
}

/// One person on two watches with a length at once (COV-08).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Double {
    /// Who.
    pub person: Id<Person>,
    /// The date of the later one.
    pub date: NaiveDate,
    /// The one that begins first.
    pub first: Id<Watch>,
    /// The other.
    pub second: Id<Watch>,
    /// When both are on.
    pub start: Minute,
    /// The moment after.
    pub end: Minute,
}

/// The shares of everybody who is current, in the order of the table.
pub(crate) fn shares(duties: &Duties<'_>, shifts: &[Shift]) -> Vec<Share> {
    let lens = duties.lens;
    let index = lens.places_of_people();
    let mut lists: Vec<Vec<&Shift>> = lens.people.iter().map(|_| Vec::new()).collect();
    let mut lost: Vec<(u32, u32)> = vec![(0, 0); lists.len()];
    for shift in shifts.iter().filter(|shift| !shift.is_skipped()) {
        if let Some(list) = shift.who.and_then(|who| lists.get_mut(index.get(who.key)?)) {
            list.push(shift);
        }
        let away = shift.absence.and(shift.planned).and_then(|who| lost.get_mut(index.get(who.key)?));
        if let Some((away, uncovered)) = away {
            *away += 1;
            *uncovered += u32::from(shift.who.is_none());
        }
    }
    let all = lens.people.iter().zip(lists).zip(lost);
    all.filter(|((person, list), _)| (lens.is_current(person) && person.placeholder.is_none()) || !list.is_empty())
        .map(|((person, list), (away, uncovered))| Share { away, uncovered, ..share(duties, person.id, &list) })
        .collect()
}

fn share(duties: &Duties<'_>, person: Id<Person>, shifts: &[&Shift]) -> Share {
    let mut out = Share { person, shifts: shifts.len() as u32, ..Share::default() };
    let is_weekend = |shift: &Shift| days::is_in(duties.calendar.weekend, days::number(shift.date));
    out.minutes = minutes(shifts.iter().copied());
    out.weekend_minutes = minutes(shifts.iter().copied().filter(|shift| is_weekend(shift)));
    out.outside_hours = shifts.iter().filter(|shift| shift.outside_hours).count() as u32;
    let (mut last, mut row, mut weekend) = (i64::MIN, 0, i64::MIN);
    for shift in shifts {
        let day = days::number(shift.date);
        if day == last {
            continue;
        }
        row = if last.checked_add(1) == Some(day) { row + 1 } else { 1 };
        last = day;
        out.dates += 1;
        out.in_a_row = out.in_a_row.max(row);
        let key = duties.calendar.weekend_of(day);
        if is_weekend(shift) && key != weekend {
            weekend = key;
            out.weekends += 1;
        }
    }
    out
}

/// Shifts come by start, so dates come in order.
fn minutes<'a>(shifts: impl Iterator<Item = &'a Shift>) -> u32 {
    let (mut spans, mut checks, mut last) = (Vec::new(), 0, i64::MIN);
    for shift in shifts {
        if !shift.is_check {
            spans.push((shift.start, shift.end));
        } else if shift.start != last {
            last = shift.start;
            checks += CHECK_MINUTES;
        }
    }
    let spans = Spans::of(spans);
    checks + spans.iter().map(|(from, to)| (to - from) as u32).sum::<u32>()
}

/// How many weekends a range touches.
pub(crate) fn weekends(duties: &Duties<'_>, range: Range<i64>) -> u32 {
    let (mut out, mut last) = (0, i64::MIN);
    for day in range.filter(|day| days::is_in(duties.calendar.weekend, *day)) {
        let weekend = duties.calendar.weekend_of(day);
        out += u32::from(weekend != last);
        last = weekend;
    }
    out
}

/// Watches with a length of one person that overlap, by start of the later one.
pub(crate) fn doubles(shifts: &[Shift]) -> Vec<Double> {
    let mut out = Vec::new();
    let mut running: Vec<&Shift> = Vec::new();
    for shift in shifts.iter().filter(|shift| shift.who.is_some() && shift.end > shift.start) {
        running.retain(|other| other.end > shift.start);
        for other in running.iter().filter(|other| other.who == shift.who && other.watch != shift.watch) {
            if out.len() == MOST_DOUBLES {
                return out;
            }
            out.push(Double {
                person: shift.who.unwrap_or_default(),
                date: shift.date,
                first: other.watch,
                second: shift.watch,
                start: shift.start,
                end: shift.end.min(other.end),
            });
        }
        running.push(shift);
    }
    out
}
