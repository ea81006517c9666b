//! "Who watches, and when?": the hours, the watches, the gaps and the weeks on one page, and the ways to the parts.
//! Tests: the journeys.

use super::desk::{Desk, quiet};
use super::form::WatchForm;
use super::{gaps, shares, start, suggest, weeks};
use crate::components::Form;
use crate::flow::PlanPage;
use crate::long::Long;
use crate::shell::{self, Question};
use leptos::prelude::*;
use plan::Edit;
use plan::answers::cover::holes;
use plan::answers::you::place_of_zone;
use plan::lens::Lens;
use plan::model::Watch;

/// The page.
pub fn cover_page() -> AnyView {
    let desk = Desk::new();
    let words = desk.words;
    let form = WatchForm::new(desk);
    // What was typed and not added counts, so that the end of the step loses nothing.
    let ready = Callback::new(move |()| form.is_blank() || form.save());
    let submit = move |()| {
        if !form.is_blank() {
            form.save();
        }
    };
    view! {
        <Question at=PlanPage::Cover title=words.cover_title() why=words.cover_why() errors=desk.errors>
            <div role="status">{move || slots(desk)}</div>
            {move || zone(desk)}
            <h2>{words.cover_hours()}</h2>
            {move || hours(desk)}
            <h2>{words.cover_watches()}</h2>
            {start::patterns(desk, form)}
            {list(desk, form)}
            {desk.undo_line("watch-form")}
            <Form on_submit=submit>{form.view()}</Form>
            {gaps::gaps(desk, form)}
            {suggest::suggest(desk)}
            {weeks::weeks(desk)}
            {shares::shares(desk)}
            <h2>{words.cover_more()}</h2>
            {more(desk)}
            {shell::finish_step(PlanPage::Cover, ready)}
        </Question>
    }
    .into_any()
}

/// "Someone is watching in 23 of your 28 time slots. 5 have no one."
fn slots(desk: Desk) -> AnyView {
    let words = desk.words;
    let slots = holes::slots(&desk.store.seen().cover);
    if slots.all == 0 {
        return view! { <p class="lead">{words.cover_slots_none()}</p> }.into_any();
    }
    let done = (slots.all - slots.missed).to_string();
    let late = (slots.late > 0).then(|| words.cover_slots_late(slots.late));
    // The order of the numbers is that of the sentence.
    let text = words.cover_slots(slots.missed, slots.all, &done);
    view! { <p class="lead">{text} " " {late} " " {words.cover_slots_weeks()}</p> }.into_any()
}

fn zone(desk: Desk) -> AnyView {
    let words = desk.words;
    let zone = desk.store.lens().org.tz.clone();
    let text = if zone.is_empty() {
        words.cover_times_unknown().to_owned()
    } else {
        words.cover_times_for(&place_of_zone(&zone))
    };
    view! { <p>{text} " " <a href=desk.link(PlanPage::CoverZones, "from=cover")>{words.cover_zones_link()}</a></p> }
        .into_any()
}

fn hours(desk: Desk) -> AnyView {
    let words = desk.words;
    let lens = desk.store.lens();
    let mut lines = export::cover::promise(words, &lens.org.promise);
    if lines.is_empty() {
        lines.push(words.cover_hours_none().to_owned());
    }
    let names = export::Names::new(&lens, words);
    let own = lens.live().filter(|account| !account.promise.is_empty());
    lines.extend(own.map(|account| words.cover_hours_own(&names.account(account))));
    let rows = lines.into_iter().map(|line| view! { <li dir="auto">{line}</li> }).collect_view();
    view! {
        <ul>{rows}</ul>
        <p><a href=desk.link(PlanPage::CoverHours, "from=cover")>{words.cover_hours_change()}</a></p>
    }
    .into_any()
}

/// The watches of the pattern, each with its buttons.
fn list(desk: Desk, form: WatchForm) -> AnyView {
    let texts = move || {
        let lens = desk.store.lens();
        let names = export::Names::new(&lens, desk.words);
        lens.watches.iter().map(|watch| export::cover::watch(&names, watch)).collect()
    };
    let long = Long::new(desk.words, "watches", move || desk.store.lens().watches.len(), texts);
    long.view(move || {
        let lens = desk.store.lens();
        let rows: Vec<AnyView> = long.pick(&lens.watches).iter().map(|watch| row(desk, form, &lens, watch)).collect();
        (!rows.is_empty()).then(|| view! { <ul class="rows" role="list">{rows}</ul> })
    })
}

fn row(desk: Desk, form: WatchForm, lens: &Lens, watch: &Watch) -> AnyView {
    let words = desk.words;
    let names = export::Names::new(lens, words);
    let said = export::cover::watch(&names, watch);
    let dates = match (watch.active_from, watch.active_to) {
        (Some(from), Some(to)) => Some(words.cover_watch_until(&words.date(from), &words.date(to))),
        (Some(from), None) => Some(words.cover_watch_starts(&words.date(from))),
        (None, Some(to)) => Some(words.cover_watch_ends(&words.date(to))),
        (None, None) => None,
    };
    let short = export::cover::when(words, watch);
    let id = watch.id;
    let own = |then: fn(&WatchForm, &Watch)| {
        Callback::new(move |()| {
            if let Some(watch) = desk.store.plan_now().get(id) {
                then(&form, &watch);
            }
        })
    };
    let gone = words.cover_removed_watch(&short);
    let remove = Callback::new(move |()| {
        form.close(id);
        desk.remove(vec![Edit::remove(id)], words.cover_done_remove(), gone.clone());
    });
    view! {
        <li class="rows__row rows__row--line">
            <p dir="auto">{said.clone()} {dates.map(|dates| view! { <span class="small">" (" {dates} ")"</span> })}</p>
            <div class="buttons">
                {quiet(words.button_change(), &said, own(WatchForm::change))}
                {quiet(words.cover_again(), &said, own(WatchForm::again))}
                {quiet(words.button_remove(), &said, remove)}
            </div>
        </li>
    }
    .into_any()
}

/// The parts behind the page.
fn more(desk: Desk) -> AnyView {
    let words = desk.words;
    let links = [
        (PlanPage::CoverTurns, words.cover_turns_title()),
        (PlanPage::CoverAway, words.cover_away_title()),
        (PlanPage::CoverQuiet, words.cover_quiet_title()),
        (PlanPage::CoverZones, words.cover_zones_title()),
    ];
    let picture = desk.link(PlanPage::Pictures, "at=cover&from=cover");
    let rows = links.map(|(page, name)| view! { <li><a href=desk.link(page, "from=cover")>{name}</a></li> });
    view! { <ul class="links" role="list">
            {rows.into_iter().collect_view()}
            <li><a href=picture>{words.pictures_see_cover()}</a></li>
        </ul>
    }
    .into_any()
}
