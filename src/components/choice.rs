//! Radios, tick boxes in an even grid, one tick box alone, and a select.
//!
//! One listener per group, on the fieldset: a group of twenty boxes costs one closure.
//! Never keeps an answer of its own: what is chosen comes in as a signal and goes out as a callback. Tests: the browser journeys.
use super::field::label_view;
use super::parts::{Choice, described_by, error_line, hint_line};
use leptos::prelude::*;

/// How the choices of a group stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Arrange {
    /// One below the other.
    #[default]
    Rows,
    /// An even grid of columns of at least 11 rem (names of networks).
    Grid,
    /// Side by side, each as wide as its words (Yes, No, Not sure).
    Line,
}

impl Arrange {
    const fn class(self) -> &'static str {
        match self {
            Self::Rows => "choices",
            Self::Grid => "choices choices--grid",
            Self::Line => "choices choices--line",
        }
    }
}

/// One answer out of a few.
#[component]
pub fn Radios(
    /// Id of the fieldset and name of the group; the n-th radio is `{id}-{n}`, the first is where the error summary jumps to (`{id}-0`).
    #[prop(into)]
    id: String,
    #[prop(into)] legend: String,
    #[prop(into)] options: Signal<Vec<Choice>>,
    /// The chosen value; none of the options = nothing chosen.
    #[prop(into)]
    selected: Signal<String>,
    #[prop(into)] on_pick: Callback<String>,
    #[prop(optional)] arrange: Arrange,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional, into)] error_prefix: String,
    #[prop(optional)] legend_hidden: bool,
    #[prop(optional)] heading: bool,
) -> AnyView {
    let group = id.clone();
    let body = option_rows(options, move |at, option| {
        let value = option.value.clone();
        let chosen = move || selected.with(|now| *now == value);
        let name = format!("{group}-choice");
        option_row("radio", format!("{group}-{at}"), name, option, Signal::derive(chosen))
    });
    let pick = move |event: leptos::ev::Event| on_pick.run(event_target_value(&event));
    fieldset(
        Group { id, legend, hint, error, error_prefix, legend_hidden, heading, arrange, above: None },
        Callback::new(pick),
        body,
    )
}

/// Any number of answers out of some.
#[component]
pub fn Checkboxes(
    /// Id of the fieldset; the n-th box is `{id}-{n}`.
    #[prop(into)]
    id: String,
    #[prop(into)] legend: String,
    #[prop(into)] options: Signal<Vec<Choice>>,
    /// The values that are ticked.
    #[prop(into)]
    ticked: Signal<Vec<String>>,
    /// Runs with the value and whether it is ticked now.
    #[prop(into)]
    on_tick: Callback<(String, bool)>,
    #[prop(optional)] arrange: Arrange,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional, into)] error_prefix: String,
    #[prop(optional)] legend_hidden: bool,
    #[prop(optional)] heading: bool,
    /// What stands above the boxes: a field to find some of them.
    #[prop(optional)]
    above: Option<AnyView>,
) -> AnyView {
    let group = id.clone();
    let body = option_rows(options, move |at, option| {
        let value = option.value.clone();
        let chosen = move || ticked.with(|now| now.contains(&value));
        option_row("checkbox", format!("{group}-{at}"), String::new(), option, Signal::derive(chosen))
    });
    let tick = move |event: leptos::ev::Event| {
        on_tick.run((event_target_value(&event), event_target_checked(&event)));
    };
    fieldset(
        Group { id, legend, hint, error, error_prefix, legend_hidden, heading, arrange, above },
        Callback::new(tick),
        body,
    )
}

/// One tick box alone.
#[component]
pub fn Checkbox(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(into)] checked: Signal<bool>,
    #[prop(into)] on_tick: Callback<bool>,
    #[prop(optional, into)] hint: Option<String>,
) -> AnyView {
    let option = Choice { value: String::new(), label, hint };
    view! {
        <div class="choices" on:change=move |event| on_tick.run(event_target_checked(&event))>
            {option_row("checkbox", id, String::new(), option, checked)}
        </div>
    }
    .into_any()
}

/// One answer out of many, as the browser's own list.
#[component]
pub fn Select(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(into)] options: Signal<Vec<Choice>>,
    #[prop(into)] selected: Signal<String>,
    #[prop(into)] on_pick: Callback<String>,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional, into)] error_prefix: String,
    #[prop(optional)] label_hidden: bool,
    #[prop(optional)] heading: bool,
) -> AnyView {
    let select = NodeRef::new();
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
            <select
                node_ref=select
                class="field__input field__input--select"
                id=id
                aria-describedby=described
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                on:change=move |event| on_pick.run(event_target_value(&event))
            >
                {select_options(select, options, selected)}
            </select>
        </div>
    }
    .into_any()
}

/// The options of a select. Each is made with its own `selected`, as a value set on the select before its options exist
/// would be lost; later choices are set on the select: one effect, however many options there are. The choice may be
/// another before that effect runs for the first time: what the options were made with decides, not whether it is the first.
pub(super) fn select_options(
    select: NodeRef<leptos::html::Select>,
    options: Signal<Vec<Choice>>,
    selected: Signal<String>,
) -> AnyView {
    let (options, selected) = (Memo::new(move |_| options.get()), Memo::new(move |_| selected.get()));
    let shown = StoredValue::new(String::new());
    Effect::new(move || {
        let now = selected.get();
        let is_there = || options.with_untracked(|all| all.iter().any(|choice| choice.value == now));
        if shown.with_value(|shown| *shown != now)
            && is_there()
            && let Some(select) = select.get_untracked()
        {
            select.set_value(&now);
            shown.set_value(now);
        }
    });
    (move || {
        let now = selected.get_untracked();
        shown.set_value(now.clone());
        options
            .get()
            .into_iter()
            .map(|Choice { value, label, .. }| {
                let is_selected = value == now;
                view! { <option value=value prop:selected=is_selected>{label}</option> }
            })
            .collect_view()
    })
    .into_any()
}

/// What every group of choices has around it.
struct Group {
    id: String,
    legend: String,
    hint: Option<String>,
    error: Signal<Option<String>>,
    error_prefix: String,
    legend_hidden: bool,
    heading: bool,
    arrange: Arrange,
    above: Option<AnyView>,
}

fn fieldset(group: Group, on_change: Callback<leptos::ev::Event>, body: AnyView) -> AnyView {
    let Group { id, legend, hint, error, error_prefix, legend_hidden, heading, arrange, above } = group;
    // What is typed there is no tick of the group.
    let above = above.map(|above| view! { <div on:change=|event| event.stop_propagation()>{above}</div> });
    let has_hint = hint.is_some();
    let described = {
        let id = id.clone();
        move || described_by(&id, has_hint, error.with(Option::is_some))
    };
    let class = if legend_hidden { "field__label hidden" } else { "field__label" };
    let words = if heading {
        view! { <h1 class="field__heading" tabindex="-1">{legend}</h1> }.into_any()
    } else {
        legend.into_any()
    };
    view! {
        <fieldset
            class="field"
            class:field--wrong=move || error.with(Option::is_some)
            id=id.clone()
            aria-describedby=described
            on:change=move |event| on_change.run(event)
        >
            <legend class=class>{words}</legend>
            {hint_line(&id, hint)}
            {error_line(&id, error, error_prefix)}
            {above}
            <div class=arrange.class()>{body}</div>
        </fieldset>
    }
    .into_any()
}

/// Draws the rows again only when the list itself changes, so that ticking a box never loses the focus.
fn option_rows(
    options: Signal<Vec<Choice>>,
    row: impl Fn(usize, Choice) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let options = Memo::new(move |_| options.get());
    (move || options.get().into_iter().enumerate().map(|(at, option)| row(at, option)).collect_view()).into_any()
}

fn option_row(kind: &'static str, id: String, name: String, option: Choice, chosen: Signal<bool>) -> AnyView {
    let Choice { value, label, hint } = option;
    let hint_id = format!("{id}-hint");
    let described = hint.is_some().then(|| hint_id.clone());
    view! {
        <label class="choice">
            <input
                class="choice__box"
                id=id
                type=kind
                name=(!name.is_empty()).then_some(name)
                value=value
                aria-describedby=described
                prop:checked=move || chosen.get()
            />
            <span class="choice__text">
                <span class="choice__label" dir="auto">{label}</span>
                {hint.map(|text| view! { <span class="choice__hint" id=hint_id>{text}</span> })}
            </span>
        </label>
    }
    .into_any()
}
