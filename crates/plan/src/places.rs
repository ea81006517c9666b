//! Keys numbered in the order in which they come, found by a hash of their text.
//!
//! Every question about a large plan looks records up by their key; a tree compares a dozen keys for each, this one or two.
//! The order of the hashes is never seen: whoever walks through records walks through their list. Tests: at the end of
//! this file.

use crate::id::Key;

/// Numbered keys.
#[derive(Clone, Debug, Default)]
pub(crate) struct Places {
    keys: Vec<Key>,
    /// One more than the number of a key, at its hash or behind it; 0 where there is none. Half of them stay free.
    slots: Vec<u32>,
}

impl Places {
    /// Numbers keys from 0 on; of equal keys the first is found.
    pub fn of(keys: impl Iterator<Item = Key>) -> Self {
        let mut out = Self::default();
        for key in keys {
            match out.find(key) {
                Ok(_) => out.keys.push(key),
                Err(slot) => out.put(slot, key),
            }
        }
        out
    }

    /// The number of a key.
    pub fn get(&self, key: Key) -> Option<usize> {
        self.find(key).ok()
    }

    /// The number of a key, the next one if it is new.
    pub fn get_or_add(&mut self, key: Key) -> usize {
        match self.find(key) {
            Ok(place) => place,
            Err(slot) => {
                self.put(slot, key);
                self.keys.len() - 1
            }
        }
    }

    fn find(&self, key: Key) -> Result<usize, usize> {
        find(&self.keys, &self.slots, key)
    }

    fn put(&mut self, slot: usize, key: Key) {
        self.keys.push(key);
        if self.keys.len() * 2 > self.slots.len() {
            self.grow();
        } else if let Some(free) = self.slots.get_mut(slot) {
            *free = self.keys.len() as u32;
        }
    }

    fn grow(&mut self) {
        let mut slots = vec![0; (self.keys.len() * 4).next_power_of_two()];
        for (key, number) in self.keys.iter().zip(1..) {
            if let Err(slot) = find(&self.keys, &slots, *key)
                && let Some(free) = slots.get_mut(slot)
            {
                *free = number;
            }
        }
        self.slots = slots;
    }
}

/// The number of a key, or the slot where it would stand. The number of slots is a power of two, or zero.
fn find(keys: &[Key], slots: &[u32], key: Key) -> Result<usize, usize> {
    let last = slots.len().saturating_sub(1);
    let mut slot = key.spread() as usize & last;
    while let Some(place) = slots.get(slot).and_then(|number| (*number as usize).checked_sub(1)) {
        if keys.get(place) == Some(&key) {
            return Ok(place);
        }
        slot = (slot + 1) & last;
    }
    Err(slot)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_have_the_number_of_their_first_place() {
        let key = |number: u32| Key::parse(&format!("p_{}", number % 700)).unwrap();
        let places = Places::of((0..1000).map(key));
        for number in 0..1000 {
            assert_eq!(places.get(key(number)), Some(number as usize % 700));
        }
        assert_eq!(places.get(Key::parse("p_700").unwrap()), None);
        assert_eq!(Places::default().get(key(1)), None);
    }

    #[test]
    fn a_new_key_gets_the_next_number() {
        let mut places = Places::default();
        for (text, number) in [("b", 0), ("a", 1), ("b", 0), ("c", 2), ("a", 1)] {
            assert_eq!(places.get_or_add(Key::parse(text).unwrap()), number);
        }
    }
}
