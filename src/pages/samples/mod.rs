//! Page "samples". Tests: `tests/e2e`.

use crate::shell::*;
use leptos::prelude::*;

/// The page.
pub fn samples_page() -> AnyView {
    view! { <PlainScreen title="Samples">{()}</PlainScreen> }.into_any()
}
