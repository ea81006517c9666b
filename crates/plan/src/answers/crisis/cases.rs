//! "Which of these should you plan for?": cases of our list and own ones.
//!
//! A case that is taken back keeps its words and is only no longer chosen. Tests: at the end of this file.

use super::{Starters, begin};
use crate::answers::{Draft, Ids, you::clean};
use crate::edit::Edit;
use crate::facts::crisis::{Scenario as Known, scenario};
use crate::id::Id;
use crate::model::{Scenario, Situation};
use crate::plan::Plan;

/// Adds a case of our list with its words.
pub(super) fn add(draft: &mut Draft, known: &Known, starters: Starters<'_>, ids: Ids<'_>) {
    let (id, o) = draft.place::<Scenario>(ids);
    draft.add(&Scenario {
        o,
        catalogue: known.key.to_owned(),
        situation: known.situation,
        level: known.level,
        freeze: known.freeze,
        words: starters(known),
        chosen: true,
        ..Scenario::new(id)
    });
}

/// Plans for a case of our list, or no longer.
pub fn tick(plan: &Plan, first: &[Edit], key: &str, on: bool, starters: Starters<'_>, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = begin(plan, first);
    let mut all = draft.plan.all::<Scenario>().into_iter();
    match (all.find(|case| case.catalogue == key), scenario(key)) {
        (Some(case), _) => choose(&mut draft, &case, on),
        (None, Some(known)) if on => add(&mut draft, known, starters, ids),
        (None, _) => {}
    }
    draft.done()
}

/// Plans for a case that is in the plan, or no longer.
pub fn tick_own(plan: &Plan, first: &[Edit], id: Id<Scenario>, on: bool) -> Vec<Edit> {
    let mut draft = begin(plan, first);
    if let Some(case) = draft.plan.get(id) {
        choose(&mut draft, &case, on);
    }
    draft.done()
}

/// Plans for a case of one's own; a blank name, or one that is there, adds nothing.
pub fn add_own(plan: &Plan, first: &[Edit], name: &str, words: &str, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = begin(plan, first);
    let name = clean(name);
    let same = |case: &Scenario| case.name.to_lowercase() == name.to_lowercase();
    let there = draft.plan.all::<Scenario>().into_iter().find(same);
    match there {
        _ if name.is_empty() => {}
        Some(case) => choose(&mut draft, &case, true),
        None => {
            let (id, o) = draft.place::<Scenario>(ids);
            let words = words.to_owned();
            draft.add(&Scenario {
                o,
                name,
                words,
                situation: Situation::Other,
                level: 1,
                chosen: true,
                ..Scenario::new(id)
            });
        }
    }
    draft.done()
}

fn choose(draft: &mut Draft, case: &Scenario, on: bool) {
    let after = Scenario { chosen: on, ..case.clone() };
    draft.change(case, &after);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::crisis::{chosen, first_cases};
    use crate::answers::testing::{apply_all, ids};
    use crate::checks::fixture::Fixture;

    fn starters(case: &Known) -> String {
        case.key.to_owned()
    }

    fn keys(f: &Fixture) -> Vec<String> {
        let lens = f.lens();
        chosen(&lens).map(|case| [case.catalogue.as_str(), &case.name].concat()).collect()
    }

    #[test]
    fn the_first_change_keeps_the_cases_that_were_shown() {
        let (mut f, mut ids) = (Fixture::team(), ids());
        let first = first_cases(&f.plan, &starters, &mut ids);
        let edits = tick(&f.plan, &first, "wrong_post", false, &starters, &mut ids);
        f.plan = apply_all(&f.plan, edits);
        assert_eq!(keys(&f), ["bad_review", "account_lost"]);
        let edits = tick(&f.plan, &first, "press", true, &starters, &mut ids);
        f.plan = apply_all(&f.plan, edits);
        assert_eq!(keys(&f), ["bad_review", "account_lost", "press"]);
        assert_eq!(f.plan.count("scenarios"), 4);
    }

    #[test]
    fn a_case_that_comes_back_has_its_own_words() {
        let (mut f, mut ids) = (Fixture::team(), ids());
        let first = first_cases(&f.plan, &starters, &mut ids);
        f.plan = apply_all(&f.plan, first.clone());
        let case = f.plan.all::<Scenario>()[0].clone();
        f.update(case.id, |case: &mut Scenario| case.words = "Ours.".to_owned());
        for on in [false, true] {
            let edits = tick(&f.plan, &first, &case.catalogue, on, &starters, &mut ids);
            f.plan = apply_all(&f.plan, edits);
        }
        assert_eq!(f.plan.get(case.id).unwrap().words, "Ours.");
        let again = tick(&f.plan, &first, &case.catalogue, true, &starters, &mut ids);
        assert_eq!(again, []);
    }

    #[test]
    fn a_case_of_ones_own_is_there_once() {
        let (mut f, mut ids) = (Fixture::team(), ids());
        for name in [" The  roof leaks ", "the roof leaks", " "] {
            f.plan = apply_all(&f.plan, add_own(&f.plan, &[], name, "We are dry.", &mut ids));
        }
        assert_eq!(keys(&f), ["The roof leaks"]);
        let id = f.plan.all::<Scenario>()[0].id;
        f.plan = apply_all(&f.plan, tick_own(&f.plan, &[], id, false));
        assert_eq!(keys(&f), Vec::<String>::new());
    }
}
