//! A link as a code for the camera of a phone (QR, ISO/IEC 18004), as the path of a drawing.
//!
//! Longer links make squares too small for a phone to tell apart, so those have no code. Dark squares on a light ground in
//! every theme, with the quiet edge that readers look for. Tests: `tests/qr.rs`, by a reader of somebody else.

use qrcodegen::{QrCode, QrCodeEcc};

/// Most bytes of a link with a code.
pub const MOST: usize = 1_200;
/// Squares of quiet edge on each side.
const EDGE: i32 = 4;

/// A code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// How many squares wide and high, the quiet edge included.
    pub size: i32,
    /// The dark squares as the path of an SVG drawing.
    pub path: String,
}

/// The code of a text; `None` when it is too long for one.
pub fn code(text: &str) -> Option<Code> {
    if text.len() > MOST {
        return None;
    }
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count() as i32;
            if run > 0 {
                path.push_str(&format!("M{} {}h{run}v1h-{run}z", x + EDGE, y + EDGE));
            }
            x += run.max(1);
        }
    }
    Some(Code { size: code.size() + 2 * EDGE, path })
}
