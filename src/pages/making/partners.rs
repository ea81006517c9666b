//! "Who helps you from outside?": partners with who works with them, what they do, and until when. Tests: the journeys.

use crate::components::Choice;
use crate::depth::{self, Place};
use crate::flow::PlanPage;
use crate::records::{Editor, Field, Input, List};
use crate::store::{Store, use_store};
use export::Names;
use leptos::prelude::*;
use plan::answers::records::Rule;
use plan::field::Object;
use plan::lens::access::Holder;
use plan::model::Partner;
use plan::{Fact, Id, Key, Who};

/// The page.
pub fn partners_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let errors = RwSignal::new(Vec::new());
    let fields = vec![
        Field::line("name", words.partners_name()).needed(words.partners_name_missing()),
        Field::new("kind", words.partners_kind(), Input::Pick(kinds)).rule(Rule::First),
        Field::new("inside_owner", words.partners_owner(), Input::OpenPerson),
        Field::new("inside_deputy", words.partners_deputy(), Input::OpenPerson),
        Field::new("scope", words.partners_scope(), Input::Lines),
        Field::day("contract_end", words.partners_end()),
        Field::new("approval_path", words.partners_approval(), Input::Lines).hint(words.partners_approval_hint()),
        Field::new("note", words.streams_note(), Input::Lines).more(),
    ];
    let list = List {
        id: "partner",
        table: "partners",
        prefix: "pa_",
        only: None,
        preset: Object::new(),
        fields,
        about,
        empty: words.partners_empty(),
        add: words.partners_add(),
        below: Some(card),
    };
    let place = Place {
        at: PlanPage::Partners,
        behind: PlanPage::Content,
        title: words.partners_title(),
        lead: words.partners_lead(),
    };
    let body = view! {
        <h2 class="hidden">{words.partners_list()}</h2>
        {Editor::new(store, list, errors).view()}
    };
    depth::page(place, errors, body.into_any())
}

fn kinds(store: Store) -> Vec<Choice> {
    let words = store.words;
    let all = ["agency", "freelancer", "department", "other_organisation"];
    crate::asking::choices(&all, |word| words.partners_kind_name(word))
}

fn about(names: &Names<'_>, key: Key) -> (String, String) {
    let (lens, words) = (names.lens, names.words);
    let Some(firm) = lens.plan.get::<Partner>(Id::of(key)) else { return Default::default() };
    let mut parts = Vec::new();
    if !firm.scope.is_empty() {
        parts.push(words.sheet_stop(firm.scope.trim_end_matches('.')));
    }
    parts.push(match &firm.inside_owner {
        Fact::Decided(Some(person)) => words.partners_inside(&names.id(*person)),
        _ => words.partners_nobody().to_owned(),
    });
    if let Some(end) = firm.contract_end {
        let day = words.date(end);
        parts.push(if end < lens.today { words.partners_ended(&day) } else { words.partners_ends(&day) });
    }
    (firm.name, parts.join(" "))
}

/// Their people, what they make, and what they can get into.
fn card(store: Store, key: Key) -> AnyView {
    let words = store.words;
    let firm: Id<Partner> = Id::of(key);
    let lines = move || {
        let lens = store.lens();
        let names = Names::new(&lens, words);
        let people: Vec<_> = lens
            .people
            .iter()
            .filter(|one| one.partner == Some(firm) && lens.is_current(one))
            .map(|one| one.id)
            .collect();
        let mut out = Vec::new();
        if !people.is_empty() {
            out.push(words.partners_people(&names.people(&people)));
        }
        let is_theirs = |who: &Who| match who {
            Who::Partner(id) => *id == firm,
            Who::Person(id) => people.contains(id),
            Who::Text(_) | Who::Business => false,
        };
        let made = lens.streams.iter().filter(|stream| stream.creators.iter().any(is_theirs));
        let made: Vec<String> = made.map(|stream| names.content(stream)).collect();
        if !made.is_empty() {
            out.push(words.partners_makes(&words.list(&made)));
        }
        let holds = |entry: &plan::lens::access::Entry| {
            entry.current
                && match entry.who {
                    Holder::Partner(id) => id == firm,
                    Holder::Person(id) => people.contains(&id),
                }
        };
        let open = lens.ours().filter(|account| lens.who_can_get_in(account.id).iter().any(holds));
        let open: Vec<_> = open.map(|account| account.id).collect();
        if !open.is_empty() {
            out.push(words.partners_can(&names.accounts(&open)));
        }
        out.into_iter().map(|line| view! { <p class="small" dir="auto">{line}</p> }).collect_view()
    };
    lines.into_any()
}
