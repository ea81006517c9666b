//! Remarks on a record: what was said, by whom and when, and a field for one more. Stands at the end of the page of a
//! record, closed while nobody has said anything.
//!
//! It must never be in the way: nothing here has to be answered. Tests: `plan::answers::remarks`,
//! `tests/e2e/remarks.spec.mjs`.

use crate::bridge::surroundings;
use crate::components::{Button, ButtonKind, ButtonRow, Disclosure, Form, TextArea, TextField};
use crate::shell;
use crate::store::Store;
use leptos::prelude::*;
use plan::answers::remarks::{self, Fault};
use plan::model::Comment;
use plan::{Edit, Key};

/// The remarks on a record, in a disclosure.
pub fn here(store: Store, key: Key) -> AnyView {
    let words = store.words;
    let count = untrack(|| remarks::on(&store.plan_now(), key).len());
    view! {
        <Disclosure summary=words.remarks_count(count as u32) open={count > 0}>
            {move || list(store, remarks::on(&store.plan(), key))}
            <p class="field__hint">{words.remarks_hint()}</p>
            {form(store, key)}
        </Disclosure>
    }
    .into_any()
}

fn list(store: Store, all: Vec<Comment>) -> AnyView {
    if all.is_empty() {
        return view! { <p>{store.words.remarks_none()}</p> }.into_any();
    }
    let rows = all.into_iter().map(|one| row(store, &one, None)).collect_view();
    view! { <ul class="rows" role="list">{rows}</ul> }.into_any()
}

/// One remark; `about` is what it is on, where the page does not say so.
pub fn row(store: Store, remark: &Comment, about: Option<AnyView>) -> AnyView {
    let words = store.words;
    let who = match remark.date {
        Some(date) => words.remarks_who_when(&remark.by, &words.date(date)),
        None => remark.by.clone(),
    };
    let (id, on, named) = (remark.id, remark.on, words.remarks_one(&who));
    let remove = move |()| {
        if store.dispatch(&Edit::remove(id), words.remarks_done_remove()).is_ok() {
            surroundings::focus(&control(on, "text"));
        }
    };
    view! {
        <li class="rows__row">
            {about}
            <p class="remark" dir="auto">{remark.text.clone()}</p>
            <p class="cell" dir="auto">{who}</p>
            <ButtonRow>
                <Button label=words.button_remove() suffix=named kind=ButtonKind::Quiet on_press=remove/>
            </ButtonRow>
        </li>
    }
    .into_any()
}

fn control(on: Key, part: &str) -> String {
    ["remark-", part, "-", on.as_str()].concat()
}

/// The field for one more.
pub fn form(store: Store, on: Key) -> AnyView {
    let words = store.words;
    let you = store.lens_now().you().map(|person| person.name.clone()).unwrap_or_default();
    let (by, text) = (RwSignal::new(you), RwSignal::new(String::new()));
    let (by_error, text_error) = (RwSignal::new(None::<String>), RwSignal::new(None::<String>));
    let submit = move |()| {
        let id = store.new_id::<Comment>().key;
        let today = store.today.get_untracked();
        let (typed_by, typed) = (by.get_untracked(), text.get_untracked());
        let edit = match remarks::add(&store.plan_now(), on, &typed_by, &typed, today, id) {
            Ok(edit) => edit,
            Err(faults) => {
                let said = |fault: Fault, error: &'static str| faults.contains(&fault).then(|| error.to_owned());
                let long = shell::too_long(words, "comments", "by", words.remarks_by(), &typed_by);
                by_error.set(said(Fault::By, words.remarks_error_by()).or(long));
                text_error.set(said(Fault::Text, words.remarks_error_blank()));
                surroundings::focus(&control(on, if faults.contains(&Fault::By) { "by" } else { "text" }));
                return;
            }
        };
        by_error.set(None);
        text_error.set(None);
        match store.dispatch(&edit, words.remarks_done_add()) {
            Ok(()) => text.set(String::new()),
            Err(refusal) => refuse(store, &refusal, by_error, text_error),
        }
        surroundings::focus(&control(on, "text"));
    };
    let prefix = words.error_prefix();
    view! {
        <Form on_submit=submit>
            <TextField id=control(on, "by") label=words.remarks_by() value=by error=by_error error_prefix=prefix/>
            <TextArea id=control(on, "text") label=words.remarks_text() value=text rows=3 error=text_error error_prefix=prefix/>
            <ButtonRow><Button label=words.remarks_add() kind=ButtonKind::Secondary submit=true/></ButtonRow>
        </Form>
    }
    .into_any()
}

/// Says what was refused at the field it came from.
fn refuse(store: Store, refusal: &plan::Refusal, by: RwSignal<Option<String>>, text: RwSignal<Option<String>>) {
    let words = store.words;
    let is_name = matches!(refusal, plan::Refusal::BadValue(repair) if repair.path == "by");
    let (error, label) = if is_name { (by, words.remarks_by()) } else { (text, words.remarks_text()) };
    error.set(Some(shell::refusal(words, refusal, label)));
}
