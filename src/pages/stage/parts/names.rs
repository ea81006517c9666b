//! People as big buttons to press, seven at a time; behind one more, a field for somebody who is not there yet.
//!
//! Tests: `tests/e2e/stage.spec.mjs`.

use super::{Pages, Place, Stage, field, press_button};
use crate::bridge::{device, surroundings};
use crate::components::{Button, ButtonKind};
use leptos::prelude::*;
use plan::answers::people::same_name;
use plan::answers::you::clean;
use plan::model::Person;
use plan::{Edit, Id};

/// Somebody was pressed, or added and so pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pressed {
    /// Who.
    pub who: Id<Person>,
    /// Whether the button is down now.
    pub on: bool,
}

/// People of the team to press. `chosen` says whose button is down; a block with one answer simply takes the last one that
/// was pressed. A name that is typed is added to the plan, or found in it, and counts as pressed.
pub fn names(
    stage: Stage,
    id: &'static str,
    legend: impl Into<String>,
    chosen: impl Fn() -> Vec<Id<Person>> + Send + Sync + 'static,
    on_toggle: impl Fn(Pressed) + Send + Sync + 'static,
) -> AnyView {
    let chosen = Memo::new(move |_| chosen());
    let toggle = Callback::new(on_toggle);
    let people = move || {
        let team: Vec<_> = stage.store.lens().team().map(|person| person.id).collect();
        // Somebody who left, or has no name, stays to be seen as long as they are chosen.
        let others = chosen.with(|chosen| chosen.iter().copied().filter(|id| !team.contains(id)).collect::<Vec<_>>());
        team.into_iter().chain(others).collect()
    };
    let add = move |text: String| match add_person(stage, &text) {
        Ok(who) => {
            toggle.run(Pressed { who, on: true });
            None
        }
        Err(why) => Some(why),
    };
    let field_id = ["new-", id].concat();
    let focus = ["stage-", &field_id].concat();
    let place = Place::new(stage, &focus);
    // Without anybody to press there is nothing but the field; and a name that was refused, or is half typed, waits in it.
    let is_asked =
        stage.store.lens_now().team().next().is_none() || place.refused().is_some() || place.unfinished().is_some();
    let (asked, words) = (RwSignal::new(is_asked), stage.store.words);
    let ask = move |()| {
        asked.set(true);
        let focus = focus.clone();
        request_animation_frame(move || {
            surroundings::focus(&focus);
        });
    };
    let ask = Callback::new(ask);
    let other =
        move || (!asked.get()).then(|| view! { <Button label=words.stage_new() kind=ButtonKind::Quiet on_press=ask/> });
    let typed =
        move || asked.get().then(|| field(stage, &field_id, words.stage_new_name(), String::new, 60, true, add));
    view! {
        {group(stage, id, legend, people, move || chosen.get(), move |pressed| toggle.run(pressed), other.into_any())}
        {typed}
    }
    .into_any()
}

/// These people to press, and nobody else.
pub fn names_of(
    stage: Stage,
    id: &'static str,
    legend: impl Into<String>,
    people: impl Fn() -> Vec<Id<Person>> + Send + Sync + 'static,
    chosen: impl Fn() -> Vec<Id<Person>> + Send + Sync + 'static,
    on_toggle: impl Fn(Pressed) + Send + Sync + 'static,
) -> AnyView {
    group(stage, id, legend, people, chosen, on_toggle, ().into_any())
}

/// The buttons, and what stands behind the last of them.
fn group(
    stage: Stage,
    id: &'static str,
    legend: impl Into<String>,
    people: impl Fn() -> Vec<Id<Person>> + Send + Sync + 'static,
    chosen: impl Fn() -> Vec<Id<Person>> + Send + Sync + 'static,
    on_toggle: impl Fn(Pressed) + Send + Sync + 'static,
    other: AnyView,
) -> AnyView {
    let words = stage.store.words;
    let (people, chosen) = (Memo::new(move |_| people()), Memo::new(move |_| chosen()));
    let toggle = Callback::new(on_toggle);
    let pages = Pages::new(stage, id);
    let shown = Memo::new(move |_| {
        people
            .with(|people| people.iter().skip(pages.from(people.len())).take(pages.most()).copied().collect::<Vec<_>>())
    });
    let button = move |who: Id<Person>| {
        let is_down = Signal::derive(move || chosen.with(|chosen| chosen.contains(&who)));
        let press = move |()| toggle.run(Pressed { who, on: !is_down.get_untracked() });
        press_button(stage.name(who), is_down, Callback::new(press))
    };
    view! {
        <fieldset class="stage__group">
            <legend class="stage__heading">{legend.into()}</legend>
            <div class="stage__buttons">
                {move || shown.get().into_iter().map(button).collect_view()}
                {pages.more(words, Signal::derive(move || people.with(Vec::len)))}
                {other}
            </div>
        </fieldset>
    }
    .into_any()
}

/// Writes a new person down, or finds the one of that name.
fn add_person(stage: Stage, name: &str) -> Result<Id<Person>, String> {
    let words = stage.store.words;
    let (plan, name) = (stage.store.plan_now(), clean(name));
    let mut people = plan.all::<Person>().into_iter();
    if let Some(known) = people.find(|person| person.placeholder.is_none() && same_name(&person.name, &name)) {
        return Ok(known.id);
    }
    let id = Id::of(device::new_key("p_"));
    let person = Person { o: plan.next_order("people"), name, ..Person::new(id) };
    // The step is named as the room may see it.
    let label = words.choosing_added(&untrack(|| stage.signed(&person.name)));
    stage.keep(vec![Edit::add(&person)], &label, words.stage_new_name()).map_or(Ok(id), Err)
}
