//! What the worker calls: the kind of file and its content as JSON go in, bytes come out.
//!
//! Tests: `tests/files.rs`, the journeys.

use export::outline::Outline;
use export::tables::Book;
use wasm_bindgen::prelude::wasm_bindgen;

/// Makes a file: `xlsx` from a book, `docx` from an outline. `None` when the content is not one, or is too large.
#[wasm_bindgen]
pub fn make(kind: &str, content: &str) -> Option<Vec<u8>> {
    match kind {
        "xlsx" => crate::xlsx(&serde_json::from_str::<Book>(content).ok()?).ok(),
        "docx" => crate::docx(&serde_json::from_str::<Outline>(content).ok()?).ok(),
        _ => None,
    }
}
