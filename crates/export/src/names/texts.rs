//! Names, phone numbers and addresses inside a text: found, taken out.
//!
//! Pure; it knows no plan. What stays must stay as it was written, blanks and line ends included. Tests: at the end.

use std::ops::Range;

/// Which of many texts stand in a long one as whole words, each once. Looks at the long one a single time: at each of its
/// words only at those that begin with it.
pub fn found_in<T: Copy>(text: &str, wanted: &[(&str, T)]) -> Vec<T> {
    // The first word of each, where it begins in it, and its place in the list; what has no word is looked for by itself.
    let mut by_word: Vec<(&str, usize, usize)> = Vec::new();
    let mut found = vec![false; wanted.len()];
    for (place, (what, _)) in wanted.iter().enumerate() {
        match words(what).next() {
            Some((at, word)) => by_word.push((word, at, place)),
            None => put(&mut found, place, text.contains(what)),
        }
    }
    by_word.sort_unstable();
    for (at, word) in words(text) {
        let first = by_word.partition_point(|(known, ..)| *known < word);
        for (_, offset, place) in by_word.iter().skip(first).take_while(|(known, ..)| *known == word) {
            let Some((what, _)) = wanted.get(*place).filter(|_| found.get(*place) == Some(&false)) else { continue };
            let begins = at.checked_sub(*offset).and_then(|start| text.get(start..));
            let rest = begins.and_then(|text| text.strip_prefix(what));
            let ends = |rest: &str| rest.chars().next().is_none_or(|letter| !letter.is_alphanumeric());
            put(&mut found, *place, rest.is_some_and(ends));
        }
    }
    wanted.iter().zip(&found).filter(|(_, found)| **found).map(|((_, kind), _)| *kind).collect()
}

fn put(found: &mut [bool], place: usize, is: bool) {
    if let Some(found) = found.get_mut(place) {
        *found = is;
    }
}

/// The words of a text, runs of letters and digits, each with its place.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let tail = text.get(rest..)?;
        let start = rest + tail.find(char::is_alphanumeric)?;
        let word = text.get(start..)?;
        let word = word.get(..word.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(word.len()))?;
        rest = start + word.len();
        Some((start, word))
    })
}

/// What stands for something that was left out.
pub const LEFT_OUT: &str = "…";

/// Fewest digits of a phone number.
const NUMBER: usize = 7;
/// What stands in the address of a chat with a phone number.
const CHATS: [&str; 8] = ["wa.me/", "whatsapp.com/", "tel:", "sms:", "viber:", "callto:", "signal.me/", "t.me/+"];
/// Dashes of every kind, points in the middle of a line, and the signs without width that phones put around numbers.
const IN_NUMBERS: &str =
    "+-()/.＋－（）‐‑‒–—−·•\u{200b}\u{200e}\u{200f}\u{202a}\u{202c}\u{202d}\u{2060}\u{2066}\u{2068}\u{2069}\u{feff}";
/// What parts one address from the next.
const BETWEEN: &str = ",;\"";
const DASHES: &str = "-－‐‑‒–—−";

/// What looks like a way to reach somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Where it stands.
    pub at: Range<usize>,
    /// An e-mail address; else a phone number.
    pub is_mail: bool,
}

/// Takes out what looks like an e-mail address or a phone number. Blanks and line ends stay.
pub fn without_contacts(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut copied = 0;
    for found in contacts(text) {
        out.push_str(text.get(copied..found.at.start).unwrap_or_default());
        out.push_str(LEFT_OUT);
        copied = found.at.end;
    }
    out.push_str(text.get(copied..).unwrap_or_default());
    out
}

/// Everything in a text that looks like an e-mail address or a phone number, in the order of the text.
pub fn contacts(text: &str) -> Vec<Contact> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut spoken = 0;
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        let is_chat = CHATS.iter().any(|chat| word.contains(chat));
        // What stands in the cells of a file has no blanks between.
        let parts = word.split_inclusive(|letter| !is_chat && BETWEEN.contains(letter));
        let mut from = start;
        for part in parts {
            let bare = if is_chat { part } else { part.trim_end_matches(|letter| BETWEEN.contains(letter)) };
            let is_mail =
                bare.split_once(['@', '＠']).is_some_and(|(user, host)| !user.is_empty() && host.contains(['.', '．']));
            if is_mail || is_chat {
                numbers(text, spoken..from, &mut out);
                out.push(Contact { at: from..from + bare.len(), is_mail });
                spoken = from + bare.len();
            }
            from += part.len();
        }
        start += piece.len();
    }
    numbers(text, spoken..text.len(), &mut out);
    out
}

/// The digits of a number, whatever they are written in.
pub fn digits(number: &str) -> String {
    number.chars().filter_map(digit).collect()
}

const fn digit(letter: char) -> Option<char> {
    let zero = match letter {
        '0'..='9' => return Some(letter),
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '०'..='९' => '०',
        '０'..='９' => '０',
        _ => return None,
    };
    char::from_digit(letter as u32 - zero as u32, 10)
}

/// Phone numbers, whatever stands right before or behind them. Days, times and web addresses are none.
fn numbers(text: &str, within: Range<usize>, out: &mut Vec<Contact>) {
    let end = within.end;
    let mut from = within.start;
    while let Some(at) = text.get(from..end).and_then(|rest| rest.find(|c| "+＋".contains(c) || digit(c).is_some())) {
        let start = from + at;
        let before = text.get(within.start..start).unwrap_or_default();
        let rest = text.get(start..end).unwrap_or_default();
        let in_address = before.rsplit(char::is_whitespace).next().is_some_and(|word| word.contains("://"));
        let inside = |c: char| digit(c).is_some() || c.is_whitespace() || IN_NUMBERS.contains(c);
        let stop = if in_address { rest.find(char::is_whitespace) } else { rest.find(|c| !inside(c)) };
        let number = rest.get(..stop.unwrap_or(rest.len())).unwrap_or_default();
        from = start + number.len().max(1);
        // What stands behind the last digit belongs to the sentence.
        let last = number.char_indices().rfind(|(_, c)| digit(*c).is_some());
        let number = last.and_then(|(last, c)| number.get(..last + c.len_utf8())).unwrap_or_default();
        if !in_address && is_phone(number) {
            out.push(Contact { at: start..start + number.len(), is_mail: false });
        }
    }
}

/// Digits enough for a phone number that are not days, years or times.
fn is_phone(number: &str) -> bool {
    let pieces = || number.split_whitespace().map(bare).filter(|piece| !is_day(piece));
    let count: usize = pieces().map(|piece| piece.chars().filter_map(digit).count()).sum();
    let is_when =
        |piece: &str| piece.split(|c| DASHES.contains(c)).map(bare).filter(|part| !part.is_empty()).all(is_moment);
    count >= NUMBER && !pieces().all(is_when)
}

fn bare(piece: &str) -> &str {
    piece.trim_matches(|c| digit(c).is_none())
}

/// "2026-11-22", "22/11/2026", "22-11-2026", "22.11.26".
fn is_day(piece: &str) -> bool {
    let parts: Vec<&str> = piece.split(['/', '.', '-']).collect();
    let at_most =
        |part: &str, most: u32| part.len() <= 2 && part.parse().is_ok_and(|number: u32| (1..=most).contains(&number));
    let is_day = |day: &str, month: &str| at_most(day, 31) && at_most(month, 12);
    let is_year = |year: &str| year.parse::<u32>().is_ok() && (year.len() == 2 || is_century(year));
    let is_parted = match parts.as_slice() {
        [one, other, year] => is_year(year) && (is_day(one, other) || is_day(other, one)),
        _ => false,
    };
    is_parted || plan::date::parse(piece).is_some()
}

/// "2026", "9.30".
fn is_moment(part: &str) -> bool {
    let is_time = part.split_once('.').is_some_and(|(hour, minute)| {
        let at_most = |text: &str, most: u32| text.len() <= 2 && text.parse().is_ok_and(|number: u32| number <= most);
        minute.len() == 2 && at_most(hour, 24) && at_most(minute, 59)
    });
    (is_century(part) && part.parse::<u32>().is_ok()) || is_time || is_day(part)
}

fn is_century(year: &str) -> bool {
    year.len() == 4 && (year.starts_with("19") || year.starts_with("20"))
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
    fn numbers_and_addresses_as_people_paste_them() {
        for number in [
            "07700–900201",
            "07700‑900‑201",
            "07700·900·201",
            "\u{202d}+44 7700 900201\u{202c}",
            "٠٧٧٠٠ ٩٠٠٢٠١",
            "０９０－１２３４－５６７８",
            "https://api.whatsapp.com/send?phone=447700900201",
            "rosa＠example．com",
            "(020) 7946 0958",
            "06.12.34.56.78",
            "20 20 20 20",
        ] {
            let left = without_contacts(&format!("Ring {number}, then wait"));
            let kept = left.chars().filter_map(digit).count() + usize::from(left.contains("rosa"));
            assert_eq!(kept, 0, "{number}: {left}");
            assert!(left.starts_with("Ring ") && left.ends_with("then wait"), "{number}: {left}");
        }
    }

    #[test]
    fn cells_of_a_file_are_told_apart() {
        let row =
            "Rosa,020 7946 0101,rosa@example.com\r\n\"Tom; Ann\",+44 20 7946 0102,tom@example.com,ann@example.com\r\n";
        let found = contacts(row);
        assert_eq!(found.iter().filter(|one| one.is_mail).count(), 3);
        assert_eq!(found.iter().filter(|one| !one.is_mail).count(), 2);
        assert_eq!(without_contacts(row), "Rosa,…,…\r\n\"Tom; Ann\",…,…,…\r\n");
        assert_eq!(without_contacts("rosa@example.com, tel:07700,900201;"), "…, …");
    }

    #[test]
    fn days_years_and_times_are_no_numbers() {
        for said in [
            "Open 9.00-17.30, 10.00–16.00",
            "Since 2019–2026",
            "Until 22/11/2026 or 1.12.26 - 3.12.26",
            "From 11/22/2026 to 2026-12-01",
        ] {
            assert_eq!(without_contacts(said), said);
        }
    }

    #[test]
    fn many_are_found_in_one_walk_as_whole_words() {
        let wanted = [("Ann", 1), ("Ann Lee", 2), ("+44 7700", 3), ("a@b.co", 4), ("🎉", 5), ("O’Neil", 6), ("Lee", 7)];
        assert_eq!(found_in("Anna met Ann Lee (+44 7700), a@b.com 🎉", &wanted), [1, 2, 3, 5, 7]);
        assert_eq!(found_in("Annie O’Neil; a@b.co", &wanted), [4, 6]);
        assert_eq!(found_in("", &wanted), Vec::<i32>::new());
    }
}
