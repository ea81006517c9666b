//! Page "outputs". Tests: `tests/e2e`.

use crate::shell::*;
use leptos::prelude::*;

/// The page.
pub fn outputs_page() -> AnyView {
    view! { <PlanScreen at=crate::flow::PlanPage::Outputs title="Outputs">{()}</PlanScreen> }
        .into_any()
}

/// The page.
pub fn print_page() -> AnyView {
    view! { <PlanScreen at=crate::flow::PlanPage::Print title="Print">{()}</PlanScreen> }.into_any()
}
