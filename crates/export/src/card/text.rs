//! The card as plain text: for messages, for the entry of every watch in a calendar.
//!
//! Short lines and no layout, because it is read in small windows. Tests: `tests/card.rs`.

use super::Card;

/// The whole card; lines end with a line feed.
pub fn text(card: &Card) -> String {
    let mut lines = vec![card.title.clone(), card.danger.clone(), String::new()];
    for (place, step) in card.steps.iter().enumerate() {
        lines.push([&(place + 1).to_string(), ". ", step.what.as_str()].concat());
        lines.push(step.how.clone());
    }
    lines.push(String::new());
    lines.push(card.call_title.clone());
    for (place, call) in card.calls.iter().enumerate() {
        let parts = [call.name.as_str(), call.phone.as_str(), call.does.as_str()];
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
