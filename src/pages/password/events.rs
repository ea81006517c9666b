//! Why a password must change: what happened, on which day, and that it was changed, or why not.
//! Tests: `plan::answers::secret`, the journeys.

use crate::components::{
    Button, ButtonKind, ButtonRow, Choice, Disclosure, FieldKind, Form, Select, StateTag, TaskState, TextField,
};
use crate::shell;
use crate::store::Store;
use export::Names;
use leptos::prelude::*;
use plan::answers::secret::{self, Fault, NewEvent};
use plan::model::{Person, Secret, SecretEvent, SecretEventKind};
use plan::{Edit, Id, date};

/// The list, and the form for something new.
pub(super) fn part(store: Store, id: Id<Secret>) -> AnyView {
    let words = store.words;
    // Lines are drawn again only when one comes or goes, so that a field that is typed in stays.
    let count = Memo::new(move |_| store.plan().get(id).map_or(0, |secret: Secret| secret.events.len()));
    let list = move || {
        if count.get() == 0 {
            return view! { <p>{words.password_events_none()}</p> }.into_any();
        }
        let rows = (0..count.get()).map(|at| line(store, id, at)).collect_view();
        view! { <ul class="rows" role="list">{rows}</ul> }.into_any()
    };
    view! { <h2>{words.password_events()}</h2>{list}{form(store, id)} }.into_any()
}

fn event(store: Store, id: Id<Secret>, at: usize) -> Option<SecretEvent> {
    store.lens().secrets.iter().find(|secret| secret.id == id)?.events.get(at).cloned()
}

fn said(store: Store, event: &SecretEvent) -> String {
    let words = store.words;
    let what = words.password_event_option(event.kind.as_str());
    let day = words.date(event.raised_on);
    match event.person {
        Some(person) => words.password_event_line_person(&what, &Names::new(&store.lens(), words).id(person), &day),
        None => words.password_event_line(&what, &day),
    }
}

fn line(store: Store, id: Id<Secret>, at: usize) -> AnyView {
    let words = store.words;
    let text = Memo::new(move |_| event(store, id, at).map(|event| said(store, &event)).unwrap_or_default());
    let state = Memo::new(move |_| match event(store, id, at) {
        Some(SecretEvent { done_on: Some(day), .. }) => {
            (TaskState::Done, words.password_event_closed(&words.date(day)))
        }
        Some(SecretEvent { reason, .. }) if !reason.is_empty() => {
            (TaskState::Started, words.password_event_left(&reason))
        }
        _ => (TaskState::NeedsYou, words.password_event_open().to_owned()),
    });
    let now = event(store, id, at).unwrap_or_default();
    let done_on = RwSignal::new(now.done_on.map(date::format).unwrap_or_default());
    let reason = RwSignal::new(now.reason);
    let (day_error, reason_error) = (RwSignal::new(None::<String>), RwSignal::new(None::<String>));
    let keep = move |edits: Result<Vec<Edit>, Fault>, label: &str| match edits {
        Err(Fault::Early(first)) => Some(words.password_event_before(&words.date(first))),
        Err(_) => Some(words.asking_error_date().to_owned()),
        Ok(edits) => {
            let done = store.dispatch(&Edit::Many(edits), words.password_event_changed());
            done.err().map(|why| shell::refusal(words, &why, label))
        }
    };
    let set_day = move |text: String| {
        day_error.set(keep(secret::close(&store.plan_now(), id, at, &text), words.password_event_done_on()));
    };
    let set_reason = move |text: String| {
        reason_error.set(keep(Ok(secret::leave(&store.plan_now(), id, at, &text)), words.password_event_reason()));
    };
    let remove = move |()| {
        let edits = secret::remove_event(&store.plan_now(), id, at);
        // Nothing is typed here, so nothing can be refused.
        drop(store.dispatch(&Edit::Many(edits), words.password_event_changed()));
    };
    let ids = ["event-day-", "event-why-"].map(|part| [part, &at.to_string()].concat());
    let [day_id, why_id] = ids;
    view! {
        <li class="rows__row">
            <p class="cell" dir="auto">{move || text.get()}</p>
            <StateTag state=Signal::derive(move || state.get().0) text=Signal::derive(move || state.get().1)/>
            <Disclosure summary=words.password_event_about(&text.get_untracked())>
                <TextField id=day_id label=words.password_event_done_on() kind=FieldKind::Date value=done_on
                    error=day_error error_prefix=words.error_prefix() on_commit=set_day/>
                <TextField id=why_id label=words.password_event_reason() value=reason error=reason_error
                    error_prefix=words.error_prefix() on_commit=set_reason/>
                <Button label=words.button_remove() suffix=text.get_untracked() kind=ButtonKind::Quiet on_press=remove/>
            </Disclosure>
        </li>
    }
    .into_any()
}

fn form(store: Store, id: Id<Secret>) -> AnyView {
    let words = store.words;
    let (kind, person) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let day = RwSignal::new(date::format(store.today.get_untracked()));
    let (kind_error, day_error) = (RwSignal::new(None::<String>), RwSignal::new(None::<String>));
    let mut kinds = vec![Choice::new("", words.answer_choose())];
    kinds.extend(
        SecretEventKind::ALL
            .iter()
            .rev()
            .map(|kind| Choice::new(kind.as_str(), words.password_event_option(kind.as_str()))),
    );
    let people = Memo::new(move |_| {
        let lens = store.lens();
        let names = Names::new(&lens, words);
        let mut all = vec![Choice::new("", words.not_answered())];
        let known = lens.people.iter().filter(|person| person.placeholder.is_none());
        all.extend(known.map(|person| Choice::new(person.id.to_string(), names.full(person))));
        all
    });
    let submit = move |()| {
        let new = NewEvent {
            kind: kind.get_untracked(),
            day: day.get_untracked(),
            person: Id::<Person>::parse(&person.get_untracked()),
        };
        kind_error.set(None);
        day_error.set(None);
        match secret::add_event(&store.plan_now(), id, &new) {
            Ok(edits) => {
                drop(store.dispatch(&Edit::Many(edits), words.password_event_done()));
                kind.set(String::new());
                person.set(String::new());
            }
            Err(fault) => {
                let no_kind = fault == Fault::Kind;
                kind_error.set(no_kind.then(|| words.password_event_missing().to_owned()));
                let no_day = !no_kind || plan::answers::spot::day(&new.day).is_none();
                day_error.set(no_day.then(|| words.password_event_day_missing().to_owned()));
            }
        }
    };
    view! {
        <Disclosure summary=words.password_event_heading()>
            <Form on_submit=submit>
                <Select id="event-kind" label=words.password_event_kind() options=kinds selected=kind error=kind_error
                    error_prefix=words.error_prefix() on_pick=move |word: String| kind.set(word)/>
                <TextField id="event-day" label=words.password_event_on() kind=FieldKind::Date value=day error=day_error
                    error_prefix=words.error_prefix()/>
                <Select id="event-person" label=words.password_event_person() options=people selected=person
                    on_pick=move |word: String| person.set(word)/>
                <ButtonRow><Button label=words.password_event_add() kind=ButtonKind::Secondary submit=true/></ButtonRow>
            </Form>
        </Disclosure>
    }
    .into_any()
}
