//! Who does it and by when, leaving it with a reason, and a to-do of one's own. Tests: the to-do journey.

use crate::components::{Button, ButtonKind, ButtonRow, Choice, FieldKind, Form, Select, TextField};
use crate::shell::refusal;
use crate::store::Store;
use leptos::prelude::*;
use plan::answers::{spot, todo};
use plan::lens::Lens;
use plan::model::Task;
use plan::{Edit, Id, date};

/// Who, and by when. Each choice is kept at once.
pub(super) fn details(store: Store, lens: &Lens, task: &Task) -> AnyView {
    let words = store.words;
    let id = task.id;
    let mut people = vec![Choice::new("", words.todo_who_nobody())];
    people.extend(lens.team().map(|person| Choice::new(person.id.as_str(), person.name.clone())));
    let owner = task.owner.map(|owner| owner.to_string()).unwrap_or_default();
    let due = RwSignal::new(task.due.map(date::format).unwrap_or_default());
    let error = RwSignal::new(None::<String>);
    let change = move |set: &dyn Fn(&mut Task)| {
        if let Some(before) = store.plan_now().get(id) {
            let mut after = before.clone();
            set(&mut after);
            drop(store.dispatch(&Edit::change(&before, &after), &words.todo_label_change(&before.text)));
        }
    };
    let pick = move |value: String| change(&|task| task.owner = Id::parse(&value));
    let set_due = move |text: String| {
        let text = text.trim();
        let day = spot::day(text);
        if day.is_none() && !text.is_empty() {
            error.set(Some(words.todo_new_date().to_owned()));
        } else {
            error.set(None);
            change(&|task| task.due = day);
        }
    };
    view! {
        <Select id=["who-", id.as_str()].concat() label=words.todo_who() options=people selected=owner on_pick=pick/>
        <TextField id=["when-", id.as_str()].concat() label=words.todo_when() kind=FieldKind::Date value=due
            error=error error_prefix=words.error_prefix() on_commit=set_due/>
    }
    .into_any()
}

/// "Not doing it, because ...".
pub(super) fn leave(store: Store, task: &Task) -> AnyView {
    let words = store.words;
    let reason = RwSignal::new(String::new());
    let until = RwSignal::new(String::new());
    let (error, date_error) = (RwSignal::new(None::<String>), RwSignal::new(None::<String>));
    let key = task.id;
    let task = task.clone();
    let submit = move |()| {
        let (why, day) = (reason.get_untracked().trim().to_owned(), until.get_untracked().trim().to_owned());
        let parsed = spot::day(&day);
        error.set(why.is_empty().then(|| words.todo_reason_missing().to_owned()));
        date_error.set((parsed.is_none() && !day.is_empty()).then(|| words.todo_new_date().to_owned()));
        if why.is_empty() || date_error.get_untracked().is_some() {
            return;
        }
        let edit = todo::not_doing(&task, &why, parsed, store.org_now().made_by);
        if let Err(why) = store.dispatch(&edit, &words.todo_label_leave(&task.text)) {
            error.set(Some(refusal(words, &why, words.todo_reason())));
        }
    };
    view! {
        <Form on_submit=submit>
            <TextField id=["why-", key.as_str()].concat() label=words.todo_reason() value=reason error=error
                error_prefix=words.error_prefix()/>
            <TextField id=["until-", key.as_str()].concat() label=words.todo_until() kind=FieldKind::Date value=until
                error=date_error error_prefix=words.error_prefix()/>
            <ButtonRow><Button label=words.todo_leave() kind=ButtonKind::Secondary submit=true/></ButtonRow>
        </Form>
    }
    .into_any()
}

/// A to-do of one's own.
pub(super) fn new_item(store: Store) -> AnyView {
    let words = store.words;
    let text = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let add = move |()| {
        let what = text.get_untracked().trim().to_owned();
        if what.is_empty() {
            error.set(Some(words.todo_new_missing().to_owned()));
            return;
        }
        let o = store.plan_now().next_order("tasks");
        let task = Task { o, text: what.clone(), ..Task::new(store.new_id()) };
        match store.dispatch(&Edit::add(&task), &words.todo_label_add(&what)) {
            Ok(()) => {
                error.set(None);
                text.set(String::new());
            }
            Err(why) => error.set(Some(refusal(words, &why, words.todo_new_what()))),
        }
    };
    view! {
        <Form on_submit=add>
            <TextField id="new-task" label=words.todo_new_what() value=text error=error error_prefix=words.error_prefix()/>
            <ButtonRow><Button label=words.todo_new_add() kind=ButtonKind::Secondary submit=true/></ButtonRow>
        </Form>
    }
    .into_any()
}
