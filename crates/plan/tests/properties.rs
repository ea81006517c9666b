//! Any edits, valid or not: invariants hold, the list of changes is the real difference, refused edits change nothing.
//!
//! `PROPTEST_CASES` sets how many runs of edits are tried (256; CI sets 10,000). History has its own file,
//! `tests/history.rs`, rules with one example each stand in `tests/edits.rs`.

use crate::common::{Object, document, file, open, random};
use plan::{Edit, Plan, Refusal, apply, invariants};
use proptest::prelude::*;
use std::collections::BTreeMap;

type Snapshot = BTreeMap<(&'static str, String), Object>;

fn snapshot(plan: &Plan) -> Snapshot {
    plan.tables()
        .flat_map(|(table, records)| {
            let record = move |(key, record): (&plan::Key, &std::sync::Arc<Object>)| {
                ((table, key.to_string()), Object::clone(record))
            };
            records.iter().map(record)
        })
        .collect()
}

/// What really differs, in the order of tables and ids.
fn difference(before: &Snapshot, after: &Snapshot) -> Snapshot {
    let mut all: Snapshot = before.clone();
    all.extend(after.clone());
    all.retain(|place, _| before.get(place) != after.get(place));
    all
}

proptest! {
    #[test]
    fn edits_keep_the_invariants_and_say_what_they_changed(seeds in prop::collection::vec(any::<u64>(), 1..40)) {
        let mut plan = Plan::default();
        for seed in seeds {
            let edit = random::edit(&plan, seed);
            let before = snapshot(&plan);
            let result = apply(&plan, &edit);
            prop_assert_eq!(&snapshot(&plan), &before, "the plan that was given stays as it was");
            let Ok(applied) = result else { continue };
            prop_assert_eq!(invariants(&applied.plan), Vec::<String>::new(), "{:?}", edit);
            let after = snapshot(&applied.plan);
            let told: Snapshot = applied
                .changes
                .iter()
                .map(|change| ((change.table, change.key.to_string()), Object::new()))
                .collect();
            let real = difference(&before, &after);
            prop_assert!(told.keys().eq(real.keys()), "{:?}\n{:?}\n{:?}", edit, told, real);
            for change in &applied.changes {
                let place = (change.table, change.key.to_string());
                prop_assert_eq!(change.before.as_deref(), before.get(&place));
                prop_assert_eq!(change.after.as_deref(), after.get(&place));
            }
            plan = applied.plan;
        }
    }

    #[test]
    fn an_edit_survives_storage(seeds in prop::collection::vec(any::<u64>(), 0..6), last in any::<u64>()) {
        let edit = random::edit(&random::plan(&seeds), last);
        let text = serde_json::to_string(&edit).unwrap();
        prop_assert_eq!(serde_json::from_str::<Edit>(&text).unwrap(), edit);
    }

    #[test]
    fn what_edits_made_is_a_file_without_repairs(seeds in prop::collection::vec(any::<u64>(), 1..40)) {
        let plan = random::plan(&seeds);
        let text = plan::file::write(&document(plan.clone()));
        let loaded = open(text.as_bytes()).unwrap();
        prop_assert_eq!(loaded.repairs, vec![]);
        prop_assert_eq!(&loaded.document.plan, &plan);
        prop_assert_eq!(plan::file::write(&loaded.document), text);
    }

    #[test]
    fn edits_and_files_refuse_the_same_values(seeds in prop::collection::vec(any::<u64>(), 0..12), last in any::<u64>()) {
        // What a file would have to repair in a new record, an edit refuses; longer texts alone are the form's affair.
        let plan = random::plan(&seeds);
        let edit = random::edit(&plan, last);
        let Edit::Add { table, id, record } = &edit else { return Ok(()) };
        let Ok(applied) = apply(&plan, &edit) else { return Ok(()) };
        let text = plan::file::write(&document(applied.plan));
        let mut root: serde_json::Value = serde_json::from_str(&text).unwrap();
        let content = &mut root["content"];
        if plan::model::spec(table).unwrap().is_single() {
            content[table] = record.clone().into();
        } else {
            content[table][id] = record.clone().into();
        }
        let loaded = open(file(content).to_string().as_bytes()).unwrap();
        let serious: Vec<_> = loaded
            .repairs
            .iter()
            .filter(|repair| repair.fault != plan::Fault::Invisible)
            .collect();
        prop_assert!(serious.is_empty(), "{:?}: {:?}", edit, serious);
    }
}

/// The test of the tests: random edits reach every outcome often enough to mean something.
#[test]
fn random_edits_reach_every_outcome() {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let mut plan = Plan::default();
    for seed in 0..20_000 {
        let edit = random::edit(&plan, seed);
        let outcome = match apply(&plan, &edit) {
            Ok(applied) => {
                let together = applied.changes.len() > 1 && matches!(edit, Edit::Remove { .. });
                plan = applied.plan;
                if together { "removed together" } else { "applied" }
            }
            Err(Refusal::UnknownTable(_)) => "unknown table",
            Err(Refusal::UnknownRecord(_)) => "unknown record",
            Err(Refusal::BadId(_)) => "bad id",
            Err(Refusal::BadValue(_)) => "bad value",
            Err(Refusal::Dangling { .. }) => "dangling",
            Err(Refusal::SecondSeat) => "second seat",
            Err(Refusal::TooMany(_)) => "too many",
        };
        *seen.entry(outcome).or_default() += 1;
    }
    for outcome in ["applied", "removed together", "unknown table", "unknown record", "bad id", "bad value", "dangling"]
    {
        assert!(seen.get(outcome).is_some_and(|n| *n >= 20), "{outcome}: {seen:?}");
    }
    assert!(seen.contains_key("second seat"), "{seen:?}");
    assert!(seen["applied"] > 4_000, "{seen:?}");
}
