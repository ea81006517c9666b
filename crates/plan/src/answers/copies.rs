//! "Who else keeps a copy?": who holds the backup file, and since when.
//!
//! One line a person; a newer one takes the place of the older. Tests: at the end of this file.

use super::you::clean;
use super::{Draft, Ids};
use crate::edit::Edit;
use crate::id::Id;
use crate::model::{Card, CopyKept, Person, PersonKind};
use crate::plan::Plan;
use chrono::NaiveDate;

/// Somebody has the file since today.
pub fn has(plan: &Plan, who: Id<Person>, on: NaiveDate) -> Edit {
    let before: Card = plan.one();
    let mut after = before.clone();
    after.copies.retain(|kept| kept.who != who);
    after.copies.push(CopyKept { who, on });
    Edit::change(&before, &after)
}

/// Somebody does not have it any more.
pub fn has_not(plan: &Plan, who: Id<Person>) -> Edit {
    let before: Card = plan.one();
    let mut after = before.clone();
    after.copies.retain(|kept| kept.who != who);
    Edit::change(&before, &after)
}

/// Somebody new, who would help in an emergency; nothing for a blank name.
pub fn new_person(plan: &Plan, name: &str, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    let name = clean(name);
    if !name.is_empty() {
        let (id, o) = draft.place::<Person>(ids);
        draft.add(&Person { o, name, kind: PersonKind::Emergency, ..Person::new(id) });
    }
    draft.done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::testing::{apply_all, ids};
    use crate::checks::fixture::{Fixture, today};

    #[test]
    fn one_line_a_person() {
        let (mut ids, mut f) = (ids(), Fixture::solo());
        f.plan = apply_all(&f.plan, new_person(&f.plan, " Mia ", &mut ids));
        let mia = f.plan.all::<Person>()[0].clone();
        assert_eq!((mia.name.as_str(), mia.kind), ("Mia", PersonKind::Emergency));
        let earlier = crate::date::parse("2026-10-01").unwrap();
        for day in [earlier, today()] {
            f.apply(&has(&f.plan, mia.id, day));
        }
        assert_eq!(f.plan.one::<Card>().copies, [CopyKept { who: mia.id, on: today() }]);
        f.apply(&has_not(&f.plan, mia.id));
        assert_eq!(f.plan.one::<Card>().copies, []);
        assert_eq!(new_person(&f.plan, " ", &mut ids), []);
    }
}
