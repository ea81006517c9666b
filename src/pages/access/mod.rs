//! Page "access". Tests: `tests/e2e`.

use crate::shell::*;
use leptos::prelude::*;

/// The page.
pub fn access_page() -> AnyView {
    view! { <PlanScreen at=crate::flow::PlanPage::Access title="Access">{()}</PlanScreen> }
        .into_any()
}
