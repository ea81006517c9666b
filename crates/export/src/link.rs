//! A plan as the end of an address, or locked with a passphrase: what travels, and how it is told when it did not arrive
//! whole.
//!
//! `#/open?link=1.<kind>.<length>.<sum>.<text>`: the version of the form, `p` for a plan file or `s` for a sealed one, how
//! many letters the text has, the Adler-32 sum of its bytes in hexadecimal, and the bytes in base64url without padding. A
//! plan file is deflated (RFC 1951). Length and sum tell a link that was cut from one that was changed. A link must open
//! for ever: version 1 only grows by new kinds. It must never hold contact details unless it is sealed; that is the
//! caller's part. Tests: `tests/link.rs`.

pub mod list;
pub mod packed;
pub mod rules;
pub mod sealed;

use packed::Fault;
use sealed::Sealed;

/// What stands in an address before a link's own letters.
pub const BEFORE: &str = "#/open?link=";
/// Where an address of some length can be pasted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fits {
    /// Every chat.
    Anywhere,
    /// Most chats; Discord cuts it.
    MostChats,
    /// Chats cut it, so a file is the better way.
    Email,
    /// Browsers and mail programs lose its end.
    Nowhere,
}

/// Where an address of so many letters fits.
pub const fn fits(letters: usize) -> Fits {
    match letters {
        0..=2_000 => Fits::Anywhere,
        2_001..=4_000 => Fits::MostChats,
        4_001..=32_000 => Fits::Email,
        _ => Fits::Nowhere,
    }
}

const VERSION: u32 = 1;
const PLAN: &str = "p";
const SEALED: &str = "s";

/// What a link holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Parcel {
    /// The text of a plan file; it has not been looked at yet.
    Plan(Vec<u8>),
    /// A plan file behind a passphrase.
    Sealed(Sealed),
}

/// The link of a plan file, without what stands before it in an address.
pub fn of_plan(file: &str) -> String {
    whole(PLAN, &packed::deflated(packed::compact(file).as_bytes()))
}

/// The link of a sealed plan file.
pub fn of_sealed(sealed: &Sealed) -> String {
    whole(SEALED, &sealed.bytes())
}

fn whole(kind: &str, bytes: &[u8]) -> String {
    [&VERSION.to_string(), ".", kind, ".", &packed::text(bytes)].concat()
}

/// Reads a link; what stands behind its last letter, such as a full stop of the message, does no harm.
///
/// # Errors
/// Why it does not hold what was sent.
pub fn read(link: &str) -> Result<Parcel, Fault> {
    let (version, rest) = link.split_once('.').ok_or(Fault::Foreign)?;
    let version: u32 = version.parse().map_err(|_| Fault::Foreign)?;
    if version > VERSION {
        return Err(Fault::Newer);
    }
    let Some((kind, text)) = rest.split_once('.') else {
        return Err(Fault::Cut { got: 0, wanted: 0 });
    };
    if ![PLAN, SEALED].contains(&kind) {
        return Err(Fault::Newer);
    }
    let bytes = packed::read(text)?;
    if kind == SEALED {
        return Sealed::read(&bytes).map(Parcel::Sealed);
    }
    packed::inflated(&bytes).map(Parcel::Plan)
}

/// The link in a pasted text: a whole address, or a message with one in it. Programs for mail break long lines and put marks
/// before lines that they quote, so only the letters of a link count, up to the first empty line. Some pack a whole address
/// into one of their own.
pub fn found_in(text: &str) -> Option<String> {
    const BEGINS: [&str; 2] = ["open?link=", "open%3Flink%3D"];
    let mut begins = BEGINS.iter().filter_map(|begin| text.split_once(begin));
    let (_, rest) = begins.next()?;
    let own =
        |line: &str| -> String { line.chars().filter(|c| c.is_ascii_alphanumeric() || "-_.".contains(*c)).collect() };
    let rest = rest.split('&').next().unwrap_or_default();
    let lines = rest.lines().map(own).skip_while(String::is_empty).take_while(|line| !line.is_empty());
    let link: String = lines.collect();
    // A mail as it travels writes "=" as "=3D".
    Some(link.strip_prefix("3D").map_or_else(|| link.clone(), str::to_owned))
}
