//! Bytes as letters that an address may hold, with length and sum before them; deflating, and inflating with a limit.
//!
//! It must never give back bytes that differ from those that were packed, and never more than a plan file may have.
//! Tests: `tests/link.rs`, `tests/card.rs`.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use plan::file::MOST_BYTES;

/// Why a link or a locked file does not hold what was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Its end is missing: how many letters arrived, and how many there were; 0 when even the head was cut.
    Cut {
        /// Letters that are there.
        got: u32,
        /// Letters that were sent.
        wanted: u32,
    },
    /// It was changed on the way.
    Damaged,
    /// It was not made here.
    Foreign,
    /// A newer version made it.
    Newer,
    /// It unpacks to more than a plan can be.
    TooBig,
}

/// Level of deflating: the smallest, which takes its time.
const SMALLEST: u8 = 10;
/// The usual level, for what is too long for a link anyway.
const QUICK: u8 = 6;
/// From so many bytes on.
const LONG: usize = 200_000;

/// Deflated (RFC 1951).
pub fn deflated(bytes: &[u8]) -> Vec<u8> {
    compress_to_vec(bytes, if bytes.len() < LONG { SMALLEST } else { QUICK })
}

/// Inflated again.
///
/// # Errors
/// `TooBig` above the limit of a plan file, `Damaged` when the bytes were never deflated.
pub fn inflated(bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    decompress_to_vec_with_limit(bytes, MOST_BYTES).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => Fault::TooBig,
        _ => Fault::Damaged,
    })
}

/// `<length>.<sum>.<letters>`.
pub fn text(bytes: &[u8]) -> String {
    let letters = letters(bytes);
    format!("{}.{}.{letters}", letters.len(), sum(bytes))
}

/// The bytes of such a text.
///
/// # Errors
/// `Cut` and `Damaged`.
pub fn read(text: &str) -> Result<Vec<u8>, Fault> {
    let headless = Fault::Cut { got: 0, wanted: 0 };
    let (length, rest) = text.split_once('.').ok_or(headless)?;
    let length: usize = length.parse().map_err(|_| Fault::Damaged)?;
    let (stated, letters) = rest.split_once('.').ok_or(headless)?;
    whole(letters, length, stated)
}

/// The bytes of letters that should be so many and have that sum.
pub(super) fn whole(letters: &str, length: usize, stated: &str) -> Result<Vec<u8>, Fault> {
    let Some(letters) = letters.get(..length) else {
        let wanted = u32::try_from(length).unwrap_or(u32::MAX);
        return Err(Fault::Cut { got: u32::try_from(letters.len()).unwrap_or(u32::MAX), wanted });
    };
    let bytes = bytes(letters)?;
    if sum(&bytes) == stated { Ok(bytes) } else { Err(Fault::Damaged) }
}

pub(super) fn letters(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

pub(super) fn bytes(letters: &str) -> Result<Vec<u8>, Fault> {
    URL_SAFE_NO_PAD.decode(letters).map_err(|_| Fault::Damaged)
}

pub(super) fn sum(bytes: &[u8]) -> String {
    format!("{:08x}", adler2::adler32_slice(bytes))
}

/// The same JSON without the blanks that make it pleasant to read.
pub(super) fn compact(json: &str) -> String {
    let value = serde_json::from_str::<serde_json::Value>(json);
    value.map_or_else(|_| json.to_owned(), |value| value.to_string())
}
