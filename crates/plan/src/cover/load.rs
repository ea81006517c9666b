//! Planned minutes a week of a person (V14): watches, responsibilities and content together.
//!
//! A look counts 15 minutes once. A responsibility is shared by those who do it, content by those who make it. Work
//! without a figure counts nothing. Tests: `tests/cover_cases`.

use super::Cover;
use crate::fact::Who;
use crate::id::Id;
use crate::lens::{Lens, find};
use crate::model::{Cadence, CadenceKind, Person, Stream};

/// Planned minutes a week of a person, given what happens in some weeks; whole minutes, rounded down.
pub fn planned_minutes(lens: &Lens, cover: &Cover, person: Id<Person>) -> u32 {
    let share = cover.people.iter().find(|share| share.person == person);
    let watching = share.map_or(0, |share| u64::from(share.minutes) * 7 * 52 / u64::from(cover.days.max(1)));
    ((watching + yearly_work(lens, person)) / 52) as u32
}

/// Minutes in 52 weeks of what is not watching.
fn yearly_work(lens: &Lens, person: Id<Person>) -> u64 {
    let mut out = 0;
    for item in &lens.responsibilities {
        let minutes = u64::from(item.minutes_per_week.unwrap_or(0)) * 52;
        match &item.doers {
            Some(list) if list.contains(&Who::Person(person)) => out += minutes / list.len().max(1) as u64,
            None if lens.accountable(item).is_some_and(|one| one.id == person) => out += minutes,
            Some(_) | None => {}
        }
    }
    for stream in lens.streams.iter().filter(|stream| Lens::is_made(stream)) {
        let pieces = stream.cadence.as_ref().map_or(0, yearly_pieces);
        let minutes = u64::from(stream.minutes_per_piece.unwrap_or(0)) * pieces;
        out += part(lens, stream, person, minutes);
    }
    out
}

fn part(lens: &Lens, stream: &Stream, person: Id<Person>, minutes: u64) -> u64 {
    match stream.rotation.and_then(|id| find(&lens.rotations, id)) {
        Some(rotation) => {
            let turns = rotation.members.iter().filter(|member| **member == person).count();
            minutes * turns as u64 / rotation.members.len().max(1) as u64
        }
        None if stream.creators.contains(&Who::Person(person)) => minutes / stream.creators.len().max(1) as u64,
        None => 0,
    }
}

fn yearly_pieces(cadence: &Cadence) -> u64 {
    match cadence.kind {
        CadenceKind::Weekly => cadence.days.len() as u64 * 52 / u64::from(cadence.every_weeks.unwrap_or(1).max(1)),
        CadenceKind::Monthly => cadence.month_days.len() as u64 * 12,
        CadenceKind::Roughly => u64::from(cadence.per_week.unwrap_or(0)) * 52,
    }
}
