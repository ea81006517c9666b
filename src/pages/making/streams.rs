//! "How does each kind get made?": every kind with its pace, time, makers and checks. Tests: the journeys.

use super::{name_of, stream_name};
use crate::asking::{Asker, choices};
use crate::components::{Choice, Disclosure, Select};
use crate::depth::{self, Place};
use crate::flow::PlanPage;
use crate::store::{Store, use_store};
use leptos::prelude::*;
use plan::lens::Lens;
use plan::model::{Pillar, Stream};
use plan::{Id, Key};

/// So many dates are shown.
const NEXT: usize = 12;

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// The page.
pub fn streams_page() -> AnyView {
    let words = use_store().words;
    let place = Place {
        at: PlanPage::Streams,
        behind: PlanPage::Content,
        title: words.streams_title(),
        lead: words.streams_lead(),
    };
    depth::records(place, "streams", name_of, list, one)
}

fn list(store: Store) -> AnyView {
    let words = store.words;
    let rows = move || {
        let lens = store.lens();
        if lens.streams.is_empty() {
            let href = store.href(PlanPage::Content);
            return view! {
                <p>{words.streams_empty()}</p>
                <p><a href=href>{crate::shell::question_title(words, PlanPage::Content)}</a></p>
            }
            .into_any();
        }
        let rows: Vec<AnyView> = lens
            .streams
            .iter()
            .map(|stream| {
                let name = stream_name(store, stream.id);
                depth::entry(store, PlanPage::Streams, stream.id.key, name, about(store, &lens, stream))
            })
            .collect();
        view! { <ul class="rows" role="list">{rows}</ul> }.into_any()
    };
    rows.into_any()
}

/// Who, how often, how long.
fn about(store: Store, lens: &Lens, stream: &Stream) -> String {
    let words = store.words;
    if !Lens::is_made(stream) {
        return if stream.made.decided() == Some(&false) { words.streams_not_made() } else { words.streams_nobody() }
            .to_owned();
    }
    let names = export::Names::new(lens, words);
    let turns = stream.rotation.and_then(|id| lens.rotations.iter().find(|turns| turns.id == id));
    let who = match turns {
        Some(turns) => names.people(&turns.members),
        None => names.whos(&stream.creators),
    };
    let mut parts = vec![if who.is_empty() { words.streams_nobody().to_owned() } else { words.sheet_stop(&who) }];
    let pace = export::making::pace(words, stream);
    if !pace.is_empty() {
        parts.push(words.sheet_stop(&pace));
    }
    if let Some(minutes) = stream.minutes_per_piece {
        parts.push(words.sheet_stop(&words.streams_each(&export::making::time(words, minutes))));
    }
    parts.join(" ")
}

fn one(store: Store, key: Key) -> AnyView {
    let words = store.words;
    let id: Id<Stream> = Id::of(key);
    let Some(stream) = store.plan_now().get(id) else { return ().into_any() };
    let name = untrack(|| stream_name(store, id));
    let ask = Asker::new(store, "streams", key, words.content_changed(&name));
    if !Lens::is_made(&stream) && !stream.made.is_unlooked() {
        let href = store.href(PlanPage::Content);
        return view! {
            <p>{words.streams_not_made_more()}</p>
            <p><a href=href>{crate::shell::question_title(words, PlanPage::Content)}</a></p>
        }
        .into_any();
    }
    let makers = if stream.rotation.is_some() {
        let href = store.href(PlanPage::Turns);
        view! { <p>{words.streams_turns()} " " <a href=href>{words.streams_turns_link()}</a></p> }.into_any()
    } else {
        ask.several("creators", words.streams_makers())
    };
    let sources = choices(&["in_house", "hire", "freelancer", "partner"], |word| words.streams_source_name(word));
    // A pace that says no kind is a rough one.
    let kind = Memo::new(move |_| {
        let cadence = store.plan().get(id).and_then(|stream: Stream| stream.cadence);
        cadence.map_or("", |cadence| cadence.kind.as_str())
    });
    let pillars: Vec<Choice> = store
        .plan_now()
        .all::<Pillar>()
        .iter()
        .map(|theme| Choice::new(theme.id.as_str(), theme.name.as_str()))
        .collect();
    let themes = (!pillars.is_empty()).then(|| ask.boxes("pillars", words.streams_themes(), pillars));
    view! {
        {how_often(ask, kind)}
        {move || pace(store, ask, kind.get())}
        {move || next_dates(store, id)}
        {ask.number("minutes_per_piece", words.streams_minutes(), words.streams_minutes_hint())}
        {makers}
        {ask.choose_or_not("source", words.streams_source(), sources)}
        {ask.fact_person("stand_in", words.content_stand_in(), words.answer_no_one_yet())}
        {ask.fact_person("check", words.streams_check(), words.content_no_check())}
        {ask.anybody("research", words.streams_research())}
        {ask.scope("scope", words.streams_scope())}
        {themes}
        {ask.text("note", words.streams_note(), "")}
    }
    .into_any()
}

/// "How often?"; not answered takes the whole pace out.
fn how_often(ask: Asker, kind: Memo<&'static str>) -> AnyView {
    let (store, words) = (ask.store, ask.store.words);
    let mut options = vec![Choice::new("", words.not_answered())];
    options.extend(choices(&["roughly", "weekly", "monthly"], |word| words.streams_cadence_name(word)));
    let pick = move |word: String| {
        let plan = store.plan_now();
        let edit = if word.is_empty() {
            ask.spot("cadence").choose(&plan, "")
        } else {
            ask.spot("cadence/kind").choose(&plan, &word)
        };
        // A choice holds no text, so nothing can be refused.
        drop(ask.keep(&edit, words.streams_cadence()));
    };
    view! {
        <Select id=ask.id("cadence") label=words.streams_cadence() options=options
            selected=Signal::derive(move || kind.get().to_owned()) on_pick=pick/>
    }
    .into_any()
}

/// The next dates of a fixed pace, and whose they are.
fn next_dates(store: Store, id: Id<Stream>) -> AnyView {
    let (lens, words) = (store.lens(), store.words);
    let slots = plan::cover::next_slots(&lens, id, lens.today, NEXT);
    if slots.is_empty() {
        return ().into_any();
    }
    let names = export::Names::new(&lens, words);
    let line = |slot: &plan::cover::Slot| {
        let who = slot.who.as_ref().map_or_else(|| words.turns_nobody().to_owned(), |who| names.who(who));
        words.streams_next_on(&words.date(slot.date), &who)
    };
    let lines: Vec<String> = slots.iter().map(line).collect();
    let rows: Vec<AnyView> = lines.into_iter().map(|line| view! { <li dir="auto">{line}</li> }.into_any()).collect();
    view! { <Disclosure summary=words.streams_next()><ul>{rows}</ul></Disclosure> }.into_any()
}

/// What else a pace needs.
fn pace(store: Store, ask: Asker, kind: &str) -> AnyView {
    let words = store.words;
    match kind {
        "weekly" => {
            let days = choices(&DAYS, |word| export::making::day_name(words, word));
            view! {
                <div class="reveal">
                    {ask.boxes("cadence/days", words.streams_days(), days)}
                    {ask.number("cadence/every_weeks", words.streams_every_weeks(), words.streams_every_weeks_hint())}
                    {ask.date("cadence/start", words.streams_start())}
                </div>
            }
            .into_any()
        }
        "monthly" => view! {
            <div class="reveal">
                {ask.text("cadence/month_days", words.streams_month_days(), words.streams_month_days_hint())}
            </div>
        }
        .into_any(),
        "roughly" => view! {
            <div class="reveal">
                {ask.number("cadence/per_week", words.streams_per_week(), "")}
                {ask.text("cadence/words", words.streams_cadence_words(), words.streams_cadence_words_hint())}
            </div>
        }
        .into_any(),
        _ => ().into_any(),
    }
}
