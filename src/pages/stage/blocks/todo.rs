//! To-dos read out: one a screen, each with one name and one day; then all of them. One that the room calls out on the list
//! is asked there at once, and any other one when it is pressed. Tests: `tests/e2e/stage-todo.spec.mjs`.

use super::asked::{Asked, asked, prompt, row};
use super::days;
use super::parts::{self, Pages, Stage};
use crate::bridge::surroundings;
use crate::components::{Button, ButtonKind};
use leptos::prelude::*;
use plan::model::Task;
use plan::{Edit, Id};
use workshop::screens::{LINES, Screen, of_workshop};

/// What is being asked on the list: the id of the to-do, and of the place that gets the focus.
const ASKED: &str = "todo-asked";
/// The field of the list.
const FIELD: &str = "stage-task";

pub fn view(stage: Stage, screen: &Screen) -> AnyView {
    match screen.about.strip_prefix("page").and_then(|page| page.parse::<usize>().ok()) {
        Some(page) => list(stage, page.saturating_sub(1)),
        None => Id::<Task>::parse(&screen.about).map(|id| one(stage, id)).into_any(),
    }
}

fn one(stage: Stage, id: Id<Task>) -> AnyView {
    let title = Memo::new(move |_| stage.own(&stage.store.plan().get(id).unwrap_or_default().text));
    view! {
        {parts::title(title)}
        {who_and_when(stage, id, |()| false)}
    }
    .into_any()
}

/// Who does it, then by when. `settled` is told when it has both, and says whether it leads on from there.
fn who_and_when(stage: Stage, id: Id<Task>, settled: impl Fn(()) -> bool + Copy + Send + Sync + 'static) -> AnyView {
    let (store, words) = (stage.store, stage.store.words);
    let task = move || store.plan().get(id).unwrap_or_default();
    let change = move |what: &str, set: &dyn Fn(&mut Task)| -> Option<String> {
        let before = store.plan_now().get(id)?;
        let mut after: Task = before.clone();
        set(&mut after);
        let label = words.stage_todo_changed(&untrack(|| stage.own(&before.text)));
        stage.keep(vec![Edit::change(&before, &after)], &label, what)
    };
    let go_on = move |next: Callback<()>| {
        // Somebody has answered, so nothing is held for it.
        stage.free(ASKED);
        let is_settled = store.plan_now().get(id).is_some_and(|task: Task| task.owner.is_some() && task.due.is_some());
        if !(is_settled && settled(())) {
            next.run(());
        }
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
                    go_on(next);
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
                    go_on(next);
                }
                wrong
            };
            days::days(stage, "due", words.stage_todo_when(), due, set)
        },
    );
    asked(stage, vec![who, when])
}

/// So many to-dos, and a field for one that nobody has said yet; or the one that is being asked.
fn list(stage: Stage, page: usize) -> AnyView {
    let store = stage.store;
    let open = Memo::new(move |_| {
        let id = Id::<Task>::parse(&stage.picked(ASKED))?;
        of_workshop(&store.lens(), &stage.record()).iter().any(|task| task.id == id).then_some(id)
    });
    view! {
        {parts::title(store.words.stage_todo_title())}
        {move || open.get().map_or_else(|| all(stage, page), |id| details(stage, id))}
    }
    .into_any()
}

fn all(stage: Stage, page: usize) -> AnyView {
    let (store, words) = (stage.store, stage.store.words);
    let tasks = Memo::new(move |_| {
        let all = of_workshop(&store.lens(), &stage.record());
        all.into_iter().skip(page * LINES).take(LINES).collect::<Vec<_>>()
    });
    let pages = Pages::new(stage, "tasks");
    let rows = move || {
        let shown =
            tasks.with(|all| all.iter().skip(pages.from(all.len())).take(pages.most()).cloned().collect::<Vec<_>>());
        shown.into_iter().map(|task| line(stage, &task)).collect_view()
    };
    let is_empty = Memo::new(move |_| tasks.with(Vec::is_empty));
    let empty = move || is_empty.get().then(|| prompt(words.stage_todo_none()));
    let add = move |text: String| {
        let o = store.plan_now().next_order("tasks");
        let text = text.trim().to_owned();
        let label = words.stage_todo_added(&untrack(|| stage.own(&text)));
        let task = Task { o, text, workshop: Some(stage.workshop), ..Task::new(store.new_id()) };
        let wrong = stage.keep(vec![Edit::add(&task)], &label, words.stage_todo_add());
        if wrong.is_none() {
            ask(stage, task.id);
            // A press on Next is held once: without a name and a day nobody does it.
            stage.hold_for(ASKED);
        }
        wrong
    };
    view! {
        {empty}
        <ul class="asked" role="list" aria-label=words.stage_block("todo") hidden=move || is_empty.get()>{rows}</ul>
        {pages.more(words, Signal::derive(move || tasks.with(Vec::len)))}
        {parts::field(stage, "task", words.stage_todo_add(), String::new, 280, true, add)}
    }
    .into_any()
}

/// A to-do of the list; pressed, it is asked.
fn line(stage: Stage, task: &Task) -> AnyView {
    let words = stage.store.words;
    // A colon follows.
    let text = stage.own(&task.text).trim_end_matches('.').to_owned();
    let said = match (task.owner, task.due) {
        (Some(who), Some(day)) => words.stage_todo_line(&stage.name(who), &words.date(day)),
        (Some(who), None) => words.stage_todo_no_day(&stage.name(who)),
        (None, _) => words.stage_todo_no_name().to_owned(),
    };
    let (id, is_open) = (task.id, task.owner.is_none() || task.due.is_none());
    let press = move |()| ask(stage, id);
    row(text, Signal::stored(said), Signal::stored(is_open), Signal::stored(false), Callback::new(press))
}

/// One to-do of the list in place of it, until it has a name and a day.
fn details(stage: Stage, id: Id<Task>) -> AnyView {
    let words = stage.store.words;
    let text = Memo::new(move |_| stage.own(&stage.store.plan().get(id).unwrap_or_default().text));
    let shut = move || {
        stage.free(ASKED);
        stage.pick(ASKED, "");
        focus_soon(FIELD);
    };
    let settled = move |()| {
        shut();
        true
    };
    view! {
        <h2 id=ASKED class="stage__heading" tabindex="-1" dir="auto">{move || text.get()}</h2>
        {who_and_when(stage, id, settled)}
        <Button label=words.stage_park_shut() kind=ButtonKind::Secondary on_press=move |()| shut()/>
    }
    .into_any()
}

fn ask(stage: Stage, id: Id<Task>) {
    stage.pick(ASKED, id.key.as_str());
    focus_soon(ASKED);
}

/// What was pressed, or typed into, is gone by then.
fn focus_soon(id: &'static str) {
    request_animation_frame(move || {
        surroundings::focus(id);
    });
}
