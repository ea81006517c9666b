//! Clock changes of time zones, found by asking the browser's own calendar.
//!
//! For: the tables that the core needs, because it has no time-zone data. `Intl` tells what a clock in a zone shows at a
//! moment; the moment of a change is found by halving the week it lies in.
//! Must never: throw for a name that the browser does not know, or guess an offset.
//! Tests: `tests/browser/zones.rs`, against dates that are known.
use js_sys::{Array, Function, Object, Reflect};
use plan::cover::{Minute, Zone};
use wasm_bindgen::{JsCast, JsValue};

use super::property;

/// Looks are so many minutes apart; two changes of one zone never lie closer.
const STEP: Minute = 7 * 1440;

/// The table of a zone from a moment to another, in minutes since 1970 UTC; `None` when the browser does not know the
/// name. About 4 microseconds a week.
#[must_use]
pub fn zone(name: &str, from: Minute, to: Minute) -> Option<Zone> {
    let clock = Clock::of(name)?;
    let offset = clock.offset(from)?;
    let mut zone = Zone { name: name.to_owned(), offset, changes: Vec::new() };
    let (mut at, mut last) = (from, offset);
    while at < to {
        let next = (at + STEP).min(to);
        let shown = clock.offset(next)?;
        if shown != last {
            zone.changes.push((clock.change(at, next, last)?, shown));
            last = shown;
        }
        at = next;
    }
    Some(zone)
}

/// A clock in a zone.
struct Clock(Function);

impl Clock {
    /// Built by hand: the constructor throws for a name it does not know.
    fn of(name: &str) -> Option<Self> {
        let kind: Function = property(&property(&js_sys::global(), "Intl"), "DateTimeFormat").dyn_into().ok()?;
        let options = Object::new();
        let texts = [
            ("timeZone", name),
            ("hourCycle", "h23"),
            ("year", "numeric"),
            ("month", "2-digit"),
            ("day", "2-digit"),
            ("hour", "2-digit"),
            ("minute", "2-digit"),
        ];
        for (key, value) in texts {
            Reflect::set(&options, &key.into(), &value.into()).ok()?;
        }
        let arguments = Array::of2(&JsValue::from_str("en-US"), &options);
        let format = Reflect::construct(&kind, &arguments).ok()?;
        property(&format, "format").dyn_into().ok().map(Self)
    }

    /// Minutes ahead of UTC at a moment.
    fn offset(&self, at: Minute) -> Option<i32> {
        let moment = JsValue::from_f64(at as f64 * 60_000.0);
        let text = self.0.call1(&JsValue::UNDEFINED, &moment).ok()?.as_string()?;
        i32::try_from(shown(&text)? - at).ok()
    }

    /// The first moment after `from` and not after `to` that does not have the offset of `from`.
    fn change(&self, from: Minute, to: Minute, offset: i32) -> Option<Minute> {
        let (mut before, mut after) = (from, to);
        while after - before > 1 {
            let middle = before.midpoint(after);
            if self.offset(middle)? == offset { before = middle } else { after = middle }
        }
        Some(after)
    }
}

/// Minutes since 1970 of "03/29/2026, 02:30", whatever stands between the numbers. Midnight may be 24.
fn shown(text: &str) -> Option<Minute> {
    let mut numbers = text.split(|letter: char| !letter.is_ascii_digit()).filter_map(|part| part.parse::<u32>().ok());
    let (month, day, year) = (numbers.next()?, numbers.next()?, numbers.next()?);
    let (hour, minute) = (numbers.next()?, numbers.next()?);
    let date = chrono::NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
    Some(Minute::from(date.to_epoch_days()) * 1440 + Minute::from(hour % 24 * 60 + minute))
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn what_the_clock_shows_is_read() {
        assert_eq!(shown("01/02/1970, 03:04"), Some(1440 + 184));
        assert_eq!(shown("01/01/1970, 24:00"), Some(0), "some browsers call midnight 24");
        assert_eq!(shown("noon"), None);
        assert_eq!(shown("02/30/2026, 03:04"), None);
    }
}
