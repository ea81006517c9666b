//! Page "plan_settings". Tests: `tests/e2e`.

use crate::shell::*;
use leptos::prelude::*;

/// The page.
pub fn settings_page() -> AnyView {
    view! { <PlanScreen at=crate::flow::PlanPage::Settings title="Settings">{()}</PlanScreen> }
        .into_any()
}
