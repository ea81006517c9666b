//! Page "people". Tests: `tests/e2e`.

use crate::shell::*;
use leptos::prelude::*;

/// The page.
pub fn people_page() -> AnyView {
    view! { <PlanScreen at=crate::flow::PlanPage::People title="People">{()}</PlanScreen> }
        .into_any()
}
