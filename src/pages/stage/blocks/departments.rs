//! "What do you need, what do you bring?": one department a screen. What must never be promised becomes a house rule of the
//! department. Tests: `tests/e2e/stage-blocks.spec.mjs`.

use super::asked::{Asked, asked};
use super::parts::{self, Line, Stage};
use leptos::prelude::*;
use plan::answers::departments::{self, Row};
use plan::model::{Audience, Department, Guideline, RuleState};
use plan::{Edit, Id, Plan, Who};
use workshop::screens::Screen;

/// A text of a department: how it is read and written.
type Part = (fn(&Department) -> &String, fn(&mut Department, String));

const ASKS: Part = (|one| &one.sends_questions, |one, text| one.sends_questions = text);
const SHOWS: Part = (|one| &one.can_share, |one, text| one.can_share = text);

pub fn view(stage: Stage, screen: &Screen) -> AnyView {
    match Id::<Department>::parse(&screen.about) {
        Some(id) => one(stage, id),
        None => which(stage),
    }
}

/// Those that the plan knows, and a field for another one.
fn which(stage: Stage) -> AnyView {
    let (store, words) = (stage.store, stage.store.words);
    let add = move |name: String| {
        let row = Row { id: store.new_id(), name: name.clone(), ..Row::default() };
        let edits = departments::write(&store.plan_now(), &row);
        stage.keep(edits, &words.stage_departments_added(&untrack(|| stage.own(&name))), words.stage_departments_add())
    };
    let rows = move || {
        let lens = store.lens();
        lens.departments.iter().map(|one| Line::said(stage.own(&one.name))).collect()
    };
    view! {
        {parts::title(words.stage_departments_which())}
        {parts::lines(stage, "departments", "", rows)}
        {parts::field(stage, "department", words.stage_departments_add(), String::new, 60, true, add)}
    }
    .into_any()
}

fn one(stage: Stage, id: Id<Department>) -> AnyView {
    let words = stage.store.words;
    let name = Memo::new(move |_| stage.own(&stage.store.plan().get(id).unwrap_or_default().name));
    let all = vec![
        text(stage, id, "asks", words.stage_department_asks(), ASKS),
        text(stage, id, "shows", words.stage_department_shows(), SHOWS),
        never(stage, id),
        answers(stage, id),
    ];
    view! {
        {parts::title(Signal::derive(move || words.stage_department(&name.get())))}
        {asked(stage, all)}
    }
    .into_any()
}

/// Changes the department; gives what is wrong.
fn change(stage: Stage, id: Id<Department>, what: &str, set: impl FnOnce(&mut Department)) -> Option<String> {
    let before = stage.store.plan_now().get(id)?;
    let mut after: Department = before.clone();
    set(&mut after);
    let name = untrack(|| stage.own(&before.name));
    stage.keep(vec![Edit::change(&before, &after)], &stage.store.words.stage_department_done(&name), what)
}

fn text(stage: Stage, id: Id<Department>, field: &'static str, label: &'static str, (get, set): Part) -> Asked {
    let raw = move || get(&stage.store.plan().get(id).unwrap_or_default()).clone();
    let input = move |next: Callback<()>| {
        let keep = move |text: String| {
            let wrong = change(stage, id, label, |one| set(one, text.trim().to_owned()));
            if wrong.is_none() {
                next.run(());
            }
            wrong
        };
        parts::field(stage, field, label, move || stage.typed(&raw()), 280, false, keep)
    };
    Asked::new(label, move || stage.own(&raw()), input).typed(field)
}

/// The rule that says what a department never promises: the first of its own.
fn promise(plan: &Plan, id: Id<Department>) -> Option<Guideline> {
    let own = |rule: &Guideline| {
        rule.department == Some(id) && rule.audience == Audience::Department && rule.state != RuleState::Retired
    };
    plan.all::<Guideline>().into_iter().find(own)
}

fn never(stage: Stage, id: Id<Department>) -> Asked {
    let (store, words) = (stage.store, stage.store.words);
    let label = words.stage_department_never();
    let raw = move || promise(&store.plan(), id).unwrap_or_default().text;
    let input = move |next: Callback<()>| {
        let keep = move |text: String| {
            let plan = store.plan_now();
            let text = text.trim().to_owned();
            let edit = match promise(&plan, id) {
                Some(before) if text.is_empty() => Edit::remove(before.id),
                Some(before) => Edit::change(&before, &Guideline { text, ..before.clone() }),
                None => Edit::add(&Guideline {
                    o: plan.next_order("guidelines"),
                    text,
                    department: Some(id),
                    audience: Audience::Department,
                    basic: true,
                    ..Guideline::new(store.new_id())
                }),
            };
            let name = untrack(|| stage.own(&plan.get(id).unwrap_or_default().name));
            let wrong = stage.keep(vec![edit], &words.stage_department_done(&name), label);
            if wrong.is_none() {
                next.run(());
            }
            wrong
        };
        parts::field(stage, "never", label, move || stage.typed(&raw()), 120, false, keep)
    };
    Asked::new(label, move || stage.own(&raw()), input).typed("never")
}

fn answers(stage: Stage, id: Id<Department>) -> Asked {
    let (store, words) = (stage.store, stage.store.words);
    let label = words.stage_department_answers();
    let who = move || store.plan().get(id).and_then(|one| one.representative);
    let said = move || match who() {
        Some(Who::Person(person)) => stage.name(person),
        Some(other) => stage.with_names(|names| names.who(&other)),
        None => String::new(),
    };
    let input = move |next: Callback<()>| {
        let chosen = move || who().and_then(|who| who.person()).into_iter().collect();
        let press = move |pressed: parts::Pressed| {
            let to = pressed.on.then_some(Who::Person(pressed.who));
            if change(stage, id, label, |one| one.representative = to).is_none() && pressed.on {
                next.run(());
            }
        };
        parts::names(stage, "answers", label, chosen, press)
    };
    Asked::new(label, said, input)
}
