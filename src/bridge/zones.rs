//! The time zones this browser knows, for fields that ask for one. Tests: `tests/browser/zones.rs`, the cover journeys.

use plan::answers::you::is_zone;
use plan::cover::Minute;

/// Names to choose from.
pub fn names() -> Vec<String> {
    crate::browser::clock::zone_names()
}

/// Whether there is a zone of that name; older names of a zone count.
pub fn exists(name: &str) -> bool {
    is_zone(name) && crate::browser::zones::zone(name, 0, 0).is_some()
}

/// Minutes since midnight that a clock in a zone shows now.
pub fn clock_in(name: &str) -> Option<u32> {
    let now = (crate::browser::clock::now_ms() / 60_000.0) as Minute;
    let zone = is_zone(name).then(|| crate::browser::zones::zone(name, now, now)).flatten()?;
    Some(zone.local(now).minute)
}
