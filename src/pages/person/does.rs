//! What a person does and has, with links to where it is said. Nothing is asked here. Tests: `export/tests/work.rs`, the
//! journeys.

use crate::flow::PlanPage;
use crate::paper;
use crate::shell;
use crate::store::Store;
use crate::whereabouts;
use export::{Names, duties, work};
use leptos::prelude::*;
use plan::Id;
use plan::lens::Lens;
use plan::lens::backups::SkillRef;
use plan::model::{Absence, Level, Part, Person, Training};

/// All lists.
pub(super) fn parts(store: Store, id: Id<Person>) -> AnyView {
    let words = store.words;
    view! {
        {move || night(store, id)}
        <h2>{words.person_does()}</h2>
        {move || does(store, id)}
        <h2>{words.person_access()}</h2>
        {move || access(store, id)}
        <h2>{words.person_todo()}</h2>
        {move || lines(todos(&store.lens(), store, id), words.person_todo_none())}
        <h2>{words.person_training()}</h2>
        {move || lines(training(&store.lens(), store, id), words.person_training_none())}
        <h2>{words.person_away()}</h2>
        {move || lines(away(&store.lens(), store, id), words.person_away_none())}
        <h2>{words.person_card()}</h2>
        {move || lines(card(&store.lens(), store, id), words.person_card_none())}
        {move || (!store.is_part()).then(|| view! { <h2>{words.leaving_person()}</h2>{leaves(store, id)} })}
    }
    .into_any()
}

/// First of all what to do when something goes wrong: a part of a plan has no crisis sheet, and "Something is going wrong"
/// leads here.
fn night(store: Store, id: Id<Person>) -> Option<AnyView> {
    let lens = store.lens();
    let is_mine = lens.org.part == Some(Part::Person) && lens.org.part_of == Some(id);
    is_mine.then(|| {
        let blocks = export::outline::night(&lens, store.words, id);
        // Its first heading is one of this page.
        let rest = paper::part(blocks.get(1..).unwrap_or_default());
        view! { <h2>{store.words.sheet_crisis()}</h2>{rest} }.into_any()
    })
}

fn lines(all: Vec<String>, none: &'static str) -> AnyView {
    if all.is_empty() {
        return view! { <p>{none}</p> }.into_any();
    }
    let items: Vec<AnyView> = all.into_iter().map(|line| view! { <li dir="auto">{line}</li> }.into_any()).collect();
    view! { <ul>{items}</ul> }.into_any()
}

fn does(store: Store, id: Id<Person>) -> AnyView {
    let words = store.words;
    let lens = store.lens();
    let names = Names::new(&lens, words);
    let items: Vec<AnyView> = lens
        .duties_of(id)
        .into_iter()
        .map(|duty| line(store, whereabouts::duty(store, duty), work::duty(&names, duty)))
        .collect();
    if items.is_empty() {
        return view! { <p>{words.person_does_nothing()}</p> }.into_any();
    }
    view! { <ul>{items}</ul> }.into_any()
}

/// A line with the way to where it is said; a part of a plan does not have that page.
fn line(store: Store, href: String, text: String) -> AnyView {
    if store.is_part() {
        return view! { <li dir="auto">{text}</li> }.into_any();
    }
    view! { <li dir="auto"><a href=href>{text}</a></li> }.into_any()
}

/// The way to what has to be done when they leave.
fn leaves(store: Store, id: Id<Person>) -> AnyView {
    let lens = store.lens();
    let name = lens.person(id).map(|person| Names::new(&lens, store.words).short(person)).unwrap_or_default();
    let text = store.words.leaving_person_link(lens.leaving(id).len() as u32, &name);
    let href = shell::record_href(store, PlanPage::Leaving, id.key);
    view! { <p><a href=href>{text}</a></p> }.into_any()
}

fn access(store: Store, id: Id<Person>) -> AnyView {
    let words = store.words;
    let lens = store.lens();
    let names = Names::new(&lens, words);
    let items: Vec<AnyView> = lens
        .access_of(id)
        .iter()
        .map(|entry| {
            let level = words.level_name(entry.level.map_or("", Level::as_str));
            let href = shell::record_href(store, PlanPage::Account, entry.account.key);
            let text = words.person_access_line(&names.account_id(entry.account), &level);
            line(store, href, text)
        })
        .collect();
    if items.is_empty() {
        return view! { <p>{words.person_access_none()}</p> }.into_any();
    }
    view! { <ul>{items}</ul> }.into_any()
}

fn todos(lens: &Lens, store: Store, id: Id<Person>) -> Vec<String> {
    let words = store.words;
    let open =
        lens.tasks.iter().filter(|task| task.owner == Some(id) && task.done.is_none() && task.not_doing.is_none());
    open.map(|task| match task.due {
        Some(due) => words.person_todo_line(task.text.trim_end_matches('.'), &words.date(due)),
        None => task.text.clone(),
    })
    .collect()
}

fn training(lens: &Lens, store: Store, id: Id<Person>) -> Vec<String> {
    let names = Names::new(lens, store.words);
    let line = |record: &Training| {
        let skill = match record.own_skill {
            Some(skill) => duties::skill(&names, SkillRef::Own(skill), false),
            None => store.words.training_skill(&record.skill),
        };
        store.words.person_training_line(&skill, &duties::level(&names, record.level))
    };
    lens.training.iter().filter(|record| record.who == id).map(line).collect()
}

fn away(lens: &Lens, store: Store, id: Id<Person>) -> Vec<String> {
    let words = store.words;
    let names = Names::new(lens, words);
    let line = |absence: &Absence| {
        let dates = words.person_away_line(&words.date(absence.from), &words.date(absence.to));
        match absence.stand_in {
            Some(person) => words.person_away_stand_in(&dates, &names.id(person)),
            None => dates,
        }
    };
    lens.absences.iter().filter(|absence| absence.who == id && absence.to >= lens.today).map(line).collect()
}

fn card(lens: &Lens, store: Store, id: Id<Person>) -> Vec<String> {
    let words = store.words;
    let mine = lens.card.holdings.iter().filter(|held| held.who == id && held.returned_on.is_none());
    mine.map(|held| words.person_card_line(&words.date(held.on), held.form.as_str())).collect()
}
