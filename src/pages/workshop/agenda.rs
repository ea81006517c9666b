//! The agenda: proposed from what is open, and changed by hand; and whether it fits into the minutes there are.
//!
//! Rows are known by their place, so a row that moves takes the focus along. Tests: `crates/workshop/tests/agenda.rs`,
//! `tests/e2e/workshop.spec.mjs`.

use super::Prep;
use crate::bridge::surroundings;
use crate::components::{
    Button, ButtonKind, ButtonRow, Checkboxes, Choice, FieldKind, Form, StateTag, TaskState, TextField,
};
use crate::shell;
use export::Names;
use leptos::prelude::*;
use plan::model::{AgendaItem, Block, Workshop, WorkshopKind};
use workshop::agenda::{self, CHOICES};

/// A part is at most so long, in minutes.
const LONGEST: u32 = 600;

/// The whole section.
pub(super) fn view(prep: Prep) -> AnyView {
    let is_planning = Memo::new(move |_| prep.now.with(|one| one.kind == WorkshopKind::Planning));
    let count = Memo::new(move |_| prep.now.with(|one| one.agenda.len()));
    view! {
        {move || is_planning.get().then(|| parts(prep))}
        <ol class="agenda" role="list">
            <For each=move || 0..count.get() key=|place| *place children=move |place| row(prep, place)/>
        </ol>
        <div role="status">{move || sum(prep)}</div>
        {propose(prep)}
        {add(prep)}
    }
    .into_any()
}

/// What the day covers.
fn parts(prep: Prep) -> AnyView {
    let words = prep.store.words;
    let options = move || {
        let seen = prep.store.seen();
        let has_open = agenda::has_open(&Names::new(&seen.lens, words), &seen.report);
        let decides = prep.now.with(|one| agenda::parts(&one.agenda).contains(&Block::Decide));
        let shown = CHOICES.into_iter().filter(|block| *block != Block::Decide || has_open || decides);
        shown.map(|block| Choice::new(block.as_str(), words.workshop_part(block.as_str()))).collect::<Vec<_>>()
    };
    let options = Memo::new(move |_| options());
    let ticked = Memo::new(move |_| {
        prep.now
            .with(|one| agenda::parts(&one.agenda).iter().map(|block| block.as_str().to_owned()).collect::<Vec<_>>())
    });
    let tick = move |(word, on): (String, bool)| {
        let Some(block) = CHOICES.into_iter().find(|block| block.as_str() == word) else { return };
        let Some(before) = prep.store.plan_now().get(prep.id) else { return };
        let seen = prep.store.seen_now();
        let after = agenda::choose(&Names::new(&seen.lens, words), &seen.report, &before, block, on);
        drop(prep.keep(&before, &after, words.workshop_parts(), ""));
    };
    view! {
        <Checkboxes id="parts" legend=words.workshop_parts() hint=words.workshop_later() options=options
            ticked=ticked on_tick=tick/>
    }
    .into_any()
}

/// Changes the items alone.
fn edit(prep: Prep, label: &str, change: impl FnOnce(&mut Vec<AgendaItem>)) -> Option<String> {
    let before = prep.store.plan_now().get(prep.id)?;
    let mut after = before.clone();
    change(&mut after.agenda);
    prep.keep(&before, &after, label, "")
}

fn row(prep: Prep, place: usize) -> AnyView {
    let words = prep.store.words;
    let number = place as u32 + 1;
    let item = Memo::new(move |_| prep.now.with(|one| one.agenda.get(place).cloned()).unwrap_or_default());
    let times = move || {
        let times = prep.now.with(|one| agenda::times(&one.agenda).get(place).copied()).unwrap_or_default();
        words.workshop_agenda_times(&times.0.to_string(), &times.1.to_string())
    };
    let last = Memo::new(move |_| prep.now.with(|one| one.agenda.len() == place + 1));
    let up = move |()| shift(prep, place, place.checked_sub(1), "up");
    let down = move |()| shift(prep, place, Some(place + 1), "down");
    let remove = move |()| {
        drop(edit(prep, words.workshop_agenda(), |all| {
            if place < all.len() {
                drop(all.remove(place));
            }
        }));
        // The row below is in its place now.
        focus_soon([id(place, "remove"), "agenda-add-text".to_owned()].to_vec());
    };
    let name = move || item.with(|item| item.text.clone());
    let button = move |what: &'static str, label: &'static str, press: Callback<()>| {
        view! {
            <button class="button button--quiet" type="button" id=id(place, what) on:click=move |_| press.run(())>
                {label}<span class="hidden">" "{name}</span>
            </button>
        }
        .into_any()
    };
    view! {
        <li class="agenda__row">
            <p class="agenda__times" aria-hidden="true">{times}</p>
            {minutes(prep, place, item, words.workshop_agenda_minutes(number))}
            {text(prep, place, item, words.workshop_agenda_text(number))}
            <div class="buttons">
                {(place > 0).then(|| button("up", words.button_move_up(), Callback::new(up)))}
                {move || (!last.get()).then(|| button("down", words.button_move_down(), Callback::new(down)))}
                {button("remove", words.button_remove(), Callback::new(remove))}
            </div>
        </li>
    }
    .into_any()
}

fn id(place: usize, what: &str) -> String {
    ["agenda-", &place.to_string(), "-", what].concat()
}

/// Moves a part, and the focus with it.
fn shift(prep: Prep, from: usize, to: Option<usize>, what: &'static str) {
    let Some(to) = to else { return };
    drop(edit(prep, prep.store.words.workshop_agenda(), |all| {
        if from < all.len() && to < all.len() {
            all.swap(from, to);
        }
    }));
    let other = if what == "up" { "down" } else { "up" };
    focus_soon(vec![id(to, what), id(to, other)]);
}

/// Focuses the first of these that is there once the page is drawn.
fn focus_soon(ids: Vec<String>) {
    request_animation_frame(move || {
        let _ = ids.iter().any(|id| surroundings::focus(id));
    });
}

fn minutes(prep: Prep, place: usize, item: Memo<AgendaItem>, label: String) -> AnyView {
    let words = prep.store.words;
    let stored = Memo::new(move |_| item.with(|item| item.minutes.to_string()));
    let (value, error) = kept(stored);
    let name = StoredValue::new(label.clone());
    let commit = move |text: String| match number(&text) {
        Some(minutes) => error.set(edit(prep, &name.get_value(), |all| {
            if let Some(item) = all.get_mut(place) {
                item.minutes = minutes;
            }
        })),
        None => error.set(Some(words.asking_error_number("1", &LONGEST.to_string()))),
    };
    view! {
        <TextField id=id(place, "minutes") label=label label_hidden=true value=value kind=FieldKind::Number error=error
            error_prefix=words.error_prefix() on_commit=commit/>
    }
    .into_any()
}

fn text(prep: Prep, place: usize, item: Memo<AgendaItem>, label: String) -> AnyView {
    let words = prep.store.words;
    let stored = Memo::new(move |_| item.with(|item| item.text.clone()));
    let (value, error) = kept(stored);
    let name = StoredValue::new(label.clone());
    let commit = move |text: String| {
        let text = plan::answers::you::clean(&text);
        let label = name.get_value();
        error.set(wrong(prep, &text, &label).or_else(|| {
            edit(prep, &label, |all| {
                if let Some(item) = all.get_mut(place) {
                    item.text = text;
                }
            })
        }));
    };
    view! {
        <TextField id=id(place, "text") label=label label_hidden=true value=value error=error
            error_prefix=words.error_prefix() on_commit=commit/>
    }
    .into_any()
}

/// What stands in a field, and what is wrong with it. Undo, and a row that moves here, change both.
fn kept(stored: Memo<String>) -> (RwSignal<String>, RwSignal<Option<String>>) {
    let (value, error) = (RwSignal::new(stored.get_untracked()), RwSignal::new(None));
    Effect::new(move || {
        value.set(stored.get());
        error.set(None);
    });
    (value, error)
}

fn number(text: &str) -> Option<u32> {
    text.trim().parse().ok().filter(|minutes| (1..=LONGEST).contains(minutes))
}

/// What is wrong with the text of a part.
fn wrong(prep: Prep, text: &str, label: &str) -> Option<String> {
    let words = prep.store.words;
    if text.is_empty() {
        return Some(words.workshop_agenda_text_empty().to_owned());
    }
    // As long as a topic: a part that was not reached is parked with these words.
    shell::too_long(words, "parked", "text", label, text)
}

/// Whether it fits, in words.
fn sum(prep: Prep) -> Option<AnyView> {
    let words = prep.store.words;
    let (sum, minutes) = prep.now.with(|one| (agenda::sum(&one.agenda), agenda::length(one)));
    if sum == 0 {
        return Some(view! { <p>{words.workshop_agenda_empty()}</p> }.into_any());
    }
    let shown = sum.to_string();
    let (state, text) = match minutes.checked_sub(sum) {
        None => (TaskState::NeedsYou, words.workshop_sum_over(&shown, minutes, &(sum - minutes).to_string())),
        Some(0) => (TaskState::Started, words.workshop_sum_full(&shown, minutes)),
        Some(free) => (TaskState::Done, words.workshop_sum_free(&shown, minutes, &free.to_string())),
    };
    Some(view! { <p class="agenda__sum"><StateTag state=state text=text/></p> }.into_any())
}

/// A part of one's own: it comes before the to-dos.
fn add(prep: Prep) -> AnyView {
    let words = prep.store.words;
    let (text, minutes) = (RwSignal::new(String::new()), RwSignal::new("5".to_owned()));
    let (text_error, minutes_error) = (RwSignal::new(None::<String>), RwSignal::new(None::<String>));
    let submit = move |()| {
        let typed = plan::answers::you::clean(&text.get_untracked());
        let count = number(&minutes.get_untracked());
        minutes_error.set(count.is_none().then(|| words.asking_error_number("1", &LONGEST.to_string())));
        text_error.set(wrong(prep, &typed, words.workshop_agenda_add_text()));
        let Some(count) = count.filter(|_| text_error.with_untracked(Option::is_none)) else { return };
        let item = AgendaItem { text: typed, minutes: count, block: Block::Talk, about: String::new() };
        let refused = edit(prep, words.workshop_agenda_add_text(), |all| {
            let at = all.iter().position(|known| matches!(known.block, Block::Todo | Block::Close));
            all.insert(at.unwrap_or(all.len()), item);
        });
        if refused.is_none() {
            text.set(String::new());
        }
        text_error.set(refused);
        focus_soon(vec!["agenda-add-text".to_owned()]);
    };
    view! {
        <Form on_submit=submit>
            <h3>{words.workshop_agenda_add()}</h3>
            <TextField id="agenda-add-text" label=words.workshop_agenda_add_text() value=text error=text_error
                error_prefix=words.error_prefix()/>
            <TextField id="agenda-add-minutes" label=words.workshop_agenda_add_minutes() value=minutes kind=FieldKind::Number
                error=minutes_error error_prefix=words.error_prefix()/>
            <ButtonRow><Button label=words.workshop_agenda_add_go() kind=ButtonKind::Secondary submit=true/></ButtonRow>
        </Form>
    }
    .into_any()
}

/// "Propose again", and what that does to an agenda that was changed.
fn propose(prep: Prep) -> AnyView {
    let words = prep.store.words;
    let is_own = Memo::new(move |_| {
        let seen = prep.store.seen();
        let is_own = |one: &Workshop| {
            !one.agenda.is_empty() && !agenda::is_as_proposed(&Names::new(&seen.lens, words), &seen.report, one)
        };
        prep.now.with(is_own)
    });
    let is_empty = Memo::new(move |_| prep.now.with(|one| one.agenda.is_empty()));
    let press = move |()| {
        let Some(before) = prep.store.plan_now().get(prep.id) else { return };
        let seen = prep.store.seen_now();
        let mut after = before.clone();
        let had = agenda::parts(&before.agenda);
        let parts = if had.is_empty() { agenda::usual_parts(agenda::length(&before)) } else { had };
        after.agenda = agenda::propose(&Names::new(&seen.lens, words), &seen.report, &before, &parts);
        drop(prep.keep(&before, &after, words.workshop_agenda(), ""));
    };
    let label = move || {
        let label = if is_empty.get() { words.workshop_agenda_propose() } else { words.workshop_agenda_again() };
        label.to_owned()
    };
    view! {
        {move || is_own.get().then(|| view! { <p>{words.workshop_agenda_own()}</p> })}
        <ButtonRow><Button label=Signal::derive(label) kind=ButtonKind::Secondary on_press=press/></ButtonRow>
    }
    .into_any()
}
