//! What is mended when a file is opened: for each fault the exact repairs, with table, record and field.

use crate::common::{Object, file, fill, id, lines, load_content, open};
use plan::file::write;
use plan::model;
use plan::spec::Kind;
use serde_json::{Value, json};

/// Takes out what has to go when the value at the pointer is wrong: an answer goes with its fact.
fn without(record: &mut Value, pointer: &str) {
    let (parent, last) = pointer.rsplit_once('/').unwrap();
    let holder = record.pointer_mut(parent).unwrap();
    if last == "value" && holder.get("state").is_some() {
        return without(record, parent);
    }
    match holder {
        Value::Object(object) => drop(object.remove(last)),
        Value::Array(items) => drop(items.remove(last.parse().unwrap())),
        other => panic!("{other}"),
    }
}

/// A wrong type at any place of any entity costs exactly that place, and is told once.
#[test]
fn a_wrong_type_costs_one_field() {
    let mut tried = 0;
    for spec in model::ALL {
        let mut places: Vec<(String, Kind)> =
            vec![("/o".to_owned(), Kind::Plain(9)), ("/note".to_owned(), Kind::Text(9))];
        for field in spec.fields {
            fill::places(&field.kind, &format!("/{}", field.name), &mut places);
        }
        let id = id(spec, 1);
        for (pointer, kind) in places {
            for wrong in [fill::wrong(&kind), Value::Null] {
                let mut content = fill::content_of(spec);
                let record = match spec.is_single() {
                    true => &mut content[spec.table],
                    false => &mut content[spec.table][&id],
                };
                let mut expected = record.clone();
                without(&mut expected, &pointer);
                *record.pointer_mut(&pointer).unwrap() = wrong;
                let loaded = load_content(&content);
                let told = format!("WrongType {} {id} {}", spec.table, &pointer[1..]);
                assert_eq!(lines(&loaded.repairs), [told]);
                let key = plan::Key::parse(&id).unwrap();
                let kept = loaded.document.plan.record(spec.table, key).unwrap();
                assert_eq!(Value::Object(Object::clone(kept)), expected, "{pointer}");
                tried += 1;
            }
        }
    }
    assert!(tried > 1000, "{tried}");
}

#[test]
fn repairs_name_table_record_and_field() {
    let rows: Vec<(Value, Vec<&str>, Value)> = vec![
        // Wrong values.
        (json!({"crisis": {"wait_minutes": 0}}), vec!["OutOfRange crisis one wait_minutes"], json!({"crisis": {}})),
        (
            json!({"crisis": {"wait_minutes": u64::MAX}}),
            vec!["OutOfRange crisis one wait_minutes"],
            json!({"crisis": {}}),
        ),
        (json!({"org": {"made_on": "2026-02-30"}}), vec!["OutOfRange org one made_on"], json!({"org": {}})),
        (json!({"org": {"path": "later_word"}}), vec![], json!({"org": {"path": "later_word"}})),
        (json!({"people": []}), vec!["WrongType people"], json!({})),
        (json!({"org": [1]}), vec!["WrongType org"], json!({})),
        (json!({"people": {"p_1": "Ann"}}), vec!["WrongType people p_1"], json!({})),
        // Facts: the answer goes, a target that fits stays.
        (
            json!({"org": {"model": {"state": "decided", "value": 5, "target": "central"}}}),
            vec!["WrongType org one model/value"],
            json!({"org": {"model": {"target": "central"}}}),
        ),
        (
            json!({"org": {"model": {"state": "not_sure", "target": 5}}}),
            vec!["WrongType org one model/target"],
            json!({"org": {"model": {"state": "not_sure"}}}),
        ),
        (json!({"org": {"model": {"target": 5}}}), vec!["WrongType org one model/target"], json!({"org": {}})),
        (json!({"org": {"model": {"state": 5}}}), vec!["WrongType org one model"], json!({"org": {}})),
        (json!({"org": {"model": {}}}), vec!["WrongType org one model"], json!({"org": {}})),
        (
            json!({"org": {"model": {"state": "to_decide", "by": 5, "until": "soon"}}}),
            vec!["WrongType org one model/by", "OutOfRange org one model/until"],
            json!({"org": {"model": {"state": "to_decide"}}}),
        ),
        // Somebody.
        (json!({"org": {"hub": {"who": {}}}}), vec!["WrongType org one hub/who"], json!({"org": {"hub": {}}})),
        (
            json!({"org": {"hub": {"who": {"business": false}}}}),
            vec!["WrongType org one hub/who"],
            json!({"org": {"hub": {}}}),
        ),
        // Ids.
        (
            json!({"people": {"Ann Lee": {"name": "Ann"}, "p_new0000000001": {"name": "Bo"}, "p_": {}, "ac_1": {}}}),
            vec!["BadId people Ann Lee", "BadId people ac_1", "BadId people p_"],
            json!({"people": {"p_new0000000001": {"name": "Bo"}, "p_new0000000002": {"name": "Ann"},
                "p_new0000000003": {}, "p_new0000000004": {}}}),
        ),
        (
            json!({"crisis": {"posters": {"a b": []}}}),
            vec!["BadId crisis one posters/a b"],
            json!({"crisis": {"posters": {}}}),
        ),
        // Dangling references of each kind.
        (
            json!({"seats": {"st_1": {"holder": {"state": "decided", "value": "p_9"}}}}),
            vec!["Dangling seats st_1 p_9"],
            json!({"people": {"p_9": {"name": "Unknown people", "o": "i", "placeholder": 1}},
                "seats": {"st_1": {"holder": {"state": "decided", "value": "p_9"}}}}),
        ),
        (
            json!({"seats": {"st_1": {"holder": {"state": "decided", "value": "ac_9"}, "stand_in": {"state": "not_sure"}}}}),
            vec!["Dangling seats st_1 ac_9"],
            json!({"seats": {"st_1": {"stand_in": {"state": "not_sure"}}}}),
        ),
        (
            json!({"crisis": {"posters": {"ac_9": [], "p_1": []}}}),
            vec!["Dangling crisis one ac_9", "Dangling crisis one p_1"],
            json!({"crisis": {"posters": {"ac_9": []}}, "accounts": {"ac_9": {"name": "Unknown accounts", "o": "i"}}}),
        ),
        (
            json!({"org": {"hub": {"who": {"partner": "pa_9"}}, "intake": {"who": {"person": "pa_9"}, "place": "x"}}}),
            vec!["Dangling org one pa_9", "Dangling org one pa_9"],
            json!({"org": {"hub": {"who": {"partner": "pa_9"}}, "intake": {"place": "x"}},
                "partners": {"pa_9": {"name": "Unknown partners", "o": "i"}}}),
        ),
        (
            json!({"goals": {"go_1": {"parent": "go_1"}, "go_2": {"parent": "go_9", "text": "x"}}}),
            vec!["Dangling goals go_2 go_9"],
            json!({"goals": {"go_1": {"parent": "go_1"}, "go_2": {"text": "x"}}}),
        ),
        (
            json!({"watches": {"wa_1": {"busy": "bu_9"}}, "overrides": {"ov_1": {"watch": "wa_1"}, "ov_2": {}}}),
            vec!["Dangling watches wa_1 bu_9", "Dangling overrides ov_1 wa_1"],
            json!({"overrides": {"ov_2": {}}}),
        ),
        // Seats.
        (
            json!({"seats": {"st_1": {"o": "b"}, "st_2": {"o": "a"}, "st_3": {"role": "manager"}, "st_4": {"role": "coordinator"}}}),
            vec!["SecondSeat seats st_1"],
            json!({"seats": {"st_2": {"o": "a"}, "st_3": {"role": "manager"}, "st_4": {"role": "coordinator"}}}),
        ),
        // A seat of a role that comes later is no second director.
        (
            json!({"seats": {"st_1": {}, "st_2": {"role": "archivist"}}}),
            vec![],
            json!({"seats": {"st_1": {}, "st_2": {"role": "archivist"}}}),
        ),
        // Texts.
        (
            json!({"people": {"p_1": {"name": "A\u{202e}nn\u{200b}\u{0}"}}, "org": {"title": "نیم\u{200c}فاصله 👩\u{200d}💻"}}),
            vec!["Invisible people p_1 name"],
            json!({"people": {"p_1": {"name": "Ann"}}, "org": {"title": "نیم\u{200c}فاصله 👩\u{200d}💻"}}),
        ),
        // The end of a line parts two words.
        (
            json!({"crisis": {"words": "Thank you.\r\n\r\nWe look into it.\n"}}),
            vec!["Invisible crisis one words"],
            json!({"crisis": {"words": "Thank you. We look into it."}}),
        ),
        (
            json!({"people": {"p_1": {"note": "é".repeat(20_001)}, "p_2": {"note": "é".repeat(20_000)}}}),
            vec!["TooLong people p_1 note", "Long people p_2 note"],
            json!({"people": {"p_1": {"note": "é".repeat(20_000)}, "p_2": {"note": "é".repeat(20_000)}}}),
        ),
        // Secrets.
        (
            json!({"people": {"p_1": {"name": "Ann", "note": "password: hunter22!"}}, "secrets": {"se_1": {"others_note": "Bakery2024"}},
                "triage": {"rows": [{"kind": "x", "action": "pw: Tr0ub4dor&3"}]}}),
            vec!["Secret people p_1 note", "MaybeSecret secrets se_1 others_note", "Secret triage one rows/0/action"],
            json!({"people": {"p_1": {"name": "Ann"}}, "secrets": {"se_1": {"others_note": "Bakery2024"}},
                "triage": {"rows": [{"kind": "x"}]}}),
        ),
    ];
    for (content, expected, left) in rows {
        let loaded = load_content(&content);
        assert_eq!(lines(&loaded.repairs), expected, "{content}");
        let written: Value = serde_json::from_str(&write(&loaded.document)).unwrap();
        assert_eq!(written["content"], left);
        assert_eq!(plan::invariants(&loaded.document.plan), Vec::<String>::new());
    }
}

/// Keys that stand twice cannot be said in a `Value`, so these files are text.
#[test]
fn keys_that_stand_twice_are_told() {
    let rows = [
        (
            r#"{"people": {"p_1": {"name": "Ann"}, "p_1": {"name": "Bo"}, "p_1": {"name": "Cy"}}}"#,
            vec!["Duplicate people p_1", "Duplicate people p_1"],
            json!({"people": {"p_1": {"name": "Ann"}, "p_new0000000001": {"name": "Bo"}, "p_new0000000002": {"name": "Cy"}}}),
        ),
        (
            r#"{"people": {"p_1": {"name": "Ann", "name": "Bo"}}}"#,
            vec!["Duplicate people p_1 name"],
            json!({"people": {"p_1": {"name": "Ann"}}}),
        ),
        (r#"{"org": {"title": "A", "title": "B"}}"#, vec!["Duplicate org one title"], json!({"org": {"title": "A"}})),
        (
            r#"{"triage": {"rows": [{}, {"kind": "a", "kind": "b"}]}}"#,
            vec!["Duplicate triage one rows/1/kind"],
            json!({"triage": {"rows": [{}, {"kind": "a"}]}}),
        ),
        (
            r#"{"zebras": {"z": 1, "z": 2}, "zebras": 3}"#,
            vec!["Duplicate   content/zebras/z", "Duplicate   content/zebras"],
            json!({"zebras": {"z": 1}}),
        ),
    ];
    for (content, expected, left) in rows {
        let text = file(&json!("HERE")).to_string().replace("\"HERE\"", content);
        let loaded = open(text.as_bytes()).unwrap();
        assert_eq!(lines(&loaded.repairs), expected, "{content}");
        let written: Value = serde_json::from_str(&write(&loaded.document)).unwrap();
        assert_eq!(written["content"], left);
    }
}
