//! The tables of a workbook and of CSV files: what stands in them, and that awkward texts neither break nor change them.

use crate::checked;
use crate::hard;
use crate::zones;

use crate::common::{SAMPLES, lens, open};
use chrono::NaiveDate;
use export::CopyChoice;
use export::outline;
use export::tables::{Book, Cell, Source, Table, TableKind, book, csv};
use messages::Words;
use plan::Plan;
use plan::lens::Lens;

fn book_of(lens: &Lens, choice: CopyChoice) -> Book {
    let report = checked::report(lens);
    book(&Source { lens, report: &report, words: Words::english(), zones: &zones::of(lens), choice })
}

fn table(book: &Book, kind: TableKind) -> &Table {
    book.tables.iter().find(|table| table.kind == kind).unwrap()
}

/// The cells of a column, as text.
fn column(table: &Table, head: &str) -> Vec<String> {
    let place =
        table.columns.iter().position(|column| column.head == head).unwrap_or_else(|| panic!("no column {head}"));
    let text = |cell: &Cell| match cell {
        Cell::Blank => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Date(date) => plan::date::format(*date),
        Cell::Number(number) => number.to_string(),
    };
    table.rows.iter().map(|row| text(row.get(place).unwrap())).collect()
}

#[test]
fn the_bike_shop_stands_in_its_tables() {
    let lens = lens(&open("northgate-bikes"));
    let book = book_of(&lens, CopyChoice::Everything);
    assert_eq!(book.title, "Northgate Bikes: who does what on social media");
    let people = column(table(&book, TableKind::People), "Name");
    assert_eq!(people.len(), lens.people.len());
    assert!(people.contains(&"Priya Shah".to_owned()));
    let access = table(&book, TableKind::Access);
    let pairs: Vec<_> = column(access, "Account").into_iter().zip(column(access, "Who")).collect();
    for account in lens.ours() {
        for entry in lens.who_can_get_in(account.id) {
            let names = export::Names::new(&lens, Words::english());
            let pair = (names.account(account), names.holder(entry.who));
            assert!(pairs.contains(&pair), "{pair:?} is missing");
        }
    }
    let duties = column(table(&book, TableKind::Responsibilities), "Accountable (makes sure)");
    assert_eq!(duties.first().map(String::as_str), Some("Ama"), "the director comes first");
    let cover = table(&book, TableKind::Cover);
    assert_eq!(column(cover, "Date").first().map(String::as_str), Some("2026-11-02"));
    assert_eq!(column(cover, "From").first().map(String::as_str), Some("09:30"), "by the clock of the plan");
    let crisis = table(&book, TableKind::Crisis);
    assert_eq!(column(crisis, "Part").iter().filter(|part| *part == "First steps").count(), 5);
    let urgent = column(table(&book, TableKind::Findings), "How urgent");
    assert!(
        urgent
            .is_sorted_by_key(|level| ["Fix this", "Worth a look", "Good to know"].iter().position(|one| one == level))
    );
}

#[test]
fn every_row_has_as_many_cells_as_there_are_columns() {
    let mut plans: Vec<Plan> = SAMPLES.iter().map(|name| open(name)).collect();
    plans.extend([Plan::default(), hard::hard()]);
    for plan in plans {
        for choice in [CopyChoice::Everything, CopyChoice::WithoutContacts, CopyChoice::WithoutNames] {
            let book = book_of(&lens(&plan), choice);
            assert_eq!(book.tables.len(), TableKind::ALL.len());
            for table in &book.tables {
                assert!(table.rows.iter().all(|row| row.len() == table.columns.len()), "{:?}", table.kind);
                assert!(table.columns.iter().all(|column| !column.head.is_empty() && column.width > 0));
            }
        }
    }
}

/// Reads CSV back with the library's own reader.
fn read(bytes: &[u8]) -> Vec<Vec<String>> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap();
    let mut reader = csv_reader::ReaderBuilder::new().has_headers(false).from_reader(bytes);
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

use ::csv as csv_reader;

#[test]
fn csv_reads_back_and_no_cell_is_a_formula() {
    let book = book_of(&lens(&hard::hard()), CopyChoice::Everything);
    for table in &book.tables {
        let rows = read(&csv(table));
        assert_eq!(rows.len(), table.rows.len() + 1, "{:?}", table.kind);
        for cell in rows.iter().flatten() {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell:?}");
        }
    }
    let people = read(&csv(table(&book, TableKind::People)));
    assert!(people.iter().flatten().any(|cell| cell == "'=HYPERLINK(\"http://example.com\",\"x\")"));
    assert!(people.iter().flatten().any(|cell| cell == "田中さん、こんにちは"));
}

#[test]
fn the_texts_of_an_awkward_plan_stay_text_everywhere() {
    let plan = hard::hard();
    let lens = lens(&plan);
    let report = checked::report(&lens);
    let drawn = outline::plan(&lens, &report, Words::english(), outline::Edition::Team, CopyChoice::Everything);
    let (html, markdown) = (outline::html(&drawn), outline::markdown(&drawn));
    assert!(!html.contains("<script>") && html.contains("&lt;script&gt;"));
    assert!(!markdown.contains("<script>") && markdown.contains("\\<script\\>"));
    for row in markdown.lines().filter(|line| line.starts_with("| ")) {
        assert!(row.ends_with(" |"), "a line end inside a row: {row}");
    }
    assert!(html.contains("👩‍👩‍👧‍👦") && html.contains("مرحبا"));
}

#[test]
fn equal_input_gives_equal_bytes() {
    let lens = lens(&open("northgate-bikes"));
    assert_eq!(book_of(&lens, CopyChoice::Everything), book_of(&lens, CopyChoice::Everything));
    let empty = Lens::new(&Plan::default(), NaiveDate::default());
    let rows: usize = book_of(&empty, CopyChoice::Everything)
        .tables
        .iter()
        .filter(|table| !matches!(table.kind, TableKind::Crisis | TableKind::Findings))
        .map(|table| table.rows.len())
        .sum();
    assert_eq!(rows, 0, "an empty plan has empty tables");
}
