//! The bar above: which part this is, that contact details are hidden, the time. Tests: `tests/e2e/stage.spec.mjs`.

use super::parts::Stage;
use crate::bridge::surroundings;
use crate::components::{Button, ButtonKind, LinkButton};
use crate::flow::PlanPage;
use crate::shell;
use crate::store::SaveState;
use leptos::prelude::*;
use workshop::run::{Command, Word, amount};

/// What it holds.
pub(super) fn head(stage: Stage) -> AnyView {
    let words = stage.store.words;
    let is_blank = Memo::new(move |_| stage.run.with(|run| run.blank));
    let item = Memo::new(move |_| stage.screen.with(|screen| screen.as_ref().map_or(0, |one| one.item)) as u32 + 1);
    let block = Memo::new(move |_| stage.screen.with(|screen| screen.as_ref().map(|one| one.block)));
    let total = move || stage.record().agenda.len().max(1) as u32;
    let showing = Memo::new(move |_| stage.is_showing());
    let mask = move || if showing.get() { words.stage_shown() } else { words.stage_hidden() };
    let name = move || block.get().map(|block| words.stage_block(block.as_str()));
    let failed = move || matches!(stage.store.save.get(), SaveState::Failed(_)).then(|| words.stage_not_saved());
    let bar = move || {
        (!is_blank.get()).then(|| {
            view! {
                <p class="stage-head__part">
                    <span class="stage-head__number" aria-hidden="true">{move || item.get().to_string()}</span>
                    <span class="hidden">{move || words.stage_step(item.get(), total())}": "</span>
                    <span>{name}</span>
                </p>
                <p class="stage-head__mask">{mask}</p>
                {move || failed().map(|text| view! { <p class="stage-head__wrong">{text}</p> })}
                {time(stage)}
            }
        })
    };
    let undone =
        Memo::new(move |_| if is_blank.get() { String::new() } else { stage.undoing.with(|one| one.said.clone()) });
    view! {
        {bar}
        <p class="hidden" role="status">{said(stage)}</p>
        <p class="stage-head__said" role="status" class:hidden=move || undone.with(String::is_empty) dir="auto">
            {move || undone.get()}
        </p>
    }
    .into_any()
}

/// What is said of the time: once at one minute, once at its end, and not again when somebody goes back to that part.
fn said(stage: Stage) -> RwSignal<&'static str> {
    let words = stage.store.words;
    let told = Memo::new(move |_| {
        let item = stage.screen.with(|screen| screen.as_ref().map_or(0, |one| one.item));
        (item, stage.run.with(|run| run.told.get(&item).copied()))
    });
    let said = RwSignal::new("");
    Effect::new(move |before: Option<(usize, Option<Word>)>| {
        let (item, word) = told.get();
        let is_here = before.is_some_and(|(before, _)| before == item);
        said.set(match word.filter(|_| is_here) {
            Some(Word::Minute) => words.stage_minute(),
            Some(Word::Up) => words.stage_up(),
            None => "",
        });
        (item, word)
    });
    said
}

fn time(stage: Stage) -> AnyView {
    let words = stage.store.words;
    let left = Memo::new(move |_| {
        let (now, agenda, screens) = (stage.now.get(), stage.record().agenda, stage.screens.get());
        stage.run.with(|run| run.left(now, &screens, &agenda)).map(|left| {
            // In whole seconds, so that the bar is drawn once a second.
            let text = amount(if left.over { left.ms / 1000 * 1000 } else { left.ms });
            (left.over, text)
        })
    });
    let hidden = Memo::new(move |_| stage.run.with(|run| run.time_hidden));
    let paused = Memo::new(move |_| stage.run.with(|run| run.is_paused()));
    let shown = move || left.get().filter(|_| !hidden.get());
    let timer = move || {
        shown().map(|(over, text)| {
            let label = if over { words.stage_time_over() } else { words.stage_time_left() };
            let class = if over { "stage-head__time stage-head__time--over" } else { "stage-head__time" };
            let text = if over { ["+", &text].concat() } else { text };
            view! { <span class=class role="timer" aria-label=label>{text}</span> }
        })
    };
    let note = move || (paused.get() && !hidden.get()).then(|| words.stage_paused());
    view! {
        <div class="stage-head__clock">
            {move || note().map(|text| view! { <span class="stage-head__note">{text}</span> })}
            {timer}
            {menu(stage)}
        </div>
    }
    .into_any()
}

const MENU: &str = "stage-menu";

/// What is needed now and then. It stands over the screen, so it shuts with whatever comes next.
fn menu(stage: Stage) -> AnyView {
    let words = stage.store.words;
    let open = RwSignal::new(false);
    // A press inside comes here first, then to the window.
    let inside = StoredValue::new(false);
    let pressed = window_event_listener(leptos::ev::click, move |_| {
        if inside.try_update_value(std::mem::take) == Some(false) && open.get_untracked() {
            open.set(false);
        }
    });
    let keys = window_event_listener(leptos::ev::keydown, move |event| {
        if event.key() == "Escape" && open.get_untracked() {
            shut(open);
        }
    });
    on_cleanup(move || {
        pressed.remove();
        keys.remove();
    });
    let key = Memo::new(move |_| stage.screen.with(|screen| screen.as_ref().map(|one| one.key.clone())));
    Effect::new(move || {
        // A memo that is never asked for its value follows nothing.
        key.get();
        open.set(false);
    });
    let toggle = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        open.update(|open| *open = !*open);
    };
    view! {
        <details class="stage-head__menu" open=move || open.get() on:click=move |_| inside.set_value(true)>
            <summary class="stage-head__summary" id=MENU on:click=toggle>{words.stage_menu()}</summary>
            <div class="stage-head__tools" on:click=move |_| shut(open)>{tools(stage)}</div>
        </details>
    }
    .into_any()
}

/// Shuts it; whoever goes on by keys is at its button again.
fn shut(open: RwSignal<bool>) {
    open.set(false);
    surroundings::focus(MENU);
}

/// What is not needed at each step: everything that the notes can do with the time, so that nobody needs them.
fn tools(stage: Stage) -> AnyView {
    let words = stage.store.words;
    let state = Memo::new(move |_| {
        stage.run.with(|run| (run.begun_ms.is_some(), run.since_ms.is_some(), run.time_hidden, run.initials))
    });
    let go = move || match state.get() {
        (_, true, ..) => words.stage_pause().to_owned(),
        (true, false, ..) => words.stage_go_on().to_owned(),
        (false, false, ..) => words.stage_go().to_owned(),
    };
    let hide = move || if state.get().2 { words.stage_show_time() } else { words.stage_hide_time() }.to_owned();
    let names = move || if state.get().3 { words.stage_whole_names() } else { words.stage_initials() }.to_owned();
    let tell =
        move |command: fn((bool, bool, bool, bool)) -> Command| move |()| stage.tell(&command(state.get_untracked()));
    let kind = ButtonKind::Secondary;
    let again = Memo::new(move |_| stage.undoing.with(|one| one.again > 0));
    view! {
        <Button label=Signal::derive(go) kind=kind on_press=tell(|(_, runs, ..)| if runs { Command::Pause } else { Command::Go })/>
        <Button label=words.stage_two_more() kind=kind on_press=tell(|_| Command::More)/>
        <Button label=Signal::derive(hide) kind=kind on_press=tell(|(_, _, hidden, _)| Command::HideTime(!hidden))/>
        <Button label=Signal::derive(names) kind=kind on_press=tell(|(.., initials)| Command::Initials(!initials))/>
        <Button label=words.stage_undo() kind=kind on_press=move |()| stage.step_back(true)/>
        {move || again.get().then(|| view! {
            <Button label=words.stage_redo() kind=kind on_press=move |()| stage.step_back(false)/>
        })}
        <LinkButton href=shell::record_href(stage.store, PlanPage::Workshop, stage.workshop.key) label=words.stage_leave() kind=kind/>
    }
    .into_any()
}
