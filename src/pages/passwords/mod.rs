//! Page "passwords". Tests: `tests/e2e`.

use crate::shell::*;
use leptos::prelude::*;

/// The page.
pub fn passwords_page() -> AnyView {
    view! { <PlanScreen at=crate::flow::PlanPage::Passwords title="Passwords">{()}</PlanScreen> }
        .into_any()
}
