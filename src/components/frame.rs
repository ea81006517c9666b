//! What stands around every page: the head of a question, the plan's line in the masthead, the save line.
//!
//! Header and footer themselves are plain HTML in `index.html`, so that they never wait; [`PlanBar`] fills the slot `#plan-bar` between them.
//! Tests: the browser journeys.
use leptos::prelude::*;

/// Back link, caption ("Question 2 of 6 · Who has access") and the page's `h1`, which takes the focus after a navigation.
#[component]
pub fn PageHead(
    #[prop(into)] title: Signal<String>,
    #[prop(optional, into)] caption: Option<String>,
    /// Where Back goes; without it there is no Back.
    #[prop(optional, into)]
    back_href: Option<String>,
    /// "Back".
    #[prop(optional, into)]
    back: String,
    /// One or two sentences below the title.
    #[prop(optional, into)]
    lead: Option<String>,
) -> AnyView {
    view! {
        {back_href.map(|href| view! { <a class="back" href=href>{back}</a> })}
        {caption.map(|caption| view! { <p class="caption">{caption}</p> })}
        <h1 class="title" tabindex="-1" dir="auto">{move || title.get()}</h1>
        {lead.map(|lead| view! { <p class="lead">{lead}</p> })}
    }
    .into_any()
}

/// A page: the question, and the sheet beside it from 64 rem up. Without `sheet` the question has the page for itself.
#[component]
pub fn Page(
    /// The [`super::SheetSide`], if the page shows it.
    #[prop(optional, into)]
    sheet: Option<AnyView>,
    /// True lets pictures and wide tables use the sheet's column too.
    #[prop(optional)]
    wide: bool,
    children: Children,
) -> AnyView {
    let class = match (sheet.is_some(), wide) {
        (true, _) => "page page--sheet",
        (false, true) => "page page--wide",
        (false, false) => "page",
    };
    view! {
        <div class=class>
            <div class="page__main">{children()}</div>
            {sheet}
        </div>
    }
    .into_any()
}

/// A form whose checks are ours; Enter in a field and a submit button both run `on_submit`.
#[component]
pub fn Form(#[prop(into)] on_submit: Callback<()>, children: Children) -> AnyView {
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        on_submit.run(());
    };
    view! {
        <form class="form" novalidate=true autocomplete="off" on:submit=submit>
            {children()}
        </form>
    }
    .into_any()
}

/// The link past the header; the fragment belongs to the router, so the press is taken here.
#[component]
pub fn SkipLink(
    #[prop(into)] label: String,
    /// Id of the element to go to.
    #[prop(into)]
    target: String,
    focus: fn(&str) -> bool,
) -> AnyView {
    let href = format!("#{target}");
    let skip = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        focus(&target);
    };
    view! {
        <a class="skip" href=href on:click=skip>
            {label}
        </a>
    }
    .into_any()
}

/// "Saved in this browser, 14:32". Only the words are a status; the time beside them changes in silence.
#[component]
pub fn SaveLine(
    /// "Saved in this browser", "Saving…", "Not saved. Save a backup file now."
    #[prop(into)]
    text: Signal<String>,
    /// The time, or empty.
    #[prop(into)]
    time: Signal<String>,
    /// True = not saved: the line is shown as a warning.
    #[prop(optional, into)]
    failed: Signal<bool>,
) -> AnyView {
    view! {
        <div class="save" class:save--failed=move || failed.get()>
            <p class="save__text" id="save" role="status" aria-live="polite">{move || text.get()}</p>
            <span class="save__time">{move || time.get()}</span>
        </div>
    }
    .into_any()
}

/// The plan's part of the masthead: its name, the save line, Undo. `undo` is empty when there is nothing to undo.
#[component]
pub fn PlanBar(
    #[prop(into)] name: Signal<String>,
    #[prop(into)] href: Signal<String>,
    /// "Undo: remove Tom Ellis".
    #[prop(into)]
    undo: Signal<String>,
    #[prop(into)] on_undo: Callback<()>,
    /// "Redo: remove Tom Ellis"; empty unless something was just taken back.
    #[prop(into)]
    redo: Signal<String>,
    #[prop(into)] on_redo: Callback<()>,
    children: Children,
) -> AnyView {
    view! {
        <a class="planbar__name" href=move || href.get() dir="auto">{move || name.get()}</a>
        <div class="planbar__tools">
            {children()}
            {step_button(undo, on_undo)}
            {step_button(redo, on_redo)}
        </div>
    }
    .into_any()
}

/// A button for one step back or forth; nothing while there is no step.
fn step_button(label: Signal<String>, press: Callback<()>) -> AnyView {
    let has_step = Memo::new(move |_| label.with(|label| !label.is_empty()));
    let button = move || {
        view! {
            <button class="button button--quiet" type="button" on:click=move |_| press.run(())>
                {move || label.get()}
            </button>
        }
    };
    (move || has_step.get().then(button)).into_any()
}
