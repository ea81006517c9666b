//! Places in an order as text, so that two people can insert without renumbering (a fractional index).
//!
//! A place is a text of the digits `0-9a-z`, never ending in `0`; places compare as text. Tests: at the end.

const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
const BASE: usize = DIGITS.len();

/// A place after `low` and before `high`; either may be open. When they leave no room (`low >= high`, or `high` is
/// `low` and zeros), a place after `low`.
pub fn between(low: Option<&str>, high: Option<&str>) -> String {
    let low = low.unwrap_or_default();
    let high = high.filter(|high| *high > low);
    if [low, high.unwrap_or_default()].iter().any(|text| is_foreign(text)) {
        return beside_foreign(low, high);
    }
    match high {
        None if !low.is_empty() => after(low),
        _ => middle(low, high),
    }
}

/// The next place at the end. Each leading `z` makes the number that counts up one digit longer, so that the places of
/// a list of 20,000 records stay below ten characters.
fn after(low: &str) -> String {
    let mut tops = low.bytes().take_while(|byte| *byte == b'z').count();
    let mut block: Vec<usize> = (tops..=2 * tops).map(|place| digit(low, place).unwrap_or(0)).collect();
    count_up(&mut block);
    if block.first() == Some(&(BASE - 1)) {
        tops += 1;
        block = vec![0; tops + 1];
        count_up(&mut block);
    }
    let mut out = "z".repeat(tops);
    for digit in block {
        push(&mut out, digit);
    }
    out
}

/// Adds one; never ends in `0`, so that there is always room before a place.
fn count_up(block: &mut [usize]) {
    for (back, digit) in block.iter_mut().rev().enumerate() {
        if *digit + 1 < BASE {
            *digit += 1;
            return;
        }
        *digit = usize::from(back == 0);
    }
}

fn middle(low: &str, high: Option<&str>) -> String {
    let mut out = String::new();
    let mut open = high.is_none();
    for place in 0.. {
        let from = digit(low, place).unwrap_or(0);
        let to = if open { BASE } else { high.and_then(|high| digit(high, place)).unwrap_or(BASE) };
        let middle = from.midpoint(to);
        if middle > from && middle < to {
            push(&mut out, middle);
            return out;
        }
        push(&mut out, from);
        open |= to > from;
    }
    out
}

/// Places that another program wrote may hold any character.
fn is_foreign(text: &str) -> bool {
    !text.bytes().all(|byte| DIGITS.contains(&byte))
}

/// Behind `low` there is room, unless `high` begins with `low`; then the search goes on in the rest.
fn beside_foreign(low: &str, high: Option<&str>) -> String {
    let rest = high.and_then(|high| high.strip_prefix(low));
    let first = rest.and_then(|rest| DIGITS.iter().rev().find(|d| Some(**d) < rest.bytes().next()));
    let mut out = low.to_owned();
    if let Some(first) = first {
        out.push(char::from(*first));
    }
    if matches!(first, None | Some(b'0')) {
        push(&mut out, BASE / 2);
    }
    out
}

fn digit(text: &str, place: usize) -> Option<usize> {
    let byte = text.as_bytes().get(place)?;
    DIGITS.iter().position(|known| known == byte)
}

fn push(out: &mut String, digit: usize) {
    out.push(DIGITS.get(digit).map_or('0', |byte| char::from(*byte)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_thousand_places_in_a_row_stay_short() {
        let mut last = String::new();
        for _ in 0..1000 {
            let next = between(Some(&last), None);
            assert!(next > last, "{next} after {last}");
            last = next;
        }
        assert!(last.len() < 6, "{last}");
    }

    #[test]
    fn twenty_thousand_places_fit_the_field() {
        let mut last = String::new();
        for _ in 0..20_000 {
            let next = between(Some(&last), None);
            assert!(next > last && !next.ends_with('0'), "{next} after {last}");
            last = next;
        }
        assert!(last.len() < 10, "{last}");
    }

    #[test]
    fn places_of_other_programs_are_respected() {
        for (low, high) in [
            ("a0V", None),
            ("ж", None),
            ("z{", None),
            ("", Some("A")),
            ("a", Some("aB")),
            ("a", Some("a1Ж")),
            ("Zz", Some("a0")),
        ] {
            let new = between(Some(low), high);
            assert!(*new > *low, "{new} after {low}");
            assert!(high.is_none_or(|high| *new < *high), "{new} before {high:?}");
        }
    }

    proptest! {
        #[test]
        fn there_is_always_room_between(picks in prop::collection::vec(any::<prop::sample::Index>(), 1..60)) {
            let mut places: Vec<String> = Vec::new();
            for pick in picks {
                let at = pick.index(places.len() + 1);
                let low = at.checked_sub(1).map(|i| places[i].clone());
                let new = between(low.as_deref(), places.get(at).map(String::as_str));
                places.insert(at, new);
            }
            prop_assert!(places.is_sorted());
            let mut unique = places.clone();
            unique.dedup();
            prop_assert_eq!(unique.len(), places.len());
            prop_assert!(places.iter().all(|place| !place.ends_with('0')));
        }
    }
}
