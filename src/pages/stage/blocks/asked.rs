//! Several small questions on one screen, asked one after the other: each answer stands in a line, and what the line that is
//! being asked is answered with stands below. Pressing a line asks it again.
//!
//! It must never keep an answer: lines show what the plan says; what was refused comes back with its line. Tests: `tests/e2e/stage-blocks.spec.mjs`.

use super::parts::{AskedLine, Place, Stage};
use crate::bridge::surroundings;
use leptos::prelude::*;

/// Where the answer is given.
const INPUT: &str = "asked-input";

/// One small question.
pub(super) struct Asked {
    label: String,
    value: Memo<String>,
    field: &'static str,
    input: Box<dyn Fn(Callback<()>) -> AnyView + Send + Sync>,
}

impl Asked {
    /// Its name in front of the answer; the answer, blank where there is none; what it is answered with. The callback goes
    /// on to the next question.
    pub(super) fn new(
        label: impl Into<String>,
        value: impl Fn() -> String + Send + Sync + 'static,
        input: impl Fn(Callback<()>) -> AnyView + Send + Sync + 'static,
    ) -> Self {
        Self { label: label.into(), value: Memo::new(move |_| value()), field: "", input: Box::new(input) }
    }

    /// The field that is typed into, by its name.
    pub(super) fn typed(mut self, field: &'static str) -> Self {
        self.field = field;
        self
    }
}

/// The lines, and what the one that is asked is answered with: at first the one that was being typed, or the first without
/// an answer.
pub(super) fn asked(stage: Stage, all: Vec<Asked>) -> AnyView {
    asked_then(stage, all, || ().into_any())
}

/// The same, and what follows when nothing is asked.
pub(super) fn asked_then(stage: Stage, all: Vec<Asked>, rest: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    let words = stage.store.words;
    let count = all.len();
    let is_half = |one: &Asked| {
        !one.field.is_empty() && Place::new(stage, &["stage-", one.field].concat()).unfinished().is_some()
    };
    let half = all.iter().position(is_half);
    let open = half.or_else(|| all.iter().position(|one| one.value.get_untracked().is_empty()));
    let at = RwSignal::new(open.unwrap_or(count));
    Effect::new(move || {
        // Another line leaves the others another room.
        at.get();
        stage.fit_anew();
    });
    let places: Vec<(Memo<String>, &'static str)> = all.iter().map(|one| (one.value, one.field)).collect();
    let lines: Vec<AnyView> = all.iter().enumerate().map(|(place, one)| line(stage, at, place, one)).collect();
    // The next one without an answer, else none: whoever drives sees that all is said.
    let go_on = Callback::new(move |()| {
        let now = at.get_untracked();
        stage.forget_line(AskedLine { at, place: now });
        let is_open = |place: &usize| places.get(*place).is_some_and(|(value, _)| value.get_untracked().is_empty());
        let next = (now + 1..count).chain(0..now).find(is_open).unwrap_or(count);
        at.set(next);
        focus_soon(places.get(next).map_or("", |(_, field)| field));
    });
    let all = StoredValue::new(all);
    let is_typed = Memo::new(move |_| all.with_value(|all| all.get(at.get()).is_some_and(|one| !one.field.is_empty())));
    let input = move || {
        let place = at.get();
        provide_context(AskedLine { at, place });
        all.with_value(|all| all.get(place).map(|one| (one.input)(go_on)))
    };
    let is_done = Memo::new(move |_| at.get() >= count);
    view! {
        <ul class="asked" class:asked--asking=move || !is_done.get() role="list" aria-label=words.stage_answers()>{lines}</ul>
        <div id=INPUT class="asked__input" class:asked__input--typed=move || is_typed.get() tabindex="-1">{input}</div>
        {move || is_done.get().then(&rest)}
    }
    .into_any()
}

fn line(stage: Stage, at: RwSignal<usize>, place: usize, one: &Asked) -> AnyView {
    let words = stage.store.words;
    let (value, field) = (one.value, one.field);
    let is_open = Memo::new(move |_| value.with(String::is_empty));
    let text = move || if is_open.get() { words.stage_not_yet().to_owned() } else { value.get() };
    let is_now = move || at.get() == place;
    let press = move |()| {
        at.set(place);
        focus_soon(field);
    };
    let (text, is_open) = (Signal::derive(text), is_open.into());
    row(one.label.clone(), text, is_open, Signal::derive(is_now), Callback::new(press))
}

/// A line that is pressed to be asked again: what it is about, what holds, whether something is missing, whether it is asked
/// now.
pub(super) fn row(
    label: String,
    text: Signal<String>,
    is_open: Signal<bool>,
    is_now: Signal<bool>,
    press: Callback<()>,
) -> AnyView {
    view! {
        <li>
            <button type="button" class="asked__line" class:asked__line--open=move || is_open.get()
                aria-current=move || is_now.get().then_some("true") on:click=move |_| press.run(())>
                <b dir="auto">{label}": "</b>
                <span class="stage__mark" aria-hidden="true">{move || is_open.get().then_some("! ")}</span>
                <span dir="auto">{move || text.get()}</span>
            </button>
        </li>
    }
    .into_any()
}

/// The field, once it is drawn; buttons begin below the place that gets the focus.
pub(super) fn focus_soon(field: &'static str) {
    request_animation_frame(move || {
        let is_field = !field.is_empty() && surroundings::focus(&["stage-", field].concat());
        if !is_field {
            surroundings::focus(INPUT);
        }
    });
}

/// A sentence that was decided, or that goes out.
pub(super) fn quote(text: impl Into<Signal<String>>) -> AnyView {
    let text: Signal<String> = text.into();
    view! { <blockquote class="stage__quote" dir="auto">{move || text.get()}</blockquote> }.into_any()
}

/// A sentence that tells the room what to do.
pub(super) fn prompt(text: impl Into<String>) -> AnyView {
    view! { <p class="stage__prompt" dir="auto">{text.into()}</p> }.into_any()
}
