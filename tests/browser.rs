//! `src/browser` in a real browser: `cargo test --target wasm32-unknown-unknown --test browser`.
#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests fail by panicking; clippy only knows functions marked #[test]"
)]

#[path = "browser/canvas.rs"]
mod canvas;
#[path = "browser/device.rs"]
mod device;
#[path = "browser/pace.rs"]
mod pace;
#[path = "browser/sealing.rs"]
mod sealing;
#[path = "browser/select.rs"]
mod select;
#[path = "browser/shelf.rs"]
mod shelf;
#[path = "browser/storage.rs"]
mod storage;
#[path = "browser/support.rs"]
mod support;
#[path = "browser/unreadable.rs"]
mod unreadable;
#[path = "browser/windows.rs"]
mod windows;
#[path = "browser/zones.rs"]
mod zones;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
