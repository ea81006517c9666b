//! A text to type on the workshop screen: big, one at a time, and Enter goes on.
//!
//! Must never: let what could not be kept go without a word, see `refused`. Tests: `tests/e2e/stage.spec.mjs`.

use super::{Place, Stage};
use crate::bridge::stage::focus_next;
use crate::bridge::surroundings;
use crate::components::{press_over, watch_presses};
use leptos::prelude::*;
use workshop::run::Command;

/// What a field is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// One answer: Enter goes to the next field.
    One,
    /// One entry after the other: it empties and stays.
    Many,
    /// One sentence, in as many lines as the room needs to read along.
    Sentence,
}

/// So many letters stand in a line of a long field, and it never has fewer lines.
const WIDE: usize = 40;
const LEAST: usize = 2;

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
    draw(stage, id, label, value, max, if empties { Kind::Many } else { Kind::One }, on_enter)
}

/// The same for a sentence that the room reads while it is typed. It has lines to see, none to type: Enter keeps it.
pub fn long_field(
    stage: Stage,
    id: &str,
    label: impl Into<String>,
    value: impl Fn() -> String + Send + Sync + 'static,
    max: u32,
    on_enter: impl Fn(String) -> Option<String> + Send + Sync + 'static,
) -> AnyView {
    draw(stage, id, label, value, max, Kind::Sentence, on_enter)
}

fn draw(
    stage: Stage,
    id: &str,
    label: impl Into<String>,
    value: impl Fn() -> String + Send + Sync + 'static,
    max: u32,
    kind: Kind,
    on_enter: impl Fn(String) -> Option<String> + Send + Sync + 'static,
) -> AnyView {
    watch_presses();
    let empties = kind == Kind::Many;
    let words = stage.store.words;
    let (id, label) = (["stage-", id].concat(), label.into());
    let value = Memo::new(move |_| value());
    let place = Place::new(stage, &id);
    let (refused, why) = place.refused().unzip();
    let half = if refused.is_some() { None } else { place.unfinished() };
    let is_half = half.is_some();
    if is_half {
        // Where the page was loaded anew, typing goes on.
        let id = id.clone();
        request_animation_frame(move || {
            surroundings::focus(&id);
        });
    }
    let is_again = is_half || refused.is_some();
    let typed = RwSignal::new(refused.or(half).unwrap_or_else(|| value.get_untracked()));
    let at = place.clone();
    let type_on = move |event: leptos::ev::Event| {
        // A text of one line, as it is in the plan.
        let text = event_target_value(&event).replace(['\r', '\n'], " ");
        if value.with_untracked(|value| *value == text) {
            at.finish();
        } else {
            at.typing(&text);
        }
        typed.set(text);
    };
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
            if event.is_composing() {
                return;
            }
            match event.key().as_str() {
                "Enter" => {
                    event.prevent_default();
                    if commit.run(()) && !empties {
                        focus_next(&id);
                    }
                }
                // A clicker goes on over several lines too.
                key @ ("PageDown" | "PageUp") if kind == Kind::Sentence => {
                    event.prevent_default();
                    stage.tell(&if key == "PageDown" { Command::Next } else { Command::Back });
                }
                _ => {}
            }
        }
    };
    let (error_id, for_id) = ([&id, "-error"].concat(), id.clone());
    let described = {
        let id = error_id.clone();
        move || error.with(Option::is_some).then(|| id.clone())
    };
    // The browser says nothing of a text that was there before it was entered.
    let left = move |event: leptos::ev::FocusEvent| {
        if is_half {
            press_over(leave, event_target_value(&event));
        }
    };
    let is_wrong = move || error.with(Option::is_some).then_some("true");
    let input = if kind == Kind::Sentence {
        stage.fit_anew();
        let [below, _] = stage.room;
        let lines = move || {
            // Lists have a line for each step of the room, and so has this.
            let most = below.get().max(LEAST);
            let needed = typed.with(|text| text.chars().count()) / WIDE + 1;
            needed.clamp(LEAST, most).to_string()
        };
        view! {
            <textarea
                class="field__input stage__sentence"
                id=id
                rows=lines
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                dir="auto"
                aria-describedby=described
                aria-invalid=is_wrong
                prop:value=move || typed.get()
                on:input=type_on
                on:keydown=enter
                on:change=move |event| press_over(leave, event_target_value(&event))
                on:blur=left
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                class="field__input"
                id=id
                type="text"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                dir="auto"
                aria-describedby=described
                aria-invalid=is_wrong
                prop:value=move || typed.get()
                on:input=type_on
                on:keydown=enter
                on:change=move |event| press_over(leave, event_target_value(&event))
                on:blur=left
            />
        }
        .into_any()
    };
    let is_long = kind == Kind::Sentence;
    view! {
        <div class="field stage__field" class:stage__field--long=is_long class:field--wrong=move || error.with(Option::is_some)>
            <label class="field__label" for=for_id>{label}</label>
            {move || error.get().map(|text| view! { <p class="field__error" id=error_id.clone()>{text}</p> })}
            {input}
        </div>
    }
    .into_any()
}
