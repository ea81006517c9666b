//! Whose turn it is: the next turns of a rotation from its members, first day and step.
//!
//! Pure calendar work; exceptions and absences belong to the cover of the week. Tests: at the end of this file.

use crate::id::Id;
use crate::model::{Person, Rotation, Step};
use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// One turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Its first day; none where turns change each time something is made.
    pub date: Option<NaiveDate>,
    /// Whose turn.
    pub who: Id<Person>,
    /// The place of that person in the order of the turns, from 0.
    pub place: usize,
}

/// Why there are no turns yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TurnFault {
    /// Fewer than two people.
    People,
    /// No first day.
    Start,
}

/// What a rotation still needs.
pub fn fault(rotation: &Rotation) -> Option<TurnFault> {
    if rotation.members.len() < 2 {
        Some(TurnFault::People)
    } else if rotation.start.is_none() {
        Some(TurnFault::Start)
    } else {
        None
    }
}

/// The turn that runs on `today` and the ones after it, `count` in all; from the first turn while that is to come.
pub fn next_turns(rotation: &Rotation, today: NaiveDate, count: usize) -> Vec<Turn> {
    let members = rotation.members.len();
    let Some(start) = rotation.start else { return Vec::new() };
    if members == 0 {
        return Vec::new();
    }
    let mut first = 0;
    if rotation.step != Step::EachTime && today > start {
        // Never more steps than days between the two.
        let days = usize::try_from((today - start).num_days()).unwrap_or_default();
        let (mut low, mut high) = (0, days);
        while low < high {
            let middle = low + (high - low).div_ceil(2);
            if day_of(rotation, start, middle).is_some_and(|day| day <= today) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        first = low;
    }
    let mut out = Vec::new();
    for turn in first..first + count {
        let place = turn % members;
        let date = if rotation.step == Step::EachTime { None } else { day_of(rotation, start, turn) };
        out.extend(rotation.members.get(place).map(|who| Turn { date, who: *who, place }));
    }
    out
}

/// Lets two people change their places.
pub fn swap(rotation: &mut Rotation, a: usize, b: usize) {
    if a < rotation.members.len() && b < rotation.members.len() {
        rotation.members.swap(a, b);
    }
}

/// First day of a turn, counted from 0.
fn day_of(rotation: &Rotation, start: NaiveDate, turn: usize) -> Option<NaiveDate> {
    let turn = u32::try_from(turn).ok()?;
    let days = |each: u32| start.checked_add_days(Days::new(u64::from(each) * u64::from(turn)));
    match rotation.step {
        Step::EachTime | Step::Day => days(1),
        Step::BusinessDay => business_day(start, turn),
        Step::Week => days(7),
        Step::TwoWeeks => days(14),
        Step::Month => start.checked_add_months(Months::new(turn)),
        Step::Custom => days(rotation.every_days.unwrap_or(1).max(1)),
    }
}

/// The n-th working day from a day on; the weekend does not count.
fn business_day(start: NaiveDate, turn: u32) -> Option<NaiveDate> {
    let monday = match start.weekday() {
        Weekday::Sat => start.checked_add_days(Days::new(2))?,
        Weekday::Sun => start.checked_add_days(Days::new(1))?,
        _ => start,
    };
    let into_week = monday.weekday().num_days_from_monday();
    let (weeks, day) = ((into_week + turn) / 5, (into_week + turn) % 5);
    let week_start = monday.checked_sub_days(Days::new(u64::from(into_week)))?;
    week_start.checked_add_days(Days::new(u64::from(weeks) * 7 + u64::from(day)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        crate::date::parse(text).unwrap()
    }

    fn rotation(step: Step, start: &str) -> Rotation {
        let members = ["p_1", "p_2", "p_3"].map(|id| Id::parse(id).unwrap()).to_vec();
        Rotation { members, step, start: crate::date::parse(start), ..Rotation::default() }
    }

    fn dates(rotation: &Rotation, today: &str, count: usize) -> Vec<(String, usize)> {
        let turns = next_turns(rotation, day(today), count);
        turns.iter().map(|turn| (crate::date::format(turn.date.unwrap()), turn.place)).collect()
    }

    fn rows(rows: &[(&str, usize)]) -> Vec<(String, usize)> {
        rows.iter().map(|(date, place)| ((*date).to_owned(), *place)).collect()
    }

    #[test]
    fn before_the_start_the_first_turn_comes_first() {
        let weekly = rotation(Step::Week, "2026-11-07");
        let expected = [("2026-11-07", 0), ("2026-11-14", 1), ("2026-11-21", 2), ("2026-11-28", 0)];
        assert_eq!(dates(&weekly, "2026-11-02", 4), rows(&expected));
        assert_eq!(dates(&weekly, "2026-11-07", 4), rows(&expected));
    }

    #[test]
    fn later_the_running_turn_comes_first() {
        let weekly = rotation(Step::Week, "2026-11-07");
        assert_eq!(dates(&weekly, "2026-11-20", 2), rows(&[("2026-11-14", 1), ("2026-11-21", 2)]));
        assert_eq!(dates(&weekly, "2036-11-07", 1), rows(&[("2036-11-01", 521 % 3)]));
        let two = rotation(Step::TwoWeeks, "2026-11-07");
        assert_eq!(dates(&two, "2026-11-21", 2), rows(&[("2026-11-21", 1), ("2026-12-05", 2)]));
    }

    #[test]
    fn months_keep_their_last_day_and_business_days_leave_out_the_weekend() {
        let monthly = rotation(Step::Month, "2026-10-31");
        assert_eq!(dates(&monthly, "2026-11-30", 3), rows(&[("2026-11-30", 1), ("2026-12-31", 2), ("2027-01-31", 0)]));
        let working = rotation(Step::BusinessDay, "2026-11-05");
        let expected = [("2026-11-05", 0), ("2026-11-06", 1), ("2026-11-09", 2), ("2026-11-10", 0)];
        assert_eq!(dates(&working, "2026-11-05", 4), rows(&expected));
        assert_eq!(dates(&working, "2026-11-08", 1), rows(&[("2026-11-06", 1)]));
    }

    #[test]
    fn each_time_has_an_order_but_no_days() {
        let each = rotation(Step::EachTime, "2026-11-02");
        let turns = next_turns(&each, day("2026-11-30"), 4);
        assert_eq!(
            turns.iter().map(|turn| (turn.date, turn.place)).collect::<Vec<_>>(),
            [(None, 0), (None, 1), (None, 2), (None, 0)]
        );
    }

    #[test]
    fn what_is_missing_is_said() {
        let mut turns = rotation(Step::Week, "2026-11-07");
        assert_eq!(fault(&turns), None);
        turns.start = None;
        assert_eq!((fault(&turns), next_turns(&turns, day("2026-11-07"), 6)), (Some(TurnFault::Start), Vec::new()));
        turns.members.truncate(1);
        assert_eq!(fault(&turns), Some(TurnFault::People));
    }
}
