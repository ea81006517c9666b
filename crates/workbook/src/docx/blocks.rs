//! How each block of the outline stands in the Word document.

use super::{BOXES, Drawn, POINTS, indent_level, run};
use docx_rs::{
    HeightRule, LineSpacing, LineSpacingType, NumberingId, Paragraph, Run, Shading, ShdType, Table, TableCell,
    TableCellMargins, TableLayoutType, TableRow, WidthType,
};
use export::outline::{self, Block, Line, Pair, Row, Tone, Wallet};

/// Width of the text in twentieths of a point.
const WIDTH: usize = 10_200;
const BLANK_LINE: &str = "________________________________________";

impl Drawn {
    pub(super) fn block(&mut self, block: &Block, breaks: bool) {
        let styled =
            |style: &str, text: &str| Paragraph::new().style(style).add_run(run(text)).page_break_before(breaks);
        match block {
            Block::Title { heading, .. } => self.add(styled("Title", heading)),
            Block::Bar(mark, text) | Block::Heading(mark, text) => {
                let text = if mark.is_empty() { text.clone() } else { [mark, "  ", text].concat() };
                self.add(styled("Heading1", &text).keep_next(true));
            }
            Block::Sub(text) => self.add(styled("Heading2", text).keep_next(true)),
            Block::Danger(text) => self.add(Paragraph::new().add_run(run(text).bold()).page_break_before(breaks)),
            Block::Code(_) => {}
            Block::Text(text) => self.add(styled("Normal", text)),
            Block::Dates(text) | Block::Note(text) => self.add(styled("Small", text)),
            Block::Quote(text) => self.add(styled("Quote", text)),
            Block::Lines(count) => {
                for _ in 0..*count {
                    self.add(styled("Normal", BLANK_LINE));
                }
            }
            Block::Sign(labels) => {
                for label in labels {
                    self.add(styled("Normal", &[label, " ", BLANK_LINE].concat()));
                }
            }
            Block::Table(table) => self.table(table),
            Block::Pairs(pairs) => self.pairs(pairs),
            Block::Checks(checks) => {
                for check in checks {
                    let mut paragraph = item(BOXES).add_run(run(&check.what));
                    if !check.who.is_empty() {
                        paragraph = paragraph.add_run(run(&[" ", &check.who].concat()).italic());
                    }
                    self.add(paragraph);
                }
            }
            Block::Steps(steps) => {
                let list = self.list();
                for step in steps {
                    let mut paragraph = item(list).add_run(run(&step.what).bold());
                    if !step.how.is_empty() {
                        paragraph = paragraph.add_run(run(&[" ", &step.how].concat()));
                    }
                    self.add(paragraph);
                }
            }
            Block::List(lines) => {
                for line in lines {
                    self.add(item(POINTS).add_run(run(line)));
                }
            }
            Block::Columns(left, right) | Block::Cards(Wallet { front: left, back: right, .. }) => {
                for block in left.iter().chain(right) {
                    self.block(block, false);
                }
            }
        }
    }

    fn table(&mut self, table: &outline::Table) {
        let columns = table.head.len().max(1);
        let width = WIDTH / columns;
        let head = table.head.iter().map(|head| {
            cell(width, vec![Paragraph::new().add_run(run(head).bold())])
                .shading(Shading::new().shd_type(ShdType::Clear).color("auto").fill("E7ECE9"))
        });
        // The height is the mark that becomes "repeat this row" afterwards.
        let mut rows =
            vec![TableRow::new(head.collect()).cant_split().row_height(1.0).height_rule(HeightRule::AtLeast)];
        rows.extend(table.rows.iter().flat_map(|one| row(one, width)));
        self.add_table(rows, vec![width; columns]);
    }

    fn pairs(&mut self, pairs: &[Pair]) {
        let widths = [WIDTH * 3 / 10, WIDTH * 7 / 10];
        let rows = pairs.iter().map(|pair| {
            let key = cell(widths[0], vec![Paragraph::new().add_run(run(&pair.key).bold())]);
            TableRow::new(vec![key, cell(widths[1], with_note(&pair.value, &pair.note))]).cant_split()
        });
        let rows = rows.collect::<Vec<_>>();
        if !rows.is_empty() {
            self.add_table(rows, widths.to_vec());
        }
    }

    fn add_table(&mut self, rows: Vec<TableRow>, widths: Vec<usize>) {
        let table = Table::new(rows)
            .set_grid(widths)
            .width(WIDTH, WidthType::Dxa)
            .layout(TableLayoutType::Fixed)
            .margins(TableCellMargins::new().margin(40, 80, 40, 80));
        let low = LineSpacing::new().line(60).line_rule(LineSpacingType::Exact).before(0).after(40);
        let docx = std::mem::take(&mut self.docx);
        self.docx = docx.add_table(table);
        // Two tables without a paragraph between them are one to Word. It is low, so that it still fits below a table that
        // fills its page.
        self.add(Paragraph::new().style("Small").line_spacing(low));
    }
}

/// A row, and its small print as a row of one cell below it: in the first cell, a long note would make a column of it.
fn row(row: &Row, width: usize) -> Vec<TableRow> {
    let has_note = !row.note.is_empty();
    let line = |line: &Line| runs(line).into_iter().fold(Paragraph::new().keep_next(has_note), Paragraph::add_run);
    let cells = row.cells.iter().map(|one| cell(width, vec![line(one)]));
    let mut out = vec![TableRow::new(cells.collect()).cant_split()];
    if has_note {
        let note = Paragraph::new().style("Small").add_run(run(&row.note));
        out.push(TableRow::new(vec![cell(WIDTH, vec![note]).grid_span(row.cells.len())]).cant_split());
    }
    out
}

fn cell(width: usize, paragraphs: Vec<Paragraph>) -> TableCell {
    paragraphs.into_iter().fold(TableCell::new().width(width, WidthType::Dxa), TableCell::add_paragraph)
}

/// A line, and its small print below it.
fn with_note(line: &Line, note: &str) -> Vec<Paragraph> {
    let mut out = vec![runs(line).into_iter().fold(Paragraph::new(), Paragraph::add_run)];
    if !note.is_empty() {
        out.push(Paragraph::new().style("Small").add_run(run(note)));
    }
    out
}

fn runs(line: &Line) -> Vec<Run> {
    let mut out = Vec::new();
    for piece in line.iter().filter(|piece| !piece.text.is_empty()) {
        let gap = if out.is_empty() { "" } else { " " };
        out.push(match piece.tone {
            Tone::Gap => run(&[gap, "! ", &piece.text].concat()).bold(),
            Tone::Open => run(&[gap, &piece.text].concat()).italic(),
            Tone::Plain | Tone::Phone => run(&[gap, &piece.text].concat()),
        });
    }
    out
}

fn item(list: usize) -> Paragraph {
    Paragraph::new().style("ListParagraph").numbering(NumberingId::new(list), indent_level())
}
