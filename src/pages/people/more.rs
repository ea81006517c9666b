//! "Say more": title at work and a note for each person. Tests: `plan::answers::people`, the journeys.

use crate::components::{Disclosure, FieldError, TextArea, TextField, error_for};
use crate::flow::PlanPage;
use crate::long::{LARGE, Long};
use crate::shell;
use crate::store::Store;
use leptos::prelude::*;
use plan::answers::people::{Details, people, write_details};
use plan::model::Person;
use plan::{Edit, Id};

/// One disclosure; inside one part for each person.
pub(super) fn more(store: Store) -> AnyView {
    let words = store.words;
    let all = Memo::new(move |_| {
        people(&store.plan()).into_iter().map(|person| (person.id, person.name)).collect::<Vec<_>>()
    });
    let texts = move || all.with(|all| all.iter().map(|(_, name)| name.clone()).collect());
    let long = Long::new(words, "people-more", move || all.with(Vec::len), texts).rows(LARGE);
    let parts = move || {
        all.with(|all| long.pick(all))
            .into_iter()
            .map(|(id, name)| {
                view! {
                    <Disclosure summary=name.clone() suffix=words.button_say_more() lazy=true>{part(store, id, name)}</Disclosure>
                }
            })
            .collect_view()
    };
    view! { <Disclosure summary=words.people_more_about()>{long.view(parts)}</Disclosure> }.into_any()
}

fn part(store: Store, id: Id<Person>, name: String) -> AnyView {
    let words = store.words;
    let person = store.plan_now().get(id).unwrap_or_default();
    let title = RwSignal::new(person.job_title);
    let note = RwSignal::new(person.note);
    let errors = RwSignal::new(Vec::new());
    let [title_id, note_id] = ["title-", "note-"].map(|part| [part, id.as_str()].concat());
    let (error_title, error_id) = (title_id.clone(), note_id.clone());
    let open = words.person_open(&name);
    let keep = Callback::new(move |_: String| {
        let details = Details { job_title: title.get_untracked(), note: note.get_untracked() };
        let edit = Edit::Many(write_details(&store.plan_now(), id, &details));
        match store.dispatch(&edit, &words.people_done_change(&name)) {
            Ok(()) => errors.set(Vec::new()),
            Err(refusal) => {
                let is_title = matches!(&refusal, plan::Refusal::BadValue(repair) if repair.path == "job_title");
                let (id, label) =
                    if is_title { (&error_title, words.people_job_title()) } else { (&error_id, words.people_note()) };
                errors.set(vec![FieldError::new(id.clone(), shell::refusal(words, &refusal, label))]);
            }
        }
    });
    view! {
        <TextField id=title_id.clone() label=words.people_job_title() value=title error=error_for(errors, title_id)
            error_prefix=words.error_prefix() on_commit=keep/>
        <TextArea id=note_id.clone() label=words.people_note() hint=words.people_note_hint() value=note rows=2
            error=error_for(errors, note_id) error_prefix=words.error_prefix() on_commit=keep/>
        <p><a href=shell::record_href(store, PlanPage::Person, id.key)>{open}</a></p>
    }
    .into_any()
}
