//! Clock changes found through `Intl`, against dates that are known.
use plan::cover::{Minute, Zone};
use wasm_bindgen_test::wasm_bindgen_test;
use watchbill::browser::zones::zone;

/// A moment in UTC.
fn at(text: &str) -> Minute {
    (js_sys::Date::parse(text) / 60_000.0) as Minute
}

fn table(name: &str) -> Zone {
    zone(name, at("2026-01-01T00:00:00Z"), at("2027-01-01T00:00:00Z")).unwrap()
}

#[wasm_bindgen_test]
fn changes_are_found_to_the_minute() {
    let london = table("Europe/London");
    assert_eq!(london.offset, 0);
    assert_eq!(london.changes, [(at("2026-03-29T01:00:00Z"), 60), (at("2026-10-25T01:00:00Z"), 0)]);
    let new_york = table("America/New_York");
    assert_eq!(new_york.offset, -300);
    assert_eq!(new_york.changes, [(at("2026-03-08T07:00:00Z"), -240), (at("2026-11-01T06:00:00Z"), -300)]);
    // Half an hour, and the other half of the year.
    let lord_howe = table("Australia/Lord_Howe");
    assert_eq!(lord_howe.offset, 660);
    assert_eq!(lord_howe.changes, [(at("2026-04-04T15:00:00Z"), 630), (at("2026-10-03T15:30:00Z"), 660)]);
}

#[wasm_bindgen_test]
fn zones_without_changes_and_with_odd_offsets() {
    assert_eq!((table("UTC").offset, table("UTC").changes.len()), (0, 0));
    assert_eq!((table("Asia/Kathmandu").offset, table("Asia/Kathmandu").changes.len()), (345, 0));
}

#[wasm_bindgen_test]
fn a_name_that_nobody_knows_is_no_zone() {
    for name in ["Atlantis/Capital", "", "<script>", "Europe/London "] {
        assert_eq!(zone(name, 0, 1440), None, "{name}");
    }
}
