//! How much room blocks need on a printed page of one person: a guess on the safe side, as nothing here can measure.

use crate::outline::{Block, Line};

/// Lines of text on a page, at the size such a page is printed in.
const LINES: usize = 58;
/// Letters in a line over the whole width.
const WIDTH: usize = 96;

/// Whether they fit on one page.
pub fn fits(blocks: &[Block]) -> bool {
    all(blocks, WIDTH) <= LINES * 2
}

/// Half lines.
fn all(blocks: &[Block], width: usize) -> usize {
    blocks.iter().map(|block| height(block, width)).sum()
}

fn height(block: &Block, width: usize) -> usize {
    match block {
        Block::Title { heading, .. } => 4 * lines(heading, width / 2),
        Block::Heading(_, text) | Block::Bar(_, text) => 2 + 3 * lines(text, width),
        Block::Sub(text) => 1 + 2 * lines(text, width),
        Block::Dates(text) | Block::Danger(text) | Block::Text(text) | Block::Note(text) | Block::Quote(text) => {
            1 + 2 * lines(text, width)
        }
        Block::List(all) => 1 + all.iter().map(|text| 2 * lines(text, width)).sum::<usize>(),
        Block::Checks(all) => {
            let one = |what: &str, who: &str| 1 + 2 * letters_to_lines(letters(what) + letters(who) + 6, width);
            1 + all.iter().map(|check| one(&check.what, &check.who)).sum::<usize>()
        }
        Block::Pairs(all) => {
            let (key, value) = (width * 2 / 5, width * 3 / 5);
            1 + all.iter().map(|pair| 1 + 2 * lines(&pair.key, key).max(in_line(&pair.value, value))).sum::<usize>()
        }
        Block::Table(table) => {
            let width = width / table.head.len().max(1);
            let row = |cells: &[Line]| 1 + 2 * cells.iter().map(|cell| in_line(cell, width)).max().unwrap_or(1);
            4 + table.rows.iter().map(|row_of| row(&row_of.cells)).sum::<usize>()
        }
        Block::Steps(all) => {
            all.iter().map(|step| 2 + 2 * lines(&step.what, width) + 2 * lines(&step.how, width)).sum()
        }
        Block::Lines(count) => 3 * *count as usize,
        Block::Columns(left, right) => all(left, width / 2).max(all(right, width / 2)),
        Block::Sign(_) => 4,
        Block::Cards(_) => 0,
    }
}

fn in_line(line: &Line, width: usize) -> usize {
    letters_to_lines(line.iter().map(|run| letters(&run.text) + 1).sum(), width)
}

fn lines(text: &str, width: usize) -> usize {
    text.split('\n').map(|line| letters_to_lines(letters(line), width)).sum()
}

fn letters_to_lines(letters: usize, width: usize) -> usize {
    letters.div_ceil(width.max(1)).max(1)
}

/// Letters as wide as "n"; those of Chinese, Japanese and Korean, and pictures, are twice as wide.
fn letters(text: &str) -> usize {
    text.chars().map(|letter| if letter < '\u{2e80}' { 1 } else { 2 }).sum()
}
