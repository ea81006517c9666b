//! "Who will be away, and when?": one absence with who stands in.
//!
//! Two absences of one person may not overlap; the older one is to be changed instead. Tests: at the end of this file.

use super::day;
use crate::answers::{Draft, Ids};
use crate::edit::Edit;
use crate::id::Id;
use crate::model::{Absence, Person};
use crate::plan::Plan;
use chrono::NaiveDate;

/// What stands in the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Who is away.
    pub who: Option<Id<Person>>,
    /// First day, `2026-11-09`.
    pub from: String,
    /// Last day.
    pub to: String,
    /// Who stands in.
    pub stand_in: Option<Id<Person>>,
}

/// What is wrong with an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nobody was chosen.
    Who,
    /// No first day.
    From,
    /// No last day.
    To,
    /// The last day is before this first day.
    Order(NaiveDate),
    /// The person stands in for themselves.
    Same,
    /// Already away on these days.
    Overlap(NaiveDate, NaiveDate),
    /// The stand-in is away on these days too.
    BothAway(NaiveDate, NaiveDate),
}

/// What the plan says about an absence.
pub fn read(absence: &Absence) -> Entry {
    Entry {
        who: Some(absence.who),
        from: crate::date::format(absence.from),
        to: crate::date::format(absence.to),
        stand_in: absence.stand_in,
    }
}

/// Everything that is wrong, in the order of the form; `but` is the absence that is being changed.
pub fn faults(plan: &Plan, entry: &Entry, but: Option<Id<Absence>>) -> Vec<Fault> {
    let mut out = Vec::new();
    if entry.who.is_none() {
        out.push(Fault::Who);
    }
    let (from, to) = (day(&entry.from), day(&entry.to));
    if from.is_none() {
        out.push(Fault::From);
    }
    match (from, to) {
        (_, None) => out.push(Fault::To),
        (Some(from), Some(to)) if to < from => out.push(Fault::Order(from)),
        (Some(from), Some(to)) => {
            let meets = |who: Option<Id<Person>>| {
                let all = plan.all::<Absence>();
                let other = all
                    .iter()
                    .find(|one| Some(one.who) == who && Some(one.id) != but && one.from <= to && one.to >= from);
                other.map(|other| (other.from, other.to))
            };
            out.extend(meets(entry.who).map(|(from, to)| Fault::Overlap(from, to)));
            if entry.stand_in != entry.who {
                out.extend(meets(entry.stand_in).map(|(from, to)| Fault::BothAway(from, to)));
            }
        }
        (None, Some(_)) => {}
    }
    if entry.who.is_some() && entry.who == entry.stand_in {
        out.push(Fault::Same);
    }
    out
}

/// The edits that add an absence, or change the one with that identity; none for an entry with a fault.
pub fn store(plan: &Plan, old: Option<Id<Absence>>, entry: &Entry, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    let whole = entry.who.zip(day(&entry.from)).zip(day(&entry.to)).filter(|_| faults(plan, entry, old).is_empty());
    if let Some(((who, from), to)) = whole {
        match old.and_then(|id| plan.get(id)) {
            Some(before) => {
                let after = Absence { who, from, to, stand_in: entry.stand_in, ..before.clone() };
                draft.change(&before, &after);
            }
            None => {
                let (id, o) = draft.place::<Absence>(ids);
                draft.add(&Absence { o, who, from, to, stand_in: entry.stand_in, ..Absence::new(id) });
            }
        }
    }
    draft.done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::testing::{apply_all, ids};
    use crate::checks::fixture::Fixture;

    fn away(who: Id<Person>, from: &str, to: &str) -> Entry {
        Entry { who: Some(who), from: from.into(), to: to.into(), stand_in: None }
    }

    #[test]
    fn an_absence_is_added_and_changed() {
        let (mut f, mut ids) = (Fixture::team(), ids());
        let (fay, ben) = (f.person("fay"), f.person("ben"));
        let one = away(fay, "2026-11-09", "2026-11-20");
        f.plan = apply_all(&f.plan, store(&f.plan, None, &one, &mut ids));
        let id = f.lens().absences[0].id;
        assert_eq!(read(&f.lens().absences[0]), one);
        let longer = Entry { stand_in: Some(ben), to: "2026-11-22".into(), ..one };
        f.plan = apply_all(&f.plan, store(&f.plan, Some(id), &longer, &mut ids));
        assert_eq!((f.lens().absences.len(), read(&f.lens().absences[0])), (1, longer));
    }

    #[test]
    fn what_cannot_be_is_said_and_nothing_is_stored() {
        let (mut f, mut ids) = (Fixture::team(), ids());
        let (fay, ben) = (f.person("fay"), f.person("ben"));
        f.plan = apply_all(&f.plan, store(&f.plan, None, &away(fay, "2026-11-09", "2026-11-20"), &mut ids));
        let at = |text| day(text).unwrap();
        let (first, last) = (at("2026-11-09"), at("2026-11-20"));
        let cases = [
            (Entry::default(), vec![Fault::Who, Fault::From, Fault::To]),
            (away(ben, "2026-11-09", "2026-11-08"), vec![Fault::Order(first)]),
            (away(ben, "0000-11-09", "99999-11-08"), vec![Fault::From, Fault::To]),
            (away(fay, "2026-11-20", "2026-11-20"), vec![Fault::Overlap(first, last)]),
            (
                Entry { stand_in: Some(fay), ..away(ben, "2026-11-01", "2026-11-09") },
                vec![Fault::BothAway(first, last)],
            ),
            (Entry { stand_in: Some(ben), ..away(ben, "2026-11-01", "2026-11-01") }, vec![Fault::Same]),
        ];
        for (entry, expected) in cases {
            assert_eq!(faults(&f.plan, &entry, None), expected);
            assert_eq!(store(&f.plan, None, &entry, &mut ids), []);
        }
        assert_eq!(faults(&f.plan, &away(fay, "2026-11-21", "2026-11-21"), None), [], "the day after");
    }
}
