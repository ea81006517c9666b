//! Damage by chance and by malice: nothing panics or takes long, and what was mended once needs no mending again.

use crate::common::random::{Dice, spoil};
use crate::common::{self, BIKE_SHOP, LATER, Object, file, fill, load_content, open};
use plan::file::{Loaded, write};
use plan::spec::MOST_RECORDS;
use plan::{Fault, invariants};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::time::Instant;

/// What every file that opens must be: a plan without faults that, written and read again, is the same.
fn is_sound(loaded: &Loaded) {
    assert_eq!(invariants(&loaded.document.plan), Vec::<String>::new());
    let text = write(&loaded.document);
    let again = open(text.as_bytes()).expect("what we write opens");
    let serious: Vec<_> =
        again.repairs.iter().filter(|repair| !matches!(repair.fault, Fault::MaybeSecret | Fault::Long)).collect();
    assert!(serious.is_empty(), "{serious:?}");
    assert_eq!(again.document, loaded.document);
    assert_eq!(write(&again.document), text);
}

proptest! {
    #[test]
    fn changed_bytes_never_panic(
        later in any::<bool>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), 0_u8..4, any::<u8>()), 1..8),
    ) {
        let mut bytes = if later { LATER } else { BIKE_SHOP }.as_bytes().to_vec();
        for (place, what, byte) in changes {
            let at = place.index(bytes.len());
            match what {
                0 => bytes[at] = byte,
                1 => bytes[at] ^= 1 << (byte % 8),
                2 => drop(bytes.remove(at)),
                // Signs that mean something to JSON do more harm than others.
                _ => bytes.insert(at, b"{}[]\",:0-e\\"[usize::from(byte) % 11]),
            }
        }
        if let Ok(loaded) = open(&bytes) {
            is_sound(&loaded);
        }
    }

    #[test]
    fn spoiled_values_are_mended_for_good(seed in any::<u64>(), times in 1_usize..8) {
        thread_local!(static FULL: Value = file(&fill::content()));
        let mut root = FULL.with(Value::clone);
        let mut dice = Dice(seed);
        // Some tables at a time: faster, and references to the others dangle.
        root["content"].as_object_mut().unwrap().retain(|_, _| dice.percent(25));
        for _ in 0..times {
            spoil(&mut root["content"], &mut dice);
        }
        if let Ok(loaded) = open(root.to_string().as_bytes()) {
            is_sound(&loaded);
        }
    }

    #[test]
    fn any_bytes_have_a_reason(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
        prop_assert!(open(&bytes).is_err());
    }
}

/// Loads a file and says so when it takes absurdly long: each of these took minutes in a naive reader.
fn load_soon(name: &str, text: &str) -> Loaded {
    assert!(text.len() <= plan::file::MOST_BYTES, "{name}: {}", text.len());
    let started = Instant::now();
    let loaded = open(text.as_bytes()).unwrap_or_else(|reason| panic!("{name}: {reason:?}"));
    assert!(started.elapsed().as_secs() < 60, "{name}: {:?}", started.elapsed());
    loaded
}

fn records(count: usize, table: &str, prefix: &str, record: impl Fn(usize) -> Value) -> String {
    let records: Object = (0..count).map(|n| (format!("{prefix}{n:06}"), record(n))).collect();
    file(&json!({table: records})).to_string()
}

#[test]
fn too_many_records_are_left_out() {
    let text = records(MOST_RECORDS + 5, "people", "p_", |_| json!({}));
    let loaded = load_soon("people", &text);
    assert_eq!(common::lines(&loaded.repairs), ["TooMany people"]);
    assert_eq!(loaded.document.plan.count("people"), MOST_RECORDS);
}

#[test]
fn a_file_of_the_most_records_comes_back() {
    let text = records(
        MOST_RECORDS,
        "grants",
        "gr_",
        |n| json!({"person": "p_missing", "o": format!("{n:05}1"), "level": {"state": "decided", "value": "owner"}}),
    );
    let loaded = load_soon("grants", &text);
    assert_eq!(loaded.document.plan.count("grants"), MOST_RECORDS);
    assert_eq!(loaded.document.plan.count("people"), 1);
    is_sound(&loaded);
}

#[test]
fn twenty_thousand_missing_people_get_a_place_each() {
    let text = records(MOST_RECORDS, "grants", "gr_", |n| json!({"person": format!("p_{n:06}")}));
    let loaded = load_soon("missing people", &text);
    assert_eq!(loaded.document.plan.count("people"), MOST_RECORDS);
    is_sound(&loaded);
    let more = records(10, "secrets", "se_", |n| {
        let people: Vec<String> = (0..3000).map(|m| format!("p_{n}x{m}")).collect();
        json!({"known_by": {"state": "decided", "value": people}})
    });
    let loaded = load_soon("more missing people than a table holds", &more);
    assert_eq!(loaded.document.plan.count("people"), MOST_RECORDS);
    is_sound(&loaded);
}

#[test]
fn twenty_thousand_seats_are_compared_at_once() {
    let scope = |n: usize| json!({"only": true, "accounts": [format!("ac_{:06}", n / 2)]});
    let text = records(MOST_RECORDS, "seats", "st_", |n| json!({"role": "manager", "scope": scope(n)}));
    let loaded = load_soon("seats", &text);
    assert_eq!(loaded.document.plan.count("seats"), MOST_RECORDS / 2);
    is_sound(&loaded);
}

#[test]
fn one_id_half_a_million_times() {
    let people = format!("{{\"people\": {{{}\"p_1\": {{}}}}}}", "\"p_1\":{},".repeat(500_000));
    let text = file(&json!("HERE")).to_string().replace("\"HERE\"", &people);
    let loaded = load_soon("one id", &text);
    assert_eq!(loaded.document.plan.count("people"), MOST_RECORDS);
}

#[test]
fn a_long_key_over_many_doubled_keys() {
    let long = "k".repeat(3_000_000);
    let inner = format!("{{\"{long}\": {{{}\"a\": 0}}}}", "\"a\":0,".repeat(500_000));
    let text = file(&json!("HERE")).to_string().replace("\"HERE\"", &inner);
    let loaded = load_soon("long key", &text);
    assert!(loaded.repairs.len() <= 1001, "{}", loaded.repairs.len());
    assert!(loaded.repairs.iter().all(|repair| repair.path.len() < 2000));
}

#[test]
fn eight_mebibytes_of_words_are_looked_at() {
    for words in ["password ", "pin code ", "aB3$", "a", "Key: ", "\u{202e}"] {
        let note = words.repeat(20_000 / words.len());
        let text = records(7_900_000 / (note.len() + 40), "people", "p_", |_| json!({"note": note}));
        let loaded = load_soon(words, &text);
        assert_eq!(invariants(&loaded.document.plan), Vec::<String>::new());
    }
}

#[test]
fn a_maker_of_useless_ids_costs_the_record_only() {
    let mut count = 0;
    let mut new_id = |_: &str| {
        count += 1;
        "taken".to_owned()
    };
    let unknown_name = str::to_owned;
    let mut import = plan::file::Import { new_id: &mut new_id, unknown_name: &unknown_name };
    let text = file(&json!({"people": {"Ann": {}, "p_1": {}}})).to_string();
    let loaded = plan::file::load(text.as_bytes(), &mut import).expect("a plan");
    assert_eq!(loaded.document.plan.count("people"), 1);
    assert!((1..1000).contains(&count), "{count}");
    assert_eq!(load_content(&json!({"people": {"Ann": {}}})).document.plan.count("people"), 1);
}
