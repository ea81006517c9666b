//! VTIMEZONE: the plan's zone, described from the same table of clock changes that coverage is worked out from.
//!
//! Where the changes follow a rule ("last Sunday of March"), the rule is written, because Outlook understands little else;
//! else each change by itself. Tests: at the end of this file, `tests/readers`.

use super::lines::{day, text};
use chrono::{Datelike, NaiveDate, Weekday};
use ics::components::{Component, Property};
use plan::cover::{Local, Minute, Zone};

/// A clock change, as the clock showed it before.
#[derive(Clone, Copy)]
struct Change {
    at: Local,
    from: i32,
    to: i32,
}

/// The zone as a component.
pub fn described(zone: &Zone) -> Component<'static> {
    let mut out = Component::new("VTIMEZONE");
    out.add_property(text("TZID", &zone.name));
    let changes = changes(zone);
    let first = Local { date: NaiveDate::from_ymd_opt(1970, 1, 1).unwrap_or_default(), minute: 0 };
    match rules(&changes) {
        Some(rules) => {
            for (change, rule) in rules {
                out.add_component(observance(&change, Some(&rule)));
            }
        }
        None => {
            out.add_component(observance(&Change { at: first, from: zone.offset, to: zone.offset }, None));
            for change in &changes {
                out.add_component(observance(change, None));
            }
        }
    }
    out
}

/// Whether the clock shows the time of this moment a second time.
pub fn comes_twice(zone: &Zone, at: Minute) -> bool {
    let mut before = zone.offset;
    zone.changes.iter().any(|(change, to)| {
        let back = Minute::from(std::mem::replace(&mut before, *to) - to);
        back > 0 && (change - back..change + back).contains(&at)
    })
}

fn changes(zone: &Zone) -> Vec<Change> {
    let mut before = zone.offset;
    let mut out = Vec::new();
    for (at, to) in &zone.changes {
        let clock = Zone { offset: before, ..Zone::default() };
        out.push(Change { at: clock.local(*at as Minute), from: before, to: *to });
        before = *to;
    }
    out
}

/// The two rules that give all changes; `None` where there are none such.
fn rules(changes: &[Change]) -> Option<Vec<(Change, String)>> {
    let first = changes.first()?;
    // Ramadan, or a law that changed, has no rule.
    let (ones, others): (Vec<&Change>, Vec<&Change>) =
        changes.iter().partition(|change| (change.from, change.to) == (first.from, first.to));
    let mut out = Vec::new();
    for group in [ones, others] {
        out.push((**group.first()?, rule(&group)?));
    }
    Some(out)
}

fn rule(group: &[&Change]) -> Option<String> {
    let first = group.first()?;
    let yearly = group.iter().zip(first.at.date.year()..).all(|(change, year)| {
        change.at.date.year() == year
            && change.at.date.month() == first.at.date.month()
            && change.at.date.weekday() == first.at.date.weekday()
            && change.at.minute == first.at.minute
            && (change.from, change.to) == (first.from, first.to)
    });
    if !yearly || group.len() < 2 {
        return None;
    }
    let all = |nth: fn(NaiveDate) -> Option<i32>| {
        let wanted = nth(first.at.date)?;
        group.iter().all(|change| nth(change.at.date) == Some(wanted)).then_some(wanted)
    };
    let nth = all(from_end).or_else(|| all(from_start))?;
    let (month, weekday) = (first.at.date.month(), weekday(first.at.date.weekday()));
    Some(format!("FREQ=YEARLY;BYMONTH={month};BYDAY={nth}{weekday}"))
}

/// -1 for the last of its weekday in the month.
fn from_end(date: NaiveDate) -> Option<i32> {
    let next = date.checked_add_days(chrono::Days::new(7))?;
    (next.month() != date.month()).then_some(-1)
}

fn from_start(date: NaiveDate) -> Option<i32> {
    Some((date.day0() / 7) as i32 + 1)
}

const fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    }
}

fn observance(change: &Change, rule: Option<&str>) -> Component<'static> {
    let mut out = Component::new(if change.to > change.from { "DAYLIGHT" } else { "STANDARD" });
    let Local { date, minute } = change.at;
    out.add_property(Property::new("DTSTART", format!("{}T{:02}{:02}00", day(date), minute / 60, minute % 60)));
    out.add_property(Property::new("TZOFFSETFROM", offset(change.from)));
    out.add_property(Property::new("TZOFFSETTO", offset(change.to)));
    if let Some(rule) = rule {
        out.add_property(Property::new("RRULE", rule.to_owned()));
    }
    out
}

/// `+0100`, `-0330`.
fn offset(minutes: i32) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    let minutes = minutes.abs();
    format!("{sign}{:02}{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(date: &str, minute: Minute) -> Minute {
        let date = plan::date::parse(date).unwrap();
        Minute::from(date.to_epoch_days()) * 1440 + minute
    }

    fn lines(zone: &Zone) -> Vec<String> {
        described(zone).to_string().lines().map(str::to_owned).collect()
    }

    #[test]
    fn a_rule_is_found_and_written() {
        let dates = [("2026-03-29", 60), ("2026-10-25", 0), ("2027-03-28", 60), ("2027-10-31", 0), ("2028-03-26", 60)];
        let changes = dates.iter().map(|(date, to)| (at(date, 60), *to)).collect();
        let zone = Zone { name: "Europe/London".to_owned(), offset: 0, changes };
        let lines = lines(&zone);
        assert!(lines.contains(&"RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU".to_owned()), "{lines:?}");
        assert!(lines.contains(&"RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU".to_owned()), "{lines:?}");
        assert!(lines.contains(&"DTSTART:20260329T010000".to_owned()), "{lines:?}");
        assert!(lines.contains(&"DTSTART:20261025T020000".to_owned()), "{lines:?}");
    }

    #[test]
    fn the_second_sunday_is_counted_from_the_start() {
        let dates = [
            ("2026-03-08", 420, -240),
            ("2026-11-01", 360, -300),
            ("2027-03-14", 420, -240),
            ("2027-11-07", 360, -300),
        ];
        let changes = dates.iter().map(|(date, minute, to)| (at(date, *minute), *to)).collect();
        let zone = Zone { name: "America/New_York".to_owned(), offset: -300, changes };
        let lines = lines(&zone);
        assert!(lines.contains(&"RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU".to_owned()), "{lines:?}");
        assert!(lines.contains(&"RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU".to_owned()), "{lines:?}");
        assert!(lines.contains(&"TZOFFSETFROM:-0500".to_owned()), "{lines:?}");
    }

    #[test]
    fn without_a_rule_each_change_stands_by_itself() {
        let changes = vec![(at("2026-02-15", 120), 0), (at("2026-03-22", 120), 60), (at("2027-02-07", 120), 0)];
        let zone = Zone { name: "Africa/Casablanca".to_owned(), offset: 60, changes };
        let lines = lines(&zone);
        assert!(!lines.iter().any(|line| line.starts_with("RRULE")), "{lines:?}");
        assert_eq!(lines.iter().filter(|line| line.starts_with("DTSTART")).count(), 4, "{lines:?}");
    }

    #[test]
    fn the_doubled_hour_is_known() {
        let zone = Zone {
            name: String::new(),
            offset: 60,
            changes: vec![(at("2026-10-25", 60), 0), (at("2027-03-28", 60), 60)],
        };
        let twice = |date, minute| comes_twice(&zone, at(date, minute));
        assert_eq!([-1, 0, 119, 120].map(|minute| twice("2026-10-25", minute)), [false, true, true, false]);
        assert!(!twice("2027-03-28", 59) && !twice("2027-03-28", 60), "nothing comes twice in spring");
    }

    #[test]
    fn a_zone_without_changes_has_one_offset() {
        let zone = Zone { name: "Asia/Kolkata".to_owned(), offset: 330, changes: Vec::new() };
        let lines = lines(&zone);
        assert_eq!(lines.iter().filter(|line| *line == "TZOFFSETTO:+0530").count(), 1, "{lines:?}");
    }
}
