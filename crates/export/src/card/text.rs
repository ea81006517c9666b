//! The card as plain text: for messages, for the entry of every watch in a calendar.
//!
//! Short lines and no layout, because it is read in small windows. Tests: `tests/card.rs`.

use super::Card;
use messages::Words;

/// A number beside a name: in a line of Arabic or Hebrew its groups would be shown in turned order, so there it is held
/// together by the signs that Unicode has for it.
pub(crate) fn number(phone: &str, name: &str) -> String {
    let is_rtl = |c: char| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}');
    if name.chars().any(is_rtl) && !phone.is_empty() {
        ["\u{2066}", phone, "\u{2069}"].concat()
    } else {
        phone.to_owned()
    }
}

/// The whole card; lines end with a line feed.
pub fn text(card: &Card, words: Words) -> String {
    let mut lines = vec![card.title.clone(), card.danger.clone(), String::new()];
    for (place, step) in card.steps.iter().enumerate() {
        lines.push([&(place + 1).to_string(), ". ", step.what.as_str()].concat());
        lines.extend(Some(step.how.clone()).filter(|how| !how.is_empty()));
    }
    lines.push(String::new());
    lines.push(card.call_title.clone());
    for (place, call) in card.calls.iter().enumerate() {
        let phone = match call.phone.as_str() {
            "" => words.sheet_no_number().to_owned(),
            phone => number(phone, &call.name),
        };
        let parts = [call.name.as_str(), phone.as_str(), call.does.as_str()];
        let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        lines.push([&(place + 1).to_string(), ". ", &said.join(", ")].concat());
    }
    lines.push(card.authority.clone());
    lines.push(String::new());
    lines.push(card.words_title.clone());
    lines.push(card.words.clone());
    lines.push(String::new());
    lines.extend(card.logins.iter().cloned());
    lines.push(card.tell.clone());
    lines.push(super::dates(card, words));
    let mut out = String::new();
    for line in lines {
        // One empty line between two parts, and none where a part has nothing to say.
        if !line.is_empty() {
            out.push_str(&line);
            out.push('\n');
        } else if !out.is_empty() && !out.ends_with("\n\n") {
            out.push('\n');
        }
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}
