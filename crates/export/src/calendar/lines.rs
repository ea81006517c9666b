//! Properties of a calendar file, and its lines: at most 75 octets, never cut inside a letter.
//!
//! The library escapes and assembles; its own folding lets a continued line grow to 76 octets, so lines are folded here.
//! Control characters, which RFC 5545 forbids in text, are left out. Tests: at the end of this file.

use chrono::{Datelike, NaiveDate};
use ics::components::{Parameter, Property};
use ics::escape_text;

/// Octets of a line without its end.
const LIMIT: usize = 75;

/// A property that holds text.
pub fn text(name: &'static str, value: &str) -> Property<'static> {
    let clean: String = value.chars().filter(|letter| !letter.is_control() || "\n\r\t".contains(*letter)).collect();
    Property::new(name, escape_text(clean).into_owned())
}

/// A property that holds a date.
pub fn date(name: &'static str, value: NaiveDate) -> Property<'static> {
    let mut out = Property::new(name, day(value));
    out.add(parameter("VALUE", "DATE"));
    out
}

/// A parameter whose value needs no quotes, or gets them.
pub fn parameter(name: &'static str, value: &str) -> Parameter<'static> {
    let plain: String = value.chars().filter(|letter| !letter.is_control() && *letter != '"').collect();
    let quoted = plain.contains([':', ';', ',']);
    Parameter::new(name, if quoted { ["\"", &plain, "\""].concat() } else { plain })
}

/// `20261122`.
pub fn day(date: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

/// The same file with its lines folded anew.
pub fn folded(file: &str) -> String {
    let mut out = String::with_capacity(file.len() + file.len() / 60);
    for line in file.replace("\r\n ", "").split_terminator("\r\n") {
        fold(line, &mut out);
        out.push_str("\r\n");
    }
    out
}

fn fold(line: &str, out: &mut String) {
    let mut room = LIMIT;
    for letter in line.chars() {
        if letter.len_utf8() > room {
            out.push_str("\r\n ");
            room = LIMIT - 1;
        }
        room -= letter.len_utf8();
        out.push(letter);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_longer_than_75_octets_and_no_letter_is_cut() {
        let long = "SUMMARY:".to_owned() + &"老虎 and 🦁, ".repeat(40);
        let file = folded(&(long.clone() + "\r\n"));
        assert!(file.split("\r\n").all(|line| line.len() <= LIMIT), "{file}");
        assert!(file.split("\r\n").nth(1).is_some_and(|line| line.len() > LIMIT - 4), "lines are filled");
        assert_eq!(file.replace("\r\n ", "").trim_end(), long.trim_end());
    }

    #[test]
    fn a_line_of_75_octets_stays_whole() {
        let line = "X".repeat(75);
        assert_eq!(folded(&(line.clone() + "\r\n")), line + "\r\n");
    }

    #[test]
    fn text_is_escaped_and_loses_what_is_not_text() {
        let property = text("SUMMARY", "a,b;c\\d\r\ne\u{7}\u{0}f").to_string();
        assert_eq!(property, "SUMMARY:a\\,b\\;c\\\\d\\nef\r\n");
    }

    #[test]
    fn a_parameter_cannot_break_out() {
        let mut property = Property::new("DTSTART", "20260101T000000");
        property.add(parameter("TZID", "A:\"B\r\nC"));
        assert_eq!(property.to_string(), "DTSTART;TZID=\"A:BC\":20260101T000000\r\n");
    }
}
