//! What there is to fill, one line each: watches with nobody, absences with nobody, promised hours with nobody.
//!
//! The same hours on the same day of each week are one line, and so are accounts with the same hours. Hours that are
//! only free because a watch has nobody are not named twice. What was agreed is no hole. Tests: `tests/cover_cases/suggest.rs`.

use super::{Cover, Gap, Lack, Nobody, Shift, Why, Zone};
use crate::id::Id;
use crate::lens::{Lens, find};
use crate::model::{Absence, Account, Watch};
use chrono::{Datelike, NaiveDate, Weekday};
use std::collections::BTreeMap;

/// One thing to fill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hole {
    /// What.
    pub kind: HoleKind,
    /// On which dates, in order.
    pub dates: Vec<NaiveDate>,
}

/// What a hole is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HoleKind {
    /// A watch that nobody has, or whose person has left.
    Watch(Id<Watch>),
    /// Turns of people who have left: a watch, on these dates only.
    Turns(Id<Watch>),
    /// Planned watches of somebody who is away, without anybody who stands in.
    Away(Id<Absence>),
    /// Promised hours in which nobody looks, or too seldom.
    Hours(Hours),
}

/// Promised hours to fill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hours {
    /// On which accounts.
    pub accounts: Vec<Id<Account>>,
    /// From, in minutes since midnight of the date.
    pub from: u32,
    /// To; the same as `from` where one look is enough.
    pub to: u32,
    /// The end is on the next day.
    pub ends_next_day: bool,
    /// Every week on that day of the week: all dates of the range with promised hours have it.
    pub is_weekly: bool,
}

/// What there is to fill, in the order of their first dates; watches before hours.
pub fn holes(lens: &Lens, cover: &Cover) -> Vec<Hole> {
    let mut out: Vec<Hole> = Vec::new();
    for shift in cover.shifts.iter().filter(|shift| shift.who.is_none() && !shift.is_skipped()) {
        let kind = match (shift.why, shift.absence) {
            (Why::Nobody(Nobody::Agreed), _) => continue,
            (_, Some(absence)) => HoleKind::Away(absence),
            (_, None) if is_by_turns(lens, shift) => HoleKind::Turns(shift.watch),
            (_, None) => HoleKind::Watch(shift.watch),
        };
        match out.iter_mut().find(|hole| hole.kind == kind) {
            Some(hole) if hole.dates.last() == Some(&shift.date) => {}
            Some(hole) => hole.dates.push(shift.date),
            None => out.push(Hole { kind, dates: vec![shift.date] }),
        }
    }
    hours(lens, cover, &mut out);
    out
}

fn is_by_turns(lens: &Lens, shift: &Shift) -> bool {
    let watch = find(&lens.watches, shift.watch);
    let rotation = watch.and_then(|watch| watch.rotation).and_then(|id| find(&lens.rotations, id));
    matches!(shift.why, Why::Nobody(Nobody::Left)) && rotation.is_some()
}

/// Adds promised hours: first for each account, then accounts with the same hours together.
fn hours(lens: &Lens, cover: &Cover, out: &mut Vec<Hole>) {
    let first = out.len();
    let named = named_before(lens, cover);
    for account in &cover.accounts {
        let mut own: Vec<(Weekday, Hours, Vec<NaiveDate>)> = Vec::new();
        let watched = lens.watches.iter().any(|watch| watch.from != watch.to && watch.scope.covers(account.account));
        let is_named =
            |gap: &Gap| named.get(&gap.date).is_some_and(|all| all.iter().any(|watch| watch.scope.covers(gap.account)));
        for gap in account.gaps.iter().filter(|gap| gap.absence.is_none() && !is_named(gap)) {
            let (date, new) = to_fill(&cover.zone, gap, watched);
            match own.iter_mut().find(|(day, old, _)| *day == date.weekday() && *old == new) {
                Some((.., dates)) => dates.push(date),
                None => own.push((date.weekday(), new, vec![date])),
            }
        }
        for (day, mut new, dates) in own {
            let promised = account.days.iter().filter(|other| other.date.weekday() == day).count();
            new.is_weekly = dates.len() > 1 && dates.len() >= promised;
            join(out, first, new, dates);
        }
    }
}

fn join(out: &mut Vec<Hole>, first: usize, new: Hours, dates: Vec<NaiveDate>) {
    for hole in out.iter_mut().skip(first).filter(|hole| hole.dates == dates) {
        if let HoleKind::Hours(old) = &mut hole.kind
            && (old.from, old.to, old.ends_next_day) == (new.from, new.to, new.ends_next_day)
            && old.is_weekly == new.is_weekly
        {
            old.accounts.extend(new.accounts);
            return;
        }
    }
    out.push(Hole { kind: HoleKind::Hours(new), dates });
}

/// Watches that nobody has, by date: what is in the list already.
fn named_before<'a>(lens: &'a Lens, cover: &Cover) -> BTreeMap<NaiveDate, Vec<&'a Watch>> {
    let watches: BTreeMap<Id<Watch>, &Watch> = lens.watches.iter().map(|watch| (watch.id, watch)).collect();
    let mut out: BTreeMap<NaiveDate, Vec<&Watch>> = BTreeMap::new();
    let open = cover.shifts.iter().filter(|shift| shift.who.is_none() && shift.why != Why::Nobody(Nobody::Agreed));
    for shift in open {
        if let Some(watch) = watches.get(&shift.watch) {
            out.entry(shift.date).or_default().push(watch);
        }
    }
    out
}

/// The watch that would fill a gap: one look where looks are the way of the account, else the whole stretch.
fn to_fill(zone: &Zone, gap: &Gap, watched: bool) -> (NaiveDate, Hours) {
    let whole = matches!(gap.lack, Lack::NotFilled) || (gap.lack == Lack::Nobody && watched);
    let (start, end) = if whole { (gap.start, gap.end) } else { (gap.best, gap.best) };
    let (from, to) = (zone.local(start), zone.local(end));
    let midnight = to.minute == 0 && to.date > from.date;
    let out = Hours {
        accounts: vec![gap.account],
        from: from.minute,
        to: if midnight { 1440 } else { to.minute },
        ends_next_day: to.date > from.date && !midnight,
        is_weekly: false,
    };
    (from.date, out)
}
