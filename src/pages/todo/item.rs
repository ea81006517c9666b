//! One to-do, open or closed. Tests: the to-do journey in `tests/e2e`.

use super::edit;
use crate::components::{Button, ButtonKind, Disclosure, FindingLevel, FindingRow};
use crate::store::Store;
use export::Names;
use leptos::prelude::*;
use plan::Edit;
use plan::answers::{leaving, todo};
use plan::lens::Lens;
use plan::model::Task;

pub(super) fn open(store: Store, lens: &Lens, task: &Task) -> AnyView {
    let words = store.words;
    let names = Names::new(lens, words);
    let account = task.account.and_then(|id| lens.account(id));
    let how = export::how::how(&names, &task.how, account);
    let how = (!how.is_empty()).then(|| {
        view! { <Disclosure summary=words.button_how() suffix=task.text.clone()><p dir="auto">{how}</p></Disclosure> }
    });
    let who = task.owner.map(|id| words.todo_who_shown(&names.id(id)));
    let when = task.due.map(|due| words.todo_when_shown(&words.date(due)));
    let facts: Vec<String> = [who, when].into_iter().flatten().collect();
    let ticked = task.clone();
    let done = move |()| {
        let seen = store.seen_now();
        let (lens, report) = (&seen.lens, &seen.report);
        let effect = match todo::finding_of(&report.findings, &ticked) {
            Some(finding) => todo::effect_of(finding),
            None => leaving::effect(lens, &ticked),
        };
        let edit = todo::done(Some(&ticked), &ticked, effect, lens.today, ticked.owner.or(lens.org.made_by));
        drop(store.dispatch(&edit, &words.check_done_label(&ticked.text)));
    };
    let about = words.todo_details_about(&task.text);
    let text = task.text.clone();
    let key = task.id.key;
    let (for_details, for_leaving) = (task.clone(), task.clone());
    let details = move || edit::details(store, &store.lens_now(), &for_details);
    let leave = move || edit::leave(store, &for_leaving);
    view! {
        <FindingRow what=text.clone() why=facts.join(" · ")>
            {how}
            <Button label=words.button_done_it() suffix=text.clone() kind=ButtonKind::Secondary on_press=done/>
            <Disclosure summary=words.todo_details() suffix=about lazy=true>{details()}</Disclosure>
            <Disclosure summary=words.button_not_doing() suffix=text lazy=true>{leave()}</Disclosure>
            {crate::remarks::here(store, key)}
        </FindingRow>
    }
    .into_any()
}

pub(super) fn closed(store: Store, lens: &Lens, task: &Task) -> AnyView {
    let words = store.words;
    let names = Names::new(lens, words);
    let mut facts = Vec::new();
    if let Some(done) = &task.done {
        facts.push(words.todo_done_on(&words.date(done.on)));
        facts.extend(done.by.map(|by| names.id(by)));
    }
    if let Some(left) = &task.not_doing {
        facts.push(words.todo_left_because(&left.reason));
        facts.extend(left.until.map(|until| words.todo_left_until(&words.date(until))));
    }
    let (again, gone) = (task.clone(), task.clone());
    let back = move |()| drop(store.dispatch(&todo::again(&again), &words.todo_label_change(&again.text)));
    let remove = move |()| drop(store.dispatch(&Edit::remove(gone.id), &words.todo_label_remove(&gone.text)));
    let text = task.text.clone();
    view! {
        <FindingRow level=FindingLevel::Good what=text.clone() why=facts.join(" · ")>
            <Button label=words.todo_again() suffix=text.clone() kind=ButtonKind::Quiet on_press=back/>
            <Button label=words.todo_remove() suffix=text kind=ButtonKind::Quiet on_press=remove/>
        </FindingRow>
    }
    .into_any()
}
