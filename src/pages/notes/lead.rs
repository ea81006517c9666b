//! The buttons that lead the workshop screen, and the list of who has not said anything. Tests: `tests/e2e/notes.spec.mjs`.

use super::linked::Link;
use crate::components::{Button, ButtonKind, ButtonRow};
use leptos::prelude::*;
use workshop::run::Command;

/// How the screen stands, as far as the buttons say it.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct State {
    has_begun: bool,
    runs: bool,
    time_hidden: bool,
    blank: bool,
    initials: bool,
}

/// The buttons.
pub(super) fn buttons(link: Link) -> AnyView {
    let words = link.store.words;
    let state = Memo::new(move |_| {
        link.stands.with(|stands| State {
            has_begun: stands.run.begun_ms.is_some(),
            runs: stands.run.since_ms.is_some(),
            time_hidden: stands.run.time_hidden,
            blank: stands.run.blank,
            initials: stands.run.initials,
        })
    });
    let showing = Memo::new(move |_| {
        let until = link.stands.with(|stands| stands.run.shown_until_ms);
        until > link.now.get()
    });
    let has_contact = Memo::new(move |_| link.stands.with(|stands| stands.has_contact));
    let press = move |command: fn(State) -> Command| move |()| link.press(command(state.get_untracked()));
    let text = move |say: fn(messages::Words, State) -> &'static str| {
        Signal::derive(move || say(words, state.get()).to_owned())
    };
    let go = text(|words, state| match (state.runs, state.has_begun) {
        (true, _) => words.stage_pause(),
        (false, true) => words.stage_go_on(),
        (false, false) => words.stage_go(),
    });
    let hide = text(|words, state| if state.time_hidden { words.stage_show_time() } else { words.stage_hide_time() });
    let blank = text(|words, state| if state.blank { words.stage_light() } else { words.stage_blank() });
    let names = text(|words, state| if state.initials { words.stage_whole_names() } else { words.stage_initials() });
    let kind = ButtonKind::Secondary;
    view! {
        <ButtonRow>
            <Button label=words.stage_next() on_press=press(|_| Command::Next)/>
            <Button label=words.stage_back() kind=kind on_press=press(|_| Command::Back)/>
            <Button label=blank kind=kind on_press=press(|state| Command::Blank(!state.blank))/>
        </ButtonRow>
        <ButtonRow>
            <Button label=go kind=kind on_press=press(|state| if state.runs { Command::Pause } else { Command::Go })/>
            <Button label=words.stage_two_more() kind=kind on_press=press(|_| Command::More)/>
            <Button label=hide kind=kind on_press=press(|state| Command::HideTime(!state.time_hidden))/>
        </ButtonRow>
        <ButtonRow>
            <Button label=names kind=kind on_press=press(|state| Command::Initials(!state.initials))/>
            {move || has_contact.get().then(|| view! {
                <Button label=words.notes_contacts() kind=kind on_press=press(|_| Command::Show)/>
            })}
        </ButtonRow>
        {move || (!has_contact.get()).then(|| view! { <p>{words.notes_contacts_none()}</p> })}
        <p role="status">{move || if showing.get() { words.notes_contacts_on() } else { "" }}</p>
    }
    .into_any()
}

/// Who has not said anything in this part; a press takes a name off, another one puts it back.
pub(super) fn voices(link: Link) -> AnyView {
    let words = link.store.words;
    let all = Memo::new(move |_| {
        link.stands.with(|stands| {
            let item = stands.run.item(&stands.screens());
            let one = |voice: &workshop::link::Voice| {
                let name =
                    if voice.key == stands.last { words.notes_voices_last(&voice.name) } else { voice.name.clone() };
                (voice.key.clone(), name, stands.run.has_said(item, &voice.key))
            };
            stands.voices.iter().map(one).collect::<Vec<_>>()
        })
    });
    let people = Memo::new(move |_| {
        all.with(|all| all.iter().map(|(key, name, _)| (key.clone(), name.clone())).collect::<Vec<_>>())
    });
    let none_left = Memo::new(move |_| all.with(|all| all.iter().all(|(.., said)| *said)));
    let button = move |(key, name): (String, String)| {
        let mine = key.clone();
        let said = Memo::new(move |_| all.with(|all| all.iter().any(|(key, _, said)| *key == mine && *said)));
        let press = move |_| link.press(Command::Said(key.clone(), !said.get_untracked()));
        view! {
            <li>
                <button class="button button--secondary notes__voice" type="button" dir="auto" on:click=press
                    aria-pressed=move || if said.get() { "true" } else { "false" }>
                    {name}
                    <span class="notes__said">{move || if said.get() { words.notes_said() } else { "" }}</span>
                </button>
            </li>
        }
        .into_any()
    };
    view! {
        <h2>{words.notes_voices()}</h2>
        <p>{move || if none_left.get() { words.notes_voices_all() } else { words.notes_voices_hint() }}</p>
        <ul class="notes__voices" role="list">{move || people.get().into_iter().map(button).collect_view()}</ul>
    }
    .into_any()
}
