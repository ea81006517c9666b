//! Days by which something is done: those that the shared screen offers, and what people type in place of them.
//!
//! Must never: take a day that could be another one. Tests: at the end of this file.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use messages::Words;
use plan::answers::spot;
use plan::date;

/// Letters behind the number of a day: "12th".
const ENDINGS: [&str; 5] = ["", "st", "nd", "rd", "th"];
/// From so many letters on, the start of a month or of a weekday stands for it.
const LEAST: usize = 3;

/// Why what was typed is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Nobody can tell which.
    Unknown,
    /// The weekday in front belongs to another day than this date.
    Weekday(NaiveDate),
}

/// Fridays: the next one that leaves a day or more, and those one and three weeks after it.
pub fn offered(today: NaiveDate) -> Vec<NaiveDate> {
    let ahead = match Weekday::Fri.days_since(today.weekday()) {
        0 => 7,
        days => u64::from(days),
    };
    [0, 7, 21].iter().filter_map(|more| today.checked_add_days(Days::new(ahead + more))).collect()
}

/// A day as people type it: "12 January 2027", "Tue 12 Jan", "12/1/2027" in the British order. Without a year it is the next
/// one from today on.
///
/// # Errors
/// Why it is none.
pub fn typed(words: Words, text: &str, today: NaiveDate) -> Result<NaiveDate, Wrong> {
    if let Some(day) = spot::day(text.trim()) {
        return Ok(day);
    }
    let text = text.to_lowercase();
    let mut parts: Vec<&str> = text.split(|c: char| c.is_whitespace() || ",./-".contains(c)).collect();
    parts.retain(|part| !part.is_empty());
    let weekday = parts.first().and_then(|part| weekday(words, part));
    if weekday.is_some() {
        parts.remove(0);
    }
    let (day, month, year) = match *parts {
        [one, two] => (one, two, None),
        [one, two, year] => (one, two, Some(year)),
        _ => return Err(Wrong::Unknown),
    };
    let found = match (number(day), named(words, month)) {
        (Some(day), Some(month)) => Some((day, month)),
        (Some(day), None) => number(month).map(|month| (day, month)),
        // "January 12"
        (None, _) => named(words, day).zip(number(month)).map(|(month, day)| (day, month)),
    };
    let (day, month) = found.ok_or(Wrong::Unknown)?;
    let found = match year {
        Some(year) => full(year).and_then(|year| NaiveDate::from_ymd_opt(year, month, day)),
        None => {
            let of = |year| NaiveDate::from_ymd_opt(year, month, day).filter(|day| *day >= today);
            of(today.year()).or_else(|| of(today.year().saturating_add(1)))
        }
    };
    let found = found.filter(|day| spot::day(&date::format(*day)).is_some()).ok_or(Wrong::Unknown)?;
    match weekday {
        Some(weekday) if weekday != found.weekday() => Err(Wrong::Weekday(found)),
        _ => Ok(found),
    }
}

fn number(text: &str) -> Option<u32> {
    let digits = text.trim_end_matches(char::is_alphabetic);
    let ending = text.get(digits.len()..)?;
    ENDINGS.contains(&ending).then(|| digits.parse().ok()).flatten()
}

/// "2027", or "27".
fn full(text: &str) -> Option<i32> {
    let year: i32 = text.parse().ok()?;
    match text.len() {
        4 => Some(year),
        2 => Some(2000 + year),
        _ => None,
    }
}

/// The month of this name, from its first letters on, as long as they are those of one month alone.
fn named(words: Words, text: &str) -> Option<u32> {
    only((1..=12).filter(|month| is_start(text, words.month(*month), words.month_short(*month))))
}

fn weekday(words: Words, text: &str) -> Option<Weekday> {
    let all = (0..7).filter_map(|day| Weekday::try_from(day).ok());
    only(all.filter(|day| is_start(text, words.weekday(*day), words.weekday_short(*day))))
}

fn is_start(text: &str, long: &str, short: &str) -> bool {
    short.to_lowercase() == text || (text.chars().count() >= LEAST && long.to_lowercase().starts_with(text))
}

fn only<T>(mut found: impl Iterator<Item = T>) -> Option<T> {
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::day;

    #[test]
    fn a_friday_ahead_and_never_the_same_day() {
        let thursday = offered(day("2026-11-26"));
        assert_eq!(thursday, ["2026-11-27", "2026-12-04", "2026-12-18"].map(day));
        assert_eq!(offered(day("2026-11-27")).first(), Some(&day("2026-12-04")));
        assert_eq!(offered(day("2026-11-28")).first(), Some(&day("2026-12-04")));
    }

    #[test]
    fn a_day_is_taken_as_it_is_shown_and_as_people_type_it() {
        let (words, today) = (Words::english(), day("2026-11-29"));
        let shown = words.date_with_weekday(day("2027-01-12"));
        let same = [
            shown.as_str(),
            "2027-01-12",
            "12 January 2027",
            "12 January",
            "12 Jan",
            "12th Jan. 2027",
            "Tue, 12 jan 27",
            "January 12, 2027",
            "12/1/2027",
            "12.01.2027",
            " 12/1 ",
        ];
        for text in same {
            assert_eq!(typed(words, text, today), Ok(day("2027-01-12")), "{text}");
        }
        assert_eq!(typed(words, "29 november", today), Ok(today), "today is a day to come");
        assert_eq!(typed(words, "3 Sept", today), Ok(day("2027-09-03")));
        assert_eq!(typed(words, "1/2/2027", today), Ok(day("2027-02-01")), "the day comes first");
    }

    #[test]
    fn what_could_be_another_day_is_none() {
        let (words, today) = (Words::english(), day("2026-11-29"));
        let none = [
            "",
            "tomorrow-ish",
            "12",
            "Friday",
            "1/13/2027",
            "30 Feb",
            "12 Ju 2027",
            "12x Jan",
            "2026/11/30",
            "5 May 202",
        ];
        for text in none {
            assert_eq!(typed(words, text, today), Err(Wrong::Unknown), "{text}");
        }
        assert_eq!(typed(words, "Monday 12 January 2027", today), Err(Wrong::Weekday(day("2027-01-12"))));
    }
}
