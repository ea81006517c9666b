//! Fills arguments into a message of a table.
//!
//! A table may come from the network, so nothing here may panic: what makes no sense is left out.
//! The marks are written by `messages-compiler` (`table.rs`); both sides change together.

use crate::plural::Plural;

const VARIABLE: char = '\u{1}';
const SELECT: char = '\u{2}';
const CASE: char = '\u{3}';
const DEFAULT: char = '\u{4}';
const BODY: char = '\u{5}';
const END: char = '\u{6}';

/// An argument of a message.
#[derive(Debug, Clone, Copy)]
pub enum Arg<'a> {
    /// Shown in digits, and looked at by plural selects.
    Number(u32),
    /// Put in as it is, or looked at by selects over names.
    Text(&'a str),
}

/// Appends `pattern` with its arguments to `out`.
pub(crate) fn render(pattern: &str, plural: Plural, args: &[Arg<'_>], out: &mut String) {
    let mut rest = pattern;
    while let Some((text, mark, after)) = split_at_mark(rest) {
        out.push_str(text);
        let mut letters = after.chars();
        let arg = letters.next().and_then(|letter| argument(args, letter));
        rest = letters.as_str();
        match mark {
            VARIABLE => match arg {
                Some(Arg::Number(number)) => out.push_str(&number.to_string()),
                Some(Arg::Text(text)) => out.push_str(text),
                None => {}
            },
            SELECT => {
                let (variants, after) = split_select(rest);
                if let Some(body) = arg.and_then(|arg| choose(variants, plural, arg)) {
                    render(body, plural, args, out);
                }
                rest = after;
            }
            _ => {}
        }
    }
    out.push_str(rest);
}

/// The text before the first mark, the mark, and what follows it.
fn split_at_mark(text: &str) -> Option<(&str, char, &str)> {
    let at = text.find(|c| (VARIABLE..=END).contains(&c))?;
    let (before, from) = text.split_at_checked(at)?;
    let mut chars = from.chars();
    let mark = chars.next()?;
    Some((before, mark, chars.as_str()))
}

/// The argument a letter stands for.
fn argument<'a>(args: &[Arg<'a>], letter: char) -> Option<Arg<'a>> {
    let index = u32::from(letter).checked_sub(u32::from('a'))?;
    args.get(usize::try_from(index).ok()?).copied()
}

/// What stands between a select's variable and its end, and what follows the end.
fn split_select(text: &str) -> (&str, &str) {
    let mut depth = 0_u32;
    for (at, c) in text.char_indices() {
        match c {
            SELECT => depth += 1,
            END if depth == 0 => {
                let after = text.get(at + END.len_utf8()..).unwrap_or_default();
                return (text.get(..at).unwrap_or_default(), after);
            }
            END => depth -= 1,
            _ => {}
        }
    }
    (text, "")
}

/// The body of the first variant that fits, else of the default.
fn choose<'t>(variants: &'t str, plural: Plural, arg: Arg<'_>) -> Option<&'t str> {
    let mut fallback = None;
    let mut rest = variants;
    while let Some(mark) = rest.chars().next() {
        let (key, after) = rest.get(mark.len_utf8()..)?.split_once(BODY)?;
        let (body, next) = split_variant(after);
        if fits(key, plural, arg) {
            return Some(body);
        }
        if mark == DEFAULT {
            fallback = Some(body);
        }
        rest = next;
    }
    fallback
}

/// A variant's body, and the text from the next variant's mark on.
fn split_variant(text: &str) -> (&str, &str) {
    let mut depth = 0_u32;
    for (at, c) in text.char_indices() {
        match c {
            SELECT => depth += 1,
            END => depth = depth.saturating_sub(1),
            CASE | DEFAULT if depth == 0 => {
                return text.split_at_checked(at).unwrap_or((text, ""));
            }
            _ => {}
        }
    }
    (text, "")
}

fn fits(key: &str, plural: Plural, arg: Arg<'_>) -> bool {
    match arg {
        Arg::Number(number) => key == plural.category(number) || key.parse::<u32>().is_ok_and(|key| key == number),
        Arg::Text(text) => key == text,
    }
}
