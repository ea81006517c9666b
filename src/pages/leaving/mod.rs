//! "When someone leaves": a list of all that a person holds, in the order that is safe; each line can go on the to-do
//! list, and the whole list prints.
//!
//! Nothing here touches an account; only a tick on the to-do list changes what the plan says. Tests:
//! `plan::lens::leaving`, `plan::answers::leaving`, `tests/e2e/leaving.spec.mjs`.

mod lines;

use crate::asking::{Asker, choices};
use crate::bridge::printing;
use crate::components::{Button, ButtonKind, ButtonRow, Choice, Radios};
use crate::flow::PlanPage;
use crate::long::Long;
use crate::paper;
use crate::share_link;
use crate::shell::{self, PlanScreen};
use crate::store::{Store, use_store};
use export::link::list;
use export::{Names, outline};
use leptos::prelude::*;
use plan::Id;
use plan::lens::Lens;
use plan::lens::leaving::Parting;
use plan::model::{Person, Presence};

/// The page; without a person in the address the list of people.
pub fn leaving_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let known = shell::record_here(store).map(Id::<Person>::of).filter(|id| store.lens_now().person(*id).is_some());
    let Some(id) = known else {
        return view! {
            <PlanScreen at=PlanPage::Leaving title=words.leaving_title() lead=words.leaving_lead() sheet=true>
                {people(store)}
            </PlanScreen>
        }
        .into_any();
    };
    let name = move || {
        let lens = store.lens();
        lens.person(id).map(|person| words.leaving_of(&Names::new(&lens, words).short(person))).unwrap_or_default()
    };
    let title = Memo::new(move |_| name());
    let there = Memo::new(move |_| store.lens().person(id).is_some());
    view! {
        <PlanScreen at=PlanPage::Leaving title=Signal::derive(move || title.get()) lead=words.leaving_of_lead()
            back=shell::record_href(store, PlanPage::Leaving, plan::Key::default())>
            {move || match there.get() {
                true => one(store, id),
                false => view! { <p>{words.account_gone()}</p> }.into_any(),
            }}
        </PlanScreen>
    }
    .into_any()
}

/// Who could leave: those who are going first, then everybody else who holds something.
fn people(store: Store) -> AnyView {
    let texts = move || {
        let lens = store.lens();
        let names = Names::new(&lens, store.words);
        in_order(&lens).into_iter().map(|person| names.full(person)).collect()
    };
    let long = Long::new(store.words, "people", move || in_order(&store.lens()).len(), texts);
    long.view(move || rows(store, long))
}

fn in_order(lens: &Lens) -> Vec<&Person> {
    let mut all: Vec<&Person> = lens.people.iter().filter(|person| person.placeholder.is_none()).collect();
    let rank = |person: &&Person| match person.status.decided().map(|status| status.is) {
        Some(Presence::Leaving) => 0,
        Some(Presence::Left) => 1,
        _ => 2,
    };
    all.sort_by_key(rank);
    all
}

fn rows(store: Store, long: Long) -> AnyView {
    let words = store.words;
    let lens = store.lens();
    let names = Names::new(&lens, words);
    let all = in_order(&lens);
    if all.is_empty() {
        return view! { <p>{words.leaving_empty()}</p> }.into_any();
    }
    let rows = long.pick(&all).into_iter().map(|person| {
        let href = shell::record_href(store, PlanPage::Leaving, person.id.key);
        let state = person.status.decided().filter(|status| status.is != Presence::Active);
        let state = state.map(|status| words.person_status_option(status.is.as_str()));
        let count = words.leaving_count(lens.leaving(person.id).len() as u32);
        let what = match state {
            Some(state) => words.remarks_who_when(&state, &count),
            None => count,
        };
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

fn one(store: Store, id: Id<Person>) -> AnyView {
    let words = store.words;
    let parting = RwSignal::new(Parting::Friendly);
    let name = store.lens_now().person(id).map(|person| person.name.clone()).unwrap_or_default();
    let ask = Asker::new(store, "people", id.key, words.people_done_change(&name));
    let presences: Vec<&str> = Presence::ALL.iter().map(|word| word.as_str()).collect();
    let options = vec![
        Choice::new("friendly", words.leaving_friendly()).hinted(words.leaving_friendly_hint()),
        Choice::new("hostile", words.leaving_hostile()).hinted(words.leaving_hostile_hint()),
    ];
    let selected = move || if parting.get() == Parting::Hostile { "hostile".to_owned() } else { "friendly".to_owned() };
    let pick = move |word: String| {
        parting.set(if word == "hostile" { Parting::Hostile } else { Parting::Friendly });
    };
    let status = ask.spot("status:is");
    let goes = Memo::new(move |_| {
        let word = status.word(&store.plan());
        [Presence::Leaving, Presence::Left].iter().any(|presence| presence.as_str() == word)
    });
    let last_day = move || goes.get().then(|| ask.date("status:on", words.person_status_on()));
    let failed = RwSignal::new(false);
    let print = move |()| failed.set(!printing::print());
    let status = move || if failed.get() { words.print_none() } else { "" };
    let empty = Memo::new(move |_| outline::leaving(&store.lens(), words, id, parting.get()).is_empty());
    let paper = move || paper::part(&outline::leaving(&store.lens(), words, id, parting.get()));
    let said = name.clone();
    let body = move || {
        if empty.get() {
            return view! { <p>{words.leaving_nothing(&said)}</p> }.into_any();
        }
        view! {
            <div class="beside">
                <div class="beside__say screen-only">
                    <h2>{words.leaving_list()}</h2>
                    {move || lines::all(store, id, parting.get())}
                </div>
                <section aria-label=words.leaving_preview()>
                    {paper}
                    <ButtonRow>
                        <Button label=words.leaving_print() kind=ButtonKind::Secondary on_press=print/>
                    </ButtonRow>
                    <p role="status">{status}</p>
                    {link(store, id, parting)}
                </section>
            </div>
        }
        .into_any()
    };
    view! {
        <div class="screen-only">
            {ask.fact("status:is", words.person_status(), choices(&presences, |word| words.person_status_option(word)))}
            <p class="field__hint">{words.leaving_status_hint()}</p>
            {last_day}
            <Radios id="parting" legend=words.leaving_how() options=options selected=Signal::derive(selected) on_pick=pick/>
        </div>
        {body}
    }
    .into_any()
}

/// The list for whoever does it.
fn link(store: Store, id: Id<Person>, parting: RwSignal<Parting>) -> AnyView {
    let words = store.words;
    let label = words.list_link_leaving().to_owned();
    let make = move || {
        let lens = store.lens_now();
        let file = list::leaving_file(&lens, words, id, parting.get_untracked(), &store.copy_id())?;
        let name = lens.person(id).map(|person| Names::new(&lens, words).short(person)).unwrap_or_default();
        Some((file, words.leaving_of(&name)))
    };
    let maker = share_link::maker(store, "list-link", label, move || parting.track(), make);
    view! { <div class="screen-only"><p>{words.list_link_leaving_what()}</p>{maker}</div> }.into_any()
}
