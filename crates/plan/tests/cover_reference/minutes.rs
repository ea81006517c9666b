//! What the walk over all minutes finds, in the form in which the engine answers.

use super::walk::{BEGIN, Duty, Facts, Fares, clock, day_number, is_on};
use chrono::NaiveDate;
use plan::Id;
use plan::cover::{Shift, State, Why};
use plan::lens::Lens;
use plan::model::{Account, Person};
use std::collections::BTreeSet;

/// A shift in comparable form: day, watch, start, end, planned, who, why and absence, outside hours.
pub type Row = (i64, usize, i64, i64, Option<Id<Person>>, Option<Id<Person>>, String, bool);

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seen(Row);

impl Seen {
    pub fn of(facts: &Facts, shift: &Shift) -> Self {
        let place = facts.watches.iter().position(|watch| watch.id == shift.watch).unwrap();
        let why = format!("{:?} {:?}", shift.why, shift.absence);
        Self((
            day_number(shift.date),
            place,
            shift.start,
            shift.end,
            shift.planned,
            shift.who,
            why,
            shift.outside_hours,
        ))
    }
}

/// A duty with its minutes.
struct On {
    duty: Duty,
    why: Why,
    start: i64,
    /// Every minute that it is on; a check has none.
    minutes: Vec<i64>,
    end: i64,
    is_check: bool,
    covers: Vec<bool>,
}

/// Everything the walk found.
pub struct Minutes {
    all: Vec<On>,
    first: i64,
    last: i64,
    home: &'static [i64],
}

impl Minutes {
    pub fn walk(facts: &Facts, first: i64, last: i64) -> Self {
        let ahead = facts.accounts.iter().map(|account| facts.ahead(account)).max().unwrap_or(0);
        let home = clock(&facts.org.tz);
        let mut all: Vec<On> = facts
            .duties(first - 1, last + ahead)
            .into_iter()
            .map(|(duty, why)| On {
                duty,
                why,
                start: i64::MAX,
                minutes: Vec::new(),
                end: i64::MAX,
                is_check: facts.is_check(&duty),
                covers: facts
                    .accounts
                    .iter()
                    .map(|account| facts.watches[duty.place].scope.covers(account.id))
                    .collect(),
            })
            .collect();
        // Every minute, every duty of the days around it: has the clock reached its start, has it reached its end?
        let mut near = 0;
        for (minute, reached) in (BEGIN..).zip(home) {
            if *reached < (first - 2) * 1440 {
                continue;
            }
            let today = reached.div_euclid(1440);
            if today > last + ahead + 3 {
                break;
            }
            while all.get(near).is_some_and(|on| on.duty.day < today - 3) {
                near += 1;
            }
            for on in all[near..].iter_mut().take_while(|on| on.duty.day <= today) {
                let (from, to) = facts.times(&on.duty);
                if on.start == i64::MAX && *reached >= from {
                    on.start = minute;
                }
                if on.end == i64::MAX && *reached >= to {
                    on.end = minute;
                }
                if from <= *reached && *reached < to {
                    on.minutes.push(minute);
                }
            }
        }
        Self { all, first, last, home }
    }

    fn in_range(&self) -> impl Iterator<Item = &On> {
        self.all.iter().filter(|on| (self.first..self.last).contains(&on.duty.day))
    }

    pub fn shifts(&self, facts: &Facts) -> Vec<Seen> {
        let mut out: Vec<Seen> = self
            .in_range()
            .map(|on| {
                let why = format!("{:?} {:?}", on.why, on.duty.absence);
                let outside = on.duty.who.is_some_and(|who| !self.is_within_hours(facts, who, on));
                Seen((on.duty.day, on.duty.place, on.start, on.end, on.duty.planned, on.duty.who, why, outside))
            })
            .collect();
        out.sort();
        out
    }

    /// Each minute must lie in the hours that the person said, by the own clock; a look may also be at their end.
    fn is_within_hours(&self, facts: &Facts, who: Id<Person>, on: &On) -> bool {
        let person = facts.people.iter().find(|person| person.id == who).unwrap();
        let Some(available) = &person.available else { return true };
        let known = super::rota::ZONES.contains(&person.tz.as_str()) && person.tz != "Nowhere/Known";
        let own = if known { clock(&person.tz) } else { self.home };
        let (from, to) = (i64::from(available.from.unwrap_or(0)), i64::from(available.to.unwrap_or(1440)));
        let to = if to <= from { to + 1440 } else { to };
        let shown = |minute: i64| own[(minute - BEGIN) as usize];
        let works = |day: i64| available.days.is_empty() || is_on(&available.days, day);
        let days = |minute: i64| shown(minute).div_euclid(1440) - 2..=shown(minute).div_euclid(1440);
        let inside = |minute: i64| {
            days(minute).any(|day| works(day) && day * 1440 + from <= shown(minute) && shown(minute) < day * 1440 + to)
        };
        if !on.minutes.is_empty() {
            return on.minutes.iter().all(|minute| inside(*minute));
        }
        let ends = |minute: i64| {
            days(minute).any(|day| {
                let end = day * 1440 + to;
                works(day) && end <= shown(minute) && shown(minute - 1) < end && day * 1440 + from <= shown(minute)
            })
        };
        inside(on.start) || ends(on.start)
    }

    /// How the promise of an account fares on each date.
    pub fn fares(&self, facts: &Facts, account: &Account) -> Vec<Fares> {
        let place = facts.accounts.iter().position(|other| other.id == account.id).unwrap();
        let horizon = (self.last + facts.ahead(account)) * 1440;
        let begin = self.home.iter().position(|reached| *reached >= (self.first - 2) * 1440).unwrap();
        let end = self.home.iter().position(|reached| *reached >= horizon).unwrap();
        let (begin, end) = (BEGIN + begin as i64, BEGIN + end as i64);
        let shown = |minute: i64| self.home[(minute - BEGIN) as usize];
        // For each minute: its target by the promise of the date on the clock, and of the date before.
        let table: Vec<[Option<u32>; 2]> = (begin..end)
            .map(|minute| {
                let today = shown(minute).div_euclid(1440);
                [today, today - 1].map(|day| {
                    let counts = (self.first - 1..self.last + facts.ahead(account)).contains(&day);
                    if counts { facts.promised(account, day, shown(minute)) } else { None }
                })
            })
            .collect();
        let open: Vec<bool> = table.iter().map(|targets| targets.iter().any(Option::is_some)).collect();
        let planned = self.line(place, begin, end, &open, true);
        let really = self.line(place, begin, end, &open, false);
        let mut out = Vec::new();
        for day in self.first..self.last {
            let targets: Vec<(i64, u32)> = (begin..end)
                .zip(&table)
                .filter_map(|(minute, [today, yesterday])| match shown(minute).div_euclid(1440) - day {
                    0 => Some((minute, (*today)?)),
                    1 => Some((minute, (*yesterday)?)),
                    _ => None,
                })
                .collect();
            if targets.is_empty() {
                continue;
            }
            let date = |minute: i64| shown(minute).div_euclid(1440) == day;
            let (state, worst, longest, _) = planned.window(&targets, date);
            let (real, _, _, lacking) = really.window(&targets, date);
            out.push(Fares { day, planned: state, really: real, worst, longest, lacking });
        }
        out
    }

    /// Who is there at each minute, and how long a message waits that comes right after each minute has begun.
    fn line(&self, place: usize, begin: i64, end: i64, open: &[bool], planned: bool) -> Line {
        let length = (end - begin) as usize;
        let (mut watched, mut looks) = (vec![false; length], vec![false; length]);
        for on in self.all.iter().filter(|on| on.covers[place]) {
            let attended = if planned {
                on.duty.planned.is_some() || (on.duty.absence.is_none() && on.duty.who.is_some())
            } else {
                on.duty.who.is_some()
            };
            if !attended {
                continue;
            }
            for minute in &on.minutes {
                if let Some(slot) = watched.get_mut((minute - begin) as usize) {
                    *slot = true;
                }
            }
            if (on.is_check || !on.minutes.is_empty())
                && let Some(slot) = looks.get_mut((on.start - begin) as usize)
            {
                *slot = true;
            }
        }
        let mut wait = vec![0; length + 1];
        for at in (0..length).rev() {
            let next = at + 1;
            let answered = next < length && (watched[next] || looks[next]);
            let later = if answered { 0 } else { wait[next] };
            wait[at] = if watched[at] { 0 } else { u32::from(open[at]) + later };
        }
        Line { begin, watched, looks, wait }
    }

    /// Person, shifts, minutes, minutes on weekend days, dates, most dates in a row.
    pub fn shares(&self, facts: &Facts, today: NaiveDate) -> Vec<(Id<Person>, u32, u32, u32, u32, u32)> {
        let mut out = Vec::new();
        let weekend = facts.weekend();
        for person in &facts.people {
            let mine: Vec<&On> = self
                .in_range()
                .filter(|on| on.duty.who == Some(person.id) && (on.is_check || !on.minutes.is_empty()))
                .collect();
            let current = Lens::current_on(person, today) && person.placeholder.is_none();
            if mine.is_empty() && !current {
                continue;
            }
            let count = |all: &[&On]| {
                let minutes: BTreeSet<i64> = all.iter().flat_map(|on| on.minutes.iter().copied()).collect();
                let checks: BTreeSet<i64> = all.iter().filter(|on| on.is_check).map(|on| on.start).collect();
                minutes.len() as u32 + 15 * checks.len() as u32
            };
            let on_weekend: Vec<&On> = mine.iter().copied().filter(|on| is_on(&weekend, on.duty.day)).collect();
            let dates: BTreeSet<i64> = mine.iter().map(|on| on.duty.day).collect();
            let row = |day: i64| (0..).take_while(|n| dates.contains(&(day + n))).count() as u32;
            let longest = dates.iter().map(|day| row(*day)).max().unwrap_or(0);
            let all = (mine.len() as u32, count(&mine), count(&on_weekend), dates.len() as u32, longest);
            out.push((person.id, all.0, all.1, all.2, all.3, all.4));
        }
        out
    }

    /// Pairs of different watches of one person that share a minute: person, first and last common minute.
    pub fn doubles(&self) -> Vec<(Id<Person>, i64, i64)> {
        let all: Vec<&On> = self.in_range().filter(|on| !on.minutes.is_empty()).collect();
        let mut out = Vec::new();
        for (place, first) in all.iter().enumerate() {
            for second in &all[place + 1..] {
                let (Some(who), true) = (first.duty.who, first.duty.who == second.duty.who) else { continue };
                let common: Vec<i64> =
                    first.minutes.iter().copied().filter(|minute| second.minutes.contains(minute)).collect();
                if first.duty.place != second.duty.place && !common.is_empty() {
                    out.push((who, common[0], common[common.len() - 1] + 1));
                }
            }
        }
        out.sort();
        out
    }
}

/// One account, minute by minute.
struct Line {
    begin: i64,
    watched: Vec<bool>,
    looks: Vec<bool>,
    wait: Vec<u32>,
}

impl Line {
    fn at(&self, list: &[bool], minute: i64) -> bool {
        list.get((minute - self.begin) as usize).copied().unwrap_or_default()
    }

    /// State, worst late wait, longest wait, minutes in gaps, of the promised minutes of one date with their targets.
    fn window(&self, targets: &[(i64, u32)], date: impl Fn(i64) -> bool) -> (State, Option<u32>, u32, Vec<i64>) {
        let wait = |minute: i64| self.wait[(minute - self.begin) as usize];
        let watched = |minute: i64| self.at(&self.watched, minute);
        let looked = |minute: i64| watched(minute) || self.at(&self.looks, minute);
        let longest = targets.iter().map(|(minute, _)| wait(*minute)).max().unwrap_or(0);
        let free: Vec<i64> = targets.iter().map(|(minute, _)| *minute).filter(|minute| !watched(*minute)).collect();
        let all: Vec<i64> = targets.iter().map(|(minute, _)| *minute).collect();
        let first_target = targets.iter().find(|(_, target)| *target != u32::MAX);
        let Some((first, target)) = first_target else {
            let has_watch = (all[0]..=all[all.len() - 1]).any(watched);
            let on_date = (self.begin..self.begin + self.watched.len() as i64).any(|m| date(m) && looked(m));
            let after = (all[0]..=all[all.len() - 1]).any(looked);
            return match (has_watch, free.is_empty(), on_date || after) {
                (true, true, _) | (false, _, true) => (State::Kept, None, longest, Vec::new()),
                (true, false, _) => (State::Missed, None, longest, free),
                (false, _, false) => (State::Missed, None, longest, all),
            };
        };
        // A look in the promised minutes, or at the very moment at which a piece of them ends.
        let touched = all.iter().any(|minute| looked(*minute) || self.at(&self.looks, minute + 1));
        let late = |minute: i64, target: u32| target != u32::MAX && wait(minute) > target;
        let late_ones: Vec<&(i64, u32)> = targets.iter().filter(|(minute, target)| late(*minute, *target)).collect();
        let worst = late_ones.iter().map(|(minute, target)| wait(*minute) - target).max();
        let state = match (touched, late(*first, *target), late_ones.is_empty()) {
            (false, true, _) => State::Missed,
            (_, _, true) => State::Kept,
            _ => State::Late,
        };
        let lacking = match state {
            State::Kept => Vec::new(),
            State::Missed => all,
            State::Late => {
                // A stretch is lacking from its first minute on when that minute waits too long.
                let mut out = Vec::new();
                let (mut last, mut lacks) = (None::<(i64, u32)>, false);
                for (minute, target) in targets {
                    let goes_on = last.is_some_and(|(before, same)| {
                        before + 1 == *minute && same == *target && !watched(before) && !looked(*minute)
                    });
                    if !goes_on {
                        lacks = !watched(*minute) && late(*minute, *target);
                    }
                    if lacks && !watched(*minute) {
                        out.push(*minute);
                    }
                    last = Some((*minute, *target));
                }
                out
            }
        };
        (state, worst, longest, lacking)
    }
}
