//! Generated plans: something in every table, valid, and the same bytes for the same numbers; what an edit leaves alone.

use crate::as_file;
use crate::common;

use crate::generator::{self, Size, today};
use plan::cover::{self, HORIZON};
use plan::field::{Object, Record};
use plan::lens::Lens;
use plan::{Edit, Plan, apply, model};
use serde_json::Value;

const SMALL: Size = Size { people: 50, accounts: 6, seed: 7 };

#[test]
fn every_table_holds_something() {
    let plan = generator::plan(SMALL);
    let empty: Vec<_> = model::ALL.iter().map(|spec| spec.table).filter(|table| plan.count(table) == 0).collect();
    assert_eq!(empty, Vec::<&str>::new());
    assert_eq!(plan::invariants(&plan), Vec::<String>::new());
    assert_eq!((plan.count("people"), plan.count("accounts")), (51, 6), "fifty people and one nameless group");
}

#[test]
fn the_file_opens_without_repairs_and_is_always_the_same() {
    let text = as_file::file(SMALL);
    let loaded = common::opened(&text);
    assert_eq!(loaded.repairs, vec![]);
    assert_eq!(plan::file::write(&loaded.document), text);
    assert_eq!(as_file::file(SMALL), text);
    assert_ne!(as_file::file(Size { seed: 8, ..SMALL }), text);
}

#[test]
fn the_smallest_and_the_largest_are_made_too() {
    for size in [Size { people: 0, accounts: 0, seed: 1 }, Size { people: 500, accounts: 60, seed: 7 }] {
        let plan = generator::plan(size);
        assert_eq!(plan::invariants(&plan), Vec::<String>::new());
        assert_eq!(plan.count("people"), size.people.max(4) + 1);
    }
}

/// The plan after an edit of each table: a note, and where it can be, without the first record.
fn edited(plan: &Plan) -> Vec<(&'static str, Plan)> {
    let mut out = Vec::new();
    for spec in model::ALL {
        let (table, id) = (spec.table.to_owned(), plan.table(spec.table).next().unwrap().0.to_string());
        let set = Object::from_iter([("note".to_owned(), "Ask again".into())]);
        let note = Edit::Patch { table: table.clone(), id: id.clone(), set };
        for edit in [note, Edit::Remove { table, id }] {
            out.push((spec.table, apply(plan, &edit).unwrap().plan));
        }
    }
    out
}

#[test]
fn a_look_after_an_edit_is_what_a_new_look_gives() {
    let plan = generator::plan(Size { people: 12, accounts: 3, seed: 3 });
    let before = Lens::new(&plan, today());
    for (table, plan) in edited(&plan) {
        let (again, new) = (before.again(&plan, today()), Lens::new(&plan, today()));
        assert_eq!(format!("{again:?}"), format!("{new:?}"), "{table}");
    }
}

#[test]
fn an_edit_that_is_of_no_concern_to_coverage_leaves_it_as_it_is() {
    let plan = generator::plan(SMALL);
    let before = Lens::new(&plan, today());
    let zones = common::zones::of(&before);
    let cover = |lens: &Lens| cover::cover(lens, &zones, today(), HORIZON);
    let (first, mut taken_over) = (cover(&before), Vec::new());
    for (table, plan) in edited(&plan) {
        let now = before.again(&plan, today());
        if !cover::is_concerned(&before, &now) {
            assert_eq!(cover(&now), first, "{table}");
            taken_over.push(table);
        }
    }
    assert!(taken_over.contains(&"grants") && taken_over.contains(&"training"), "{taken_over:?}");
    assert!(!taken_over.contains(&"watches") && !taken_over.contains(&"people"), "{taken_over:?}");
    let tomorrow = before.again(&plan, today().succ_opt().unwrap());
    assert!(cover::is_concerned(&before, &tomorrow));
}

#[test]
fn a_change_holds_exactly_the_fields_that_are_written_otherwise() {
    fn check<R: Record>(plan: &Plan) {
        let own = |(name, value): (&String, &Value)| (name.clone(), value.clone());
        let all = plan.all::<R>();
        for (before, after) in all.iter().zip(all.iter().cycle().skip(1)) {
            let (old, new) = (before.write(), after.write());
            let mut set: Object = new.iter().filter(|(name, value)| old.get(*name) != Some(value)).map(own).collect();
            set.extend(old.keys().filter(|name| !new.contains_key(*name)).map(|name| (name.clone(), Value::Null)));
            let id = after.key().to_string();
            assert_eq!(Edit::change(before, after), Edit::Patch { table: R::TABLE.to_owned(), id, set });
        }
    }
    let plan = generator::plan(SMALL);
    check::<model::Person>(&plan);
    check::<model::Account>(&plan);
    check::<model::Grant>(&plan);
    check::<model::Watch>(&plan);
    check::<model::Stream>(&plan);
    check::<model::Training>(&plan);
    check::<model::Task>(&plan);
}
