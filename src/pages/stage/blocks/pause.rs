//! A break: what the clock says, and when it goes on. Tests: `tests/e2e/stage.spec.mjs`.

use super::parts::{Stage, title};
use crate::bridge::surroundings::hhmm_at;
use leptos::prelude::*;
use workshop::screens::Screen;

/// The screen.
pub fn view(stage: Stage, _screen: &Screen) -> AnyView {
    let words = stage.store.words;
    let back = move || {
        let (now, agenda) = (stage.now.get(), stage.record().agenda);
        let screens = stage.screens.get();
        let left = stage.run.with(|run| run.left(now, &screens, &agenda))?;
        let runs = stage.run.with(|run| run.since_ms.is_some());
        (runs && !left.over).then(|| words.stage_break_back(&hhmm_at(now.saturating_add(left.ms))))
    };
    let (back, now) = (Memo::new(move |_| back()), Memo::new(move |_| hhmm_at(stage.now.get())));
    view! {
        {title(words.stage_break().to_owned())}
        <p class="stage__clock">{move || words.stage_break_now(&now.get())}</p>
        {move || back.get().map(|text| view! { <p class="stage__clock">{text}</p> })}
    }
    .into_any()
}
