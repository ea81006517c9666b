//! Holidays: a day, its name, and whether the business is closed or who covers.
//!
//! A list read from a calendar file is added in one step; what the plan knows already is left out. Tests: at the end of
//! this file.

use super::{day, ics};
use crate::answers::who::{self, NOT_SURE};
use crate::answers::you::clean;
use crate::answers::{Draft, Ids};
use crate::edit::Edit;
use crate::fact::{Fact, Who};
use crate::id::Id;
use crate::model::{Holiday, HolidayCover};
use crate::plan::Plan;
use chrono::NaiveDate;

/// The business is closed.
pub const CLOSED: &str = "closed";

/// What stands in the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The day, `2026-12-25`.
    pub date: String,
    /// Its name.
    pub name: String,
    /// [`CLOSED`], the id of a person, "not sure"; blank while nobody was asked.
    pub cover: String,
}

/// What is wrong with an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No day.
    Date,
    /// No name.
    Name,
    /// The plan has a holiday on this day.
    Known,
}

/// Everything that is wrong, in the order of the form.
pub fn faults(plan: &Plan, entry: &Entry) -> Vec<Fault> {
    let mut out = Vec::new();
    match day(&entry.date) {
        None => out.push(Fault::Date),
        Some(date) if plan.all::<Holiday>().iter().any(|known| known.date == date) => out.push(Fault::Known),
        Some(_) => {}
    }
    if clean(&entry.name).is_empty() {
        out.push(Fault::Name);
    }
    out
}

/// The edits that add a holiday; none for an entry with a fault.
pub fn add(plan: &Plan, entry: &Entry, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    if let Some(date) = day(&entry.date).filter(|_| faults(plan, entry).is_empty()) {
        let (id, o) = draft.place::<Holiday>(ids);
        let cover = fact(&entry.cover, &Fact::Unlooked);
        draft.add(&Holiday { o, date, name: clean(&entry.name), cover, ..Holiday::new(id) });
    }
    draft.done()
}

/// The word of a select for what happens on a holiday.
pub fn word(cover: &Fact<HolidayCover>) -> String {
    match cover {
        Fact::Unlooked => String::new(),
        Fact::NotSure => NOT_SURE.to_owned(),
        Fact::ToDecide { .. } => who::LATER.to_owned(),
        Fact::Decided(cover) if cover.closed => CLOSED.to_owned(),
        Fact::Decided(cover) => cover.person.map(|person| person.to_string()).unwrap_or_default(),
    }
}

/// The fact for a word; "to be decided" keeps who decides and by when.
pub fn fact(word: &str, before: &Fact<HolidayCover>) -> Fact<HolidayCover> {
    who::open_state(word, before).unwrap_or_else(|| match word {
        CLOSED => Fact::Decided(HolidayCover { closed: true, person: None }),
        _ => {
            Id::parse(word).map_or(Fact::Unlooked, |id| Fact::Decided(HolidayCover { closed: false, person: Some(id) }))
        }
    })
}

/// The edits that say what happens on a holiday of the plan.
pub fn cover(plan: &Plan, holiday: Id<Holiday>, word: &str) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    if let Some(before) = plan.get(holiday) {
        let after = Holiday { cover: fact(word, &before.cover), ..before.clone() };
        draft.change(&before, &after);
    }
    draft.done()
}

/// The edits that say who decides about a holiday, and by when.
pub fn decide_later(plan: &Plan, holiday: Id<Holiday>, by: Option<Who>, until: Option<NaiveDate>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    if let Some(before) = plan.get(holiday) {
        let after = Holiday { cover: Fact::ToDecide { by, until }, ..before.clone() };
        draft.change(&before, &after);
    }
    draft.done()
}

/// The days of a file that the plan does not know yet, in their order.
pub fn fresh(plan: &Plan, days: &[ics::Day]) -> Vec<ics::Day> {
    let known: Vec<Holiday> = plan.all();
    days.iter().filter(|day| !known.iter().any(|other| other.date == day.date)).cloned().collect()
}

/// The edits that add days of a file with one answer for all of them.
pub fn add_all(plan: &Plan, days: &[ics::Day], closed: bool, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    let cover = fact(if closed { CLOSED } else { "" }, &Fact::Unlooked);
    for one in fresh(plan, days) {
        let (id, o) = draft.place::<Holiday>(ids);
        draft.add(&Holiday { o, date: one.date, name: one.name, cover: cover.clone(), ..Holiday::new(id) });
    }
    draft.done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::testing::{apply_all, ids};
    use crate::checks::fixture::Fixture;

    fn christmas() -> Entry {
        Entry { date: "2026-12-25".into(), name: "Christmas  Day".into(), cover: CLOSED.into() }
    }

    #[test]
    fn a_holiday_is_closed_or_somebody_covers() {
        let (mut f, mut ids) = (Fixture::team(), ids());
        let ama = f.person("ama");
        f.plan = apply_all(&f.plan, add(&f.plan, &christmas(), &mut ids));
        let stored = f.plan.all::<Holiday>()[0].clone();
        assert_eq!((stored.name.as_str(), word(&stored.cover)), ("Christmas Day", CLOSED.to_owned()));
        for answer in ["p_ama", NOT_SURE, "", CLOSED] {
            f.plan = apply_all(&f.plan, cover(&f.plan, stored.id, answer));
            assert_eq!(word(&f.plan.all::<Holiday>()[0].cover), answer);
        }
        f.plan = apply_all(&f.plan, cover(&f.plan, stored.id, who::LATER));
        let until = day("2026-12-01");
        f.plan = apply_all(&f.plan, decide_later(&f.plan, stored.id, Some(Who::Person(ama)), until));
        assert_eq!(f.lens().open_decisions().first().map(|open| open.until), Some(until));
        assert_eq!(fact("p_ama", &Fact::Unlooked).decided().and_then(|cover| cover.person), Some(ama));
    }

    #[test]
    fn a_second_holiday_on_a_day_and_a_day_without_a_name_are_refused() {
        let (mut f, mut ids) = (Fixture::team(), ids());
        f.plan = apply_all(&f.plan, add(&f.plan, &christmas(), &mut ids));
        let again = Entry { name: " ".into(), ..christmas() };
        assert_eq!(faults(&f.plan, &again), [Fault::Known, Fault::Name]);
        assert_eq!(faults(&f.plan, &Entry { date: "0000-01-01".into(), ..christmas() }), [Fault::Date]);
        assert_eq!(add(&f.plan, &again, &mut ids), []);
    }

    #[test]
    fn a_file_adds_only_what_is_new() {
        let (mut f, mut ids) = (Fixture::team(), ids());
        f.plan = apply_all(&f.plan, add(&f.plan, &christmas(), &mut ids));
        let days = ["2026-12-25", "2026-12-26"].map(|date| ics::Day { date: day(date).unwrap(), name: date.into() });
        assert_eq!(fresh(&f.plan, &days), [days[1].clone()]);
        f.plan = apply_all(&f.plan, add_all(&f.plan, &days, true, &mut ids));
        assert_eq!(f.plan.all::<Holiday>().iter().filter(|one| word(&one.cover) == CLOSED).count(), 2);
        assert_eq!(add_all(&f.plan, &days, true, &mut ids), []);
    }
}
