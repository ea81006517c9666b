//! Page "accounts". Tests: `tests/e2e`.

use crate::shell::*;
use leptos::prelude::*;

/// The page.
pub fn accounts_page() -> AnyView {
    view! { <PlanScreen at=crate::flow::PlanPage::Accounts title="Accounts">{()}</PlanScreen> }
        .into_any()
}
