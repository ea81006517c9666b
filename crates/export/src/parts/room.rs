//! How much room blocks need where all has to stand on one printed page: a guess on the safe side, as nothing here can
//! measure. Tests: `tests/outline.rs`, the journeys that count pages.

use crate::outline::room::{in_line, letters, lines, wrapped};
use crate::outline::{Block, Line};

/// A page, in the size of letters that is printed on it (`style/print.css`, `style/print-sheets.css`).
#[derive(Clone, Copy)]
pub struct Paper {
    /// Lines of text from top to bottom.
    lines: usize,
    /// Letters in a line over the whole width.
    width: usize,
}

/// A page of the plan: 10.5 pt. Its headings stand closer than they are taken for.
pub const PLAN: Paper = Paper { lines: 53, width: 91 };

impl Paper {
    /// Whether blocks fit on one page.
    pub fn holds(self, blocks: &[Block]) -> bool {
        all(blocks, self.width, self) <= self.lines * 2
    }
}

/// Half lines of blocks that have so many letters in a line, of so many as half the page or all of it has.
fn all(blocks: &[Block], width: usize, paper: Paper) -> usize {
    blocks.iter().map(|block| height(block, width, paper)).sum()
}

fn height(block: &Block, width: usize, paper: Paper) -> usize {
    match block {
        Block::Title { heading, .. } => 4 * lines(heading, width / 2),
        Block::Heading(_, text) | Block::Bar(_, text) => 2 + 3 * lines(text, width),
        Block::Sub(text) => 1 + 2 * lines(text, width),
        Block::Dates(text) | Block::Danger(text) | Block::Text(text) | Block::Note(text) | Block::Quote(text) => {
            1 + 2 * lines(text, width)
        }
        Block::List(all) => 1 + all.iter().map(|text| 2 * lines(text, width)).sum::<usize>(),
        Block::Checks(all) => {
            let one = |what: &str, who: &str| 1 + 2 * wrapped(letters(what) + letters(who) + 6, width);
            1 + all.iter().map(|check| one(&check.what, &check.who)).sum::<usize>()
        }
        Block::Pairs(all) => {
            // Over the whole width, names have a column of 15 em.
            let key = if width == paper.width { width / 4 } else { width * 2 / 5 };
            let value = width - key - 2;
            1 + all.iter().map(|pair| 1 + 2 * lines(&pair.key, key).max(in_line(&pair.value, value))).sum::<usize>()
        }
        Block::Table(table) => {
            let width = width / table.head.len().max(1);
            let cells = |cells: &[Line]| cells.iter().map(|cell| in_line(cell, width)).max().unwrap_or(1);
            let note = |text: &str| if text.is_empty() { 0 } else { lines(text, width) };
            4 + table.rows.iter().map(|row| 1 + 2 * (cells(&row.cells) + note(&row.note))).sum::<usize>()
        }
        Block::Steps(all) => {
            all.iter().map(|step| 2 + 2 * lines(&step.what, width) + 2 * lines(&step.how, width)).sum()
        }
        Block::Lines(count) => 3 * *count as usize,
        Block::Columns(left, right) => all(left, width / 2, paper).max(all(right, width / 2, paper)),
        Block::Sign(_) => 4,
        Block::Cards(_) | Block::Code(_) => 0,
    }
}
