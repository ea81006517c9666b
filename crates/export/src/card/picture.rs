//! The card as a picture for a photo album and for team chats: 1080 by 1920 points, black on white, numbers in 60 points.
//!
//! A list of labels and lines that the browser draws. A short card is set larger and a long one smaller, numbers never;
//! a card that is too long even then makes a taller picture, because nothing may be missing. Tests: `tests/card.rs`.

use super::Card;
use crate::pictures::draw::{Anchor, Area, Drawing, Edge, Label, Paint};
use crate::pictures::fit;
use messages::Words;

/// Width of the picture.
pub const WIDTH: i32 = 1080;
/// Its height, unless a card is very long.
pub const HEIGHT: i32 = 1920;
/// How large a telephone number is.
pub const NUMBER: i32 = 60;

const MARGIN: i32 = 60;
const ROOM: i32 = WIDTH - 2 * MARGIN;
/// Sizes in percent of the usual, tried in this order: a short card is set larger.
const SIZES: [i32; 7] = [120, 110, 100, 90, 80, 70, 60];

/// The picture.
pub fn picture(card: &Card, words: Words) -> Drawing {
    let mut sheets = SIZES.iter().map(|size| sheet(card, words, *size));
    let mut best = sheets.next().unwrap_or_else(|| Drawing::new(HEIGHT));
    for sheet in sheets {
        if best.height <= HEIGHT {
            break;
        }
        best = sheet;
    }
    best.height = best.height.max(HEIGHT);
    best
}

/// Writes from top to bottom.
struct Sheet {
    out: Drawing,
    percent: i32,
    y: i32,
}

fn sheet(card: &Card, words: Words, percent: i32) -> Drawing {
    let out = Drawing { width: WIDTH, height: 0, items: Vec::new() };
    let mut sheet = Sheet { out, percent, y: MARGIN / 2 };
    sheet.write(&card.title, 54, true, 0);
    sheet.rule();
    sheet.write(&card.danger, 40, true, 0);
    for (place, step) in card.steps.iter().enumerate() {
        sheet.gap(10);
        let indent = sheet.number(place + 1, 38);
        sheet.write(&step.what, 38, true, indent);
        sheet.write(&step.how, 32, false, indent);
    }
    if !card.calls.is_empty() {
        sheet.rule();
    }
    sheet.write(&card.call_title, 38, true, 0);
    for (place, call) in card.calls.iter().enumerate() {
        sheet.gap(14);
        let indent = sheet.number(place + 1, 38);
        let does =
            if call.does.is_empty() { call.name.clone() } else { [&call.name, ": ", call.does.as_str()].concat() };
        sheet.write(&does, 36, false, indent);
        if call.phone.is_empty() {
            sheet.write(words.sheet_no_number(), 36, true, indent);
        } else {
            sheet.exact(&call.phone, NUMBER, indent);
        }
    }
    sheet.gap(14);
    sheet.write(&card.authority, 36, true, 0);
    if !card.words.is_empty() {
        sheet.rule();
        sheet.write(&card.words_title, 34, true, 0);
        sheet.write(&card.words, 36, false, 0);
    }
    sheet.rule();
    for login in &card.logins {
        sheet.write(login, 30, false, 0);
    }
    sheet.write(&card.tell, 30, false, 0);
    sheet.write(&super::dates(card, words), 30, false, 0);
    sheet.out.height = sheet.y + MARGIN / 2;
    sheet.out
}

impl Sheet {
    const fn sized(&self, size: i32) -> i32 {
        size * self.percent / 100
    }

    const fn gap(&mut self, gap: i32) {
        self.y += self.sized(gap);
    }

    /// A line across the sheet.
    fn rule(&mut self) {
        self.gap(22);
        let y = self.y;
        self.out.lines(vec![[MARGIN, y, WIDTH - MARGIN, y]], Edge::plain(Paint::Ink, 3));
        self.gap(12);
    }

    /// The number of a line in a box; gives how far the line is moved in.
    fn number(&mut self, place: usize, size: i32) -> i32 {
        let size = self.sized(size);
        let text = place.to_string();
        let side = size + size / 4;
        let top = self.y + size / 6;
        self.out.boxed(Area::new(MARGIN, top, side, side), Some(Paint::Ink), None);
        let x = MARGIN + (side - fit::width(&text, size * 4 / 5, true)) / 2;
        let (y, size_in) = (top + size * 37 / 40, size * 4 / 5);
        let (ink, on, anchor) = (Paint::OnInk, Paint::Ink, Anchor::Start);
        self.out.put(Label { x, y, text, size: size_in, bold: true, ink, on, anchor });
        side + size / 2
    }

    fn write(&mut self, text: &str, size: i32, bold: bool, indent: i32) {
        let size = self.sized(size);
        for line in fit::whole(text, size, bold, ROOM - indent) {
            self.line(line, size, bold, indent);
        }
    }

    /// A text that is never set smaller.
    fn exact(&mut self, text: &str, size: i32, indent: i32) {
        for line in fit::whole(text, size, true, ROOM - indent) {
            self.line(line, size, true, indent);
        }
    }

    fn line(&mut self, line: String, size: i32, bold: bool, indent: i32) {
        self.y += size + size / 4;
        self.out.label((MARGIN + indent, self.y), line, size, bold, Paint::Sheet);
        self.y += size / 12;
    }
}
