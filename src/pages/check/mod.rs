//! Page "check". Tests: `tests/e2e`.

use crate::shell::*;
use leptos::prelude::*;

/// The page.
pub fn check_page() -> AnyView {
    view! { <PlanScreen at=crate::flow::PlanPage::Check title="Check">{()}</PlanScreen> }.into_any()
}
