//! The end: who was here, what was parked, when we meet again, handing over. Tests: `workshop::close`,
//! `tests/e2e/stage-blocks.spec.mjs`.

use super::asked::prompt;
use super::days;
use super::parts::{self, Stage};
use crate::bridge::surroundings;
use crate::components::{Button, ButtonKind, ButtonRow};
use leptos::prelude::*;
use plan::model::{Parked, Task};
use plan::{Edit, Id};
use workshop::close;
use workshop::screens::Screen;

pub fn view(stage: Stage, screen: &Screen) -> AnyView {
    match screen.about.as_str() {
        "there" => there(stage),
        "parked" => parked(stage),
        "next" => next(stage),
        _ => over(stage),
    }
}

fn there(stage: Stage) -> AnyView {
    let (store, words) = (stage.store, stage.store.words);
    let press = move |pressed: parts::Pressed| {
        let edit = close::set_there(&store.plan_now(), stage.workshop, pressed.who);
        drop(stage.keep(vec![edit], words.stage_close_there_done(), words.stage_close_there()));
    };
    view! {
        {parts::title(words.stage_close_there())}
        {parts::names(stage, "there", words.stage_close_there_press(), move || stage.record().attended, press)}
    }
    .into_any()
}

/// Topics that were parked in this workshop and are still open.
fn open(stage: Stage) -> Vec<Parked> {
    let here = |one: &Parked| one.workshop == Some(stage.workshop) && one.closed_on.is_none();
    stage.store.plan().all::<Parked>().into_iter().filter(here).collect()
}

const WHICH: &str = "parked-which";

fn parked(stage: Stage) -> AnyView {
    let words = stage.store.words;
    let options =
        move || open(stage).into_iter().map(|one| (one.id.to_string(), stage.own(&one.text))).collect::<Vec<_>>();
    let empty = move || open(stage).is_empty().then(|| prompt(words.stage_close_parked_none()));
    let chosen = move || {
        Id::<Parked>::parse(&stage.picked(WHICH)).and_then(|id| open(stage).into_iter().find(|one| one.id == id))
    };
    let which = move || {
        let pick = move |key: String| stage.pick(WHICH, &key);
        parts::choice_of_many(
            stage,
            WHICH,
            words.stage_close_parked_which(),
            options,
            move || stage.picked(WHICH),
            pick,
        )
    };
    let is_empty = Memo::new(move |_| open(stage).is_empty());
    let what = move || chosen().map(|one| becomes(stage, one));
    view! {
        {parts::title(words.stage_close_parked())}
        {empty}
        {move || (!is_empty.get()).then(which)}
        {what}
    }
    .into_any()
}

/// What becomes of a parked topic.
fn becomes(stage: Stage, one: Parked) -> AnyView {
    let (store, words) = (stage.store, stage.store.words);
    let shut = {
        let one = one.clone();
        move || Edit::change(&one, &Parked { closed_on: Some(store.today.get_untracked()), ..one.clone() })
    };
    let label = words.stage_close_parked_closed(&untrack(|| stage.own(&one.text)));
    let done = {
        let (shut, label) = (shut.clone(), label.clone());
        move |()| {
            drop(stage.keep(vec![shut()], &label, words.stage_close_parked()));
            focus_question();
        }
    };
    let task = move |()| {
        let o = store.plan_now().next_order("tasks");
        let task = Task { o, text: one.text.clone(), workshop: Some(stage.workshop), ..Task::new(store.new_id()) };
        drop(stage.keep(vec![shut(), Edit::add(&task)], &label, words.stage_close_parked()));
        focus_question();
    };
    view! {
        <ButtonRow>
            <Button label=words.stage_close_parked_task() kind=ButtonKind::Secondary on_press=task/>
            <Button label=words.stage_close_parked_done() kind=ButtonKind::Secondary on_press=done/>
        </ButtonRow>
    }
    .into_any()
}

fn next(stage: Stage) -> AnyView {
    let (store, words) = (stage.store, stage.store.words);
    let on = untrack(|| stage.record().on);
    let set = move |day| {
        let edit = close::set_next(&store.plan_now(), stage.workshop, day, store.new_id());
        stage.keep(vec![edit], words.stage_close_next_done(), words.stage_close_next())
    };
    view! {
        {parts::title(words.stage_close_next())}
        {days::choose(stage, "next", words.stage_close_next_choose(), close::next_days(on), move || stage.record().next_on, set)}
    }
    .into_any()
}

fn over(stage: Stage) -> AnyView {
    let (store, words) = (stage.store, stage.store.words);
    let end = move |held: bool| {
        let edit = close::set_held(&store.plan_now(), stage.workshop, held);
        drop(stage.keep(vec![edit], words.stage_close_held(), words.stage_close_over()));
        focus_question();
    };
    let held = Memo::new(move |_| stage.record().held);
    let body = move || {
        if held.get() {
            return view! {
                {prompt(words.stage_close_ended())}
                {crate::hand_over::on_stage(store, stage.workshop)}
                <Button label=words.stage_close_again() kind=ButtonKind::Quiet on_press=move |()| end(false)/>
            }
            .into_any();
        }
        view! { <Button label=words.stage_close_end() kind=ButtonKind::Secondary on_press=move |()| end(true)/> }
            .into_any()
    };
    view! {
        {parts::title(words.stage_close_over())}
        {body}
    }
    .into_any()
}

/// What was pressed is gone: whoever goes on by Tab begins at the question.
fn focus_question() {
    request_animation_frame(|| {
        surroundings::focus_heading();
    });
}
