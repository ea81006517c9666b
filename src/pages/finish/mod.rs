//! Page "finish". Tests: `tests/e2e`.

use crate::shell::*;
use leptos::prelude::*;

/// The page.
pub fn finish_page() -> AnyView {
    view! { <PlanScreen at=crate::flow::PlanPage::Finish title="Finish">{()}</PlanScreen> }
        .into_any()
}
