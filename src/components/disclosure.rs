//! "Why we ask", "Say more", "Show as a table": the browser's own disclosure.
//!
//! The content is in the page at all times, so that the browser's search finds it; only where each row of a list has one
//! is it made when it is opened.
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
    /// True makes the content when it is opened for the first time.
    #[prop(optional)]
    lazy: bool,
    children: Children,
) -> AnyView {
    let made = RwSignal::new(open || !lazy);
    let make = move || {
        if !made.get_untracked() {
            made.set(true);
        }
    };
    let children = StoredValue::new_local(Some(children));
    let body = move || {
        let children = made.get().then(|| children.try_update_value(Option::take).flatten()).flatten();
        children.map(|children| children())
    };
    view! {
        // A press makes it before it opens; the browser may also open it by itself.
        <details class="more" open=open on:toggle=move |_| make()>
            <summary class="more__summary" on:click=move |_| make()>
                {summary}
                {suffix.map(super::button::hidden_suffix)}
            </summary>
            <div class="more__body">{body}</div>
        </details>
    }
    .into_any()
}
