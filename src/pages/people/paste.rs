//! "Paste a list": what was read is shown before it is added. Tests: `plan::answers::paste`, the journeys.

use super::lines::Lines;
use crate::bridge::device;
use crate::components::{Button, ButtonKind, Disclosure, FieldError, TextArea, error_for};
use crate::flow::PlanPage;
use crate::shell;
use leptos::prelude::*;
use plan::Edit;
use plan::answers::people::{Pasted, add_list, parse};

const TEXT: &str = "people-paste";

/// The disclosure with the field, the preview and the button.
pub(super) fn paste(lines: Lines) -> AnyView {
    let store = lines.store;
    let words = store.words;
    let text = RwSignal::new(String::new());
    let said = RwSignal::new(String::new());
    let read = Memo::new(move |_| text.with(|text| parse(&store.plan(), text)));
    let add = move |()| {
        let list = read.get_untracked();
        if list.is_empty() {
            lines.errors.set(vec![FieldError::new(TEXT, words.people_paste_none())]);
            return;
        }
        let edits = add_list(&store.plan_now(), &list, &mut device::new_key);
        let count = edits.len() as u32;
        match store.dispatch(&Edit::Many(edits), words.people_done_list()) {
            Ok(()) => {
                text.set(String::new());
                lines.errors.set(Vec::new());
                said.set(words.people_added(count));
            }
            Err(refusal) => {
                let error = shell::refusal(words, &refusal, words.people_name());
                lines.errors.set(vec![FieldError::new(TEXT, error)]);
            }
        }
    };
    let preview = move || {
        let list = read.get();
        (!list.is_empty()).then(|| {
            let items: Vec<AnyView> = list.iter().map(|person| item(person, words.people_paste_known())).collect();
            view! {
                <p><b>{words.people_paste_preview()}</b></p>
                <ul>{items}</ul>
            }
        })
    };
    view! {
        <Disclosure summary=words.people_paste()>
            <TextArea id=TEXT label=words.people_paste_label() hint=words.people_paste_hint() value=text
                error=error_for(lines.errors, TEXT) error_prefix=words.error_prefix() on_input=move |_| said.set(String::new())/>
            {preview}
            <Button label=words.people_paste_add() kind=ButtonKind::Secondary on_press=add/>
            <p role="status">{move || said.get()}</p>
            <p><a href=store.href(PlanPage::Paste)>{words.paste_title()}</a></p>
        </Disclosure>
    }
    .into_any()
}

fn item(person: &Pasted, known: &'static str) -> AnyView {
    let rest = [&person.phone, &person.email, &person.job_title];
    let mut details = String::new();
    for part in rest {
        if !part.is_empty() {
            details.push_str(" · ");
            details.push_str(part);
        }
    }
    let known = person.known.then(|| view! { <i>" · "{known}</i> });
    view! { <li><bdi>{person.name.clone()}</bdi><bdi>{details}</bdi>{known}</li> }.into_any()
}
