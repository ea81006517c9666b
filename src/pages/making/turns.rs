//! "Whose turn is it next?": the next twelve dates of each kind that people take turns with, who steps in, and swaps.
//! Tests: `plan::cover`, `plan::answers::making`, the journeys.

use super::stream_name;
use crate::asking::{Asker, Rows, Start};
use crate::bridge::device;
use crate::components::{Choice, Select, Table, TableCell, TableRow};
use crate::depth::{self, Place};
use crate::flow::PlanPage;
use crate::store::{Store, use_store};
use export::Names;
use leptos::prelude::*;
use plan::answers::making;
use plan::cover::{self, Slot, Why};
use plan::lens::Lens;
use plan::model::Stream;
use plan::{Edit, Id, Who};

/// So many turns are shown.
const SHOWN: usize = 12;
/// A year of whole weeks.
const YEAR: u32 = 364;

/// The page.
pub fn turns_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let place =
        Place { at: PlanPage::Turns, behind: PlanPage::Content, title: words.turns_title(), lead: words.turns_lead() };
    let all = Memo::new(move |_| {
        let lens = store.lens();
        let taken = lens.streams.iter().filter(|stream| Lens::is_made(stream) && stream.rotation.is_some());
        taken.map(|stream| stream.id).collect::<Vec<_>>()
    });
    let body = move || {
        if all.with(Vec::is_empty) {
            let href = store.href(PlanPage::Content);
            return view! {
                <p>{words.turns_empty()}</p>
                <p><a href=href>{crate::shell::question_title(words, PlanPage::Content)}</a></p>
            }
            .into_any();
        }
        all.get().into_iter().map(|id| stream(store, id)).collect_view().into_any()
    };
    depth::page(place, RwSignal::new(Vec::new()), body.into_any())
}

fn stream(store: Store, id: Id<Stream>) -> AnyView {
    let words = store.words;
    let name = untrack(|| stream_name(store, id));
    let slots = Memo::new(move |_| {
        let lens = store.lens();
        cover::next_slots(&lens, id, lens.today, SHOWN)
    });
    let rotation = store.plan_now().get(id).and_then(|stream: Stream| stream.rotation);
    let columns = [words.turns_date(), words.turns_who(), words.turns_note()];
    let caption = name.clone();
    let table = move || {
        let all = slots.get();
        if all.is_empty() {
            let href = depth::href(store, PlanPage::Streams, id.key);
            let link = stream_name(store, id);
            return view! { <p>{words.turns_no_dates()} " " <a href=href>{link}</a></p> }.into_any();
        }
        let rows: Vec<AnyView> = all.iter().map(|slot| row(store, id, slot)).collect();
        view! {
            <Table caption=caption.clone() caption_hidden=true columns=columns.map(str::to_owned).to_vec()>{rows}</Table>
        }
        .into_any()
    };
    let never = move || {
        let lens = store.lens();
        let counts = cover::turn_counts(&lens, lens.today, YEAR);
        let mine = counts.iter().find(|count| Some(count.rotation) == rotation && !slots.with(Vec::is_empty))?;
        let left: Vec<_> = mine
            .members
            .iter()
            .filter(|(who, turns)| *turns == 0 && lens.person(*who).is_some_and(|person| lens.is_current(person)))
            .map(|(who, _)| *who)
            .collect();
        let people = Names::new(&lens, words).people(&left);
        (!left.is_empty()).then(|| view! { <p>{words.turns_never(&people)}</p> })
    };
    let breaks = rotation.map(|rotation| {
        let ask = Asker::new(store, "rotations", rotation.key, words.turns_changed_turns().to_owned());
        ask.rows(Rows {
            field: "skips",
            heading: words.turns_skips(),
            name: |words, n| words.turns_skip_number(n),
            draw: |ask| {
                let words = ask.store.words;
                view! {
                    {ask.must().date_before("from", words.turns_skip_from(), "to")}
                    {ask.must().date_after("to", words.turns_skip_to(), "from")}
                }
                .into_any()
            },
            part: "from",
            start: Start::Day,
            label: words.turns_skip_start(),
            add: words.turns_skip_add(),
            fill: |entry| {
                let from = entry.get("from").cloned().unwrap_or_default();
                entry.insert("to".to_owned(), from);
            },
        })
    });
    view! {
        <h2>{name}</h2>
        {table}
        {never}
        <p><a href=store.href(PlanPage::Content)>{words.turns_change()}</a></p>
        {breaks}
    }
    .into_any()
}

fn row(store: Store, id: Id<Stream>, slot: &Slot) -> AnyView {
    let words = store.words;
    let lens = store.lens_now();
    let names = Names::new(&lens, words);
    let name = |who: &Option<Who>| who.as_ref().map_or_else(|| words.turns_nobody().to_owned(), |who| names.who(who));
    let (planned, who) = (name(&slot.planned), name(&slot.who));
    let note = match (slot.why, slot.absence) {
        (Why::StandIn(_), _) => words.turns_away_covered(&planned, &who),
        (Why::Swap(_), None) => words.turns_swapped().to_owned(),
        (_, Some(_)) if slot.who.is_none() => words.turns_away(&planned),
        (_, Some(_)) => words.turns_away_covered(&planned, &who),
        _ => String::new(),
    };
    let date = slot.date;
    let shown = words.date(date);
    let is_swap = matches!(slot.why, Why::Swap(_));
    let now = slot.planned.as_ref().and_then(Who::person).filter(|_| is_swap);
    let options = move || {
        let mut all = vec![Choice::new("", words.turns_instead_usual())];
        all.extend(crate::records::team(store));
        all
    };
    let label = words.turns_changed(&untrack(|| stream_name(store, id)), &shown);
    let select_id = ["turn-", id.as_str(), "-", &plan::date::format(date)].concat();
    let drawn = select_id.clone();
    let pick = move |word: String| {
        let who = if word.is_empty() { None } else { Id::parse(&word) };
        let edits = making::give_date(&store.plan_now(), id, date, who, &mut device::new_key);
        // A select offers nothing that the plan refuses.
        store.dispatch(&Edit::Many(edits), &label).ok();
        // The table is drawn anew with who has the turn now.
        let drawn = drawn.clone();
        request_animation_frame(move || {
            crate::bridge::surroundings::focus(&drawn);
        });
    };
    view! {
        <TableRow head=view! { <span class="figures">{shown.clone()}</span> }.into_any()>
            <TableCell label=words.turns_who()>
                <span dir="auto">{who}</span>
            </TableCell>
            <TableCell label=words.turns_note()>
                <span>{note}</span>
                <Select id=select_id label=words.turns_instead(&planned, &shown) label_hidden=true
                    options=Signal::derive(options) selected=now.map(|who| who.to_string()).unwrap_or_default() on_pick=pick/>
            </TableCell>
        </TableRow>
    }
    .into_any()
}
