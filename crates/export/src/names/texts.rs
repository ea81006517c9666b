//! Names, phone numbers and addresses inside a text: found, replaced, taken out.
//!
//! Pure; it knows no plan. What stays must stay as it was written, blanks and line ends included. Tests: at the end.

/// Whether a name stands in a text as a whole word.
pub fn holds_word(text: &str, name: &str) -> bool {
    let is_free = |at: usize| {
        let (before, after) = (text.get(..at), text.get(at + name.len()..));
        let ends = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
        ends(before.and_then(|text| text.chars().next_back())) && ends(after.and_then(|text| text.chars().next()))
    };
    text.match_indices(name).any(|(at, _)| is_free(at))
}

/// Replaces a name where it stands as a whole word.
pub fn replace_word(text: &str, name: &str, by: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(name) {
        let (before, after) = rest.split_at(at);
        let tail = after.get(name.len()..).unwrap_or_default();
        let inside = before.chars().next_back().is_some_and(char::is_alphanumeric)
            || tail.chars().next().is_some_and(char::is_alphanumeric);
        out.push_str(before);
        out.push_str(if inside { name } else { by });
        rest = tail;
    }
    out.push_str(rest);
    out
}

/// What stands for something that was left out.
pub const LEFT_OUT: &str = "…";

/// Fewest digits of a phone number.
const NUMBER: usize = 7;

/// Takes out what looks like an e-mail address or a phone number. Blanks and line ends stay.
pub fn without_contacts(text: &str) -> String {
    let mut out = String::new();
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        let is_mail = word.split_once('@').is_some_and(|(user, host)| !user.is_empty() && host.contains('.'));
        let is_chat = word.contains("wa.me/") || word.contains("tel:");
        if is_mail || is_chat {
            out.push_str(LEFT_OUT);
            out.push_str(piece.get(word.len()..).unwrap_or_default());
        } else {
            out.push_str(piece);
        }
    }
    without_numbers(&out)
}

/// Takes out phone numbers, whatever stands right before or behind them. Days and web addresses stay.
fn without_numbers(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit() || c == '+') {
        let (before, number) = rest.split_at(at);
        let in_address = before.rsplit(char::is_whitespace).next().is_some_and(|word| word.contains("://"));
        let inside = |c: char| c.is_ascii_digit() || c.is_whitespace() || "+-()/.".contains(c);
        let end = if in_address { number.find(char::is_whitespace) } else { number.find(|c| !inside(c)) };
        let (number, after) = number.split_at(end.unwrap_or(number.len()));
        // What stands behind the last digit belongs to the sentence.
        let last = number.rfind(|c: char| c.is_ascii_digit()).map_or(1, |last| last + 1);
        let (number, blanks) = number.split_at(last);
        let bare = |piece: &str| piece.trim_matches(|c: char| !c.is_ascii_digit()).to_owned();
        let pieces = number.split_whitespace().filter(|piece| plan::date::parse(&bare(piece)).is_none());
        let digits: usize = pieces.map(|piece| piece.bytes().filter(u8::is_ascii_digit).count()).sum();
        out.push_str(before);
        out.push_str(if digits >= NUMBER && !in_address { LEFT_OUT } else { number });
        out.push_str(blanks);
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contact_details_in_a_note_are_taken_out() {
        assert_eq!(without_contacts("Ring 07700 900 201 or rosa@example.com at 9"), "Ring … or … at 9");
        assert_eq!(without_contacts("Open 7:00, 15:30 and 2026"), "Open 7:00, 15:30 and 2026");
        assert_eq!(without_contacts("tel:07700900201"), "…");
        assert_eq!(without_contacts("Ring\n07700\n900 201\nor not"), "Ring\n…\nor not");
        assert_eq!(without_contacts("on07700  900 201; +44 (0)7700 900201."), "on…; ….");
        assert_eq!(
            without_contacts("https://wa.me/447700900201 https://x.com/i/1234567890"),
            "… https://x.com/i/1234567890"
        );
        assert_eq!(
            without_contacts("1 + 2, 15 Nov 2026 to 2026-11-29 2026-12-01"),
            "1 + 2, 15 Nov 2026 to 2026-11-29 2026-12-01"
        );
        assert_eq!(without_contacts("Agreed on 2026-11-22."), "Agreed on 2026-11-22.");
    }

    #[test]
    fn names_are_replaced_as_whole_words_only() {
        assert_eq!(replace_word("Ann and Anna, Ann", "Ann", "Person 1"), "Person 1 and Anna, Person 1");
    }
}
