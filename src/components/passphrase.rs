//! A field for a passphrase: hidden while it is typed, and shown on request, so that nobody has to type it twice.
//!
//! The browser is asked not to fill or keep it. It must never be put to the password guard, which is for texts of a plan.
//! Tests: `tests/e2e/links.spec.mjs`.
use super::choice::Checkbox;
use super::field::label_view;
use super::parts::{described_by, error_line, hint_line};
use super::press;
use leptos::prelude::*;

/// A label, an optional hint, an error line, the field, and a box that shows what is typed.
#[component]
pub fn PassphraseField(
    /// Id of the input; hint and error get `-hint` and `-error` behind it, the box `-show`.
    #[prop(into)]
    id: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    /// The label of the box.
    #[prop(into)]
    show: String,
    value: RwSignal<String>,
    #[prop(into)] error: Signal<Option<String>>,
    #[prop(into)] error_prefix: String,
) -> AnyView {
    press::watch();
    let is_shown = RwSignal::new(false);
    let has_hint = hint.is_some();
    let described = {
        let id = id.clone();
        move || described_by(&id, has_hint, error.with(Option::is_some))
    };
    let box_id = [&id, "-show"].concat();
    view! {
        <div class="field" class:field--wrong=move || error.with(Option::is_some)>
            {label_view(&id, label, false, false)}
            {hint_line(&id, hint)}
            {error_line(&id, error, error_prefix)}
            <input
                class="field__input"
                id=id
                type=move || if is_shown.get() { "text" } else { "password" }
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                dir="auto"
                aria-describedby=described
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            />
        </div>
        <Checkbox id=box_id label=show checked=is_shown on_tick=move |ticked| is_shown.set(ticked)/>
    }
    .into_any()
}
