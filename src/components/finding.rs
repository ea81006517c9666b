//! What the checks found: a row in a list, and the one thing to do first.
//!
//! Red belongs to gaps: a row is red only at the highest level. Never words of its own. Tests: the browser journeys.
use leptos::prelude::*;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FindingLevel {
    /// S1: fix it now.
    Fix,
    /// S2 and S3: worth a look.
    #[default]
    Look,
    /// Nothing to do.
    Good,
}

impl FindingLevel {
    const fn glyph(self) -> &'static str {
        match self {
            Self::Fix => "!",
            Self::Look => "i",
            Self::Good => "✓",
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Fix => "finding finding--fix",
            Self::Look => "finding",
            Self::Good => "finding finding--good",
        }
    }
}

/// A list of [`FindingRow`]s.
#[component]
pub fn FindingList(children: Children) -> AnyView {
    view! { <ul class="findings" role="list">{children()}</ul> }.into_any()
}

/// One finding. `children` are its links and buttons.
#[component]
pub fn FindingRow(
    #[prop(optional, into)] id: Option<String>,
    #[prop(optional)] level: FindingLevel,
    /// What is wrong, in one sentence.
    #[prop(into)]
    what: String,
    /// Why it matters, in one sentence.
    #[prop(optional, into)]
    why: Option<String>,
    #[prop(optional)] children: Option<Children>,
) -> AnyView {
    view! {
        <li class=level.class() id=id>
            <span class="finding__glyph" aria-hidden="true">{level.glyph()}</span>
            <div class="finding__text">
                <p class="finding__what">{what}</p>
                {why.map(|why| view! { <p class="finding__why">{why}</p> })}
                {children.map(|children| view! { <div class="finding__actions">{children()}</div> })}
            </div>
        </li>
    }
    .into_any()
}

/// The box with the one thing to do first.
#[component]
pub fn DoFirst(
    /// "Do this first".
    #[prop(into)]
    title: String,
    #[prop(into)] what: String,
    #[prop(optional, into)] why: Option<String>,
    #[prop(optional)] children: Option<Children>,
) -> AnyView {
    view! {
        <section class="first">
            <h2 class="first__title">{title}</h2>
            <p class="first__what">{what}</p>
            {why.map(|why| view! { <p class="first__why">{why}</p> })}
            {children.map(|children| view! { <div class="buttons">{children()}</div> })}
        </section>
    }
    .into_any()
}
