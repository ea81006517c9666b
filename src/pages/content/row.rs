//! One row: who makes it, and who stands in. Tests: the journeys.

use super::{id, name};
use crate::bridge::device;
use crate::choosing::{self, Ask};
use crate::components::{Choice, TableCell, TableRow, TextField};
use crate::store::Store;
use leptos::prelude::*;
use messages::Words;
use plan::answers::content::{self, Slot};
use plan::answers::who::{self, Open};
use plan::model::{Person, Stream};
use plan::{Edit, Fact, Id, Refusal, Who};

/// The headings of the columns.
pub(super) fn columns(words: Words) -> Vec<String> {
    [words.content_what(), words.content_maker(), words.content_stand_in()].map(str::to_owned).to_vec()
}

/// The row of a kind of content.
pub(super) fn row(store: Store, slot: Slot) -> AnyView {
    let words = store.words;
    view! {
        <TableRow head=view! { <span id=id(slot, "-row")>{move || name(store, slot)}</span> }.into_any()>
            <TableCell label=words.content_maker()>{maker(store, slot)}</TableCell>
            <TableCell label=words.content_stand_in()>{stand_in(store, slot)}</TableCell>
        </TableRow>
    }
    .into_any()
}

/// Stores edits of this page as one step.
pub(super) fn keep(store: Store, slot: Slot, part: &str, edits: Vec<Edit>) -> Result<(), Refusal> {
    let label = store.words.content_changed(&untrack(|| name(store, slot)));
    store.dispatch_typed(&Edit::Many(edits), &label, &id(slot, part))
}

/// Changes what is said about a row.
pub(super) fn change(store: Store, slot: Slot, part: &str, change: &dyn Fn(&mut Stream)) -> Result<(), Refusal> {
    let edits = content::set(&store.plan_now(), slot, change, &mut device::new_key);
    keep(store, slot, part, edits)
}

/// What is said about a row.
pub(super) fn stream(store: Store, slot: Slot) -> Stream {
    content::stream(&store.plan(), slot).unwrap_or_default()
}

fn maker(store: Store, slot: Slot) -> AnyView {
    let words = store.words;
    let now = Memo::new(move |_| stream(store, slot));
    let selected = Memo::new(move |_| now.with(content::maker));
    let pick = Callback::new(move |word: String| {
        let edits = content::set_maker(&store.plan_now(), slot, &word, words.content_outside(), &mut device::new_key);
        // A select offers nothing that the plan refuses.
        keep(store, slot, "", edits).ok();
    });
    let mut after = vec![
        Choice::new(content::TURNS, words.content_take_turns()),
        Choice::new(content::OUTSIDE, words.content_outside()),
        Choice::new(content::NOT_MADE, words.content_not_made()),
    ];
    after.extend(choosing::usual(store, (who::NONE, words.answer_no_one_yet())));
    let open = move || (selected.get() == who::LATER).then(|| now.with(|stream| who::open(&stream.made)));
    let decide = Callback::new(move |(by, until): Open| {
        let made = Fact::ToDecide { by, until };
        change(store, slot, "", &|stream| stream.made.clone_from(&made)).ok();
    });
    let what = untrack(|| name(store, slot));
    let ask = Ask {
        id: id(slot, ""),
        label: words.content_maker_what(&what),
        label_hidden: true,
        first: Some(words.answer_choose()),
        after,
        selected: selected.into(),
        on_pick: pick,
        error: Signal::derive(|| None),
    };
    let outside = Memo::new(move |_| selected.get() == content::OUTSIDE);
    view! {
        {choosing::person(store, ask)}
        {choosing::later(store, id(slot, ""), what, Signal::derive(open), decide)}
        {move || outside.get().then(|| outside_name(store, slot))}
    }
    .into_any()
}

/// "Who helps? A name or a firm".
fn outside_name(store: Store, slot: Slot) -> AnyView {
    let words = store.words;
    let lens = store.lens_now();
    let shown = match untrack(|| stream(store, slot)).creators.first() {
        Some(Who::Text(text)) if text == words.content_outside() => String::new(),
        Some(who) => export::Names::new(&lens, words).who(who),
        None => String::new(),
    };
    let (value, error) = (RwSignal::new(shown), RwSignal::new(None::<String>));
    let store_name = move |text: String| {
        let text = if text.trim().is_empty() { words.content_outside().to_owned() } else { text };
        let edits = content::set_outside(&store.plan_now(), slot, &text, &mut device::new_key);
        let done = keep(store, slot, "-outside", edits);
        error.set(done.err().map(|refusal| crate::shell::refusal(words, &refusal, words.content_outside_name())));
    };
    view! {
        <div class="reveal">
            <TextField id=id(slot, "-outside") label=words.content_outside_name() value=value on_commit=store_name
                error=Signal::derive(move || error.get()) error_prefix=words.error_prefix()/>
        </div>
    }
    .into_any()
}

fn stand_in(store: Store, slot: Slot) -> AnyView {
    let words = store.words;
    let what = untrack(|| name(store, slot));
    let parts =
        Parts { ending: "-stand-in", label: words.content_stand_in_what(&what), none: words.answer_no_one_yet() };
    fact_select(store, slot, parts, |stream| &mut stream.stand_in)
}

/// "Who checks it first".
pub(super) fn check(store: Store, slot: Slot) -> AnyView {
    let words = store.words;
    let what = untrack(|| name(store, slot));
    let parts = Parts { ending: "-check", label: words.content_check_what(&what), none: words.content_no_check() };
    fact_select(store, slot, parts, |stream| &mut stream.check)
}

/// What differs between the two selects of a fact.
struct Parts {
    ending: &'static str,
    label: String,
    none: &'static str,
}

/// A select for a fact of a row; nobody is shown until somebody is chosen.
fn fact_select(
    store: Store,
    slot: Slot,
    parts: Parts,
    of: fn(&mut Stream) -> &mut Fact<Option<Id<Person>>>,
) -> AnyView {
    let Parts { ending, label, none } = parts;
    let fact = Memo::new(move |_| of(&mut stream(store, slot)).clone());
    let selected = Memo::new(move |_| {
        let word = fact.with(who::word);
        if word.is_empty() { who::NONE.to_owned() } else { word }
    });
    let set = move |now: &Fact<Option<Id<Person>>>| {
        // A select offers nothing that the plan refuses.
        change(store, slot, ending, &|stream| of(stream).clone_from(now)).ok();
    };
    let pick = Callback::new(move |word: String| set(&fact.with_untracked(|fact| who::fact(&word, fact))));
    let open = move || fact.with(|fact| matches!(fact, Fact::ToDecide { .. }).then(|| who::open(fact)));
    let decide = Callback::new(move |(by, until): Open| set(&Fact::ToDecide { by, until }));
    let ask = Ask {
        id: id(slot, ending),
        label: label.clone(),
        label_hidden: true,
        first: None,
        after: choosing::usual(store, (who::NONE, none)),
        selected: selected.into(),
        on_pick: pick,
        error: Signal::derive(|| None),
    };
    view! {
        {choosing::person(store, ask)}
        {choosing::later(store, id(slot, ending), label, Signal::derive(open), decide)}
    }
    .into_any()
}
