//! Patterns to start from, while nobody watches yet. Tests: `plan::answers::cover::patterns`, the journeys.

use super::desk::Desk;
use super::form::WatchForm;
use crate::bridge::device;
use crate::components::{Button, ButtonKind};
use leptos::prelude::*;
use plan::answers::cover::patterns::{self, Pattern};

/// A button for each pattern, and the blank week.
pub(super) fn patterns(desk: Desk, form: WatchForm) -> AnyView {
    let words = desk.words;
    (move || {
        let lens = desk.store.lens();
        if !lens.watches.is_empty() {
            return None;
        }
        let rows = patterns::offered(&lens).map(|pattern| {
            let looks: Vec<String> =
                patterns::weekday_looks(&lens, pattern).into_iter().map(|at| words.time(at)).collect();
            let looks = (!looks.is_empty()).then(|| words.cover_pattern_looks(&words.list(&looks)));
            view! {
                <li class="rows__row">
                    <Button label=words.cover_pattern_name(pattern.word()) kind=ButtonKind::Secondary
                        on_press=move |()| choose(desk, pattern)/>
                    <p>{looks}</p>
                </li>
            }
        });
        Some(view! {
            <p>{words.cover_empty()}</p>
            <h3>{words.cover_pattern()}</h3>
            <ul class="rows" role="list">
                {rows.into_iter().collect_view()}
                <li class="rows__row">
                    <Button label=words.cover_pattern_blank() kind=ButtonKind::Secondary on_press=move |()| form.add()/>
                </li>
            </ul>
        })
    })
    .into_any()
}

fn choose(desk: Desk, pattern: Pattern) {
    let words = desk.words;
    let edits = patterns::store(&desk.store.lens_now(), pattern, words.cover_pattern_turns(), &mut device::new_key);
    if desk.keep(edits, words.cover_pattern_done(), "watch-form", words.cover_watches()) {
        // The button that was pressed is gone.
        request_animation_frame(|| {
            crate::bridge::surroundings::focus("watch-form");
        });
    }
}
