//! Page "you". Tests: `tests/e2e`.

use crate::shell::*;
use leptos::prelude::*;

/// The page.
pub fn you_page() -> AnyView {
    view! { <PlanScreen at=crate::flow::PlanPage::You title="You">{()}</PlanScreen> }.into_any()
}

/// The first question of a new plan.
pub fn start_page(path: Option<plan::model::Path>) -> AnyView {
    view! { <PlainScreen title=format!("{path:?}")>{()}</PlainScreen> }.into_any()
}
