//! To do: one list of what somebody must do, with who, by when, "How?" and "I have done it".
//!
//! Only a tick changes what the plan says about the real world. Tests: the to-do journey in `tests/e2e`.

mod edit;
mod item;

use crate::components::{ButtonRow, Disclosure, LinkButton};
use crate::flow::PlanPage;
use crate::shell::PlanScreen;
use crate::store::{Store, use_store};
use leptos::prelude::*;
use plan::model::Task;

/// The page.
pub fn todo_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    view! {
        <PlanScreen at=PlanPage::Todo title=words.todo_title() lead=words.todo_lead() sheet=true>
            {move || lists(store)}
            {move || undecided(store)}
            <h2>{words.todo_new()}</h2>
            {edit::new_item(store)}
        </PlanScreen>
    }
    .into_any()
}

fn lists(store: Store) -> AnyView {
    let words = store.words;
    let lens = store.lens();
    let (mut open, mut done, mut left): (Vec<&Task>, Vec<&Task>, Vec<&Task>) = Default::default();
    for task in &lens.tasks {
        match (&task.done, &task.not_doing) {
            (Some(_), _) => done.push(task),
            (None, Some(_)) => left.push(task),
            (None, None) => open.push(task),
        }
    }
    // What has a day comes first, the earliest on top; the rest keeps its order.
    open.sort_by_key(|task| (task.due.is_none(), task.due));
    let closed = |title: String, tasks: Vec<&Task>| {
        (!tasks.is_empty()).then(|| {
            let items: Vec<AnyView> = tasks.iter().map(|task| item::closed(store, &lens, task)).collect();
            view! { <Disclosure summary=title><ul class="findings" role="list">{items}</ul></Disclosure> }.into_any()
        })
    };
    let (done_title, left_title) = (words.todo_done(done.len() as u32), words.todo_left(left.len() as u32));
    let top = if open.is_empty() {
        view! {
            <p>{words.todo_empty()}</p>
            <ButtonRow><LinkButton href=store.href(PlanPage::Check) label=words.todo_check()/></ButtonRow>
        }
        .into_any()
    } else {
        let items: Vec<AnyView> = open.iter().map(|task| item::open(store, &lens, task)).collect();
        view! {
            <h2>{words.todo_open(open.len() as u32)}</h2>
            <ul class="findings" role="list">{items}</ul>
        }
        .into_any()
    };
    view! { {top} {closed(done_title, done)} {closed(left_title, left)} }.into_any()
}

/// How much still waits for a decision, with the way there.
fn undecided(store: Store) -> Option<AnyView> {
    let words = store.words;
    let lens = store.lens();
    let count = (lens.open_decisions().len() + lens.not_sure().len()) as u32;
    (count > 0)
        .then(|| view! { <p><a href=store.href(PlanPage::Undecided)>{words.undecided_count(count)}</a></p> }.into_any())
}
