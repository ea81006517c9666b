//! To-dos read out: one a screen, each with one name and one day; then all of them. Tests: `tests/e2e/stage-blocks.spec.mjs`.

use super::asked::{Asked, asked};
use super::days;
use super::parts::{self, Line, Stage};
use leptos::prelude::*;
use plan::model::Task;
use plan::{Edit, Id};
use workshop::screens::{LINES, Screen, of_workshop};

pub fn view(stage: Stage, screen: &Screen) -> AnyView {
    match screen.about.strip_prefix("page").and_then(|page| page.parse::<usize>().ok()) {
        Some(page) => list(stage, page.saturating_sub(1)),
        None => Id::<Task>::parse(&screen.about).map(|id| one(stage, id)).into_any(),
    }
}

fn one(stage: Stage, id: Id<Task>) -> AnyView {
    let (store, words) = (stage.store, stage.store.words);
    let task = move || store.plan().get(id).unwrap_or_default();
    let title = Memo::new(move |_| stage.own(&task().text));
    let change = move |what: &str, set: &dyn Fn(&mut Task)| -> Option<String> {
        let before = store.plan_now().get(id)?;
        let mut after: Task = before.clone();
        set(&mut after);
        let label = words.stage_todo_changed(&untrack(|| stage.own(&before.text)));
        stage.keep(vec![Edit::change(&before, &after)], &label, what)
    };
    let owner = move || task().owner;
    let due = move || task().due;
    let who = Asked::new(
        words.stage_todo_who(),
        move || owner().map(|id| stage.name(id)).unwrap_or_default(),
        move |next| {
            let press = move |pressed: parts::Pressed| {
                let to = pressed.on.then_some(pressed.who);
                if change(words.stage_todo_who(), &|task| task.owner = to).is_none() && pressed.on {
                    next.run(());
                }
            };
            parts::names(stage, "owner", words.stage_todo_who(), move || owner().into_iter().collect(), press)
        },
    );
    let when = Asked::new(
        words.stage_todo_when(),
        move || due().map(|day| words.date_with_weekday(day)).unwrap_or_default(),
        move |next: Callback<()>| {
            let set = move |day| {
                let wrong = change(words.stage_todo_when(), &|task| task.due = day);
                if wrong.is_none() && day.is_some() {
                    next.run(());
                }
                wrong
            };
            days::days(stage, "due", words.stage_todo_when(), due, set)
        },
    );
    view! {
        {parts::title(title)}
        {asked(stage, vec![who, when])}
    }
    .into_any()
}

/// So many to-dos, and a field for one that nobody has said yet.
fn list(stage: Stage, page: usize) -> AnyView {
    let (store, words) = (stage.store, stage.store.words);
    let rows = move || {
        let (lens, record) = (store.lens(), stage.record());
        let all = of_workshop(&lens, &record);
        let shown = all.into_iter().skip(page * LINES).take(LINES);
        shown.map(|task| line(stage, &task)).collect::<Vec<_>>()
    };
    let empty = move || rows().is_empty().then(|| super::asked::prompt(words.stage_todo_none()));
    let add = move |text: String| {
        let o = store.plan_now().next_order("tasks");
        let text = text.trim().to_owned();
        let label = words.stage_todo_added(&untrack(|| stage.own(&text)));
        let task = Task { o, text, workshop: Some(stage.workshop), ..Task::new(store.new_id()) };
        stage.keep(vec![Edit::add(&task)], &label, words.stage_todo_add())
    };
    view! {
        {parts::title(words.stage_todo_title())}
        {empty}
        {parts::lines(stage, "tasks", "", rows)}
        {parts::field(stage, "task", words.stage_todo_add(), String::new, 280, true, add)}
    }
    .into_any()
}

fn line(stage: Stage, task: &Task) -> Line {
    let words = stage.store.words;
    // A colon follows.
    let text = stage.own(&task.text).trim_end_matches('.').to_owned();
    match (task.owner, task.due) {
        (Some(who), Some(day)) => Line::new(text, words.stage_todo_line(&stage.name(who), &words.date(day))),
        (Some(who), None) => Line::gap(text, words.stage_todo_no_day(&stage.name(who))),
        (None, _) => Line::gap(text, words.stage_todo_no_name()),
    }
}
