//! Files of this site, on request: the samples.
//!
//! For: texts that are too large to be part of the program. Must never: ask another site, or run before somebody
//! pressed something. Tests: the samples journey in `tests/e2e`.
use super::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The text of a file beside the page; `None` when it cannot be had.
pub async fn text(address: &str) -> Option<String> {
    let answer = JsFuture::from(window()?.fetch_with_str(address)).await.ok()?;
    let answer: Response = answer.dyn_into().ok()?;
    if !answer.ok() {
        return None;
    }
    JsFuture::from(answer.text().ok()?).await.ok()?.as_string()
}
