//! Plans as people leave them (see `crates/plan/tests/odd`): whatever is wrong with them is said in short, whole sentences.

use crate::checked;
use crate::odd;

use export::{Names, say};
use messages::Words;
use plan::lens::Lens;

#[test]
fn what_odd_plans_lack_can_be_read() {
    for odd in odd::all() {
        let lens = Lens::new(&odd::plan(&odd.records), plan::date::parse("2026-11-02").unwrap_or_default());
        let names = Names::new(&lens, Words::english());
        let report = checked::report(&lens);
        for row in report.rows() {
            let said = say::row(&names, &row);
            let about = format!("{}: {} {said:?}", odd.name, row.first().map_or("", |first| first.code));
            assert!(said.what.ends_with(['.', '?', '!']) && said.why.ends_with(['.', '?', '!']), "{about}");
            assert!(!said.fix.is_empty() && !said.fix.ends_with('.'), "{about}");
            assert!(said.what.len() < 2_000 && said.fix.len() < 1_000 && said.data.len() < 4_000, "{about}");
            for text in [&said.what, &said.fix, &said.more, &said.data] {
                assert!(!text.contains("  ") && !text.contains(" ,") && !text.contains(" ."), "{about}");
            }
        }
    }
}

#[test]
fn a_long_row_names_some_and_counts_the_rest() {
    let endless = odd::all().into_iter().find(|odd| odd.name == "endless").map(|odd| odd::plan(&odd.records));
    let lens = Lens::new(&endless.unwrap_or_default(), plan::date::parse("2026-11-02").unwrap_or_default());
    let names = Names::new(&lens, Words::english());
    let report = checked::report(&lens);
    let rows = report.rows();
    let row = rows.iter().find(|row| row.first().is_some_and(|first| first.code == "ACC-07"));
    let said = row.map(|row| say::row(&names, row)).unwrap_or_default();
    assert!(said.what.contains("Shop 299") && said.what.contains("Shop 288"), "{}", said.what);
    assert!(said.what.ends_with("And 288 more like these."), "{}", said.what);
}
