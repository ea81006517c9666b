//! To do: one list of what somebody must do, with who, by when, "How?" and "I have done it".
//!
//! Only a tick changes what the plan says about the real world. Tests: the to-do journey in `tests/e2e`.

mod edit;
mod item;

use crate::components::{ButtonRow, Disclosure, LinkButton};
use crate::flow::PlanPage;
use crate::long::Long;
use crate::share_link;
use crate::shell::PlanScreen;
use crate::store::{Store, use_store};
use export::link::list;
use leptos::prelude::*;
use messages::Words;
use plan::lens::Lens;
use plan::model::Task;

/// The page.
pub fn todo_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    view! {
        <PlanScreen at=PlanPage::Todo title=words.todo_title() lead=words.todo_lead() sheet=true>
            {lists(store)}
            {move || undecided(store)}
            {link(store)}
            <h2>{words.todo_new()}</h2>
            {edit::new_item(store)}
        </PlanScreen>
    }
    .into_any()
}

fn lists(store: Store) -> AnyView {
    let words = store.words;
    let open = Memo::new(move |_| {
        let mut open = of(&store.lens(), |task| task.done.is_none() && task.not_doing.is_none());
        // What has a day comes first, the earliest on top; the rest keeps its order.
        open.sort_by_key(|task| (task.due.is_none(), task.due));
        open
    });
    let long = list(store, "todo-open", open);
    let top = move || {
        let count = open.with(Vec::len) as u32;
        if count > 0 {
            return view! { <h2>{words.todo_open(count)}</h2> }.into_any();
        }
        view! {
            <p>{words.todo_empty()}</p>
            {(!store.is_part()).then(|| view! { <ButtonRow><LinkButton href=store.href(PlanPage::Check) label=words.todo_check()/></ButtonRow> })}
        }
        .into_any()
    };
    let items = move || {
        let lens = store.lens();
        let items: Vec<AnyView> =
            open.with(|all| long.pick(all)).iter().map(|task| item::open(store, &lens, task)).collect();
        (!items.is_empty()).then(|| view! { <ul class="findings" role="list">{items}</ul> })
    };
    let done = closed(store, "todo-done", |task| task.done.is_some(), |words, count| words.todo_done(count));
    let left = closed(
        store,
        "todo-left",
        |task| task.done.is_none() && task.not_doing.is_some(),
        |words, count| words.todo_left(count),
    );
    view! { {top} {long.view(items)} {done} {left} }.into_any()
}

fn of(lens: &Lens, fits: fn(&Task) -> bool) -> Vec<Task> {
    lens.tasks.iter().filter(|task| fits(task)).cloned().collect()
}

fn list(store: Store, id: &'static str, all: Memo<Vec<Task>>) -> Long {
    let texts = move || all.with(|all| all.iter().map(|task| task.text.clone()).collect());
    Long::new(store.words, id, move || all.with(Vec::len), texts)
}

/// What needs nobody any more, behind its heading; nothing while there is none.
fn closed(store: Store, id: &'static str, fits: fn(&Task) -> bool, title: fn(Words, u32) -> String) -> AnyView {
    let all = Memo::new(move |_| of(&store.lens(), fits));
    let long = list(store, id, all);
    let items = move || {
        let lens = store.lens();
        let items: Vec<AnyView> =
            all.with(|all| long.pick(all)).iter().map(|task| item::closed(store, &lens, task)).collect();
        view! { <ul class="findings" role="list">{items}</ul> }
    };
    let count = Memo::new(move |_| all.with(Vec::len));
    (move || {
        (count.get() > 0).then(|| {
            let title = title(store.words, count.get() as u32);
            view! { <Disclosure summary=title>{long.view(items)}</Disclosure> }
        })
    })
    .into_any()
}

/// The list for those who do it; nothing while nothing is open.
fn link(store: Store) -> AnyView {
    let words = store.words;
    let is_any =
        Memo::new(move |_| !of(&store.lens(), |task| task.done.is_none() && task.not_doing.is_none()).is_empty());
    (move || {
        is_any.get().then(|| {
            share_link::maker(
                store,
                "list-link",
                words.list_link_todo().to_owned(),
                || (),
                move || {
                    let file = list::todo_file(&store.lens_now(), words, &store.copy_id())?;
                    Some((file, words.list_todo().to_owned()))
                },
            )
        })
    })
    .into_any()
}

/// How much still waits for a decision, with the way there.
fn undecided(store: Store) -> Option<AnyView> {
    let words = store.words;
    let lens = store.lens();
    let count = (lens.open_decisions().len() + lens.not_sure().len()) as u32;
    (count > 0 && lens.org.part.is_none())
        .then(|| view! { <p><a href=store.href(PlanPage::Undecided)>{words.undecided_count(count)}</a></p> }.into_any())
}
