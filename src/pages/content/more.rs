//! Behind "Say more": other kinds, own rows, who checks first, who makes sure that all posts fit together.
//!
//! An own row is written down with its name. Tests: the journeys.

use super::{Own, all, id, kinds, name, row, turns};
use crate::choosing::{self, Ask};
use crate::components::{
    Button, ButtonKind, ButtonRow, Disclosure, FieldError, Table, TableCell, TableRow, TextField, error_for,
};
use crate::flow::PlanPage;
use crate::store::Store;
use leptos::prelude::*;
use plan::answers::content::{self, Slot};
use plan::answers::who::{self, Open};
use plan::facts::content::KINDS;
use plan::model::{Consistency, Person, StreamKind};
use plan::{Edit, Fact, Id};

/// The disclosure; `with_fits` also asks who makes sure that all posts fit together.
pub(super) fn say_more(store: Store, own: Own, errors: RwSignal<Vec<FieldError>>, with_fits: bool) -> AnyView {
    let words = store.words;
    let others = kinds(false).map(|slot| row::row(store, slot)).collect_view();
    let second = move |slot: &Slot| untrack(|| row::stream(store, *slot)).kind != StreamKind::Other;
    let twins: Vec<Slot> = own.get_untracked().into_iter().filter(second).collect();
    let twins = twins.into_iter().map(|slot| row::row(store, slot)).collect_view();
    let add = move |()| own.update(|own| own.push(turns::new_row()));
    let checked = Memo::new(move |_| {
        let there = |slot: &Slot| matches!(slot, Slot::Kind(_)) || content::stream(&store.plan(), *slot).is_some();
        all(own).into_iter().filter(there).collect::<Vec<_>>()
    });
    let checks = move || checked.get().into_iter().map(|slot| check_row(store, slot)).collect_view();
    let own_rows = view! { <For each=move || own.get() key=|slot| id(*slot, "") children=move |slot| own_row(store, own, slot, errors)/> };
    view! {
        <Disclosure summary=words.button_say_more()>
            <h2>{words.content_more_table()}</h2>
            <Table caption=words.content_more_table() caption_hidden=true columns=row::columns(words)>{others}{twins}</Table>
            {own_rows}
            <ButtonRow><Button id="content-add" label=words.content_add_row() kind=ButtonKind::Secondary on_press=add/></ButtonRow>
            <h2>{words.content_checks_table()}</h2>
            <Table caption=words.content_checks_table() caption_hidden=true
                columns=vec![words.content_what().to_owned(), words.content_check().to_owned()]>{checks}</Table>
            {with_fits.then(|| fits(store))}
            {links(store)}
        </Disclosure>
    }
    .into_any()
}

/// The pages behind this one.
fn links(store: Store) -> AnyView {
    let words = store.words;
    let pages = [
        (PlanPage::Streams, words.streams_title()),
        (PlanPage::Turns, words.turns_title()),
        (PlanPage::Hire, words.hire_title()),
        (PlanPage::Partners, words.partners_title()),
        (PlanPage::Consistency, words.consistency_title()),
        (PlanPage::Mix, words.mix_title()),
        (PlanPage::Ideas, words.ideas_title()),
        (PlanPage::Replies, words.replies_title()),
    ];
    let all = pages.map(|(page, title)| view! { <li><a href=store.href(page)>{title}</a></li> });
    view! {
        <h2>{words.making_more()}</h2>
        <ul>{all.into_iter().collect_view()}</ul>
    }
    .into_any()
}

/// Own rows that are in use but have no name.
pub(super) fn wrong(store: Store, own: Own) -> Vec<FieldError> {
    let plan = store.plan_now();
    let mut wrong = Vec::new();
    for slot in own.get_untracked() {
        let nameless = content::stream(&plan, slot)
            .is_some_and(|stream| stream.kind == StreamKind::Other && stream.name.is_empty());
        if nameless {
            wrong.push(FieldError::new(id(slot, "-name"), store.words.content_error_own(number(own, slot))));
        }
    }
    wrong
}

/// Own rows are counted after the kinds that are always there.
fn number(own: Own, slot: Slot) -> u32 {
    let place = own.with_untracked(|own| own.iter().position(|known| *known == slot)).unwrap_or_default();
    (KINDS.len() + place + 1) as u32
}

fn own_row(store: Store, own: Own, slot: Slot, errors: RwSignal<Vec<FieldError>>) -> AnyView {
    let words = store.words;
    let stream = untrack(|| row::stream(store, slot));
    if stream.kind != StreamKind::Other && content::stream(&store.plan_now(), slot).is_some() {
        return ().into_any();
    }
    let number = number(own, slot);
    let (value, refused) = (RwSignal::new(stream.name), RwSignal::new(None::<String>));
    let keep = move |text: String| {
        let name = plan::answers::you::clean(&text);
        let done = row::change(store, slot, "-name", &|stream| stream.name.clone_from(&name));
        refused.set(done.err().map(|refusal| crate::shell::refusal(words, &refusal, &words.content_own_name(number))));
    };
    let of_summary = error_for(errors, id(slot, "-name"));
    let remove = move |()| {
        if let (Slot::Own(id), Some(_)) = (slot, content::stream(&store.plan_now(), slot)) {
            store.dispatch(&Edit::remove(id), &words.content_removed(&untrack(|| name(store, slot)))).ok();
        }
        own.update(|own| own.retain(|known| *known != slot));
        crate::bridge::surroundings::focus("content-add");
    };
    view! {
        <TextField id=id(slot, "-name") label=words.content_own_name(number) value=value on_commit=keep
            error=Signal::derive(move || refused.get().or_else(|| of_summary.get())) error_prefix=words.error_prefix()/>
        <Table caption=words.content_own_name(number) caption_hidden=true columns=row::columns(words)>{row::row(store, slot)}</Table>
        <ButtonRow><Button label=words.button_remove_what(&words.content_number(number)) kind=ButtonKind::Quiet on_press=remove/></ButtonRow>
    }
    .into_any()
}

fn check_row(store: Store, slot: Slot) -> AnyView {
    view! {
        <TableRow head=view! { <span>{move || name(store, slot)}</span> }.into_any()>
            <TableCell label=store.words.content_check()>{row::check(store, slot)}</TableCell>
        </TableRow>
    }
    .into_any()
}

/// "Who makes sure that all posts fit together?"
pub(super) fn fits(store: Store) -> AnyView {
    let words = store.words;
    let fact = Memo::new(move |_| store.plan().one::<Consistency>().checker);
    let set = move |now: &Fact<Option<Id<Person>>>| {
        let edits = content::set_checker(&store.plan_now(), now);
        // A select offers nothing that the plan refuses.
        store.dispatch_typed(&Edit::Many(edits), words.content_changed_fits(), "fits").ok();
    };
    let pick = Callback::new(move |word: String| set(&fact.with_untracked(|fact| who::fact(&word, fact))));
    let open = move || fact.with(|fact| matches!(fact, Fact::ToDecide { .. }).then(|| who::open(fact)));
    let decide = Callback::new(move |(by, until): Open| set(&Fact::ToDecide { by, until }));
    let ask = Ask {
        id: "fits".to_owned(),
        label: words.content_fits().to_owned(),
        label_hidden: false,
        first: Some(words.answer_choose()),
        after: choosing::usual(store, (who::NONE, words.answer_no_one_yet())),
        selected: Signal::derive(move || fact.with(who::word)),
        on_pick: pick,
        error: Signal::derive(|| None),
    };
    view! {
        {choosing::person(store, ask)}
        {choosing::later(store, "fits".to_owned(), words.content_fits().to_owned(), Signal::derive(open), decide)}
    }
    .into_any()
}
