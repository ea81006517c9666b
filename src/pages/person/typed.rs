//! Name, hours and times of a person: typed answers with a rule of their own. What does not fit stays with the reason.
//! Tests: `plan::answers::person`, the journeys.

use crate::components::{FieldKind, TextField};
use crate::shell;
use crate::store::Store;
use leptos::prelude::*;
use plan::answers::cover::time_text;
use plan::answers::person::{self, Fault};
use plan::model::Person;
use plan::{Edit, Id};

fn said(store: Store, fault: Fault, typed: &str) -> String {
    let words = store.words;
    match fault {
        Fault::NoName => words.person_error_name().to_owned(),
        Fault::LongName => words.error_too_long(words.person_name(), 60),
        Fault::SameName => words.people_error_same(typed.trim()),
        Fault::Hours | Fault::LeastHours => words.person_error_hours().to_owned(),
        Fault::HoursOrder => words.person_error_hours_order().to_owned(),
        Fault::Time => words.person_error_time().to_owned(),
        Fault::TimeOrder(other) => words.person_error_time_order(&words.time(other)),
    }
}

/// Keeps edits, or says why not.
fn keep(store: Store, id: Id<Person>, edits: Result<Vec<Edit>, Fault>, typed: &str, label: &str) -> Option<String> {
    let edits = match edits {
        Ok(edits) => edits,
        Err(fault) => return Some(said(store, fault, typed)),
    };
    let name = store.lens_now().person(id).map(|person| person.name.clone()).unwrap_or_default();
    let done = store.dispatch(&Edit::Many(edits), &store.words.people_done_change(&name));
    done.err().map(|why| shell::refusal(store.words, &why, label))
}

/// A field whose text follows the plan.
fn following(store: Store, id: Id<Person>, read: fn(&Person) -> String) -> RwSignal<String> {
    let stored = Memo::new(move |_| store.lens().person(id).map(read).unwrap_or_default());
    let value = RwSignal::new(stored.get_untracked());
    Effect::new(move || value.set(stored.get()));
    value
}

/// The name; somebody else's is asked about.
pub(super) fn name(store: Store, id: Id<Person>) -> AnyView {
    let words = store.words;
    let value = following(store, id, |person| person.name.clone());
    let error = RwSignal::new(None::<String>);
    let commit = move |typed: String| {
        error.set(keep(store, id, person::rename(&store.plan_now(), id, &typed), &typed, words.person_name()));
    };
    view! {
        <TextField id="person-name" label=words.person_name() value=value error=error error_prefix=words.error_prefix()
            on_commit=commit/>
    }
    .into_any()
}

/// Hours a week, from and to.
pub(super) fn hours(store: Store, id: Id<Person>) -> AnyView {
    let words = store.words;
    let least = following(store, id, |person| week(person, true));
    let most = following(store, id, |person| week(person, false));
    let (least_error, error) = (RwSignal::new(None::<String>), RwSignal::new(None::<String>));
    let commit = move |_: String| {
        let edits = person::set_hours(&store.plan_now(), id, &least.get_untracked(), &most.get_untracked());
        let is_least = edits.as_ref().err() == Some(&Fault::LeastHours);
        let said = keep(store, id, edits, "", words.person_hours_max());
        let (at_least, at_most) = if is_least { (said, None) } else { (None, said) };
        least_error.set(at_least);
        error.set(at_most);
    };
    view! {
        <TextField id="hours-min" label=words.person_hours_min() value=least kind=FieldKind::Number error=least_error
            error_prefix=words.error_prefix() on_commit=commit/>
        <TextField id="hours-max" label=words.person_hours_max() value=most kind=FieldKind::Number error=error
            error_prefix=words.error_prefix() on_commit=commit/>
    }
    .into_any()
}

/// From when to when on these days.
pub(super) fn times(store: Store, id: Id<Person>) -> AnyView {
    let words = store.words;
    let one = |is_start: bool, label: &'static str, id_of: &'static str, value: RwSignal<String>| {
        let error = RwSignal::new(None::<String>);
        let commit = move |typed: String| {
            let said = match person::set_time(&store.plan_now(), id, is_start, &typed) {
                Err(Fault::TimeOrder(other)) if is_start => {
                    Some(words.person_error_time_order_from(&words.time(other)))
                }
                edits => keep(store, id, edits, &typed, label),
            };
            error.set(said);
        };
        view! {
            <TextField id=id_of label=label value=value kind=FieldKind::Time error=error
                error_prefix=words.error_prefix() on_commit=commit/>
        }
    };
    let from = following(store, id, |person| end(person, true));
    let to = following(store, id, |person| end(person, false));
    view! {
        {one(true, words.person_from(), "person-from", from)}
        {one(false, words.person_to(), "person-to", to)}
    }
    .into_any()
}

fn end(person: &Person, is_start: bool) -> String {
    let available = person.available.as_ref();
    available.and_then(|one| if is_start { one.from } else { one.to }).map(time_text).unwrap_or_default()
}

fn week(person: &Person, is_least: bool) -> String {
    let minutes = person.hours.as_ref().map_or(0, |hours| if is_least { hours.min } else { hours.max });
    if minutes == 0 { String::new() } else { person::hours_text(minutes) }
}
