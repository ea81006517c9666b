//! Choose a person, or add a new one in the same place.
//!
//! The last option opens one name field below the select; leaving that field hands the name to the page, which adds the person and selects it.
//! Never adds a person itself. Tests: the browser journeys.
use super::choice::select_options;
use super::field::{TextField, label_view};
use super::parts::{Choice, described_by, error_line, hint_line};
use leptos::prelude::*;

/// The value of the last option; no record id looks like it.
const NEW: &str = "+new";

/// A select of people whose last option is "Add a new person…".
#[component]
pub fn PersonSelect(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    /// What comes before the people ("No one yet" with an empty value) and the people.
    #[prop(into)]
    options: Signal<Vec<Choice>>,
    #[prop(into)] selected: Signal<String>,
    #[prop(into)] on_pick: Callback<String>,
    /// "Add a new person…"
    #[prop(into)]
    add_label: String,
    /// Label of the name field that opens.
    #[prop(into)]
    name_label: String,
    /// Runs with the new name; true = taken (the page has selected the new person), false = keep the field open.
    #[prop(into)]
    on_add: Callback<String, bool>,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional, into)] error_prefix: String,
    #[prop(optional)] label_hidden: bool,
) -> AnyView {
    let adding = RwSignal::new(false);
    let name = RwSignal::new(String::new());
    let shown = Signal::derive(move || if adding.get() { NEW.to_owned() } else { selected.get() });
    let all = Signal::derive(move || {
        let mut all = options.get();
        all.push(Choice::new(NEW, add_label.clone()));
        all
    });
    let pick = move |value: String| {
        adding.set(value == NEW);
        if value != NEW {
            on_pick.run(value);
        }
    };
    let add = Callback::new(move |text: String| {
        if !text.trim().is_empty() && on_add.run(text) {
            name.set(String::new());
            adding.set(false);
        }
    });
    let select = NodeRef::new();
    let has_hint = hint.is_some();
    let described = {
        let id = id.clone();
        move || described_by(&id, has_hint, error.with(Option::is_some))
    };
    let name_id = format!("{id}-new");
    view! {
        <div class="field" class:field--wrong=move || error.with(Option::is_some)>
            {label_view(&id, label, label_hidden, false)}
            {hint_line(&id, hint)}
            {error_line(&id, error, error_prefix)}
            <select
                node_ref=select
                class="field__input field__input--select"
                id=id
                aria-describedby=described
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                on:change=move |event| pick(event_target_value(&event))
            >
                {select_options(select, all, shown)}
            </select>
            {move || {
                adding
                    .get()
                    .then(|| {
                        view! {
                            <div class="reveal">
                                <TextField
                                    id=name_id.clone()
                                    label=name_label.clone()
                                    value=name
                                    on_commit=add
                                />
                            </div>
                        }
                    })
            }}
        </div>
    }
    .into_any()
}
