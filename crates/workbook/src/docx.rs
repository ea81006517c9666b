//! The Word document: the outline with real headings, tables and lists, in the order of the print.
//!
//! Each page of the outline begins on a new sheet. Small things that the library has no words for (a head row that is
//! repeated, the title of the file) are put into its XML afterwards; each such place is checked by the tests.

mod blocks;

use crate::{TooLarge, clean};
use docx_rs::{
    AbstractNumbering, Docx, Footer, IndentLevel, Level, LevelJc, LevelText, LineSpacing, NumPages, NumberFormat,
    Numbering, PageMargin, PageNum, Paragraph, Run, RunFonts, SpecialIndentType, Start, Style, StyleType, XMLDocx,
};
use export::outline::{Outline, Page};

/// A5 to A3 take over what they need; twentieths of a point.
const A4: (u32, u32) = (11_906, 16_838);
const MARGIN: i32 = 850;
/// The first of the numbered lists; each list of steps counts from one.
const FIRST_LIST: usize = 10;
/// The list of boxes to tick.
const BOXES: usize = 2;
/// The list with a point before each line.
const POINTS: usize = 3;

/// The bytes of the document.
pub fn docx(outline: &Outline) -> Result<Vec<u8>, TooLarge> {
    let mut out = std::io::Cursor::new(Vec::new());
    let mut drawn = Drawn { docx: styled(&outline.title), lists: 0 };
    for (place, page) in outline.pages.iter().enumerate() {
        drawn.page(page, place > 0);
    }
    let mut files = drawn.docx.build();
    amend(&mut files, &clean(&outline.title));
    files.pack(&mut out).map_err(|_| TooLarge)?;
    Ok(out.into_inner())
}

/// What was drawn so far.
struct Drawn {
    docx: Docx,
    /// Numbered lists so far.
    lists: usize,
}

impl Drawn {
    fn page(&mut self, page: &Page, is_next: bool) {
        let mut breaks = is_next;
        for block in &page.blocks {
            self.block(block, breaks);
            breaks = false;
        }
    }

    fn add(&mut self, paragraph: Paragraph) {
        let docx = std::mem::take(&mut self.docx);
        self.docx = docx.add_paragraph(paragraph);
    }

    /// A list of its own, which counts from one.
    fn list(&mut self) -> usize {
        let id = FIRST_LIST + self.lists;
        self.lists += 1;
        let docx = std::mem::take(&mut self.docx);
        self.docx = docx
            .add_abstract_numbering(AbstractNumbering::new(id).add_level(level("decimal", "%1.")))
            .add_numbering(Numbering::new(id, id));
        id
    }
}

fn level(format: &str, text: &str) -> Level {
    Level::new(0, Start::new(1), NumberFormat::new(format), LevelText::new(text), LevelJc::new("left")).indent(
        Some(425),
        Some(SpecialIndentType::Hanging(425)),
        None,
        None,
    )
}

/// An empty document with the styles of the plan.
fn styled(title: &str) -> Docx {
    let spaced = |before, after| LineSpacing::new().before(before).after(after);
    let style =
        |id: &str, name: &str| Style::new(id, StyleType::Paragraph).name(name).based_on("Normal").q_format(true);
    let heading = |id: &str, name: &str, level, size, before| {
        style(id, name).next("Normal").bold().size(size).outline_lvl(level).line_spacing(spaced(before, 80))
    };
    let font = RunFonts::new().ascii("Calibri").hi_ansi("Calibri").cs("Calibri");
    let footer = Paragraph::new()
        .add_run(Run::new().add_text([&clean(title), "    "].concat()).size(17))
        .add_page_num(PageNum::new())
        .add_run(Run::new().add_text(" / ").size(17))
        .add_num_pages(NumPages::new());
    Docx::new()
        .default_fonts(font)
        .default_size(21)
        .default_line_spacing(spaced(0, 80))
        .page_size(A4.0, A4.1)
        .page_margin(PageMargin {
            top: MARGIN,
            left: MARGIN,
            bottom: MARGIN,
            right: MARGIN,
            header: 400,
            footer: 400,
            gutter: 0,
        })
        .add_style(Style::new("Normal", StyleType::Paragraph).name("Normal").q_format(true))
        .add_style(heading("Title", "Title", 9, 36, 0))
        .add_style(heading("Heading1", "heading 1", 0, 28, 280))
        .add_style(heading("Heading2", "heading 2", 1, 24, 200))
        .add_style(style("Quote", "Quote").italic().indent(Some(425), None, Some(425), None))
        .add_style(style("ListParagraph", "List Paragraph"))
        .add_style(style("Small", "Small print").size(18))
        .add_abstract_numbering(AbstractNumbering::new(BOXES).add_level(level("bullet", "☐")))
        .add_numbering(Numbering::new(BOXES, BOXES))
        .add_abstract_numbering(AbstractNumbering::new(POINTS).add_level(level("bullet", "•")))
        .add_numbering(Numbering::new(POINTS, POINTS))
        .footer(Footer::new().add_paragraph(footer))
}

/// Text of a run, its line ends as breaks.
fn run(text: &str) -> Run {
    let mut out = Run::new();
    for (place, line) in clean(text).lines().enumerate() {
        if place > 0 {
            out = out.add_break(docx_rs::BreakType::TextWrapping);
        }
        out = out.add_text(line);
    }
    out
}

fn indent_level() -> IndentLevel {
    IndentLevel::new(0)
}

/// Marks a head row in the library's words; [`amend`] writes what Word knows.
const HEAD_MARK: &str = r#"<w:trHeight w:val="1" w:hRule="atLeast" />"#;

/// What the library has no words for.
fn amend(files: &mut XMLDocx, title: &str) {
    replace(&mut files.document, HEAD_MARK, "<w:tblHeader />");
    let mut escaped = String::new();
    for letter in title.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            other => escaped.push(other),
        }
    }
    let end = "</cp:coreProperties>";
    let properties = ["<dc:title>", &escaped, "</dc:title><dc:language>en-GB</dc:language>", end].concat();
    replace(&mut files.doc_props.core, end, &properties);
}

fn replace(part: &mut Vec<u8>, from: &str, to: &str) {
    if let Ok(text) = std::str::from_utf8(part) {
        *part = text.replace(from, to).into_bytes();
    }
}
