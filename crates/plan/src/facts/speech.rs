//! Words by which a house rule may forbid what the law allows: talk about pay, about work, about the firm.
//!
//! One list for each language, because a rule may be written in any of them. The source is the reading of labour law in the
//! domain's notes: blanket bans on such talk are the usual fault. It is a reason to ask, never advice. A space in an entry
//! is the edge of a word: ` never ` is the whole word, ` criticis` any word that begins so. Tests: at the end of this file.

/// The words of one language, lower case.
#[derive(Debug)]
pub struct Speech {
    /// The language.
    pub language: &'static str,
    /// Words that forbid.
    pub bans: &'static [&'static str],
    /// What may not be forbidden lightly.
    pub topics: &'static [&'static str],
}

/// All languages.
pub static SPEECH: &[Speech] = &[Speech {
    language: "en",
    bans: &[
        " never ",
        " do not ",
        " don't ",
        " must not ",
        " mustn't ",
        " not allowed ",
        " no one may ",
        " nobody may ",
        " forbidden ",
        " prohibited ",
    ],
    topics: &[
        " salary ",
        " salaries ",
        " wage ",
        " wages ",
        " your pay ",
        " about pay ",
        " working conditions ",
        " union ",
        " unions ",
        " criticis",
        " criticiz",
        " complain about ",
        " bad mouth",
        " about work ",
        " about your job ",
        " about the company ",
    ],
}];

/// The word that forbids and the one about pay, work or the firm, if a text has both in one language.
pub fn ban(text: &str) -> Option<(&'static str, &'static str)> {
    let words = words(text);
    let find = |list: &[&'static str]| list.iter().copied().find(|entry| words.contains(entry)).map(str::trim);
    SPEECH.iter().find_map(|speech| find(speech.bans).zip(find(speech.topics)))
}

/// Lower-case words with one space before, between and after them.
fn words(text: &str) -> String {
    let mut out = String::from(" ");
    for char in text.chars().flat_map(char::to_lowercase) {
        match char {
            '’' | '\'' => out.push('\''),
            char if char.is_alphanumeric() => out.push(char),
            _ if !out.ends_with(' ') => out.push(' '),
            _ => {}
        }
    }
    if !out.ends_with(' ') {
        out.push(' ');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_lower_case_and_begin_at_a_word() {
        for speech in SPEECH {
            assert!(!speech.bans.is_empty() && !speech.topics.is_empty(), "{}", speech.language);
            for entry in speech.bans.iter().chain(speech.topics) {
                assert_eq!(words(entry).trim_end(), entry.trim_end(), "{entry:?} could never be found");
            }
        }
    }

    #[test]
    fn bans_on_pay_work_and_the_firm_are_found() {
        for text in [
            "Never talk about your pay.",
            "Don’t complain about the shop.",
            "DO NOT POST ABOUT WORK",
            "It is forbidden to criticise us in public.",
            "Bad-mouthing the firm is not allowed.",
            "No one may speak for or about a union.",
            "You must not say what wages we pay.",
        ] {
            assert!(ban(text).is_some(), "{text}");
        }
        assert_eq!(ban("Do not write about the company."), Some(("do not", "about the company")));
    }

    #[test]
    fn other_rules_are_left_alone() {
        for text in [
            "",
            "Never share customer details.",
            "Do not share your payment details.",
            "Do not post about workshops before they are full.",
            "Never post photos of the reunion.",
            "You may talk about your pay.",
            "Say that you work here when you talk about work.",
            "Wager nothing, never.",
        ] {
            assert_eq!(ban(text), None, "{text}");
        }
    }
}
