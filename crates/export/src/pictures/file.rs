//! A picture as one drawing for a file that stands alone: whose it is and what it says above, its parts below each other,
//! what the signs mean at the end. Tests: `tests/pictures/files.rs`.

use super::Picture;
use super::draw::{Drawing, NAME, Paint, SMALL, WIDTH};
use super::fit;

const TITLE: i32 = 24;
/// Between two parts.
const GAP: i32 = 24;
/// No text of a picture has so many lines.
const LINES: usize = 40;

/// All of a picture, with the name of the business.
pub fn whole(picture: &Picture, business: &str) -> Drawing {
    let mut out = Drawing::new(0);
    let title = [business, &picture.title].into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>();
    text(&mut out, &title.join(": "), TITLE, true);
    text(&mut out, &picture.said, NAME, false);
    for part in &picture.parts {
        out.height += GAP;
        let from = out.height;
        out.items.extend(part.items.iter().map(|item| item.moved(from)));
        out.height += part.height;
        out.width = out.width.max(part.width);
    }
    out.height += GAP / 2;
    for line in &picture.below {
        text(&mut out, line, SMALL, false);
    }
    out
}

/// Lines of text below what is there.
fn text(out: &mut Drawing, text: &str, size: i32, bold: bool) {
    for line in fit::lines(text, size, bold, WIDTH, LINES) {
        out.height += size + size / 2;
        out.label((0, out.height - size / 3), line, size, bold, Paint::Sheet);
    }
    out.height += size / 2;
}
