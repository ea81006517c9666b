//! "Do we need to hire someone?": the time that making takes against the time there is. Missing numbers are asked right
//! here. Tests: `plan::lens::making`, `plan::answers::making`, the journeys.

use super::{name_of, stream_name};
use crate::asking::Asker;
use crate::components::{FieldKind, Table, TableCell, TableRow, TextField};
use crate::depth::{self, Place};
use crate::flow::PlanPage;
use crate::long::Long;
use crate::store::{Store, use_store};
use export::making::{pace, time};
use leptos::prelude::*;
use plan::answers::making;
use plan::lens::making::{Hire, Maker, Making};
use plan::model::{CadenceKind, Person, Source, Stream};
use plan::{Edit, Id};

/// The page.
pub fn hire_page() -> AnyView {
    let store = use_store();
    let words = store.words;
    let place =
        Place { at: PlanPage::Hire, behind: PlanPage::Content, title: words.hire_title(), lead: words.hire_lead() };
    // Rows are drawn again only when there are other rows, so that a field keeps the focus.
    let work = Memo::new(move |_| store.lens().hire().work.iter().map(|one| one.stream).collect::<Vec<_>>());
    let makers = Memo::new(move |_| store.lens().hire().makers.iter().map(|one| one.person).collect::<Vec<_>>());
    let columns = [words.hire_what(), words.hire_a_week(), words.hire_minutes(), words.hire_time()];
    let has = [words.hire_name(), words.hire_has(), words.hire_other(), words.hire_left()];
    let kinds = move || work.with(|work| work.iter().map(|id| stream_name(store, *id)).collect());
    let long_work = Long::new(words, "kinds", move || work.with(Vec::len), kinds);
    let names = move || {
        let lens = store.lens();
        let names = export::Names::new(&lens, words);
        makers.with(|makers| makers.iter().map(|id| names.id(*id)).collect())
    };
    let long_makers = Long::new(words, "makers", move || makers.with(Vec::len), names);
    let tables = move || {
        if work.with(Vec::is_empty) {
            return view! { <p>{words.hire_empty()}</p> }.into_any();
        }
        let kinds = move || {
            let rows: Vec<AnyView> =
                work.with(|work| long_work.pick(work)).into_iter().map(|id| work_row(store, id)).collect();
            let columns = columns.map(str::to_owned).to_vec();
            view! { <Table caption=words.hire_work() caption_hidden=true columns=columns>{rows}</Table> }
        };
        let people = if makers.with(Vec::is_empty) {
            view! { <p>{words.hire_nobody()}</p> }.into_any()
        } else {
            let people = move || {
                let rows: Vec<AnyView> =
                    makers.with(|makers| long_makers.pick(makers)).into_iter().map(|id| maker_row(store, id)).collect();
                let columns = has.map(str::to_owned).to_vec();
                view! { <Table caption=words.hire_people() caption_hidden=true columns=columns>{rows}</Table> }
            };
            view! { <h2>{words.hire_people()}</h2>{long_makers.view(people)} }.into_any()
        };
        view! {
            <h2>{words.hire_work()}</h2>
            {long_work.view(kinds)}
            {people}
        }
        .into_any()
    };
    let body = view! { {tables}<div role="status">{move || sum(store)}</div>{move || note(store)} };
    depth::page(place, RwSignal::new(Vec::new()), body.into_any())
}

fn making_of(hire: &Hire, id: Id<Stream>) -> Option<Making> {
    hire.work.iter().find(|one| one.stream == id).copied()
}

fn work_row(store: Store, id: Id<Stream>) -> AnyView {
    let words = store.words;
    let name = untrack(|| stream_name(store, id));
    let ask = Asker::new(store, "streams", id.key, words.content_changed(&name));
    let minutes = ask.in_column().number("minutes_per_piece", &words.hire_minutes_of(&name), "");
    let is_fixed = Memo::new(move |_| {
        let cadence = store.plan().get(id).and_then(|stream: Stream| stream.cadence);
        cadence.is_some_and(|cadence| cadence.kind != CadenceKind::Roughly)
    });
    let href = depth::href(store, PlanPage::Streams, id.key);
    let per_week = words.hire_per_week_of(&name);
    let shown = move || {
        if is_fixed.get() {
            let pace = store.plan().get(id).map(|stream: Stream| pace(words, &stream)).unwrap_or_default();
            view! { <a href=href.clone()>{pace}</a> }.into_any()
        } else {
            ask.in_column().number("cadence/per_week", &per_week, "")
        }
    };
    let total = move || match making_of(&store.lens().hire(), id).and_then(|one| one.minutes) {
        Some(minutes) => time(words, minutes),
        None => words.hire_unknown().to_owned(),
    };
    view! {
        <TableRow head=view! { <span>{name}</span> }.into_any()>
            <TableCell label=words.hire_a_week()>{shown}</TableCell>
            <TableCell label=words.hire_minutes()>{minutes}</TableCell>
            <TableCell label=words.hire_time()>{total}</TableCell>
        </TableRow>
    }
    .into_any()
}

fn maker_row(store: Store, id: Id<Person>) -> AnyView {
    let words = store.words;
    let person: Person = store.plan_now().get(id).unwrap_or_default();
    let stored =
        Memo::new(move |_| store.plan().get(id).map(|person: Person| making::hours_text(&person)).unwrap_or_default());
    let (value, error) = (RwSignal::new(stored.get_untracked()), RwSignal::new(None::<String>));
    Effect::new(move || value.set(stored.get()));
    let label = words.hire_changed(&person.name);
    let commit = move |text: String| match making::set_hours(&store.plan_now(), id, &text) {
        None => error.set(Some(words.hire_error_hours().to_owned())),
        Some(edits) => {
            error.set(None);
            // Hours hold no text, so nothing can be refused.
            store.dispatch(&Edit::Many(edits), &label).ok();
        }
    };
    let of = move || store.lens().hire().makers.iter().find(|maker| maker.person == id).copied();
    let left = |maker: Maker| maker.has.map(|has| has.saturating_sub(maker.other));
    let other = move || of().map(|maker| time(words, maker.other));
    let left =
        move || of().and_then(left).map_or_else(|| words.hire_unknown().to_owned(), |minutes| time(words, minutes));
    view! {
        <TableRow head=view! { <span dir="auto">{person.name.clone()}</span> }.into_any()>
            <TableCell label=words.hire_has()>
                <TextField id=["hours-", id.as_str()].concat() label=words.hire_has_of(&person.name) label_hidden=true value=value
                    kind=FieldKind::Number on_commit=commit error=error error_prefix=words.error_prefix()/>
            </TableCell>
            <TableCell label=words.hire_other()>{other}</TableCell>
            <TableCell label=words.hire_left()>{left}</TableCell>
        </TableRow>
    }
    .into_any()
}

/// The sum in sentences.
fn sum(store: Store) -> AnyView {
    let (hire, words) = (store.lens().hire(), store.words);
    if hire.needed == 0 {
        return ().into_any();
    }
    let end = match hire.short() {
        None => words.hire_open().to_owned(),
        Some(0) => words.hire_enough().to_owned(),
        Some(minutes) => words.hire_short(&time(words, minutes)),
    };
    view! {
        <p>{words.hire_needed(&time(words, hire.needed))} " " {words.hire_there(&time(words, hire.there))}</p>
        <p><b>{end}</b></p>
    }
    .into_any()
}

/// What somebody new would do: the streams that nobody makes or that are to be hired for, the time, and the accounts.
fn note(store: Store) -> AnyView {
    let (lens, words) = (store.lens(), store.words);
    let hire = lens.hire();
    let wanted =
        |one: &&Stream| one.source == Some(Source::Hire) || (one.creators.is_empty() && one.rotation.is_none());
    let short = hire.short().filter(|minutes| *minutes > 0);
    let mut streams: Vec<&Stream> =
        lens.streams.iter().filter(|one| hire.work.iter().any(|work| work.stream == one.id)).filter(wanted).collect();
    if streams.is_empty() && short.is_some() {
        streams = lens.streams.iter().filter(|one| hire.work.iter().any(|work| work.stream == one.id)).collect();
    }
    if streams.is_empty() {
        return ().into_any();
    }
    let made: Vec<String> = streams.iter().map(|one| name_of(store, one.id.key)).collect();
    let own: u32 = streams.iter().filter_map(|one| making_of(&hire, one.id)?.minutes).sum();
    let minutes = short.unwrap_or(own);
    let names = export::Names::new(&lens, words);
    let accounts: Vec<_> = lens
        .live()
        .filter(|account| streams.iter().any(|one| one.scope.covers(account.id)))
        .map(|one| one.id)
        .collect();
    let research = streams.iter().all(|one| one.research.is_none());
    view! {
        <h2>{words.hire_note()}</h2>
        <ul>
            <li>{words.hire_note_tasks(&words.list(&made))}</li>
            {(minutes > 0).then(|| view! { <li>{words.hire_note_hours(&time(words, minutes))}</li> })}
            {(!accounts.is_empty()).then(|| view! { <li dir="auto">{words.hire_note_access(&names.accounts(&accounts))}</li> })}
            {research.then(|| view! { <li>{words.hire_note_research()}</li> })}
        </ul>
    }
    .into_any()
}
