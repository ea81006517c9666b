//! Generated plans: something in every table, valid, and the same bytes for the same numbers.

#[path = "../examples/generator/as_file.rs"]
mod as_file;
mod common;
#[path = "../examples/generator/mod.rs"]
mod generator;

use generator::Size;
use plan::model;

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
