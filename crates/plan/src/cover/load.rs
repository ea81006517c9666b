//! Planned minutes a week of a person (V14): watches, responsibilities and content together.
//!
//! A look counts 15 minutes once. A responsibility is shared by those who do it, content by those who make it. Work
//! without a figure counts nothing. Tests: `tests/cover_cases`.

use super::Cover;
use super::roster::Index;
use crate::fact::Who;
use crate::id::Id;
use crate::lens::{Lens, find};
use crate::model::{Cadence, CadenceKind, Person};

/// Planned minutes a week of a person, given what happens in some weeks; whole minutes, rounded down.
pub fn planned_minutes(lens: &Lens, cover: &Cover, person: Id<Person>) -> u32 {
    planned_minutes_of(lens, cover, &[person]).first().copied().unwrap_or(0)
}

/// The same for several people at once.
pub fn planned_minutes_of(lens: &Lens, cover: &Cover, people: &[Id<Person>]) -> Vec<u32> {
    let shares = Index::of(cover.people.iter().map(|share| share.person.key));
    let watching =
        |id: &Id<Person>| shares.get(id.key).and_then(|at| cover.people.get(at)).map_or(0, |share| share.minutes);
    let other = yearly_work(lens, people);
    people.iter().zip(other).map(|(id, other)| weekly(watching(id), cover.days, other)).collect()
}

/// Minutes a week from minutes on watch in some days and other work of a year.
pub(crate) fn weekly(watching: u32, days: u32, yearly: u64) -> u32 {
    ((u64::from(watching) * 7 * 52 / u64::from(days.max(1)) + yearly) / 52) as u32
}

/// For each of some people the minutes in 52 weeks of what is not watching.
pub(crate) fn yearly_work(lens: &Lens, people: &[Id<Person>]) -> Vec<u64> {
    let index = Index::of(people.iter().map(|id| id.key));
    let mut out = vec![0; people.len()];
    let mut add = |who: Id<Person>, minutes: u64| {
        if let Some(slot) = index.get(who.key).and_then(|place| out.get_mut(place)) {
            *slot += minutes;
        }
    };
    for item in &lens.responsibilities {
        let minutes = u64::from(item.minutes_per_week.unwrap_or(0)) * 52;
        match &item.doers {
            _ if minutes == 0 => {}
            Some(list) => {
                let each = minutes / list.len().max(1) as u64;
                list.iter().filter_map(Who::person).for_each(|who| add(who, each));
            }
            None => {
                if let Some(one) = lens.accountable(item) {
                    add(one.id, minutes);
                }
            }
        }
    }
    for stream in lens.streams.iter().filter(|stream| Lens::is_made(stream)) {
        let pieces = stream.cadence.as_ref().map_or(0, yearly_pieces);
        let minutes = u64::from(stream.minutes_per_piece.unwrap_or(0)) * pieces;
        match stream.rotation.and_then(|id| find(&lens.rotations, id)) {
            Some(rotation) => {
                let each = minutes / rotation.members.len().max(1) as u64;
                rotation.members.iter().for_each(|who| add(*who, each));
            }
            None => {
                let each = minutes / stream.creators.len().max(1) as u64;
                stream.creators.iter().filter_map(Who::person).for_each(|who| add(who, each));
            }
        }
    }
    out
}

fn yearly_pieces(cadence: &Cadence) -> u64 {
    match cadence.kind {
        CadenceKind::Weekly => cadence.days.len() as u64 * 52 / u64::from(cadence.every_weeks.unwrap_or(1).max(1)),
        CadenceKind::Monthly => cadence.month_days.len() as u64 * 12,
        CadenceKind::Roughly => u64::from(cadence.per_week.unwrap_or(0)) * 52,
    }
}
