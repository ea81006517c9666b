//! The password guard: keeps passwords, codes and keys out of every text of the plan.
//!
//! A plan says who knows a password and where it is kept; the password itself never belongs in it. Text that is typed,
//! pasted or imported is put to [`guard`] before it is stored, so that a refused text never exists anywhere, not even as
//! a draft. Fields with rules of their own (handle, e-mail, web address, phone, date, number) are not asked about.
//!
//! The guard must never refuse where a password is kept ("password: in the safe") and never claims to find every
//! secret: a passphrase of plain words without a key word before it cannot be told from a note.
//!
//! The rules are those of section 5 of the checks' page, read with these points made exact: a key word in the plural
//! counts only before a digit or sign; a full stop after the key word ends the search; a mask ("****") is not a secret;
//! a few more place words keep notes such as "login code: goes to Ama's phone" clear.
//!
//! Tests: `tests/guard.rs` with the sample texts in `tests/guard/`.

mod token;
mod words;

use token::{is_date, is_known_shape, is_mask, trim};

/// Where the text stands; notes of the password table are looked at more strictly.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// Any text field of the plan.
    Text,
    /// The note of a password, where a bare `Bakery2024` is asked about too.
    PasswordNote,
}

/// What the guard says about a text. Ordered: the later, the more serious.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Verdict {
    /// Nothing looks like a secret.
    Clear,
    /// "Is this a password?" The person who typed it decides.
    Ask,
    /// A secret by its form or by the key word before it. Never stored.
    Refuse,
}

/// The part of a text that the guard stopped at, a key word in front of it included.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Hit {
    /// `Ask` or `Refuse`.
    pub verdict: Verdict,
    /// First byte of the part.
    pub start: usize,
    /// One past the last byte of the part.
    pub end: usize,
}

/// Whether a text may be stored.
pub fn guard(text: &str, place: Place) -> Verdict {
    find(text, place).map_or(Verdict::Clear, |hit| hit.verdict)
}

/// Whether a text may not be stored. The same as `guard(..) == Refuse` in any place, with a quick look first: for whoever
/// asks about every text of a plan.
pub fn is_refused(text: &str) -> bool {
    words::may_hold_key(text) && (marked(text).is_some() || keyed(text).is_some())
}

/// The most serious part of a text, or nothing when it is clear.
pub fn find(text: &str, place: Place) -> Option<Hit> {
    marked(text).or_else(|| keyed(text)).or_else(|| shaped(text, place))
}

/// The text without every part that the guard objects to: what "Yes, take it out" leaves.
pub fn take_out(text: &str, place: Place) -> String {
    let mut rest = text.to_owned();
    while let Some(hit) = find(&rest, place) {
        let start = rest.get(..hit.start).map_or(0, |before| before.trim_end().len());
        rest.replace_range(start..hit.end, "");
    }
    rest.trim().to_owned()
}

/// Rule 1: keys and tokens that give themselves away by their beginning.
fn marked(text: &str) -> Option<Hit> {
    if let Some(start) = text.find(words::KEY_BLOCK) {
        return Some(Hit { verdict: Verdict::Refuse, start, end: text.len() });
    }
    tokens(text).find(|(_, token)| token::is_marked(token)).map(|(start, token)| refuse(start, token))
}

/// Rule 2: a key word and what follows it.
fn keyed(text: &str) -> Option<Hit> {
    let lower = text.to_ascii_lowercase();
    for key in words::KEYS {
        for (start, _) in lower.match_indices(key) {
            let before = text.get(..start).and_then(|t| t.chars().next_back());
            if before.is_some_and(char::is_alphanumeric) {
                continue;
            }
            let mut end = start + key.len();
            let plural = lower.get(end..).is_some_and(|t| t.starts_with('s'));
            end += usize::from(plural);
            if text.get(end..).and_then(|t| t.chars().next()).is_some_and(char::is_alphanumeric) {
                continue;
            }
            if let Some(hit) = follows(text, end, plural) {
                return Some(Hit { start, ..hit });
            }
        }
    }
    None
}

/// What stands after a key word that ends at byte `end`, if it is a secret.
fn follows(text: &str, end: usize, plural: bool) -> Option<Hit> {
    let mut rest = text.get(end..)?;
    let mut assigned = false;
    let mut is_read = false;
    loop {
        if rest.starts_with(['.', ';']) && rest.chars().nth(1).is_none_or(char::is_whitespace) {
            return None;
        }
        let next = rest.trim_start_matches(|c: char| c.is_whitespace() || words::LOOSE.contains(&c));
        if let Some(tail) = next.strip_prefix(words::ASSIGN) {
            assigned = true;
            rest = tail;
        } else if let Some(tail) = token::after_is(next).filter(|_| !is_read) {
            is_read = true;
            rest = tail;
        } else {
            rest = next;
            break;
        }
    }
    let start = text.len() - rest.len();
    let token = rest.split(char::is_whitespace).next().unwrap_or_default();
    let value = trim(token);
    let size = value.chars().count();
    if is_mask(value) || words::is_place(value) {
        return None;
    }
    let coded =
        size >= 4 && value.contains(|c: char| c.is_ascii_digit() || words::SIGNS.contains(&c)) && !is_date(value);
    if coded || (assigned && !plural && size >= 3) { Some(refuse(start, token)) } else { None }
}

/// Rule 3: a token that has the shape of a password.
fn shaped(text: &str, place: Place) -> Option<Hit> {
    tokens(text).find(|(_, token)| looks_made_up(token, place)).map(|(start, token)| Hit {
        verdict: Verdict::Ask,
        start,
        end: start + token.len(),
    })
}

fn looks_made_up(token: &str, place: Place) -> bool {
    let value = trim(token);
    let (mut upper, mut lower, mut letters, mut digits, mut signs, mut size) = (0, 0, 0, 0, 0, 0);
    for c in value.chars() {
        size += 1;
        upper += u32::from(c.is_uppercase());
        lower += u32::from(c.is_lowercase());
        letters += u32::from(c.is_alphabetic());
        digits += u32::from(c.is_ascii_digit());
        signs += u32::from(words::SIGNS.contains(&c));
    }
    let mixed = (8..=64).contains(&size) && letters > 0 && digits > 0 && signs > 0;
    let long = size >= 16 && letters + digits == size && upper > 0 && lower > 0 && digits > 0;
    let numbered = place == Place::PasswordNote && size >= 8 && digits >= 2 && letters > 0 && {
        value.trim_end_matches(|c: char| c.is_ascii_digit()).chars().all(char::is_alphabetic)
    };
    (mixed || long || numbered) && !is_known_shape(value)
}

fn refuse(start: usize, token: &str) -> Hit {
    Hit { verdict: Verdict::Refuse, start, end: start + token.len() }
}

/// The parts of a text between white space, each with its first byte.
fn tokens(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace().map(|token| (token.as_ptr() as usize - text.as_ptr() as usize, token))
}
