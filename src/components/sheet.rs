//! The sheet beside the questions: the paper with its numbered tabs from 64 rem up, one line on phones.
//!
//! What stands on the paper is drawn by the page from the same outline that prints; this is only the paper. Tests: the browser journeys.
use leptos::prelude::*;

/// One tab on the sheet's edge: a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetTab {
    /// "1" to "7", the same number as on the sheet.
    pub number: String,
    /// The name of the step, short enough for a tab.
    pub label: String,
    /// Where the step starts.
    pub href: String,
    /// The step that is open.
    pub here: bool,
    /// Nothing is missing there.
    pub done: bool,
}

/// The paper and its tabs; no tabs on the solo path (an empty list).
#[component]
pub fn SheetSide(
    /// Names the region: "Your sheet so far".
    #[prop(into)]
    label: String,
    /// Names the tabs' navigation: "Steps".
    #[prop(optional, into)]
    steps: String,
    /// Read out at the open step: "You are here".
    #[prop(optional, into)]
    here: String,
    /// Read out at a finished step: "Done".
    #[prop(optional, into)]
    done: String,
    #[prop(optional, into)] tabs: Signal<Vec<SheetTab>>,
    children: Children,
) -> AnyView {
    let shown = Memo::new(move |_| tabs.get());
    let items = move || shown.get().into_iter().map(|tab| tab_item(tab, here.clone(), done.clone())).collect_view();
    let region = label.clone();
    view! {
        <section class="side" aria-label=region>
            <p class="side__label" aria-hidden="true">{label}</p>
            <div class="side__body">
                <div class="paper paper--side">{children()}</div>
                <nav class="tabs" aria-label=steps hidden=move || shown.with(Vec::is_empty)>
                    <ol class="tabs__list" role="list">
                        {items}
                    </ol>
                </nav>
            </div>
        </section>
    }
    .into_any()
}

fn tab_item(tab: SheetTab, here: String, done: String) -> AnyView {
    let class = match (tab.here, tab.done) {
        (true, _) => "tab tab--here",
        (false, true) => "tab tab--done",
        (false, false) => "tab",
    };
    let state = match (tab.here, tab.done) {
        (true, _) => Some(here),
        (false, true) => Some(done),
        (false, false) => None,
    };
    view! {
        <li class="tabs__item">
            <a class=class href=tab.href aria-current=tab.here.then_some("step")>
                <span class="tab__number">{tab.number}</span>
                <span class="tab__label">{tab.label}</span>
                {state.map(super::button::hidden_suffix)}
            </a>
        </li>
    }
    .into_any()
}

/// The line below Continue on narrow screens: "Your sheet so far: 3 accounts, 1 thing to fix" and "Look".
#[component]
pub fn SheetLine(
    #[prop(into)] text: Signal<String>,
    /// "Look".
    #[prop(into)]
    look: String,
    #[prop(into)] href: Signal<String>,
) -> AnyView {
    view! {
        <p class="sheet-line">
            <span>{move || text.get()}</span>
            " "
            <a href=move || href.get()>{look}</a>
        </p>
    }
    .into_any()
}
