//! Days by which something is done, as the shared screen offers them. Tests: at the end of this file.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Fridays: the next one that leaves a day or more, and those one and three weeks after it.
pub fn offered(today: NaiveDate) -> Vec<NaiveDate> {
    let ahead = match Weekday::Fri.days_since(today.weekday()) {
        0 => 7,
        days => u64::from(days),
    };
    [0, 7, 21].iter().filter_map(|more| today.checked_add_days(Days::new(ahead + more))).collect()
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
}
