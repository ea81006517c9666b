//! People taking turns: who, in which order, how often the turn moves on, from when, and which weeks are left out.
//!
//! Which turn falls on which date is the business of `crate::cover`. Nothing is stored while fewer than two people take
//! turns. Tests: at the end of this file.

use super::day;
use crate::answers::who::Unsettled;
use crate::answers::you::clean;
use crate::answers::{Draft, Ids};
use crate::date;
use crate::edit::Edit;
use crate::fact::Fact;
use crate::id::Id;
use crate::model::{Day, Handover, Org, Person, Rotation, Span, Step};
use crate::plan::Plan;
use chrono::NaiveDate;

/// The most days after which a turn may move on.
const MOST_DAYS: u32 = 365;

/// What stands in the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Turns {
    /// Name, "Saturday turn".
    pub name: String,
    /// Who, in order.
    pub members: Vec<Id<Person>>,
    /// When the turn moves on.
    pub step: Step,
    /// For [`Step::Custom`]: after how many days.
    pub every: String,
    /// First day of the first turn.
    pub start: String,
    /// Days that are left out: first and last of each.
    pub skips: Vec<(String, String)>,
}

/// What is wrong with the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No name.
    Name,
    /// Fewer than two people.
    People,
    /// Not a number of days from 1 to 365.
    Every,
    /// No first day.
    Start,
    /// Days to leave out, from 0, whose first day is no date.
    Skip(usize),
    /// The same for the last day.
    SkipEnd(usize),
    /// Days to leave out, from 0, whose last day is before this first day.
    SkipOrder(usize, NaiveDate),
}

/// What the plan says.
pub fn read(rotation: &Rotation) -> Turns {
    Turns {
        name: rotation.name.clone(),
        members: rotation.members.clone(),
        step: rotation.step,
        every: rotation.every_days.map(|days| days.to_string()).unwrap_or_default(),
        start: rotation.start.map(date::format).unwrap_or_default(),
        skips: rotation.skips.iter().map(|span| (date::format(span.from), date::format(span.to))).collect(),
    }
}

impl Turns {
    /// Everything that is wrong, in the order of the form.
    pub fn faults(&self) -> Vec<Fault> {
        let mut out = Vec::new();
        if clean(&self.name).is_empty() {
            out.push(Fault::Name);
        }
        if self.members.len() < 2 {
            out.push(Fault::People);
        }
        if self.step == Step::Custom && self.every_days().is_none() {
            out.push(Fault::Every);
        }
        if day(&self.start).is_none() {
            out.push(Fault::Start);
        }
        for (at, (from, to)) in self.skips.iter().enumerate().filter(|(_, skip)| !is_blank(skip)) {
            match (day(from), day(to)) {
                (Some(from), Some(to)) if to < from => out.push(Fault::SkipOrder(at, from)),
                (Some(_), Some(_)) => {}
                (first, last) => {
                    out.extend(first.is_none().then_some(Fault::Skip(at)));
                    out.extend(last.is_none().then_some(Fault::SkipEnd(at)));
                }
            }
        }
        out
    }

    /// Takes somebody in at the end, or out.
    pub fn tick(&mut self, person: Id<Person>, on: bool) {
        self.members.retain(|other| *other != person);
        if on {
            self.members.push(person);
        }
    }

    /// Lets two places change; nothing for a place that is not there.
    pub fn swap(&mut self, a: usize, b: usize) {
        if a < self.members.len() && b < self.members.len() {
            self.members.swap(a, b);
        }
    }

    /// The rotation as typed so far, for a look at the next turns; the name and the identity are those of `before`.
    pub fn rotation(&self, before: &Rotation) -> Rotation {
        let span = |(from, to): &(String, String)| Some(Span { from: day(from)?, to: day(to)? });
        Rotation {
            members: self.members.clone(),
            step: self.step,
            every_days: if self.step == Step::Custom { self.every_days() } else { before.every_days },
            start: day(&self.start),
            skips: self.skips.iter().filter_map(span).filter(|span| span.from <= span.to).collect(),
            ..before.clone()
        }
    }

    fn every_days(&self) -> Option<u32> {
        self.every.trim().parse().ok().filter(|days| (1..=MOST_DAYS).contains(days))
    }
}

fn is_blank(skip: &(String, String)) -> bool {
    skip.0.is_empty() && skip.1.is_empty()
}

/// Adds turns to a draft; `None`, and nothing added, for a form with a fault.
pub fn add(draft: &mut Draft, turns: &Turns, ids: Ids<'_>) -> Option<Id<Rotation>> {
    if !turns.faults().is_empty() {
        return None;
    }
    let (id, o) = draft.place::<Rotation>(ids);
    let blank = Rotation { o, name: clean(&turns.name), ..Rotation::new(id) };
    draft.add(&turns.rotation(&blank));
    Some(id)
}

/// The edits that add turns, or change those with that identity; none for a form with a fault.
pub fn store(plan: &Plan, old: Option<Id<Rotation>>, turns: &Turns, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    match old.and_then(|id| plan.get(id)) {
        Some(before) if turns.faults().is_empty() => {
            let after = Rotation { name: clean(&turns.name), ..turns.rotation(&before) };
            draft.change(&before, &after);
        }
        Some(_) => {}
        None => {
            add(&mut draft, turns, ids);
        }
    }
    draft.done()
}

/// The edits that store how a turn is handed over, or that it is open; a blank form takes the answer back.
pub fn store_handover(plan: &Plan, on: Option<Day>, at: Option<u32>, note: &str, open: Option<Unsettled>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    let before: Org = plan.one();
    let old = before.handover.decided().cloned().unwrap_or_default();
    let note = clean(note);
    let blank = on.is_none() && at.is_none() && note.is_empty();
    let handover = match open {
        Some(open) => open.fact(),
        None if blank => Fact::Unlooked,
        None => Fact::Decided(Handover { day: on, time: at, note, ..old }),
    };
    draft.change(&before, &Org { handover, ..before.clone() });
    draft.done()
}

/// The edits that store who watches when nobody else does.
pub fn store_fallback(plan: &Plan, who: Option<Id<Person>>) -> Vec<Edit> {
    crate::answers::path::change(plan, &|org| org.fallback = who)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::testing::{apply_all, ids};
    use crate::checks::fixture::Fixture;

    fn saturday(f: &mut Fixture) -> Turns {
        Turns {
            name: "Saturday  turn".into(),
            members: ["ina", "xav", "fay"].map(|name| f.person(name)).to_vec(),
            start: "2026-11-07".into(),
            skips: vec![("2026-12-21".into(), "2027-01-03".into())],
            ..Turns::default()
        }
    }

    #[test]
    fn turns_come_back_as_they_were_typed() {
        let (mut f, mut ids) = (Fixture::team(), ids());
        let mut turns = saturday(&mut f);
        f.plan = apply_all(&f.plan, store(&f.plan, None, &turns, &mut ids));
        turns.name = "Saturday turn".into();
        let stored = f.lens().rotations[0].clone();
        assert_eq!(read(&stored), turns);
        turns.swap(0, 2);
        turns.swap(1, 9);
        turns.tick(stored.members[1], false);
        (turns.step, turns.every) = (Step::Custom, "10".into());
        f.plan = apply_all(&f.plan, store(&f.plan, Some(stored.id), &turns, &mut ids));
        let after = f.lens().rotations[0].clone();
        assert_eq!(after.members, [stored.members[2], stored.members[0]]);
        assert_eq!((after.step, after.every_days), (Step::Custom, Some(10)));
        assert!(store(&f.plan, Some(after.id), &turns, &mut ids).iter().all(Edit::is_empty));
    }

    #[test]
    fn a_rotation_of_one_and_days_that_cannot_be_are_refused() {
        let mut f = Fixture::team();
        let mut turns = saturday(&mut f);
        turns.members.truncate(1);
        (turns.name, turns.start) = (" ".into(), "0000-01-01".into());
        (turns.step, turns.every) = (Step::Custom, "366".into());
        turns.skips =
            vec![("2026-12-21".into(), "2026-12-20".into()), ("2026-12-21".into(), String::new()), Default::default()];
        let order = Fault::SkipOrder(0, day("2026-12-21").unwrap());
        assert_eq!(turns.faults(), [Fault::Name, Fault::People, Fault::Every, Fault::Start, order, Fault::SkipEnd(1)]);
        assert_eq!(store(&f.plan, None, &turns, &mut ids()), []);
    }

    #[test]
    fn handing_over_and_the_last_resort_are_answers() {
        let mut f = Fixture::team();
        let ama = f.person("ama");
        f.plan = apply_all(&f.plan, store_handover(&f.plan, Some(Day::Fri), Some(960), " Open  questions ", None));
        let handover = f.lens().org.handover.decided().cloned().unwrap();
        assert_eq!(
            (handover.day, handover.time, handover.note.as_str()),
            (Some(Day::Fri), Some(960), "Open questions")
        );
        f.plan = apply_all(&f.plan, store_fallback(&f.plan, Some(ama)));
        assert_eq!(f.lens().org.fallback, Some(ama));
        f.plan = apply_all(&f.plan, store_handover(&f.plan, None, None, " ", None));
        assert!(f.lens().org.handover.is_unlooked());
        f.plan = apply_all(&f.plan, store_handover(&f.plan, Some(Day::Fri), None, "", Some(Unsettled::NotSure)));
        assert!(f.lens().org.handover.is_not_sure());
    }
}
