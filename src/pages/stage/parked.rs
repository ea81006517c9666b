//! Topics that are parked for later, beside the question; and parking one, with who raised it.
//!
//! Tests: `tests/e2e/stage.spec.mjs`.

use super::parts::{Line, Pressed, Stage, field, lines, names};
use crate::bridge::device;
use crate::bridge::surroundings;
use crate::components::{Button, ButtonKind};
use leptos::prelude::*;
use plan::answers::you::clean;
use plan::model::{Parked, Person};
use plan::{Edit, Id};
use workshop::link;
use workshop::run::Run;

/// What is picked while a topic is being parked: this, or the key of the topic that still wants a name.
pub(super) const PARKING: &str = "parking";
const TOPIC: &str = "topic";

/// Opens the field, and goes there.
pub(super) fn begin(stage: Stage) {
    stage.pick(PARKING, TOPIC);
    request_animation_frame(|| {
        surroundings::focus("stage-topic");
    });
}

/// Another screen: whoever was not named by then is nobody in particular.
pub(super) fn end_question(run: &mut Run) {
    if run.picked.get(PARKING).is_some_and(|what| what != TOPIC) {
        run.picked.remove(PARKING);
    }
}

/// The list, and what parks another one.
pub(super) fn list(stage: Stage) -> AnyView {
    let words = stage.store.words;
    let rows = move || {
        let lens = stage.store.lens();
        let one = |topic: Parked| {
            let text = stage.own(&topic.text);
            let by = stage.signed(&topic.by);
            Line::said(if by.is_empty() { text } else { words.stage_parked_by(&text, &by) })
        };
        link::parked(&lens).into_iter().rev().map(one).collect::<Vec<_>>()
    };
    let none = Memo::new(move |_| link::parked(&stage.store.lens()).is_empty());
    let parking = Memo::new(move |_| {
        let what = stage.picked(PARKING);
        let is_gone = |id: Id<Parked>| stage.store.plan().get(id).is_none();
        // A topic that was taken back asks for no name.
        if what != TOPIC && Id::parse(&what).is_none_or(is_gone) { String::new() } else { what }
    });
    // With a single entry that is too long, its beginning stands there.
    let [_, room] = stage.room;
    let is_short = Memo::new(move |_| room.get() == 0);
    // What is asked gets the whole place.
    let is_raised = move || !matches!(parking.get().as_str(), "" | TOPIC);
    let is_asked = move || !parking.with(String::is_empty);
    let form = move || match parking.get().as_str() {
        "" => ().into_any(),
        TOPIC => topic(stage),
        key => Id::<Parked>::parse(key).map(|id| raised(stage, id)).into_any(),
    };
    view! {
        <aside class="stage__parked" class:stage__parked--short=move || is_short.get() aria-label=words.stage_parked()>
            <h2 class="stage__heading" class:hidden=is_raised>{words.stage_parked()}</h2>
            {form}
            <p class="stage__said" hidden=move || !none.get() || is_asked()>{words.stage_parked_none()}</p>
            <div hidden=is_asked>{lines(stage, "parked", "", rows)}</div>
        </aside>
    }
    .into_any()
}

fn topic(stage: Stage) -> AnyView {
    let words = stage.store.words;
    let add = move |text: String| {
        let plan = stage.store.plan_now();
        let id = Id::of(device::new_key("pk_"));
        let topic = Parked {
            o: plan.next_order("parked"),
            text: clean(&text),
            on: Some(stage.store.today.get_untracked()),
            workshop: Some(stage.workshop),
            ..Parked::new(id)
        };
        let wrong = stage.keep(vec![Edit::add(&topic)], words.stage_parked_done(), words.stage_park_what());
        if wrong.is_none() {
            stage.pick(PARKING, id.key.as_str());
        }
        wrong
    };
    let shut = move |()| {
        if !stage.is_held() {
            stage.pick(PARKING, "");
        }
    };
    view! {
        {field(stage, TOPIC, words.stage_park_what(), String::new, 280, true, add)}
        <Button label=words.stage_park_shut() kind=ButtonKind::Secondary on_press=shut/>
    }
    .into_any()
}

/// Who raised it; nobody has to be named.
fn raised(stage: Stage, id: Id<Parked>) -> AnyView {
    let words = stage.store.words;
    let press = move |pressed: Pressed| {
        let plan = stage.store.plan_now();
        if let (Some(before), Some(person)) = (plan.get(id), plan.get::<Person>(pressed.who)) {
            let after = Parked { by: person.name, ..before.clone() };
            drop(stage.keep(vec![Edit::change(&before, &after)], words.stage_parked_done(), ""));
        }
        stage.pick(PARKING, "");
    };
    let topic = move || stage.own(&stage.store.plan().get(id).unwrap_or_default().text);
    view! {
        <p class="stage__said stage__topic" dir="auto">{topic}</p>
        {names(stage, "raised", words.stage_park_who(), Vec::new, press)}
        <Button label=words.stage_park_nobody() kind=ButtonKind::Quiet on_press=move |()| stage.pick(PARKING, "")/>
    }
    .into_any()
}
