//! Plan files: every entity and field survives, unknown parts too, and the same document is always the same bytes.
//!
//! Files that are wrong stand in `tests/bad_files.rs`. The fixtures in `tests/files/` are kept for ever.

use crate::common::{BIKE_SHOP, LATER, Object, document, file, fill, id, lines, opened, random};
use plan::field::Record;
use plan::file::write;
use plan::model::*;
use plan::spec::RecordSpec;
use plan::{Document, Edit, Head, Id, Key, Plan, Stamp, apply};
use proptest::prelude::*;
use proptest::strategy::Strategy;
use serde_json::{Value, json};

/// The typed view of a record with every field filled writes the same record.
fn survives_typed<R: Record>(plan: &Plan) -> &'static str {
    let spec: &RecordSpec = &R::SPEC;
    let key = Key::parse(&id(spec, 1)).unwrap();
    let record = plan.record(spec.table, key).unwrap();
    assert_eq!(**record, fill::record(spec), "{}", spec.table);
    assert_eq!(R::read(key, record).write(), **record, "{}", spec.table);
    R::TABLE
}

#[test]
fn every_field_of_every_entity_survives() {
    let loaded = opened(&file(&fill::content()).to_string());
    assert_eq!(lines(&loaded.repairs), Vec::<String>::new());
    let plan = &loaded.document.plan;
    macro_rules! all {
        ($($entity:ident)+) => { [$(survives_typed::<$entity>(plan)),+] };
    }
    let seen = all!(
        Org Person Department Partner Account ListeningPlace Grant Secret Tool Seat Responsibility Right Approval
        Decision Watch Rotation Override Absence Holiday Quiet Stream Campaign Pillar Consistency Triage Reply Expert
        Idea Crisis Scenario Busy Incident Card Skill Training Workshop Goal Guideline Consultation Advocate Task
        Comment Parked
    );
    let tables: Vec<&str> = ALL.iter().map(|spec| spec.table).collect();
    assert_eq!(seen.as_slice(), tables);
    let again = opened(&write(&loaded.document));
    assert_eq!(again.document, loaded.document);
    assert_eq!(again.repairs, []);
}

#[test]
fn no_two_tables_share_a_name_or_prefix() {
    for (place, spec) in ALL.iter().enumerate() {
        for other in &ALL[place + 1..] {
            assert_ne!(spec.table, other.table);
            assert!(spec.is_single() || spec.prefix != other.prefix, "{}", spec.prefix);
        }
        let mut names: Vec<_> = spec.fields.iter().map(|field| field.name).collect();
        names.extend(["o", "note"]);
        names.sort_unstable();
        assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{}", spec.table);
    }
}

#[test]
fn canonical_files_come_back_byte_for_byte() {
    for text in [BIKE_SHOP, LATER] {
        let loaded = opened(text);
        assert_eq!(lines(&loaded.repairs), Vec::<String>::new());
        assert!(!loaded.read_only);
        assert_eq!(write(&loaded.document), text);
        assert_eq!(write(&loaded.document), write(&loaded.document.clone()));
    }
}

#[test]
fn the_fixture_says_what_it_should() {
    let document = opened(BIKE_SHOP).document;
    assert_eq!(document.title(), "Spokes & Sprockets");
    let head = Head {
        id: "pl_7k2m0000000b1".to_owned(),
        rev: "r_7k2m0000000r3".to_owned(),
        counter: 3,
        ancestors: vec!["r_7k2m0000000r2".to_owned(), "r_7k2m0000000r1".to_owned()],
        saved: "2026-11-22T10:03:11Z".to_owned(),
        device: "d_7k2m".to_owned(),
        app_version: "0.1.0".to_owned(),
        app_build: "test".to_owned(),
        min_reader: 1,
        version: 1,
    };
    assert_eq!(document.head, head);
    let names: Vec<String> = document.plan.all::<Person>().into_iter().map(|p| p.name).collect();
    assert_eq!(names, ["Priya", "Tom 🚲"]);
}

#[test]
fn an_edit_leaves_everything_of_a_later_version_in_the_file() {
    let mut document = opened(LATER).document;
    let ann = document.plan.all::<Person>()[0].clone();
    let renamed = Person { name: "Anna".to_owned(), ..ann.clone() };
    document.plan = apply(&document.plan, &Edit::change(&ann, &renamed)).unwrap().plan;
    let mut expected: Value = serde_json::from_str(LATER).unwrap();
    expected["content"]["people"][ann.id.as_str()]["name"] = json!("Anna");
    let mut written: Value = serde_json::from_str(&write(&document)).unwrap();
    assert_ne!(written["hash"], expected["hash"]);
    written["hash"] = expected["hash"].take();
    expected["hash"] = written["hash"].clone();
    assert_eq!(written, expected);
}

#[test]
fn a_file_for_a_newer_reader_is_read_only() {
    let newer = BIKE_SHOP.replace("\"minReader\": 1", "\"minReader\": 2");
    assert_ne!(newer, BIKE_SHOP);
    assert!(opened(&newer).read_only);
    let newer = BIKE_SHOP.replace("\"version\": 1", "\"version\": 9");
    let loaded = opened(&newer);
    assert!(!loaded.read_only);
    assert_eq!(write(&loaded.document), newer);
}

#[test]
fn a_byte_order_mark_and_other_layout_change_nothing() {
    let value: Value = serde_json::from_str(BIKE_SHOP).unwrap();
    for text in [
        format!("\u{feff}{BIKE_SHOP}"),
        value.to_string(),
        BIKE_SHOP.replace('\n', "\r\n"),
        format!(" \t\n{BIKE_SHOP}\n\n"),
    ] {
        let loaded = opened(&text);
        assert_eq!(loaded.repairs, []);
        assert_eq!(write(&loaded.document), BIKE_SHOP);
    }
}

fn stamp(n: u64, now_ms: u64) -> Stamp {
    Stamp {
        rev: format!("r_{n}"),
        saved: "2026-11-22T10:00:00Z".to_owned(),
        now_ms,
        device: "d_1".to_owned(),
        app_version: "1".to_owned(),
        app_build: "b".to_owned(),
    }
}

#[test]
fn removed_records_are_remembered_for_180_days() {
    const DAY: u64 = 24 * 60 * 60 * 1000;
    let mut document = Document::new("pl_1");
    let ann = Person::new(Id::parse("p_1").unwrap());
    let with = apply(&document.plan, &Edit::add(&ann)).unwrap().plan;
    document.plan = with.clone();
    document.stamp(&Plan::default(), &stamp(1, 0));
    assert_eq!(document.tombstones, Object::new());
    document.plan = apply(&with, &Edit::remove(ann.id)).unwrap().plan;
    document.stamp(&with, &stamp(2, 1000));
    let graves = json!({"people": {"p_1": {"t": "1000-2-d_1", "d": "d_1"}}});
    assert_eq!(Value::Object(document.tombstones.clone()), graves);

    let mut back = document.clone();
    back.plan = with;
    back.stamp(&document.plan, &stamp(3, 2000));
    assert_eq!(back.tombstones, Object::new(), "undo digs it out");

    let empty = document.plan.clone();
    document.stamp(&empty, &stamp(3, 1000 + 180 * DAY));
    assert_eq!(Value::Object(document.tombstones.clone()), graves);
    document.stamp(&empty, &stamp(4, 1001 + 180 * DAY));
    assert_eq!(document.tombstones, Object::new());
}

#[test]
fn the_newest_256_ancestors_are_kept() {
    let mut document = Document::new("pl_1");
    for n in 0..300 {
        document.stamp(&Plan::default(), &stamp(n, 0));
    }
    let head = &document.head;
    assert_eq!((head.rev.as_str(), head.counter, head.ancestors.len()), ("r_299", 300, 256));
    assert_eq!(head.ancestors[0], "r_298");
    document.head.counter = u64::MAX;
    document.stamp(&Plan::default(), &stamp(300, 0));
    assert_eq!(document.head.counter, u64::MAX);
}

/// A document with random records, graves and unknown parts in every place that keeps them.
fn any_document() -> impl Strategy<Value = Document> {
    let later = prop::collection::btree_map("zz_[a-z]{0,3}", any_json(), 0..3);
    let later = later.prop_map(|map| map.into_iter().collect::<Object>());
    (
        prop::collection::vec(any::<u64>(), 0..12),
        prop::collection::vec("[a-z0-9_é]{0,8}", 6),
        (any::<u64>(), 1..=u64::from(u32::MAX)),
        prop::collection::vec(later, 5),
        prop::collection::vec("r_[0-9a-z]{13}", 0..4),
    )
        .prop_map(|(seeds, texts, (counter, version), later, ancestors)| {
            let text = |n: usize| texts[n].clone();
            let mut unknown = later[0].clone();
            for (name, rest) in [("app", &later[1]), ("plan", &later[2])] {
                if !rest.is_empty() {
                    unknown.insert(name.to_owned(), Value::Object(rest.clone()));
                }
            }
            Document {
                head: Head {
                    id: "pl_0000000000001".to_owned(),
                    rev: text(0),
                    counter,
                    ancestors,
                    saved: text(1),
                    device: text(2),
                    app_version: text(3),
                    app_build: text(4),
                    min_reader: 1,
                    version,
                },
                tombstones: later[3].clone(),
                ext: later[4].clone(),
                unknown,
                ..document(random::plan(&seeds))
            }
        })
}

/// Any JSON; decimals as people and programs write them (up to 15 digits survive exactly).
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        (-999_999_i32..999_999).prop_map(|n| Value::from(f64::from(n) / 100.0)),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(any::<String>(), inner, 0..4)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn any_document_survives(document in any_document()) {
        let text = write(&document);
        let loaded = opened(&text);
        prop_assert_eq!(lines(&loaded.repairs), Vec::<String>::new());
        prop_assert_eq!(&loaded.document, &document);
        prop_assert_eq!(write(&loaded.document), text);
    }
}

#[test]
fn keys_stand_in_order_and_tables_without_records_are_left_out() {
    let plan =
        opened(&file(&json!({"people": {}, "accounts": {"ac_2": {}, "ac_1": {"o": "i", "name": "A"}}})).to_string());
    let text = write(&plan.document);
    assert!(!text.contains("people"), "{text}");
    assert!(text.ends_with("}\n") && !text.contains('\r'));
    let places: Vec<usize> =
        ["\"format\"", "\"content\"", "\"ac_1\"", "\"name\": \"A\"", "\"o\"", "\"ac_2\"", "\"ext\""]
            .into_iter()
            .map(|part| text.find(part).unwrap_or_else(|| panic!("{part} in {text}")))
            .collect();
    assert!(places.is_sorted(), "{text}");
}
