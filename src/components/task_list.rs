//! The steps of a plan, each with how far it is. The whole row is the link and the state is part of its name.
//!
//! Tests: the browser journeys.
use leptos::prelude::*;

/// How far a step is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TaskState {
    /// Nothing is answered yet.
    #[default]
    NotStarted,
    /// Something is answered.
    Started,
    /// Everything that is asked is answered.
    Done,
    /// Answered, but something there has to be fixed.
    NeedsYou,
}

impl TaskState {
    const fn glyph(self) -> &'static str {
        match self {
            Self::NotStarted => "○",
            Self::Started => "●",
            Self::Done => "✓",
            Self::NeedsYou => "!",
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::NotStarted => "state state--none",
            Self::Started => "state state--started",
            Self::Done => "state state--done",
            Self::NeedsYou => "state state--needs",
        }
    }
}

/// A glyph and a word; the word says it all, the glyph is hidden from screen readers.
#[component]
pub fn StateTag(#[prop(into)] state: Signal<TaskState>, #[prop(into)] text: Signal<String>) -> AnyView {
    view! {
        <span class=move || state.get().class()>
            <span class="state__glyph" aria-hidden="true">{move || state.get().glyph()}</span>
            <span>{move || text.get()}</span>
        </span>
    }
    .into_any()
}

/// A list of [`TaskRow`]s.
#[component]
pub fn TaskList(children: Children) -> AnyView {
    view! { <ul class="tasks" role="list">{children()}</ul> }.into_any()
}

/// One step.
#[component]
pub fn TaskRow(
    #[prop(into)] href: String,
    #[prop(into)] name: String,
    /// One sentence without links.
    #[prop(optional, into)]
    hint: Option<String>,
    /// The number on the step's tab, if it has one.
    #[prop(optional, into)]
    number: Option<String>,
    #[prop(into)] state: Signal<TaskState>,
    /// "Done", "Started", "Not started", "Needs you".
    #[prop(into)]
    state_text: Signal<String>,
) -> AnyView {
    view! {
        <li class="task">
            <a class="task__link" href=href>
                {number.map(|number| view! { <span class="task__number" aria-hidden="true">{number}</span> })}
                <span class="task__text">
                    <span class="task__name" dir="auto">{name}</span>
                    <span class="hidden">": "</span>
                    {hint.map(|hint| view! { <span class="task__hint">{hint} " "</span> })}
                </span>
                <StateTag state=state text=state_text />
            </a>
        </li>
    }
    .into_any()
}
