//! If one person is away, or leaves: what stops at once, what gets weaker, what is carried, and who would be missed most.
//!
//! It is the same plan with one more absence: a stand-in counts by the strict rule V13 and nothing else, the jobs are
//! those of `jobs.rs`, the watches those of the cover engine. A job stops when nobody is named who could do it, gets
//! weaker when somebody is left but fewer, or named but not ready, and is carried when the stand-in is ready. Nothing in
//! the plan changes, and it never guesses who might help. Tests: `tests/away.rs`.

mod rest;
mod work;

use super::Lens;
use super::access::known_by;
use super::backups::Backup;
use super::duties::Duty;
use super::jobs::JobRow;
use crate::cover::{LONGEST, Shift, Zones, shifts};
use crate::id::{Id, Key};
use crate::model::{Absence, Account, Campaign, Level, Person, Secret, Tool, Watch};
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;

/// Somebody who leaves for good is looked at for so many days.
const FOR_GOOD: u32 = 28;

/// From when, and for how many days; `None` is for good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: NaiveDate,
    /// How many days.
    pub days: Option<u32>,
}

impl Period {
    fn count(self) -> u32 {
        self.days.unwrap_or(FOR_GOOD).clamp(1, LONGEST)
    }

    /// The last day that is looked at.
    pub fn last(self) -> NaiveDate {
        self.from.checked_add_days(Days::new(u64::from(self.count() - 1))).unwrap_or(self.from)
    }
}

/// What becomes of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// Nobody is left who could do it.
    Stops,
    /// Somebody is left, but fewer, or not ready.
    Weakened,
    /// Somebody named could do it.
    Carried,
}

/// What it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A job; the account for those who post and answer.
    Job(Duty, Option<Id<Account>>),
    /// So many watches at an account.
    Watches(Id<Account>, u32),
    /// Ways into an account where somebody else posts and answers.
    Access(Id<Account>),
    /// An app that comes in through the person's login.
    App(Id<Tool>),
    /// The next workshop, or whoever gave the last one.
    Workshops,
    /// The person stands in for this.
    StandsIn(Duty, Option<Id<Account>>),
    /// Moments in a campaign.
    Campaign(Id<Campaign>),
}

/// Why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// How ready the named stand-in is.
    StandIn(Backup),
    /// Others do it too.
    Others,
    /// Nobody else can get in and post.
    NobodyElse,
    /// Nobody else has full control.
    OnlyFullControl,
    /// Whoever posts and answers there is away too, or nobody does.
    NoCoordinator,
    /// One fewer with a way in of their own.
    OneFewer,
    /// It hangs on this person's login.
    TheirLogin,
}

/// One line of the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What.
    pub what: What,
    /// What becomes of it.
    pub effect: Effect,
    /// Why.
    pub because: Because,
    /// Who is left, or named.
    pub by: Vec<Id<Person>>,
}

/// What happens if one person is away.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Who.
    pub who: Id<Person>,
    /// Everything the person has a part in: what stops first.
    pub lines: Vec<Line>,
    /// Passwords to change when the person leaves for good.
    pub change: Vec<Id<Secret>>,
}

impl Outcome {
    /// The lines with that effect.
    pub fn with(&self, effect: Effect) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| line.effect == effect)
    }

    /// How many lines have that effect.
    pub fn count(&self, effect: Effect) -> u32 {
        u32::try_from(self.with(effect).count()).unwrap_or(u32::MAX)
    }
}

/// A plan on the first day of an absence, ready to be asked about anybody.
pub struct Board {
    lens: Lens,
    period: Period,
    jobs: Vec<JobRow>,
    shifts: Vec<Shift>,
    /// Shifts by who really has them.
    by_person: BTreeMap<Key, Vec<usize>>,
    watches: BTreeMap<Key, Watch>,
    /// Who can post at each account, and the most they can do there.
    able: BTreeMap<Key, Vec<(Id<Person>, Level)>>,
}

impl Board {
    /// Looks at the plan in that time. `zones` only matter for the hours of watches.
    pub fn new(lens: &Lens, zones: &Zones, period: Period) -> Self {
        let mut lens = lens.clone();
        lens.today = period.from;
        let shifts = shifts(&lens, zones, period.from, period.count());
        let mut by_person: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
        for (place, who) in shifts.iter().enumerate().filter_map(|(place, shift)| Some((place, shift.who?))) {
            by_person.entry(who.key).or_default().push(place);
        }
        let watches = lens.watches.iter().map(|watch| (watch.id.key, watch.clone())).collect();
        let able = lens.live().map(|account| (account.id.key, able(&lens, account.id))).collect();
        Self { jobs: lens.jobs(), lens, period, shifts, by_person, watches, able }
    }

    /// Everybody who would be missed, most first: by what stops, then by what gets weaker, then in the order of the list.
    pub fn ranking(&mut self) -> Vec<Outcome> {
        let team: Vec<Id<Person>> = self.lens.team().map(|person| person.id).collect();
        let mut all: Vec<Outcome> = team.into_iter().map(|id| self.outcome(id)).collect();
        all.retain(|outcome| !outcome.lines.is_empty());
        let count = |outcome: &Outcome, effect| std::cmp::Reverse(outcome.count(effect));
        all.sort_by_key(|outcome| (count(outcome, Effect::Stops), count(outcome, Effect::Weakened)));
        all
    }

    /// What happens without that person.
    pub fn outcome(&mut self, who: Id<Person>) -> Outcome {
        let absence = Absence { who, from: self.period.from, to: self.period.last(), ..Absence::default() };
        self.lens.suppose(absence);
        let mut lines = self.jobs_of(who);
        lines.extend(self.watches_of(who));
        lines.extend(self.access_of(who));
        lines.extend(self.other_work(who));
        if self.period.days.is_none() {
            lines.extend(self.apps_of(who));
        }
        self.lens.take_back();
        lines.sort_by_key(|line| line.effect);
        let change = match self.period.days {
            Some(_) => Vec::new(),
            None => self.lens.secrets.iter().filter(|s| known_by(s).contains(&who)).map(|s| s.id).collect(),
        };
        Outcome { who, lines, change }
    }

    /// Somebody else who is there on the first day.
    fn is_left(&self, who: Id<Person>, other: Id<Person>) -> bool {
        other != who && self.lens.named(other).is_some() && !self.lens.is_away(other, self.period.from)
    }
}

/// Everybody who can post at an account today, in the order of the list.
fn able(lens: &Lens, account: Id<Account>) -> Vec<(Id<Person>, Level)> {
    // Few have a way in at all; only those are asked one by one.
    let mut ways: Vec<Id<Person>> = lens.grants_on(account).filter_map(|grant| grant.person).collect();
    ways.extend(lens.secrets_of(account).flat_map(known_by));
    let level = |id: Id<Person>| {
        let most = [Level::Owner, Level::ManagesPeople, Level::Publisher];
        most.into_iter().find(|level| lens.can(id, account, *level, lens.today))
    };
    let team = lens.team().map(|person| person.id).filter(|id| ways.contains(id));
    team.filter_map(|id| Some((id, level(id)?))).collect()
}

impl Line {
    const fn new(what: What, effect: Effect, because: Because, by: Vec<Id<Person>>) -> Self {
        Self { what, effect, because, by }
    }

    /// Work of one person with at most one stand-in.
    fn named(duty: Duty, state: Backup, by: Option<Id<Person>>) -> Self {
        let by = by.into_iter().collect();
        Self::new(What::Job(duty, None), effect_of(state), Because::StandIn(state), by)
    }
}

/// What becomes of something that nobody else does, by its stand-in.
const fn effect_of(state: Backup) -> Effect {
    match state {
        Backup::None | Backup::Same => Effect::Stops,
        Backup::Away | Backup::Waiting | Backup::NoAccess | Backup::Untrained | Backup::Old => Effect::Weakened,
        Backup::Valid => Effect::Carried,
    }
}
