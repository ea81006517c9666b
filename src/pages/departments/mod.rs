//! Page "departments". Tests: `tests/e2e`.

use crate::shell::*;
use leptos::prelude::*;

/// The page.
pub fn departments_page() -> AnyView {
    view! { <PlanScreen at=crate::flow::PlanPage::Departments title="Departments">{()}</PlanScreen> }.into_any()
}
