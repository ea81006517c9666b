//! New ids.
//!
//! For: the only randomness of the app; ids are handed to the core with the edit that needs them.
//! Must never: use `Math.random`, or be called by the pure crates.
//! Tests: below for the text form, `tests/browser.rs` for the random source.
use super::window;

/// Crockford's base 32, lower case: no `i`, `l`, `o` or `u`, so that an id can be read out aloud.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Characters after the prefix: 13 times 5 bits make 65 bits.
const LENGTH: usize = 13;

/// A new id: the prefix, `_` and 13 random characters, for example `p_7k2m9x0c4t1zq`.
#[must_use]
pub fn new_id(prefix: &str) -> String {
    let mut bytes = [0_u8; LENGTH];
    let filled = window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !filled {
        // Every browser that runs WebAssembly has a random source. Should one fail all the same, ids must still differ
        // within this browser, so they come from the clock and a counter.
        bytes = unlike_before();
    }
    spell(prefix, &bytes)
}

/// Bytes that were not handed out before in this window: a counter and the clock.
fn unlike_before() -> [u8; LENGTH] {
    use std::sync::atomic::{AtomicU32, Ordering};
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let mut rest = u64::from(COUNT.fetch_add(1, Ordering::Relaxed));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "milliseconds since 1970 fit in 64 bits"
    )]
    let mut time = super::clock::now_ms() as u64;
    let mut bytes = [0_u8; LENGTH];
    for (index, byte) in bytes.iter_mut().enumerate() {
        let source = if index < 4 { &mut rest } else { &mut time };
        *byte = u8::try_from(*source % 32).unwrap_or(0);
        *source /= 32;
    }
    bytes
}

/// Writes five bits of every byte as one character.
fn spell(prefix: &str, bytes: &[u8]) -> String {
    let mut id = String::with_capacity(prefix.len() + 1 + bytes.len());
    id.push_str(prefix);
    id.push('_');
    for byte in bytes {
        let letter = ALPHABET.get(usize::from(byte % 32)).copied().unwrap_or(b'0');
        id.push(char::from(letter));
    }
    id
}

#[cfg(test)]
mod tests {
    use super::spell;

    #[test]
    fn every_five_bits_are_one_character_of_the_alphabet() {
        assert_eq!(spell("p", &[0, 31, 32, 10, 255]), "p_0z0az");
    }
}
