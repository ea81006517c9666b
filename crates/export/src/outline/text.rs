//! An outline as plain text: for the clipboard, and for tests.

use super::{Block, Line, Outline, Tone, Wallet};
use crate::card::text::number;

/// The document as plain text, one blank line before each heading.
pub fn text(outline: &Outline) -> String {
    let mut out = String::new();
    for page in &outline.pages {
        for block in &page.blocks {
            put(block, &mut out);
        }
    }
    out
}

fn put(block: &Block, out: &mut String) {
    match block {
        Block::Title { heading, .. } => line(out, &[heading]),
        Block::Dates(text) | Block::Danger(text) | Block::Text(text) | Block::Note(text) => line(out, &[text]),
        Block::Bar(mark, text) | Block::Heading(mark, text) => {
            out.push('\n');
            line(out, &[mark, if mark.is_empty() { "" } else { " " }, text]);
        }
        Block::Sub(text) => line(out, &[text]),
        Block::Table(table) => {
            if table.head.iter().filter(|name| !name.is_empty()).count() > 1 {
                line(out, &["  ", &table.head.join(" | ")]);
            }
            for row in &table.rows {
                let name = row.cells.first().map(joined).unwrap_or_default();
                let cell = |cell: &Line| match cell.as_slice() {
                    [run] if run.tone == Tone::Phone => number(&run.text, &name),
                    _ => joined(cell),
                };
                let cells: Vec<_> = row.cells.iter().map(cell).collect();
                line(out, &["- ", &cells.join(" | ")]);
                note(out, &row.note);
            }
        }
        Block::Pairs(pairs) => {
            for pair in pairs {
                line(out, &["- ", &pair.key, ": ", &joined(&pair.value)]);
                note(out, &pair.note);
            }
        }
        Block::Checks(checks) => {
            for check in checks {
                let mark = if check.done { "[x] " } else { "[ ] " };
                let gap = if check.who.is_empty() { "" } else { " " };
                line(out, &[mark, &check.what, gap, &check.who]);
            }
        }
        Block::Steps(steps) => {
            for (place, step) in steps.iter().enumerate() {
                let gap = if step.how.is_empty() { "" } else { " " };
                line(out, &[&(place + 1).to_string(), ". ", &step.what, gap, &step.how]);
            }
        }
        Block::Quote(text) => line(out, &["“", text, "”"]),
        Block::Lines(_) => line(out, &["________"]),
        Block::Code(_) => {}
        Block::List(lines) => {
            for one in lines {
                line(out, &["- ", one]);
            }
        }
        Block::Columns(left, right) | Block::Cards(Wallet { front: left, back: right, .. }) => {
            for block in left.iter().chain(right) {
                put(block, out);
            }
        }
        Block::Sign(labels) => {
            let blanks: Vec<_> = labels.iter().map(|label| [label, " ________"].concat()).collect();
            line(out, &[&blanks.join(" ")]);
        }
    }
}

fn line(out: &mut String, parts: &[&str]) {
    for part in parts {
        out.push_str(part);
    }
    out.push('\n');
}

fn note(out: &mut String, text: &str) {
    if !text.is_empty() {
        line(out, &["  ", text]);
    }
}

/// The pieces of a line as one text; gaps carry their "!".
pub fn joined(cell: &Line) -> String {
    let mut out = String::new();
    for run in cell {
        if !out.is_empty() {
            out.push(' ');
        }
        if run.tone == Tone::Gap {
            out.push_str("! ");
        }
        out.push_str(&run.text);
    }
    out
}
