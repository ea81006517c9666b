//! Who is there on a day: leavers, absences with stand-ins, the fallback person, own working hours.
//!
//! Everything is read once from the plan; people are numbers here. A person counts on a day by rule V3; a nameless group
//! never does. Tests: `tests/cover_cases` and `tests/cover_reference.rs`.

use super::days::{self, DAY};
use super::zones::{Zone, Zones};
use super::{Nobody, Why};
use crate::id::Id;
use crate::lens::Lens;
use crate::model::{Absence, Available, Person, Presence};
use crate::places::Places;
use std::sync::Arc;

/// A person as the engine sees one.
pub(crate) struct Member<'a> {
    id: Id<Person>,
    /// The last day; before all days for a leaver without a date and for a nameless group.
    last: i64,
    available: Option<&'a Available>,
    zone: &'a Zone,
    /// First and last day, and the record.
    away: Vec<(i64, i64, &'a Absence)>,
}

/// Everybody of a plan.
pub(crate) struct Roster<'a> {
    members: Vec<Member<'a>>,
    index: Arc<Places>,
    fallback: Option<usize>,
}

/// Who does something on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Settled {
    /// Whom the plan names, absences not applied.
    pub planned: Option<Id<Person>>,
    /// Who really does it.
    pub who: Option<Id<Person>>,
    /// Why.
    pub why: Why,
    /// The absence of the planned person.
    pub absence: Option<Id<Absence>>,
}

impl<'a> Roster<'a> {
    /// Reads people and absences.
    pub fn new(lens: &'a Lens, zones: &'a Zones, home: &'a Zone) -> Self {
        let index = lens.places_of_people();
        let mut members: Vec<Member<'a>> = lens
            .people
            .iter()
            .map(|person| Member {
                id: person.id,
                last: last_day(person),
                available: person.available.as_ref(),
                zone: zones.get(&person.tz).unwrap_or(home),
                away: Vec::new(),
            })
            .collect();
        for absence in &lens.absences {
            if let Some(member) = index.get(absence.who.key).and_then(|place| members.get_mut(place)) {
                member.away.push((days::number(absence.from), days::number(absence.to), absence));
            }
        }
        let fallback = lens.org.fallback.and_then(|id| index.get(id.key));
        Self { members, index, fallback }
    }

    /// Nobody steps in for everything: for content, which has no fallback person.
    pub fn forget_fallback(&mut self) {
        self.fallback = None;
    }

    /// Whether a person counts on a day.
    pub fn is_there(&self, id: Id<Person>, day: i64) -> bool {
        self.member(id).is_some_and(|member| member.is_there(day))
    }

    /// The absence of a person on a day; the first one, or the first with a stand-in who is there.
    pub fn absence(&self, id: Id<Person>, day: i64) -> Option<&'a Absence> {
        let mut on = self.member(id)?.absences(day);
        let first = on.clone().next()?;
        Some(on.find(|absence| self.stand_in(absence, day).is_some()).unwrap_or(first))
    }

    /// Settles who does something that the plan gives to somebody.
    pub fn settle(&self, named: Option<Id<Person>>, why: Why, day: i64) -> Settled {
        let Some(id) = named else {
            return self.or_fallback(None, Nobody::NotNamed, None, day);
        };
        if !self.is_there(id, day) {
            return self.or_fallback(None, Nobody::Left, None, day);
        }
        let Some(absence) = self.absence(id, day) else {
            return Settled { planned: Some(id), who: Some(id), why, absence: None };
        };
        match self.stand_in(absence, day) {
            Some(who) => {
                Settled { planned: Some(id), who: Some(who), why: Why::StandIn(absence.id), absence: Some(absence.id) }
            }
            None => self.or_fallback(Some(id), Nobody::Away, Some(absence.id), day),
        }
    }

    fn or_fallback(
        &self,
        planned: Option<Id<Person>>,
        nobody: Nobody,
        absence: Option<Id<Absence>>,
        day: i64,
    ) -> Settled {
        let fallback = self.fallback.and_then(|place| self.members.get(place));
        match fallback.filter(|member| member.is_free(day)) {
            Some(member) => Settled { planned, who: Some(member.id), why: Why::Fallback, absence },
            None => Settled { planned, who: None, why: Why::Nobody(nobody), absence },
        }
    }

    /// Whether a person is there and not away on a day.
    pub fn is_free(&self, id: Id<Person>, day: i64) -> bool {
        self.member(id).is_some_and(|member| member.is_free(day))
    }

    /// Whether a stretch of time lies in the hours that a person said, by the person's own clock.
    pub fn is_within_hours(&self, id: Id<Person>, start: i64, end: i64) -> bool {
        self.member(id).is_none_or(|member| member.is_within_hours(start, end))
    }

    fn stand_in(&self, absence: &Absence, day: i64) -> Option<Id<Person>> {
        absence.stand_in.filter(|id| self.is_free(*id, day))
    }

    /// A person of the plan, for whoever asks several things.
    pub fn member(&self, id: Id<Person>) -> Option<&Member<'a>> {
        self.members.get(self.index.get(id.key)?)
    }
}

impl<'a> Member<'a> {
    fn absences(&self, day: i64) -> impl Iterator<Item = &'a Absence> + Clone {
        self.away.iter().filter(move |(from, to, _)| *from <= day && day <= *to).map(|(_, _, absence)| *absence)
    }

    /// Whether the person counts on a day.
    pub const fn is_there(&self, day: i64) -> bool {
        day <= self.last
    }

    /// Whether the person is there and not away on a day.
    pub fn is_free(&self, day: i64) -> bool {
        self.is_there(day) && self.absences(day).next().is_none()
    }

    /// Whether a stretch of time lies in the hours that the person said, by the person's own clock.
    pub fn is_within_hours(&self, start: i64, end: i64) -> bool {
        let Some(available) = self.available else { return true };
        let mask = if available.days.is_empty() { days::EVERY } else { days::mask(&available.days) };
        let (from, to) = (i64::from(available.from.unwrap_or(0)), i64::from(available.to.unwrap_or(1440)));
        let to = if to <= from { to + DAY } else { to };
        let day_of = |at| days::number(self.zone.local(at).date);
        let mut reached = start;
        // Hours from 24:00 to 24:00 end two days after their own, at 0:00, and a look at that moment is still in them.
        for day in day_of(start) - 2..=day_of(end) {
            let (opens, closes) = (self.zone.reach(day * DAY + from), self.zone.reach(day * DAY + to));
            if days::is_in(mask, day) && opens <= reached && reached <= closes {
                reached = closes;
                if reached >= end {
                    return true;
                }
            }
        }
        false
    }
}

/// V3 as a number: the last day on which a person counts.
fn last_day(person: &Person) -> i64 {
    if person.placeholder.is_some() {
        return i64::MIN;
    }
    match person.status.decided() {
        None => i64::MAX,
        Some(status) => match status.is {
            Presence::Active => i64::MAX,
            Presence::Leaving => status.on.map_or(i64::MAX, days::number),
            Presence::Left => i64::MIN,
        },
    }
}
