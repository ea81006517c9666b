//! Page "solo". Tests: `tests/e2e`.

use crate::shell::*;
use leptos::prelude::*;

/// The page.
pub fn others_page() -> AnyView {
    view! { <PlanScreen at=crate::flow::PlanPage::Others title="Others">{()}</PlanScreen> }
        .into_any()
}

/// The page.
pub fn two_step_page() -> AnyView {
    view! { <PlanScreen at=crate::flow::PlanPage::TwoStep title="TwoStep">{()}</PlanScreen> }
        .into_any()
}

/// The page.
pub fn ill_page() -> AnyView {
    view! { <PlanScreen at=crate::flow::PlanPage::Ill title="Ill">{()}</PlanScreen> }.into_any()
}

/// The page.
pub fn card_page() -> AnyView {
    view! { <PlanScreen at=crate::flow::PlanPage::Card title="Card">{()}</PlanScreen> }.into_any()
}
