//! Places in an order as text, so that two people can insert without renumbering (a fractional index).
//!
//! A place is a text of the digits `0-9a-z`, never ending in `0`; places compare as text. Tests: at the end.

const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
const BASE: usize = DIGITS.len();

/// A place after `low` and before `high`; either may be open. When they leave no room (`low >= high`), a place after
/// `low`.
pub fn between(low: Option<&str>, high: Option<&str>) -> String {
    let low = low.unwrap_or_default();
    let high = high.filter(|high| *high > low);
    let mut out = String::new();
    let mut open = high.is_none();
    for place in 0.. {
        let from = digit(low, place).unwrap_or(0);
        let to = if open {
            BASE
        } else {
            high.and_then(|high| digit(high, place)).unwrap_or(BASE)
        };
        // Appending at the end steps by one digit, so that long lists keep short places.
        let middle = if open && place < low.len() {
            from + 1
        } else {
            from.midpoint(to)
        };
        if middle > from && middle < to {
            push(&mut out, middle);
            return out;
        }
        push(&mut out, from);
        open |= to > from;
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
        assert!(last.len() < 40, "{last}");
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
