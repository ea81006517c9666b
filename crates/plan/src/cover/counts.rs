//! How many turns each member of a rotation gets: the fairness of turns (COV-05) and who never has one.
//!
//! Planned turns count, accepted exceptions applied, absences not. Tests: `tests/cover_cases`.

use super::Zones;
use super::days;
use super::shifts::Duties;
use super::slots::dates_of;
use super::turns::Turns;
use super::zones::Zone;
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

/// A count, and for each place among the members the one that it counts for.
struct Counting {
    count: TurnCount,
    places: Vec<usize>,
}

impl Counting {
    fn of(rotation: &Rotation) -> Self {
        let (mut members, mut places) = (Vec::<(Id<Person>, u32)>::new(), Vec::new());
        for member in &rotation.members {
            let known = members.iter().position(|(id, _)| id == member);
            places.push(known.unwrap_or(members.len()));
            if known.is_none() {
                members.push((*member, 0));
            }
        }
        Self { count: TurnCount { rotation: rotation.id, is_used: false, members }, places }
    }

    fn add(&mut self, who: Option<Id<Person>>) {
        if let Some((_, count)) = self.count.members.iter_mut().find(|(id, _)| Some(*id) == who) {
            *count += 1;
        }
    }

    /// The same for a turn that nobody took over.
    fn add_turn(&mut self, turns: &Turns<'_>, index: i64) {
        let place = turns.place(index).and_then(|place| self.places.get(place));
        if let Some((_, count)) = place.and_then(|place| self.count.members.get_mut(*place)) {
            *count += 1;
        }
    }
}

/// The turns of all rotations on `days` dates from `from` on, in the order of their table.
pub fn turn_counts(lens: &Lens, from: NaiveDate, days: u32) -> Vec<TurnCount> {
    let (zone, zones) = (Zone::default(), Zones::default());
    let duties = Duties::new(lens, &zones, &zone);
    let (first, last) = (days::number(from), days::number(from) + i64::from(days.min(super::LONGEST)));
    let mut out: Vec<Counting> = lens.rotations.iter().map(Counting::of).collect();
    let mut counters = duties.counters(first);
    for item in duties.due(first, last, &|watch| watch.rotation.is_some()) {
        let turn = duties.turn(&item, &mut counters);
        let (Some((turns, index)), Some(count)) = (turn, item.turns.and_then(|place| out.get_mut(place))) else {
            continue;
        };
        count.count.is_used = true;
        let holiday = || duties.holiday(item.day).and_then(|off| off.person).map(Some);
        match duties.exception(item.watch.id.key, item.day).map(|(_, who)| who).or_else(holiday) {
            Some(who) => count.add(who),
            None => count.add_turn(turns, index),
        }
    }
    for stream in lens.streams.iter().filter(|stream| Lens::is_made(stream)) {
        let Some(count) = duties.rotation(stream.rotation).and_then(|place| out.get_mut(place)) else { continue };
        count.count.is_used = true;
        for (day, turn) in dates_of(&duties, stream, first, last) {
            let named = turn.and_then(|(turns, index)| turns.member(index));
            count.add(duties.planned(stream.id.key, day, named));
        }
    }
    for watch in lens.watches.iter().filter(|watch| duties.active(watch).1 >= first) {
        if let Some(count) = duties.rotation(watch.rotation).and_then(|place| out.get_mut(place)) {
            count.count.is_used = true;
        }
    }
    out.into_iter().map(|counting| counting.count).collect()
}
