//! Which sizes the page for a bad hour is printed in, to fill one sheet of paper and stay on it, and how many lines to write
//! on have room below. A guess on the safe side, as nothing here can measure; numbers to call never get smaller.
//!
//! Lengths are tenths of a millimetre, as `style/print.css` has them. Tests: `tests/e2e/print.spec.mjs`, and at the end.

use super::room::{in_line, lines};
use super::{Block, Line, Outline, PageKind, Step, Table};
use messages::Words;

/// Height of the paper that A4 and Letter both have.
const PAPER: usize = 2_440;
/// A line of ordinary text, and how many letters it has beside the code and without it.
const LINE: usize = 61;
const LETTERS: usize = 78;
const BESIDE: usize = 58;
/// The code with what stands below it.
const CODE: usize = 560;
/// Letters of a value beside its name, in small letters.
const VALUE: usize = 86;
/// A line to write on.
const BLANK: usize = 85;
/// What a guess is usually too high by, less the heading above such lines.
const SPARE: usize = 60;
/// Fewer lines are not worth their heading, and nobody needs more.
const LEAST: usize = 4;
const MOST: usize = 12;
/// Letters of a name, and of what somebody is called for, in a row of the call list.
const NAME: usize = 30;
const FOR: usize = 18;

/// The sizes of the page, the largest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Larger: little stands on it, and a wall is read from afar.
    Roomy,
    /// As it should be.
    Usual,
    /// A little smaller: what does not fit otherwise by a few lines.
    Snug,
    /// Much smaller: long names, or many of them.
    Full,
}

/// In the largest size a page needs about so many hundredths of its usual height; in the middle size so many.
const ROOMY: usize = 128;
const SNUG: usize = 88;

/// The largest size that stays on one sheet.
pub fn size(blocks: &[Block]) -> Size {
    let (blocks, lines) = split_lines(blocks);
    match needed(blocks) {
        high if high * ROOMY / 100 <= PAPER && lines.is_empty() => Size::Roomy,
        high if high <= PAPER => Size::Usual,
        high if high * SNUG / 100 <= PAPER => Size::Snug,
        _ => Size::Full,
    }
}

/// The document with lines to write on below its pages for a bad hour, where there is room: who did what, and when. Paper
/// cuts off what does not fit after all (`style/print-sheets.css`). Not for the wall, where larger letters help more.
pub fn with_lines(mut outline: Outline, words: Words) -> Outline {
    for page in outline.pages.iter_mut().filter(|page| page.kind == PageKind::Crisis) {
        let lines = (PAPER + SPARE).saturating_sub(needed(&page.blocks)).div_ceil(BLANK);
        if lines >= LEAST {
            page.blocks.push(Block::Sub(words.paper_log().to_owned()));
            page.blocks.push(Block::Lines(lines.min(MOST) as u32));
        }
    }
    outline
}

/// The blocks of such a page, and the lines to write on below them, with their heading.
pub fn split_lines(blocks: &[Block]) -> (&[Block], &[Block]) {
    let end = blocks.len().saturating_sub(2);
    match blocks.split_at(end) {
        (rest, lines @ [Block::Sub(_), Block::Lines(_)]) => (rest, lines),
        _ => (blocks, &[]),
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
        Block::Pairs(all) => all.iter().map(|pair| 20 + 50 * in_line(&pair.value, VALUE)).sum(),
        // What comes first goes on in the line of the text after it.
        Block::Danger(text) => LINE * lines(text, letters),
        Block::Text(text) | Block::Quote(text) => 25 + LINE * lines(text, letters),
        Block::Dates(text) | Block::Note(text) => 20 + 45 * lines(text, letters * 5 / 4),
        Block::Lines(count) => BLANK * *count as usize,
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
    use super::super::{Page, Row, plain};
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
    fn lines_to_write_on_have_what_room_there_is_and_take_none_from_the_page() {
        let lined = |calls: usize, name: &str| {
            let pages = vec![Page { kind: PageKind::Crisis, blocks: page(name, calls) }];
            let before = size(&pages[0].blocks);
            let out = with_lines(Outline { title: String::new(), pages }, Words::english()).pages.remove(0).blocks;
            let (rest, lines) = split_lines(&out);
            assert_eq!(rest, page(name, calls));
            assert!(lines.is_empty() || size(&out) == Size::Usual, "{calls}: {before:?}, then {:?}", size(&out));
            match lines.last() {
                Some(Block::Lines(count)) => *count,
                _ => 0,
            }
        };
        assert!(lined(1, "Ama") > lined(3, "Ama") && lined(3, "Ama") >= 3);
        assert_eq!(lined(9, "Ama Mensah"), 0, "a smaller page is full");
        assert_eq!(lined(4, &"Wolfeschlegelstein ".repeat(12)), 0);
    }

    #[test]
    fn a_usual_page_keeps_its_large_type_and_long_names_or_many_give_it_up() {
        assert_eq!(size(&page("Ama Mensah", 4)), Size::Usual);
        assert_eq!(size(&page("Ama Mensah", 9)), Size::Snug);
        assert_eq!(size(&page(&"Wolfeschlegelstein ".repeat(12), 4)), Size::Full);
        assert_eq!(size(&page("Ama Mensah", 12)), Size::Full);
    }
}
