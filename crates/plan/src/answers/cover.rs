//! "Who watches, and when?": promised hours, watches, turns, swaps, absences, holidays and agreed gaps.
//!
//! What stands in a form is text until it is whole; from a form with a fault no edit is made. What follows from it for a
//! day (gaps, shares) is the business of `crate::cover`. Never words, never a clock. Tests: at the end of each file.

pub mod absences;
pub mod holes;
pub mod holidays;
pub mod hours;
pub mod ics;
pub mod patterns;
pub mod quiet;
pub mod swaps;
pub mod turns;
pub mod watches;
pub mod weeks;
pub mod zones;

use crate::date;
use crate::model::Day;
use chrono::{Datelike, NaiveDate, Weekday};

/// Minutes of a whole day.
pub const DAY_MINUTES: u32 = 24 * 60;

/// The years that a date of a plan may lie in; anything else is a slip of the keys.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

/// Minutes since midnight of `09:30`; `None` for anything else.
pub fn time(text: &str) -> Option<u32> {
    let (hour, minute) = text.trim().split_once(':')?;
    if (hour.len(), minute.len()) != (2, 2) {
        return None;
    }
    let digits = |text: &str| if text.bytes().all(|b| b.is_ascii_digit()) { text.parse().ok() } else { None };
    let (hour, minute): (u32, u32) = (digits(hour)?, digits(minute)?);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

/// `09:30` of minutes since midnight, as a time field takes it; the end of the day is `00:00`.
pub fn time_text(minutes: u32) -> String {
    let mut out = String::with_capacity(5);
    let minutes = minutes % DAY_MINUTES;
    for (at, number) in [minutes / 60, minutes % 60].into_iter().enumerate() {
        if at == 1 {
            out.push(':');
        }
        for digit in [number / 10, number % 10] {
            out.push(char::from_digit(digit, 10).unwrap_or('0'));
        }
    }
    out
}

/// A date as a date field gives it, if a plan may hold it (2000 to 2100).
pub fn day(text: &str) -> Option<NaiveDate> {
    date::parse(text.trim()).filter(|day| YEARS.contains(&day.year()))
}

/// Days in the order of the week, each once.
pub fn in_week(days: &[Day]) -> Vec<Day> {
    Day::ALL.iter().copied().filter(|day| days.contains(day)).collect()
}

/// The day of the week of a date.
pub fn day_of(date: NaiveDate) -> Day {
    match date.weekday() {
        Weekday::Mon => Day::Mon,
        Weekday::Tue => Day::Tue,
        Weekday::Wed => Day::Wed,
        Weekday::Thu => Day::Thu,
        Weekday::Fri => Day::Fri,
        Weekday::Sat => Day::Sat,
        Weekday::Sun => Day::Sun,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_survive() {
        for minutes in [0, 1, 9 * 60 + 30, 23 * 60 + 59] {
            assert_eq!(time(&time_text(minutes)), Some(minutes));
        }
        assert_eq!(time_text(DAY_MINUTES), "00:00");
        for wrong in ["", "9:30", "24:00", "12:60", "ab:cd", "12", "+1:00", "-1:00"] {
            assert_eq!(time(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_slip_in_the_year_is_no_date() {
        for wrong in ["0000-01-01", "0026-11-22", "1999-12-31", "2101-01-01", "99999-01-01", "soon", ""] {
            assert_eq!(day(wrong), None, "{wrong}");
        }
        assert_eq!(day(" 2026-11-22 ").map(date::format).as_deref(), Some("2026-11-22"));
    }

    #[test]
    fn days_stand_in_the_order_of_the_week() {
        assert_eq!(in_week(&[Day::Sun, Day::Mon, Day::Sun]), [Day::Mon, Day::Sun]);
        assert_eq!(day("2026-11-22").map(day_of), Some(Day::Sun));
    }
}
