//! Who could do something, and who should: the rules behind suggested names.
//!
//! Nothing here changes a plan. Tests: `tests/cover_cases/suggest.rs`.

use super::load::{weekly, yearly_work};
use super::roster::{Member, Roster};
use super::shares::CHECK_MINUTES;
use super::turns::Calendar;
use super::{Cover, Zones, days};
use crate::id::Id;
use crate::lens::Lens;
use crate::lens::access::{gives, known_by, rank};
use crate::lens::backups::{SkillRef, Trained};
use crate::model::{Account, Involvement, Level, Person, PersonKind};
use crate::places::Places;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// What stands against a person; the first that applies, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unfit {
    /// Has left by then.
    Left,
    /// Is only kept informed, or helps in an emergency only.
    NoDuties,
    /// Is the one who is away.
    Same,
    /// Is away on one of the dates.
    Away,
    /// Cannot answer on one of the accounts on one of the dates.
    NoAccess,
    /// Is not trained to answer, or too long ago.
    Untrained,
    /// It lies outside the own days or hours.
    OutsideHours,
    /// Is on another watch at that time.
    Busy,
    /// Would get more work than the own hours.
    TooMuch,
    /// Could do it too; the chosen one has fewer weekends or minutes.
    More,
}

/// Whether training speaks for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Training {
    /// Is trained to answer.
    Trained,
    /// Watches or coordinates these accounts already.
    DoesAlready,
    /// The plan holds no training at all yet.
    NotAsked,
}

/// Why a person was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Because {
    /// Minutes on watch in the 28 days before this choice.
    pub minutes: u32,
    /// Weekends on watch in the 28 days before this choice.
    pub weekends: u32,
    /// Whether weekends counted first.
    pub is_weekend: bool,
    /// How many could have done it, the chosen one included.
    pub fit: u32,
    /// Whether training speaks for the person.
    pub training: Training,
}

/// The best person for something.
pub(crate) struct Found {
    pub person: Option<(Id<Person>, Because)>,
    pub others: Vec<(Id<Person>, Unfit)>,
}

/// One who could be asked.
struct Candidate<'a> {
    person: &'a Person,
    minutes: u32,
    /// First days of weekends with a shift.
    weekends: Vec<i64>,
    /// Planned minutes a week, all work, times four.
    load: u32,
    trained: bool,
    busy: Vec<(i64, i64)>,
}

/// Somebody, by the place among all, who can answer on an account, and from when on.
type Able = (usize, Option<NaiveDate>);

/// Everybody who could be asked.
pub(crate) struct Candidates<'a> {
    roster: Roster<'a>,
    calendar: Calendar,
    all: Vec<Candidate<'a>>,
    index: Places,
    /// For each live account who can answer there, in order, each once.
    able: Vec<Vec<Able>>,
    /// For each live account who coordinates or watches it, in order, each once.
    doing: Vec<Vec<usize>>,
    accounts: Places,
    no_training: bool,
}

const REPLY: SkillRef = SkillRef::BuiltIn("reply");

/// In a larger team only those who can get in are thought of.
const SMALL_TEAM: usize = 40;

impl<'a> Candidates<'a> {
    pub fn new(lens: &'a Lens, zones: &'a Zones, cover: &'a Cover) -> Self {
        let team: Vec<&Person> = lens.team().collect();
        let ids: Vec<Id<Person>> = team.iter().map(|person| person.id).collect();
        let index = Places::of(ids.iter().map(|id| id.key));
        let accounts = Places::of(lens.live().map(|account| account.id.key));
        let mut out = Self {
            roster: Roster::new(lens, zones, &cover.zone),
            all: Vec::new(),
            able: lens.live().map(|account| able(lens, &index, account.id)).collect(),
            doing: doing(lens, &index, &accounts),
            no_training: lens.training.is_empty(),
            calendar: Calendar::of(&lens.org, Vec::new()),
            index,
            accounts,
        };
        let shares = Places::of(cover.people.iter().map(|share| share.person.key));
        for (person, work) in team.into_iter().zip(yearly_work(lens, &ids)) {
            let share = shares.get(person.id.key).and_then(|place| cover.people.get(place));
            let minutes = share.map_or(0, |share| share.minutes);
            out.all.push(Candidate {
                person,
                minutes,
                weekends: Vec::new(),
                load: weekly(minutes, cover.days, work) * 4,
                trained: lens.trained(person.id, REPLY) == Trained::Yes,
                busy: Vec::new(),
            });
        }
        for shift in &cover.shifts {
            let place = shift.who.and_then(|who| out.index.get(who.key));
            if let Some(candidate) = place.and_then(|place| out.all.get_mut(place)) {
                candidate.busy.push((shift.start, shift.end));
                note_weekend(&out.calendar, &mut candidate.weekends, shift.date);
            }
        }
        out
    }

    /// The best person for some dates, with the moments of the work and its accounts.
    pub fn best(
        &self,
        dates: &[NaiveDate],
        times: &[(i64, i64)],
        accounts: &[Id<Account>],
        away: Option<Id<Person>>,
    ) -> Found {
        let here: Vec<Option<usize>> = accounts.iter().map(|id| self.accounts.get(id.key)).collect();
        let days: Vec<i64> = dates.iter().map(|date| days::number(*date)).collect();
        let is_weekend = days.iter().any(|day| days::is_in(self.calendar.weekend, *day));
        let access = self.access(&here, dates.iter().min().copied());
        let mut doing = None;
        let mut out = Found { person: None, others: Vec::new() };
        let mut best: Option<(u32, u32, &Candidate<'_>, Training)> = None;
        let mut fit = 0;
        let few = self.all.len() > SMALL_TEAM && !here.is_empty();
        for (place, candidate) in self.all.iter().enumerate() {
            let id = candidate.person.id;
            let access = access.get(place).copied().unwrap_or_default();
            if few && !access.is_known {
                continue;
            }
            if let Some(reason) = self.unfit(candidate, &days, times, access.accounts >= here.len(), away) {
                out.others.push((id, reason));
                continue;
            }
            let mut does = || {
                let doing = doing.get_or_insert_with(|| self.work(&here));
                doing.get(place).is_some_and(|accounts| *accounts >= here.len())
            };
            let training = match () {
                () if candidate.trained => Training::Trained,
                // A stand-in needs training where anybody has any.
                () if away.is_none() && does() => Training::DoesAlready,
                () if self.no_training => Training::NotAsked,
                () => {
                    out.others.push((id, Unfit::Untrained));
                    continue;
                }
            };
            if let Some(reason) = self.no_time(candidate, times) {
                out.others.push((id, reason));
                continue;
            }
            fit += 1;
            let weekends = if is_weekend { candidate.weekends.len() as u32 } else { 0 };
            let mark = (weekends, candidate.minutes);
            match best {
                Some((weekends, minutes, ..)) if (weekends, minutes) <= mark => out.others.push((id, Unfit::More)),
                Some((.., last, _)) => {
                    out.others.push((last.person.id, Unfit::More));
                    best = Some((mark.0, mark.1, candidate, training));
                }
                None => best = Some((mark.0, mark.1, candidate, training)),
            }
        }
        out.person = best.map(|(_, minutes, candidate, training)| {
            let weekends = candidate.weekends.len() as u32;
            (candidate.person.id, Because { minutes, weekends, is_weekend, fit, training })
        });
        out
    }

    /// Counts what a person was given.
    pub fn take(&mut self, id: Id<Person>, dates: &[NaiveDate], times: &[(i64, i64)]) {
        let Some(candidate) = self.index.get(id.key).and_then(|place| self.all.get_mut(place)) else { return };
        let more = minutes(times);
        candidate.minutes += more;
        candidate.load += more;
        candidate.busy.extend(times);
        for date in dates {
            note_weekend(&self.calendar, &mut candidate.weekends, *date);
        }
    }

    /// For everybody on how many of some live accounts they can answer by a date.
    fn access(&self, here: &[Option<usize>], first: Option<NaiveDate>) -> Vec<Access> {
        let mut out = vec![Access::default(); self.all.len()];
        for able in here.iter().filter_map(|place| self.able.get((*place)?)) {
            for (who, from) in able {
                if let Some(access) = out.get_mut(*who) {
                    access.is_known = true;
                    access.accounts += usize::from(from.is_none_or(|from| first.is_none_or(|first| from <= first)));
                }
            }
        }
        out
    }

    /// For everybody how many of some live accounts they coordinate or watch already.
    fn work(&self, here: &[Option<usize>]) -> Vec<usize> {
        let mut out = vec![0; self.all.len()];
        for who in here.iter().filter_map(|place| self.doing.get((*place)?)).flatten() {
            if let Some(accounts) = out.get_mut(*who) {
                *accounts += 1;
            }
        }
        out
    }

    fn unfit(
        &self,
        candidate: &Candidate<'_>,
        days: &[i64],
        times: &[(i64, i64)],
        can_answer: bool,
        away: Option<Id<Person>>,
    ) -> Option<Unfit> {
        let person = candidate.person;
        let member = self.roster.member(person.id);
        let all = |fits: &dyn Fn(&Member<'_>, i64) -> bool| {
            days.iter().all(|day| member.is_some_and(|member| fits(member, *day)))
        };
        if !all(&|member, day| member.is_there(day)) {
            Some(Unfit::Left)
        } else if person.involvement == Involvement::InformedOnly || person.kind == PersonKind::Emergency {
            Some(Unfit::NoDuties)
        } else if away == Some(person.id) {
            Some(Unfit::Same)
        } else if !all(&|member, day| member.is_free(day)) {
            Some(Unfit::Away)
        } else if !can_answer {
            Some(Unfit::NoAccess)
        } else if !times.iter().all(|(start, end)| member.is_none_or(|member| member.is_within_hours(*start, *end))) {
            Some(Unfit::OutsideHours)
        } else {
            None
        }
    }

    fn no_time(&self, candidate: &Candidate<'_>, times: &[(i64, i64)]) -> Option<Unfit> {
        let meets = |a: &(i64, i64), b: &(i64, i64)| a.0 < b.1 && b.0 < a.1;
        if times.iter().any(|time| candidate.busy.iter().any(|busy| meets(time, busy))) {
            return Some(Unfit::Busy);
        }
        let most = candidate.person.hours.as_ref()?.max * 4;
        (candidate.load + minutes(times) > most).then_some(Unfit::TooMuch)
    }
}

/// What somebody can get into.
#[derive(Clone, Copy, Default)]
struct Access {
    /// Into any of the accounts asked about, perhaps later.
    is_known: bool,
    /// Into how many.
    accounts: usize,
}

/// V7 for everybody at once: who can answer on an account, and from when on. A leaver is found out by the dates.
fn able(lens: &Lens, index: &Places, account: Id<Account>) -> Vec<Able> {
    let enough = |level: Level| rank(level) >= rank(Level::Responder);
    let mut all: BTreeMap<usize, Option<NaiveDate>> = BTreeMap::new();
    let mut add = |who: Id<Person>, from: Option<NaiveDate>| {
        if let Some(place) = index.get(who.key) {
            let known = all.entry(place).or_insert(from);
            // Blank, which is always, comes before every date.
            *known = from.min(*known);
        }
    };
    for grant in lens.grants_on(account).filter(|grant| grant.level.today.decided().copied().is_some_and(enough)) {
        if let Some(who) = grant.person {
            add(who, grant.usable_from);
        }
    }
    for secret in lens.secrets_of(account).filter(|secret| enough(gives(secret))) {
        known_by(secret).iter().for_each(|who| add(*who, None));
    }
    all.into_iter().collect()
}

/// For each live account who coordinates it, or watches it, also by turns.
fn doing(lens: &Lens, index: &Places, accounts: &Places) -> Vec<Vec<usize>> {
    let mut out: Vec<BTreeSet<usize>> = lens
        .live()
        .map(|account| lens.coordinator(account.id).and_then(|person| index.get(person.id.key)).into_iter().collect())
        .collect();
    for watch in lens.watches.iter().filter(|watch| watch.active_to.is_none_or(|to| to >= lens.today)) {
        let turns = watch.rotation.and_then(|id| lens.rotation(id)).map_or(&[] as &[_], |turns| &turns.members);
        let who: Vec<usize> = watch.person.iter().chain(turns).filter_map(|id| index.get(id.key)).collect();
        if watch.scope.only {
            for place in watch.scope.accounts.iter().filter_map(|id| accounts.get(id.key)) {
                if let Some(doing) = out.get_mut(place) {
                    doing.extend(&who);
                }
            }
        } else {
            out.iter_mut().for_each(|doing| doing.extend(&who));
        }
    }
    out.into_iter().map(|doing| doing.into_iter().collect()).collect()
}

/// A look counts 15 minutes (V14).
fn minutes(times: &[(i64, i64)]) -> u32 {
    times.iter().map(|(from, to)| if from == to { CHECK_MINUTES } else { (to - from) as u32 }).sum()
}

fn note_weekend(calendar: &Calendar, weekends: &mut Vec<i64>, date: NaiveDate) {
    let day = days::number(date);
    if days::is_in(calendar.weekend, day) {
        let first = calendar.weekend_of(day);
        if !weekends.contains(&first) {
            weekends.push(first);
        }
    }
}
