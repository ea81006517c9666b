//! The lines of the list, part by part, each with the way onto the to-do list. Tests: the journeys.

use crate::components::{Button, ButtonKind, ButtonRow, FindingLevel, FindingRow, LinkButton};
use crate::flow::PlanPage;
use crate::shell::refusal;
use crate::store::Store;
use crate::whereabouts;
use export::{Names, leaving as said};
use leptos::prelude::*;
use plan::answers::{Draft, leaving};
use plan::lens::Lens;
use plan::lens::leaving::{Item, Parting, stages};
use plan::model::{Person, Task};
use plan::{Edit, Id};

/// All parts that have a line.
pub(super) fn all(store: Store, id: Id<Person>, parting: Parting) -> AnyView {
    let words = store.words;
    let lens = store.lens();
    let names = Names::new(&lens, words);
    let items = lens.leaving(id);
    let waiting: Vec<Item> =
        items.iter().copied().filter(|item| leaving::task_of(&lens, id, *item).is_none()).collect();
    let every = (waiting.len() > 1).then(|| {
        let name = lens.person(id).map(|person| names.short(person)).unwrap_or_default();
        let put = move |()| put(store, id, parting, &waiting, &words.leaving_all_done(&name));
        view! { <ButtonRow><Button label=words.leaving_all() on_press=put/></ButtonRow> }
    });
    let parts = stages(parting).into_iter().filter_map(|stage| {
        let rows: Vec<AnyView> = items
            .iter()
            .filter(|item| item.stage() == stage)
            .map(|item| row(store, &lens, id, *item, parting))
            .collect();
        (!rows.is_empty()).then(|| {
            view! {
                <h3>{said::stage(&names, stage)}</h3>
                <ul class="findings" role="list">{rows}</ul>
            }
            .into_any()
        })
    });
    let parts: Vec<AnyView> = parts.collect();
    let gone: Vec<AnyView> = leaving::done(&lens, id).into_iter().map(|task| closed(store, task)).collect();
    let gone = (!gone.is_empty()).then(|| {
        view! {
            <h3>{words.leaving_done()}</h3>
            <ul class="findings" role="list">{gone}</ul>
        }
    });
    view! { {every}{parts}{gone} }.into_any()
}

fn row(store: Store, lens: &Lens, id: Id<Person>, item: Item, parting: Parting) -> AnyView {
    let words = store.words;
    let what = said::line(&Names::new(lens, words), id, item);
    let task = leaving::task_of(lens, id, item);
    if let Some(task) = task.filter(|task| task.done.is_some()) {
        return closed(store, task);
    }
    let due = task.map_or_else(|| lens.leaving_due(id, item, parting), |task| task.due);
    let why = due.map(|due| words.leaving_due(&words.date(due))).unwrap_or_default();
    let choose = match item {
        Item::Duty(duty) => Some(whereabouts::duty(store, duty)),
        Item::OwnsTool(tool) => whereabouts::record(store, tool.key, PlanPage::Leaving),
        Item::CallList => Some(store.href(PlanPage::Phones)),
        _ => None,
    };
    let suffix = what.clone();
    let choose = choose.map(|href| {
        view! { <LinkButton href=href label=words.leaving_choose() suffix=suffix kind=ButtonKind::Quiet/> }
    });
    let on_list = if task.is_some() {
        let href = store.href(PlanPage::Todo);
        view! { <p class="cell">{words.leaving_listed()} " " <a href=href>{words.leaving_todo()}</a></p> }.into_any()
    } else {
        let done = words.leaving_add_done(&what);
        let press = move |()| put(store, id, parting, &[item], &done);
        view! { <Button label=words.leaving_add() suffix=what.clone() kind=ButtonKind::Quiet on_press=press/> }
            .into_any()
    };
    view! { <FindingRow what=what why=why>{choose}{on_list}</FindingRow> }.into_any()
}

/// What was done, with its day.
fn closed(store: Store, task: &Task) -> AnyView {
    let words = store.words;
    let why = task.done.as_ref().map(|done| words.todo_done_on(&words.date(done.on))).unwrap_or_default();
    view! { <FindingRow level=FindingLevel::Good what=task.text.clone() why=why/> }.into_any()
}

/// Puts lines on the to-do list as one step.
fn put(store: Store, id: Id<Person>, parting: Parting, items: &[Item], done: &str) {
    let words = store.words;
    let (lens, mut draft) = (store.lens_now(), Draft::new(&store.plan_now()));
    for item in items {
        let text = said::line(&Names::new(&lens, words), id, *item);
        let task = leaving::task(&lens, id, *item, parting, &text, store.new_id::<Task>().key);
        draft.add(&Task { o: draft.plan.next_order("tasks"), ..task });
    }
    // Our own words are short enough, so nothing is refused; if anything were, nothing would be on the list.
    store.dispatch(&Edit::Many(draft.done()), done).map_err(|why| refusal(words, &why, words.leaving_list())).ok();
}
