//! Page "plan_home". Tests: `tests/e2e`.

use crate::shell::*;
use leptos::prelude::*;

/// The page.
pub fn home_page() -> AnyView {
    view! { <PlanScreen at=crate::flow::PlanPage::Home title="Home">{()}</PlanScreen> }.into_any()
}
