//! Names that run from right to left inside sentences that do not: which pieces of a text are theirs.
//!
//! A browser takes the direction of a text from its first letter, so that a name at its beginning would turn the whole
//! sentence round, and dates behind it would change places. Pure; it never changes a letter. Tests: at the end.

/// The pieces of a text that mostly runs from left to right, each with whether it runs the other way. Nothing where the
/// first letter tells the direction well: no such piece, or hardly anything else.
pub fn pieces(text: &str) -> Option<Vec<(bool, &str)>> {
    if !text.chars().any(is_rtl) {
        return None;
    }
    let count = |is: fn(char) -> bool| text.chars().filter(|letter| is(*letter)).count();
    // "1. " before a name is a place in a list of ours.
    let is_numbered = text.starts_with(|letter: char| letter.is_ascii_digit());
    if !is_numbered && count(|letter| letter.is_alphabetic() && !is_rtl(letter)) <= count(is_rtl) {
        return None;
    }
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(is_rtl) {
        let (before, from) = rest.split_at(start);
        // A name may have blanks in it; a comma belongs to the sentence.
        let end = from.find(|letter| !is_rtl(letter) && !is_inside(letter)).unwrap_or(from.len());
        let end = from.get(..end).map_or(end, |name| name.trim_end_matches(is_inside).len());
        let (name, behind) = from.split_at(end);
        out.extend(Some((false, before)).filter(|(_, before)| !before.is_empty()));
        out.push((true, name));
        rest = behind;
    }
    out.extend(Some((false, rest)).filter(|(_, rest)| !rest.is_empty()));
    Some(out)
}

/// Letters of scripts that run from right to left: Hebrew, Arabic, Syriac, Thaana, N’Ko and those behind them.
const fn is_rtl(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// What may stand between the letters of one name.
fn is_inside(letter: char) -> bool {
    letter.is_whitespace() || "-’'".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn names_in_a_sentence_are_pieces_of_their_own() {
        let said = pieces("محمد الخطيب, 30 Nov to 6 Dec. Line stands in.").unwrap_or_default();
        assert_eq!(said, [(true, "محمد الخطيب"), (false, ", 30 Nov to 6 Dec. Line stands in.")]);
        let list = pieces("Ask דנה, ליאת and Tom first").unwrap_or_default();
        let wanted = [(false, "Ask "), (true, "דנה"), (false, ", "), (true, "ליאת"), (false, " and Tom first")];
        assert_eq!(list, wanted);
        assert_eq!(pieces("3. محمد بن سلمان"), Some(vec![(false, "3. "), (true, "محمد بن سلمان")]));
    }

    #[test]
    fn nothing_is_lost_and_other_texts_stay_as_they_are() {
        for text in ["", "Tom", "محمد", "قال محمد لـ Tom", "07700 900201"] {
            assert_eq!(pieces(text), None, "{text}");
        }
        let text = "دانيال (Instagram); Facebook: ليلى 7";
        let joined: String = pieces(text).unwrap_or_default().into_iter().map(|(_, piece)| piece).collect();
        assert_eq!(joined, text);
    }
}
