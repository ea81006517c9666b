//! Messages that no part of the product uses.
//!
//! A report while pages are being written; a failure when `WATCHBILL_STRICT_WORDS=1`, which
//! `cargo xtask test` sets.

use std::fs;
use std::path::Path;

use crate::common;

/// Where methods of `Words` are called, from this crate's folder.
const CALLERS: [&str; 4] = ["../../src", "../export/src", "../workshop/src", "src"];

fn read(folder: &Path, out: &mut String) {
    let mut entries: Vec<_> = fs::read_dir(folder).expect("a folder").flatten().collect();
    entries.sort_by_key(fs::DirEntry::path);
    for entry in entries {
        let path = entry.path();
        if path.is_dir() {
            read(&path, out);
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            out.push_str(&fs::read_to_string(&path).expect("a source file"));
            out.push('\n');
        }
    }
}

/// Names that stand after a dot or `Words::` in the callers' code.
fn called() -> Vec<String> {
    let mut code = String::new();
    for folder in CALLERS {
        read(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut code);
    }
    let flat = code.replace("Words::", ".");
    let name = |part: &str| -> String { part.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect() };
    let mut names: Vec<_> = flat.split('.').map(|part| name(part.trim_start())).collect();
    names.sort();
    names.dedup();
    names
}

#[test]
fn every_message_is_used() {
    let called = called();
    let unused: Vec<_> = common::english()
        .messages
        .into_iter()
        .filter(|message| called.binary_search(&message.id.replace(['-', '.'], "_")).is_err())
        .map(|message| format!("{}:{}: {}", message.file.display(), message.line, message.id))
        .collect();
    let report = format!("{} messages are never used:\n{}", unused.len(), unused.join("\n"));
    let strict = std::env::var("WATCHBILL_STRICT_WORDS").is_ok_and(|value| value == "1");
    assert!(unused.is_empty() || !strict, "{report}");
    if !unused.is_empty() {
        println!("{report}");
    }
}
