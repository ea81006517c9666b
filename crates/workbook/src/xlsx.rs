//! The workbook: one sheet for each table, ready to be sorted, filtered and printed.
//!
//! The head of each table stays in sight and on every printed page; rows can be filtered; dates are dates. Text is written as
//! text, and what a program could take for a formula when somebody edits the cell carries the mark that keeps it text.

use crate::{TooLarge, clean};
use chrono::{Datelike, NaiveDate};
use export::tables::{Book, Cell, Table, letters};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

/// Most letters of a cell.
const MOST_LETTERS: usize = 32_767;
/// Most letters of a name of a sheet, and those it may not have.
const MOST_NAME: usize = 31;
const NOT_IN_NAMES: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];
const A4: u8 = 9;
/// Points of a line of text, and of the highest row.
const LINE: f64 = 15.0;
const MOST_HEIGHT: f64 = 409.0;

struct Looks {
    head: Format,
    text: Format,
    guarded: Format,
    date: Format,
    number: Format,
}

impl Looks {
    fn new() -> Self {
        let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        Self {
            head: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Top)
                .set_background_color(0x00E7_ECE9)
                .set_border_bottom(FormatBorder::Thin),
            guarded: text.clone().set_quote_prefix(),
            date: text.clone().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left),
            number: text.clone().set_align(FormatAlign::Left),
            text,
        }
    }
}

/// The bytes of the workbook.
pub fn xlsx(book: &Book) -> Result<Vec<u8>, TooLarge> {
    write(book).map_err(|_| TooLarge)
}

fn write(book: &Book) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let title = clean(&book.title);
    let mut properties = DocProperties::new().set_title(&title).set_comment(clean(&book.dates));
    if let Some(day) = excel_date(book.made_on) {
        properties = properties.set_creation_datetime(&day);
    }
    workbook.set_properties(&properties);
    let looks = Looks::new();
    for table in &book.tables {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name(&table.name))?;
        fill(sheet, table, &looks)?;
        set_up(sheet, table, &title)?;
    }
    workbook.save_to_buffer()
}

fn name(name: &str) -> String {
    name.chars().filter(|letter| !NOT_IN_NAMES.contains(letter)).take(MOST_NAME).collect()
}

fn fill(sheet: &mut Worksheet, table: &Table, looks: &Looks) -> Result<(), XlsxError> {
    for (place, column) in (0..).zip(&table.columns) {
        sheet.set_column_width(place, column.width)?;
        sheet.write_string_with_format(0, place, clean(&column.head), &looks.head)?;
    }
    // Beside the sign for filters.
    let heads = table.columns.iter().map(|column| lines(&column.head.as_str().into(), column.width.saturating_sub(3)));
    set_height(sheet, 0, heads.max())?;
    for (line, row) in (1..).zip(&table.rows) {
        let all = row.iter().zip(&table.columns).map(|(cell, column)| lines(cell, column.width));
        set_height(sheet, line, all.max())?;
        for (place, cell) in (0..).zip(row) {
            match cell {
                Cell::Blank => {}
                Cell::Text(text) => {
                    let text: String = clean(text).chars().take(MOST_LETTERS).collect();
                    let format = if looks_like_formula(&text) { &looks.guarded } else { &looks.text };
                    sheet.write_string_with_format(line, place, text, format)?;
                }
                Cell::Date(date) => match excel_date(*date) {
                    Some(day) => {
                        sheet.write_datetime_with_format(line, place, &day, &looks.date)?;
                    }
                    // Excel has no days before 1900.
                    None => {
                        sheet.write_string_with_format(line, place, date.to_string(), &looks.text)?;
                    }
                },
                Cell::Number(number) => {
                    sheet.write_number_with_format(line, place, *number, &looks.number)?;
                }
            }
        }
    }
    Ok(())
}

fn set_height(sheet: &mut Worksheet, line: u32, lines: Option<u32>) -> Result<(), XlsxError> {
    if let Some(lines) = lines.filter(|lines| *lines > 1) {
        sheet.set_row_height(line, (LINE * f64::from(lines)).min(MOST_HEIGHT))?;
    }
    Ok(())
}

/// How many lines a cell takes in a column of that width. Not all programs find out by themselves when they open a file, so
/// it is guessed on the safe side: what is too high can be read, what is too low cannot.
fn lines(cell: &Cell, width: u32) -> u32 {
    let Cell::Text(text) = cell else { return 1 };
    let fit = (width as usize).max(1);
    let of_line = |line: &str| {
        let (mut lines, mut used) = (1, 0);
        for word in line.split_whitespace().map(letters) {
            if used > 0 && used + 1 + word > fit {
                (lines, used) = (lines + 1, 0);
            }
            used += word + usize::from(used > 0);
            // A word that is longer than a line is broken.
            lines += (used - 1) / fit;
            used = (used - 1) % fit + 1;
        }
        lines
    };
    text.trim_end().lines().map(of_line).sum::<usize>().max(1) as u32
}

/// What stays in sight, what can be filtered, and how it prints.
fn set_up(sheet: &mut Worksheet, table: &Table, title: &str) -> Result<(), XlsxError> {
    let last_row = table.rows.len() as u32;
    let last_column = table.columns.len().saturating_sub(1) as u16;
    sheet.set_freeze_panes(1, 1)?;
    sheet.autofilter(0, 0, last_row, last_column)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
    sheet.set_margins(0.5, 0.5, 0.6, 0.7, 0.3, 0.3);
    // A sign that begins a command in a footer is doubled.
    let said: String = [title, ": ", &clean(&table.name)].concat().replace('&', "&&").chars().take(180).collect();
    sheet.set_footer(["&L", &said, "&R&P / &N"].concat());
    Ok(())
}

fn excel_date(date: NaiveDate) -> Option<ExcelDateTime> {
    ExcelDateTime::from_ymd(u16::try_from(date.year()).ok()?, date.month() as u8, date.day() as u8).ok()
}

fn looks_like_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\n'])
}
