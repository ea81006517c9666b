//! What happens on each account: its shifts, its promised hours, and how they fare.
//!
//! The work grows with shifts and windows, never with accounts times shifts. Tests: `tests/cover_cases`,
//! `tests/cover_reference`.

use super::days::{self, DAY};
use super::shifts::Duties;
use super::waits::{self, Attended, Line};
use super::windows::{self, Promised, promise_of};
use super::{AccountCover, Day, Shift};
use crate::lens::Lens;
use crate::model::{Account, Quiet, Scope};
use crate::places::Places;

/// Shifts by account: each shift is looked at once, however many accounts there are.
pub(crate) struct Touching<'a> {
    lists: Vec<Vec<&'a Shift>>,
}

impl<'a> Touching<'a> {
    /// Sorts shifts to the live accounts.
    pub fn of(lens: &Lens, all: &'a [Shift]) -> Self {
        let watches = Places::of(lens.watches.iter().map(|watch| watch.id.key));
        let accounts = Places::of(lens.live().map(|account| account.id.key));
        let mut lists: Vec<Vec<&'a Shift>> = lens.live().map(|_| Vec::new()).collect();
        let covered: Vec<Option<Vec<usize>>> =
            lens.watches.iter().map(|watch| places(&accounts, &watch.scope)).collect();
        for shift in all {
            match watches.get(shift.watch.key).and_then(|place| covered.get(place)) {
                Some(Some(places)) => {
                    for place in places {
                        if let Some(list) = lists.get_mut(*place) {
                            list.push(shift);
                        }
                    }
                }
                Some(None) => lists.iter_mut().for_each(|list| list.push(shift)),
                None => {}
            }
        }
        Self { lists }
    }

    /// What happens on one account, with its place among the live ones.
    pub fn account(
        &self,
        duties: &Duties<'_>,
        (place, account): (usize, &Account),
        quiet: &[Quiet],
        (first, last): (i64, i64),
    ) -> AccountCover {
        let hours = promise_of(&duties.lens.org, account);
        let until = last + windows::look_ahead(hours);
        let mut promise = windows::promised(duties, account, quiet, first - 1, until);
        let open = windows::open(&promise.windows);
        promise.windows.retain(|window| (first..last).contains(&window.day));
        promise.agreed.retain(|agreed| (first..last).contains(&days::number(agreed.date)));
        let mut out = AccountCover {
            account: account.id,
            is_promised: !hours.is_empty(),
            days: Vec::with_capacity(promise.windows.len()),
            gaps: Vec::new(),
            agreed: promise.agreed,
            longest: None,
        };
        if promise.windows.is_empty() {
            return out;
        }
        let shifts: &[&Shift] = self.lists.get(place).map_or(&[], Vec::as_slice);
        let planned = Attended::of(shifts.iter().copied().filter(|shift| shift.is_planned()));
        let uncovered: Vec<_> = shifts
            .iter()
            .filter(|shift| shift.who.is_none())
            .filter_map(|shift| Some((*shift, shift.absence?)))
            .collect();
        let really = (!uncovered.is_empty()).then(|| Attended::of(shifts.iter().copied().filter(|s| s.who.is_some())));
        let line = Line { account: account.id, open: &open, horizon: duties.zone.reach(until * DAY) };
        for window in promise.windows {
            let (state, worst) = line.state(duties, &planned, &window);
            let mut day =
                Day { date: days::date(window.day), pieces: Vec::new(), planned: state, really: state, worst };
            if let Some(really) = &really {
                day.really = line.state(duties, really, &window).0;
            }
            let mut gaps = line.gaps(really.as_ref().unwrap_or(&planned), &window, day.really);
            if day.really > day.planned {
                waits::explain(&mut gaps, &uncovered);
            }
            out.gaps.append(&mut gaps);
            if let Some(wait) = line.longest(&planned, &window.pieces)
                && out.longest.is_none_or(|longest| wait.minutes > longest.minutes)
            {
                out.longest = Some(wait);
            }
            let Promised { pieces, .. } = window;
            day.pieces = pieces;
            out.days.push(day);
        }
        out
    }
}

/// The places of the accounts that something covers; `None` for all.
fn places(accounts: &Places, scope: &Scope) -> Option<Vec<usize>> {
    scope.only.then(|| {
        let mut out: Vec<usize> = scope.accounts.iter().filter_map(|id| accounts.get(id.key)).collect();
        out.dedup();
        out
    })
}
