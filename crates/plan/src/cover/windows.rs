//! Promised hours of an account on dates: without closed holidays and without what was agreed to stay quiet (V9).
//!
//! An account's own hours replace those of the plan. The window of a date is all its promised hours together; its parts
//! may have different targets, and where two overlap the shorter target counts. Hours that end before they start end on
//! the next day. Tests: `tests/cover_cases`, `tests/cover_reference.rs`.

use super::days::{self, DAY, EVERY};
use super::shifts::Duties;
use super::spans::{Span, Spans};
use super::{Agreed, Piece, turns};
use crate::model::{Account, Day, Org, Quiet, Window};

/// The promised hours of one date.
pub(crate) struct Promised {
    /// The date.
    pub day: i64,
    /// In order, none empty, none overlapping.
    pub pieces: Vec<Piece>,
}

/// Promised hours of an account over dates.
#[derive(Default)]
pub(crate) struct Promise {
    /// One for each date with hours left.
    pub windows: Vec<Promised>,
    /// Hours taken out by agreement.
    pub agreed: Vec<Agreed>,
}

/// The promised hours that hold for an account: its own, else those of the plan.
pub fn promise_of<'a>(org: &'a Org, account: &'a Account) -> &'a [Window] {
    if account.promise.is_empty() { &org.promise } else { &account.promise }
}

/// The days of the weekend on which an account promises nothing, though it promises hours on some day.
pub fn weekend_without(org: &Org, account: &Account) -> Vec<Day> {
    let promised = promise_of(org, account).iter().fold(0, |mask, window| mask | days::mask(&window.days));
    let free = turns::weekend(org) & !promised;
    let is_free = |day: &Day| promised != 0 && days::is_one_of(free, *day);
    Day::ALL.iter().copied().filter(is_free).collect()
}

/// Days to look ahead after a range, so that every wait that matters ends inside or is known to be too long: the weeks
/// that the longest target fills, and one more; at most a year.
pub(crate) fn look_ahead(promise: &[Window]) -> i64 {
    let week: i64 =
        promise.iter().map(|window| i64::from(days::mask(&window.days).count_ones()) * length(window)).sum();
    let longest = promise.iter().filter_map(|window| window.target).max().map_or(0, i64::from);
    let weeks = if week == 0 { 0 } else { (longest / week).min(51) + 2 };
    weeks * 7
}

/// The promised hours of an account from a day until before another.
pub(crate) fn promised(duties: &Duties<'_>, account: &Account, quiet: &[Quiet], from: i64, to: i64) -> Promise {
    let mut out = Promise::default();
    let hours = promise_of(&duties.lens.org, account);
    if hours.is_empty() {
        return out;
    }
    let hours: Vec<(u8, &Window)> = hours.iter().map(|window| (days::mask(&window.days), window)).collect();
    let quiet: Vec<&Quiet> = quiet.iter().filter(|quiet| quiet.account.is_none_or(|id| id == account.id)).collect();
    for day in from..to {
        if duties.holiday(day).is_some_and(|off| off.closed) {
            continue;
        }
        let mut pieces: Vec<Piece> = Vec::new();
        for (_, window) in hours.iter().filter(|(mask, _)| days::is_in(*mask, day)) {
            let (start, end) = stretch(duties, day, i64::from(window.from), i64::from(window.from) + length(window));
            add(&mut pieces, Piece { start, end, target: window.target });
        }
        if !quiet.is_empty() {
            take_out(duties, &quiet, account, day, &mut pieces, &mut out.agreed);
        }
        if !pieces.is_empty() {
            out.windows.push(Promised { day, pieces });
        }
    }
    out
}

/// The minutes of all windows.
pub(crate) fn open(windows: &[Promised]) -> Spans {
    let pieces = windows.iter().flat_map(|window| &window.pieces);
    Spans::of(pieces.map(|piece| (piece.start, piece.end)).collect())
}

fn length(window: &Window) -> i64 {
    let (from, to) = (i64::from(window.from), i64::from(window.to));
    if to < from { to + DAY - from } else { to - from }
}

fn stretch(duties: &Duties<'_>, day: i64, from: i64, to: i64) -> Span {
    (duties.zone.reach(day * DAY + from), duties.zone.reach(day * DAY + to))
}

/// Adds a piece to disjoint ones in order; where they overlap the shorter target counts, and no target is the longest.
fn add(pieces: &mut Vec<Piece>, new: Piece) {
    let mut parts = vec![new];
    for old in pieces.iter_mut() {
        let mut rest = Vec::new();
        for part in parts {
            let (from, to) = (part.start.max(old.start), part.end.min(old.end));
            if from >= to {
                rest.push(part);
                continue;
            }
            if shorter(part.target, old.target) {
                // The newcomer rules the common part, so the old piece gives it up below.
                rest.push(part);
                continue;
            }
            rest.push(Piece { end: from, ..part });
            rest.push(Piece { start: to, ..part });
        }
        parts = rest;
    }
    let mut all: Vec<Piece> = Vec::new();
    for old in pieces.drain(..) {
        let taken = Spans::of(parts.iter().map(|part| (part.start, part.end)).collect());
        all.extend(taken.left_of(old.start, old.end).into_iter().map(|(start, end)| Piece { start, end, ..old }));
    }
    all.extend(parts.into_iter().filter(|part| part.start < part.end));
    while let Some(at) = all.iter().zip(all.iter().skip(1)).position(|(a, b)| a.start > b.start) {
        all.swap(at, at + 1);
    }
    pieces.clear();
    for piece in all {
        match pieces.last_mut() {
            Some(last) if last.end == piece.start && last.target == piece.target => last.end = piece.end,
            Some(_) | None => pieces.push(piece),
        }
    }
}

fn shorter(a: Option<u32>, b: Option<u32>) -> bool {
    a.unwrap_or(u32::MAX) < b.unwrap_or(u32::MAX)
}

/// Takes agreed quiet times out of the pieces of a date. Those of the day before and after may reach in.
fn take_out(
    duties: &Duties<'_>,
    quiet: &[&Quiet],
    account: &Account,
    day: i64,
    pieces: &mut Vec<Piece>,
    agreed: &mut Vec<Agreed>,
) {
    for item in quiet {
        for on in day - 1..=day + 1 {
            if !is_quiet_on(item, on) {
                continue;
            }
            let (from, to) = (i64::from(item.from.unwrap_or(0)), i64::from(item.to.unwrap_or(1440)));
            let to = if to < from { to + DAY } else { to };
            let (from, to) = stretch(duties, on, from, to);
            let mut left = Vec::new();
            for piece in pieces.drain(..) {
                let (start, end) = (piece.start.max(from), piece.end.min(to));
                if start >= end {
                    left.push(piece);
                    continue;
                }
                agreed.push(Agreed { quiet: item.id, account: account.id, date: days::date(day), start, end });
                left.extend([Piece { end: start, ..piece }, Piece { start: end, ..piece }]);
            }
            left.retain(|piece| piece.start < piece.end);
            *pieces = left;
        }
    }
}

/// An agreement without days and dates is about no day.
fn is_quiet_on(quiet: &Quiet, day: i64) -> bool {
    let ended = quiet.until.is_some_and(|until| day > days::number(until));
    let mask = if quiet.days.is_empty() && quiet.dates.is_some() { EVERY } else { days::mask(&quiet.days) };
    let in_dates =
        quiet.dates.as_ref().is_none_or(|dates| days::number(dates.from) <= day && day <= days::number(dates.to));
    !ended && in_dates && days::is_in(mask, day)
}
