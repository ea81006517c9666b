//! "Which hours do we promise?": weekdays, Saturday and Sunday, as a room decides them in five minutes.
//!
//! Hours that do not fit these three rows (from the page of promised hours) are shown and stay until another answer takes their
//! place. Times are minutes since midnight in the plan's zone. Tests: at the end of this file.

use plan::model::{Day, Window};

const WEEKDAYS: [Day; 5] = [Day::Mon, Day::Tue, Day::Wed, Day::Thu, Day::Fri];

/// The rows of the question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// Monday to Friday.
    Weekdays,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

impl Row {
    /// In their order.
    pub const ALL: [Self; 3] = [Self::Weekdays, Self::Saturday, Self::Sunday];

    /// Its days.
    pub const fn days(self) -> &'static [Day] {
        match self {
            Self::Weekdays => &WEEKDAYS,
            Self::Saturday => &[Day::Sat],
            Self::Sunday => &[Day::Sun],
        }
    }

    /// Hours to choose from, in minutes since midnight.
    pub const fn offered(self) -> [(u32, u32); 3] {
        match self {
            Self::Weekdays => [(540, 1020), (540, 1080), (480, 1200)],
            Self::Saturday | Self::Sunday => [(600, 960), (540, 1080), (600, 1200)],
        }
    }
}

/// The one time promised on a row's days; `None` where nothing is promised or the days differ.
pub fn hours(promise: &[Window], row: Row) -> Option<(u32, u32)> {
    let of = |day: &Day| {
        let mut on = promise.iter().filter(|window| window.days.contains(day));
        let first = on.next().map(|window| (window.from, window.to));
        if on.next().is_some() { None } else { first }
    };
    let first = row.days().first().and_then(of);
    if row.days().iter().all(|day| of(day) == first) { first } else { None }
}

/// Within how many minutes an answer is promised, where all hours say the same.
pub fn target(promise: &[Window]) -> Option<u32> {
    let first = promise.first().and_then(|window| window.target);
    if promise.iter().all(|window| window.target == first) { first } else { None }
}

/// The promise with other hours on a row's days; `None` for none.
pub fn with_hours(promise: &[Window], row: Row, to: Option<(u32, u32)>) -> Vec<Window> {
    let target = target(promise);
    let mut out: Vec<Window> = promise.to_vec();
    for window in &mut out {
        window.days.retain(|day| !row.days().contains(day));
    }
    out.retain(|window| !window.days.is_empty());
    if let Some((from, to)) = to {
        out.push(Window { days: row.days().to_vec(), from, to, target });
    }
    out.sort_by_key(|window| {
        window.days.first().copied().and_then(|day| Day::ALL.iter().position(|known| *known == day))
    });
    out
}

/// The promise with another limit for answers.
pub fn with_target(promise: &[Window], target: Option<u32>) -> Vec<Window> {
    promise.iter().cloned().map(|window| Window { target, ..window }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_row_is_what_was_chosen_and_others_stay() {
        let mut promise = Vec::new();
        for row in Row::ALL {
            assert_eq!(hours(&promise, row), None);
        }
        promise = with_hours(&promise, Row::Saturday, Some((600, 960)));
        promise = with_hours(&promise, Row::Weekdays, Some((540, 1080)));
        promise = with_target(&promise, Some(240));
        assert_eq!(promise.iter().map(|window| window.days.len()).collect::<Vec<_>>(), [5, 1]);
        assert_eq!(target(&promise), Some(240));
        promise = with_hours(&promise, Row::Sunday, Some((600, 960)));
        assert_eq!(target(&promise), Some(240), "new hours promise the same");
        promise = with_hours(&promise, Row::Saturday, None);
        let all = Row::ALL.map(|row| hours(&promise, row));
        assert_eq!(all, [Some((540, 1080)), None, Some((600, 960))]);
    }

    #[test]
    fn days_that_differ_are_no_answer_to_a_row_and_stay_until_it_is_answered() {
        let window = |days: &[Day], from| Window { days: days.to_vec(), from, to: 1080, target: None };
        let promise = vec![window(&[Day::Mon, Day::Tue], 540), window(&[Day::Wed, Day::Sat], 600)];
        assert_eq!(hours(&promise, Row::Weekdays), None);
        assert_eq!(hours(&promise, Row::Saturday), Some((600, 1080)));
        let after = with_hours(&promise, Row::Weekdays, Some((540, 1020)));
        assert_eq!(hours(&after, Row::Weekdays), Some((540, 1020)));
        assert_eq!(hours(&after, Row::Saturday), Some((600, 1080)), "Saturday is not touched");
    }
}
