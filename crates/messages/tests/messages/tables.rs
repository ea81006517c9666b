//! A second language: a made-up one with accents, brackets and 40 % more text, written as a
//! table file, read back, and shown message by message. And files that must be refused.

use crate::common;
use messages::{Table, TableError, Words};
use messages_compiler::{Catalogue, Key, Message, Piece, Variant, write_table};

/// English as a stranger would see it: longer, with accents, in brackets.
fn pseudo() -> Catalogue {
    let mut catalogue = common::english();
    catalogue.locale = "en-XA".to_owned();
    for message in &mut catalogue.messages {
        stretch(&mut message.body);
        message.body.insert(0, Piece::Text("[".to_owned()));
        message.body.push(Piece::Text("]".to_owned()));
    }
    catalogue
}

fn stretch(body: &mut [Piece]) {
    for piece in body {
        match piece {
            Piece::Text(text) => *text = accented(text),
            Piece::Variable(_) => {}
            Piece::Select { variants, .. } => {
                variants.iter_mut().for_each(|variant| stretch(&mut variant.body));
            }
        }
    }
}

fn accented(text: &str) -> String {
    let mut out = String::new();
    for (index, c) in text.chars().enumerate() {
        out.push(match c {
            'a' => 'á',
            'e' => 'ê',
            'i' => 'ï',
            'o' => 'ø',
            'u' => 'ü',
            'n' => 'ñ',
            'S' => 'Š',
            other => other,
        });
        if index % 5 < 2 && c.is_alphabetic() {
            out.push('·');
        }
    }
    out
}

fn load(bytes: &[u8]) -> Words {
    let table = Table::parse(bytes).expect("a table");
    Words::of(Box::leak(Box::new(table)))
}

fn written(other: &Catalogue) -> Vec<u8> {
    match write_table(&common::english(), other) {
        Ok(bytes) => bytes,
        Err(problems) => panic!("{problems:?}"),
    }
}

#[test]
fn every_message_is_there_in_the_second_language() {
    let english = common::english();
    let words = load(&written(&pseudo()));
    assert_eq!(words.locale(), "en-XA");
    let (mut plain, mut longer) = (0, 0);
    for (index, message) in english.messages.iter().enumerate() {
        for args in common::arguments(message) {
            let args: Vec<_> = args.iter().map(common::Sample::arg).collect();
            let text = words.render(index, &args);
            let known = Words::english().render(index, &args);
            assert!(text.starts_with('[') && text.ends_with(']'), "{}: {text}", message.id);
            assert!(!text.chars().any(char::is_control), "{}: {text:?}", message.id);
            plain += known.chars().count();
            longer += text.chars().count();
        }
    }
    assert!(longer * 10 > plain * 13, "{longer} characters for {plain}");
}

#[test]
fn typed_methods_read_the_second_language() {
    let words = load(&written(&pseudo()));
    assert!(words.removed("Tom").contains("Tom"));
    assert_ne!(words.button_continue(), Words::english().button_continue());
    assert_ne!(words, Words::english());
    assert_eq!(words.plan_ready_to_fix(1), words.plan_ready_to_fix(1));
    assert!(words.plan_ready_to_fix(7).contains('7'));
}

#[test]
fn a_translation_may_turn_the_order_round() {
    let mut other = common::english();
    other.locale = "en-XB".to_owned();
    if let Some(message) = other.messages.iter_mut().find(|m| m.id == "date-long-pattern") {
        let pieces = ["year", "month", "day"].map(|name| Piece::Variable(name.to_owned()));
        message.body = pieces.to_vec();
        message.variables.reverse();
    }
    assert_eq!(load(&written(&other)).date_long_pattern("22", "Nov", "2026"), "2026Nov22");
}

#[test]
fn an_incomplete_translation_is_refused_with_the_id() {
    let mut other = pseudo();
    other.messages.retain(|message| message.id != "button-continue");
    let problems = write_table(&common::english(), &other).expect_err("must be refused");
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(problems[0].to_string().contains("`button-continue` in en-XA: is missing"));
}

#[test]
fn what_english_lacks_is_refused() {
    let mut other = pseudo();
    let message = other.messages.iter_mut().find(|m| m.id == "removed").expect("removed");
    message.variables[0].name = "who".to_owned();
    message.body = vec![Piece::Variable("who".to_owned())];
    let mut extra = message.clone();
    extra.id = "not-in-english".to_owned();
    extra.variables.clear();
    other.messages.push(extra);
    let problems = write_table(&common::english(), &other).expect_err("must be refused");
    let text = format!("{problems:?}");
    assert!(text.contains("$who does not fit"), "{text}");
    assert!(text.contains("English has no such message"), "{text}");
}

#[test]
fn plural_forms_the_language_lacks_are_refused() {
    let mut other = pseudo();
    let few = Variant { key: Key::Name("few".to_owned()), default: false, body: Vec::new() };
    for message in other.messages.iter_mut().filter(|m| m.id == "plan-ready-to-fix") {
        add_variant(message, &few);
    }
    let problems = write_table(&common::english(), &other).expect_err("must be refused");
    assert!(problems[0].what.contains("[few] never happens"), "{problems:?}");
}

fn add_variant(message: &mut Message, variant: &Variant) {
    for piece in &mut message.body {
        if let Piece::Select { variants, .. } = piece {
            variants.insert(0, variant.clone());
        }
    }
}

#[test]
fn a_language_without_a_plural_rule_is_refused() {
    let mut other = pseudo();
    other.locale = "ar-XB".to_owned();
    let problems = write_table(&common::english(), &other).expect_err("must be refused");
    assert!(problems[0].what.contains("no plural rule is known for `ar-XB`"), "{problems:?}");
}

#[test]
fn a_table_of_another_build_is_refused() {
    let mut bytes = written(&pseudo());
    bytes[4] ^= 1;
    let error = Table::parse(&bytes).expect_err("must be refused");
    assert!(matches!(error, TableError::OtherBuild { .. }), "{error}");
}

#[test]
fn damaged_tables_are_refused_and_never_panic() {
    let bytes = written(&pseudo());
    assert_eq!(Table::parse(b"").err(), Some(TableError::Damaged));
    assert_eq!(Table::parse(b"{\"a\": 1}").err(), Some(TableError::Damaged));
    for length in (0..bytes.len()).step_by(97).chain(0..64) {
        assert!(Table::parse(&bytes[..length]).is_err(), "cut at {length}");
    }
    let mut longer = bytes.clone();
    longer.push(b'x');
    assert_eq!(Table::parse(&longer).err(), Some(TableError::Damaged));
    let mut rule = bytes;
    let at = rule.windows(9).position(|part| part == b"one-other").expect("the rule's name");
    rule[at] = b'x';
    assert_eq!(Table::parse(&rule).err(), Some(TableError::UnknownPlural("xne-other".to_owned())));
}

#[test]
fn flipped_bytes_in_the_text_never_panic() {
    let good = written(&pseudo());
    let english = common::english();
    for at in (good.len() / 3..good.len()).step_by(211) {
        let mut bytes = good.clone();
        bytes[at] = 2 + bytes[at] % 5;
        let Ok(table) = Table::parse(&bytes) else {
            continue;
        };
        let words = Words::of(Box::leak(Box::new(table)));
        for (index, message) in english.messages.iter().enumerate() {
            let args = common::arguments(message).remove(0);
            let args: Vec<_> = args.iter().map(common::Sample::arg).collect();
            assert!(words.render(index, &args).len() < 100_000);
        }
    }
}
