//! Page "content". Tests: `tests/e2e`.

use crate::shell::*;
use leptos::prelude::*;

/// The page.
pub fn content_page() -> AnyView {
    view! { <PlanScreen at=crate::flow::PlanPage::Content title="Content">{()}</PlanScreen> }
        .into_any()
}
