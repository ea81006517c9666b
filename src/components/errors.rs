//! The list of what is missing, on top of a page, after Continue.
//!
//! It takes the focus when it appears. Each link brings the label into view and then focuses the field, so that a screen reader reads
//! the label and not only "edit". Never checks anything. Tests: the browser journeys.
use leptos::html::Div;
use leptos::prelude::*;

/// One problem: where it is and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// Id of the control to go to (for radios and tick boxes the first one).
    pub id: String,
    /// The same words as at the control.
    pub text: String,
}

impl FieldError {
    /// A problem at the control with this id.
    pub fn new(id: impl Into<String>, text: impl Into<String>) -> Self {
        Self { id: id.into(), text: text.into() }
    }
}

/// The words for the control with this id, if it has a problem: what a field's `error` prop takes.
pub fn error_for(errors: RwSignal<Vec<FieldError>>, id: impl Into<String>) -> Signal<Option<String>> {
    let id = id.into();
    Signal::derive(move || errors.with(|all| all.iter().find(|error| error.id == id).map(|error| error.text.clone())))
}

/// Shows nothing while there are no errors.
#[component]
pub fn ErrorSummary(
    /// "There is a problem".
    #[prop(into)]
    title: String,
    #[prop(into)] errors: Signal<Vec<FieldError>>,
    /// Brings the label of a control into view and focuses the control (a function of `browser`).
    jump: fn(&str) -> bool,
) -> AnyView {
    let node = NodeRef::<Div>::new();
    Effect::new(move |_| {
        if errors.with(|all| !all.is_empty())
            && let Some(box_) = node.get()
        {
            box_.focus().ok();
        }
    });
    (move || {
        let all = errors.get();
        if all.is_empty() {
            return ().into_any();
        }
        let links = all
            .into_iter()
            .map(|FieldError { id, text }| {
                let href = format!("#{id}");
                let go = move |event: leptos::ev::MouseEvent| {
                    // The fragment belongs to the router, so the browser must not follow this link itself.
                    event.prevent_default();
                    jump(&id);
                };
                view! {
                    <li>
                        <a href=href on:click=go>
                            {text}
                        </a>
                    </li>
                }
            })
            .collect_view();
        view! {
            <div class="errors" node_ref=node role="group" tabindex="-1" aria-labelledby="errors-title">
                <h2 class="errors__title" id="errors-title">
                    {title.clone()}
                </h2>
                <ul class="errors__list" role="list">
                    {links}
                </ul>
            </div>
        }
        .into_any()
    })
    .into_any()
}
