//! One line of text, or several: label, hint, error and input wired together.
//!
//! The signal holds exactly what was typed: nothing here trims or changes it, because that would move the caret.
//! Never checks anything (checks run on Continue) and never takes the focus by itself. Tests: the browser journeys.
use super::parts::{described_by, error_line, hint_line};
use super::press;
use leptos::prelude::*;

/// What kind of text a field takes; chooses the phone keyboard and the width.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FieldKind {
    /// Any text.
    #[default]
    Text,
    /// A phone number, kept as typed.
    Phone,
    /// An e-mail address. Stays `type=text`, so that the browser does not judge it before we do.
    Email,
    /// A web address.
    Link,
    /// A whole number.
    Number,
    /// A day, as the browser's own date field (`2026-11-22`).
    Date,
    /// A time of day, as the browser's own time field (`09:00`).
    Time,
}

impl FieldKind {
    const fn input_type(self) -> &'static str {
        match self {
            Self::Phone => "tel",
            Self::Date => "date",
            Self::Time => "time",
            Self::Text | Self::Email | Self::Link | Self::Number => "text",
        }
    }

    const fn input_mode(self) -> Option<&'static str> {
        match self {
            Self::Email => Some("email"),
            Self::Link => Some("url"),
            Self::Number => Some("numeric"),
            Self::Text | Self::Phone | Self::Date | Self::Time => None,
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Text | Self::Email | Self::Link => "field__input",
            Self::Phone | Self::Date => "field__input field__input--short",
            Self::Number | Self::Time => "field__input field__input--tiny",
        }
    }
}

/// A label, an optional hint, an error line and one line of text.
#[component]
pub fn TextField(
    /// Id of the input; hint and error get `-hint` and `-error` behind it.
    #[prop(into)]
    id: String,
    #[prop(into)] label: String,
    /// The raw text; written on every key.
    value: RwSignal<String>,
    #[prop(optional)] kind: FieldKind,
    #[prop(optional, into)] hint: Option<String>,
    /// The message to show, if any.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Read out before the message ("Error:").
    #[prop(optional, into)]
    error_prefix: String,
    /// True keeps the label for screen readers only (rows of a table).
    #[prop(optional)]
    label_hidden: bool,
    /// True puts the label into the page's `h1` (a page with one control).
    #[prop(optional)]
    heading: bool,
    /// An `autocomplete` token; plans hold other people's data, so the default is `off`.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// Id of a `datalist` with texts to choose from.
    #[prop(optional)]
    list: Option<&'static str>,
    /// Runs with the text on every key, for drafts that are saved while typing.
    #[prop(optional, into)]
    on_input: Option<Callback<String>>,
    /// Runs with the text when the field is left or Enter is pressed.
    #[prop(optional, into)]
    on_commit: Option<Callback<String>>,
) -> AnyView {
    press::watch();
    let has_hint = hint.is_some();
    let described = {
        let id = id.clone();
        move || described_by(&id, has_hint, error.with(Option::is_some))
    };
    view! {
        <div class="field" class:field--wrong=move || error.with(Option::is_some)>
            {label_view(&id, label, label_hidden, heading)}
            {hint_line(&id, hint)}
            {error_line(&id, error, error_prefix)}
            <input
                class=kind.class()
                id=id
                type=kind.input_type()
                inputmode=kind.input_mode()
                autocomplete=autocomplete
                list=list
                dir="auto"
                aria-describedby=described
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                prop:value=move || value.get()
                on:input:target=move |event| {
                    let field = event.target();
                    // A date that is not complete yet has no value; writing one back would take away what is typed.
                    if !field.value().is_empty() || !field.matches(":invalid").unwrap_or(false) {
                        typed(field.value(), value, on_input);
                    }
                }
                on:change:target=move |event| {
                    let field = event.target();
                    // A date that is not complete yet has no value; writing one back would take away what is typed.
                    if !field.value().is_empty() || !field.matches(":invalid").unwrap_or(false) {
                        commit(field.value(), value, on_commit);
                    }
                }
            />
        </div>
    }
    .into_any()
}

/// Like [`TextField`] for longer text; `count` is the "You have 41 characters left" line below it.
#[component]
pub fn TextArea(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    value: RwSignal<String>,
    #[prop(default = 4)] rows: u32,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional, into)] error_prefix: String,
    #[prop(optional)] label_hidden: bool,
    #[prop(optional)] heading: bool,
    /// The count line, shown only when there is one; not a live region, so that typing stays silent.
    #[prop(optional, into)]
    count: Signal<Option<String>>,
    #[prop(optional, into)] on_input: Option<Callback<String>>,
    #[prop(optional, into)] on_commit: Option<Callback<String>>,
) -> AnyView {
    press::watch();
    let has_hint = hint.is_some();
    let described = {
        let id = id.clone();
        move || described_by(&id, has_hint, error.with(Option::is_some))
    };
    view! {
        <div class="field" class:field--wrong=move || error.with(Option::is_some)>
            {label_view(&id, label, label_hidden, heading)}
            {hint_line(&id, hint)}
            {error_line(&id, error, error_prefix)}
            <textarea
                class="field__input field__input--area"
                id=id
                rows=rows
                autocomplete="off"
                dir="auto"
                aria-describedby=described
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                prop:value=move || value.get()
                on:input=move |event| typed(event_target_value(&event), value, on_input)
                on:change=move |event| commit(event_target_value(&event), value, on_commit)
            ></textarea>
            {move || count.get().map(|text| view! { <p class="field__count">{text}</p> })}
        </div>
    }
    .into_any()
}

/// A label, shown, hidden, or as the page's heading.
pub(super) fn label_view(id: &str, label: String, hidden: bool, heading: bool) -> AnyView {
    let class = if hidden { "field__label hidden" } else { "field__label" };
    let line = view! { <label class=class for=id.to_owned()>{label}</label> };
    if heading { view! { <h1 class="field__heading" tabindex="-1">{line}</h1> }.into_any() } else { line.into_any() }
}

fn typed(text: String, value: RwSignal<String>, tell: Option<Callback<String>>) {
    value.try_set(text.clone());
    if let Some(tell) = tell {
        tell.try_run(text);
    }
}

/// A field that is taken away with its page while it has the focus says so too: its value is gone by then.
fn commit(text: String, value: RwSignal<String>, tell: Option<Callback<String>>) {
    // A browser may fill a field without an input event; the change event still comes.
    if value.try_with_untracked(|old| *old != text) == Some(true) {
        value.try_set(text.clone());
    }
    if let Some(tell) = tell {
        press::tell(tell, text);
    }
}
