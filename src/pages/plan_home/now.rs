//! Who watches now, and who is next. Follows the clock while the page stands open, and the plan.
//!
//! It says what the plan says, not what anybody does. Tests: `plan::cover`, the journeys in `tests/e2e/cover.spec.mjs`.

use crate::bridge::surroundings;
use crate::flow::PlanPage;
use crate::store::Store;
use chrono::Datelike;
use leptos::leptos_dom::helpers::set_interval_with_handle;
use leptos::prelude::*;
use plan::answers::cover::time_text;
use plan::answers::you::place_of_zone;
use plan::cover::{Minute, Shift, Zone, now_and_next as of};
use std::time::Duration;

/// The clock is looked at so often: a plan may stand open on the desk all day.
const LOOK: Duration = Duration::from_secs(10);

/// The lines, or nothing while nobody watches by the plan.
pub(super) fn now_and_next(store: Store) -> AnyView {
    let words = store.words;
    let at = minute();
    let lines = Memo::new(move |_| {
        let lens = store.lens();
        if lens.watches.is_empty() {
            return None;
        }
        let (zones, at) = (store.zones(), at.get());
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
        // On a clock that shows another time, the times would mislead.
        let tz = &lens.org.tz;
        let is_here = time_text(zone.local(at).minute) == surroundings::now_hhmm();
        let clock = match (tz.is_empty(), is_here) {
            (true, _) => words.cover_times_unknown().to_owned(),
            (false, true) => String::new(),
            (false, false) => words.cover_times_for(&place_of_zone(tz)),
        };
        Some([&now, " ", &next, " ", &clock].concat().trim_end().to_owned())
    });
    let is_there = Memo::new(move |_| lines.with(Option::is_some));
    (move || {
        is_there.get().then(|| {
            view! {
                <h2>{words.cover_now()}</h2>
                <p dir="auto">{move || lines.get()}</p>
                <p><a href=store.href(PlanPage::Cover)>{words.cover_now_link()}</a></p>
            }
        })
    })
    .into_any()
}

/// The minute it is, for as long as the page is there.
fn minute() -> RwSignal<Minute> {
    let now = || (surroundings::now_ms() / 60_000.0) as Minute;
    let minute = RwSignal::new(now());
    // The page may be gone by now: some clocks hand out numbers that cannot be taken back.
    let look = move || {
        if minute.try_get_untracked().is_some_and(|before| before != now()) {
            minute.set(now());
        }
    };
    let handle = set_interval_with_handle(look, LOOK);
    on_cleanup(move || {
        if let Ok(handle) = handle {
            handle.clear();
        }
    });
    minute
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
