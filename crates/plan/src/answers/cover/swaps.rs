//! One exception: on this date somebody else watches, or nobody; and two people who trade their turns.
//!
//! There is at most one exception for a watch and a date: a new one takes the place of the old one. Tests: at the end of this
//! file.

use crate::answers::{Draft, Ids};
use crate::edit::Edit;
use crate::id::Id;
use crate::model::{Override, OverrideState, Person, Watch};
use crate::plan::Plan;
use chrono::NaiveDate;

/// One watch on one date.
pub type At = (Id<Watch>, NaiveDate);

/// The exception for a watch and a date.
pub fn find(plan: &Plan, (watch, date): At) -> Option<Override> {
    plan.all::<Override>().into_iter().find(|one| one.watch == Some(watch) && one.date == date)
}

/// The edits that give watches to somebody else on their dates; `who` blank means that nobody watches.
pub fn give(plan: &Plan, all: &[At], who: Option<Id<Person>>, state: OverrideState, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    for at in all {
        put(&mut draft, *at, who, state, ids);
    }
    draft.done()
}

/// The edits with which two people trade: each watches in the other's place.
pub fn trade(
    plan: &Plan,
    mine: (&[At], Id<Person>),
    theirs: (&[At], Id<Person>),
    state: OverrideState,
    ids: Ids<'_>,
) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    for (all, who) in [(mine.0, theirs.1), (theirs.0, mine.1)] {
        for at in all {
            put(&mut draft, *at, Some(who), state, ids);
        }
    }
    draft.done()
}

/// The edits that accept swaps that were only proposed.
pub fn accept(plan: &Plan, all: &[At]) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    for before in all.iter().filter_map(|at| find(plan, *at)) {
        draft.change(&before, &Override { state: OverrideState::Accepted, ..before.clone() });
    }
    draft.done()
}

/// The edits that take exceptions back.
pub fn take_back(plan: &Plan, all: &[At]) -> Vec<Edit> {
    all.iter().filter_map(|at| find(plan, *at)).map(|one| Edit::remove(one.id)).collect()
}

fn put(draft: &mut Draft, at: At, who: Option<Id<Person>>, state: OverrideState, ids: Ids<'_>) {
    match find(&draft.plan, at) {
        Some(before) => draft.change(&before, &Override { who, state, ..before.clone() }),
        None => {
            let (id, o) = draft.place::<Override>(ids);
            draft.add(&Override { o, watch: Some(at.0), date: at.1, who, state, ..Override::new(id) });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::cover::day;
    use crate::answers::testing::{apply_all, ids};
    use crate::checks::fixture::Fixture;

    #[test]
    fn there_is_one_exception_for_a_date() {
        let (mut f, mut ids) = (Fixture::team(), ids());
        let (ina, xav, x) = (f.person("ina"), f.person("xav"), f.account("x", "x"));
        let at = (f.watch(ina, x), day("2026-11-09").unwrap());
        f.plan = apply_all(&f.plan, give(&f.plan, &[at], Some(xav), OverrideState::Proposed, &mut ids));
        assert_eq!(find(&f.plan, at).map(|one| (one.who, one.state)), Some((Some(xav), OverrideState::Proposed)));
        f.plan = apply_all(&f.plan, accept(&f.plan, &[at]));
        assert_eq!(find(&f.plan, at).map(|one| one.state), Some(OverrideState::Accepted));
        f.plan = apply_all(&f.plan, give(&f.plan, &[at], None, OverrideState::Accepted, &mut ids));
        assert_eq!((f.plan.count("overrides"), find(&f.plan, at).and_then(|one| one.who)), (1, None));
        f.plan = apply_all(&f.plan, take_back(&f.plan, &[at]));
        assert_eq!((f.plan.count("overrides"), take_back(&f.plan, &[at])), (0, Vec::new()));
    }

    #[test]
    fn two_people_trade() {
        let (mut f, mut ids) = (Fixture::team(), ids());
        let (ina, xav, x) = (f.person("ina"), f.person("xav"), f.account("x", "x"));
        let watch = f.watch(ina, x);
        let (first, second) = ((watch, day("2026-11-09").unwrap()), (watch, day("2026-11-16").unwrap()));
        f.plan =
            apply_all(&f.plan, trade(&f.plan, (&[first], ina), (&[second], xav), OverrideState::Accepted, &mut ids));
        let who = |at| find(&f.plan, at).and_then(|one| one.who);
        assert_eq!((who(first), who(second)), (Some(xav), Some(ina)));
    }
}
