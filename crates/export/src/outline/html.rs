//! An outline as HTML for the clipboard, so that mail programs and word processors take over headings and tables.
//!
//! It is only ever put on the clipboard, never shown by the app. Everything people wrote is escaped; there is no link, no
//! picture and no script in it. Tests: at the end of this file.

use super::{Block, Line, Outline, Row, Tone, Wallet};

/// The document as HTML.
pub fn html(outline: &Outline) -> String {
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
        Block::Title { heading, .. } => tag(out, "h1", &text(heading)),
        Block::Bar(mark, title) | Block::Heading(mark, title) => {
            let mark = if mark.is_empty() { String::new() } else { [&text(mark), " "].concat() };
            tag(out, "h2", &[mark.as_str(), &text(title)].concat());
        }
        Block::Sub(title) => tag(out, "h3", &text(title)),
        Block::Danger(said) => tag(out, "p", &["<b>", &text(said), "</b>"].concat()),
        Block::Code(_) => {}
        Block::Dates(said) | Block::Text(said) => tag(out, "p", &text(said)),
        Block::Note(said) => tag(out, "p", &["<small>", &text(said), "</small>"].concat()),
        Block::Quote(said) => tag(out, "blockquote", &text(said)),
        Block::Lines(count) => {
            for _ in 0..*count {
                tag(out, "p", "________________");
            }
        }
        Block::Sign(labels) => {
            let labels: Vec<_> = labels.iter().map(|label| [&text(label), " ________________"].concat()).collect();
            tag(out, "p", &labels.join(" "));
        }
        Block::Table(table) => {
            out.push_str("<table border=\"1\" cellpadding=\"4\" cellspacing=\"0\"><thead>");
            let head: String =
                table.head.iter().map(|head| ["<th align=\"left\">", &text(head), "</th>"].concat()).collect();
            tag(out, "tr", &head);
            out.push_str("</thead><tbody>\n");
            for row in &table.rows {
                tag(out, "tr", &cells(row));
            }
            out.push_str("</tbody></table>\n");
        }
        Block::Pairs(pairs) => list(
            out,
            "ul",
            pairs
                .iter()
                .map(|pair| ["<b>", &text(&pair.key), ":</b> ", &joined(&pair.value), &note(&pair.note)].concat()),
        ),
        Block::Checks(checks) => list(
            out,
            "ul",
            checks.iter().map(|check| {
                let mark = if check.done { "☑ " } else { "☐ " };
                let who =
                    if check.who.is_empty() { String::new() } else { [" <i>", &text(&check.who), "</i>"].concat() };
                [mark, &text(&check.what), &who].concat()
            }),
        ),
        Block::Steps(steps) => list(
            out,
            "ol",
            steps.iter().map(|step| {
                let how = if step.how.is_empty() { String::new() } else { ["<br>", &text(&step.how)].concat() };
                ["<b>", &text(&step.what), "</b>", &how].concat()
            }),
        ),
        Block::List(lines) => list(out, "ul", lines.iter().map(|one| text(one))),
        Block::Columns(left, right) | Block::Cards(Wallet { front: left, back: right, .. }) => {
            put_all(left, out);
            put_all(right, out);
        }
    }
}

fn tag(out: &mut String, name: &str, inside: &str) {
    out.push_str(&["<", name, ">", inside, "</", name, ">\n"].concat());
}

fn list(out: &mut String, name: &str, items: impl Iterator<Item = String>) {
    let items: String = items.map(|item| ["<li>", &item, "</li>\n"].concat()).collect();
    tag(out, name, &items);
}

fn cells(row: &Row) -> String {
    let mut cells: Vec<_> = row.cells.iter().map(joined).collect();
    if let Some(first) = cells.first_mut() {
        first.push_str(&note(&row.note));
    }
    cells.into_iter().map(|cell| ["<td valign=\"top\">", &cell, "</td>"].concat()).collect()
}

fn note(said: &str) -> String {
    if said.is_empty() { String::new() } else { ["<br><small>", &text(said), "</small>"].concat() }
}

fn joined(cell: &Line) -> String {
    let pieces: Vec<_> = cell
        .iter()
        .map(|run| match run.tone {
            Tone::Gap => ["<b>! ", &text(&run.text), "</b>"].concat(),
            Tone::Plain | Tone::Open | Tone::Phone => text(&run.text),
        })
        .collect();
    pieces.join(" ")
}

fn text(said: &str) -> String {
    let mut out = String::with_capacity(said.len() + 8);
    for letter in said.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("<br>"),
            other if other.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::{Page, PageKind, Table, plain};
    use super::*;

    #[test]
    fn what_people_wrote_stays_text() {
        let table = Table {
            head: vec!["A".into()],
            rows: vec![Row { cells: vec![plain("<img src=x onerror=alert(1)>\n& \"so\"")], note: "<b>".into() }],
        };
        let blocks = vec![Block::Heading("1".into(), "<script>".into()), Block::Table(table)];
        let said = html(&Outline { title: String::new(), pages: vec![Page { kind: PageKind::Plan, blocks }] });
        assert!(said.starts_with("<h2>1 &lt;script&gt;</h2>\n<table"), "{said}");
        assert!(said.contains("<td valign=\"top\">&lt;img src=x onerror=alert(1)&gt;<br>&amp; &quot;so&quot;<br><small>&lt;b&gt;</small></td>"), "{said}");
    }
}
