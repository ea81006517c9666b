//! Typed changes: only the fields that differ are touched, and what a later version wrote stays.

use crate::common::random::{Dice, Maker};
use crate::common::{LATER, Object, file, fill, id, load_content, opened};
use plan::field::Record;
use plan::model::*;
use plan::spec::RecordSpec;
use plan::{Aimed, Edit, Fact, Id, Key, Plan, Who, apply, invariants};
use proptest::prelude::*;
use serde_json::json;

fn plan_of(content: serde_json::Value) -> Plan {
    let loaded = load_content(&content);
    assert_eq!(loaded.repairs, []);
    loaded.document.plan
}

fn done(plan: &Plan, edit: &Edit) -> Plan {
    let plan = apply(plan, edit).unwrap_or_else(|reason| panic!("{reason:?}: {edit:?}")).plan;
    assert_eq!(invariants(&plan), Vec::<String>::new());
    plan
}

fn remove(table: &str, id: &str) -> Edit {
    Edit::Remove { table: table.to_owned(), id: id.to_owned() }
}

/// A typed change on the file of a later version keeps everything that this version does not know.
#[test]
fn a_change_keeps_what_a_later_version_wrote_inside() {
    let plan = opened(LATER).document.plan;
    let id = Id::parse("ac_7k2m000000a1").unwrap();
    let before: Account = plan.get(id).unwrap();
    let mut after = before.clone();
    after.mfa.code_to.push(Who::Business);
    after.check_covers.push(Covers::Messages);
    let Fact::Decided(ways) = &mut after.recovery else { panic!("{after:?}") };
    ways.insert(0, Recovery::default());
    let plan = done(&plan, &Edit::change(&before, &after));
    let record = plan.record("accounts", id.key).unwrap();
    assert_eq!(
        record["mfa"],
        json!({"code_to": [{"business": true}], "state": {"state": "decided", "value": "passkey", "zz": 1},
            "zz": {"deep": [{"er": null}]}})
    );
    assert_eq!(record["check_covers"], json!(["comments", "messages", "stories"]));
    assert_eq!(
        record["recovery"]["value"],
        json!([{}, {"kind": "pigeon", "belongs": {"person": "p_7k2m0000000p1", "zz": 1}, "zz": 2},
            {"belongs": {"business": true}}])
    );
    // An answer given today replaces the unknown word, and nothing old comes back with it.
    let before: Account = plan.get(id).unwrap();
    let mut after = before.clone();
    after.mfa.state = Fact::NotSure;
    let plan = done(&plan, &Edit::change(&before, &after));
    assert_eq!(plan.record("accounts", id.key).unwrap()["mfa"]["state"], json!({"state": "not_sure", "zz": 1}));
}

#[test]
fn a_cleared_field_is_gone() {
    let plan = plan_of(json!({"people": {"p_1": {"name": "Ann", "hours": {"min": 10, "max": 20}}}}));
    let before = plan.all::<Person>()[0].clone();
    let after = Person { hours: Some(Hours { min: 0, max: 20 }), ..before.clone() };
    let plan = done(&plan, &Edit::change(&before, &after));
    assert_eq!(plan.record("people", before.id.key).unwrap()["hours"], json!({"max": 20}));
    let gone = Person { hours: None, ..after.clone() };
    let plan = done(&plan, &Edit::change(&after, &gone));
    assert_eq!(plan.all::<Person>(), [gone]);
}

#[test]
fn a_target_stays_when_the_answer_changes() {
    let plan = plan_of(json!({"org": {"model": {"state": "not_sure", "target": "later_word"}}}));
    let before: Org = plan.one();
    let after = Org { model: Aimed::decided(OperatingModel::Central), ..before.clone() };
    let plan = done(&plan, &Edit::change(&before, &after));
    let org = plan.record("org", Key::parse("one").unwrap()).unwrap();
    assert_eq!(org["model"], json!({"state": "decided", "value": "central", "target": "later_word"}));
}

/// `Edit::change` from one random record to another gives exactly the wished record and touches nothing else.
fn change_is_exact<R: Record + std::fmt::Debug>(full: &Plan, seed: u64) {
    let spec: &RecordSpec = &R::SPEC;
    let key = Key::parse(&id(spec, 1)).unwrap();
    let mut dice = Dice(seed);
    let mut wish = || Maker { plan: full, dice: &mut dice, wild: false }.record(spec);
    let mut record = |extra: &str| {
        let mut object = wish();
        object.remove("later_field");
        if !extra.is_empty() {
            object.insert(extra.to_owned(), json!({"kept": true}));
        }
        object
    };
    let patch = Edit::Many(vec![
        remove(spec.table, key.as_str()),
        Edit::Add { table: spec.table.to_owned(), id: key.to_string(), record: record("later") },
    ]);
    // Records that point at themselves, or at what goes along with the removal, are not the point here.
    let Ok(start) = apply(full, &patch) else {
        return;
    };
    let before = R::read(key, start.plan.record(spec.table, key).unwrap());
    let after = R::read(key, &record(""));
    let edit = Edit::change(&before, &after);
    let Ok(applied) = apply(&start.plan, &edit) else {
        return;
    };
    let is = applied.plan.record(spec.table, key).unwrap();
    let was = start.plan.record(spec.table, key).unwrap();
    assert_eq!(clean(R::read(key, is).write()), clean(after.write()), "{edit:?}");
    assert_eq!(is["later"], json!({"kept": true}));
    let Edit::Patch { set, .. } = &edit else { panic!("{edit:?}") };
    let (old, new) = (before.write(), after.write());
    for field in spec.fields {
        let differs = old.get(field.name) != new.get(field.name);
        assert_eq!(set.contains_key(field.name), differs, "{}", field.name);
        if !differs {
            assert_eq!(is.get(field.name), was.get(field.name), "{}", field.name);
        }
    }
}

/// Without the invisible characters that an edit takes out, and on one line.
fn clean(object: Object) -> String {
    let text = serde_json::Value::Object(object).to_string();
    text.replace(['\u{202e}', '\u{200b}'], "").replace("\\n", " ")
}

fn full() -> Plan {
    opened(&file(&fill::content()).to_string()).document.plan
}

proptest! {
    #[test]
    fn a_typed_change_is_exact(seed in any::<u64>()) {
        thread_local!(static FULL: Plan = full());
        FULL.with(|full| {
            match seed % 3 {
                0 => {
                    change_is_exact::<Org>(full, seed);
                    change_is_exact::<Person>(full, seed);
                    change_is_exact::<Account>(full, seed);
                }
                1 => {
                    change_is_exact::<Secret>(full, seed);
                    change_is_exact::<Seat>(full, seed);
                    change_is_exact::<Stream>(full, seed);
                }
                _ => {
                    change_is_exact::<Crisis>(full, seed);
                    change_is_exact::<Scenario>(full, seed);
                    change_is_exact::<Workshop>(full, seed);
                }
            }
        });
    }
}
