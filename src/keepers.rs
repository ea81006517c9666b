//! "Who else keeps a copy?": who holds the backup file, and since when.
//!
//! Shown on the finished sheet and in the settings of a plan. Written down only when somebody says so; the page cannot know that a file arrived. Tests: the journeys.

use crate::components::{Button, ButtonKind, Choice, FieldError, PersonSelect, error_for};
use crate::shell;
use crate::store::Store;
use leptos::prelude::*;
use plan::answers::copies;
use plan::{Edit, Id};

const WHO: &str = "finish-copy";

/// The list and the question.
pub fn copies(store: Store) -> AnyView {
    let words = store.words;
    let chosen = RwSignal::new(String::new());
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let options = Signal::derive(move || {
        let lens = store.lens();
        let mut all = vec![Choice::new("", words.finish_copies_choose())];
        for person in lens.team().filter(|person| Some(person.id) != lens.org.made_by) {
            all.push(Choice::new(person.id.as_str(), person.name.as_str()));
        }
        all
    });
    let add = move |name: String| {
        let mut made = String::new();
        let mut ids = |prefix: &'static str| {
            let key = crate::bridge::device::new_key(prefix);
            made = key.to_string();
            key
        };
        let edits = copies::new_person(&store.plan_now(), &name, &mut ids);
        match store.dispatch(&Edit::Many(edits), &words.finish_done_person(&name)) {
            Ok(()) => {
                chosen.set(made);
                errors.set(Vec::new());
                true
            }
            Err(refusal) => {
                let text = shell::refusal(words, &refusal, words.finish_copies_who());
                errors.set(vec![FieldError::new(WHO, text)]);
                false
            }
        }
    };
    let has = move |()| {
        let Some(person) = Id::parse(&chosen.get_untracked()) else {
            errors.set(vec![FieldError::new(WHO, words.finish_copies_empty())]);
            return;
        };
        let edit = copies::has(&store.plan_now(), person, store.today.get_untracked());
        // A person of the list can always be written down.
        store.dispatch(&edit, words.finish_done_copy()).ok();
        chosen.set(String::new());
        errors.set(Vec::new());
    };
    view! {
        <section aria-labelledby="copies">
            <h2 id="copies">{words.finish_copies()}</h2>
            <p>{words.finish_copies_hint()}</p>
            {move || list(store)}
            <PersonSelect id=WHO label=words.finish_copies_who() options=options selected=chosen
                on_pick=move |value: String| chosen.set(value) add_label=words.answer_new_person()
                name_label=words.finish_copies_who() on_add=add error=error_for(errors, WHO)
                error_prefix=words.error_prefix()/>
            <Button label=words.finish_copies_has() kind=ButtonKind::Secondary on_press=has/>
        </section>
    }
    .into_any()
}

/// Who has it already.
fn list(store: Store) -> AnyView {
    let words = store.words;
    let lens = store.lens();
    let mut rows = Vec::new();
    for kept in &lens.card.copies {
        let Some(person) = lens.person(kept.who) else {
            continue;
        };
        let who = kept.who;
        let forget = move |()| {
            let edit = copies::has_not(&store.plan_now(), who);
            // Taking a line away is never refused.
            store.dispatch(&edit, words.finish_done_copy()).ok();
        };
        rows.push(view! {
            <li>
                {words.finish_copies_since(&person.name, &words.date(kept.on))} " "
                <Button label=words.button_remove() suffix=person.name.clone() kind=ButtonKind::Quiet on_press=forget/>
            </li>
        });
    }
    (!rows.is_empty()).then(|| view! { <ul role="list">{rows}</ul> }).into_any()
}
