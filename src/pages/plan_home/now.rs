//! Who watches now, and who is next. Read once when the page is drawn, and again when the plan changes.
//!
//! It says what the plan says, not what anybody does. Tests: `plan::cover`, the journeys in `tests/e2e/cover.spec.mjs`.

use crate::bridge::surroundings;
use crate::flow::PlanPage;
use crate::store::Store;
use chrono::Datelike;
use leptos::prelude::*;
use plan::cover::{Minute, Shift, Zone, now_and_next as of};

/// The lines, or nothing while nobody watches by the plan.
pub(super) fn now_and_next(store: Store) -> AnyView {
    let words = store.words;
    (move || {
        let lens = store.lens();
        if lens.watches.is_empty() {
            return None;
        }
        let zones = store.zones();
        let at = (surroundings::now_ms() / 60_000.0) as Minute;
        let found = of(&lens, &zones, at);
        let zone = zones.get(&lens.org.tz).cloned().unwrap_or_default();
        let names = export::Names::new(&lens, words);
        let people = |all: &[Shift]| {
            let mut ids = Vec::new();
            for who in all.iter().filter_map(|shift| shift.who) {
                if !ids.contains(&who) {
                    ids.push(who);
                }
            }
            (ids.len(), names.people(&ids))
        };
        let now = match people(&found.now) {
            (0, _) => words.cover_now_nobody().to_owned(),
            (1, name) => {
                let end =
                    found.now.iter().filter(|shift| shift.who.is_some() && !shift.is_check).map(|shift| shift.end);
                match end.max() {
                    Some(end) => words.cover_now_watching(&name, &words.time(zone.local(end).minute)),
                    None => words.cover_now_looking(&name),
                }
            }
            (_, names) => words.cover_now_watching_many(&names),
        };
        let next = match found.next.first() {
            Some(first) => words.cover_now_next(&people(&found.next).1, &when(store, &zone, at, first.start)),
            None => words.cover_now_next_none().to_owned(),
        };
        let link = store.href(PlanPage::Cover);
        Some(view! {
            <h2>{words.cover_now()}</h2>
            <p dir="auto">{now} " " {next}</p>
            <p><a href=link>{words.cover_now_link()}</a></p>
        })
    })
    .into_any()
}

/// "today at 15:00", "tomorrow at 09:30", "Saturday 28 November at 11:00".
fn when(store: Store, zone: &Zone, at: Minute, start: Minute) -> String {
    let words = store.words;
    let (now, then) = (zone.local(at), zone.local(start));
    let time = words.time(then.minute);
    match (then.date - now.date).num_days() {
        0 => words.cover_now_today(&time),
        1 => words.cover_now_tomorrow(&time),
        _ => {
            let day = words.date_weekday_pattern(words.weekday(then.date.weekday()), &words.date_short(then.date));
            words.cover_now_on(&day, &time)
        }
    }
}
