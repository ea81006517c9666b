//! What time it is here.
//!
//! For: the only clock of the app; the core gets dates and times handed in.
//! Must never: be called by the pure crates, or be used to order changes (revisions do that, clocks are wrong).
//! Tests: `tests/browser.rs`.
use chrono::NaiveDate;
use js_sys::{Array, Date, Function, Intl, Object};
use wasm_bindgen::{JsCast, JsValue};

use super::{property, text_property};

/// Today's date in this device's time zone.
#[must_use]
pub fn today() -> NaiveDate {
    let now = Date::new_0();
    date(&now).unwrap_or_default()
}

/// Calendar date of a moment in this device's time zone.
fn date(moment: &Date) -> Option<NaiveDate> {
    let year = i32::try_from(moment.get_full_year()).ok()?;
    NaiveDate::from_ymd_opt(year, moment.get_month() + 1, moment.get_date())
}

/// Milliseconds since 1970, by this device's clock.
#[must_use]
pub fn now_ms() -> f64 {
    Date::now()
}

/// This moment as RFC 3339 in UTC, to the second: `2026-11-22T10:03:11Z`.
#[must_use]
pub fn now_iso() -> String {
    iso(now_ms())
}

/// A moment in milliseconds since 1970 as RFC 3339 in UTC, to the second; empty for a moment no calendar has.
#[must_use]
pub fn iso(ms: f64) -> String {
    if !ms.is_finite() || ms.abs() > 8.64e15 {
        return String::new();
    }
    let mut text = String::from(Date::new(&ms.into()).to_iso_string());
    // "2026-11-22T10:03:11.123Z": the plan file keeps whole seconds.
    if let Some(dot) = text.find('.') {
        text.truncate(dot);
        text.push('Z');
    }
    text
}

/// IANA name of this device's time zone (`Europe/London`), `UTC` where the browser does not say.
#[must_use]
pub fn zone() -> String {
    let options = Intl::DateTimeFormat::new(&Array::new(), &Object::new()).resolved_options();
    text_property(&options, "timeZone").unwrap_or_else(|| String::from("UTC"))
}

/// The IANA names that this browser offers; empty where it cannot say.
#[must_use]
pub fn zone_names() -> Vec<String> {
    let all = property(&property(&js_sys::global(), "Intl"), "supportedValuesOf");
    let Ok(list) = all.dyn_into::<Function>() else { return Vec::new() };
    let names = list.call1(&JsValue::UNDEFINED, &JsValue::from_str("timeZone")).ok();
    names.map(|names| Array::from(&names).iter().filter_map(|name| name.as_string()).collect()).unwrap_or_default()
}

/// Minutes since midnight in this device's time zone, 0 to 1439.
#[must_use]
pub fn minutes_of_day() -> u16 {
    let now = Date::new_0();
    u16::try_from(now.get_hours() * 60 + now.get_minutes()).unwrap_or(0)
}

/// Now as `HH:MM` on a 24-hour clock, in this device's time zone.
#[must_use]
pub fn now_hhmm() -> String {
    hhmm(minutes_of_day())
}

/// A moment in milliseconds since 1970 as `HH:MM`, in this device's time zone.
#[must_use]
pub fn hhmm_at(ms: u64) -> String {
    let moment = Date::new(&(ms as f64).into());
    hhmm(u16::try_from(moment.get_hours() * 60 + moment.get_minutes()).unwrap_or(0))
}

/// Minutes since midnight as `HH:MM`.
#[must_use]
pub fn hhmm(minutes: u16) -> String {
    let digit = |value: u16| char::from_digit(u32::from(value % 10), 10).unwrap_or('0');
    let (hours, rest) = (minutes / 60, minutes % 60);
    [digit(hours / 10), digit(hours), ':', digit(rest / 10), digit(rest)].into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::hhmm;

    #[test]
    fn minutes_become_a_clock_time() {
        assert_eq!(hhmm(0), "00:00");
        assert_eq!(hhmm(9 * 60 + 5), "09:05");
        assert_eq!(hhmm(23 * 60 + 59), "23:59");
    }
}
