//! "This is the agreed plan": versions of the plan with what changed, and who has read the newest.
//!
//! What changed is read from the steps since the last version was agreed, so it reaches as far back as Undo does in the browser
//! where it is agreed; steps that were taken back do not count. Tests: at the end of this file.

use super::Draft;
use crate::edit::Edit;
use crate::history::Step;
use crate::id::{Id, Key};
use crate::model::{Agreed, Edition, Org, Person};
use crate::plan::Plan;
use crate::spec::ONE;
use chrono::NaiveDate;

/// Records changed by the steps since the last version was agreed, each once, in the order of their first change.
pub fn changed<'a>(steps: impl DoubleEndedIterator<Item = &'a Step>) -> Vec<Key> {
    let steps: Vec<&Step> = steps.collect();
    let agreed = steps.iter().rposition(|step| step.changes.iter().any(is_agreement));
    let one = Key::parse(ONE).unwrap_or_default();
    let mut out = Vec::new();
    for step in steps.iter().skip(agreed.map_or(0, |place| place + 1)) {
        for change in &step.changes {
            // Tables of one record have no identity to name.
            if change.key != one && !out.contains(&change.key) {
                out.push(change.key);
            }
        }
    }
    out
}

fn is_agreement(change: &crate::edit::Change) -> bool {
    let editions = |side: &Option<std::sync::Arc<crate::field::Object>>| {
        side.as_ref().and_then(|record| record.get("editions")?.as_array()).map_or(0, Vec::len)
    };
    change.table == "org" && editions(&change.after) > editions(&change.before)
}

/// The edits that agree the plan as it stands today: the next version, with a note and what changed.
pub fn agree(plan: &Plan, today: NaiveDate, note: &str, changed: Vec<Key>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    let before: Org = plan.one();
    let mut after = before.clone();
    let n = newest(plan).map_or(1, |edition| edition.n.saturating_add(1));
    after.editions.push(Edition { n, on: today, note: note.trim().to_owned(), changed });
    draft.change(&before, &after);
    draft.done()
}

/// The newest agreed version.
pub fn newest(plan: &Plan) -> Option<Edition> {
    plan.one::<Org>().editions.into_iter().max_by_key(|edition| edition.n)
}

/// Whether a person has read and agreed to the newest version.
pub fn has_read(plan: &Plan, person: &Person) -> bool {
    newest(plan).is_some_and(|edition| person.agreed.as_ref().is_some_and(|agreed| agreed.edition >= edition.n))
}

/// The edits that tick, or take back, that a person has read and agreed to the newest version.
pub fn read(plan: &Plan, id: Id<Person>, on: bool, today: NaiveDate) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    if let (Some(before), Some(edition)) = (plan.get(id), newest(plan)) {
        let agreed = on.then_some(Agreed { edition: edition.n, on: today });
        draft.change(&before, &Person { agreed, ..before.clone() });
    }
    draft.done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::testing::apply_all;
    use crate::checks::fixture::{Fixture, today};
    use crate::edit::apply;

    /// Does an edit as the app does, and keeps its step.
    fn step(plan: &mut Plan, steps: &mut Vec<Step>, edits: Vec<Edit>) {
        let applied = apply(plan, &Edit::Many(edits)).unwrap();
        *plan = applied.plan;
        steps.push(Step { label: String::new(), merge: String::new(), at_ms: 0, changes: applied.changes });
    }

    #[test]
    fn each_version_names_what_changed_since_the_one_before() {
        let mut f = Fixture::team();
        let (ama, ben) = (f.person("ama"), f.person("ben"));
        let (mut plan, mut steps) = (f.plan, Vec::new());
        let rename = |plan: &Plan, id: Id<Person>, name: &str| {
            let before = plan.get(id).unwrap();
            vec![Edit::change(&before, &Person { name: name.to_owned(), ..before.clone() })]
        };
        for (id, name) in [(ama, "Ama M"), (ben, "Ben"), (ama, "Ama Mensah")] {
            let edits = rename(&plan, id, name);
            step(&mut plan, &mut steps, edits);
        }
        assert_eq!(changed(steps.iter()), [ama.key, ben.key]);
        let edits = agree(&plan, today(), " First ", changed(steps.iter()));
        step(&mut plan, &mut steps, edits);
        assert_eq!(changed(steps.iter()), []);
        let edits = rename(&plan, ben, "Ben Ode");
        step(&mut plan, &mut steps, edits);
        let edits = agree(&plan, today(), "", changed(steps.iter()));
        step(&mut plan, &mut steps, edits);
        let editions = plan.one::<Org>().editions;
        assert_eq!(editions.iter().map(|one| one.n).collect::<Vec<_>>(), [1, 2]);
        assert_eq!((editions[0].note.as_str(), editions[1].changed.as_slice()), ("First", [ben.key].as_slice()));
    }

    #[test]
    fn whoever_read_the_version_before_has_not_read_this_one() {
        let mut f = Fixture::team();
        let ama = f.person("ama");
        assert_eq!(read(&f.plan, ama, true, today()), [], "there is nothing to agree to");
        f.plan = apply_all(&f.plan, agree(&f.plan, today(), "", Vec::new()));
        f.plan = apply_all(&f.plan, read(&f.plan, ama, true, today()));
        assert!(has_read(&f.plan, &f.plan.get(ama).unwrap()));
        f.plan = apply_all(&f.plan, agree(&f.plan, today(), "", Vec::new()));
        assert!(!has_read(&f.plan, &f.plan.get(ama).unwrap()));
        f.plan = apply_all(&f.plan, read(&f.plan, ama, true, today()));
        f.plan = apply_all(&f.plan, read(&f.plan, ama, false, today()));
        assert_eq!(f.plan.get(ama).unwrap().agreed, None);
    }
}
