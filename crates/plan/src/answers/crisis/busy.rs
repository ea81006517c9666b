//! "When will you be extra busy?": a launch, a sale, a season.
//!
//! Nothing is stored while a date is missing or the end lies before the start. Tests: at the end of this file.

use crate::answers::{Draft, Ids, spot, you::clean};
use crate::edit::Edit;
use crate::id::Id;
use crate::model::{Busy, Person};
use crate::plan::Plan;
use chrono::NaiveDate;

/// What stands in the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// What.
    pub what: String,
    /// First day, `2026-12-01`.
    pub from: String,
    /// Last day.
    pub to: String,
    /// Extra people.
    pub extra: Vec<Id<Person>>,
    /// Who says yes to posts.
    pub approves: Option<Id<Person>>,
}

/// What is wrong with an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No name.
    What,
    /// No first day.
    From,
    /// No last day.
    To,
    /// The last day is before this first day.
    Order(NaiveDate),
}

impl Entry {
    /// Whether nothing was typed.
    pub fn is_blank(&self) -> bool {
        self.what.trim().is_empty() && self.from.is_empty() && self.to.is_empty()
    }

    /// Everything that is wrong, in the order of the form.
    pub fn faults(&self) -> Vec<Fault> {
        let (from, to) = (spot::day(&self.from), spot::day(&self.to));
        let mut out = Vec::new();
        if self.what.trim().is_empty() {
            out.push(Fault::What);
        }
        if from.is_none() {
            out.push(Fault::From);
        }
        match (from, to) {
            (_, None) => out.push(Fault::To),
            (Some(from), Some(to)) if to < from => out.push(Fault::Order(from)),
            (None | Some(_), Some(_)) => {}
        }
        out
    }
}

/// The edits that add an entry; none for one with a fault.
pub fn add(plan: &Plan, entry: &Entry, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    if let (Some(from), Some(to), []) = (spot::day(&entry.from), spot::day(&entry.to), entry.faults().as_slice()) {
        let (id, o) = draft.place::<Busy>(ids);
        draft.add(&Busy {
            o,
            what: clean(&entry.what),
            from,
            to,
            extra: entry.extra.clone(),
            approves: entry.approves,
            ..Busy::new(id)
        });
    }
    draft.done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::testing::{apply_all, ids};
    use crate::checks::fixture::Fixture;

    fn release() -> Entry {
        Entry { what: "E-bike  release".into(), from: "2026-12-01".into(), to: "2026-12-07".into(), ..Entry::default() }
    }

    #[test]
    fn a_whole_entry_is_added() {
        let mut f = Fixture::team();
        let ama = f.person("ama");
        let entry = Entry { extra: vec![ama], approves: Some(ama), ..release() };
        f.plan = apply_all(&f.plan, add(&f.plan, &entry, &mut ids()));
        let busy = &f.plan.all::<Busy>()[0];
        assert_eq!((busy.what.as_str(), busy.extra.as_slice()), ("E-bike release", [ama].as_slice()));
        assert_eq!(crate::date::format(busy.to), "2026-12-07");
    }

    #[test]
    fn what_is_missing_is_said_and_nothing_is_stored() {
        let plan = Fixture::team().plan;
        let blank = Entry::default();
        assert!(blank.is_blank());
        assert_eq!(blank.faults(), [Fault::What, Fault::From, Fault::To]);
        let turned = Entry { to: "2026-11-30".into(), ..release() };
        assert_eq!(turned.faults(), [Fault::Order(spot::day("2026-12-01").unwrap())]);
        for entry in [blank, turned, Entry { from: "soon".into(), ..release() }] {
            assert_eq!(add(&plan, &entry, &mut ids()), []);
        }
        assert_eq!(Entry { to: "2026-12-01".into(), ..release() }.faults(), []);
        let never = Entry { from: "0001-01-01".into(), to: "0001-01-02".into(), ..release() };
        assert_eq!(never.faults(), [Fault::From, Fault::To]);
    }
}
