//! A bad day as a table: the first steps, whom to call, the words. The same lines as on the sheet, from the same place.

use super::{Cell, Parts};
use crate::outline::{Block, joined};
use crate::parts::{Scene, crisis, more};

pub(super) fn table(scene: &Scene<'_>) -> Parts {
    let words = scene.words;
    let mut columns = vec![
        (words.tables_part(), 22),
        (words.tables_number(), 6),
        (words.tables_what(), 44),
        (words.tables_more(), 44),
    ];
    if scene.has_contacts() {
        columns.push((words.sheet_phone(), 20));
    }
    let mut rows = Vec::new();
    let mut add = |part: &str, number: Option<u32>, what: String, more: String, phone: String| {
        let mut row: Vec<Cell> = vec![part.into(), number.into(), what.into(), more.into()];
        if scene.has_contacts() {
            row.push(phone.into());
        }
        rows.push(row);
    };
    for (number, step) in (1..).zip(crisis::steps(scene)) {
        add(words.tables_steps(), Some(number), step.what, step.how, String::new());
    }
    for block in crisis::calls(scene) {
        let Block::Table(table) = block else { continue };
        for (number, row) in (1..).zip(&table.rows) {
            let mut cells = row.cells.iter().map(joined);
            // The sheet writes the number before the name.
            let name = cells.next().unwrap_or_default();
            let name = name.split_once(". ").map_or(name.as_str(), |(_, name)| name).to_owned();
            let phone = if scene.has_contacts() { cells.next().unwrap_or_default() } else { String::new() };
            add(words.tables_calls(), Some(number), name, cells.next().unwrap_or_default(), phone);
        }
    }
    add(words.sheet_words_heading(), None, crisis::crisis_words(scene), String::new(), String::new());
    for case in scene.lens.scenarios.iter().filter(|case| case.chosen && !case.words.is_empty()) {
        let (name, text) = (scene.names.case(case), joined(&more::case_words(scene, case)));
        add(words.sheet_words_heading(), None, text, name, String::new());
    }
    (columns, rows)
}
