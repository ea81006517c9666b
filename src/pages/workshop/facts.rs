//! When it is, how long, who does what on the day; and what is settled with whoever has the final say.
//!
//! Tests: `tests/e2e/workshop.spec.mjs`.

use super::{Prep, start};
use crate::asking::Asker;
use crate::components::{Arrange, Checkbox, Choice, FieldKind, Note, NoteKind, Radios, TextField};
use leptos::prelude::*;
use plan::model::{Prepared, Workshop, WorkshopKind};
use workshop::agenda::{LENGTHS, is_mostly_remote, length};

/// At most so many people: what the plan holds.
const MOST: u32 = 500;

/// The day itself.
pub(super) fn when_and_who(prep: Prep) -> AnyView {
    let words = prep.store.words;
    let asker = Asker::new(prep.store, "workshops", prep.id.key, words.workshop_changed().to_owned());
    let laptops = Memo::new(move |_| prep.now.with(is_mostly_remote));
    view! {
        {asker.must().date("on", words.workshops_on())}
        {minutes(prep)}
        {kind(prep)}
        {asker.person("facilitator", words.workshops_lead_by())}
        <div class="pair">
            {count(prep, "in-room", words.workshop_in_room(), |one| one.in_room, |one, n| one.in_room = n)}
            {count(prep, "remote", words.workshop_remote(), |one| one.remote, |one, n| one.remote = n)}
        </div>
        {move || laptops.get().then(|| view! { <Note kind=NoteKind::Plain><p>{words.workshop_laptops()}</p></Note> })}
        {asker.person("scribe", words.workshop_scribe())}
        {asker.person("minds_chat", words.workshop_minds_chat())}
    }
    .into_any()
}

fn minutes(prep: Prep) -> AnyView {
    let words = prep.store.words;
    let now = Memo::new(move |_| prep.now.with(length));
    let options = move || {
        let now = now.get();
        let mut all: Vec<Choice> = LENGTHS.into_iter().map(|minutes| start::length(words, minutes)).collect();
        if !LENGTHS.contains(&now) {
            all.push(Choice::new(now.to_string(), words.workshops_line_minutes(now)));
        }
        all
    };
    let pick = move |picked: String| {
        let minutes = picked.parse().ok();
        drop(prep.change(words.workshop_minutes(), |one| one.minutes = minutes));
    };
    view! {
        <Radios id="minutes" legend=words.workshop_minutes() options=Signal::derive(options)
            selected=Signal::derive(move || now.get().to_string()) on_pick=pick/>
    }
    .into_any()
}

fn kind(prep: Prep) -> AnyView {
    let words = prep.store.words;
    let kinds = [WorkshopKind::Planning, WorkshopKind::Training];
    let options = kinds.map(|kind| Choice::new(kind.as_str(), words.workshops_kind_of(kind.as_str()))).to_vec();
    let now = Memo::new(move |_| prep.now.with(|one| one.kind));
    let pick = move |picked: String| {
        let kind = kinds.into_iter().find(|kind| kind.as_str() == picked).unwrap_or(WorkshopKind::Planning);
        drop(prep.change(words.workshops_kind(), |one| one.kind = kind));
    };
    view! {
        <Radios id="kind" legend=words.workshops_kind() options=Signal::stored(options) arrange=Arrange::Line
            selected=Signal::derive(move || now.get().as_str().to_owned()) on_pick=pick/>
    }
    .into_any()
}

fn count(
    prep: Prep,
    id: &'static str,
    label: &'static str,
    get: fn(&Workshop) -> Option<u32>,
    set: fn(&mut Workshop, Option<u32>),
) -> AnyView {
    let words = prep.store.words;
    let stored = Memo::new(move |_| prep.now.with(get).map(|n| n.to_string()).unwrap_or_default());
    let value = RwSignal::new(stored.get_untracked());
    Effect::new(move || value.set(stored.get()));
    let error = RwSignal::new(None::<String>);
    let commit = move |text: String| {
        let typed = text.trim();
        let number = typed.parse::<u32>().ok().filter(|n| *n <= MOST);
        if number.is_none() && !typed.is_empty() {
            error.set(Some(words.asking_error_number("0", &MOST.to_string())));
            return;
        }
        error.set(prep.change(label, |one| set(one, number)));
    };
    view! {
        <TextField id=id label=label value=value kind=FieldKind::Number error=error error_prefix=words.error_prefix()
            on_commit=commit/>
    }
    .into_any()
}

/// The four questions.
pub(super) fn talk(prep: Prep) -> AnyView {
    let words = prep.store.words;
    view! {
        <p>{words.workshop_talk_lead()}</p>
        {tick(prep, "named", words.workshop_talk_named(), words.workshop_talk_named_hint(), |one| &mut one.director_named)}
        {tick(prep, "initials", words.workshop_talk_initials(), words.workshop_talk_initials_hint(), |one| &mut one.initials)}
        {tick(prep, "recorded", words.workshop_talk_recorded(), words.workshop_talk_recorded_hint(), |one| &mut one.recorded)}
        {tick(prep, "shown", words.workshop_talk_shown(), words.workshop_talk_shown_hint(), |one| &mut one.access_shown)}
    }
    .into_any()
}

fn tick(
    prep: Prep,
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    of: fn(&mut Prepared) -> &mut bool,
) -> AnyView {
    let on = Memo::new(move |_| *of(&mut prep.now.get().prepared));
    let set = move |on: bool| drop(prep.change(label, |one| *of(&mut one.prepared) = on));
    view! { <div class="field"><Checkbox id=id label=label hint=hint checked=on on_tick=set/></div> }.into_any()
}
