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
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Key {
    bytes: [u8; MAX_LEN],
    len: u8,
}

impl Key {
    /// Reads the text form. `None` when it is empty, too long, or holds other characters than a-z, A-Z, 0-9, `_`, `-`.
    pub fn parse(text: &str) -> Option<Self> {
        let source = text.as_bytes();
        if source.is_empty() || source.len() > MAX_LEN {
            return None;
        }
        let mut bytes = [0; MAX_LEN];
        for (slot, byte) in bytes.iter_mut().zip(source) {
            if !(byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')) {
                return None;
            }
            *slot = *byte;
        }
        Some(Self { bytes, len: source.len() as u8 })
    }

    /// The text form, as it stands in the plan file.
    pub fn as_str(&self) -> &str {
        let bytes = self.bytes.get(..usize::from(self.len)).unwrap_or_default();
        std::str::from_utf8(bytes).unwrap_or_default()
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
pub(crate) fn fingerprint(text: &str) -> u64 {
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
        let mut keys: Vec<_> = ["p_b", "p_a", "p_", "p_aa"].into_iter().filter_map(Key::parse).collect();
        keys.sort();
        let texts: Vec<_> = keys.iter().map(Key::as_str).collect();
        assert_eq!(texts, ["p_", "p_a", "p_aa", "p_b"]);
    }
}
