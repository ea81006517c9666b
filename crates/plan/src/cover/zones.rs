//! Time zones as tables of clock changes, handed in by whoever knows them.
//!
//! The core has no time-zone data: the browser fills these tables from `Intl`, native tests from `chrono-tz`. A local
//! time that the clocks skip means the first moment after it; one that comes twice means the first time. So a place in
//! local time is *the first moment at which the clock has reached it*, which holds for starts and ends alike.
//! Tests: at the end of this file, and `tests/cover_reference.rs` over real zones.

use super::days::{self, DAY};
use chrono::NaiveDate;

/// A moment: minutes since 1970-01-01T00:00Z.
pub type Minute = i64;

/// What a clock on the wall shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Local {
    /// The date.
    pub date: NaiveDate,
    /// Minutes since local midnight, 0 to 1439.
    pub minute: u32,
}

/// A zone, for the years somebody asked about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Zone {
    /// IANA name, for example Europe/London; blank for the zone that stands in when nobody knows the name.
    pub name: String,
    /// Minutes ahead of UTC before the first change.
    pub offset: i32,
    /// Clock changes, sorted: the first moment of the new offset, and that offset in minutes ahead of UTC.
    pub changes: Vec<(Minute, i32)>,
}

impl Zone {
    /// Minutes ahead of UTC at a moment.
    pub fn offset_at(&self, at: Minute) -> i32 {
        self.changes.iter().take_while(|(from, _)| *from <= at).last().map_or(self.offset, |(_, offset)| *offset)
    }

    /// What the clock shows at a moment.
    pub fn local(&self, at: Minute) -> Local {
        let shown = at + i64::from(self.offset_at(at));
        Local { date: days::date(shown.div_euclid(DAY)), minute: shown.rem_euclid(DAY) as u32 }
    }

    /// The first moment at which the clock has reached a date and minute (0 to 2880; above 1440 is the next day).
    pub fn instant(&self, date: NaiveDate, minute: u32) -> Minute {
        self.reach(days::number(date) * DAY + i64::from(minute))
    }

    /// The first moment at which the clock has reached a local time, in minutes since 1970-01-01T00:00 local.
    pub(crate) fn reach(&self, local: i64) -> Minute {
        let (mut since, mut offset) = (Minute::MIN, self.offset);
        for (at, next) in &self.changes {
            let moment = (local - i64::from(offset)).max(since);
            if moment < *at {
                return moment;
            }
            (since, offset) = (*at, *next);
        }
        (local - i64::from(offset)).max(since)
    }
}

/// The zones that a plan needs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Zones(Vec<Zone>);

impl Zones {
    /// Adds a zone, or replaces the one of that name.
    pub fn add(&mut self, zone: Zone) {
        self.0.retain(|other| other.name != zone.name);
        self.0.push(zone);
    }

    /// The zone of that name.
    pub fn get(&self, name: &str) -> Option<&Zone> {
        self.0.iter().find(|zone| zone.name == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// London in 2026: forward on 29 March, back on 25 October, both at 01:00 UTC.
    fn london() -> Zone {
        let at = |text: &str| days::number(crate::date::parse(text).unwrap()) * DAY + 60;
        Zone {
            name: "Europe/London".to_owned(),
            offset: 0,
            changes: vec![(at("2026-03-29"), 60), (at("2026-10-25"), 0)],
        }
    }

    #[track_caller]
    fn shown(zone: &Zone, date: &str, minute: u32) -> (i64, u32) {
        let at = zone.instant(crate::date::parse(date).unwrap(), minute);
        (at.rem_euclid(DAY), zone.local(at).minute)
    }

    #[test]
    fn a_skipped_time_is_the_moment_after() {
        let zone = london();
        assert_eq!(shown(&zone, "2026-03-29", 59), (59, 59));
        for minute in [60, 75, 119, 120] {
            assert_eq!(shown(&zone, "2026-03-29", minute), (60, 120));
        }
        assert_eq!(shown(&zone, "2026-03-29", 121), (61, 121));
    }

    #[test]
    fn a_doubled_time_is_the_first() {
        let zone = london();
        assert_eq!(shown(&zone, "2026-10-25", 90), (30, 90));
        assert_eq!(shown(&zone, "2026-10-25", 120), (120, 120));
    }

    #[test]
    fn without_a_table_the_clock_is_utc() {
        assert_eq!(shown(&Zone::default(), "2026-03-29", 90), (90, 90));
        assert_eq!(Zones::default().get("Europe/London"), None);
    }
}
