//! How many lines a text needs where so many letters stand in one: a guess, as nothing here can measure.
//!
//! Tests: those of `large.rs`, `tests/outline.rs`.

use super::Line;

/// The lines of a piece of text in tones.
pub(crate) fn in_line(line: &Line, width: usize) -> usize {
    wrapped(line.iter().map(|run| letters(&run.text) + 1).sum(), width)
}

/// The lines of a text with line ends of its own.
pub(crate) fn lines(text: &str, width: usize) -> usize {
    text.split('\n').map(|line| wrapped(letters(line), width)).sum()
}

/// The lines of so many letters.
pub(crate) fn wrapped(letters: usize, width: usize) -> usize {
    letters.div_ceil(width.max(1)).max(1)
}

/// Letters as wide as "n"; those of Chinese, Japanese and Korean, and pictures, are twice as wide, capitals a third wider.
pub(crate) fn letters(text: &str) -> usize {
    let wide = |letter: char| match letter {
        letter if letter >= '\u{2e80}' => 6,
        letter if letter.is_uppercase() => 4,
        _ => 3,
    };
    text.chars().map(wide).sum::<usize>().div_ceil(3)
}
