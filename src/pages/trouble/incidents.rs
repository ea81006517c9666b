//! "What happened, and what did you learn?": practices and real events with their record and the look back. Tests:
//! `plan::answers::crisis::full`, the journeys.

use crate::asking::{Asker, Rows, Start, choices};
use crate::bridge::{device, surroundings};
use crate::components::{Button, ButtonKind, ButtonRow, Choice, FieldKind, TextField, UndoLine};
use crate::depth::{self, Place};
use crate::flow::PlanPage;
use crate::store::{Store, use_store};
use export::Names;
use leptos::prelude::*;
use plan::answers::crisis::full;
use plan::model::{Incident, IncidentKind, Task};
use plan::{Edit, Id, Key};

/// The page.
pub fn incidents_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let place = Place {
        at: PlanPage::Incidents,
        behind: crate::flow::crisis_sheet(store.path_now()),
        title: words.incidents_title(),
        lead: words.incidents_lead(),
    };
    depth::records(place, "incidents", name, list, one)
}

fn name(store: Store, key: Key) -> String {
    let lens = store.lens();
    let incident: Option<Incident> = lens.plan.get(Id::of(key));
    incident.map(|incident| export::trouble::event(&Names::new(&lens, store.words), &incident)).unwrap_or_default()
}

fn list(store: Store) -> AnyView {
    let words = store.words;
    let gone = RwSignal::new(String::new());
    let rows = move || {
        let all: Vec<Incident> = store.plan().all();
        if all.is_empty() {
            return view! { <p>{words.incidents_empty()}</p> }.into_any();
        }
        let rows: Vec<AnyView> = all.iter().map(|incident| row(store, incident, gone)).collect();
        view! { <ul class="rows" role="list">{rows}</ul> }.into_any()
    };
    let back = move |()| {
        store.undo();
        gone.set(String::new());
        surroundings::focus("add-drill");
    };
    let undo = move || {
        let text = gone.get();
        (!text.is_empty()).then(|| view! { <UndoLine text=text undo=words.button_undo() on_undo=back/> })
    };
    let add = move |kind: IncidentKind, label: &'static str| {
        let at = surroundings::now_local();
        let (id, edits) = full::add_event(&store.plan_now(), kind, &at, &mut device::new_key);
        if store.dispatch(&Edit::Many(edits), label).is_ok() {
            depth::open(store, PlanPage::Incidents, id.key);
        }
    };
    let [drill, real] = [words.incidents_add_drill(), words.incidents_add_real()];
    view! {
        {rows}
        {undo}
        <ButtonRow>
            <Button id="add-drill" label=drill kind=ButtonKind::Secondary on_press=move |()| add(IncidentKind::Drill, drill)/>
            <Button label=real kind=ButtonKind::Secondary on_press=move |()| add(IncidentKind::Real, real)/>
        </ButtonRow>
    }
    .into_any()
}

fn row(store: Store, incident: &Incident, gone: RwSignal<String>) -> AnyView {
    let words = store.words;
    let (id, name) = (incident.id, untrack(|| name(store, incident.id.key)));
    let is_reviewed = !(incident.worked.is_empty() && incident.broke.is_empty() && incident.change.is_empty());
    let about = if is_reviewed { words.incidents_review_done() } else { words.incidents_review_open() };
    let (label, hidden) = (name.clone(), name.clone());
    let remove = move |_| {
        // The event is there: its row shows it.
        if store.dispatch(&Edit::remove(id), &words.incidents_removed(&label)).is_ok() {
            gone.set(words.removed(&label));
        }
    };
    view! {
        <li class="rows__row">
            <p dir="auto"><b>{name.clone()}</b></p>
            <p>{about}</p>
            <div class="buttons">
                <a class="button button--quiet" href=depth::href(store, PlanPage::Incidents, id.key)>
                    {words.button_change()}<span class="hidden">" "{name}</span>
                </a>
                <button class="button button--quiet" type="button" on:click=remove>
                    {words.button_remove()}<span class="hidden">" "{hidden}</span>
                </button>
            </div>
        </li>
    }
    .into_any()
}

fn one(store: Store, key: Key) -> AnyView {
    let words = store.words;
    let id: Id<Incident> = Id::of(key);
    let ask = Asker::new(store, "incidents", key, words.incidents_done().to_owned());
    let kinds = choices(&["drill", "real"], |word| words.incidents_kind_name(word));
    let lens = store.lens_now();
    let names = Names::new(&lens, words);
    let cases: Vec<Choice> =
        lens.scenarios.iter().map(|case| Choice::new(case.id.as_str(), names.case(case))).collect();
    let rows = Rows {
        field: "record",
        heading: words.incidents_record(),
        name: |words, n| words.incidents_line(n),
        draw: |ask| {
            let words = ask.store.words;
            view! {
                {ask.text("at", words.incidents_line_at(), "")}
                {ask.must().text("text", words.incidents_line_text(), "")}
            }
            .into_any()
        },
        part: "text",
        start: Start::Text,
        label: words.incidents_line_new(),
        add: words.incidents_line_add(),
        fill: |line| {
            line.insert("at".to_owned(), surroundings::now_local().into());
        },
    };
    view! {
        {ask.choose("kind", words.incidents_kind(), kinds)}
        {ask.choose_or_not("scenario", words.incidents_case(), cases)}
        {when(store, id)}
        {ask.people("present", words.incidents_present(), "")}
        {ask.people("away", words.incidents_away(), "")}
        {ask.rows(rows)}
        <h2>{words.incidents_look_back()}</h2>
        {ask.text("worked", words.incidents_worked(), "")}
        {ask.text("broke", words.incidents_broke(), "")}
        {ask.text("change", words.incidents_change(), words.incidents_change_hint())}
        {to_dos(store, id)}
        {ask.text("note", words.incidents_note(), "")}
    }
    .into_any()
}

/// Day and time.
fn when(store: Store, id: Id<Incident>) -> AnyView {
    let words = store.words;
    let stored = Memo::new(move |_| store.plan().get(id).map(|one: Incident| full::when(&one)).unwrap_or_default());
    let (day, at) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let [day_error, at_error] = [RwSignal::new(None::<String>), RwSignal::new(None::<String>)];
    Effect::new(move || {
        let (new_day, new_at) = stored.get();
        day.set(new_day);
        at.set(new_at);
    });
    let keep = Callback::new(move |_: String| {
        let (new_day, new_at) = (day.get_untracked(), at.get_untracked());
        let bad_day = plan::answers::spot::day(&new_day).is_none();
        let edits = full::set_when(&store.plan_now(), id, &new_day, &new_at);
        day_error.set(bad_day.then(|| words.asking_error_date().to_owned()));
        at_error.set((edits.is_none() && !bad_day).then(|| words.incidents_time_wrong().to_owned()));
        if let Some(edits) = edits {
            // A day and a time hold no text, so nothing can be refused.
            store.dispatch(&Edit::Many(edits), words.incidents_done()).ok();
        }
    });
    view! {
        <TextField id="event-day" label=words.incidents_day() kind=FieldKind::Date value=day on_commit=keep error=day_error
            error_prefix=words.error_prefix()/>
        <TextField id="event-time" label=words.incidents_time() kind=FieldKind::Time value=at on_commit=keep error=at_error
            error_prefix=words.error_prefix()/>
    }
    .into_any()
}

/// To-dos out of what should change.
fn to_dos(store: Store, id: Id<Incident>) -> AnyView {
    let words = store.words;
    let said = RwSignal::new(String::new());
    let make = move |()| {
        let plan = store.plan_now();
        let is_blank = plan.get(id).is_none_or(|one: Incident| one.change.trim().is_empty());
        if is_blank {
            said.set(words.incidents_to_do_none().to_owned());
            return;
        }
        let before = plan.count("tasks");
        let edits = full::to_dos(&plan, id, &mut device::new_key);
        // The lines were checked when they were written.
        store.dispatch(&Edit::Many(edits), words.incidents_to_do_label()).ok();
        said.set(words.incidents_to_do_made((store.plan_now().count("tasks") - before) as u32));
    };
    let made = move || {
        let tasks: Vec<Task> = store.plan().all();
        let mine: Vec<AnyView> = tasks
            .into_iter()
            .filter(|task| task.incident == Some(id))
            .map(|task| view! { <li dir="auto">{task.text}</li> }.into_any())
            .collect();
        (!mine.is_empty()).then(|| {
            view! {
                <p>{words.incidents_to_dos()}</p>
                <ul>{mine}</ul>
                <p><a href=store.href(PlanPage::Todo)>{words.todo_title()}</a></p>
            }
        })
    };
    view! {
        <ButtonRow><Button label=words.incidents_to_do() kind=ButtonKind::Secondary on_press=make/></ButtonRow>
        <p role="status">{move || said.get()}</p>
        {made}
    }
    .into_any()
}
