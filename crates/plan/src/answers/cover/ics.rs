//! Holidays of a calendar file (`.ics`, RFC 5545): the whole days of its events and their names.
//!
//! Only what a list of holidays holds is read: `DTSTART` and `DTEND` as dates, `SUMMARY`, and a plain yearly `RRULE`. Events
//! at a time of day are counted and left out. Any text gives days or one reason, never a panic. Tests: at the end of this
//! file.

use super::super::you::clean;
use crate::guard::{Place, Verdict, guard};
use chrono::{Datelike, Days, NaiveDate};

/// One day of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// The date.
    pub date: NaiveDate,
    /// Its name, at most 60 characters.
    pub name: String,
}

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// Days from `today` on, at most two years ahead, in order, one a date, at most [`MOST`].
    pub days: Vec<Day>,
    /// Days that lie in the past or further ahead.
    pub elsewhen: u32,
    /// Events at a time of day, or that could not be read.
    pub left_out: u32,
}

/// Why a file gives nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Not a calendar.
    NotCalendar,
    /// A calendar without a whole day that is still to come.
    NoDays,
}

/// The most days that are offered at once.
pub const MOST: usize = 60;
const LONGEST_NAME: usize = 60;
const LONGEST_EVENT: u64 = 14;
const YEARS_AHEAD: u32 = 2;

/// Reads a file; `unnamed` is the name of a day that has none.
pub fn read(text: &str, today: NaiveDate, unnamed: &str) -> Result<Read, Problem> {
    let lines = unfold(text);
    if !lines.iter().any(|line| line.eq_ignore_ascii_case("BEGIN:VCALENDAR")) {
        return Err(Problem::NotCalendar);
    }
    let mut out = Read::default();
    let mut event: Option<Event> = None;
    let mut inner = 0_u32;
    for line in &lines {
        let Some((name, params, value)) = property(line) else { continue };
        let is = |other: &str| name.eq_ignore_ascii_case(other);
        match &mut event {
            None if is("BEGIN") && value.eq_ignore_ascii_case("VEVENT") => event = Some(Event::default()),
            None => {}
            // An alarm inside an event has properties of the same names.
            Some(_) if is("BEGIN") => inner += 1,
            Some(_) if is("END") && inner > 0 => inner -= 1,
            Some(_) if is("END") => {
                if let Some(event) = event.take() {
                    event.put(&mut out, today, unnamed);
                }
            }
            Some(_) if inner > 0 => {}
            Some(event) if is("DTSTART") => event.start = date(params, value),
            Some(event) if is("DTEND") => event.end = date(params, value),
            Some(event) if is("SUMMARY") => event.name = unescape(value),
            Some(event) if is("RRULE") => event.rule = value.to_ascii_uppercase(),
            Some(event) if is("STATUS") => event.cancelled = value.eq_ignore_ascii_case("CANCELLED"),
            Some(_) => {}
        }
    }
    out.days.sort_by_key(|day| day.date);
    out.days.dedup_by(|later, first| later.date == first.date);
    let more = out.days.len().saturating_sub(MOST);
    out.elsewhen += u32::try_from(more).unwrap_or(u32::MAX);
    out.days.truncate(MOST);
    if out.days.is_empty() { Err(Problem::NoDays) } else { Ok(out) }
}

#[derive(Default)]
struct Event {
    start: Option<NaiveDate>,
    end: Option<NaiveDate>,
    name: String,
    rule: String,
    cancelled: bool,
}

impl Event {
    fn put(self, out: &mut Read, today: NaiveDate, unnamed: &str) {
        if self.cancelled {
            return;
        }
        let Some(start) = self.start else {
            out.left_out += 1;
            return;
        };
        // The end of whole days is the day after the last one.
        let long =
            self.end.map_or(1, |end| u64::try_from((end - start).num_days()).unwrap_or(1)).clamp(1, LONGEST_EVENT);
        let horizon = in_year(today, today.year() + YEARS_AHEAD as i32).unwrap_or(today);
        let mut any = false;
        for first in self.firsts(start, today) {
            for date in (0..long).filter_map(|days| first.checked_add_days(Days::new(days))) {
                if date >= today && date <= horizon {
                    any = true;
                    out.days.push(Day { date, name: name(&self.name, unnamed) });
                }
            }
        }
        out.elsewhen += u32::from(!any);
    }

    /// The first days: of an event each year those of this year and the next ones.
    fn firsts(&self, start: NaiveDate, today: NaiveDate) -> Vec<NaiveDate> {
        let simple = self.rule.contains("FREQ=YEARLY")
            && !["BYDAY", "BYMONTH", "INTERVAL", "UNTIL", "COUNT", "BYSETPOS"]
                .iter()
                .any(|part| self.rule.contains(part));
        if !simple {
            return vec![start];
        }
        let years = today.year()..=today.year() + YEARS_AHEAD as i32;
        years.filter(|year| *year >= start.year()).filter_map(|year| in_year(start, year)).collect()
    }
}

fn in_year(date: NaiveDate, year: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, date.month(), date.day())
}

/// A name that a plan may hold.
fn name(text: &str, unnamed: &str) -> String {
    let name: String = clean(text).chars().take(LONGEST_NAME).collect();
    let fits = !name.is_empty() && guard(&name, Place::Text) == Verdict::Clear;
    if fits { name } else { unnamed.to_owned() }
}

/// Lines with what was broken over several put together.
fn unfold(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for line in text.trim_start_matches('\u{feff}').split('\n') {
        let line = line.strip_suffix('\r').unwrap_or(line);
        match (line.strip_prefix([' ', '\t']), out.last_mut()) {
            (Some(rest), Some(last)) => last.push_str(rest),
            (Some(_) | None, _) => out.push(line.to_owned()),
        }
    }
    out
}

/// Name, parameters and value; a colon inside quotes belongs to a parameter.
fn property(line: &str) -> Option<(&str, &str, &str)> {
    let mut quoted = false;
    let colon = line.char_indices().find_map(|(at, c)| {
        if c == '"' {
            quoted = !quoted;
        }
        (c == ':' && !quoted).then_some(at)
    })?;
    let (head, value) = (line.get(..colon)?, line.get(colon + 1..)?);
    let (name, params) = head.split_once(';').unwrap_or((head, ""));
    Some((name.trim(), params, value.trim()))
}

/// `20261225` of a whole day; a value with a time of day is none.
fn date(params: &str, value: &str) -> Option<NaiveDate> {
    let timed = params.to_ascii_uppercase().contains("VALUE=DATE-TIME");
    if timed || value.len() != 8 || !value.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let part = |from: usize, to: usize| value.get(from..to)?.parse::<u32>().ok();
    NaiveDate::from_ymd_opt(i32::try_from(part(0, 4)?).ok()?, part(4, 6)?, part(6, 8)?)
        .filter(|date| super::YEARS.contains(&date.year()))
}

fn unescape(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut all = value.chars();
    while let Some(c) = all.next() {
        match c {
            '\\' => match all.next() {
                Some('n' | 'N') => out.push(' '),
                Some(other) => out.push(other),
                None => {}
            },
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        crate::date::parse("2026-11-02").unwrap()
    }

    fn file(events: &[&str]) -> String {
        let mut out = String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n");
        for event in events {
            out.push_str("BEGIN:VEVENT\r\n");
            out.push_str(&event.replace('\n', "\r\n"));
            out.push_str("\r\nEND:VEVENT\r\n");
        }
        out.push_str("END:VCALENDAR\r\n");
        out
    }

    fn days(text: &str) -> Vec<(String, String)> {
        let read = read(text, today(), "Holiday").unwrap();
        read.days.into_iter().map(|day| (crate::date::format(day.date), day.name)).collect()
    }

    fn row(date: &str, name: &str) -> (String, String) {
        (date.to_owned(), name.to_owned())
    }

    #[test]
    fn whole_days_are_read_in_their_order() {
        let text = file(&[
            "DTSTART;VALUE=DATE:20261228\nDTEND;VALUE=DATE:20261229\nSUMMARY:Boxing Day (substitute day)",
            "UID:1\nDTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261227\nSUMMARY:Christmas\\, and\n  Boxing Day",
            "DTSTART:20270101\nSUMMARY;LANGUAGE=\"en:GB\":New Year’s Day",
        ]);
        let expected = [
            row("2026-12-25", "Christmas, and Boxing Day"),
            row("2026-12-26", "Christmas, and Boxing Day"),
            row("2026-12-28", "Boxing Day (substitute day)"),
            row("2027-01-01", "New Year’s Day"),
        ];
        assert_eq!(days(&text), expected);
        assert_eq!(days(&text.replace("\r\n", "\n")), expected, "with the line ends of other machines");
    }

    #[test]
    fn a_yearly_day_comes_in_each_year_ahead() {
        let text = file(&["DTSTART;VALUE=DATE:20100501\nRRULE:FREQ=YEARLY\nSUMMARY:May Day"]);
        assert_eq!(days(&text), [row("2027-05-01", "May Day"), row("2028-05-01", "May Day")]);
        let moving = file(&["DTSTART;VALUE=DATE:20270503\nRRULE:FREQ=YEARLY;BYDAY=1MO;BYMONTH=5\nSUMMARY:Early May"]);
        assert_eq!(days(&moving), [row("2027-05-03", "Early May")]);
    }

    #[test]
    fn what_is_no_holiday_to_come_is_counted() {
        let text = file(&[
            "DTSTART:20261224T180000Z\nSUMMARY:Party",
            "DTSTART;VALUE=DATE:20251225\nSUMMARY:Last Christmas",
            "DTSTART;VALUE=DATE:20261225\nSUMMARY:Christmas Day\nBEGIN:VALARM\nSUMMARY:Alarm\nEND:VALARM",
            "DTSTART;VALUE=DATE:20261225\nSUMMARY:The same day again",
            "DTSTART;VALUE=DATE:20261226\nSUMMARY:Gone\nSTATUS:CANCELLED",
            "DTSTART;VALUE=DATE:00001226\nSUMMARY:Long ago",
        ]);
        let read = read(&text, today(), "Holiday").unwrap();
        assert_eq!(read.days.len(), 1);
        assert_eq!(read.days[0].name, "Christmas Day");
        assert_eq!((read.elsewhen, read.left_out), (1, 2));
    }

    #[test]
    fn names_are_cut_and_passwords_are_left_out() {
        let long = ["DTSTART;VALUE=DATE:20261225\nSUMMARY:", &"ä".repeat(200)].concat();
        assert_eq!(days(&file(&[&long]))[0].1.chars().count(), 60);
        let secret = file(&["DTSTART;VALUE=DATE:20261225\nSUMMARY:password: hunter2"]);
        assert_eq!(days(&secret), [row("2026-12-25", "Holiday")]);
        assert_eq!(days(&file(&["DTSTART;VALUE=DATE:20261225"])), [row("2026-12-25", "Holiday")]);
    }

    #[test]
    fn other_files_are_explained_and_nothing_panics() {
        assert_eq!(read("{}", today(), ""), Err(Problem::NotCalendar));
        assert_eq!(read("", today(), ""), Err(Problem::NotCalendar));
        assert_eq!(read(&file(&[]), today(), ""), Err(Problem::NoDays));
        let whole = file(&["DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20251225\nSUMMARY:Eins\\"]);
        for end in (0..whole.len()).filter(|end| whole.is_char_boundary(*end)) {
            read(&whole[..end], today(), "").ok();
        }
        let many: Vec<String> =
            (0..800).map(|n| format!("DTSTART;VALUE=DATE:2027{:02}{:02}", n % 12 + 1, n % 28 + 1)).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        assert_eq!(read(&file(&many), today(), "x").unwrap().days.len(), MOST);
    }
}
