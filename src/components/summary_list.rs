//! Answers to look over, each with a link to change it.
//!
//! Tests: the browser journeys.
use super::button::hidden_suffix;
use leptos::prelude::*;

/// A list of [`SummaryRow`]s.
#[component]
pub fn SummaryList(children: Children) -> AnyView {
    view! { <dl class="summary">{children()}</dl> }.into_any()
}

/// One answer.
#[component]
pub fn SummaryRow(
    /// What was asked.
    #[prop(into)]
    key: String,
    /// The answer; empty shows `empty` instead.
    #[prop(into)]
    value: Signal<String>,
    /// "Not answered".
    #[prop(into)]
    empty: String,
    /// Where to change it; without it there is no link.
    #[prop(optional, into)]
    href: Option<String>,
    /// "Change".
    #[prop(optional, into)]
    change: String,
    /// The rest of the link's name: "who holds the director role".
    #[prop(optional, into)]
    suffix: Option<String>,
) -> AnyView {
    let answer = move || {
        let text = value.get();
        if text.is_empty() {
            view! { <span class="summary__empty">{empty.clone()}</span> }.into_any()
        } else {
            view! { <span dir="auto">{text}</span> }.into_any()
        }
    };
    let link = href.map(|href| {
        view! {
            <dd class="summary__action">
                <a href=href>{change} {suffix.map(hidden_suffix)}</a>
            </dd>
        }
    });
    view! {
        <div class="summary__row">
            <dt class="summary__key">{key}</dt>
            <dd class="summary__value">{answer}</dd>
            {link}
        </div>
    }
    .into_any()
}
