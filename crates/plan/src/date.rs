//! Dates of the plan as ISO text.
//!
//! Dates are civil dates in the plan's own time zone; the core never asks a clock. It must never accept a date that
//! does not exist. Tests: at the end of this file.

use chrono::{Datelike, NaiveDate};

/// Reads `2026-11-22`; `None` for anything else.
pub fn parse(text: &str) -> Option<NaiveDate> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || (year.len(), month.len(), day.len()) != (4, 2, 2) {
        return None;
    }
    NaiveDate::from_ymd_opt(number(year)? as i32, number(month)?, number(day)?)
}

/// Writes `2026-11-22`.
pub fn format(date: NaiveDate) -> String {
    let mut out = month_text(date.year(), date.month());
    out.push('-');
    push(&mut out, date.day(), 2);
    out
}

/// A date, or only a month when nobody remembers the day ("in March").
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MonthOrDate {
    /// Year and month 1-12.
    Month(i32, u32),
    /// An exact day.
    Day(NaiveDate),
}

impl Default for MonthOrDate {
    fn default() -> Self {
        Self::Day(NaiveDate::default())
    }
}

impl MonthOrDate {
    /// Reads `2026-03` or `2026-03-14`.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(day) = parse(text) {
            return Some(Self::Day(day));
        }
        let (year, month) = text.split_once('-')?;
        if (year.len(), month.len()) != (4, 2) {
            return None;
        }
        let (year, month) = (number(year)? as i32, number(month)?);
        NaiveDate::from_ymd_opt(year, month, 1).map(|_| Self::Month(year, month))
    }

    /// Writes the form that was read.
    pub fn format(self) -> String {
        match self {
            Self::Month(year, month) => month_text(year, month),
            Self::Day(day) => format(day),
        }
    }

    /// The day used in comparisons: a month counts as its last day (rule V1 of the checks).
    pub fn last_day(self) -> NaiveDate {
        match self {
            Self::Day(day) => day,
            Self::Month(year, month) => {
                let (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
                NaiveDate::from_ymd_opt(year, month, 1).and_then(|first| first.pred_opt()).unwrap_or_default()
            }
        }
    }
}

fn month_text(year: i32, month: u32) -> String {
    let mut out = String::with_capacity(10);
    push(&mut out, year.unsigned_abs(), 4);
    out.push('-');
    push(&mut out, month, 2);
    out
}

fn number(text: &str) -> Option<u32> {
    if text.bytes().all(|b| b.is_ascii_digit()) { text.parse().ok() } else { None }
}

fn push(out: &mut String, number: u32, digits: u32) {
    for place in (0..digits).rev() {
        let digit = number / 10_u32.pow(place) % 10;
        out.push(char::from_digit(digit, 10).unwrap_or('0'));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_survives() {
        for text in ["2026-11-22", "2024-02-29", "1999-01-01"] {
            assert_eq!(parse(text).map(format).as_deref(), Some(text));
        }
    }

    #[test]
    fn impossible_dates_are_refused() {
        for text in ["2026-02-30", "2025-02-29", "2026-13-01", "26-11-22", "2026-1-2", "2026-11-22x", "+026-11-22", ""]
        {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_month_counts_as_its_last_day() {
        let last = |text| MonthOrDate::parse(text).map(|m| format(m.last_day()));
        assert_eq!(last("2026-02").as_deref(), Some("2026-02-28"));
        assert_eq!(last("2026-12").as_deref(), Some("2026-12-31"));
        assert_eq!(last("2026-03-14").as_deref(), Some("2026-03-14"));
        assert_eq!(last("2026-00"), None);
        assert_eq!(MonthOrDate::parse("2026-03").map(MonthOrDate::format).as_deref(), Some("2026-03"));
    }
}
