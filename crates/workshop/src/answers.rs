//! One person's answers for a workshop: a few lines of text that go by e-mail, chat or file, and come back whole or say
//! that they did not.
//!
//! ```text
//! WATCHBILL ANSWERS 1 3bcdf4 27cjw
//! #1 Name: Tom Ellis
//! #4 Shared password: Instagram 4fkmt2
//! WATCHBILL END 8f3a1c2e
//! ```
//!
//! The words behind a number are for whoever sends it; only numbers and codes are read back, so the sender's language does
//! not matter. A code is a digit, four consonants and a digit, made from an id: no word looks like one. The sum at the end
//! is of letters and digits alone, because mail and chat rewrap lines and change quote marks. Never more than
//! [`MOST`] characters, as chats cut long messages. Version 1 only grows by new numbers. Must never hold what looks like
//! a password (`plan::guard`). Tests: `tests/answers.rs`.

pub mod draft;
mod read;
mod write;

pub use read::{Found, State, read};
pub use write::text;

use plan::Key;
use plan::answers::you::clean;
use plan::file::ANSWERS as HEAD;
use plan::id::fingerprint;

/// Fewer characters than this, whatever was answered.
pub const MOST: usize = 900;
/// Longest name, in characters; that of the plan.
pub const NAME: usize = 60;
/// Longest name of an app.
pub const APP: usize = 40;
/// Longest list of apps, with what stands between them.
pub const APPS: usize = 80;
/// Longest worry.
pub const WORRY: usize = 140;
/// Longest house rule; that of the plan.
pub const RULE: usize = 120;

const END: &str = "WATCHBILL END";
const VERSION: u32 = 1;

/// What a number says.
const NAME_AT: u32 = 1;
const DEPARTMENT_AT: u32 = 2;
const APPS_AT: u32 = 7;
const TIMES_AT: u32 = 8;
const WORRY_AT: u32 = 9;
const RULE_AT: u32 = 10;

/// Whether somebody can get in, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Access {
    /// With a login of one's own.
    Own,
    /// With a password that others know too.
    Shared,
    /// Not at all.
    No,
    /// Not sure.
    NotSure,
}

impl Access {
    /// All of them, in the order of the screen.
    pub const ALL: [Self; 4] = [Self::Own, Self::Shared, Self::No, Self::NotSure];

    /// Name in a form.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Shared => "shared",
            Self::No => "no",
            Self::NotSure => "unsure",
        }
    }

    /// The answer with that name.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.key() == key)
    }

    const fn number(self) -> u32 {
        match self {
            Self::Own => 3,
            Self::Shared => 4,
            Self::No => 5,
            Self::NotSure => 6,
        }
    }
}

/// When somebody could watch; no day means never.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Times {
    /// Days of the week from 1 (Monday), in their order.
    pub days: Vec<u8>,
    /// From, in minutes since midnight.
    pub from: Option<u32>,
    /// To, in minutes since midnight.
    pub to: Option<u32>,
}

/// What one person answered.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Answers {
    /// Code of the workshop.
    pub workshop: String,
    /// When they were made, in minutes since 1970: of two answers of one person the later ones hold.
    pub made: u64,
    /// Who answers.
    pub name: String,
    /// Code of the department; blank when none was chosen.
    pub department: String,
    /// Codes of accounts with their answers, each account once.
    pub access: Vec<(String, Access)>,
    /// Names of apps.
    pub apps: Vec<String>,
    /// When the person could watch; `None` when nothing was said.
    pub times: Option<Times>,
    /// What worries the person.
    pub worry: String,
    /// The house rule that the person would like.
    pub rule: String,
}

impl Answers {
    /// Tells answers apart by what they say; when they were made does not count.
    pub fn sum(&self) -> String {
        let said = Self { made: 0, ..self.clone() };
        let access: Vec<String> = said.access.iter().map(|(code, how)| [code, " ", how.key()].concat()).collect();
        let times = said.times.as_ref().map(|times| format!("{:?} {:?} {:?}", times.days, times.from, times.to));
        let parts = [
            said.workshop.as_str(),
            &said.name,
            &said.department,
            &access.join(","),
            &said.apps.join(","),
            &times.unwrap_or_default(),
            &said.worry,
            &said.rule,
        ];
        format!("{:016x}", fingerprint(&parts.map(letters).join("|")))
    }
}

/// The code of a record: short, and like no word.
pub fn code(key: Key) -> String {
    const DIGITS: &[u8] = b"23456789";
    const CONSONANTS: &[u8] = b"bcdfghjkmnpqrstvwxz";
    let mut sum = fingerprint(key.as_str());
    let mut out = String::new();
    for place in 0..CODE {
        let from = if place == 0 || place + 1 == CODE { DIGITS } else { CONSONANTS };
        let size = from.len() as u64;
        out.push(from.get((sum % size) as usize).copied().map_or('2', char::from));
        sum /= size;
    }
    out
}

const CODE: usize = 6;

/// Whether a word has the form of a code.
fn is_code(word: &str) -> bool {
    let at = |place: usize| word.as_bytes().get(place).copied().unwrap_or_default();
    word.len() == CODE
        && at(0).is_ascii_digit()
        && at(CODE - 1).is_ascii_digit()
        && (1..CODE - 1).all(|place| at(place).is_ascii_lowercase())
}

/// Letters and digits alone: what mail and chat leave as it is.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Sum of the letters of a block.
fn sum_of(text: &str) -> String {
    let sum = fingerprint(&letters(text));
    format!("{:08x}", (sum ^ (sum >> 32)) & 0xffff_ffff)
}

/// A typed text as it travels: one line, plain quote marks, nothing that a reader could take for a mark of ours, or that
/// chats take for bold.
fn plain(text: &str, longest: usize) -> String {
    let text = clean(&text.chars().filter_map(plain_letter).collect::<String>());
    let text = text.replace("WATCHBILL", "Watchbill");
    let mut out = String::new();
    let mut after_hash = false;
    for c in text.chars() {
        if after_hash && c.is_ascii_digit() {
            out.push(' ');
        }
        after_hash = c == '#';
        out.push(c);
    }
    out.chars().take(longest).collect::<String>().trim().to_owned()
}

/// One letter as it is compared; `None` for what is not seen, and for the marks of bold.
fn plain_letter(letter: char) -> Option<char> {
    match letter {
        '‘' | '’' | '‚' | '‛' | '′' | '´' => Some('\''),
        '“' | '”' | '„' | '‟' | '″' => Some('"'),
        '*' | '`' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => None,
        c if c.is_whitespace() || c.is_control() => Some(' '),
        c => Some(c),
    }
}
