//! Locking with a passphrase: opens with the right one alone, and damage is not called a wrong passphrase.
use export::link::sealed::{ROUNDS, Sealed};
use wasm_bindgen_test::wasm_bindgen_test;
use watchbill::browser::sealing::{SealFault, seal, unseal};

const PASSPHRASE: &str = "blue kite over the sea";

#[wasm_bindgen_test]
async fn what_is_locked_opens_with_the_right_passphrase_alone() {
    let content: Vec<u8> = (0..=255).cycle().take(5_000).collect();
    let sealed = seal(PASSPHRASE, &content).await.unwrap();
    assert_eq!(sealed.rounds, ROUNDS);
    assert!(!sealed.bytes().windows(16).any(|part| part == &content[..16]), "nothing is left readable");
    assert_eq!(unseal(PASSPHRASE, &sealed).await, Ok(content));
    for wrong in ["blue kite over the se", "Blue kite over the sea", ""] {
        assert_eq!(unseal(wrong, &sealed).await, Err(SealFault::WrongPassphrase), "{wrong}");
    }
}

#[wasm_bindgen_test]
async fn damage_is_not_called_a_wrong_passphrase() {
    let sealed = seal(PASSPHRASE, b"plan").await.unwrap();
    let mut locked = sealed.locked.clone();
    locked[0] ^= 1;
    assert_eq!(unseal(PASSPHRASE, &Sealed { locked, ..sealed.clone() }).await, Err(SealFault::Damaged));
    let cut = Sealed { locked: sealed.locked[1..].to_vec(), ..sealed.clone() };
    assert_eq!(unseal(PASSPHRASE, &cut).await, Err(SealFault::Damaged));
    let start = [0; 12];
    assert_eq!(unseal(PASSPHRASE, &Sealed { start, ..sealed }).await, Err(SealFault::Damaged));
}

#[wasm_bindgen_test]
async fn two_locks_of_the_same_have_nothing_in_common() {
    let (one, two) = (seal(PASSPHRASE, b"plan").await.unwrap(), seal(PASSPHRASE, b"plan").await.unwrap());
    assert_ne!(one.salt, two.salt);
    assert_ne!(one.start, two.start);
    assert_ne!(one.proof, two.proof);
    assert_ne!(one.locked, two.locked);
}

#[wasm_bindgen_test]
async fn other_keyboards_and_a_blank_behind_make_no_difference() {
    let sealed = seal("caf\u{e9} no. ten tonight", b"plan").await.unwrap();
    assert_eq!(unseal(" cafe\u{301} no. ten tonight ", &sealed).await, Ok(b"plan".to_vec()));
}
