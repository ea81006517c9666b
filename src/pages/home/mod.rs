//! Page "home". Tests: `tests/e2e`.

use crate::shell::*;
use leptos::prelude::*;

/// The page.
pub fn home_page() -> AnyView {
    view! { <PlainScreen title="Home">{()}</PlainScreen> }.into_any()
}
