//! Page "open". Tests: `tests/e2e`.

use crate::shell::*;
use leptos::prelude::*;

/// The page.
pub fn open_page() -> AnyView {
    view! { <PlainScreen title="Open">{()}</PlainScreen> }.into_any()
}
