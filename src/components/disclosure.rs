//! "Why we ask", "Say more", "Show as a table": the browser's own disclosure.
//!
//! The content is in the page at all times, so that the browser's search finds it.
use leptos::prelude::*;

/// Something that opens in place.
#[component]
pub fn Disclosure(
    #[prop(into)] summary: String,
    /// True = open when the page is drawn.
    #[prop(optional)]
    open: bool,
    /// The rest of the summary's name for screen readers ("about Instagram").
    #[prop(optional, into)]
    suffix: Option<String>,
    children: Children,
) -> AnyView {
    view! {
        <details class="more" open=open>
            <summary class="more__summary">
                {summary}
                {suffix.map(super::button::hidden_suffix)}
            </summary>
            <div class="more__body">{children()}</div>
        </details>
    }
    .into_any()
}
