//! Office files of a plan: a workbook (`.xlsx`) and a Word document (`.docx`).
//!
//! Both are drawn from the neutral tables and the outline of the crate `export`; nothing is decided here but how it looks.
//! The libraries are large, so this is a program of its own that a worker fetches when somebody asks for such a file. Equal
//! input gives equal bytes: the date of a file is the day of the plan. It must never take text for a formula, or hold
//! something that is not in its input. Tests: `tests/files.rs`; LibreOffice and openpyxl in `tests/readers`.

mod docx;
mod worker;
mod xlsx;

pub use docx::docx;
pub use worker::make;
pub use xlsx::xlsx;

/// A file could not be written: a table of it is larger than the format allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLarge;

/// Text without what XML cannot hold.
fn clean(text: &str) -> String {
    let is_fine = |letter: &char| match letter {
        '\n' | '\t' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        other => !other.is_control(),
    };
    text.replace("\r\n", "\n").replace('\r', "\n").chars().filter(is_fine).collect()
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn text_keeps_its_lines_and_loses_what_xml_cannot_hold() {
        assert_eq!(clean("a\r\nb\rc\td\u{0}\u{7}\u{ffff}🦁"), "a\nb\nc\td🦁");
    }
}
