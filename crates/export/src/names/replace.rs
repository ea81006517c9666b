//! Names of people and firms in what somebody wrote, replaced however they are written.
//!
//! Capitals and accents do not count, a part of a name is enough, and a handle or an address with a name inside goes as a
//! whole. Scripts without blanks between words (Chinese, Japanese, Korean, Thai) are looked through letter by letter. Words
//! of every day that are names too ("will", "may") stay where they begin small. Pure; it knows no plan. Tests: at the end,
//! `tests/leave_out.rs`.

use super::texts::LEFT_OUT;
use crate::share::plain_letters;
use std::ops::Range;

/// A name to look for.
#[derive(Clone, Debug)]
pub struct Name {
    /// The whole name.
    pub name: String,
    /// A firm or a group: no part of its name stands for it.
    pub only_whole: bool,
    /// What stands instead; nothing for a name that is its own stand-in, and stays.
    pub instead: Option<String>,
}

/// Names to look for in many texts, made ready once.
#[derive(Debug)]
pub struct Known {
    names: Vec<Name>,
    /// Each word of each name as [`folded`], and the place of the name; in order.
    by_word: Vec<(String, usize)>,
    /// What makes a handle or an address tell who is meant, as [`folded`].
    inside: Vec<String>,
    /// Places of names in scripts without blanks, and of those without letters.
    unspaced: Vec<usize>,
}

/// Fewest letters of a part of a name that is looked for inside longer words.
const INSIDE: usize = 4;

/// Words of every day that are names too.
const EVERYDAY: [&str; 72] = [
    "angel", "april", "art", "august", "autumn", "baker", "bell", "best", "bill", "bird", "black", "bright", "brook",
    "brown", "bush", "carter", "chance", "chase", "cook", "dale", "dawn", "day", "dean", "drew", "earl", "east",
    "faith", "fields", "fisher", "fox", "frank", "gene", "glen", "grace", "grant", "green", "grey", "guy", "hall",
    "hill", "holly", "hope", "hunter", "iris", "ivy", "jack", "joy", "june", "king", "lane", "lily", "little", "long",
    "love", "major", "mark", "may", "miles", "page", "pat", "price", "rich", "rob", "rose", "shop", "short", "sue",
    "summer", "west", "white", "will", "young",
];

impl Known {
    /// In the order of who comes first, where two are meant equally.
    pub fn new(names: Vec<Name>) -> Self {
        let mut by_word = Vec::new();
        let mut inside = Vec::new();
        let mut unspaced = Vec::new();
        for (at, name) in names.iter().enumerate() {
            let parts: Vec<&str> = parts(&name.name).collect();
            by_word.extend(parts.iter().map(|part| (folded(part), at)));
            if parts.is_empty() || name.name.contains(is_unspaced) {
                unspaced.push(at);
            }
            if name.instead.is_some() {
                let whole: String = parts.iter().copied().map(folded).collect();
                inside.extend(Some(whole).filter(|whole| whole.len() >= INSIDE));
                let tells = |(at, part): &(usize, &str)| {
                    part.chars().count() >= INSIDE && stands_alone(&name.name, *at, part, part)
                };
                let telling = (0..).zip(parts).filter(|_| !name.only_whole).filter(tells);
                inside.extend(telling.map(|(_, part)| folded(part)));
            }
        }
        by_word.sort_unstable();
        by_word.dedup();
        inside.sort_unstable();
        inside.dedup();
        Self { names, by_word, inside, unspaced }
    }

    /// The text with each name replaced by what stands instead.
    pub fn replaced(&self, text: &str) -> String {
        let out = self.without_unspaced(self.without_handles(text));
        let found: Vec<Range<usize>> = words(&out).collect();
        let likely = self.likely(&out, &found);
        if likely.is_empty() {
            return out;
        }
        let mut new = String::with_capacity(out.len());
        let (mut place, mut copied) = (0, 0);
        while let Some(first) = found.get(place) {
            let rest = found.get(place..).unwrap_or_default();
            let runs = likely.iter().map(|(at, name)| (run(&out, rest, name), *at, *name));
            let best = runs.max_by_key(|(length, at, _)| (*length, usize::MAX - at));
            let Some((length, _, name)) = best.filter(|(length, ..)| *length > 0) else {
                place += 1;
                continue;
            };
            let end = rest.get(length - 1).map_or(first.end, |last| last.end);
            if let Some(stand_in) = &name.instead {
                new.push_str(out.get(copied..first.start).unwrap_or_default());
                new.push_str(stand_in);
                copied = end;
            }
            place += length;
        }
        new.push_str(out.get(copied..).unwrap_or_default());
        new
    }

    /// Names that share a word with the text, each with its place.
    fn likely(&self, text: &str, found: &[Range<usize>]) -> Vec<(usize, &Name)> {
        let mut places: Vec<usize> = Vec::new();
        for range in found {
            let word = folded(text.get(range.clone()).unwrap_or_default());
            let first = self.by_word.partition_point(|(known, _)| *known < word);
            let same = self.by_word.iter().skip(first).take_while(|(known, _)| *known == word);
            places.extend(same.map(|(_, at)| *at));
        }
        places.sort_unstable();
        places.dedup();
        places.into_iter().filter_map(|at| Some((at, self.names.get(at)?))).collect()
    }

    /// Handles and addresses with a name somewhere in them go.
    fn without_handles(&self, text: &str) -> String {
        let is_handle = |word: &str| word.starts_with('@') || word.contains("://") || word.starts_with("www.");
        if !text.contains('@') && !text.contains("://") && !text.contains("www.") {
            return text.to_owned();
        }
        let has_name = |word: &str| {
            let word = folded(word);
            self.inside.iter().any(|known| word.contains(known.as_str()))
        };
        let piece = |piece: &str| {
            let word = piece.trim_end();
            let bare = word.trim_start_matches(['(', '“', '"', '<', '[']);
            if is_handle(bare) && has_name(bare) {
                [LEFT_OUT, piece.get(word.len()..).unwrap_or_default()].concat()
            } else {
                piece.to_owned()
            }
        };
        text.split_inclusive(char::is_whitespace).map(piece).collect()
    }

    /// Names in scripts without blanks, and those that have no letters at all.
    fn without_unspaced(&self, text: String) -> String {
        let mut out = text;
        for name in self.unspaced.iter().filter_map(|at| self.names.get(*at)) {
            let whole = name.name.trim();
            let Some(stand_in) = name.instead.as_ref().filter(|_| !whole.is_empty()) else { continue };
            let joined: String = whole.split_whitespace().collect();
            let parts = whole
                .split_whitespace()
                .filter(|part| !name.only_whole && part.contains(is_unspaced) && part.chars().count() > 1);
            for wanted in [whole, joined.as_str()].into_iter().chain(parts) {
                if out.contains(wanted) {
                    out = out.replace(wanted, stand_in);
                }
            }
        }
        out
    }
}

/// The words of a name.
fn parts(name: &str) -> impl Iterator<Item = &str> {
    words(name).filter_map(|range| name.get(range))
}

/// How many words from the first on are that name; 0 for none.
fn run(text: &str, found: &[Range<usize>], name: &Name) -> usize {
    let word = |range: &Range<usize>| text.get(range.clone()).unwrap_or_default();
    let is_near = |(before, after): (&Range<usize>, &Range<usize>)| {
        let gap = text.get(before.end..after.start).unwrap_or_default();
        gap.chars().count() <= 2 && gap.chars().all(|c| " .-_’'\u{a0}‐".contains(c))
    };
    let near = |length: usize| found.iter().zip(found.iter().skip(1)).take(length).all(is_near);
    let parts = || parts(&name.name);
    if name.only_whole {
        let length = parts().count();
        let is_whole = length > 0
            && found.len() >= length
            && parts().zip(found).all(|(part, range)| is_alike(part, word(range)))
            && near(length - 1);
        return if is_whole { length } else { 0 };
    }
    let Some(first) = found.first().map(word) else { return 0 };
    let Some((at, part)) = (0..).zip(parts()).find(|(_, part)| is_alike(part, first)) else { return 0 };
    let goes_on = |(before, after): &(&Range<usize>, &Range<usize>)| {
        let (before, after) = (*before, *after);
        let is_part = parts().any(|part| is_alike(part, word(after))) && !is_alike(word(before), word(after));
        is_part && is_near((before, after))
    };
    let more = found.iter().zip(found.iter().skip(1)).take_while(goes_on);
    let length = 1 + more.count();
    if length > 1 || stands_alone(&name.name, at, part, first) { length } else { 0 }
}

/// Whether that part of a name, written like that, is enough to know who is meant.
fn stands_alone(name: &str, at: usize, part: &str, written: &str) -> bool {
    let letters = part.chars().count();
    let is_small = |word: &str| !word.chars().any(char::is_uppercase);
    // "van" of "Jan van Dijk".
    let is_particle = at > 0 && is_small(part) && !is_small(name);
    let is_long = letters > 2 || (letters == 2 && (at == 0 || part.starts_with(char::is_uppercase)));
    let is_everyday = || is_small(written) && EVERYDAY.binary_search(&written).is_ok();
    is_long && !is_particle && !is_everyday()
}

/// Whether both are the same word but for capitals and accents.
fn is_alike(one: &str, other: &str) -> bool {
    if one.is_ascii() && other.is_ascii() {
        return one.eq_ignore_ascii_case(other);
    }
    let first = |word: &str| word.chars().next().filter(char::is_ascii);
    let differs = first(one).zip(first(other)).is_some_and(|(one, other)| !one.eq_ignore_ascii_case(&other));
    !differs && folded(one) == folded(other)
}

/// Small letters without accents.
fn folded(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for letter in word.chars() {
        if letter.is_ascii() {
            out.push(letter.to_ascii_lowercase());
            continue;
        }
        let plain = plain_letters(letter);
        if plain.is_empty() { out.extend(letter.to_lowercase()) } else { out.push_str(&plain) }
    }
    out
}

/// Letters of scripts that put no blanks between words.
const fn is_unspaced(letter: char) -> bool {
    matches!(letter, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1100}'..='\u{11ff}' | '\u{1780}'..='\u{17ff}'
        | '\u{3005}'..='\u{30ff}' | '\u{3130}'..='\u{318f}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}')
}

/// The words of a text in scripts with blanks: runs of letters and digits, and where each stands.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let is_word = |letter: char| letter.is_alphanumeric() && !is_unspaced(letter);
    let mut at = 0;
    std::iter::from_fn(move || {
        let tail = text.get(at..)?;
        let start = at + tail.find(is_word)?;
        let word = text.get(start..)?;
        at = start + word.find(|letter| !is_word(letter)).unwrap_or(word.len());
        Some(start..at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without(text: &str, names: &[&str]) -> String {
        let name = |(at, name): (usize, &&str)| Name {
            name: (*name).to_owned(),
            only_whole: name.starts_with("The "),
            instead: Some(format!("P{at}")),
        };
        Known::new((0..).zip(names).map(name).collect()).replaced(text)
    }

    #[test]
    fn a_name_is_found_however_it_is_written() {
        let tom = &["Tom Ellis"];
        assert_eq!(without("Tom, TOM and tom ellis; Tom’s. Tomato ellis_", tom), "P0, P0 and P0; P0’s. Tomato P0_");
        assert_eq!(without("Jose and JOSÉ García-Lorca", &["José García-Lorca"]), "P0 and P0");
        assert_eq!(without("Ms O’Neil and Li, o", &["Siobhán O’Neil", "Bo Li"]), "Ms P0 and P1, o");
        assert_eq!(without("Load the van, Dijk", &["Jan van Dijk"]), "Load the van, P0");
        assert_eq!(without("rosa baker bakes; a baker", &["rosa baker"]), "P0 bakes; a baker");
        assert_eq!(without("Will will post in may", &["Will May"]), "P0 will post in may");
    }

    #[test]
    fn the_longest_name_wins_and_groups_are_named_whole() {
        let two = &["Tom Ellis", "Tom Smith", "The Shop Team"];
        assert_eq!(without("Tom Smith, Tom Ellis, Tom", two), "P1, P0, P0");
        assert_eq!(without("the shop team in the shop", two), "P2 in the shop");
    }

    #[test]
    fn handles_and_addresses_with_a_name_go_as_a_whole() {
        let zelda = &["Zelda Quartermain"];
        assert_eq!(without("See @zeldabakes, (https://x.com/the.quartermain).", zelda), "See … …");
        assert_eq!(without("@northgatebikes https://example.com/a", zelda), "@northgatebikes https://example.com/a");
    }

    #[test]
    fn scripts_without_blanks_and_signs() {
        assert_eq!(without("田中さんに電話。田中太郎、太郎", &["田中 太郎"]), "P0さんに電話。P0、P0");
        assert_eq!(without("Tomに電話", &["Tom"]), "P0に電話");
        assert_eq!(without("Ask 🦊 or دانيال الخطيب", &["🦊", "دانيال الخطيب"]), "Ask P0 or P1");
    }

    #[test]
    fn a_name_that_is_its_own_stand_in_stays() {
        let names = vec![Name { name: "Instagram coordinator".to_owned(), only_whole: false, instead: None }];
        let text = "The coordinator posts on Instagram, https://instagram.com/shop";
        assert_eq!(Known::new(names).replaced(text), text);
    }

    #[test]
    fn words_of_every_day_are_in_order() {
        assert!(EVERYDAY.is_sorted());
    }
}
