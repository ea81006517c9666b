//! Undo and redo: the same plans on the way back and forth, and nobody else's changes taken back.

use crate::common::random;
use plan::history::{MOST_STEPS, SAME_STEP_MS};
use plan::model::{Account, Grant, Person};
use plan::{Edit, History, Id, Plan, Step, apply, invariants};
use proptest::prelude::*;

fn step(label: &str, merge: &str, at_ms: u64, changes: Vec<plan::Change>) -> Step {
    Step { label: label.to_owned(), merge: merge.to_owned(), at_ms, changes }
}

/// Applies an edit that must fit and pushes its step.
fn act(plan: &mut Plan, history: &mut History, edit: &Edit, merge: &str, at_ms: u64) -> bool {
    let applied = apply(plan, edit).expect("the edit fits");
    *plan = applied.plan;
    history.push(step("act", merge, at_ms, applied.changes))
}

fn person(n: usize, name: &str) -> Person {
    Person { name: name.to_owned(), ..Person::new(Id::parse(&format!("p_{n:013}")).expect("an id")) }
}

proptest! {
    #[test]
    fn undo_and_redo_walk_over_the_same_plans(seeds in prop::collection::vec(any::<u64>(), 1..24), back in 0_usize..30) {
        let mut plans = vec![Plan::default()];
        let mut history = History::default();
        let mut stored = Vec::new();
        for seed in seeds {
            let plan = plans.last().unwrap();
            let Ok(applied) = apply(plan, &random::edit(plan, seed)) else { continue };
            if applied.changes.is_empty() {
                continue;
            }
            history.push(step(&plans.len().to_string(), "", 0, applied.changes));
            stored.push(plan::history::step_text(history.last().unwrap()));
            plans.push(applied.plan);
        }
        // What was stored step by step can go on where it stopped.
        prop_assert_eq!(&History::from_texts(&stored), &history);
        let mut at = plans.len() - 1;
        let mut plan = plans[at].clone();
        for _ in 0..back.min(at) {
            let label = at.to_string();
            prop_assert_eq!(history.undo_label(), Some(label.as_str()));
            let moved = history.undo(&plan).unwrap();
            at -= 1;
            prop_assert_eq!(&moved.plan, &plans[at]);
            prop_assert_eq!(moved.left, vec![]);
            plan = moved.plan;
        }
        while let Some(moved) = history.redo(&plan) {
            at += 1;
            prop_assert_eq!(&moved.plan, &plans[at]);
            plan = moved.plan;
        }
        prop_assert_eq!(at, plans.len() - 1);
        while let Some(moved) = history.undo(&plan) {
            plan = moved.plan;
        }
        prop_assert_eq!(&plan, &plans[0], "a whole run taken back is the start");
    }

    #[test]
    fn undo_leaves_foreign_changes_alone(
        start in prop::collection::vec(any::<u64>(), 0..16),
        mine in any::<u64>(),
        foreign in prop::collection::vec(any::<u64>(), 0..6),
    ) {
        let plan = random::plan(&start);
        let Ok(applied) = apply(&plan, &random::edit(&plan, mine)) else { return Ok(()) };
        let mut history = History::default();
        history.push(step("mine", "", 0, applied.changes.clone()));
        let now = foreign.iter().fold(applied.plan, |plan, seed| {
            apply(&plan, &random::edit(&plan, *seed)).map_or(plan.clone(), |done| done.plan)
        });
        let Some(moved) = history.undo(&now) else { return Ok(()) };
        prop_assert_eq!(invariants(&moved.plan), Vec::<String>::new());
        for change in &applied.changes {
            let place = (change.table, change.key);
            let (is, was) = (moved.plan.record(place.0, place.1), now.record(place.0, place.1));
            if moved.left.contains(&place) {
                prop_assert_eq!(is, was);
            } else {
                prop_assert_eq!(was, change.after.as_ref());
                prop_assert_eq!(is, change.before.as_ref());
            }
        }
        for (table, records) in now.tables() {
            for (key, record) in records {
                let is_mine = applied.changes.iter().any(|c| (c.table, c.key) == (table, *key));
                prop_assert!(is_mine || moved.plan.record(table, *key) == Some(record));
            }
        }
        let again = history.redo(&moved.plan).unwrap();
        prop_assert_eq!(invariants(&again.plan), Vec::<String>::new());
    }
}

#[test]
fn undo_never_removes_what_somebody_points_at_since() {
    let (mut plan, mut history) = (Plan::default(), History::default());
    act(&mut plan, &mut history, &Edit::add(&person(1, "Ann")), "", 0);
    let account = Account::new(Id::parse("ac_0000000000001").unwrap());
    let grant = Grant {
        person: Some(person(1, "").id),
        account: Some(account.id),
        ..Grant::new(Id::parse("gr_0000000000001").unwrap())
    };
    let foreign = Edit::Many(vec![Edit::add(&account), Edit::add(&grant)]);
    let now = apply(&plan, &foreign).unwrap().plan;
    let moved = history.undo(&now).unwrap();
    assert_eq!(moved.plan, now);
    assert_eq!(moved.left, [("people", person(1, "").id.key)]);
}

#[test]
fn two_hundred_steps_are_kept() {
    let (mut plan, mut history) = (Plan::default(), History::default());
    for n in 0..MOST_STEPS + 5 {
        act(&mut plan, &mut history, &Edit::add(&person(n, "")), "", 0);
    }
    assert_eq!(history.len(), 200);
    while let Some(moved) = history.undo(&plan) {
        plan = moved.plan;
    }
    assert_eq!(plan.count("people"), 5, "the five oldest steps cannot be taken back");
}

/// Types a text letter by letter, one key a second.
fn type_name(plan: &mut Plan, history: &mut History, name: &str, start_ms: u64) {
    for (n, (end, letter)) in name.char_indices().enumerate() {
        let typed = &name[..end + letter.len_utf8()];
        let before: Person = plan.get(person(1, "").id).unwrap();
        let edit = Edit::change(&before, &person(1, typed));
        act(plan, history, &edit, "people/1/name", start_ms + 1000 * n as u64);
    }
}

#[test]
fn typing_in_one_field_is_one_step() {
    let (mut plan, mut history) = (Plan::default(), History::default());
    act(&mut plan, &mut history, &Edit::add(&person(1, "")), "", 0);
    let start = plan.clone();
    type_name(&mut plan, &mut history, "Annabel", 0);
    assert_eq!(history.len(), 2);
    assert_eq!(history.undo(&plan).unwrap().plan, start);
    assert_eq!(history.redo(&start).unwrap().plan, plan);
}

#[test]
fn a_pause_or_another_field_begins_a_new_step() {
    let (mut plan, mut history) = (Plan::default(), History::default());
    act(&mut plan, &mut history, &Edit::add(&person(1, "")), "", 0);
    type_name(&mut plan, &mut history, "An", 0);
    let before: Person = plan.get(person(1, "").id).unwrap();
    let mut after = before.clone();
    after.name = "Ann".to_owned();
    let edit = Edit::change(&before, &after);
    assert!(!act(&mut plan, &mut history, &edit, "people/1/name", 1000 + SAME_STEP_MS + 1));
    let renamed = after.clone();
    after.phone = "1".to_owned();
    let edit = Edit::change(&renamed, &after);
    assert!(!act(&mut plan, &mut history, &edit, "people/1/phone", 1000 + SAME_STEP_MS + 2));
    assert_eq!(history.len(), 4);
}

#[test]
fn typing_back_to_the_start_leaves_no_empty_step() {
    let (mut plan, mut history) = (Plan::default(), History::default());
    act(&mut plan, &mut history, &Edit::add(&person(1, "")), "", 0);
    for (name, old, at) in [("A", "", 10), ("", "A", 20)] {
        let edit = Edit::change(&person(1, old), &person(1, name));
        act(&mut plan, &mut history, &edit, "people/1/name", at);
    }
    assert_eq!(history.len(), 1);
}

#[test]
fn typing_does_not_swallow_a_foreign_change_in_between() {
    let (mut plan, mut history) = (Plan::default(), History::default());
    act(&mut plan, &mut history, &Edit::add(&person(1, "")), "", 0);
    type_name(&mut plan, &mut history, "A", 0);
    let foreign = Person { phone: "07700 900201".to_owned(), ..person(1, "A") };
    plan = apply(&plan, &Edit::change(&person(1, "A"), &foreign)).unwrap().plan;
    let renamed = Person { name: "Ann".to_owned(), ..foreign.clone() };
    act(&mut plan, &mut history, &Edit::change(&foreign, &renamed), "people/1/name", 100);
    let undone: Person = history.undo(&plan).unwrap().plan.get(foreign.id).unwrap();
    assert_eq!(undone, foreign, "the phone that somebody else wrote stays");
}

#[test]
fn damaged_history_loses_the_older_steps_only() {
    let (mut plan, mut history) = (Plan::default(), History::default());
    let mut stored = Vec::new();
    for n in 0..3 {
        act(&mut plan, &mut history, &Edit::add(&person(n, "")), "", 0);
        stored.push(plan::history::step_text(history.last().unwrap()));
    }
    stored[0] = stored[0].replace("changes", "damaged");
    let mut read = History::from_texts(&stored);
    assert_eq!(read.len(), 2);
    while let Some(moved) = read.undo(&plan) {
        plan = moved.plan;
    }
    assert_eq!(plan.count("people"), 1);
    assert!(History::from_texts(&["[1]".to_owned()]).is_empty());
}

#[test]
fn a_floor_is_reached_again_by_undo_and_not_by_newer_steps() {
    let (mut plan, mut history) = (Plan::default(), History::default());
    assert!(history.is_at(&history.floor_under(&[])));
    act(&mut plan, &mut history, &Edit::add(&person(1, "Ama")), "", 0);
    let floor = history.floor_under(&[]);
    for at in 0..MOST_STEPS + 1 {
        assert_eq!(history.is_at(&floor), at == 0, "{at}");
        act(&mut plan, &mut history, &Edit::add(&person(at + 2, "Tom")), "", 0);
    }
    assert!(!history.is_at(&floor), "forgotten");
    let floor = history.floor_under(&[]);
    act(&mut plan, &mut history, &Edit::add(&person(900, "Mel")), "", 0);
    plan = history.undo(&plan).unwrap().plan;
    assert!(history.is_at(&floor));
    drop(plan);
}

#[test]
fn undo_reaches_as_far_after_a_reload_and_never_what_was_done_elsewhere() {
    let (mut plan, mut history) = (Plan::default(), History::default());
    let mut n = 0;
    let mut add = |history: &mut History, at: u64| {
        n += 1;
        act(&mut plan, history, &Edit::add(&person(n, "Ama")), "", at);
    };
    add(&mut history, 10);
    let floor = history.floor_under(&[]);
    assert!(history.times_above(&floor).is_empty());
    for at in [20, 30, 30] {
        add(&mut history, at);
    }
    let own = history.times_above(&floor);
    assert_eq!(own, [20, 30, 30]);
    let stored: Vec<String> = history.steps().map(plan::history::step_text).collect();
    let read = History::from_texts(&stored);
    assert_eq!(read.times_above(&read.floor_under(&own)), own);
    // The last step was never written, or another window took it back.
    let shorter = History::from_texts(&stored[..2]);
    assert_eq!(shorter.times_above(&shorter.floor_under(&own)), [20]);
    // Another window did something in between, or since.
    add(&mut history, 40);
    assert!(history.times_above(&history.floor_under(&own)).is_empty());
    add(&mut history, 50);
    assert_eq!(history.times_above(&history.floor_under(&[20, 30, 30, 50])), [50]);
    assert!(History::default().times_above(&History::default().floor_under(&own)).is_empty());
}
