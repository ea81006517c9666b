//! Who watches at a moment, and who is next. Tests: `tests/cover_cases`.

use super::days::DAY;
use super::shifts::Duties;
use super::{Minute, Shift, Zones};
use crate::lens::Lens;

/// Who watches now, and next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NowNext {
    /// Shifts that are on, whether or not somebody has them. A look at a moment is on for 15 minutes.
    pub now: Vec<Shift>,
    /// The next shifts that somebody has; all begin at the same moment. Empty when there are none in two weeks.
    pub next: Vec<Shift>,
}

/// Who watches at a moment, and next.
pub fn now_and_next(lens: &Lens, zones: &Zones, at: Minute) -> NowNext {
    let zone = zones.get(&lens.org.tz).cloned().unwrap_or_default();
    let duties = Duties::new(lens, zones, &zone);
    let today = super::days::number(zone.local(at).date);
    let mut out = NowNext::default();
    let near = duties.shifts(today - 2, today + 2);
    for shift in near.iter().filter(|shift| !shift.is_skipped()) {
        let end = if shift.is_check { shift.start + i64::from(super::shares::CHECK_MINUTES) } else { shift.end };
        if shift.start <= at && at < end {
            out.now.push(*shift);
        }
    }
    out.next = first_after(&near, at);
    if out.next.is_empty() {
        out.next = first_after(&duties.shifts(today, today + 14), at);
    }
    debug_assert!(out.next.iter().all(|shift| shift.start - at < 16 * DAY));
    out
}

fn first_after(shifts: &[Shift], at: Minute) -> Vec<Shift> {
    let mut later = shifts.iter().filter(|shift| shift.start > at && shift.who.is_some() && !shift.is_skipped());
    let Some(first) = later.next() else { return Vec::new() };
    std::iter::once(first).chain(later.take_while(|shift| shift.start == first.start)).copied().collect()
}
