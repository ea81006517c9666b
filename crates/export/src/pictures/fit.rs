//! How much text fits into a place, without a font at hand.
//!
//! Widths are those of the app's own letters, measured and rounded up, so that text that fits here fits on the screen;
//! a journey measures it. Text is cut between whole signs: no letter loses its accent, no family of an emoji its child.
//! Tests: at the end of this file.

/// About how wide a text is.
pub fn width(text: &str, size: i32, bold: bool) -> i32 {
    let parts: i32 = text.chars().map(|c| wide(c, bold)).sum();
    (parts * size + 999) / 1000
}

/// Thousandths of the size.
const fn wide(c: char, bold: bool) -> i32 {
    let base = match c {
        '\u{300}'..='\u{36f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2066}'..='\u{2069}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{1f3fb}'..='\u{1f3ff}' => return 0,
        'i' | 'j' | '.' | ',' | ':' | ';' | '\'' | '’' | '·' => 270,
        'l' | ' ' | '!' | '(' | ')' => 300,
        'f' | 't' | 'r' | '-' => 370,
        '/' | 'I' | '1' => 410,
        'y' | 'z' | 'v' | 's' | '?' | 'c' | 'x' | 'k' | '7' | '–' => 510,
        'a' | 'e' | 'u' | 'h' | 'n' | 'o' | 'g' | 'L' | 'F' | 'T' | 'J' | '2' => 560,
        'b' | 'd' | 'p' | 'q' | 'E' | 'Y' | '3' | '5' => 590,
        '0' | '4' | '6' | '8' | '9' => 650,
        'P' | 'S' | 'V' | 'B' | 'R' | 'A' | 'X' | 'K' | 'Z' | 'C' | 'D' | 'U' => 690,
        'w' | 'G' | 'H' | 'N' | 'O' | 'Q' | '&' => 740,
        'm' | 'M' | 'W' | '@' | '%' | '…' => 920,
        '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' => 1400,
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' => 1020,
        '\u{20000}'..='\u{3ffff}' => 1020,
        '\u{0900}'..='\u{10ff}' => 800,
        _ => 620,
    };
    if bold { base + base / 12 } else { base }
}

/// Signs of a text that must stay together, in order.
fn signs(text: &str) -> Vec<&str> {
    let joins = |c: char| {
        matches!(c, '\u{300}'..='\u{36f}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{20d0}'..='\u{20ff}')
            || matches!(c, '\u{0900}'..='\u{0903}' | '\u{093a}'..='\u{094f}' | '\u{0e31}' | '\u{0e34}'..='\u{0e3a}' | '\u{0e47}'..='\u{0e4e}')
            || matches!(c, '\u{0591}'..='\u{05bd}' | '\u{064b}'..='\u{065f}')
    };
    let flag = |c: char| matches!(c, '\u{1f1e6}'..='\u{1f1ff}');
    let mut starts = Vec::new();
    let (mut last, mut flags) = (None, 0);
    for (at, c) in text.char_indices() {
        let pairs = flag(c) && flags % 2 == 1;
        if last.is_none() || !(joins(c) || last == Some('\u{200d}') || pairs) {
            starts.push(at);
        }
        flags = if flag(c) { flags + 1 } else { 0 };
        last = Some(c);
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().zip(ends).filter_map(|(from, to)| text.get(*from..to)).collect()
}

/// The text, or its beginning with "…" where it is too wide.
pub fn cut(text: &str, size: i32, bold: bool, room: i32) -> String {
    if width(text, size, bold) <= room {
        return text.to_owned();
    }
    let mut out = String::new();
    for sign in signs(text) {
        let longer = [out.as_str(), sign, "…"].concat();
        if width(&longer, size, bold) > room {
            break;
        }
        out.push_str(sign);
    }
    [out.trim_end(), "…"].concat()
}

/// The text on at most so many lines, cut at spaces; the last line ends with "…" where something is left out.
pub fn lines(text: &str, size: i32, bold: bool, room: i32, most: usize) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut words = text.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let joined = out.last().map(|line| [line.as_str(), " ", word].concat());
        let last = out.len() >= most;
        match (joined, out.last_mut()) {
            (Some(joined), Some(line)) if width(&joined, size, bold) <= room => *line = joined,
            (Some(joined), Some(line)) if last => {
                let rest = words.by_ref().fold(joined, |text, word| [text.as_str(), " ", word].concat());
                *line = cut(&rest, size, bold, room);
            }
            _ => out.push(word.to_owned()),
        }
    }
    out.iter().map(|line| cut(line, size, bold, room)).collect()
}

/// The whole text on as many lines as it needs: line ends stay, and a word that is wider than a line goes on in the next.
pub fn whole(text: &str, size: i32, bold: bool, room: i32) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for line in text.lines() {
        let mut last = String::new();
        for word in line.split_whitespace() {
            let joined = if last.is_empty() { word.to_owned() } else { [last.as_str(), " ", word].concat() };
            if width(&joined, size, bold) <= room {
                last = joined;
                continue;
            }
            let before = std::mem::take(&mut last);
            out.extend((!before.is_empty()).then_some(before));
            for sign in signs(word) {
                let longer = [last.as_str(), sign].concat();
                if width(&longer, size, bold) > room && !last.is_empty() {
                    out.push(std::mem::replace(&mut last, sign.to_owned()));
                } else {
                    last = longer;
                }
            }
        }
        out.extend((!last.is_empty()).then_some(last));
    }
    out
}

/// Names on at most so many lines, with commas between; what does not fit is a number: "+2".
pub fn names(all: &[String], size: i32, room: i32, most: usize) -> Vec<String> {
    let mut shown = all.len();
    loop {
        let out = flow(all.get(..shown).unwrap_or_default(), all.len() - shown, size, room);
        if out.len() <= most || shown <= 1 {
            return out.into_iter().take(most).map(|line| cut(&line, size, false, room)).collect();
        }
        shown -= 1;
    }
}

fn flow(shown: &[String], left: usize, size: i32, room: i32) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let more = if left > 0 { ["+", &left.to_string()].concat() } else { String::new() };
    let names: Vec<&str> = shown.iter().map(String::as_str).chain((left > 0).then_some(more.as_str())).collect();
    let end = names.len();
    for (place, name) in names.into_iter().enumerate() {
        // A comma only between names.
        let is_last_name = place + 1 == end || (left > 0 && place + 2 == end);
        let piece = if is_last_name { name.to_owned() } else { [name, ","].concat() };
        let joined = out.last().map(|line| [line.as_str(), " ", &piece].concat());
        match (joined, out.last_mut()) {
            (Some(joined), Some(line)) if width(&joined, size, false) <= room => *line = joined,
            _ => out.push(piece),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(text: &str) -> Vec<String> {
        text.split('|').map(str::to_owned).collect()
    }

    #[test]
    fn names_end_in_a_number_where_they_do_not_fit() {
        assert_eq!(names(&list("Tom|Priya"), 16, 112, 2), ["Tom, Priya"]);
        assert_eq!(names(&list("Luis|Tom|Priya|Jo"), 16, 112, 2), ["Luis, Tom,", "Priya, Jo"]);
        assert_eq!(names(&list("Luis|Tom|Priya|Jo|Mel|Ama"), 16, 112, 2), ["Luis, Tom,", "Priya, Jo +2"]);
        assert_eq!(names(&list("Bartholomew|Tom"), 16, 60, 1), ["Barth…"]);
        assert_eq!(names(&[], 16, 60, 2), Vec::<String>::new());
    }

    #[test]
    fn text_is_cut_between_whole_signs() {
        let family = "👩\u{200d}👩\u{200d}👧";
        assert_eq!(signs(family), [family]);
        assert_eq!(signs("e\u{301}a"), ["e\u{301}", "a"]);
        assert_eq!(signs("🇬🇧🇫🇷"), ["🇬🇧", "🇫🇷"]);
        assert_eq!(cut("山田太郎さん", 16, false, 60), "山田…");
        assert_eq!(cut("Ama", 16, false, 60), "Ama");
        assert_eq!(lines("Posts and answers on Instagram", 14, true, 110, 2), ["Posts and", "answers on I…"]);
        assert_eq!(lines("One two", 14, false, 200, 2), ["One two"]);
    }

    #[test]
    fn a_whole_text_loses_nothing() {
        assert_eq!(whole("One two\n\nthree", 14, false, 200), ["One two", "three"]);
        assert_eq!(whole("", 14, false, 200), Vec::<String>::new());
        let long = "お知らせいただきありがとうございます。".repeat(4);
        let all = whole(&["Hello ", &long].concat(), 16, false, 120);
        assert_eq!(all.concat(), ["Hello", &long].concat());
        assert!(all.len() > 5 && all.iter().all(|line| width(line, 16, false) <= 120), "{all:?}");
    }

    #[test]
    fn nothing_is_wider_than_its_place() {
        let long = "Wolfeschlegelsteinhausenbergerdorff Ōé 🚲 مرحبا 山田太郎".repeat(3);
        for room in [20, 44, 60, 112, 300] {
            for size in [14, 16, 22] {
                assert!(width(&cut(&long, size, true, room), size, true) <= room.max(size), "{room} {size}");
                for line in lines(&long, size, false, room, 3) {
                    assert!(width(&line, size, false) <= room.max(size), "{line} {room}");
                }
            }
        }
    }
}
