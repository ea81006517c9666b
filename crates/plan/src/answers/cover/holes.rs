//! Gaps as people see them: the same gap on the same weekday, on several accounts, is one.
//!
//! A gap that comes every week is said by its days, any other by its dates. Tests: at the end of this file.

use super::{day_of, in_week};
use crate::cover::{Cover, Gap, Lack, State, Wait};
use crate::id::Id;
use crate::model::{Absence, Account, Day};
use chrono::NaiveDate;

/// What is lacking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lacks {
    /// Nobody looks.
    Nobody,
    /// Nobody is there for a part of the time.
    Part,
    /// The wait is too long.
    Late(Wait),
}

/// Gaps that are one for the eye.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hole {
    /// Days of the week, if it comes every week.
    pub days: Vec<Day>,
    /// The dates.
    pub dates: Vec<NaiveDate>,
    /// From, in minutes since midnight.
    pub from: u32,
    /// To; 1440 is the end of the day.
    pub to: u32,
    /// On which accounts.
    pub accounts: Vec<Id<Account>>,
    /// What is lacking; of a wait the longest one.
    pub lacks: Lacks,
    /// The minute of the day at which one more look helps most.
    pub best: u32,
    /// It would not be there if this person were not away.
    pub absence: Option<Id<Absence>>,
}

/// How the promised hours fare: one slot is one date of one account.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Slots {
    /// All of them.
    pub all: u32,
    /// Nobody is there, or not for the whole of it.
    pub missed: u32,
    /// Somebody is there, but later than was promised.
    pub late: u32,
}

/// How the promised hours of a cover really fare.
pub fn slots(cover: &Cover) -> Slots {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let mut out = Slots::default();
    for account in &cover.accounts {
        out.all += count(account.days.len());
        out.missed += count(account.really(State::Missed));
        out.late += count(account.really(State::Late));
    }
    out
}

/// All gaps of a cover, by date.
pub fn holes(cover: &Cover) -> Vec<Hole> {
    // First the dates of one weekday on one account, then accounts, then weekdays with the same gap.
    let mut out: Vec<Hole> = Vec::new();
    for account in &cover.accounts {
        let mut own: Vec<Hole> = Vec::new();
        for gap in &account.gaps {
            let one = hole(cover, gap);
            match own.iter_mut().find(|other| day(other) == day(&one) && is_same(other, &one)) {
                Some(other) => {
                    other.dates.extend(one.dates);
                    other.lacks = worse(other.lacks, one.lacks);
                }
                None => own.push(one),
            }
        }
        for mut one in own {
            if one.absence.is_none() && one.dates.len() >= weeks(cover, day(&one)) {
                one.days = day(&one).into_iter().collect();
            }
            match out.iter_mut().find(|other| other.dates == one.dates && is_same(other, &one)) {
                Some(other) => {
                    other.accounts.extend(one.accounts);
                    other.lacks = worse(other.lacks, one.lacks);
                }
                None => out.push(one),
            }
        }
    }
    let mut merged: Vec<Hole> = Vec::new();
    for one in out {
        let joins = |other: &&mut Hole| {
            other.days.is_empty() == one.days.is_empty() && other.accounts == one.accounts && is_same(other, &one)
        };
        match merged.iter_mut().find(joins) {
            Some(other) => {
                other.dates.extend(one.dates);
                other.dates.sort_unstable();
                other.days.extend(one.days);
                other.days = in_week(&other.days);
                other.lacks = worse(other.lacks, one.lacks);
            }
            None => merged.push(one),
        }
    }
    merged.sort_by_key(|hole| hole.dates.first().copied());
    merged
}

fn hole(cover: &Cover, gap: &Gap) -> Hole {
    let minute = |at: i64| {
        let local = cover.zone.local(at);
        let over = u32::try_from((local.date - gap.date).num_days()).unwrap_or_default();
        local.minute + over * super::DAY_MINUTES
    };
    let lacks = match gap.lack {
        Lack::Nobody => Lacks::Nobody,
        Lack::NotFilled => Lacks::Part,
        Lack::TooLate(wait) => Lacks::Late(wait),
    };
    Hole {
        days: Vec::new(),
        dates: vec![gap.date],
        from: minute(gap.start),
        to: minute(gap.end),
        accounts: vec![gap.account],
        lacks,
        best: minute(gap.best) % super::DAY_MINUTES,
        absence: gap.absence,
    }
}

fn day(hole: &Hole) -> Option<Day> {
    hole.dates.first().map(|date| day_of(*date))
}

fn is_same(a: &Hole, b: &Hole) -> bool {
    let kind = |lacks: Lacks| match lacks {
        Lacks::Nobody => 0,
        Lacks::Part => 1,
        Lacks::Late(_) => 2,
    };
    (a.from, a.to, a.absence, kind(a.lacks)) == (b.from, b.to, b.absence, kind(b.lacks))
}

/// Of two waits the one that is longer; one without an end is the longest.
fn worse(a: Lacks, b: Lacks) -> Lacks {
    match (a, b) {
        (Lacks::Late(first), Lacks::Late(second)) => {
            let long = |wait: Wait| (wait.until.is_none(), wait.minutes);
            if long(second) > long(first) { b } else { a }
        }
        _ => a,
    }
}

/// How often a weekday comes in the range.
fn weeks(cover: &Cover, day: Option<Day>) -> usize {
    let dates = (0..u64::from(cover.days)).filter_map(|n| cover.from.checked_add_days(chrono::Days::new(n)));
    dates.filter(|date| Some(day_of(*date)) == day).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::cover::day as date;
    use crate::checks::fixture::{Fixture, today};
    use crate::cover::{HORIZON, Zones};
    use crate::model::{Org, Watch, Window};

    fn seen(f: &Fixture) -> Cover {
        crate::cover::cover(&f.lens(), &Zones::default(), today(), HORIZON)
    }

    const WORK: &[Day] = &[Day::Mon, Day::Tue, Day::Wed, Day::Thu, Day::Fri];

    /// Nine to six within four hours on workdays, Saturday morning without a limit; nobody on Saturday.
    fn shop() -> Fixture {
        let mut f = Fixture::team();
        let tom = f.person("tom");
        let (x, fb) = (f.account("x", "x"), f.account("fb", "facebook"));
        f.one(|org: &mut Org| {
            let week = Window { days: WORK.to_vec(), from: 540, to: 1080, target: Some(240) };
            org.promise = vec![week, Window { days: vec![Day::Sat], from: 600, to: 720, target: None }];
        });
        for account in [x, fb] {
            for at in [570, 900] {
                let id = f.watch(tom, account);
                f.update(id, |watch: &mut Watch| {
                    (watch.from, watch.to, watch.days) = (at, at, WORK.to_vec());
                });
            }
        }
        f
    }

    #[test]
    fn the_same_gap_each_week_on_two_accounts_is_one() {
        let f = shop();
        let all = holes(&seen(&f));
        let late: Vec<_> = all.iter().filter(|hole| matches!(hole.lacks, Lacks::Late(_))).collect();
        assert!(late.iter().any(|hole| hole.days == WORK && hole.accounts.len() == 2), "{all:?}");
        let saturday: Vec<_> = all.iter().filter(|hole| hole.lacks == Lacks::Nobody).collect();
        assert_eq!(saturday.len(), 1);
        let saturday = saturday[0];
        assert_eq!(
            (saturday.days.as_slice(), saturday.dates.len(), saturday.accounts.len()),
            ([Day::Sat].as_slice(), 4, 2)
        );
        assert_eq!((saturday.from, saturday.to), (600, 720));
        assert_eq!(slots(&seen(&f)), Slots { all: 48, missed: 8, late: 40 });
    }

    #[test]
    fn a_gap_of_one_absence_has_its_dates() {
        let mut f = shop();
        let tom = f.lens().people[0].id;
        f.one(|org: &mut Org| org.promise.truncate(1));
        f.one(|org: &mut Org| org.promise[0].target = None);
        assert_eq!(holes(&seen(&f)), []);
        let id = f.add(|absence: &mut Absence| {
            (absence.who, absence.from, absence.to) = (tom, date("2026-11-09").unwrap(), date("2026-11-11").unwrap());
        });
        let all = holes(&seen(&f));
        assert_eq!(all.len(), 1);
        assert_eq!((all[0].days.len(), all[0].dates.len(), all[0].absence), (0, 3, Some(id)));
        assert_eq!(slots(&seen(&f)), Slots { all: 40, missed: 6, late: 0 });
    }

    #[test]
    fn a_clean_week_has_none() {
        assert_eq!(holes(&seen(&Fixture::clean())), []);
    }
}
