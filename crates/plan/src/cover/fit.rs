//! Who could do something, and who should: the rules behind suggested names.
//!
//! Nothing here changes a plan. Tests: `tests/cover_cases/suggest.rs`.

use super::load::{weekly, yearly_work};
use super::roster::{Index, Roster};
use super::shares::CHECK_MINUTES;
use super::turns::Calendar;
use super::{Cover, Zones, days};
use crate::id::Id;
use crate::lens::Lens;
use crate::lens::access::{gives, known_by, rank};
use crate::lens::backups::{SkillRef, Trained};
use crate::model::{Account, Involvement, Level, Person, PersonKind};
use chrono::NaiveDate;

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

/// Everybody who could be asked.
pub(crate) struct Candidates<'a> {
    lens: &'a Lens,
    roster: Roster<'a>,
    calendar: Calendar,
    all: Vec<Candidate<'a>>,
    index: Index,
    /// For each live account who can answer there, and from when on.
    able: Vec<Vec<(Id<Person>, Option<NaiveDate>)>>,
    accounts: Index,
    no_training: bool,
}

const REPLY: SkillRef = SkillRef::BuiltIn("reply");

/// In a larger team only those who can get in are thought of.
const SMALL_TEAM: usize = 40;

impl<'a> Candidates<'a> {
    pub fn new(lens: &'a Lens, zones: &'a Zones, cover: &'a Cover) -> Self {
        let team: Vec<&Person> = lens.team().collect();
        let ids: Vec<Id<Person>> = team.iter().map(|person| person.id).collect();
        let mut out = Self {
            lens,
            roster: Roster::new(lens, zones, &cover.zone),
            all: Vec::new(),
            index: Index::of(ids.iter().map(|id| id.key)),
            able: lens.live().map(|account| able(lens, account.id)).collect(),
            accounts: Index::of(lens.live().map(|account| account.id.key)),
            no_training: lens.training.is_empty(),
            calendar: Calendar::of(&lens.org, Vec::new()),
        };
        let shares = Index::of(cover.people.iter().map(|share| share.person.key));
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
        let inside: Vec<&[(Id<Person>, Option<NaiveDate>)]> = accounts
            .iter()
            .map(|id| {
                self.accounts.get(id.key).and_then(|place| self.able.get(place)).map_or(&[] as &[_], Vec::as_slice)
            })
            .collect();
        let is_weekend = dates.iter().any(|date| days::is_in(self.calendar.weekend, days::number(*date)));
        let mut out = Found { person: None, others: Vec::new() };
        let mut best: Option<(u32, u32, &Candidate<'_>, Training)> = None;
        let mut fit = 0;
        let few = self.all.len() > SMALL_TEAM && !inside.is_empty();
        for candidate in &self.all {
            let id = candidate.person.id;
            if few && !inside.iter().any(|able| able.iter().any(|(other, _)| *other == id)) {
                continue;
            }
            let training = match self.unfit(candidate, dates, times, &inside, away) {
                Some(reason) => {
                    out.others.push((id, reason));
                    continue;
                }
                None => self.training(candidate, accounts, away.is_some()),
            };
            let Some(training) = training else {
                out.others.push((id, Unfit::Untrained));
                continue;
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

    fn unfit(
        &self,
        candidate: &Candidate<'_>,
        dates: &[NaiveDate],
        times: &[(i64, i64)],
        inside: &[&[(Id<Person>, Option<NaiveDate>)]],
        away: Option<Id<Person>>,
    ) -> Option<Unfit> {
        let (person, id) = (candidate.person, candidate.person.id);
        let days = || dates.iter().map(|date| days::number(*date));
        if days().any(|day| !self.roster.is_there(id, day)) {
            Some(Unfit::Left)
        } else if person.involvement == Involvement::InformedOnly || person.kind == PersonKind::Emergency {
            Some(Unfit::NoDuties)
        } else if away == Some(id) {
            Some(Unfit::Same)
        } else if days().any(|day| !self.roster.is_free(id, day)) {
            Some(Unfit::Away)
        } else if !inside.iter().all(|able| can(able, id, dates)) {
            Some(Unfit::NoAccess)
        } else if !times.iter().all(|(start, end)| self.roster.is_within_hours(id, *start, *end)) {
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

    /// Whether training speaks for a person; `None`: it does not. A stand-in needs it where anybody has any.
    fn training(&self, candidate: &Candidate<'_>, accounts: &[Id<Account>], stands_in: bool) -> Option<Training> {
        if candidate.trained {
            return Some(Training::Trained);
        }
        let id = candidate.person.id;
        let does = |account: &Id<Account>| {
            self.lens.coordinator(*account).is_some_and(|other| other.id == id)
                || self.lens.watches.iter().any(|w| w.scope.covers(*account) && self.lens.watches(id, w))
        };
        if !stands_in && accounts.iter().all(does) {
            return Some(Training::DoesAlready);
        }
        self.no_training.then_some(Training::NotAsked)
    }
}

/// V7 for everybody at once: who can answer on an account, and from when on. A leaver is found out by the dates.
fn able(lens: &Lens, account: Id<Account>) -> Vec<(Id<Person>, Option<NaiveDate>)> {
    let enough = |level: Level| rank(level) >= rank(Level::Responder);
    let mut out = Vec::new();
    for grant in lens.grants_on(account).filter(|grant| grant.level.today.decided().copied().is_some_and(enough)) {
        out.extend(grant.person.map(|who| (who, grant.usable_from)));
    }
    for secret in lens.secrets_of(account).filter(|secret| enough(gives(secret))) {
        out.extend(known_by(secret).iter().map(|who| (*who, None)));
    }
    out
}

fn can(able: &[(Id<Person>, Option<NaiveDate>)], id: Id<Person>, dates: &[NaiveDate]) -> bool {
    let first = dates.iter().min();
    able.iter().any(|(who, from)| *who == id && from.is_none_or(|from| first.is_none_or(|first| from <= *first)))
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
