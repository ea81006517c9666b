//! The slow reference: walks every minute and asks the plainest question about it.
//!
//! It knows nothing of sorted stretches: a clock is an array of what it shows, a watch is on while the clock has reached
//! its start and not its end, a wait is counted from the end of time backwards.

use super::turns;
use crate::common::zones;
use chrono::NaiveDate;
use plan::cover::{Nobody, State, Why};
use plan::model::{
    Absence, Account, Busy, Day, Holiday, Org, Override, OverrideState, Person, Presence, Quiet, Rotation, Step, Watch,
    Window,
};
use plan::{Fact, Id, Plan};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The first minute of the clocks: 2026-01-20.
pub const BEGIN: i64 = 29_481_120;
const LENGTH: usize = 500 * 1440;

/// For each zone, each minute: the furthest that the clock ever showed, in minutes since 1970 local.
pub fn clock(name: &str) -> &'static [i64] {
    static CLOCKS: OnceLock<BTreeMap<&str, Vec<i64>>> = OnceLock::new();
    let known = super::rota::ZONES.contains(&name) && name != "Nowhere/Known";
    let all = CLOCKS.get_or_init(|| {
        let names = super::rota::ZONES.into_iter().filter(|name| *name != "Nowhere/Known");
        names.map(|name| (name, furthest(name.parse().unwrap()))).collect()
    });
    &all[if known { name } else { "UTC" }]
}

fn furthest(zone: chrono_tz::Tz) -> Vec<i64> {
    let mut reached = i64::MIN;
    let mut out = Vec::with_capacity(LENGTH);
    for minute in BEGIN..BEGIN + LENGTH as i64 {
        reached = reached.max(minute + i64::from(zones::offset(zone, minute)));
        out.push(reached);
    }
    out
}

pub fn day_number(date: NaiveDate) -> i64 {
    i64::from(date.to_epoch_days())
}

pub fn is_on(days: &[Day], day: i64) -> bool {
    // 1970-01-01 was a Thursday.
    let names = [Day::Thu, Day::Fri, Day::Sat, Day::Sun, Day::Mon, Day::Tue, Day::Wed];
    days.contains(&names[day.rem_euclid(7) as usize])
}

/// The records of a plan.
pub struct Facts {
    pub org: Org,
    pub people: Vec<Person>,
    pub accounts: Vec<Account>,
    pub watches: Vec<Watch>,
    pub rotations: Vec<Rotation>,
    pub overrides: Vec<Override>,
    pub absences: Vec<Absence>,
    pub holidays: Vec<Holiday>,
    pub quiet: Vec<Quiet>,
    pub busy: Vec<Busy>,
}

/// One watch on one date, settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Duty {
    pub day: i64,
    pub place: usize,
    pub planned: Option<Id<Person>>,
    pub who: Option<Id<Person>>,
    pub absence: Option<Id<Absence>>,
}

impl Facts {
    pub fn of(plan: &Plan) -> Self {
        Self {
            org: plan.one(),
            people: plan.all(),
            accounts: plan.all(),
            watches: plan.all(),
            rotations: plan.all(),
            overrides: plan.all(),
            absences: plan.all(),
            holidays: plan.all(),
            quiet: plan.all(),
            busy: plan.all(),
        }
    }

    pub fn weekend(&self) -> Vec<Day> {
        if self.org.weekend.is_empty() { vec![Day::Sat, Day::Sun] } else { self.org.weekend.clone() }
    }

    /// The first decision about a day wins.
    fn holiday(&self, day: i64) -> Option<&Holiday> {
        self.holidays
            .iter()
            .filter(|holiday| day_number(holiday.date) == day)
            .find(|holiday| holiday.cover.decided().is_some_and(|cover| cover.closed || cover.person.is_some()))
    }

    pub fn is_closed(&self, day: i64) -> bool {
        self.holiday(day).is_some_and(|holiday| holiday.cover.decided().unwrap().closed)
    }

    /// Whether a watch happens on a day at all.
    pub fn is_due(&self, place: usize, day: i64) -> bool {
        let watch = &self.watches[place];
        let busy = watch.busy.and_then(|id| self.busy.iter().find(|busy| busy.id == id));
        let in_busy = busy.is_none_or(|busy| day_number(busy.from) <= day && day <= day_number(busy.to));
        let on_day = is_on(&watch.days, day) || (watch.days.is_empty() && watch.busy.is_some());
        let rotation = watch.rotation.and_then(|id| self.rotations.iter().find(|rotation| rotation.id == id));
        on_day
            && in_busy
            && watch.active_from.is_none_or(|from| day_number(from) <= day)
            && watch.active_to.is_none_or(|to| day <= day_number(to))
            && !self.is_closed(day)
            && rotation.is_none_or(|rotation| turns::has_turn(rotation, day))
    }

    fn is_there(&self, id: Id<Person>, day: i64) -> bool {
        let person = self.people.iter().find(|person| person.id == id).unwrap();
        let gone = match &person.status {
            Fact::Decided(status) => match status.is {
                Presence::Left => true,
                Presence::Leaving => status.on.is_some_and(|on| day_number(on) < day),
                Presence::Active => false,
            },
            _ => false,
        };
        !gone && person.placeholder.is_none()
    }

    fn absences_on(&self, id: Id<Person>, day: i64) -> Vec<&Absence> {
        let on = |a: &&Absence| a.who == id && day_number(a.from) <= day && day <= day_number(a.to);
        self.absences.iter().filter(on).collect()
    }

    fn is_free(&self, id: Id<Person>, day: i64) -> bool {
        self.is_there(id, day) && self.absences_on(id, day).is_empty()
    }

    /// Who does a watch on a day, and why.
    pub fn settle(&self, place: usize, day: i64, turn: Option<Id<Person>>) -> (Duty, Why) {
        let watch = &self.watches[place];
        let mut duty = Duty { day, place, planned: None, who: None, absence: None };
        let accepted = |o: &&Override| {
            o.watch == Some(watch.id) && day_number(o.date) == day && o.state == OverrideState::Accepted
        };
        let (named, why) = if let Some(item) = self.overrides.iter().find(accepted) {
            if item.who.is_none() {
                return (duty, Why::Nobody(Nobody::Agreed));
            }
            (item.who, Why::Swap(item.id))
        } else if let Some(holiday) = self.holiday(day) {
            (holiday.cover.decided().unwrap().person, Why::Holiday(holiday.id))
        } else if let Some(id) = watch.rotation {
            (turn, Why::Turn(id))
        } else {
            (watch.person, Why::Planned)
        };
        let fallback = self.org.fallback.filter(|id| self.is_free(*id, day));
        let Some(named) = named else {
            duty.who = fallback;
            return (duty, if fallback.is_some() { Why::Fallback } else { Why::Nobody(Nobody::NotNamed) });
        };
        if !self.is_there(named, day) {
            duty.who = fallback;
            return (duty, if fallback.is_some() { Why::Fallback } else { Why::Nobody(Nobody::Left) });
        }
        duty.planned = Some(named);
        let away = self.absences_on(named, day);
        if away.is_empty() {
            duty.who = Some(named);
            return (duty, why);
        }
        let covered = away.iter().find(|absence| absence.stand_in.is_some_and(|id| self.is_free(id, day)));
        let absence = covered.copied().unwrap_or(away[0]);
        duty.absence = Some(absence.id);
        if covered.is_some() {
            duty.who = absence.stand_in;
            return (duty, Why::StandIn(absence.id));
        }
        duty.who = fallback;
        (duty, if fallback.is_some() { Why::Fallback } else { Why::Nobody(Nobody::Away) })
    }

    /// All duties from a day until before another.
    pub fn duties(&self, from: i64, to: i64) -> Vec<(Duty, Why)> {
        let days: Vec<_> = self.rotations.iter().map(|rotation| turns::by_day(self, rotation, to)).collect();
        let times: Vec<_> = self.rotations.iter().map(|rotation| turns::each_time(self, rotation, to)).collect();
        let mut out = Vec::new();
        for day in from..to {
            for place in 0..self.watches.len() {
                if !self.is_due(place, day) {
                    continue;
                }
                let watch = &self.watches[place];
                let turn = watch.rotation.and_then(|id| {
                    let at = self.rotations.iter().position(|rotation| rotation.id == id).unwrap();
                    if self.rotations[at].step == Step::EachTime { times[at][&(day, place)] } else { days[at][&day] }
                });
                out.push(self.settle(place, day, turn));
            }
        }
        out
    }

    /// From and to of a watch in minutes of the clock since 1970.
    pub fn times(&self, duty: &Duty) -> (i64, i64) {
        let watch = &self.watches[duty.place];
        let next = if watch.ends_next_day || watch.to < watch.from { 1440 } else { 0 };
        let midnight = duty.day * 1440;
        (midnight + i64::from(watch.from), midnight + i64::from(watch.to) + next)
    }

    pub fn is_check(&self, duty: &Duty) -> bool {
        let (from, to) = self.times(duty);
        from == to
    }

    pub fn hours_of<'a>(&'a self, account: &'a Account) -> &'a [Window] {
        if account.promise.is_empty() { &self.org.promise } else { &account.promise }
    }

    /// At one minute of the clock: the target of the promise of a date, if the minute is promised. `u32::MAX`: no target.
    pub fn promised(&self, account: &Account, day: i64, shown: i64) -> Option<u32> {
        if self.is_closed(day) || self.is_quiet(account, shown) {
            return None;
        }
        let on = |window: &&Window| {
            let (from, to) = (i64::from(window.from), i64::from(window.to));
            let to = if to < from { to + 1440 } else { to };
            is_on(&window.days, day) && day * 1440 + from <= shown && shown < day * 1440 + to
        };
        self.hours_of(account).iter().filter(on).map(|window| window.target.unwrap_or(u32::MAX)).min()
    }

    fn is_quiet(&self, account: &Account, shown: i64) -> bool {
        self.quiet.iter().filter(|quiet| quiet.account.is_none_or(|id| id == account.id)).any(|quiet| {
            [shown.div_euclid(1440) - 1, shown.div_euclid(1440)].into_iter().any(|day| {
                let (from, to) = (i64::from(quiet.from.unwrap_or(0)), i64::from(quiet.to.unwrap_or(1440)));
                let to = if to < from { to + 1440 } else { to };
                let on_dates = match &quiet.dates {
                    Some(dates) => day_number(dates.from) <= day && day <= day_number(dates.to),
                    None => !quiet.days.is_empty(),
                };
                let on_days = quiet.days.is_empty() || is_on(&quiet.days, day);
                let lasts = quiet.until.is_none_or(|until| day <= day_number(until));
                on_dates && on_days && lasts && day * 1440 + from <= shown && shown < day * 1440 + to
            })
        })
    }

    /// How far ahead the engine promises to look: the weeks that the longest target fills, and two more.
    pub fn ahead(&self, account: &Account) -> i64 {
        let hours = self.hours_of(account);
        let length = |w: &Window| if w.to < w.from { w.to + 1440 - w.from } else { w.to - w.from };
        let week: u32 =
            hours.iter().map(|w| length(w) * (0..7).filter(|day| is_on(&w.days, *day)).count() as u32).sum();
        if week == 0 {
            return 0;
        }
        let longest = hours.iter().filter_map(|window| window.target).max().unwrap_or(0);
        i64::from((longest / week).min(51) + 2) * 7
    }
}

/// How promised hours fare, as the reference sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fares {
    pub day: i64,
    pub planned: State,
    pub really: State,
    /// By how many promised minutes the worst wait is too long, as planned.
    pub worst: Option<u32>,
    /// The longest wait, as planned.
    pub longest: u32,
    /// Minutes in gaps, as it really happens.
    pub lacking: Vec<i64>,
}
