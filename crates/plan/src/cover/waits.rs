//! How long somebody waits for an answer: windows kept, late or missed, and the stretches that make them so.
//!
//! The wait of a message that comes right after a moment is the promised minutes until somebody looks again (V9). A look
//! at a moment answers what came before it, never what comes after. A wait as long as the target is in time.
//! Tests: `tests/cover_cases`, `tests/cover_reference.rs`.

use super::days::{self, DAY};
use super::shifts::Duties;
use super::spans::Spans;
use super::windows::Promised;
use super::{Gap, Lack, Piece, Shift, State, Wait};
use crate::id::Id;
use crate::model::{Absence, Account};

/// When somebody watches an account.
#[derive(Default)]
pub(crate) struct Attended {
    /// Watches with a length.
    spans: Spans,
    /// Starts of watches and looks at a moment, in order.
    looks: Vec<i64>,
}

impl Attended {
    /// From shifts in the order of their starts.
    pub fn of<'a>(shifts: impl Iterator<Item = &'a Shift>) -> Self {
        let (mut spans, mut looks) = (Vec::new(), Vec::new());
        for shift in shifts {
            if shift.is_check || shift.end > shift.start {
                looks.push(shift.start);
            }
            if shift.end > shift.start {
                spans.push((shift.start, shift.end));
            }
        }
        Self { spans: Spans::of(spans), looks }
    }

    fn look_after(&self, at: i64) -> Option<i64> {
        self.looks.get(self.looks.partition_point(|look| *look <= at)).copied()
    }

    /// Whether somebody looks at all between two moments, both included for looks at a moment.
    fn touches(&self, from: i64, to: i64) -> bool {
        self.spans.near(from, to).next().is_some()
            || self.looks.get(self.looks.partition_point(|look| *look < from)).is_some_and(|look| *look <= to)
    }

    /// Moments in a range from which nobody watches until the next look: first moment and end of each stretch.
    fn stretches(&self, from: i64, to: i64) -> Vec<(i64, i64)> {
        let mut out = Vec::new();
        for (start, end) in self.spans.left_of(from, to) {
            let mut at = start;
            while let Some(look) = self.look_after(at).filter(|look| *look < end) {
                out.push((at, look));
                at = look;
            }
            out.push((at, end));
        }
        out
    }
}

/// What holds for one account: promised minutes, and until when the engine looked.
pub(crate) struct Line<'a> {
    /// The account.
    pub account: Id<Account>,
    /// All promised minutes, those after the range included.
    pub open: &'a Spans,
    /// Until when the engine looked.
    pub horizon: i64,
}

impl Line<'_> {
    /// The wait of a message that comes right after a moment.
    fn wait(&self, attended: &Attended, at: i64, target: Option<u32>) -> Wait {
        let until = attended.look_after(at).filter(|look| *look < self.horizon);
        let minutes = self.open.between(at, until.unwrap_or(self.horizon)) as u32;
        Wait { from: at, until, minutes, target }
    }

    /// The longest wait of a message that comes in one of the pieces: the first of the longest.
    pub fn longest(&self, attended: &Attended, pieces: &[Piece]) -> Option<Wait> {
        let mut longest: Option<Wait> = None;
        for piece in pieces {
            for (at, _) in attended.stretches(piece.start, piece.end) {
                let wait = self.wait(attended, at, piece.target);
                if longest.is_none_or(|longest| wait.minutes > longest.minutes) {
                    longest = Some(wait);
                }
            }
        }
        longest
    }

    /// V10 and COV-09: how a window fares, with the worst late wait.
    pub fn state(&self, duties: &Duties<'_>, attended: &Attended, window: &Promised) -> (State, Option<Wait>) {
        let first_with_target = window.pieces.iter().find(|piece| piece.target.is_some());
        let Some(first) = first_with_target else {
            let kept = Self::is_looked_at(duties, attended, window);
            return (if kept { State::Kept } else { State::Missed }, None);
        };
        let late = self.late(attended, window);
        let worst = late.iter().copied().fold(None, |worst: Option<Wait>, wait| {
            if worst.is_none_or(|worst| over(&wait) > over(&worst)) { Some(wait) } else { worst }
        });
        let touched = window.pieces.iter().any(|piece| attended.touches(piece.start, piece.end));
        let state = match (touched, late.iter().any(|wait| wait.from == first.start), late.is_empty()) {
            (false, true, _) => State::Missed,
            (_, _, true) => State::Kept,
            (_, _, false) => State::Late,
        };
        (state, worst)
    }

    /// Late waits of a window: each from the first late moment of its stretch.
    fn late(&self, attended: &Attended, window: &Promised) -> Vec<Wait> {
        let mut out = Vec::new();
        for piece in window.pieces.iter().filter(|piece| piece.target.is_some()) {
            for (at, _) in attended.stretches(piece.start, piece.end) {
                let wait = self.wait(attended, at, piece.target);
                if over(&wait) > 0 {
                    out.push(wait);
                }
            }
        }
        out
    }

    /// V10 without a target: somebody looks on the date, and watches with a length fill the window where there are any.
    fn is_looked_at(duties: &Duties<'_>, attended: &Attended, window: &Promised) -> bool {
        if !has_watch(attended, window) {
            let spans = [date(duties, window), reach(window)];
            return spans.iter().any(|(from, to)| attended.touches(*from, *to - 1));
        }
        window.pieces.iter().all(|piece| attended.spans.left_of(piece.start, piece.end).is_empty())
    }

    /// What is wrong with a window, stretch by stretch.
    pub fn gaps(&self, attended: &Attended, window: &Promised, state: State) -> Vec<Gap> {
        let gap = |start, end, lack, best| Gap {
            account: self.account,
            date: days::date(window.day),
            start,
            end,
            lack,
            best,
            absence: None,
        };
        let mut out = Vec::new();
        let has_watch = has_watch(attended, window);
        let with_target = window.pieces.iter().any(|piece| piece.target.is_some());
        for piece in &window.pieces {
            match (state, with_target) {
                (State::Kept, _) => {}
                (State::Missed, false) if has_watch => {
                    for (start, end) in attended.spans.left_of(piece.start, piece.end) {
                        out.push(gap(start, end, Lack::NotFilled, start));
                    }
                }
                (State::Missed, _) => {
                    let best = self.best(piece.start, i64::from(piece.target.unwrap_or(u32::MAX)), piece.end);
                    out.push(gap(piece.start, piece.end, Lack::Nobody, best));
                }
                (State::Late, _) => {
                    for (at, end) in attended.stretches(piece.start, piece.end) {
                        let wait = self.wait(attended, at, piece.target);
                        if over(&wait) > 0 {
                            let target = i64::from(wait.target.unwrap_or(0));
                            let best = self.best(at, target, wait.until.unwrap_or(end));
                            out.push(gap(at, end, Lack::TooLate(wait), best));
                        }
                    }
                }
            }
        }
        out
    }

    /// The promised moment for one more look: half of the wait, or the target when half is still too long; on a quarter
    /// of an hour where that is still after the start.
    fn best(&self, from: i64, target: i64, until: i64) -> i64 {
        let half = (self.open.between(from, until) / 2).min(target);
        let at = self.open.after(from, half).unwrap_or(from);
        let quarter = at - at.rem_euclid(15);
        if quarter > from { quarter } else { at }
    }
}

/// The moments of the date of a window.
fn date(duties: &Duties<'_>, window: &Promised) -> (i64, i64) {
    let midnight = window.day * DAY;
    (duties.zone.reach(midnight), duties.zone.reach(midnight + DAY))
}

/// The moments from the beginning of a window to its end, which may lie on the next date.
fn reach(window: &Promised) -> (i64, i64) {
    (window.pieces.first().map_or(0, |piece| piece.start), window.pieces.last().map_or(0, |piece| piece.end))
}

/// Whether a watch with a length reaches into a window.
fn has_watch(attended: &Attended, window: &Promised) -> bool {
    let (from, to) = reach(window);
    attended.spans.near(from, to).next().is_some()
}

/// Minutes above the target.
fn over(wait: &Wait) -> i64 {
    wait.target.map_or(0, |target| i64::from(wait.minutes) - i64::from(target)).max(0)
}

/// Marks gaps that would not be there if nobody were away with the absence behind the first shift, by start, that was
/// due in the gap or after it.
pub(crate) fn explain(gaps: &mut [Gap], lost: &[(&Shift, Id<Absence>)]) {
    for gap in gaps {
        let next = lost.partition_point(|(shift, _)| shift.start < gap.start && shift.end <= gap.start);
        gap.absence = lost.get(next).or(lost.last()).map(|(_, absence)| *absence);
    }
}
