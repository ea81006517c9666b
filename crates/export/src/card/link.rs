//! The card as the end of an address of `now.html`: it opens on any phone, without a plan and without the app.
//!
//! `#card=1.<length>.<sum>.<text>`: the version of the form, how many letters the text has, the Adler-32 sum of the bytes
//! in hexadecimal, and the card as a JSON list, deflated (RFC 1951) and in base64url without padding. Length and sum tell
//! a link that was cut from one that was changed. `public/now-card.js` reads it. A link must open for ever: version 1
//! only grows at the end of its list, and nothing in it moves. Tests: `tests/card.rs`, `tests/e2e/now.spec.mjs`.

use super::Card;
use crate::link::packed;
use plan::date::format;
use serde_json::{Value, json};

/// Most letters of a link that chats take whole.
const MOST: usize = 4_000;

/// The end of the address, beginning with `#`.
pub fn fragment(card: &Card) -> String {
    fragment_within(card, MOST)
}

/// The same in so many letters, if that can be. Else words of cases are left blank, and the page says where they stand.
pub fn fragment_within(card: &Card, letters: usize) -> String {
    let whole = written(card);
    if whole.len() <= letters || card.own_words.is_empty() {
        return whole;
    }
    let mut short = card.clone();
    short.own_words.iter_mut().for_each(|own| own.words.clear());
    written(&short)
}

fn written(card: &Card) -> String {
    ["#card=1.", &packed::text(&packed::deflated(list(card).to_string().as_bytes()))].concat()
}

/// The parts in their order for ever.
fn list(card: &Card) -> Value {
    let steps: Vec<Value> = card
        .steps
        .iter()
        .map(|step| if step.how.is_empty() { json!([step.what]) } else { json!([step.what, step.how]) })
        .collect();
    let calls: Vec<Value> = card.calls.iter().map(|call| json!([call.name, call.phone, call.does])).collect();
    let own: Vec<Value> = card.own.iter().map(|own| json!([own.situation.as_str(), own.lines, own.case])).collect();
    let words: Vec<Value> =
        card.own_words.iter().map(|own| json!([own.situation.as_str(), own.case, own.words])).collect();
    // Most cards have none; their links stay as they were.
    let words = if words.is_empty() { None } else { Some(Value::from(words)) };
    let mut all = json!([
        card.business,
        format(card.made),
        card.check.map(format).unwrap_or_default(),
        card.by,
        card.version,
        card.title,
        card.danger,
        steps,
        card.call_title,
        calls,
        card.authority,
        card.words_title,
        card.words,
        card.logins,
        card.tell,
        own,
    ]);
    if let Some(all) = all.as_array_mut() {
        all.extend(words);
    }
    all
}
