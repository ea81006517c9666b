//! What the weeks show: each date with who watches when, the holiday on it, and who could take over a watch.
//!
//! Looks of one person at the same accounts stand in one line, so that a week of many looks can be read. Everything comes
//! from [`crate::cover`]; nothing is decided here. Tests: at the end of this file.

use crate::cover::{Cover, Nobody, Shift, Why};
use crate::id::Id;
use crate::lens::Lens;
use crate::model::{Absence, Account, Holiday, Level, Override, OverrideState, Person, Scope, Watch};
use chrono::{Days, NaiveDate};

/// Watches of one person on one date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// From and to in minutes since midnight, the same for a look; a stretch over midnight ends above 1440.
    pub times: Vec<(u32, u32)>,
    /// The watches, in the order of the times.
    pub watches: Vec<Id<Watch>>,
    /// Whom the plan names.
    pub planned: Option<Id<Person>>,
    /// Who watches.
    pub who: Option<Id<Person>>,
    /// Why.
    pub why: Why,
    /// The absence of the planned person.
    pub absence: Option<Id<Absence>>,
    /// Outside the hours that `who` can work.
    pub outside: bool,
    /// A swap that was only proposed: who would take over.
    pub proposed: Option<Option<Id<Person>>>,
    /// Which accounts.
    pub scope: Scope,
}

/// One date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Date {
    /// The date.
    pub date: NaiveDate,
    /// The holiday on it.
    pub holiday: Option<Holiday>,
    /// Who watches, by the first time.
    pub lines: Vec<Line>,
}

/// Seven dates from `first` on; only what covers the account, if one is given.
pub fn week(lens: &Lens, cover: &Cover, first: NaiveDate, only: Option<Id<Account>>) -> Vec<Date> {
    let (holidays, swaps) = (lens.plan.all::<Holiday>(), lens.plan.all::<Override>());
    let mut out = Vec::new();
    for date in (0..7).filter_map(|days| first.checked_add_days(Days::new(days))) {
        let mut lines: Vec<Line> = Vec::new();
        for shift in cover.shifts.iter().filter(|shift| shift.date == date && !shift.is_skipped()) {
            let Some(watch) = lens.watches.iter().find(|watch| watch.id == shift.watch) else { continue };
            if only.is_some_and(|account| !watch.scope.covers(account)) {
                continue;
            }
            let proposal = |one: &&Override| {
                one.watch == Some(watch.id) && one.date == date && one.state == OverrideState::Proposed
            };
            let line = line(cover, shift, watch, swaps.iter().find(proposal).map(|one| one.who));
            match lines.iter_mut().find(|other| is_same(other, &line)) {
                Some(other) => {
                    other.times.extend(line.times);
                    other.watches.extend(line.watches);
                }
                None => lines.push(line),
            }
        }
        let holiday = holidays.iter().find(|holiday| holiday.date == date).cloned();
        out.push(Date { date, holiday, lines });
    }
    out
}

fn line(cover: &Cover, shift: &Shift, watch: &Watch, proposed: Option<Option<Id<Person>>>) -> Line {
    let (from, to) = (cover.zone.local(shift.start), cover.zone.local(shift.end));
    let over = u32::try_from((to.date - from.date).num_days()).unwrap_or_default() * super::DAY_MINUTES;
    Line {
        times: vec![(from.minute, to.minute + over)],
        watches: vec![watch.id],
        planned: shift.planned,
        who: shift.who,
        why: shift.why,
        absence: shift.absence,
        outside: shift.outside_hours,
        proposed,
        scope: watch.scope.clone(),
    }
}

/// Whether two lines can stand as one; a swap of one watch is another exception than that of the next one.
fn is_same(a: &Line, b: &Line) -> bool {
    let why = |line: &Line| match line.why {
        Why::Swap(_) => Why::Planned,
        why => why,
    };
    (a.planned, a.who, why(a), a.absence, a.outside, a.proposed, &a.scope)
        == (b.planned, b.who, why(b), b.absence, b.outside, b.proposed, &b.scope)
        && matches!(a.why, Why::Swap(_)) == matches!(b.why, Why::Swap(_))
}

/// The first days of four weeks from a date on.
pub fn starts(today: NaiveDate) -> Vec<NaiveDate> {
    (0..4).filter_map(|week| today.checked_add_days(Days::new(week * 7))).collect()
}

/// Somebody who could take over watches on a date, and what speaks against it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub person: Id<Person>,
    /// Minutes on watch in the range of the cover.
    pub minutes: u32,
    /// Away on the date.
    pub away: bool,
    /// On another watch at the same time.
    pub busy: bool,
    /// Live accounts of the watches on which the person cannot answer.
    pub cannot: Vec<Id<Account>>,
    /// The next date in the range on which the person has one of the same watches, for a trade.
    pub trade: Option<NaiveDate>,
}

impl Candidate {
    /// Nothing speaks against it.
    pub fn is_free(&self) -> bool {
        !self.away && !self.busy && self.cannot.is_empty()
    }
}

/// Everybody else who could take over, best first: free ones, then by time on watch, then in the order of the list.
pub fn candidates(lens: &Lens, cover: &Cover, watches: &[Id<Watch>], date: NaiveDate) -> Vec<Candidate> {
    let mine: Vec<&Shift> =
        cover.shifts.iter().filter(|shift| shift.date == date && watches.contains(&shift.watch)).collect();
    let now: Vec<Option<Id<Person>>> = mine.iter().map(|shift| shift.who).collect();
    let scope: Vec<&Watch> = lens.watches.iter().filter(|watch| watches.contains(&watch.id)).collect();
    let covered: Vec<Id<Account>> = lens
        .live()
        .map(|account| account.id)
        .filter(|account| scope.iter().any(|watch| watch.scope.covers(*account)))
        .collect();
    let mut out = Vec::new();
    for person in lens.team().filter(|person| !now.contains(&Some(person.id))) {
        let away = |one: &Absence| one.who == person.id && one.from <= date && date <= one.to;
        let clash = |shift: &&Shift| {
            let meets = mine
                .iter()
                .any(|own| shift.start < own.end.max(own.start + 1) && own.start < shift.end.max(shift.start + 1));
            shift.who == Some(person.id) && !watches.contains(&shift.watch) && meets
        };
        let trade =
            |shift: &&Shift| shift.who == Some(person.id) && shift.date > date && watches.contains(&shift.watch);
        out.push(Candidate {
            person: person.id,
            minutes: cover.people.iter().find(|share| share.person == person.id).map_or(0, |share| share.minutes),
            away: lens.absences.iter().any(away) || !Lens::current_on(person, date),
            busy: cover.shifts.iter().any(|shift| clash(&shift)),
            cannot: covered.iter().filter(|a| !lens.can(person.id, **a, Level::Responder, date)).copied().collect(),
            trade: cover.shifts.iter().find(trade).map(|shift| shift.date),
        });
    }
    // Stable: equals stay in the order of the list.
    out.sort_by_key(|one| (!one.is_free(), one.away, one.minutes));
    out
}

/// Why nobody watches, if nobody does.
pub const fn nobody(why: Why) -> Option<Nobody> {
    match why {
        Why::Nobody(why) => Some(why),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::cover::{day, swaps};
    use crate::answers::testing::{apply_all, ids};
    use crate::checks::fixture::{Fixture, today};
    use crate::cover::{HORIZON, Zones, cover};
    use crate::model::{Day, Rotation};

    fn seen(f: &Fixture) -> Cover {
        cover(&f.lens(), &Zones::default(), today(), HORIZON)
    }

    /// Tom looks twice on Mondays; Ina and Xav take turns on Saturdays.
    fn shop() -> (Fixture, [Id<Person>; 3], Id<Account>) {
        let mut f = Fixture::team();
        let people = ["tom", "ina", "xav"].map(|name| f.person(name));
        let x = f.account("x", "x");
        for person in people {
            f.grant(person, x, Some(Level::Responder));
        }
        for at in [570, 900] {
            let id = f.watch(people[0], x);
            f.update(id, |watch| (watch.from, watch.to) = (at, at));
        }
        let turn = f.add(|rotation: &mut Rotation| {
            rotation.members = vec![people[1], people[2]];
            rotation.start = day("2026-11-07");
        });
        f.add(|watch: &mut Watch| {
            (watch.rotation, watch.days) = (Some(turn), vec![Day::Sat]);
            (watch.from, watch.to) = (660, 720);
        });
        (f, people, x)
    }

    #[test]
    fn looks_of_a_person_stand_in_one_line() {
        let (f, [tom, ina, _], x) = shop();
        let week = week(&f.lens(), &seen(&f), today(), None);
        assert_eq!(week.iter().map(|date| date.lines.len()).collect::<Vec<_>>(), [1, 0, 0, 0, 0, 1, 0]);
        assert_eq!(
            (week[0].lines[0].who, week[0].lines[0].times.as_slice()),
            (Some(tom), [(570, 570), (900, 900)].as_slice())
        );
        assert_eq!((week[5].lines[0].who, week[5].lines[0].times.as_slice()), (Some(ina), [(660, 720)].as_slice()));
        let other = Id::parse("ac_other");
        assert!(
            super::week(&f.lens(), &seen(&f), today(), other).iter().any(|date| !date.lines.is_empty()),
            "all accounts"
        );
        assert_eq!(super::week(&f.lens(), &seen(&f), today(), Some(x))[0].lines.len(), 1);
    }

    #[test]
    fn four_weeks_are_all_that_the_cover_looks_at() {
        let all = starts(today());
        assert_eq!(all.len() * 7, HORIZON as usize);
        assert_eq!(all.into_iter().map(crate::date::format).collect::<Vec<_>>()[3], "2026-11-23");
    }

    #[test]
    fn who_takes_over_is_sorted_and_says_what_speaks_against_it() {
        let (mut f, [tom, ina, xav], _) = shop();
        f.add(|absence: &mut Absence| {
            (absence.who, absence.from, absence.to) = (tom, day("2026-11-07").unwrap(), day("2026-11-07").unwrap());
        });
        let dot = f.person("dot");
        let saturday = f.lens().watches[2].id;
        let all = candidates(&f.lens(), &seen(&f), &[saturday], day("2026-11-07").unwrap());
        assert_eq!(all.iter().map(|one| one.person).collect::<Vec<_>>(), [xav, dot, tom], "not ina");
        assert_eq!((all[0].is_free(), all[0].trade), (true, day("2026-11-14")));
        assert_eq!((all[1].cannot.len(), all[2].away), (1, true));
        let at = (saturday, day("2026-11-07").unwrap());
        f.plan = apply_all(&f.plan, swaps::give(&f.plan, &[at], Some(xav), OverrideState::Proposed, &mut ids()));
        let line = week(&f.lens(), &seen(&f), today(), None)[5].lines[0].clone();
        assert_eq!((line.who, line.proposed), (Some(ina), Some(Some(xav))));
        f.plan = apply_all(&f.plan, swaps::accept(&f.plan, &[at]));
        let line = week(&f.lens(), &seen(&f), today(), None)[5].lines[0].clone();
        assert_eq!((line.who, line.proposed, matches!(line.why, Why::Swap(_))), (Some(xav), None, true));
    }
}
