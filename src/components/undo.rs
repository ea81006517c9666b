//! The line that stands where a row was: "Tom Ellis removed." and Undo.
//!
//! It takes the focus when it appears, because the button that was pressed is gone. Stays until the page takes it away. Tests: the browser journeys.
use leptos::html::Button as ButtonElement;
use leptos::prelude::*;

/// What was taken away, and the button that brings it back.
#[component]
pub fn UndoLine(
    #[prop(into)] text: String,
    /// "Undo".
    #[prop(into)]
    undo: String,
    #[prop(into)] on_undo: Callback<()>,
) -> AnyView {
    let node = NodeRef::<ButtonElement>::new();
    Effect::new(move |_| {
        if let Some(button) = node.get() {
            button.focus().ok();
        }
    });
    view! {
        <p class="undo">
            <span dir="auto">{text}</span>
            " "
            <button class="button button--quiet" type="button" node_ref=node on:click=move |_| on_undo.run(())>
                {undo}
            </button>
        </p>
    }
    .into_any()
}
