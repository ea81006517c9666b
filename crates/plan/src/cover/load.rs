//! Planned minutes a week of a person (V14): watches, responsibilities and content together.
//!
//! A look counts 15 minutes once. A responsibility is shared by those who do it, content by those who make it. Work
//! without a figure counts nothing. Tests: `tests/cover_cases`.

use super::Cover;
use crate::fact::Who;
use crate::id::Id;
use crate::lens::{Lens, find};
use crate::model::{Cadence, CadenceKind, Group, Person};
use crate::places::Places;

/// Planned minutes a week of a person, given what happens in some weeks; whole minutes, rounded down.
pub fn planned_minutes(lens: &Lens, cover: &Cover, person: Id<Person>) -> u32 {
    planned_minutes_of(lens, cover, &[person]).first().copied().unwrap_or(0)
}

/// The same for several people at once.
pub fn planned_minutes_of(lens: &Lens, cover: &Cover, people: &[Id<Person>]) -> Vec<u32> {
    let shares = Places::of(cover.people.iter().map(|share| share.person.key));
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
    let index = Places::of(people.iter().map(|id| id.key));
    let mut out = vec![0; people.len()];
    each_work(lens, &mut |_, who, minutes| {
        if let Some(slot) = index.get(who.key).and_then(|place| out.get_mut(place)) {
            *slot += minutes;
        }
    });
    out
}

/// What time goes into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WorkKind {
    /// Responsibilities of director and manager.
    Lead,
    /// Content.
    Make,
    /// Responsibilities of coordinators.
    Post,
    /// Watches.
    Watch,
    /// Responsibilities in a crisis.
    Crisis,
    /// Everything else.
    Other,
}

/// All kinds, in the order of the picture.
pub const WORK_KINDS: [WorkKind; 6] =
    [WorkKind::Lead, WorkKind::Make, WorkKind::Post, WorkKind::Watch, WorkKind::Crisis, WorkKind::Other];

/// Planned time of one person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Load {
    /// Who.
    pub person: Id<Person>,
    /// Minutes a week, the same figure as [`planned_minutes`].
    pub minutes: u32,
    /// The same by kind, in the order of [`WORK_KINDS`]; together as much as `minutes`.
    pub parts: [u32; WORK_KINDS.len()],
    /// At most so many minutes a week, where somebody said so.
    pub has: Option<u32>,
}

/// The planned time of everybody who is on the team, most first; equals in the order of the list.
pub fn loads(lens: &Lens, cover: &Cover) -> Vec<Load> {
    let people: Vec<&Person> = lens.team().collect();
    let index = Places::of(people.iter().map(|person| person.id.key));
    let mut yearly = vec![[0_u64; WORK_KINDS.len()]; people.len()];
    let mut add = |kind: WorkKind, who: Id<Person>, minutes: u64| {
        let parts = index.get(who.key).and_then(|place| yearly.get_mut(place));
        if let Some(part) = parts.and_then(|parts| parts.get_mut(kind as usize)) {
            *part += minutes;
        }
    };
    each_work(lens, &mut add);
    for share in &cover.people {
        add(WorkKind::Watch, share.person, u64::from(share.minutes) * 7 * 52 / u64::from(cover.days.max(1)));
    }
    let load = |(person, yearly): (&&Person, &[u64; WORK_KINDS.len()])| {
        let minutes = (yearly.iter().sum::<u64>() / 52) as u32;
        let mut parts = yearly.map(|part| (part / 52) as u32);
        // What rounding took from the parts goes to the largest.
        let lost = minutes - parts.iter().sum::<u32>();
        if let Some(most) = parts.iter_mut().max_by_key(|part| **part) {
            *most += lost;
        }
        let has = person.hours.as_ref().map(|hours| hours.max.max(hours.min)).filter(|most| *most > 0);
        Load { person: person.id, minutes, parts, has }
    };
    let mut out: Vec<Load> = people.iter().zip(&yearly).map(load).collect();
    out.sort_by_key(|load| std::cmp::Reverse(load.minutes));
    out
}

/// Hands out the minutes in 52 weeks of what is not watching, piece by piece.
fn each_work(lens: &Lens, add: &mut dyn FnMut(WorkKind, Id<Person>, u64)) {
    for item in &lens.responsibilities {
        let minutes = u64::from(item.minutes_per_week.unwrap_or(0)) * 52;
        let kind = match item.group {
            Group::Director | Group::Manager => WorkKind::Lead,
            Group::Coordinator => WorkKind::Post,
            Group::Creator => WorkKind::Make,
            Group::Crisis => WorkKind::Crisis,
            Group::Other => WorkKind::Other,
        };
        match &item.doers {
            _ if minutes == 0 => {}
            Some(list) => {
                let each = minutes / list.len().max(1) as u64;
                list.iter().filter_map(Who::person).for_each(|who| add(kind, who, each));
            }
            None => {
                if let Some(one) = lens.accountable(item) {
                    add(kind, one.id, minutes);
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
                rotation.members.iter().for_each(|who| add(WorkKind::Make, *who, each));
            }
            None => {
                let each = minutes / stream.creators.len().max(1) as u64;
                stream.creators.iter().filter_map(Who::person).for_each(|who| add(WorkKind::Make, who, each));
            }
        }
    }
}

fn yearly_pieces(cadence: &Cadence) -> u64 {
    match cadence.kind {
        CadenceKind::Weekly => cadence.days.len() as u64 * 52 / u64::from(cadence.every_weeks.unwrap_or(1).max(1)),
        CadenceKind::Monthly => cadence.month_days.len() as u64 * 12,
        CadenceKind::Roughly => u64::from(cadence.per_week.unwrap_or(0)) * 52,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::fixture::{Fixture, today};
    use crate::cover::{HORIZON, Zones, cover};
    use crate::fact::Fact;
    use crate::model::{Hours, Responsibility, Stream};

    #[test]
    fn parts_are_as_much_as_the_whole_and_the_whole_is_the_rule() {
        let mut f = Fixture::team();
        let (ama, ben, x) = (f.person("ama"), f.person("ben"), f.account("x", "x"));
        f.update(ben, |ben: &mut Person| ben.hours = Some(Hours { min: 60, max: 120 }));
        f.watch(ben, x);
        for (group, minutes) in [(Group::Manager, 31), (Group::Coordinator, 45), (Group::Crisis, 7)] {
            f.add(|item: &mut Responsibility| {
                (item.group, item.minutes_per_week) = (group, Some(minutes));
                item.accountable = Fact::Decided(Some(ben));
            });
        }
        let photos = f.stream("photo", &[ama, ben]);
        f.update(photos, |stream: &mut Stream| {
            stream.minutes_per_piece = Some(25);
            stream.cadence = Some(Cadence { per_week: Some(3), ..Cadence::default() });
        });
        let lens = f.lens();
        let cover = cover(&lens, &Zones::default(), today(), HORIZON);
        let all = loads(&lens, &cover);
        assert_eq!(all.iter().map(|load| load.person).collect::<Vec<_>>(), [ben, ama]);
        for load in &all {
            assert_eq!(load.minutes, planned_minutes(&lens, &cover, load.person));
            assert_eq!(load.parts.iter().sum::<u32>(), load.minutes);
        }
        assert_eq!(all[0].parts, [31, 37, 45, 15, 7, 0]);
        assert_eq!((all[0].has, all[1].has), (Some(120), None));
    }
}
