//! A plan file behind a passphrase, as bytes for a link and as a file `.plan.enc.json`.
//!
//! The browser's own cryptography locks and unlocks (`src/browser/sealing.rs`); here is only how it is written down. The
//! key comes from the passphrase by PBKDF2 with SHA-256; HKDF makes two of it: the key of AES-256-GCM, and 16 bytes that
//! tell a wrong passphrase from damaged bytes. All that stands before the locked part is bound to it as additional data.
//! It must never hold the passphrase. Tests: `tests/link.rs`, `tests/browser/sealing.rs`.

use super::packed::{self, Fault};
use serde_json::{Value, json};

/// Rounds of PBKDF2 for what is locked today.
pub const ROUNDS: u32 = 600_000;
/// More than that would keep a browser busy for minutes; only a file made to harm asks for it.
pub const MOST_ROUNDS: u32 = 10_000_000;
/// Shortest passphrase.
pub const SHORTEST: usize = 12;
/// Bytes of salt.
pub const SALT: usize = 16;
/// Bytes of the starting value.
pub const START: usize = 12;
/// Bytes that tell whether a passphrase is right.
pub const PROOF: usize = 16;

const FORMAT: &str = "watchbill/sealed";
const VERSION: u64 = 1;
const KEY_FROM: &str = "PBKDF2-SHA-256";
const CIPHER: &str = "AES-256-GCM";
const PACKING: &str = "deflate-raw";

/// What was locked, with all that is needed to unlock it but the passphrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// Rounds of PBKDF2.
    pub rounds: u32,
    /// Its salt.
    pub salt: [u8; SALT],
    /// The starting value of the cipher.
    pub start: [u8; START],
    /// What the right passphrase gives.
    pub proof: [u8; PROOF],
    /// The locked bytes.
    pub locked: Vec<u8>,
}

/// What is locked of a plan file.
pub fn content(file: &str) -> Vec<u8> {
    packed::deflated(packed::compact(file).as_bytes())
}

/// The plan file of what was unlocked.
///
/// # Errors
/// `TooBig` or `Damaged`.
pub fn file_of(content: &[u8]) -> Result<Vec<u8>, Fault> {
    packed::inflated(content)
}

/// Whether a passphrase is long enough to keep anybody out. Blanks around it do not count.
pub fn is_long_enough(passphrase: &str) -> bool {
    passphrase.trim().chars().count() >= SHORTEST
}

impl Sealed {
    /// What the cipher binds to the locked part: a changed head does not open.
    pub fn bound(&self) -> Vec<u8> {
        [FORMAT.as_bytes(), &VERSION.to_be_bytes(), &self.head()].concat()
    }

    fn head(&self) -> Vec<u8> {
        [&self.rounds.to_be_bytes(), self.salt.as_slice(), &self.start, &self.proof].concat()
    }

    /// For a link.
    pub fn bytes(&self) -> Vec<u8> {
        [self.head(), self.locked.clone()].concat()
    }

    /// From a link.
    ///
    /// # Errors
    /// `Damaged` when they are too few, `Newer` when they ask for more than this version does.
    pub fn read(bytes: &[u8]) -> Result<Self, Fault> {
        let (rounds, rest) = bytes.split_first_chunk().ok_or(Fault::Damaged)?;
        let (salt, rest) = rest.split_first_chunk().ok_or(Fault::Damaged)?;
        let (start, rest) = rest.split_first_chunk().ok_or(Fault::Damaged)?;
        let (proof, locked) = rest.split_first_chunk().ok_or(Fault::Damaged)?;
        let rounds = u32::from_be_bytes(*rounds);
        match rounds {
            0 => Err(Fault::Damaged),
            1..=MOST_ROUNDS => Ok(Self { rounds, salt: *salt, start: *start, proof: *proof, locked: locked.to_vec() }),
            _ => Err(Fault::Newer),
        }
    }

    /// The file.
    pub fn file(&self) -> String {
        let (bytes, body) = (self.bytes(), packed::letters(&self.locked));
        let value = json!({
            "format": FORMAT,
            "version": VERSION,
            "key": {"from": KEY_FROM, "rounds": self.rounds, "salt": packed::letters(&self.salt)},
            "cipher": {"name": CIPHER, "start": packed::letters(&self.start)},
            "packing": PACKING,
            "proof": packed::letters(&self.proof),
            "length": body.len(),
            "sum": packed::sum(&bytes),
            "body": body,
        });
        // Writing JSON of texts and numbers cannot fail.
        let mut text = serde_json::to_string_pretty(&value).unwrap_or_default();
        text.push('\n');
        text
    }

    /// Reads the bytes of a file; `None` when they are something else.
    pub fn read_file(bytes: &[u8]) -> Option<Result<Self, Fault>> {
        let value: Value = serde_json::from_slice(bytes).ok()?;
        (value.get("format").and_then(Value::as_str) == Some(FORMAT)).then(|| Self::of_value(&value))
    }

    fn of_value(value: &Value) -> Result<Self, Fault> {
        let at = |path: &str| value.pointer(path).ok_or(Fault::Damaged);
        let text = |path: &str| at(path)?.as_str().ok_or(Fault::Damaged);
        let number = |path: &str| at(path)?.as_u64().ok_or(Fault::Damaged);
        if number("/version")? > VERSION {
            return Err(Fault::Newer);
        }
        for (path, known) in [("/key/from", KEY_FROM), ("/cipher/name", CIPHER), ("/packing", PACKING)] {
            if text(path)? != known {
                return Err(Fault::Newer);
            }
        }
        let rounds = u32::try_from(number("/key/rounds")?).map_err(|_| Fault::Newer)?;
        let length = usize::try_from(number("/length")?).map_err(|_| Fault::Damaged)?;
        let body = text("/body")?;
        if body.len() < length {
            let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
            return Err(Fault::Cut { got: count(body.len()), wanted: count(length) });
        }
        let parts = ["/key/salt", "/cipher/start", "/proof", "/body"];
        let mut bytes = rounds.to_be_bytes().to_vec();
        for path in parts {
            bytes.extend(packed::bytes(text(path)?)?);
        }
        if packed::sum(&bytes) != text("/sum")? {
            return Err(Fault::Damaged);
        }
        Self::read(&bytes)
    }
}
