//! Dates as day numbers, days of the week as bits. Day 0 is 1970-01-01. Tests: at the end of this file.

use crate::model::Day;
use chrono::{Datelike, NaiveDate};

/// Minutes of a day on the clock.
pub(crate) const DAY: i64 = 1440;
/// Every day of the week.
pub(crate) const EVERY: u8 = 0b111_1111;

/// The number of a date.
pub(crate) fn number(date: NaiveDate) -> i64 {
    i64::from(date.to_epoch_days())
}

/// The date of a number; the first of 1970 for one that no calendar has.
pub(crate) fn date(number: i64) -> NaiveDate {
    i32::try_from(number).ok().and_then(NaiveDate::from_epoch_days).unwrap_or_default()
}

/// Days after Monday, 0 to 6.
pub(crate) const fn weekday(number: i64) -> i64 {
    (number + 3).rem_euclid(7)
}

/// Days of the week as bits, Monday the lowest.
pub(crate) fn mask(days: &[Day]) -> u8 {
    days.iter().fold(0, |mask, day| mask | 1 << place(*day))
}

/// Days after Monday of a named day.
pub(crate) fn place(day: Day) -> i64 {
    Day::ALL.iter().position(|other| *other == day).unwrap_or_default() as i64
}

/// The day of the week of a date.
pub(crate) fn day_of(date: NaiveDate) -> Day {
    Day::ALL.get(weekday(number(date)) as usize).copied().unwrap_or(Day::Mon)
}

/// Whether a day is among the days of a mask.
pub(crate) const fn is_in(mask: u8, number: i64) -> bool {
    mask >> weekday(number) & 1 == 1
}

/// Whether a named day is among the days of a mask.
pub(crate) fn is_one_of(mask: u8, day: Day) -> bool {
    mask >> place(day) & 1 == 1
}

/// How many of the days from `from` until before `to` are in the mask.
pub(crate) fn count(mask: u8, from: i64, to: i64) -> i64 {
    if to <= from {
        return 0;
    }
    let weeks = (to - from) / 7;
    let rest = (from + weeks * 7..to).filter(|day| is_in(mask, *day)).count() as i64;
    weeks * i64::from((mask & EVERY).count_ones()) + rest
}

/// Months since year 0 and the day of the month, from 1.
pub(crate) fn month_of(number: i64) -> (i64, u32) {
    let date = date(number);
    (i64::from(date.year()) * 12 + i64::from(date.month0()), date.day())
}

/// The day of a month, at most its last one.
pub(crate) fn in_month(month: i64, day: u32) -> i64 {
    let (year, month) = (month.div_euclid(12) as i32, month.rem_euclid(12) as u32 + 1);
    let day = (28..=31).rev().map(|last| day.min(last)).find_map(|day| NaiveDate::from_ymd_opt(year, month, day));
    day.map_or(0, number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn monday_is_the_first_day() {
        let monday = number(crate::date::parse("2026-11-02").unwrap());
        assert_eq!(weekday(monday), 0);
        assert!(is_in(mask(&[Day::Sat, Day::Sun]), monday + 5));
        assert!(!is_in(mask(&[Day::Sat, Day::Sun]), monday));
    }

    #[test]
    fn counting_is_what_looking_at_each_day_gives() {
        for mask in [0, 1, 0b110_0000, 0b001_1111, EVERY] {
            for from in -9..9 {
                for to in -9..30 {
                    let slow = (from..to).filter(|day| is_in(mask, *day)).count() as i64;
                    assert_eq!(count(mask, from, to), slow, "{mask} {from} {to}");
                }
            }
        }
    }

    #[test]
    fn the_last_day_of_a_short_month() {
        let (month, _) = month_of(number(crate::date::parse("2026-02-10").unwrap()));
        assert_eq!(crate::date::format(date(in_month(month, 31))), "2026-02-28");
        assert_eq!(crate::date::format(date(in_month(month + 10, 31))), "2026-12-31");
    }
}
