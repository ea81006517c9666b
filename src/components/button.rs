//! Buttons, and links that look like buttons.
//!
//! A button does something on this page, a link goes somewhere. Never disabled: a press that cannot work explains why.
use leptos::prelude::*;

/// How loud a button is. One `Primary` a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// Filled: the one thing to do next.
    #[default]
    Primary,
    /// Paper with an edge: everything else.
    Secondary,
    /// Paper with red text: takes something away for good.
    Danger,
    /// Looks like a link: small things in a row ("Remove", "Same as Facebook").
    Quiet,
}

impl ButtonKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Primary => "button",
            Self::Secondary => "button button--secondary",
            Self::Danger => "button button--danger",
            Self::Quiet => "button button--quiet",
        }
    }
}

/// A button. Without `on_press` and with `submit` it sends the form it stands in.
#[component]
pub fn Button(
    #[prop(into)] label: Signal<String>,
    #[prop(optional)] kind: ButtonKind,
    /// True sends the form ("Continue").
    #[prop(optional)]
    submit: bool,
    /// The rest of the name, for screen readers: "Remove" + "Priya Shah".
    #[prop(optional, into)]
    suffix: Option<String>,
    #[prop(optional, into)] id: Option<String>,
    #[prop(optional, into)] on_press: Option<Callback<()>>,
) -> AnyView {
    view! {
        <button
            class=kind.class()
            id=id
            type=if submit { "submit" } else { "button" }
            on:click=move |_| {
                if let Some(press) = on_press {
                    press.run(());
                }
            }
        >
            {move || label.get()}
            {suffix.map(hidden_suffix)}
        </button>
    }
    .into_any()
}

/// A link dressed as a button.
#[component]
pub fn LinkButton(
    #[prop(into)] href: Signal<String>,
    #[prop(into)] label: String,
    #[prop(optional)] kind: ButtonKind,
    #[prop(optional, into)] suffix: Option<String>,
) -> AnyView {
    view! {
        <a class=kind.class() href=move || href.get()>
            {label}
            {suffix.map(hidden_suffix)}
        </a>
    }
    .into_any()
}

/// A row of buttons that wraps: the loudest first.
#[component]
pub fn ButtonRow(children: Children) -> AnyView {
    view! { <div class="buttons">{children()}</div> }.into_any()
}

/// Words that only a screen reader gets, with the space that keeps them apart.
pub(super) fn hidden_suffix(text: String) -> AnyView {
    view! { <span class="hidden">" " {text}</span> }.into_any()
}
