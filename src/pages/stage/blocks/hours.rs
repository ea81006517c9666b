//! "Which hours do we promise?": weekdays, Saturday, Sunday, and within how long. A plan without hours has no place for
//! "none" and for the limit: until there are hours they are kept with the day. Tests: `workshop::promise`,
//! `tests/e2e/stage-blocks.spec.mjs`.

use super::asked::{Asked, asked};
use super::parts::{self, Stage};
use leptos::prelude::*;
use plan::Edit;
use plan::model::{Org, Window};
use workshop::promise::{self, Row};
use workshop::screens::Screen;

/// Nobody needs to watch.
const NONE: &str = "none";
/// The limit that was said before there were hours.
const WISH: &str = "hours-within";
/// Limits that a room chooses from, in minutes.
const WITHIN: [u32; 4] = [60, 240, 480, 1440];

pub fn view(stage: Stage, _: &Screen) -> AnyView {
    let words = stage.store.words;
    let mut all: Vec<Asked> = Row::ALL.into_iter().map(|row| hours(stage, row)).collect();
    all.push(within(stage));
    view! {
        {parts::title(words.stage_hours_title())}
        {asked(stage, all)}
    }
    .into_any()
}

fn now(stage: Stage) -> Vec<Window> {
    stage.store.plan().one::<Org>().promise
}

fn hours(stage: Stage, row: Row) -> Asked {
    let words = stage.store.words;
    let label = match row {
        Row::Weekdays => words.stage_hours_weekdays(),
        Row::Saturday => words.stage_hours_saturday(),
        Row::Sunday => words.stage_hours_sunday(),
    };
    let times = move |(from, to): (u32, u32)| export::cover::times(words, from, to, false);
    let value = move || {
        let promise = now(stage);
        if let Some(hours) = promise::hours(&promise, row) {
            return times(hours);
        }
        let is_other = promise.iter().any(|window| window.days.iter().any(|day| row.days().contains(day)));
        match (is_other, promise.is_empty() && stage.picked(asked_as(row)).is_empty()) {
            (true, _) => words.stage_hours_other().to_owned(),
            // Something was promised, and nothing here; or it was said: that is an answer.
            (false, false) => words.stage_hours_none().to_owned(),
            (false, true) => String::new(),
        }
    };
    let input = move |next: Callback<()>| {
        let options = move || {
            let none = (NONE.to_owned(), words.stage_hours_none().to_owned());
            std::iter::once(none).chain(row.offered().map(|hours| (key(hours), times(hours)))).collect()
        };
        let chosen = move || match (promise::hours(&now(stage), row), value()) {
            (Some(hours), _) => key(hours),
            (None, value) if value == words.stage_hours_none() => NONE.to_owned(),
            (None, _) => String::new(),
        };
        let pick = move |picked: String| {
            let hours = row.offered().into_iter().find(|hours| key(*hours) == picked);
            let wish = untrack(|| target(stage));
            change(stage, |promise| {
                let after = promise::with_hours(promise, row, hours);
                // The first hours are promised within what was said before them.
                if promise.is_empty() { promise::with_target(&after, wish) } else { after }
            });
            stage.pick(asked_as(row), if hours.is_none() { NONE } else { "" });
            if let (Some(minutes), true) = (wish, untrack(|| now(stage)).is_empty()) {
                stage.pick(WISH, &minutes.to_string());
            }
            next.run(());
        };
        parts::choice(label, options, chosen, pick)
    };
    Asked::new(label, value, input)
}

/// The name under which "none" is kept for a row.
const fn asked_as(row: Row) -> &'static str {
    match row {
        Row::Weekdays => "hours-weekdays",
        Row::Saturday => "hours-saturday",
        Row::Sunday => "hours-sunday",
    }
}

/// What is promised; without hours, what was said.
fn target(stage: Stage) -> Option<u32> {
    let promise = now(stage);
    if promise.is_empty() { stage.picked(WISH).parse().ok() } else { promise::target(&promise) }
}

fn within(stage: Stage) -> Asked {
    let words = stage.store.words;
    let value = move || target(stage).map(|minutes| export::cover::amount(words, minutes)).unwrap_or_default();
    let input = move |next: Callback<()>| {
        let options =
            move || WITHIN.map(|minutes| (minutes.to_string(), export::cover::amount(words, minutes))).to_vec();
        let chosen = move || target(stage).map(|minutes| minutes.to_string()).unwrap_or_default();
        let pick = move |picked: String| {
            stage.pick(WISH, &picked);
            change(stage, |promise| promise::with_target(promise, picked.parse().ok()));
            next.run(());
        };
        parts::choice(words.stage_hours_within(), options, chosen, pick)
    };
    Asked::new(words.stage_hours_within(), value, input)
}

fn key((from, to): (u32, u32)) -> String {
    [from.to_string(), to.to_string()].join("-")
}

/// Hours out of a few are never refused.
fn change(stage: Stage, set: impl FnOnce(&[Window]) -> Vec<Window>) {
    let words = stage.store.words;
    let before = stage.store.org_now();
    let after = Org { promise: set(&before.promise), ..before.clone() };
    if after == before {
        return;
    }
    drop(stage.keep(vec![Edit::change(&before, &after)], words.stage_hours_done(), words.stage_hours_title()));
}
