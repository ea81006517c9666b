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
                let small = text.to_lowercase();
                for secret in left_out {
                    assert!(!small.contains(&secret.to_lowercase()), "{name} of a copy {choice:?} holds {secret:?}");
                }
            }
        }
    }
    for file in files(&Made::of(&plan, CopyChoice::Everything)) {
        let whole: String = parts(&file).into_iter().map(|(_, text)| text).collect();
        assert!(whole.contains("FITZBADGER") && whole.contains("07700 900302"), "the test would find them");
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

/// Programs that do not measure text when they open a file would print long text over the row below.
#[test]
fn rows_are_as_high_as_their_text_and_columns_as_wide_as_they_must_be() {
    let (_, plan) = plans::all().remove(1);
    let made = Made::of(&plan, CopyChoice::Everything);
    let people = part(&workbook::xlsx(&made.book).unwrap(), "xl/worksheets/sheet1.xml");
    let row = |number: u32| {
        let row = people.split(&format!("<row r=\"{number}\"")).nth(1).unwrap();
        row.split('>').next().unwrap().to_owned()
    };
    assert!(row(2).contains(r#"ht="30""#), "two lines of duties: {}", row(2));
    assert!(!row(8).contains("ht="), "a short row is left to the program: {}", row(8));
    let table = made.book.tables.first().unwrap();
    let widths: Vec<_> = table.columns.iter().map(|column| (column.head.as_str(), column.width)).collect();
    assert!(widths.contains(&("Department", 14)) && widths.contains(&("Part", 50)), "{widths:?}");
}

#[test]
fn small_print_of_a_row_has_the_whole_width_below_it() {
    let (_, plan) = plans::all().remove(1);
    let made = Made::of(&plan, CopyChoice::Everything);
    let document = part(&workbook::docx(&made.outline).unwrap(), "word/document.xml");
    let blocks = || made.outline.pages.iter().flat_map(|page| &page.blocks);
    let noted = |block: &Block| match block {
        Block::Table(table) => table.rows.iter().filter(|row| !row.note.is_empty()).count(),
        _ => 0,
    };
    let notes: usize = blocks().map(noted).sum();
    assert!(notes > 0);
    assert_eq!(document.matches("<w:gridSpan").count(), notes);
}
