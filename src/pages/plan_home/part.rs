//! Home of a plan that holds a part of another one: what it holds, and the way to it. It says nothing about how far the
//! plan is or what is missing, because what is not in it is in the whole plan.
//!
//! Tests: `tests/e2e/one-page.spec.mjs`, `tests/e2e/links.spec.mjs`.

use crate::components::{Button, ButtonKind, ButtonRow, LinkButton};
use crate::flow::{self, PlanPage};
use crate::route::{Route, Screen};
use crate::shell;
use crate::store::{Mode, Store};
use leptos::prelude::*;
use plan::Edit;
use plan::model::{Org, Part};

/// Whether the open plan is a part and does not have that page: neither the questions nor the pages of others. Follows plan
/// and address.
pub fn is_closed(store: Store, page: PlanPage) -> bool {
    let org: Org = store.plan().one();
    let Some(part) = org.part else { return false };
    store.route.track();
    let key = shell::record_here(store);
    let is_mine = || page != PlanPage::Person || key == org.part_of.map(|id| id.key);
    !flow::is_in_part(part, page) || !is_mine()
}

/// What stands between the heading and the end of the page; first that the page of the address is not here, if so.
pub(super) fn part(store: Store, part: Part, is_elsewhere: bool) -> AnyView {
    let words = store.words;
    let elsewhere = is_elsewhere.then(|| view! { <p class="lead">{words.part_elsewhere()}</p> });
    let (org, lens) = (store.org_now(), store.lens_now());
    let whose = org.part_of.and_then(|id| lens.person(id));
    let name = whose.map(|person| export::Names::new(&lens, words).short(person)).unwrap_or_default();
    let (what, open, href) = match part {
        Part::Person => {
            let key = whose.map(|person| person.id.key).unwrap_or_default();
            (words.part_person(&name), words.part_person_open(&name), shell::record_href(store, PlanPage::Person, key))
        }
        Part::Rules => (words.part_rules().to_owned(), words.part_rules_open().to_owned(), store.href(PlanPage::Rules)),
        Part::Todo => (words.part_todo().to_owned(), words.part_todo_open().to_owned(), store.href(PlanPage::Todo)),
    };
    view! {
        {elsewhere}
        <p>{what} " " {words.part_says_nothing()}</p>
        <ButtonRow>
            <LinkButton href=href label=open/>
            <LinkButton href=store.href(PlanPage::Print) label=words.button_print() kind=ButtonKind::Secondary/>
        </ButtonRow>
        {(part == Part::Rules).then(|| begin(store))}
        <ul class="links" role="list">
            <li><a href=store.href(PlanPage::Settings)>{words.plan_home_settings()}</a></li>
            <li><a href=Route::to(Screen::Home).href()>{words.failure_plans()}</a></li>
        </ul>
    }
    .into_any()
}

/// House rules are also a beginning for another business.
fn begin(store: Store) -> AnyView {
    let words = store.words;
    let press = move |()| {
        let org = store.org_now();
        let whole = Org { part: None, part_of: None, ..org.clone() };
        store.dispatch(&Edit::change(&org, &whole), words.part_begun()).ok();
    };
    (move || {
        (store.mode.get() == Mode::Own).then(|| {
            view! {
                <p>{words.part_begin_what()}</p>
                <ButtonRow><Button label=words.part_begin() kind=ButtonKind::Secondary on_press=press/></ButtonRow>
            }
        })
    })
    .into_any()
}
