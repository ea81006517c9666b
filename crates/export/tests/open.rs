//! Every fact that can be left open has words of its own on the sheet.

use export::Names;
use messages::Words;
use plan::lens::Lens;
use plan::lens::open::{OpenDecision, all_facts};
use plan::{Key, Plan};
use std::collections::BTreeSet;

#[test]
fn every_fact_is_said_in_its_own_words() {
    let lens = Lens::new(&Plan::default(), plan::date::parse("2026-11-02").unwrap());
    let names = Names::new(&lens, Words::english());
    let mut said = BTreeSet::new();
    for (table, field, part) in all_facts() {
        let open = OpenDecision { table, key: Key::default(), field, part, by: None, until: None };
        let what = export::open::about(&names, &open, &["it".to_owned()]);
        assert!(!what.starts_with("An open question"), "{table}/{field}/{part}");
        said.insert((table, what));
    }
    // Two facts of one table never sound the same.
    assert_eq!(said.len(), all_facts().len());
}
