//! "Your workshops": one in each quarter, with agenda, who was there, and what changed. Tests: `plan::answers::workshop`,
//! `export::agenda`, the journeys.

use crate::components::Choice;
use crate::components::{Button, ButtonKind, FieldError, FieldKind, SummaryList, SummaryRow};
use crate::flow::PlanPage;
use crate::records::{Editor, Field, Input, List, team};
use crate::shell::{self, Question};
use crate::store::{Store, use_store};
use export::{Names, agenda};
use leptos::prelude::*;
use messages::Words;
use plan::answers::records::Rule;
use plan::answers::workshop;
use plan::field::Object;
use plan::model::Workshop;
use plan::{Edit, Id, Key, date};

/// The page.
pub fn workshops_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let list = Editor::new(store, list(store), errors);
    view! {
        <Question at=PlanPage::Workshops title=words.workshops_title() lead=words.workshops_lead() why=words.workshops_why()
            errors=errors>
            <h2>{words.workshops_quarters()}</h2>
            {move || quarters(store)}
            <h2>{words.sheet_workshops()}</h2>
            {list.view()}
            {move || since(store)}
        </Question>
    }
    .into_any()
}

fn quarters(store: Store) -> AnyView {
    let words = store.words;
    let lens = store.lens();
    let rows: Vec<AnyView> = workshop::quarters(&lens)
        .into_iter()
        .map(|quarter| {
            let key = words.workshops_quarter(&words.date_short(quarter.from), &words.date(quarter.to));
            let value = match &quarter.workshop {
                Some(one) if one.held => words.workshops_held(&words.date(one.on)),
                Some(one) => words.workshops_planned(&words.date(one.on)),
                None => words.workshops_none().to_owned(),
            };
            view! { <SummaryRow key=key value=value empty=""/> }.into_any()
        })
        .collect();
    let next = match workshop::next_planned(&lens) {
        Some(_) => None,
        None => Some(words.workshops_next_by(&words.date(workshop::next_due(&lens)))),
    };
    view! { <SummaryList>{rows}</SummaryList> {next.map(|text| view! { <p>{text}</p> })} }.into_any()
}

fn list(store: Store) -> List {
    let words = store.words;
    let due = date::format(workshop::next_due(&store.lens_now()));
    // The form starts with the day the next one is due.
    let mut preset = Object::new();
    preset.insert("on".to_owned(), due.into());
    List {
        id: "workshop",
        table: "workshops",
        prefix: "ws_",
        only: None,
        preset,
        fields: fields(words),
        about,
        empty: words.workshops_empty(),
        add: words.workshops_add(),
        below: Some(propose),
    }
}

fn fields(words: Words) -> Vec<Field> {
    vec![
        Field::day("on", words.workshops_on()).needed(words.workshops_on_missing()),
        Field::number("minutes", words.workshops_minutes(), 5, 600),
        Field::new("facilitator", words.workshops_lead_by(), Input::Person),
        Field::new("agenda", words.workshops_agenda(), Input::Lines).hint(words.workshops_agenda_hint()),
        Field::new("held", words.workshops_was_held(), Input::Tick),
        Field::new("attended", words.workshops_attended(), Input::Boxes(team)),
        Field::new("changed_note", words.workshops_changed(), Input::Lines),
        Field::new("kind", words.workshops_kind(), Input::Pick(kinds)).rule(Rule::First).more(),
        Field::new("topics", words.workshops_topics(), Input::Lines).hint(words.workshops_topics_hint()).more(),
        Field::new("decisions", words.workshops_decided(), Input::Lines).hint(words.workshops_topics_hint()).more(),
        Field::new("materials_on", words.workshops_materials(), Input::Line(FieldKind::Date)).more(),
        Field::number("edition", words.workshops_edition(), 1, 9999).more(),
    ]
}

fn kinds(store: Store) -> Vec<Choice> {
    ["training", "planning"].map(|kind| Choice::new(kind, store.words.workshops_kind_of(kind))).to_vec()
}

fn about(names: &Names<'_>, key: Key) -> (String, String) {
    let words = names.words;
    let Some(one) = names.lens.plan.get(Id::<Workshop>::of(key)) else { return Default::default() };
    let name = words.workshops_about(&words.date(one.on), &words.workshops_kind_of(one.kind.as_str()));
    let mut parts = Vec::new();
    if one.held {
        parts.push(words.workshops_was_held().to_owned());
    }
    parts.extend(one.minutes.map(|minutes| words.workshops_line_minutes(minutes)));
    parts.extend(one.facilitator.map(|id| names.id(id)));
    if !one.agenda.is_empty() {
        parts.push(words.workshops_line_parts(one.agenda.len() as u32));
    }
    if !one.attended.is_empty() {
        parts.push(words.workshops_line_there(one.attended.len() as u32));
    }
    let agreed = names.lens.org.editions.last().map(|edition| edition.on);
    if !one.held && one.materials_on.zip(agreed).is_some_and(|(materials, agreed)| materials < agreed) {
        parts.push(words.workshops_line_old().to_owned());
    }
    (name, parts.join(" · "))
}

/// "Propose an agenda", on a workshop that has none yet.
fn propose(store: Store, key: Key) -> AnyView {
    let words = store.words;
    let bare = Memo::new(move |_| {
        let one = store.plan().get(Id::<Workshop>::of(key))?;
        (!one.held && one.agenda.is_empty()).then_some(one.on)
    });
    let press = move |()| {
        let seen = store.seen_now();
        let Some(before) = store.plan_now().get(Id::<Workshop>::of(key)) else { return };
        let items = agenda::propose(&Names::new(&seen.lens, words), &seen.report);
        let minutes = before.minutes.or_else(|| Some(items.iter().map(|item| item.minutes).sum()));
        let after = Workshop { agenda: items, minutes, ..before.clone() };
        drop(store.dispatch(&Edit::change(&before, &after), words.workshops_proposed()));
    };
    let items = move || {
        let one = store.plan().get(Id::<Workshop>::of(key)).filter(|one| !one.agenda.is_empty())?;
        let lines: Vec<AnyView> = one
            .agenda
            .iter()
            .map(|item| {
                let minutes = words.workshops_line_minutes(item.minutes);
                view! { <li dir="auto">{minutes} " · " {item.text.clone()}</li> }.into_any()
            })
            .collect();
        Some(view! { <ul>{lines}</ul> })
    };
    let prepare = Memo::new(move |_| {
        let one = store.plan().get(Id::<Workshop>::of(key))?;
        Some((one.on, one.held))
    });
    let link = move || {
        let (on, held) = prepare.get()?;
        let label = if held { words.workshops_afterwards() } else { words.workshops_prepare() };
        let about = words.workshops_propose_for(&words.date(on));
        let href = shell::record_href(store, PlanPage::Workshop, key);
        Some(view! { <p><a href=href>{label}<span class="hidden">" "{about}</span></a></p> })
    };
    view! {
        {items}
        {link}
        {move || bare.get().map(|on| {
            let about = words.workshops_propose_for(&words.date(on));
            view! { <Button label=words.workshops_propose() suffix=about kind=ButtonKind::Secondary on_press=press/> }
        })}
    }
    .into_any()
}

/// What has changed since the last workshop, as far as the plan has a date for it.
fn since(store: Store) -> AnyView {
    let words = store.words;
    let lens = store.lens();
    let tomorrow = lens.today.succ_opt().unwrap_or(lens.today);
    let last = workshop::last_held(&lens, tomorrow);
    let title = match &last {
        Some(last) => words.workshops_since(&words.date(last.on)),
        None => words.workshops_since_start().to_owned(),
    };
    let names = Names::new(&lens, words);
    let lines = agenda::changes(&names, last.map(|last| last.on));
    let body = if lines.is_empty() {
        view! { <p>{words.workshops_since_none()}</p> }.into_any()
    } else {
        let rows: Vec<AnyView> = lines
            .into_iter()
            .map(|(on, text)| view! { <SummaryRow key=words.date(on) value=text empty=""/> }.into_any())
            .collect();
        view! { <SummaryList>{rows}</SummaryList> }.into_any()
    };
    view! { <h2>{title}</h2> {body} }.into_any()
}
