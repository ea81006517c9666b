//! What copies of one plan leave out: made ready once, then looked for in thousands of texts.
//!
//! It must never let through what the plan knows as a number, an address or a name. It does not know which copy is made;
//! that is for `names`. Tests: at the end, `tests/leave_out.rs`.

use super::replace::Known;
use super::texts::{LEFT_OUT, without_contacts};

/// Ways to reach people, and names.
#[derive(Debug)]
pub struct Hidden {
    /// Phone numbers and addresses that stand in fields of their own, however short; in order.
    contacts: Vec<String>,
    names: Known,
}

impl Hidden {
    pub fn new<'a>(contacts: impl Iterator<Item = &'a str>, names: Known) -> Self {
        let known = contacts.map(str::trim).filter(|known| !known.is_empty());
        let mut contacts: Vec<String> = known.map(str::to_owned).collect();
        contacts.sort_unstable();
        contacts.dedup();
        Self { contacts, names }
    }

    /// Without numbers and addresses that the plan knows, and without what looks like one.
    pub fn without_contacts(&self, text: &str) -> String {
        without_contacts(&self.without_known(text))
    }

    /// Without names of people and firms.
    pub fn without_names(&self, text: &str) -> String {
        self.names.replaced(text)
    }

    fn without_known(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text.chars();
        loop {
            if let Some(known) = self.begins(rest.as_str()) {
                out.push_str(LEFT_OUT);
                rest = rest.as_str().get(known..).unwrap_or_default().chars();
            } else if let Some(letter) = rest.next() {
                out.push(letter);
            } else {
                break;
            }
        }
        out
    }

    /// How long the longest of the known is that the text begins with, in bytes.
    fn begins(&self, text: &str) -> Option<usize> {
        // In order, what a text begins with stands before it, and the longest last.
        let behind = self.contacts.partition_point(|known| known.as_str() <= text);
        let mut before = self.contacts.get(..behind)?;
        while let Some((last, others)) = before.split_last() {
            if text.starts_with(last.as_str()) {
                return Some(last.len());
            }
            let shared = shared(last, text);
            // Nothing that is longer than what both share can be a beginning of the text.
            let most = text.get(..shared).filter(|most| !most.is_empty())?;
            before = others.get(..others.partition_point(|known| known.as_str() <= most))?;
        }
        None
    }
}

/// How many bytes both begin with alike, in whole letters.
fn shared(one: &str, other: &str) -> usize {
    let alike = one.char_indices().zip(other.chars()).find(|((_, one), other)| one != other);
    alike.map_or(one.len().min(other.len()), |((at, _), _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without(known: &[&str], text: &str) -> String {
        Hidden::new(known.iter().copied(), Known::new(Vec::new())).without_known(text)
    }

    #[test]
    fn the_longest_number_that_is_known_goes_wherever_it_stands() {
        let known = [" 12 ", "12345", "12", "1239", "ask@", ""];
        assert_eq!(without(&known, "12345, a1239b, 124, 13, ask@home"), "…, a…b, …4, 13, …home");
        assert_eq!(without(&["1", "12345"], "1234 12345 2"), "…234 … 2");
        assert_eq!(without(&["ø1", "ø"], "øø1ö"), "……ö");
        assert_eq!(without(&[], "12"), "12");
    }

    #[test]
    fn it_finds_what_a_walk_through_all_finds() {
        let pieces = ["1", "12", "121", "2112", "é", "é1", "21é"];
        for set in 0..1_u32 << pieces.len() {
            let known: Vec<&str> = (0..).zip(pieces).filter(|(at, _)| set >> at & 1 == 1).map(|(_, one)| one).collect();
            let hidden = Hidden::new(known.iter().copied(), Known::new(Vec::new()));
            for text in ["1121é1", "2112", "121212é", "é", "3"] {
                let longest = known.iter().filter(|one| text.starts_with(**one)).map(|one| one.len()).max();
                assert_eq!(hidden.begins(text), longest, "{known:?} in {text}");
            }
        }
    }
}
