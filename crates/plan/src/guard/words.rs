//! Word lists of the password guard.
//!
//! Data only. Every list is lower case; a new language adds its words here and its samples to `tests/guard/`.
//! A place word must never be a likely password. Tests: at the end of this file and
//! `tests/guard.rs`.

/// Words before a secret. In the text they stand as whole words, in any case; a plural `s` is allowed.
pub const KEYS: &[&str] = &[
    "password",
    "passwort",
    "passwd",
    "passphrase",
    "passcode",
    "pwd",
    "pw",
    "pin",
    "backup code",
    "backup-code",
    "login code",
    "login-code",
];

/// Words that may stand between the key word and the secret.
pub const IS: &[&str] = &["is", "ist"];

/// What gives a value to the key word.
pub const ASSIGN: [char; 3] = [':', '=', '\u{ff1a}'];

/// What is skipped between key word and value, without giving it one.
pub const LOOSE: [char; 16] = [
    '-', '\u{2013}', '\u{2014}', '>', '\u{2192}', ',', '(', '/', '"', '\'', '\u{201c}', '\u{201d}', '\u{2018}',
    '\u{2019}', '`', '.',
];

/// Punctuation that is no part of a token when it stands at its ends.
pub const TRIM: [char; 15] = [
    '.', ',', ';', ':', '(', ')', '"', '\'', '\u{201c}', '\u{201d}', '\u{201e}', '\u{2018}', '\u{2019}', '`',
    '\u{2026}',
];

/// Signs that passwords are made with, and ordinary words are not.
pub const SIGNS: [char; 20] =
    ['!', '@', '#', '$', '%', '^', '&', '*', '+', '=', '?', '~', '<', '>', '|', '\\', '{', '}', '[', ']'];

/// The beginning of a key file.
pub const KEY_BLOCK: &str = "-----BEGIN";

/// Beginnings of keys that services give out (Stripe, GitHub, Slack).
pub const MARKERS: &[&str] = &["sk_live_", "sk_test_", "ghp_", "github_pat_", "xoxa-", "xoxb-", "xoxp-"];

/// The beginning of the address that sets up a login code app.
pub const CODE_APP: &str = "otpauth://";

/// Words after a key word that say where a password is, who has it or what happened to it.
const PLACES: &[&str] = &[
    "in", "at", "with", "on", "see", "ask", "kept", "the", "our", "my", "a", "vault", "safe", "drawer", "none",
    "unknown", "not", "same", "changed", "shared", "from", "via", "by", "was", "last", "never", "no", "yes", "only",
    "manager", "pad", "entry",
];

/// More of the same, found in ordinary notes.
const MORE_PLACES: &[&str] = &[
    "an",
    "and",
    "app",
    "as",
    "be",
    "book",
    "browser",
    "change",
    "chat",
    "comes",
    "cupboard",
    "document",
    "each",
    "email",
    "every",
    "everyone",
    "for",
    "get",
    "gets",
    "go",
    "goes",
    "had",
    "has",
    "have",
    "held",
    "hidden",
    "his",
    "hint",
    "if",
    "inside",
    "it",
    "its",
    "known",
    "list",
    "lives",
    "locked",
    "lost",
    "missing",
    "must",
    "needs",
    "new",
    "nobody",
    "notebook",
    "now",
    "of",
    "office",
    "old",
    "one",
    "or",
    "out",
    "owner",
    "paper",
    "phone",
    "printed",
    "reset",
    "saved",
    "sent",
    "should",
    "still",
    "stored",
    "team",
    "that",
    "their",
    "they",
    "this",
    "to",
    "two",
    "under",
    "until",
    "we",
    "when",
    "where",
    "who",
    "will",
    "written",
    "your",
    "2fa",
    "2-step",
    "2-factor",
    "mfa",
    "two-step",
    "two-factor",
    "in-house",
    "n/a",
    "tbc",
    "tbd",
];

/// Names of programs that keep passwords.
const KEEPERS: &[&str] = &[
    "1password",
    "apple",
    "bitwarden",
    "chrome",
    "dashlane",
    "edge",
    "enpass",
    "firefox",
    "google",
    "icloud",
    "keepass",
    "keepass2",
    "keepassxc",
    "keeper",
    "keychain",
    "lastpass",
    "nordpass",
    "padloc",
    "passbolt",
    "passpack",
    "proton",
    "protonpass",
    "psono",
    "roboform",
    "safari",
    "vaultwarden",
    "zoho",
];

/// A quick look: false only for texts in which neither a key word with something behind it nor a marker can stand. Looks
/// for three letters in a row, one of which every list entry above begins with or holds.
pub fn may_hold_key(text: &str) -> bool {
    let (mut first, mut second) = (0, 0);
    for byte in text.bytes() {
        let third = byte.to_ascii_lowercase();
        if matches!(
            (first, second, third),
            (b'p', b'a', b's')
                | (b'p', b'w', _)
                | (b'p', b'i', b'n')
                | (b'c', b'o', b'd')
                | (b's', b'k', b'_')
                | (b'g', b'h', b'p')
                | (b'g', b'i', b't')
                | (b'x', b'o', b'x')
                | (b'o', b't', b'p')
                | (b'a', b'k', b'i')
                | (b'e', b'y', b'j')
                | (b'-', b'-', b'-')
        ) {
            return true;
        }
        (first, second) = (second, third);
    }
    false
}

/// Whether a word says where, who or what happened rather than the secret itself.
pub fn is_place(value: &str) -> bool {
    let word = value.trim_end_matches(['!', '?']).to_ascii_lowercase();
    [PLACES, MORE_PLACES, KEEPERS].iter().any(|list| list.contains(&word.as_str()))
}

/// Month names as they stand, whole or shortened to three letters or more, in a date such as 22-Nov-2026.
pub const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quick_look_misses_no_word_of_the_lists() {
        let heads = ["AKIA", "eyJ", KEY_BLOCK, CODE_APP];
        for word in KEYS.iter().chain(MARKERS).chain(&heads) {
            for text in [format!("{word} x"), format!("see {}=x", word.to_ascii_uppercase())] {
                assert!(may_hold_key(&text), "{text}");
            }
        }
        for text in ["", "p", "pi", "Ama opens the shop at nine", "co-operate"] {
            assert!(!may_hold_key(text), "{text}");
        }
    }
}
