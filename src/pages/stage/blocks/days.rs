//! A day to choose: one of a few Fridays, or any other that is typed. Tests: `workshop::days`,
//! `tests/e2e/stage-blocks.spec.mjs`.

use super::parts::{self, Stage};
use chrono::NaiveDate;
use leptos::prelude::*;
use plan::answers::spot;
use plan::date;

/// Days as buttons, and a field for another one.
pub(super) fn days(
    stage: Stage,
    id: &'static str,
    legend: &'static str,
    now: impl Fn() -> Option<NaiveDate> + Copy + Send + Sync + 'static,
    set: impl Fn(Option<NaiveDate>) -> Option<String> + Copy + Send + Sync + 'static,
) -> AnyView {
    let today = stage.store.today.get_untracked();
    choose(stage, id, legend, workshop::days::offered(today), now, set)
}

/// The same with days of one's own to choose from.
pub(super) fn choose(
    stage: Stage,
    id: &'static str,
    legend: &'static str,
    offered: Vec<NaiveDate>,
    now: impl Fn() -> Option<NaiveDate> + Copy + Send + Sync + 'static,
    set: impl Fn(Option<NaiveDate>) -> Option<String> + Copy + Send + Sync + 'static,
) -> AnyView {
    let words = stage.store.words;
    let options = move || offered.iter().map(|day| (date::format(*day), words.date_with_weekday(*day))).collect();
    let pick = move |value: String| drop(set(date::parse(&value)));
    let typed = move |text: String| match spot::day(text.trim()) {
        Some(day) => set(Some(day)),
        None if text.trim().is_empty() => set(None),
        None => Some(words.todo_new_date().to_owned()),
    };
    let value = move || now().map(date::format).unwrap_or_default();
    view! {
        {parts::choice(legend, options, value, pick)}
        {parts::field(stage, id, words.stage_todo_other_day(), value, 20, false, typed)}
    }
    .into_any()
}
