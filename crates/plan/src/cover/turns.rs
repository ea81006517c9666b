//! Whose turn it is: the place in a rotation on a date.
//!
//! A turn of a week, two weeks or so many days is a block of days from the first turn on; a month ends on the day of the
//! month of the first turn. Days that are skipped are nobody's turn, and a block that is skipped as a whole is not
//! counted. Business days are those outside the weekend that are not closed; a weekend day belongs to the turn before
//! it. Without a first day, blocks are counted from a fixed week. Members who left keep their place.
//! Tests: at the end of this file and `tests/cover_reference.rs`.

use super::days;
use super::spans::{Span, Spans};
use crate::id::Id;
use crate::model::{Org, Person, Rotation, Step};
use chrono::NaiveDate;

/// What every rotation of a plan shares.
#[derive(Clone, Debug, Default)]
pub(crate) struct Calendar {
    /// The weekend.
    pub weekend: u8,
    /// First day of the week, days after Monday.
    pub week_start: i64,
    /// Holidays marked closed.
    pub closed: Vec<Span>,
}

impl Calendar {
    /// Weekend and week of a plan; Saturday, Sunday and Monday when nothing is said.
    pub fn of(org: &Org, closed: Vec<Span>) -> Self {
        Self { weekend: weekend(org), week_start: org.week_start.map_or(0, days::place), closed }
    }

    /// Weekend days in a row are one weekend, named by its first day.
    pub fn weekend_of(&self, day: i64) -> i64 {
        let mut first = day;
        while first > day - 6 && days::is_in(self.weekend, first - 1) {
            first -= 1;
        }
        first
    }

    /// The first day of the week that a day is in.
    pub fn week(&self, day: i64) -> i64 {
        day - (days::weekday(day) - self.week_start).rem_euclid(7)
    }
}

/// The weekend as bits; Saturday and Sunday when nothing is said.
pub(crate) fn weekend(org: &Org) -> u8 {
    if org.weekend.is_empty() { 0b110_0000 } else { days::mask(&org.weekend) }
}

/// Whether a date lies in the weekend of a plan.
pub fn is_weekend(org: &Org, date: NaiveDate) -> bool {
    days::is_in(weekend(org), days::number(date))
}

/// A rotation, ready to be asked.
pub(crate) struct Turns<'a> {
    /// The rotation.
    pub rotation: &'a Rotation,
    /// The first day of the first turn, said or fixed.
    anchor: i64,
    skips: Spans,
    /// Days that are no turn of their own: skipped or closed.
    off: Spans,
    weekdays: u8,
}

impl<'a> Turns<'a> {
    /// Reads a rotation.
    pub fn new(rotation: &'a Rotation, calendar: &Calendar) -> Self {
        let skips: Vec<Span> =
            rotation.skips.iter().map(|span| (days::number(span.from), days::number(span.to) + 1)).collect();
        let mut off = skips.clone();
        off.extend(&calendar.closed);
        Self {
            anchor: rotation.start.map_or_else(|| calendar.week(4), days::number),
            skips: Spans::of(skips),
            off: Spans::of(off),
            weekdays: days::EVERY & !calendar.weekend,
            rotation,
        }
    }

    /// Whether there is a turn at all on a day.
    pub fn is_on(&self, day: i64) -> bool {
        self.rotation.start.is_none_or(|_| day >= self.anchor) && !self.skips.has(day)
    }

    /// The first day of the first turn, said or fixed.
    pub fn first_day_of_all(&self) -> i64 {
        self.anchor
    }

    /// Whether the turn moves on each time that something is due.
    pub fn is_each_time(&self) -> bool {
        self.rotation.step == Step::EachTime
    }

    /// How many of the days in the mask, from the first turn and `from` on, come before `to` and are not off.
    pub fn slots(&self, mask: u8, from: i64, to: i64) -> i64 {
        let from = from.max(self.anchor);
        let off: i64 = self.off.near(from, to).map(|(a, b)| days::count(mask, a.max(from), b.min(to))).sum();
        days::count(mask, from, to) - off
    }

    /// Which turn a day belongs to, from 0. Not for rotations that move on each time.
    pub fn index(&self, day: i64) -> i64 {
        if self.rotation.step == Step::BusinessDay {
            return (self.slots(self.weekdays, self.anchor, day + 1) - 1).max(0);
        }
        let block = self.block(day);
        let mut skipped = 0;
        for (from, to) in self.skips.iter() {
            let first = self.block(from);
            let first = if self.first_day(first) < from { first + 1 } else { first }.max(0);
            skipped += (self.block(to).min(block) - first).max(0);
        }
        block - skipped
    }

    /// Who has a turn.
    pub fn member(&self, index: i64) -> Option<Id<Person>> {
        self.rotation.members.get(self.place(index)?).copied()
    }

    /// The place among the members of who has a turn.
    pub fn place(&self, index: i64) -> Option<usize> {
        index.checked_rem_euclid(self.rotation.members.len() as i64).map(|place| place as usize)
    }

    fn length(&self) -> i64 {
        match self.rotation.step {
            Step::Day | Step::BusinessDay | Step::EachTime | Step::Month => 1,
            Step::Week => 7,
            Step::TwoWeeks => 14,
            Step::Custom => self.rotation.every_days.map_or(1, i64::from).max(1),
        }
    }

    /// The block of days that a day is in, skips not counted out.
    fn block(&self, day: i64) -> i64 {
        if self.rotation.step != Step::Month {
            return (day - self.anchor).div_euclid(self.length());
        }
        let ((month, _), (first, _)) = (days::month_of(day), days::month_of(self.anchor));
        let block = month - first;
        if day < self.first_day(block) { block - 1 } else { block }
    }

    fn first_day(&self, block: i64) -> i64 {
        if self.rotation.step != Step::Month {
            return self.anchor + block * self.length();
        }
        let (month, day) = days::month_of(self.anchor);
        days::in_month(month + block, day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::parse;
    use crate::model;

    fn rotation(step: Step, start: &str, skips: &[(&str, &str)]) -> Rotation {
        let span = |(from, to): &(&str, &str)| model::Span { from: parse(from).unwrap(), to: parse(to).unwrap() };
        Rotation { step, start: parse(start), skips: skips.iter().map(span).collect(), ..Rotation::default() }
    }

    #[track_caller]
    fn turns(rotation: &Rotation, dates: &[&str]) -> Vec<i64> {
        let calendar = Calendar::of(&Org::default(), Vec::new());
        let turns = Turns::new(rotation, &calendar);
        dates.iter().map(|date| turns.index(days::number(parse(date).unwrap()))).collect()
    }

    #[test]
    fn a_week_runs_from_the_first_turn_on() {
        let weekly = rotation(Step::Week, "2026-11-07", &[]);
        assert_eq!(turns(&weekly, &["2026-11-07", "2026-11-13", "2026-11-14", "2026-12-26"]), [0, 0, 1, 7]);
        let calendar = Calendar::of(&Org::default(), Vec::new());
        let on = |date| Turns::new(&weekly, &calendar).is_on(days::number(parse(date).unwrap()));
        assert!(!on("2026-11-06") && on("2026-11-07"));
    }

    #[test]
    fn a_skipped_week_costs_nobody_a_turn_and_half_a_week_counts() {
        let whole = rotation(Step::Week, "2026-11-02", &[("2026-11-09", "2026-11-15")]);
        assert_eq!(turns(&whole, &["2026-11-02", "2026-11-16"]), [0, 1]);
        let half = rotation(Step::Week, "2026-11-02", &[("2026-11-09", "2026-11-14")]);
        assert_eq!(turns(&half, &["2026-11-15", "2026-11-16"]), [1, 2]);
    }

    #[test]
    fn a_month_ends_on_the_day_it_began() {
        let monthly = rotation(Step::Month, "2026-01-31", &[("2026-02-28", "2026-03-30")]);
        assert_eq!(turns(&monthly, &["2026-01-31", "2026-02-27", "2026-03-31", "2026-04-30"]), [0, 0, 1, 2]);
    }

    #[test]
    fn a_weekend_belongs_to_the_business_day_before_it() {
        let daily = rotation(Step::BusinessDay, "2026-11-05", &[]);
        assert_eq!(
            turns(&daily, &["2026-11-05", "2026-11-06", "2026-11-07", "2026-11-08", "2026-11-09"]),
            [0, 1, 1, 1, 2]
        );
    }
}
