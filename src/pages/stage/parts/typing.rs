//! One line to type on the workshop screen: big, one at a time, and Enter goes on.
//!
//! Must never: let what could not be kept go without a word, see `refused`. Tests: `tests/e2e/stage.spec.mjs`.

use super::{Place, Stage};
use crate::bridge::stage::focus_next;
use crate::components::{press_over, watch_presses};
use leptos::prelude::*;

/// A field. `value` is what the plan says; what was typed is handed on with Enter, or when the field is left. `on_enter`
/// gives what is wrong with it, if anything. With `empties` the field is for one entry after the other and stays; else
/// Enter goes to the next field.
pub fn field(
    stage: Stage,
    id: &str,
    label: impl Into<String>,
    value: impl Fn() -> String + Send + Sync + 'static,
    max: u32,
    empties: bool,
    on_enter: impl Fn(String) -> Option<String> + Send + Sync + 'static,
) -> AnyView {
    watch_presses();
    let words = stage.store.words;
    let (id, label) = (["stage-", id].concat(), label.into());
    let value = Memo::new(move |_| value());
    let place = Place::new(stage, &id);
    let (refused, why) = place.refused().unzip();
    let is_again = refused.is_some();
    let typed = RwSignal::new(refused.unwrap_or_else(|| value.get_untracked()));
    // What the plan says by now, unless something else is being typed.
    Effect::new(move |before: Option<String>| {
        let now = value.get();
        if before.map_or(!is_again, |before| typed.with_untracked(|typed| *typed == before)) {
            typed.set(now.clone());
        }
        now
    });
    let error = RwSignal::new(why);
    let commit = Callback::new({
        let label = label.clone();
        move |(): ()| -> bool {
            let text = typed.get_untracked();
            let is_old = value.with_untracked(|value| value.trim() == text.trim());
            if is_old {
                error.set(None);
                place.clear();
                return true;
            }
            if text.trim().chars().count() > max as usize {
                let why = words.error_too_long(&label, max);
                place.refuse(text, &why);
                error.set(Some(why));
                return false;
            }
            let wrong = on_enter(text.clone());
            let fine = wrong.is_none();
            match &wrong {
                Some(why) => place.refuse(text, why),
                None => place.clear(),
            }
            // The answer may have brought the next question, and this field is gone.
            error.try_set(wrong);
            if fine {
                // Where the mask hides a part of what was typed, the field holds nothing of it.
                let now = if empties { Some(String::new()) } else { value.try_get_untracked() };
                now.map(|now| typed.try_set(now));
            }
            fine
        }
    });
    let leave = Callback::new(move |_: String| {
        commit.try_run(());
    });
    let enter = {
        let id = id.clone();
        move |event: leptos::ev::KeyboardEvent| {
            if event.key() == "Enter" && !event.is_composing() {
                event.prevent_default();
                if commit.run(()) && !empties {
                    focus_next(&id);
                }
            }
        }
    };
    let error_id = [&id, "-error"].concat();
    let described = {
        let id = error_id.clone();
        move || error.with(Option::is_some).then(|| id.clone())
    };
    view! {
        <div class="field stage__field" class:field--wrong=move || error.with(Option::is_some)>
            <label class="field__label" for=id.clone()>{label}</label>
            {move || error.get().map(|text| view! { <p class="field__error" id=error_id.clone()>{text}</p> })}
            <input
                class="field__input"
                id=id
                type="text"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                dir="auto"
                aria-describedby=described
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                prop:value=move || typed.get()
                on:input=move |event| typed.set(event_target_value(&event))
                on:keydown=enter
                on:change=move |event| press_over(leave, event_target_value(&event))
            />
        </div>
    }
    .into_any()
}
