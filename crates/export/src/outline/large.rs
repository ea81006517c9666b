//! Which sizes the page for a bad hour is printed in, to fill one sheet of paper and stay on it. A guess on the safe side, as
//! nothing here can measure; numbers to call keep their size either way.
//!
//! Lengths are tenths of a millimetre, as `style/print.css` has them. Tests: `tests/e2e/print.spec.mjs`, and at the end.

use super::room::{in_line, lines};
use super::{Block, Line, Step, Table};

/// Height of the paper that A4 and Letter both have.
const PAPER: usize = 2_420;
/// A line of ordinary text, and how many letters it has beside the code and without it.
const LINE: usize = 61;
const LETTERS: usize = 78;
const BESIDE: usize = 58;
/// The code with what stands below it.
const CODE: usize = 560;
/// Letters of a name, and of what somebody is called for, in a row of the call list.
const NAME: usize = 30;
const FOR: usize = 18;

/// The sizes of the page, the largest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// As it should be.
    Usual,
    /// A little smaller: what does not fit otherwise by a few lines.
    Snug,
    /// Much smaller: long names, or many of them.
    Full,
}

/// In the middle size a page needs about so many hundredths of its usual height.
const SNUG: usize = 88;

/// The largest size that stays on one sheet.
pub fn size(blocks: &[Block]) -> Size {
    match needed(blocks) {
        high if high <= PAPER => Size::Usual,
        high if high * SNUG / 100 <= PAPER => Size::Snug,
        _ => Size::Full,
    }
}

fn needed(blocks: &[Block]) -> usize {
    let at = blocks.iter().position(|block| matches!(block, Block::Code(_))).unwrap_or(blocks.len());
    let (above, beside) = blocks.split_at(at);
    let high = |blocks: &[Block], letters| blocks.iter().map(|block| height(block, letters)).sum::<usize>();
    let code = match beside.first() {
        Some(Block::Code(_)) => CODE,
        _ => 0,
    };
    let letters = if code > 0 { BESIDE } else { LETTERS };
    high(above, LETTERS) + high(beside, letters).max(code)
}

fn height(block: &Block, letters: usize) -> usize {
    match block {
        Block::Bar(..) => 170,
        Block::Heading(_, text) => 75 + 75 * lines(text, letters * 3 / 4),
        Block::Steps(all) => 30 + all.iter().map(step).sum::<usize>(),
        Block::Table(table) => call_list(table),
        Block::Pairs(all) => all.iter().map(|pair| 20 + 50 * in_line(&pair.value, letters)).sum(),
        // What comes first goes on in the line of the text after it.
        Block::Danger(text) => LINE * lines(text, letters),
        Block::Text(text) | Block::Quote(text) => 25 + LINE * lines(text, letters),
        Block::Dates(text) | Block::Note(text) => 20 + 45 * lines(text, letters * 5 / 4),
        Block::Lines(count) => 85 * *count as usize,
        Block::Sub(text) => 25 + LINE * lines(text, letters),
        _ => LINE,
    }
}

fn step(step: &Step) -> usize {
    let how = if step.how.is_empty() { 0 } else { LINE * lines(&step.how, LETTERS * 9 / 10) };
    (40 + 74 * lines(&step.what, 56) + how).max(150)
}

fn call_list(table: &Table) -> usize {
    let row = |cells: &[Line]| {
        let name = cells.first().map_or(1, |name| in_line(name, NAME));
        let last = cells.last().map_or(1, |last| in_line(last, FOR));
        (LINE * name.max(last)).max(85) + 28
    };
    30 + table.rows.iter().map(|one| row(&one.cells)).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::super::{Row, plain};
    use super::*;

    fn page(name: &str, calls: usize) -> Vec<Block> {
        let steps = vec![Step { what: "Do not reply yet. Take a screenshot.".into(), how: "Who can: Ama.".into() }; 5];
        let row = Row { cells: vec![plain(name), plain("07700 900101"), plain("decides")], note: String::new() };
        let rows = vec![row; calls];
        vec![
            Block::Bar(String::new(), "When something goes wrong".into()),
            Block::Steps(steps),
            Block::Heading(String::new(), "Call, in this order.".into()),
            Block::Table(Table { head: vec![String::new(); 3], rows }),
            Block::Heading(String::new(), "Words".into()),
            Block::Quote("Thank you for telling us.".into()),
        ]
    }

    #[test]
    fn a_usual_page_keeps_its_large_type_and_long_names_or_many_give_it_up() {
        assert_eq!(size(&page("Ama Mensah", 4)), Size::Usual);
        assert_eq!(size(&page("Ama Mensah", 9)), Size::Snug);
        assert_eq!(size(&page(&"Wolfeschlegelstein ".repeat(12), 4)), Size::Full);
        assert_eq!(size(&page("Ama Mensah", 12)), Size::Full);
    }
}
