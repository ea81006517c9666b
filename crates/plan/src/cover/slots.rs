//! Dates to come: who makes the next pieces of content, and whose are the next turns to watch.
//!
//! Content with a rough rhythm has no dates. A day of the month that a month does not have is its last day. On a holiday
//! content still goes out, so the holiday is only shown; nobody is a fallback for content. Days that a rotation skips,
//! and days before its first turn, have no piece. Tests: `tests/cover_cases`.

use super::shifts::Duties;
use super::turns::{Calendar, Turns};
use super::zones::Zone;
use super::{Nobody, Why, Zones, days};
use crate::fact::Who;
use crate::id::Id;
use crate::lens::{Lens, find};
use crate::model::{Absence, Cadence, CadenceKind, Holiday, Rotation, Stream, Watch};
use chrono::NaiveDate;

/// A piece of content that is due, or a turn to watch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// When.
    pub date: NaiveDate,
    /// For a turn to watch: which watch.
    pub watch: Option<Id<Watch>>,
    /// Whom the plan names; absences not applied.
    pub planned: Option<Who>,
    /// Who really does it.
    pub who: Option<Who>,
    /// Why.
    pub why: Why,
    /// The absence of the planned person, stand-in or not.
    pub absence: Option<Id<Absence>>,
    /// A holiday on that date.
    pub holiday: Option<Id<Holiday>>,
}

/// Nothing is looked for beyond so many days.
const FURTHEST: i64 = 366 * 4;

/// The next pieces of a stream from a date on, at most `count`; none for a rough rhythm.
pub fn next_slots(lens: &Lens, stream: Id<Stream>, from: NaiveDate, count: usize) -> Vec<Slot> {
    let (zone, zones) = (Zone::default(), Zones::default());
    let mut duties = Duties::new(lens, &zones, &zone);
    duties.roster.forget_fallback();
    let first = days::number(from);
    find(&lens.streams, stream)
        .map_or_else(Vec::new, |stream| slots_of(&duties, stream, first, first + FURTHEST, count))
}

/// The pieces with a date of everything that is made, on `days` dates from a date on; by stream, then by date.
pub fn pieces(lens: &Lens, from: NaiveDate, days: u32) -> Vec<(Id<Stream>, Slot)> {
    let (zone, zones) = (Zone::default(), Zones::default());
    let mut duties = Duties::new(lens, &zones, &zone);
    duties.roster.forget_fallback();
    let (first, last) = (days::number(from), days::number(from) + i64::from(days.min(super::LONGEST)));
    let mut out = Vec::new();
    for stream in lens.streams.iter().filter(|stream| Lens::is_made(stream)) {
        let slots = slots_of(&duties, stream, first, last, usize::MAX);
        out.extend(slots.into_iter().map(|slot| (stream.id, slot)));
    }
    out
}

/// The next turns of the watches that share a rotation, from a date on, at most `count`.
pub fn next_turns(lens: &Lens, rotation: Id<Rotation>, from: NaiveDate, count: usize) -> Vec<Slot> {
    let (zone, zones) = (Zone::default(), Zones::default());
    let duties = Duties::new(lens, &zones, &zone);
    let (first, mut out) = (days::number(from), Vec::new());
    let mut counters = duties.counters(first);
    let mut day = first;
    while out.len() < count && day < first + FURTHEST {
        for item in duties.due(day, day + 28, &|watch| watch.rotation == Some(rotation)) {
            let (named, why) = duties.named(&item, &mut counters);
            let settled = duties.settle(item.watch.id.key, item.day, named, why);
            out.push(Slot {
                date: days::date(item.day),
                watch: Some(item.watch.id),
                planned: settled.planned.map(Who::Person),
                who: settled.who.map(Who::Person),
                why: settled.why,
                absence: settled.absence,
                holiday: duties.holiday(item.day).map(|off| off.id),
            });
        }
        day += 28;
    }
    out.truncate(count);
    out
}

/// The pieces of a stream from a day until before another.
fn slots_of(duties: &Duties<'_>, stream: &Stream, from: i64, to: i64, count: usize) -> Vec<Slot> {
    dates_of(duties, stream, from, to).take(count).map(|(day, turn)| slot(duties, stream, day, turn)).collect()
}

/// A turn: of which rotation, and which.
type Turn<'a> = (&'a Turns<'a>, i64);

/// The days from one until before another on which a stream has a piece, each with its turn.
pub(crate) fn dates_of<'a>(
    duties: &'a Duties<'a>,
    stream: &'a Stream,
    from: i64,
    to: i64,
) -> impl Iterator<Item = (i64, Option<Turn<'a>>)> {
    let rhythm = stream.cadence.as_ref().and_then(|cadence| Rhythm::of(cadence, &duties.calendar));
    let turns = duties.rotation(stream.rotation).and_then(|place| duties.turns.get(place));
    let first = match turns {
        Some(turns) if turns.is_each_time() => turns.first_day_of_all().min(from),
        Some(_) | None => from,
    };
    let days = if rhythm.is_some() { first..to } else { to..to };
    let due = days.filter(move |day| {
        rhythm.as_ref().is_some_and(|rhythm| rhythm.is_on(*day)) && turns.is_none_or(|turns| turns.is_on(*day))
    });
    due.zip(0..).filter(move |(day, _)| *day >= from).map(move |(day, before)| {
        let index = |turns: &Turns<'_>| if turns.is_each_time() { before } else { turns.index(day) };
        (day, turns.map(|turns| (turns, index(turns))))
    })
}

fn slot(duties: &Duties<'_>, stream: &Stream, day: i64, turn: Option<Turn<'_>>) -> Slot {
    let mut slot = Slot {
        date: days::date(day),
        watch: None,
        planned: None,
        who: None,
        why: Why::Planned,
        absence: None,
        holiday: duties.holiday(day).map(|off| off.id),
    };
    let single = match stream.creators.as_slice() {
        [one] => Some(one),
        _ => None,
    };
    let exception = duties.exception(stream.id.key, day);
    if exception.is_none() && turn.is_none() {
        match single {
            Some(Who::Person(_)) | None => {}
            Some(other) => {
                (slot.planned, slot.who) = (Some(other.clone()), Some(other.clone()));
                return slot;
            }
        }
        if stream.creators.len() > 1 {
            slot.why = Why::Nobody(Nobody::Several);
            return slot;
        }
    }
    let (named, why) = match turn {
        Some((turns, index)) => (turns.member(index), Why::Turn(turns.rotation.id)),
        None => (single.and_then(Who::person), Why::Planned),
    };
    let settled = duties.settle(stream.id.key, day, named, why);
    slot.planned = settled.planned.map(Who::Person);
    (slot.who, slot.why, slot.absence) = (settled.who.map(Who::Person), settled.why, settled.absence);
    let stand_in = stream.stand_in.decided().copied().flatten().filter(|id| duties.roster.is_free(*id, day));
    if let (Why::Nobody(Nobody::Away), None, Some(absence), Some(stand_in)) = (slot.why, turn, slot.absence, stand_in) {
        (slot.who, slot.why) = (Some(Who::Person(stand_in)), Why::StandIn(absence));
    }
    slot
}

/// When content is due, ready to be asked for many days.
struct Rhythm<'a> {
    cadence: &'a Cadence,
    calendar: &'a Calendar,
    start: Option<i64>,
    /// Every so many weeks from this one on, on these days.
    every: i64,
    week: i64,
    days: u8,
}

impl<'a> Rhythm<'a> {
    /// `None` for a rough rhythm, which has no dates.
    fn of(cadence: &'a Cadence, calendar: &'a Calendar) -> Option<Self> {
        let start = cadence.start.map(days::number);
        (cadence.kind != CadenceKind::Roughly).then(|| Self {
            every: i64::from(cadence.every_weeks.unwrap_or(1)).max(1),
            week: calendar.week(start.unwrap_or(4)),
            days: days::mask(&cadence.days),
            cadence,
            calendar,
            start,
        })
    }

    fn is_on(&self, day: i64) -> bool {
        if self.start.is_some_and(|start| day < start) {
            return false;
        }
        if self.cadence.kind != CadenceKind::Monthly {
            return days::is_in(self.days, day)
                && (self.calendar.week(day) - self.week).div_euclid(7).rem_euclid(self.every) == 0;
        }
        let (month, place) = days::month_of(day);
        let is_last = || days::month_of(day + 1).0 != month;
        self.cadence.month_days.iter().any(|wanted| *wanted == place || (*wanted > place && is_last()))
    }
}
