//! How many turns each member of a rotation gets: the fairness of turns (COV-05) and who never has one.
//!
//! Planned turns count, accepted exceptions applied, absences not. Tests: `tests/cover_cases`.

use super::Zones;
use super::days;
use super::shifts::Duties;
use super::slots::slots_of;
use super::zones::Zone;
use crate::fact::Who;
use crate::id::Id;
use crate::lens::Lens;
use crate::model::{Person, Rotation};
use chrono::NaiveDate;

/// The turns of one rotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TurnCount {
    /// Which.
    pub rotation: Id<Rotation>,
    /// Whether a watch or a stream uses it.
    pub is_used: bool,
    /// Each member once, in order, with the number of turns.
    pub members: Vec<(Id<Person>, u32)>,
}

impl TurnCount {
    fn add(&mut self, who: Option<Id<Person>>) {
        if let Some((_, count)) = self.members.iter_mut().find(|(id, _)| Some(*id) == who) {
            *count += 1;
        }
    }
}

/// The turns of all rotations on `days` dates from `from` on, in the order of their table.
pub fn turn_counts(lens: &Lens, from: NaiveDate, days: u32) -> Vec<TurnCount> {
    let (zone, zones) = (Zone::default(), Zones::default());
    let duties = Duties::new(lens, &zones, &zone);
    let (first, last) = (days::number(from), days::number(from) + i64::from(days.min(super::LONGEST)));
    let mut out: Vec<TurnCount> = lens.rotations.iter().map(empty).collect();
    let mut counters = duties.counters(first);
    for item in duties.due(first, last, &|watch| watch.rotation.is_some()) {
        let (named, _) = duties.named(&item, &mut counters);
        if let Some(count) = item.turns.and_then(|place| out.get_mut(place)) {
            count.is_used = true;
            count.add(duties.exception(item.watch.id.key, item.day).map_or(named, |(_, who)| who));
        }
    }
    for stream in lens.streams.iter().filter(|stream| Lens::is_made(stream)) {
        let Some(count) = duties.rotation(stream.rotation).and_then(|place| out.get_mut(place)) else { continue };
        count.is_used = true;
        for slot in slots_of(&duties, stream, first, last, usize::MAX) {
            count.add(slot.planned.as_ref().and_then(Who::person));
        }
    }
    for watch in lens.watches.iter().filter(|watch| duties.active(watch).1 >= first) {
        if let Some(count) = duties.rotation(watch.rotation).and_then(|place| out.get_mut(place)) {
            count.is_used = true;
        }
    }
    out
}

fn empty(rotation: &Rotation) -> TurnCount {
    let mut members: Vec<(Id<Person>, u32)> = Vec::new();
    for member in &rotation.members {
        if !members.iter().any(|(id, _)| id == member) {
            members.push((*member, 0));
        }
    }
    TurnCount { rotation: rotation.id, is_used: false, members }
}
