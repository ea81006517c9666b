//! A boxed note with a heavy bar at its start.
use leptos::prelude::*;

/// What a note is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoteKind {
    /// Something to know.
    #[default]
    Plain,
    /// Something to be careful with (storage, a made-up plan).
    Careful,
    /// Something has worked.
    Good,
}

impl NoteKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Plain => "note",
            Self::Careful => "note note--careful",
            Self::Good => "note note--good",
        }
    }
}

/// A note; with `title` it is a section with an `h2`.
#[component]
pub fn Note(
    #[prop(optional)] kind: NoteKind,
    #[prop(optional, into)] title: Option<String>,
    children: Children,
) -> AnyView {
    view! {
        <div class=kind.class()>
            {title.map(|title| view! { <h2 class="note__title">{title}</h2> })}
            {children()}
        </div>
    }
    .into_any()
}

/// The bar on top of a plan that can only be looked at; the first thing in `main`.
#[component]
pub fn ReadOnlyBar(
    /// "Read only".
    #[prop(into)]
    label: String,
    #[prop(into)] text: String,
    #[prop(optional)] children: Option<Children>,
) -> AnyView {
    view! {
        <section class="note note--careful" aria-label=label>
            <p>{text}</p>
            {children.map(|children| view! { <div class="buttons">{children()}</div> })}
        </section>
    }
    .into_any()
}
