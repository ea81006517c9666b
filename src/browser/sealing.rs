//! Locking bytes with a passphrase, and unlocking them, by the browser's own cryptography.
//!
//! For: plans that travel whole. PBKDF2 with SHA-256 makes a secret of the passphrase, HKDF makes the key of AES-256-GCM
//! and the proof of it; `export::link::sealed` says how it is written down.
//! Must never: keep a passphrase or a key, or use a random source that is not the browser's.
//! Tests: `tests/browser/sealing.rs`.
use export::link::sealed::{PROOF, ROUNDS, SALT, START, Sealed};
use js_sys::{Array, JsString, Promise, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::{invoke, object, property, window};

/// Why nothing was locked or unlocked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealFault {
    /// The browser has no cryptography here: the page did not come by https.
    Unavailable,
    /// The passphrase is another one.
    WrongPassphrase,
    /// The passphrase is right, but the bytes are not what was locked.
    Damaged,
}

const CIPHER: &str = "AES-GCM";
const HASH: &str = "SHA-256";
const BITS: f64 = 256.0;

/// Locks bytes.
///
/// # Errors
/// `Unavailable` without https.
pub async fn seal(passphrase: &str, content: &[u8]) -> Result<Sealed, SealFault> {
    let mut sealed = Sealed {
        rounds: ROUNDS,
        salt: random::<SALT>()?,
        start: random::<START>()?,
        proof: [0; PROOF],
        locked: Vec::new(),
    };
    let (key, proof) = keys(passphrase, &sealed).await?;
    sealed.proof = proof;
    let content: JsValue = Uint8Array::from(content).into();
    sealed.locked = bytes(&ask("encrypt", &[&cipher(&sealed), &key, &content]).await?);
    Ok(sealed)
}

/// Unlocks them again.
///
/// # Errors
/// `WrongPassphrase`, or `Damaged` when it was right.
pub async fn unseal(passphrase: &str, sealed: &Sealed) -> Result<Vec<u8>, SealFault> {
    let (key, proof) = keys(passphrase, sealed).await?;
    if proof != sealed.proof {
        return Err(SealFault::WrongPassphrase);
    }
    let locked: JsValue = Uint8Array::from(sealed.locked.as_slice()).into();
    // With the right key the cipher refuses only what was changed.
    ask("decrypt", &[&cipher(sealed), &key, &locked]).await.map(|value| bytes(&value)).map_err(|_| SealFault::Damaged)
}

/// The cipher's key, and what proves that it is the right one.
async fn keys(passphrase: &str, sealed: &Sealed) -> Result<(JsValue, [u8; PROOF]), SealFault> {
    let passphrase: JsValue = Uint8Array::from(even(passphrase).as_bytes()).into();
    let slow = import(&passphrase, "PBKDF2", &["deriveBits"]).await?;
    let salt: JsValue = Uint8Array::from(sealed.salt.as_slice()).into();
    let rounds = object(&[
        ("name", &"PBKDF2".into()),
        ("hash", &HASH.into()),
        ("salt", &salt),
        ("iterations", &JsValue::from_f64(sealed.rounds.into())),
    ]);
    let secret = ask("deriveBits", &[&rounds, &slow, &JsValue::from_f64(BITS)]).await?;
    let secret = import(&secret, "HKDF", &["deriveBits"]).await?;
    let key = derive(&secret, "watchbill key", BITS).await?;
    let key = import(&key, CIPHER, &["encrypt", "decrypt"]).await?;
    let proof = derive(&secret, "watchbill proof", 8.0 * PROOF as f64).await?;
    let proof = bytes(&proof).try_into().map_err(|_| SealFault::Unavailable)?;
    Ok((key, proof))
}

/// The same passphrase is typed as other bytes on another keyboard, and phones add a blank behind words.
fn even(passphrase: &str) -> String {
    JsString::from(passphrase.trim()).normalize("NFKC").into()
}

fn cipher(sealed: &Sealed) -> JsValue {
    let start: JsValue = Uint8Array::from(sealed.start.as_slice()).into();
    let bound: JsValue = Uint8Array::from(sealed.bound().as_slice()).into();
    object(&[("name", &CIPHER.into()), ("iv", &start), ("additionalData", &bound)]).into()
}

async fn import(raw: &JsValue, kind: &str, uses: &[&str]) -> Result<JsValue, SealFault> {
    let uses: JsValue = uses.iter().map(|word| JsValue::from_str(word)).collect::<Array>().into();
    ask("importKey", &[&"raw".into(), raw, &kind.into(), &JsValue::FALSE, &uses]).await
}

async fn derive(secret: &JsValue, purpose: &str, bits: f64) -> Result<JsValue, SealFault> {
    let (salt, purpose): (JsValue, JsValue) =
        (Uint8Array::from([].as_slice()).into(), Uint8Array::from(purpose.as_bytes()).into());
    let how = object(&[("name", &"HKDF".into()), ("hash", &HASH.into()), ("salt", &salt), ("info", &purpose)]);
    ask("deriveBits", &[&how, secret, &JsValue::from_f64(bits)]).await
}

/// Asks the browser's cryptography, which is not there without https.
async fn ask(what: &str, arguments: &[&JsValue]) -> Result<JsValue, SealFault> {
    let crypto = property(&js_sys::global(), "crypto");
    let asked = invoke(&property(&crypto, "subtle"), what, arguments).ok_or(SealFault::Unavailable)?;
    JsFuture::from(Promise::resolve(&asked)).await.map_err(|_| SealFault::Unavailable)
}

fn bytes(buffer: &JsValue) -> Vec<u8> {
    Uint8Array::new(buffer).to_vec()
}

fn random<const N: usize>() -> Result<[u8; N], SealFault> {
    let mut bytes = [0; N];
    let crypto = window().and_then(|window| window.crypto().ok()).ok_or(SealFault::Unavailable)?;
    crypto.get_random_values_with_u8_array(&mut bytes).map_err(|_| SealFault::Unavailable)?;
    Ok(bytes)
}
