//! Page "roles". Tests: `tests/e2e`.

use crate::shell::*;
use leptos::prelude::*;

/// The page.
pub fn roles_page() -> AnyView {
    view! { <PlanScreen at=crate::flow::PlanPage::Roles title="Roles">{()}</PlanScreen> }.into_any()
}
