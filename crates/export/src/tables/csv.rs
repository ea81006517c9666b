//! A table as CSV (RFC 4180): UTF-8 with a byte order mark, so that Excel reads the letters right, lines end with CRLF.
//!
//! Programs take text that begins with `= + - @`, a tab or a carriage return for a formula, and a CSV file has no way to say
//! that it is text; an apostrophe before it keeps it text. Tests: at the end of this file, `tests/tables.rs`.

use super::{Cell, Table};

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The bytes of the file.
pub fn csv(table: &Table) -> Vec<u8> {
    let mut out =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    let head: Vec<String> = table.columns.iter().map(|column| guarded(&column.head)).collect();
    let rows = table.rows.iter().map(|row| row.iter().map(text).collect());
    for record in std::iter::once(head).chain(rows) {
        // Writing to memory cannot fail, and each row has as many cells as there are columns.
        if out.write_record(&record).is_err() {
            break;
        }
    }
    out.into_inner().unwrap_or_default()
}

fn text(cell: &Cell) -> String {
    match cell {
        Cell::Blank => String::new(),
        Cell::Text(text) => guarded(text),
        Cell::Date(date) => plan::date::format(*date),
        Cell::Number(number) => number.to_string(),
    }
}

/// Text that no program takes for a formula.
fn guarded(text: &str) -> String {
    let looks = text
        .trim_start_matches([' ', '\u{a0}', '\n'])
        .starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    if looks || text.starts_with(['\t', '\r']) { ["'", text].concat() } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::super::{Column, TableKind};
    use super::*;

    fn file(cells: &[&str]) -> String {
        let columns = vec![Column { head: "A".to_owned(), width: 9 }; cells.len()];
        let rows = vec![cells.iter().map(|text| (*text).into()).collect()];
        let table = Table { kind: TableKind::People, name: "People".to_owned(), columns, rows };
        String::from_utf8(csv(&table)).unwrap()
    }

    #[test]
    fn quotes_commas_and_lines_are_quoted() {
        assert_eq!(
            file(&["a,b", "say \"x\"", "one\ntwo", "é"]),
            "\u{feff}A,A,A,A\r\n\"a,b\",\"say \"\"x\"\"\",\"one\ntwo\",é\r\n"
        );
    }

    #[test]
    fn a_formula_stays_text() {
        for text in ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", " =1", "＝1"] {
            let line = file(&[text, "b"]);
            let cell = line.lines().nth(1).unwrap_or_default().trim_start_matches('"');
            assert!(cell.starts_with('\''), "{text:?}: {line:?}");
        }
        assert_eq!(file(&["a=1", "b"]), "\u{feff}A,A\r\na=1,b\r\n");
    }
}
