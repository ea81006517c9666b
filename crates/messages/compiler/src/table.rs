//! Turns messages into a table: one text with marks for placeholders, and one offset a message.
//!
//! The marks and the layout are read by `messages::Table` and `messages::render`; both sides
//! change together. All numbers in a table file are little-endian:
//! `WBW1`, fingerprint u64, length u8 + language, length u8 + plural rule, count u32,
//! count x u32 (end of each message in the text, in bytes), text.

use crate::check::CATEGORIES;
use crate::model::{Catalogue, Key, Kind, Message, Piece, Problem};

const VARIABLE: char = '\u{1}';
const SELECT: char = '\u{2}';
const CASE: char = '\u{3}';
const DEFAULT: char = '\u{4}';
const BODY: char = '\u{5}';
const END: char = '\u{6}';

/// Name of the plural rule of a language, as `messages::Plural` knows it.
///
/// # Errors
/// When nobody has looked the language up yet (CLDR, plural rules for whole numbers).
pub(crate) fn plural_rule(locale: &str) -> Result<&'static str, String> {
    match locale.split('-').next() {
        Some("en") => Ok("one-other"),
        _ => Err(format!("no plural rule is known for `{locale}`: add it here and in plural.rs")),
    }
}

/// Categories that the rule of this name can give.
fn categories(rule: &str) -> &'static [&'static str] {
    match rule {
        "one-other" => &["one", "other"],
        _ => &CATEGORIES,
    }
}

/// Text of an English message with its marks.
pub(crate) fn english_text(message: &Message) -> String {
    encode(message, message)
}

/// Hash (FNV-1a, 64 bits) of the ids and variables of the English messages, in their order.
pub fn fingerprint(english: &Catalogue) -> u64 {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut eat = |text: &str| {
        for byte in text.bytes().chain([0]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    };
    for message in &english.messages {
        eat(&message.id);
        for variable in &message.variables {
            eat(&variable.name);
            eat(if variable.kind == Kind::Number { "#" } else { "$" });
        }
    }
    hash
}

/// The table file of another language, checked against the English messages.
///
/// # Errors
/// Ids that are missing or that English does not have, variables and plural forms that do not fit.
pub fn write_table(english: &Catalogue, other: &Catalogue) -> Result<Vec<u8>, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut found = |message: &Message, what: String| {
        problems.push(Problem {
            file: message.file.clone(),
            line: message.line,
            what: format!("`{}` in {}: {what}", message.id, other.locale),
        });
    };
    let rule = plural_rule(&other.locale);
    let allowed = rule.as_ref().map_or(&CATEGORIES[..], |rule| categories(rule));
    let mut text = String::new();
    let mut ends = Vec::new();
    for message in &english.messages {
        if let Some(translated) = other.get(&message.id) {
            for variable in &translated.variables {
                let same = message.variables.iter().find(|own| own.name == variable.name);
                if same.is_none_or(|own| own.kind != variable.kind) {
                    found(translated, format!("${} does not fit the English one", variable.name));
                }
            }
            for category in used_categories(&translated.body) {
                if !allowed.contains(&category) {
                    found(translated, format!("[{category}] never happens in this language"));
                }
            }
            text.push_str(&encode(message, translated));
        } else {
            found(message, "is missing".to_owned());
        }
        ends.push(u32::try_from(text.len()).unwrap_or(u32::MAX));
    }
    for message in &other.messages {
        if english.get(&message.id).is_none() {
            found(message, "English has no such message".to_owned());
        }
    }
    let rule = match rule {
        Ok(rule) if problems.is_empty() => rule,
        Ok(_) => return Err(problems),
        Err(what) => {
            let file = other.locale.clone().into();
            problems.push(Problem { file, line: 0, what });
            return Err(problems);
        }
    };
    let mut bytes = b"WBW1".to_vec();
    bytes.extend(fingerprint(english).to_le_bytes());
    for name in [other.locale.as_str(), rule] {
        bytes.push(u8::try_from(name.len()).unwrap_or(u8::MAX));
        bytes.extend(name.as_bytes());
    }
    bytes.extend(u32::try_from(ends.len()).unwrap_or(u32::MAX).to_le_bytes());
    bytes.extend(ends.iter().flat_map(|end| end.to_le_bytes()));
    bytes.extend(text.as_bytes());
    Ok(bytes)
}

/// One message with its marks. Variables are letters: `a` is the first argument of the English
/// method, whatever order the translation uses them in.
fn encode(english: &Message, message: &Message) -> String {
    let mut out = String::new();
    pieces(english, &message.body, &mut out);
    out
}

fn pieces(english: &Message, body: &[Piece], out: &mut String) {
    let letter = |name: &str| {
        let index = english.variables.iter().position(|variable| variable.name == name);
        let index = index.and_then(|index| u8::try_from(index).ok()).unwrap_or_default();
        char::from(b'a'.saturating_add(index))
    };
    for piece in body {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Variable(name) => out.extend([VARIABLE, letter(name)]),
            Piece::Select { variable, variants } => {
                out.extend([SELECT, letter(variable)]);
                for variant in variants {
                    out.push(if variant.default { DEFAULT } else { CASE });
                    out.push_str(&variant.key.text());
                    out.push(BODY);
                    pieces(english, &variant.body, out);
                }
                out.push(END);
            }
        }
    }
}

/// Plural categories that a message asks for. Names of text selects are left out.
fn used_categories(body: &[Piece]) -> Vec<&str> {
    let mut used = Vec::new();
    for piece in body {
        let Piece::Select { variants, .. } = piece else {
            continue;
        };
        let names = variants.iter().filter_map(|variant| match &variant.key {
            Key::Name(name) => Some(name.as_str()),
            Key::Number(_) => None,
        });
        let names: Vec<_> = names.collect();
        if names.iter().all(|name| CATEGORIES.contains(name)) {
            used.extend(names);
        }
        used.extend(variants.iter().flat_map(|variant| used_categories(&variant.body)));
    }
    used
}
