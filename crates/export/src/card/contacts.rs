//! The call list as contacts for a phone (vCard 3.0, RFC 2426): "1 Ama (social media)" stands in its address book in the
//! order in which to call.
//!
//! Who has no number is left out. Lines end with CR LF and are folded at 75 octets, between letters. Tests:
//! `tests/card.rs`.

use super::Card;
use messages::Words;

/// The file; blank when nobody has a number.
pub fn contacts(card: &Card, words: Words) -> String {
    let mut out = String::new();
    for (place, call) in card.calls.iter().enumerate().filter(|(_, call)| !call.phone.is_empty()) {
        let name = words.card_contact(&(place + 1).to_string(), &call.name);
        let note = [card.title.as_str(), call.does.as_str()].into_iter().filter(|part| !part.is_empty());
        let note = note.collect::<Vec<_>>().join(". ");
        for line in [
            "BEGIN:VCARD".to_owned(),
            "VERSION:3.0".to_owned(),
            ["N:;", &escaped(&name), ";;;"].concat(),
            ["FN:", &escaped(&name)].concat(),
            ["ORG:", &escaped(&card.business)].concat(),
            ["TEL;TYPE=CELL:", &escaped(&call.phone)].concat(),
            ["NOTE:", &escaped(&note)].concat(),
            "END:VCARD".to_owned(),
        ] {
            fold(&mut out, &line);
        }
    }
    out
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            '\\' | ',' | ';' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

/// Most octets of a line, without its end.
const WIDEST: usize = 75;

fn fold(out: &mut String, line: &str) {
    let mut width = 0;
    for letter in line.chars() {
        if width + letter.len_utf8() > WIDEST {
            out.push_str("\r\n ");
            width = 1;
        }
        out.push(letter);
        width += letter.len_utf8();
    }
    out.push_str("\r\n");
}
