//! Identities of records.
//!
//! An id is a type prefix and 13 Crockford base32 characters, for example `p_7k2m0000000a1`. The core has no
//! randomness: ids are handed in with the edit, so that files made in different browsers merge by id.
//! An `Id` must never hold anything but ASCII letters, digits and one underscore. Tests: at the end of this file.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

/// Longest text form an id may have; ours have 15 or 16 characters.
pub const MAX_LEN: usize = 24;

/// The identity of a record, not tied to an entity: at most 24 ASCII characters, kept inline so that it is `Copy`.
///
/// The text stands in words of eight bytes, with zeros behind it. No character is zero, so the words alone tell keys apart
/// and give them the order of their text: reads of large plans are made of such comparisons, and three numbers are
/// compared sooner than 24 bytes.
#[derive(Clone, Copy, Default)]
pub struct Key {
    words: [[u8; 8]; MAX_LEN / 8],
    len: u8,
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        let ([a, b, c], [x, y, z]) = (self.words, other.words);
        let word = u64::from_ne_bytes;
        word(a) == word(x) && word(b) == word(y) && word(c) == word(z)
    }
}
impl Eq for Key {}
impl PartialOrd for Key {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Key {
    fn cmp(&self, other: &Self) -> Ordering {
        for (one, two) in self.words.into_iter().zip(other.words) {
            let (one, two) = (u64::from_le_bytes(one), u64::from_le_bytes(two));
            if one != two {
                // The first byte that differs is the lowest one.
                let first = (one ^ two).trailing_zeros() & !7;
                return (one >> first & 0xff).cmp(&(two >> first & 0xff));
            }
        }
        Ordering::Equal
    }
}
impl Hash for Key {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.words.hash(state);
    }
}

impl Key {
    /// Reads the text form. `None` when it is empty, too long, or holds other characters than a-z, A-Z, 0-9, `_`, `-`.
    pub fn parse(text: &str) -> Option<Self> {
        let source = text.as_bytes();
        if source.is_empty() || source.len() > MAX_LEN {
            return None;
        }
        let mut words = [[0; 8]; MAX_LEN / 8];
        for (slot, byte) in words.as_flattened_mut().iter_mut().zip(source) {
            if !(byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')) {
                return None;
            }
            *slot = *byte;
        }
        Some(Self { words, len: source.len() as u8 })
    }

    /// The text form, as it stands in the plan file.
    pub fn as_str(&self) -> &str {
        let bytes = self.words.as_flattened().get(..usize::from(self.len)).unwrap_or_default();
        std::str::from_utf8(bytes).unwrap_or_default()
    }

    /// A number that spreads keys evenly, for [`Places`](crate::places::Places).
    pub(crate) fn spread(&self) -> u32 {
        const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
        let mix = |sum: u64, word: [u8; 8]| (sum ^ u64::from_le_bytes(word)).wrapping_mul(ODD).rotate_left(29);
        let sum = self.words.into_iter().fold(0, mix);
        (sum ^ sum >> 32) as u32
    }

    /// Whether no record is meant (the default value).
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

impl fmt::Display for Key {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

/// The identity of a record of type `T`. `Copy`, ordered by its text.
pub struct Id<T> {
    /// The identity without its type.
    pub key: Key,
    entity: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    /// Gives an untyped key its type; the caller knows which table it stands in.
    pub const fn of(key: Key) -> Self {
        Self { key, entity: PhantomData }
    }

    /// Reads the text form; `None` as in [`Key::parse`].
    pub fn parse(text: &str) -> Option<Self> {
        Key::parse(text).map(Self::of)
    }

    /// The text form.
    pub fn as_str(&self) -> &str {
        self.key.as_str()
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> Default for Id<T> {
    fn default() -> Self {
        Self::of(Key::default())
    }
}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key.cmp(&other.key)
    }
}
impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key.hash(state);
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.key, out)
    }
}
impl<T> fmt::Display for Id<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

/// FNV-1a with 64 bits: tells texts apart, the same on every machine. No secret and no proof.
pub fn fingerprint(text: &str) -> u64 {
    const START: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    text.bytes().fold(START, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(PRIME))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_form_survives() {
        for text in ["p_7k2m0000000a1", "x", "abcdefghijklmnopqrstuvwx"] {
            assert_eq!(Key::parse(text).map(|k| k.to_string()), Some(text.to_string()));
        }
    }

    #[test]
    fn other_texts_are_no_ids() {
        for text in ["", "a b", "é", "abcdefghijklmnopqrstuvwxy", "a/b", "a.b"] {
            assert_eq!(Key::parse(text), None, "{text}");
        }
    }

    #[test]
    fn order_is_the_order_of_the_text() {
        let long = ["abcdefgh", "abcdefgha", "abcdefghb", "abcdefghijklmnop", "abcdefghijklmnopqrstuvwx", "z"];
        let all: Vec<_> = ["-", "0", "A", "_", "p_", "p_a", "p_aa", "p_b"].into_iter().chain(long).collect();
        for one in &all {
            for other in &all {
                let (a, b) = (Key::parse(one), Key::parse(other));
                assert_eq!((a.cmp(&b), a == b), (one.cmp(other), one == other), "{one} {other}");
                assert!(Key::default() < a.unwrap());
            }
        }
    }
}
