//! A day to choose: one of a few Fridays, or any other that is typed. Tests: `workshop::days`,
//! `tests/e2e/stage-blocks.spec.mjs`.

use super::parts::{self, Stage};
use chrono::NaiveDate;
use leptos::prelude::*;
use plan::date;
use workshop::days::{Wrong, typed};

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
    let today = stage.store.today.get_untracked();
    let example = words.date_with_weekday(offered.last().copied().unwrap_or(today));
    let options = move || offered.iter().map(|day| (date::format(*day), words.date_with_weekday(*day))).collect();
    let pick = move |value: String| drop(set(date::parse(&value)));
    let take = move |text: String| {
        if text.trim().is_empty() {
            return set(None);
        }
        match typed(words, &text, today) {
            Ok(day) => set(Some(day)),
            Err(Wrong::Weekday(day)) => Some(words.stage_day_weekday(&words.date_with_weekday(day))),
            Err(Wrong::Unknown) => Some(words.stage_day_unknown(&example)),
        }
    };
    let chosen = move || now().map(date::format).unwrap_or_default();
    let shown = move || now().map(|day| words.date_with_weekday(day)).unwrap_or_default();
    view! {
        {parts::choice(legend, options, chosen, pick)}
        {parts::field(stage, id, words.stage_todo_other_day(), shown, 40, false, take)}
    }
    .into_any()
}
