//! An outline as Markdown (CommonMark with tables), for notes, wikis and issue trackers.
//!
//! What people wrote is text: signs that mean something in Markdown are escaped, line ends become line breaks. Tests: at the
//! end of this file.

use super::{Block, Line, Outline, Row, Tone, Wallet};

/// The document as Markdown.
pub fn markdown(outline: &Outline) -> String {
    let mut out = String::new();
    for page in &outline.pages {
        put_all(&page.blocks, &mut out);
    }
    out
}

fn put_all(blocks: &[Block], out: &mut String) {
    for block in blocks {
        put(block, out);
    }
}

fn put(block: &Block, out: &mut String) {
    match block {
        Block::Title { heading, .. } => paragraph(out, &["# ", &line(heading)]),
        Block::Bar(mark, text) | Block::Heading(mark, text) => {
            let mark = if mark.is_empty() { String::new() } else { [&line(mark), " "].concat() };
            paragraph(out, &["## ", &mark, &line(text)]);
        }
        Block::Sub(text) => paragraph(out, &["### ", &line(text)]),
        Block::Danger(text) => paragraph(out, &["**", &line(text), "**"]),
        Block::Dates(text) | Block::Text(text) | Block::Note(text) => paragraph(out, &[&lines(text, "")]),
        Block::Code(_) => {}
        Block::Quote(text) => paragraph(out, &["> ", &lines(text, "> ")]),
        Block::Lines(count) => {
            for _ in 0..*count {
                paragraph(out, &["\\_\\_\\_\\_\\_\\_\\_\\_"]);
            }
        }
        Block::Sign(labels) => {
            for label in labels {
                paragraph(out, &[&line(label), " \\_\\_\\_\\_\\_\\_\\_\\_"]);
            }
        }
        Block::Table(table) => {
            let head: Vec<_> = table.head.iter().map(|head| line(head)).collect();
            out.push_str(&row(&head));
            out.push_str(&row(&vec!["---".to_owned(); head.len()]));
            for one in &table.rows {
                out.push_str(&row(&cells(one)));
            }
            out.push('\n');
        }
        Block::Pairs(pairs) => {
            for pair in pairs {
                let value = joined(&pair.value);
                item(out, "- ", &["**", &line(&pair.key), ":** ", &value, &note(&pair.note)]);
            }
            out.push('\n');
        }
        Block::Checks(checks) => {
            for check in checks {
                let who = if check.who.is_empty() { String::new() } else { [" *", &line(&check.who), "*"].concat() };
                item(out, if check.done { "- [x] " } else { "- [ ] " }, &[&line(&check.what), &who]);
            }
            out.push('\n');
        }
        Block::Steps(steps) => {
            for (number, step) in (1..).zip(steps) {
                let how = if step.how.is_empty() { String::new() } else { [" ", &line(&step.how)].concat() };
                item(out, &format!("{number}. "), &["**", &line(&step.what), "**", &how]);
            }
            out.push('\n');
        }
        Block::List(all) => {
            for one in all {
                item(out, "- ", &[&line(one)]);
            }
            out.push('\n');
        }
        Block::Columns(left, right) | Block::Cards(Wallet { front: left, back: right, .. }) => {
            put_all(left, out);
            put_all(right, out);
        }
    }
}

fn paragraph(out: &mut String, parts: &[&str]) {
    item(out, "", parts);
    out.push('\n');
}

fn item(out: &mut String, mark: &str, parts: &[&str]) {
    out.push_str(mark);
    for part in parts {
        out.push_str(part);
    }
    out.push('\n');
}

fn row(cells: &[String]) -> String {
    ["| ", &cells.join(" | "), " |\n"].concat()
}

/// Small print stands behind the first cell.
fn cells(row: &Row) -> Vec<String> {
    let mut out: Vec<_> = row.cells.iter().map(joined).collect();
    if let Some(first) = out.first_mut() {
        first.push_str(&note(&row.note));
    }
    out
}

fn note(text: &str) -> String {
    if text.is_empty() { String::new() } else { [" – *", line(text).trim(), "*"].concat() }
}

/// The pieces of a line; what is missing is bold, with its "!".
fn joined(cell: &Line) -> String {
    let pieces: Vec<_> = cell
        .iter()
        .filter(|run| !run.text.is_empty())
        .map(|run| match run.tone {
            Tone::Gap => ["**! ", line(&run.text).trim(), "**"].concat(),
            Tone::Plain | Tone::Open | Tone::Phone => line(&run.text),
        })
        .collect();
    pieces.join(" ")
}

/// Text on one line.
fn line(text: &str) -> String {
    let flat: Vec<_> = text.split_whitespace().collect();
    escaped(&flat.join(" "))
}

/// Text with its own line ends as breaks.
fn lines(text: &str, before: &str) -> String {
    let lines: Vec<_> = text.lines().map(line).collect();
    lines.join(&["  \n", before].concat())
}

/// Signs that mean something anywhere.
const MARKS: [char; 12] = ['\\', '`', '*', '_', '[', ']', '<', '>', '|', '~', '&', '!'];

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    // A list or a heading that somebody's text would begin.
    let number = text.split_once(['.', ')']).is_some_and(|(number, _)| {
        !number.is_empty() && number.len() < 10 && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    let mut begins = true;
    for letter in text.chars() {
        let ends_number = number && matches!(letter, '.' | ')') && !out.contains(['.', ')']);
        let begins_block = begins && matches!(letter, '#' | '+' | '-' | '=');
        if ends_number || begins_block || MARKS.contains(&letter) {
            out.push('\\');
        }
        begins = false;
        out.push(letter);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::{Check, Page, PageKind, Pair, Step, Table, plain, toned};
    use super::*;

    fn of(blocks: Vec<Block>) -> String {
        markdown(&Outline { title: String::new(), pages: vec![Page { kind: PageKind::Plan, blocks }] })
    }

    #[test]
    fn each_block_has_its_form() {
        let table = Table {
            head: vec!["Account".into(), "Who".into()],
            rows: vec![Row { cells: vec![plain("A|B"), toned("No one", Tone::Gap)], note: "new\nline".into() }],
        };
        let blocks = vec![
            Block::Heading("1".into(), "Who has access".into()),
            Block::Table(table),
            Block::Pairs(vec![Pair { key: "Photos".into(), value: plain("Tom"), note: String::new() }]),
            Block::Checks(vec![Check { what: "Ask.".into(), who: "Tom".into(), done: false }]),
            Block::Steps(vec![Step { what: "Wait.".into(), how: String::new() }]),
            Block::Quote("one\ntwo".into()),
        ];
        let expected = "## 1 Who has access\n\n| Account | Who |\n| --- | --- |\n| A\\|B – *new line* | **! No one** |\n\n\
            - **Photos:** Tom\n\n- [ ] Ask. *Tom*\n\n1. **Wait.**\n\n> one  \n> two\n\n";
        assert_eq!(of(blocks), expected);
    }

    #[test]
    fn what_people_wrote_stays_text() {
        let text = "<script>alert(1)</script> *bold* [link](x) # no\n# heading\n- item\n1. item";
        let expected = "\\<script\\>alert(1)\\</script\\> \\*bold\\* \\[link\\](x) # no  \n\\# heading  \n\\- item  \n1\\. item\n\n";
        assert_eq!(of(vec![Block::Text(text.into())]), expected);
    }
}
