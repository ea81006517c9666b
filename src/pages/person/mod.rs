//! One person with everything about them: what they do, where they get in, and what is optional to say. Reached from the
//! list of people and from every page that names them.
//!
//! Each answer is kept at once. Tests: `plan::answers::person`, `export/tests/work.rs`, `tests/e2e/person.spec.mjs`.

mod about;
mod does;
mod typed;

use crate::flow::PlanPage;
use crate::long::Long;
use crate::shell::{self, PlanScreen};
use crate::store::{Store, use_store};
use export::Names;
use leptos::prelude::*;
use plan::Id;
use plan::model::Person;

/// The page; without a person in the address the list of people.
pub fn person_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let known = shell::record_here(store).map(Id::<Person>::of).filter(|id| store.lens_now().person(*id).is_some());
    let Some(id) = known else {
        return view! {
            <PlanScreen at=PlanPage::Person title=words.person_list_title() lead=words.person_list_lead()
                back=store.href(PlanPage::People)>
                {move || list(store)}
            </PlanScreen>
        }
        .into_any();
    };
    let name = Memo::new(move |_| store.lens().person(id).map(|person| person.name.clone()));
    let there = Memo::new(move |_| name.with(Option::is_some));
    let title = move || name.get().unwrap_or_default();
    // A part of a plan has this page alone, and no list.
    let list = shell::record_href(store, PlanPage::Person, plan::Key::default());
    let back = if untrack(|| store.is_part()) { store.href(PlanPage::Home) } else { list };
    view! {
        <PlanScreen at=PlanPage::Person sheet=true title=Signal::derive(title) lead=words.person_lead()
            back=back>
            {move || match there.get() {
                true => view! { {does::parts(store, id)}{page(store, id)}{about::parts(store, id)}{crate::remarks::here(store, id.key)} }.into_any(),
                false => view! { <p>{words.account_gone()}</p> }.into_any(),
            }}
        </PlanScreen>
    }
    .into_any()
}

/// Their page on paper, and their file.
fn page(store: Store, id: Id<Person>) -> AnyView {
    let title = store.words.one_page_their();
    view! { <h2>{title}</h2>{crate::one_page::actions(store, id)} }.into_any()
}

fn list(store: Store) -> AnyView {
    let texts = move || {
        let lens = store.lens();
        let names = Names::new(&lens, store.words);
        lens.people.iter().map(|person| names.full(person)).collect()
    };
    let long = Long::new(store.words, "people", move || store.lens().people.len(), texts);
    long.view(move || rows(store, long))
}

fn rows(store: Store, long: Long) -> AnyView {
    let words = store.words;
    let lens = store.lens();
    let names = Names::new(&lens, words);
    if lens.people.is_empty() {
        return view! { <p>{words.person_list_empty()}</p> }.into_any();
    }
    let places = long.places();
    let rows = places.iter().filter_map(|place| lens.people.get(*place)).map(|person| {
        let href = shell::record_href(store, PlanPage::Person, person.id.key);
        let mut what = words.person_list_duties(lens.duties_of(person.id).len() as u32);
        if !lens.is_current(person) {
            what = words.person_status_option("left");
        }
        view! {
            <li class="rows__row">
                <a href=href dir="auto">{names.full(person)}</a>
                <p class="cell">{what}</p>
            </li>
        }
        .into_any()
    });
    let rows: Vec<AnyView> = rows.collect();
    view! { <ul class="rows" role="list">{rows}</ul> }.into_any()
}
