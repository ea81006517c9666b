//! "Suggest names for 5 gaps": one step that Undo takes back, and why each person was chosen.
//! Tests: `tests/cover_cases/suggest.rs` of `plan`, the journeys.

use super::desk::Desk;
use crate::bridge::device;
use crate::components::{Button, ButtonKind, Note, NoteKind};
use leptos::prelude::*;
use plan::answers::cover::holes as seen;
use plan::cover::{Choice, Hole, HoleKind, Suggestion};
use plan::lens::Lens;

/// The button, and below it what was chosen; nothing while there is nothing to fill.
pub(super) fn suggest(desk: Desk) -> AnyView {
    let (store, words) = (desk.store, desk.words);
    let made = RwSignal::new(None::<Suggestion>);
    let press = move |()| {
        let found = untrack(|| plan::cover::suggest(&store.lens(), &store.zones(), &mut device::new_key));
        let edits = found.edit.clone().into_iter().collect();
        if desk.keep(edits, words.cover_suggest_done(), "cover-suggest", words.cover_watches()) {
            made.set(Some(found));
        }
    };
    let button = move || {
        let now = store.seen();
        let (lens, cover) = (&now.lens, &now.cover);
        let to_fill = plan::cover::holes(lens, cover).len();
        let shown = seen::holes(cover).len();
        // The list above may say in one line what is several to fill.
        let count = if shown == 0 { to_fill } else { shown };
        (to_fill > 0).then(|| {
            let label = words.cover_suggest(count as u32);
            view! { <Button id="cover-suggest" label=label kind=ButtonKind::Secondary on_press=press/> }
        })
    };
    let told = move || {
        let found = made.get()?;
        // Gone with its step: after Undo there is nothing to explain.
        let is_last = found.edit.is_none() || store.undo_label.with(|label| label == words.cover_suggest_done());
        is_last.then(|| told(desk, &store.lens(), &found))
    };
    view! { {button} <div role="status">{told}</div> }.into_any()
}

fn told(desk: Desk, lens: &Lens, found: &Suggestion) -> AnyView {
    let words = desk.words;
    let rows: Vec<AnyView> = found
        .choices
        .iter()
        .map(|choice| {
            let line = why(desk, lens, choice);
            view! { <li dir="auto">{line}</li> }.into_any()
        })
        .collect();
    let list = (!rows.is_empty()).then(|| {
        view! { <p>{words.cover_suggested_list()}</p> <ul>{rows}</ul> }
    });
    let left = (!found.left.is_empty() && !found.choices.is_empty())
        .then(|| view! { <p>{words.cover_suggested_left(found.left.len() as u32)}</p> });
    let said = words.cover_suggested(found.choices.len() as u32);
    view! {
        <Note kind=NoteKind::Plain>
            <p>{said}</p>
            {list}
            {left}
        </Note>
    }
    .into_any()
}

/// "Saturday, 11:00: Mel. Has 1 hour of watches so far."
fn why(desk: Desk, lens: &Lens, choice: &Choice) -> String {
    let words = desk.words;
    let names = export::Names::new(lens, words);
    let time = export::cover::amount(words, choice.because.minutes);
    let mut out = words.cover_suggested_why(&when(desk, lens, &choice.hole), &names.id(choice.person), &time);
    if choice.because.is_weekend {
        out.push(' ');
        out.push_str(&words.cover_suggested_weekends(choice.because.weekends));
    }
    if choice.because.fit > 1 {
        out.push(' ');
        out.push_str(&words.cover_suggested_fit(choice.because.fit));
    }
    out
}

fn when(desk: Desk, lens: &Lens, hole: &Hole) -> String {
    let words = desk.words;
    let names = export::Names::new(lens, words);
    let dates = || match hole.dates.as_slice() {
        [] => String::new(),
        [only] => words.date_short(*only),
        [first, .., last] => words.cover_away_dates(&words.date_short(*first), &words.date_short(*last)),
    };
    match &hole.kind {
        HoleKind::Watch(id) | HoleKind::Turns(id) => {
            let watch = lens.watches.iter().find(|watch| watch.id == *id);
            let days = watch.map(|watch| export::cover::when(words, watch)).unwrap_or_default();
            if hole.dates.len() == 1 { words.cover_gap_on(&dates(), &days) } else { days }
        }
        HoleKind::Away(id) => {
            let away = lens.absences.iter().find(|absence| absence.id == *id);
            let who = away.map(|absence| names.id(absence.who)).unwrap_or_default();
            words.cover_suggested_away(&who, &dates())
        }
        HoleKind::Hours(hours) => {
            let times = export::cover::times(words, hours.from, hours.to, hours.from == hours.to);
            let days: Vec<_> = hole.dates.iter().map(|date| plan::answers::cover::day_of(*date)).collect();
            let on = if hours.is_weekly {
                export::cover::days_long(words, &plan::answers::cover::in_week(&days))
            } else {
                dates()
            };
            let said = words.cover_gap_on(&on, &times);
            let all = hours.accounts.len() == lens.live().count();
            if all { said } else { words.cover_gap_where(&said, &names.accounts(&hours.accounts)) }
        }
    }
}
