//! A pasted text as rows of cells, as spreadsheets put them on the clipboard or into a file.
//!
//! A cell that begins with a quote ends with one and may hold marks, line breaks and doubled quotes; any other quote is a
//! letter. Must never lose a letter that is not such a quote, a mark or a line break. Tests: at the end of this file.

use super::super::you::clean;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The line of the text it begins on, from 1.
    pub number: u32,
    /// Its cells, tidied.
    pub cells: Vec<String>,
    /// The text it was read from.
    pub text: String,
}

/// What parts the cells: a tab if there is one, else a semicolon, else a comma.
fn mark(text: &str) -> char {
    ['\t', ';'].into_iter().find(|mark| text.contains(*mark)).unwrap_or(',')
}

/// The rows that hold anything.
pub(super) fn rows(text: &str) -> Vec<Row> {
    let text = text.trim_start_matches('\u{feff}');
    let mark = mark(text);
    let (mut out, mut rest, mut number) = (Vec::new(), text, 1);
    while !rest.is_empty() {
        let (cells, length) = row(rest, mark);
        let (own, next) = rest.split_at(length);
        let lines = own.matches('\n').count() as u32;
        let text = own.trim_end_matches(['\r', '\n']).to_owned();
        if cells.iter().any(|cell| !cell.is_empty()) {
            out.push(Row { number, cells, text });
        }
        number += lines;
        rest = next;
    }
    out
}

/// The cells of the first row, and its length in bytes with the line break at its end.
fn row(text: &str, mark: char) -> (Vec<String>, usize) {
    let (mut cells, mut at) = (Vec::new(), 0);
    loop {
        let rest = text.get(at..).unwrap_or_default();
        let (cell, length) = quoted(rest, mark).unwrap_or_else(|| plain(rest, mark));
        cells.push(clean(&cell));
        at += length;
        let Some(end) = text.get(at..).and_then(|rest| rest.chars().next()) else { return (cells, at) };
        at += end.len_utf8();
        if end == '\n' {
            return (cells, at);
        }
    }
}

/// A cell without quotes of its own, up to the mark or the end of the line.
fn plain(text: &str, mark: char) -> (String, usize) {
    let length = text.find(['\n', mark]).unwrap_or(text.len());
    (text.get(..length).unwrap_or_default().to_owned(), length)
}

/// A cell in quotes, if one begins here and ends where a cell may end.
fn quoted(text: &str, mark: char) -> Option<(String, usize)> {
    let (mut cell, mut all) = (String::new(), text.char_indices().peekable());
    while all.next_if(|(_, letter)| *letter == ' ').is_some() {}
    all.next_if(|(_, letter)| *letter == '"')?;
    while let Some((at, letter)) = all.next() {
        if letter != '"' {
            cell.push(letter);
        } else if all.next_if(|(_, next)| *next == '"').is_some() {
            cell.push('"');
        } else {
            let after = text.get(at + 1..)?;
            let tail = after.find(['\n', mark]).unwrap_or(after.len());
            let is_end = after.get(..tail)?.trim().is_empty();
            return is_end.then_some((cell, at + 1 + tail));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(u32, Vec<String>)> {
        rows(text).into_iter().map(|row| (row.number, row.cells)).collect()
    }

    fn row_of(number: u32, cells: &[&str]) -> (u32, Vec<String>) {
        (number, cells.iter().map(|cell| (*cell).to_owned()).collect())
    }

    #[test]
    fn tabs_then_semicolons_then_commas_part_cells() {
        assert_eq!(read("\u{feff}a;b,c; d ;"), [row_of(1, &["a", "b,c", "d", ""])]);
        assert_eq!(read("a\tb;c"), [row_of(1, &["a", "b;c"])]);
        assert_eq!(read("a, b"), [row_of(1, &["a", "b"])]);
    }

    #[test]
    fn quotes_hold_marks_line_breaks_and_quotes() {
        assert_eq!(read("\"Shah, Priya\",1"), [row_of(1, &["Shah, Priya", "1"])]);
        assert_eq!(
            read("Ama\t\"1 High St\nYork\"\nBen\tx"),
            [row_of(1, &["Ama", "1 High St York"]), row_of(3, &["Ben", "x"])]
        );
        assert_eq!(read("\"Ama \"\"Boss\"\" Mensah\"\t1"), [row_of(1, &["Ama \"Boss\" Mensah", "1"])]);
    }

    #[test]
    fn a_quote_that_opens_no_cell_is_a_letter() {
        assert_eq!(read("5\" screen\tx\nBen\ty"), [row_of(1, &["5\" screen", "x"]), row_of(2, &["Ben", "y"])]);
        assert_eq!(read("\"Ama\tx\nBen\ty"), [row_of(1, &["\"Ama", "x"]), row_of(2, &["Ben", "y"])]);
        assert_eq!(read("\"Boss\" Ama\tx"), [row_of(1, &["\"Boss\" Ama", "x"])]);
    }

    #[test]
    fn blank_rows_are_left_out_and_counted() {
        assert_eq!(read("a\r\n\r\n\t\nb\r\n"), [row_of(1, &["a"]), row_of(4, &["b"])]);
        assert_eq!(read(""), []);
        assert_eq!(rows("a,b\r\nc").iter().map(|row| row.text.as_str()).collect::<Vec<_>>(), ["a,b", "c"]);
    }
}
