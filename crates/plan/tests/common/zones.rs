//! Zone tables for the coverage engine's tests, from chrono-tz: an independent source of the browser's.

use chrono::{DateTime, Offset, TimeZone};
use plan::cover::{self, Minute, Zone, Zones};
use plan::lens::Lens;
use std::collections::BTreeMap;
use std::sync::{LazyLock, Mutex};

/// 2020 to 2034.
const YEARS: (Minute, Minute) = (26_297_280, 34_186_080);

/// Minutes ahead of UTC at a moment.
pub fn offset(zone: chrono_tz::Tz, at: Minute) -> i32 {
    let moment = DateTime::from_timestamp(at * 60, 0).unwrap();
    zone.offset_from_utc_datetime(&moment.naive_utc()).fix().local_minus_utc() / 60
}

/// The table of one zone.
pub fn zone(name: &str) -> Zone {
    let source: chrono_tz::Tz = name.parse().unwrap();
    let mut out = Zone { name: name.to_owned(), offset: offset(source, YEARS.0), changes: Vec::new() };
    let mut last = out.offset;
    let mut at = YEARS.0;
    while at < YEARS.1 {
        let next = at + 1440;
        if offset(source, next) != last {
            let change = (at + 1..=next).find(|at| offset(source, *at) != last).unwrap();
            last = offset(source, change);
            out.changes.push((change, last));
        }
        at = next;
    }
    out
}

/// Tables made so far: each takes a walk over 15 years.
static MADE: LazyLock<Mutex<BTreeMap<String, Zone>>> = LazyLock::new(Mutex::default);

/// The tables that a plan needs. A name that is no zone has none, as in the browser.
pub fn of(lens: &Lens) -> Zones {
    let mut out = Zones::default();
    let mut made = MADE.lock().unwrap();
    for name in cover::zone_names(lens).into_iter().filter(|name| name.parse::<chrono_tz::Tz>().is_ok()) {
        out.add(made.entry(name.to_owned()).or_insert_with(|| zone(name)).clone());
    }
    out
}
