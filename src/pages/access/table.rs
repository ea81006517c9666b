//! The table of ticks. Tests: the journeys.

use super::{SOMEBODY, account_label, account_name, ids, keep, rows, value_of, who};
use crate::bridge::surroundings::focus;
use crate::components::{Line, Matrix, SkipLink, Ticks};
use crate::long::{LARGE, Long};
use crate::store::Store;
use export::Names;
use leptos::prelude::*;
use plan::Id;
use plan::answers::access;

/// With more accounts than this, fewer people are shown at once.
const MANY: usize = 12;

/// People by accounts, with "Someone else, or not sure" as the last row.
pub(super) fn table(store: Store) -> AnyView {
    let words = store.words;
    let everybody = Memo::new(move |_| {
        let lens = store.lens();
        let names = Names::new(&lens, words);
        rows(&lens).into_iter().map(|person| Line::new(person.id.to_string(), names.full(person))).collect::<Vec<_>>()
    });
    let texts = move || everybody.with(|all| all.iter().map(|line| line.label.clone()).collect());
    let long = Long::new(words, "access", move || everybody.with(Vec::len), texts);
    // A row of many accounts holds many boxes.
    let long = if store.lens_now().ours().count() > MANY { long.rows(LARGE) } else { long };
    let people = Memo::new(move |_| {
        let mut lines = everybody.with(|all| long.pick(all));
        lines.push(Line::new(SOMEBODY, words.access_somebody()));
        lines
    });
    let accounts = Memo::new(move |_| {
        let lens = store.lens();
        let first = lens.ours().next().map(|account| account_name(&lens, words, account)).unwrap_or_default();
        lens.ours()
            .enumerate()
            .map(|(at, account)| {
                let line = Line::new(account.id.to_string(), account_name(&lens, words, account));
                if at == 0 { line } else { line.with_action(words.access_same_as(&first)) }
            })
            .collect::<Vec<_>>()
    });
    let ticked = Memo::new(move |_| {
        let plan = store.plan();
        access::ticks(&plan)
            .into_iter()
            .map(|(person, account)| (value_of(&plan, person), account.to_string()))
            .collect::<Ticks>()
    });
    let cell = move |(person, account): (String, String)| {
        if person == words.access_somebody() {
            words.access_cell_somebody(&account)
        } else {
            words.access_cell(&person, &account)
        }
    };
    view! {
        <SkipLink label=words.skip_table() target="access-shared-0" focus=focus/>
        {long.head()}
        <Matrix id="access" caption=words.access_caption() corner=words.access_corner() rows=people columns=accounts
            ticked=ticked cell_name=cell on_tick=move |(row, column, on): (String, String, bool)| tick(store, &row, &column, on)
            on_column=move |column: String| same(store, &column) focus=focus/>
        {long.foot()}
    }
    .into_any()
}

fn tick(store: Store, row: &str, column: &str, on: bool) {
    let words = store.words;
    let plan = store.plan_now();
    let (Some(who), Some(account)) = (who(&plan, words, row), Id::parse(column)) else { return };
    let person = match who {
        access::Who::Known(id) => plan.get(id).map(|person| person.name).unwrap_or_default(),
        access::Who::Somebody(name) => name.to_owned(),
    };
    let name = account_label(store, account);
    let label = if on { words.access_done_tick(&person, &name) } else { words.access_done_untick(&person, &name) };
    keep(store, access::tick(&plan, who, account, on, &mut ids()), &label);
}

fn same(store: Store, column: &str) {
    let first = store.lens_now().ours().next().map(|account| account.id);
    if let (Some(from), Some(to)) = (first, Id::parse(column)) {
        let edits = access::same_as(&store.plan_now(), from, to, &mut ids());
        keep(store, edits, &store.words.access_done_same(&account_label(store, to)));
    }
}
