//! Workbook and Word document: what is in their parts. That other programs open them, and find what the plan says, is shown
//! by `tests/readers`.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop where a file is not as it must be")]

mod plans;
#[path = "../../export/tests/common/secretive.rs"]
mod secretive;

use export::CopyChoice;
use export::outline::Block;
use plans::Made;
use std::io::{Cursor, Read};
use std::time::Instant;
use zip::ZipArchive;

/// All parts of an office file, by name, packed ones unpacked.
fn parts(file: &[u8]) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(file)).unwrap();
    let mut out = Vec::new();
    for place in 0..archive.len() {
        let mut part = archive.by_index(place).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        out.push((part.name().to_owned(), String::from_utf8(bytes).unwrap()));
    }
    out
}

fn part(file: &[u8], name: &str) -> String {
    parts(file).into_iter().find(|(part, _)| part == name).unwrap_or_else(|| panic!("no {name}")).1
}

fn files(made: &Made) -> [Vec<u8>; 2] {
    [workbook::xlsx(&made.book).unwrap(), workbook::docx(&made.outline).unwrap()]
}

#[test]
fn every_plan_has_its_files_and_equal_input_gives_equal_bytes() {
    for (name, plan) in plans::all() {
        let made = Made::of(&plan, CopyChoice::Everything);
        assert_eq!(files(&made), files(&made), "{name}");
    }
}

#[test]
fn the_worker_gets_the_same() {
    let (_, plan) = plans::all().remove(1);
    let made = Made::of(&plan, CopyChoice::Everything);
    let [xlsx, docx] = files(&made);
    assert_eq!(workbook::make("xlsx", &serde_json::to_string(&made.book).unwrap()), Some(xlsx));
    assert_eq!(workbook::make("docx", &serde_json::to_string(&made.outline).unwrap()), Some(docx));
    assert_eq!(workbook::make("docx", "{}"), None);
    assert_eq!(workbook::make("pdf", "{}"), None);
}

#[test]
fn what_a_copy_leaves_out_is_in_no_part() {
    let plan = secretive::secretive();
    let contacts = secretive::contacts();
    let all: Vec<String> = contacts.iter().cloned().chain(secretive::names()).collect();
    for (choice, left_out) in [(CopyChoice::WithoutContacts, &contacts), (CopyChoice::WithoutNames, &all)] {
        for file in files(&Made::of(&plan, choice)) {
            let parts = parts(&file);
            assert!(parts.len() > 8, "properties and all");
            for (name, text) in parts {
                for secret in left_out {
                    assert!(!text.contains(secret.as_str()), "{name} of a copy {choice:?} holds {secret:?}");
                }
            }
        }
    }
    for file in files(&Made::of(&plan, CopyChoice::Everything)) {
        let whole: String = parts(&file).into_iter().map(|(_, text)| text).collect();
        assert!(whole.contains("Fitzbadger") && whole.contains("07700 900302"), "the test would find them");
    }
}

#[test]
fn the_file_is_dated_by_the_plan_and_named_after_it() {
    let (_, plan) = plans::all().remove(1);
    let [xlsx, docx] = files(&Made::of(&plan, CopyChoice::Everything));
    assert!(part(&xlsx, "docProps/core.xml").contains("2026-11-02T00:00:00Z"));
    for file in [&xlsx, &docx] {
        let properties = part(file, "docProps/core.xml");
        assert!(
            properties.contains("<dc:title>Northgate Bikes: who does what on social media</dc:title>"),
            "{properties}"
        );
    }
}

#[test]
fn each_table_of_the_document_repeats_its_head() {
    let (_, plan) = plans::all().remove(1);
    let made = Made::of(&plan, CopyChoice::Everything);
    let document = part(&workbook::docx(&made.outline).unwrap(), "word/document.xml");
    let tables =
        made.outline.pages.iter().flat_map(|page| &page.blocks).filter(|block| matches!(block, Block::Table(_)));
    assert_eq!(document.matches("<w:tblHeader />").count(), tables.count());
    assert!(!document.contains("w:trHeight"), "nothing of the mark is left");
    assert!(document.contains(r#"<w:pStyle w:val="Heading1" />"#));
}

#[test]
fn five_hundred_people_take_less_than_three_seconds() {
    let made = Made::of(&plans::large(), CopyChoice::Everything);
    let started = Instant::now();
    let [xlsx, docx] = files(&made);
    let took = started.elapsed();
    println!("{} and {} KB in {} ms", xlsx.len() / 1024, docx.len() / 1024, took.as_millis());
    assert!(took.as_secs() < 3, "{took:?}");
}
