//! Watches of the plan, spread over dates: who really watches, from when to when.
//!
//! A closed holiday and a day that a rotation skips have no watch at all. An accepted exception comes first, then who
//! covers a holiday, then the turn or the person; absences and the fallback come last, in `roster.rs`.
//! Tests: `tests/cover_cases`, `tests/cover_reference.rs`.

use super::days::{self, DAY};
use super::roster::{Roster, Settled};
use super::spans::{Span, sort};
use super::turns::{Calendar, Turns};
use super::zones::{Zone, Zones};
use super::{Nobody, Shift, Why};
use crate::id::{Id, Key};
use crate::lens::Lens;
use crate::model::{Holiday, Override, OverrideState, Person, Watch};
use crate::places::Places;

/// A holiday as the engine sees one.
#[derive(Clone, Copy)]
pub(crate) struct DayOff {
    day: i64,
    /// The record.
    pub id: Id<Holiday>,
    /// Nobody watches and nothing is promised.
    pub closed: bool,
    /// Who covers.
    pub person: Option<Id<Person>>,
}

/// An accepted exception.
struct Exception {
    about: (i64, Key),
    id: Id<Override>,
    who: Option<Id<Person>>,
}

/// Everything of a plan that decides who does something on a date.
pub(crate) struct Duties<'a> {
    /// The plan.
    pub lens: &'a Lens,
    /// The plan's zone.
    pub zone: &'a Zone,
    /// Everybody.
    pub roster: Roster<'a>,
    /// Weekend, week and closed days.
    pub calendar: Calendar,
    /// Rotations in the order of their table.
    pub turns: Vec<Turns<'a>>,
    rotations: Places,
    /// By day.
    holidays: Vec<DayOff>,
    /// Accepted exceptions by day and watch or stream; of two about the same the first counts.
    exceptions: Vec<Exception>,
}

/// A watch on a date, before anybody is settled.
pub(crate) struct Due<'a> {
    /// The watch.
    pub watch: &'a Watch,
    /// The day it begins on.
    pub day: i64,
    /// Its rotation.
    pub turns: Option<usize>,
}

impl<'a> Duties<'a> {
    /// Reads the plan. `home` is the plan's zone.
    pub fn new(lens: &'a Lens, zones: &'a Zones, home: &'a Zone) -> Self {
        let holidays = holidays(lens);
        let closed: Vec<Span> = holidays.iter().filter(|off| off.closed).map(|off| (off.day, off.day + 1)).collect();
        let calendar = Calendar::of(&lens.org, closed);
        Self {
            lens,
            zone: home,
            roster: Roster::new(lens, zones, home),
            turns: lens.rotations.iter().map(|rotation| Turns::new(rotation, &calendar)).collect(),
            rotations: Places::of(lens.rotations.iter().map(|rotation| rotation.id.key)),
            calendar,
            holidays,
            exceptions: exceptions(lens),
        }
    }

    /// The holiday on a day.
    pub fn holiday(&self, day: i64) -> Option<DayOff> {
        let at = self.holidays.binary_search_by(|off| off.day.cmp(&day)).ok()?;
        self.holidays.get(at).copied()
    }

    /// The place of a rotation.
    pub fn rotation(&self, id: Option<Id<crate::model::Rotation>>) -> Option<usize> {
        id.and_then(|id| self.rotations.get(id.key))
    }

    /// Settles who does something: an accepted exception, else what the plan says.
    pub fn settle(&self, about: Key, day: i64, named: Option<Id<Person>>, why: Why) -> Settled {
        match self.exception(about, day) {
            Some((_, None)) => Settled { planned: None, who: None, why: Why::Nobody(Nobody::Agreed), absence: None },
            Some((id, who)) => self.roster.settle(who, Why::Swap(id), day),
            None => self.roster.settle(named, why, day),
        }
    }

    /// Whom the plan means for something: an accepted exception, else the person named, if there on that day. The same as
    /// what [`Self::settle`] calls planned.
    pub fn planned(&self, about: Key, day: i64, named: Option<Id<Person>>) -> Option<Id<Person>> {
        let who = self.exception(about, day).map_or(named, |(_, who)| who);
        who.filter(|who| self.roster.is_there(*who, day))
    }

    /// The accepted exception about a watch or stream on a day.
    pub fn exception(&self, about: Key, day: i64) -> Option<(Id<Override>, Option<Id<Person>>)> {
        let at = self.exceptions.binary_search_by(|item| item.about.cmp(&(day, about))).ok()?;
        self.exceptions.get(at).map(|item| (item.id, item.who))
    }

    /// All shifts that begin on a day from `from` until before `to`, by start, then in the order of their watches.
    pub fn shifts(&self, from: i64, to: i64) -> Vec<Shift> {
        let due = self.due(from, to, &|_| true);
        let mut counters = self.counters(from);
        let mut shifts = Vec::with_capacity(due.len());
        for item in &due {
            let (named, why) = self.named(item, &mut counters);
            shifts.push(self.shift(item, self.settle(item.watch.id.key, item.day, named, why)));
        }
        let mut order: Vec<(i64, i64)> = shifts.iter().zip(0..).map(|(shift, place)| (shift.start, place)).collect();
        if !order.is_sorted() {
            sort(&mut order);
        }
        order.into_iter().filter_map(|(_, place)| shifts.get(place as usize).copied()).collect()
    }

    /// For each rotation the number of its next slot, if it moves on each time.
    pub fn counters(&self, from: i64) -> Vec<i64> {
        self.turns.iter().map(|turns| self.slots_before(turns, from)).collect()
    }

    /// Whom the plan names for a watch on a date, exceptions not applied. Dates must come in order.
    pub fn named(&self, item: &Due<'_>, counters: &mut [i64]) -> (Option<Id<Person>>, Why) {
        let turn = self.turn(item, counters);
        match (self.holiday(item.day).filter(|off| off.person.is_some()), turn) {
            (Some(off), _) => (off.person, Why::Holiday(off.id)),
            (None, Some((turns, index))) => (turns.member(index), Why::Turn(turns.rotation.id)),
            (None, None) => (item.watch.person, Why::Planned),
        }
    }

    /// Which turn a watch on a date is. Dates must come in order.
    pub fn turn(&self, item: &Due<'_>, counters: &mut [i64]) -> Option<(&Turns<'a>, i64)> {
        let place = item.turns?;
        let turns = self.turns.get(place)?;
        if !turns.is_each_time() {
            return Some((turns, turns.index(item.day)));
        }
        let slot = counters.get_mut(place)?;
        *slot += 1;
        Some((turns, *slot - 1))
    }

    fn shift(&self, item: &Due<'_>, settled: Settled) -> Shift {
        let (from, to) = times(item.watch);
        let midnight = item.day * DAY;
        let (start, end) = (self.zone.reach(midnight + from), self.zone.reach(midnight + to));
        let fits = settled.who.is_none_or(|who| self.roster.is_within_hours(who, start, end));
        Shift {
            watch: item.watch.id,
            date: days::date(item.day),
            start,
            end,
            planned: settled.planned,
            who: settled.who,
            why: settled.why,
            absence: settled.absence,
            outside_hours: !fits,
            is_check: from == to,
        }
    }

    /// Watches and their dates, by date, time of day, then in the order of their table.
    pub fn due(&self, from: i64, to: i64, wanted: &dyn Fn(&Watch) -> bool) -> Vec<Due<'a>> {
        let mut patterns: Vec<(i64, i64)> =
            self.lens.watches.iter().zip(0..).map(|(watch, place)| (i64::from(watch.from), place)).collect();
        sort(&mut patterns);
        let patterns: Vec<_> = patterns
            .into_iter()
            .filter_map(|(_, place)| self.lens.watches.get(place as usize))
            .filter(|watch| wanted(watch))
            .map(|watch| (watch, self.active(watch), self.days_of(watch), self.rotation(watch.rotation)))
            .collect();
        let mut out = Vec::new();
        for day in from..to {
            if self.holiday(day).is_some_and(|off| off.closed) {
                continue;
            }
            for (watch, (first, last), mask, turns) in &patterns {
                let is_on = days::is_in(*mask, day) && *first <= day && day <= *last;
                let has_turn = || turns.and_then(|place| self.turns.get(place)).is_none_or(|turns| turns.is_on(day));
                if is_on && has_turn() {
                    out.push(Due { watch, day, turns: *turns });
                }
            }
        }
        out
    }

    /// First and last day of a watch; one of a busy time lives inside it.
    pub fn active(&self, watch: &Watch) -> (i64, i64) {
        let mut first = watch.active_from.map_or(i64::MIN, days::number);
        let mut last = watch.active_to.map_or(i64::MAX, days::number);
        if let Some(busy) = watch.busy.and_then(|id| self.lens.busy.iter().find(|busy| busy.id == id)) {
            first = first.max(days::number(busy.from));
            last = last.min(days::number(busy.to));
        }
        (first, last)
    }

    /// Days of a watch; one of a busy time without days is on every day of it.
    pub fn days_of(&self, watch: &Watch) -> u8 {
        if watch.days.is_empty() && watch.busy.is_some() { days::EVERY } else { days::mask(&watch.days) }
    }

    /// For rotations that move on each time: how many times they did before a day.
    fn slots_before(&self, turns: &Turns<'_>, day: i64) -> i64 {
        if !turns.is_each_time() {
            return 0;
        }
        let mut out = 0;
        for watch in self.lens.watches.iter().filter(|watch| watch.rotation == Some(turns.rotation.id)) {
            let (first, last) = self.active(watch);
            out += turns.slots(self.days_of(watch), first, day.min(last.saturating_add(1)));
        }
        out
    }
}

/// From and to of a watch in minutes since the midnight it begins on. An end before the start is on the next day.
pub(crate) fn times(watch: &Watch) -> (i64, i64) {
    let (from, to) = (i64::from(watch.from), i64::from(watch.to));
    (from, if watch.ends_next_day || to < from { to + DAY } else { to })
}

/// One entry a day, by day: the first with a decision.
fn holidays(lens: &Lens) -> Vec<DayOff> {
    let mut out: Vec<DayOff> = Vec::new();
    for holiday in lens.plan.all::<Holiday>() {
        let day = days::number(holiday.date);
        let cover = holiday.cover.decided();
        let closed = cover.is_some_and(|cover| cover.closed);
        let person = cover.filter(|cover| !cover.closed).and_then(|cover| cover.person);
        let new = DayOff { day, id: holiday.id, closed, person };
        match out.binary_search_by(|off| off.day.cmp(&day)) {
            Ok(at) => {
                if let Some(off) = out.get_mut(at).filter(|off| !off.closed && off.person.is_none()) {
                    *off = new;
                }
            }
            Err(at) => out.insert(at, new),
        }
    }
    out
}

fn exceptions(lens: &Lens) -> Vec<Exception> {
    let mut out: Vec<Exception> = Vec::new();
    for item in lens.plan.all::<Override>() {
        let about = item.watch.map(|id| id.key).or(item.stream.map(|id| id.key));
        let (OverrideState::Accepted, Some(about)) = (item.state, about) else { continue };
        let about = (days::number(item.date), about);
        if let Err(at) = out.binary_search_by(|other| other.about.cmp(&about)) {
            out.insert(at, Exception { about, id: item.id, who: item.who });
        }
    }
    out
}
