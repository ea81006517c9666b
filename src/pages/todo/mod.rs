//! Page "todo". Tests: `tests/e2e`.

use crate::shell::*;
use leptos::prelude::*;

/// The page.
pub fn todo_page() -> AnyView {
    view! { <PlanScreen at=crate::flow::PlanPage::Todo title="Todo">{()}</PlanScreen> }.into_any()
}
