//! Files that are wrong: those that cannot be read, each with its reason, and faults of the envelope.
//!
//! What is mended inside a plan stands in `tests/repairs.rs`, hostile size and random damage in
//! `tests/damaged_files.rs`.

use crate::common::{BIKE_SHOP, file, lines, open};
use plan::file::Unreadable;
use serde_json::{Value, json};

#[test]
fn every_unreadable_file_has_its_reason() {
    let deep = "[".repeat(100_000).into_bytes();
    let mut deep_closed = deep.clone();
    deep_closed.extend("]".repeat(100_000).into_bytes());
    let mut broken_text = BIKE_SHOP.as_bytes().to_vec();
    let at = BIKE_SHOP.find("Priya").unwrap();
    broken_text[at] = 0xff;
    let marked = [b"\xef\xbb\xbf".as_slice(), &broken_text].concat();
    let utf16: Vec<u8> = BIKE_SHOP.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let with_mark = [b"\xff\xfe".as_slice(), &utf16].concat();
    let rows: Vec<(&str, Vec<u8>, Unreadable)> = vec![
        ("no bytes", vec![], Unreadable::Empty),
        ("blanks", b" \t\r\n ".to_vec(), Unreadable::Empty),
        ("a mark alone", b"\xef\xbb\xbf".to_vec(), Unreadable::Empty),
        ("8 MiB of blanks", vec![b' '; 8 * 1024 * 1024], Unreadable::Empty),
        ("9 MiB of blanks", vec![b' '; 9 * 1024 * 1024], Unreadable::TooBig),
        ("8 MiB and a byte", vec![0; 8 * 1024 * 1024 + 1], Unreadable::TooBig),
        ("words", b"Hello".to_vec(), Unreadable::NotJson(1, 1)),
        ("a web page", b"<!doctype html>".to_vec(), Unreadable::NotJson(1, 1)),
        ("a trailing comma", b"{\"a\": 1,\n }".to_vec(), Unreadable::NotJson(2, 2)),
        ("two values", b"{}\n{}".to_vec(), Unreadable::NotJson(2, 1)),
        ("zeros", vec![0; 100], Unreadable::NotJson(1, 1)),
        ("a huge number", b"[1e400]".to_vec(), Unreadable::NotJson(1, 6)),
        ("a lone surrogate", b"[\"\\ud800\"]".to_vec(), Unreadable::NotJson(1, 9)),
        ("an open array", b"[1,\n2".to_vec(), Unreadable::CutShort(2)),
        ("half a letter", "\n\"é".as_bytes()[..3].to_vec(), Unreadable::CutShort(2)),
        ("100,000 deep", deep, Unreadable::TooDeep),
        ("100,000 deep, closed", deep_closed, Unreadable::TooDeep),
        ("PNG", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), Unreadable::NotText(0)),
        ("invalid UTF-8", broken_text, Unreadable::NotText(at)),
        ("invalid UTF-8 after a mark", marked, Unreadable::NotText(at + 3)),
        ("UTF-16", with_mark, Unreadable::NotText(0)),
        ("a number", b"7".to_vec(), Unreadable::NotAPlan),
        ("an array", b"[]".to_vec(), Unreadable::NotAPlan),
        ("an object", b"{}".to_vec(), Unreadable::NotAPlan),
        ("another format", b"{\"format\": \"excalidraw\"}".to_vec(), Unreadable::NotAPlan),
        ("a format of another type", b"{\"format\": [1]}".to_vec(), Unreadable::NotAPlan),
        ("answers as text", b"WATCHBILL ANSWERS 1 5tqvh5 ht4ih\n#1 Name: Tom\n".to_vec(), Unreadable::Answers),
        ("answers", b"{\"format\": \"watchbill/answers\"}".to_vec(), Unreadable::Answers),
    ];
    for (name, bytes, reason) in rows {
        assert_eq!(open(&bytes).map(|_| ()), Err(reason), "{name}");
    }
}

#[test]
fn the_envelope_must_be_whole() {
    for (name, value, reason) in [
        ("version", None, "version"),
        ("version", Some(json!("1")), "version"),
        ("version", Some(json!(0)), "version"),
        ("version", Some(json!(-1)), "version"),
        ("version", Some(json!(1.5)), "version"),
        ("minReader", Some(json!("2")), "minReader"),
        ("minReader", Some(json!(0)), "minReader"),
        ("minReader", Some(json!(2.0)), "minReader"),
        ("content", None, "content"),
        ("content", Some(json!([])), "content"),
        ("plan", None, "plan"),
        ("plan", Some(json!("p")), "plan"),
        ("plan", Some(json!({})), "plan"),
        ("plan", Some(json!({"id": 7})), "plan"),
        ("plan", Some(json!({"id": "p_1"})), "plan"),
        ("plan", Some(json!({"id": "pl_ 1"})), "plan"),
    ] {
        let mut root = file(&json!({}));
        match value {
            Some(value) => root[name] = value,
            None => drop(root.as_object_mut().unwrap().remove(name)),
        }
        let result = open(root.to_string().as_bytes()).map(|_| ());
        assert_eq!(result, Err(Unreadable::Envelope(reason)), "{root}");
    }
}

#[test]
fn faults_of_the_envelope_are_told() {
    for (pointer, value, expected) in [
        ("/hash", json!("sha256:00"), "Hash"),
        ("/tombstones", json!([]), "WrongType   tombstones"),
        ("/ext", json!(1), "WrongType   ext"),
        ("/app", json!("me"), "WrongType   app"),
        ("/app/version", json!(1), "WrongType   app/version"),
        ("/plan/rev", json!(1), "WrongType   plan/rev"),
        ("/plan/counter", json!(-1), "WrongType   plan/counter"),
        ("/plan/ancestors", json!("r_1"), "WrongType   plan/ancestors"),
        ("/plan/ancestors/0", json!(null), "WrongType   plan/ancestors"),
        ("/plan/saved", json!({}), "WrongType   plan/saved"),
        ("/plan/device", json!(true), "WrongType   plan/device"),
    ] {
        let mut root: Value = serde_json::from_str(BIKE_SHOP).unwrap();
        *root.pointer_mut(pointer).unwrap() = value;
        let loaded = open(root.to_string().as_bytes()).unwrap();
        assert_eq!(lines(&loaded.repairs), [expected]);
        assert_eq!(loaded.document.plan.count("people"), 2);
    }
    let edited = BIKE_SHOP.replace("Priya", "Petra");
    assert_eq!(lines(&open(edited.as_bytes()).unwrap().repairs), ["Hash"]);
}

#[test]
fn a_cut_file_always_has_a_reason() {
    for end in 0..BIKE_SHOP.len() - 2 {
        let reason = open(&BIKE_SHOP.as_bytes()[..end]).map(|_| ()).unwrap_err();
        let line = BIKE_SHOP.as_bytes()[..end].iter().filter(|b| **b == b'\n').count() + 1;
        let expected = if end == 0 { Unreadable::Empty } else { Unreadable::CutShort(line) };
        // The reader counts a line only when something stands in it.
        let earlier = Unreadable::CutShort(line - 1);
        assert!(reason == expected || reason == earlier, "{end}: {reason:?}, not {expected:?}");
    }
}
