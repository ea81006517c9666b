//! Page "crisis". Tests: `tests/e2e`.

use crate::shell::*;
use leptos::prelude::*;

/// The page.
pub fn crisis_page() -> AnyView {
    view! { <PlanScreen at=crate::flow::PlanPage::Crisis title="Crisis">{()}</PlanScreen> }
        .into_any()
}

/// The page.
pub fn leads_page() -> AnyView {
    view! { <PlanScreen at=crate::flow::PlanPage::Leads title="Leads">{()}</PlanScreen> }.into_any()
}

/// The page.
pub fn cases_page() -> AnyView {
    view! { <PlanScreen at=crate::flow::PlanPage::Cases title="Cases">{()}</PlanScreen> }.into_any()
}

/// The page.
pub fn first_hour_page() -> AnyView {
    view! { <PlanScreen at=crate::flow::PlanPage::FirstHour title="FirstHour">{()}</PlanScreen> }
        .into_any()
}

/// The page.
pub fn words_page() -> AnyView {
    view! { <PlanScreen at=crate::flow::PlanPage::Words title="Words">{()}</PlanScreen> }.into_any()
}

/// The page.
pub fn phones_page() -> AnyView {
    view! { <PlanScreen at=crate::flow::PlanPage::Phones title="Phones">{()}</PlanScreen> }
        .into_any()
}

/// The page.
pub fn busy_page() -> AnyView {
    view! { <PlanScreen at=crate::flow::PlanPage::Busy title="Busy">{()}</PlanScreen> }.into_any()
}
