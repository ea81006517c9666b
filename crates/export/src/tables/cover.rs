//! Who watches on the next dates, a row for each watch and date, as it really happens.

use super::{Cell, Parts};
use crate::parts::Scene;
use chrono::Datelike;
use plan::cover::{HORIZON, Nobody, Shift, Why, Zone, Zones, shifts};
use plan::model::Watch;

pub(super) fn table(scene: &Scene<'_>, zones: &Zones) -> Parts {
    let words = scene.words;
    let columns = vec![
        (words.tables_date(), 14),
        (words.tables_day(), 12),
        (words.tables_from(), 8),
        (words.tables_to(), 8),
        (words.tables_accounts(), 28),
        (words.tables_who(), 24),
        (words.tables_planned(), 24),
        (words.tables_note(), 30),
    ];
    let zone = zones.get(&scene.lens.org.tz).cloned().unwrap_or_default();
    let all = shifts(scene.lens, zones, scene.lens.today, HORIZON);
    let shown = all.iter().filter(|shift| !shift.is_skipped());
    (columns, shown.map(|shift| row(scene, &zone, shift)).collect())
}

fn row(scene: &Scene<'_>, zone: &Zone, shift: &Shift) -> Vec<Cell> {
    let (words, names) = (scene.words, &scene.names);
    let watch = scene.lens.watches.iter().find(|watch| watch.id == shift.watch);
    let place = |watch: &Watch| crate::work::scope(names, &watch.scope);
    let time = |at| words.time(zone.local(at).minute);
    let (who, note) = match (shift.who, shift.why) {
        (Some(who), Why::Swap(_)) => (names.id(who), words.tables_swap()),
        (Some(who), Why::StandIn(_)) => (names.id(who), words.tables_stand_in()),
        (Some(who), Why::Fallback) => (names.id(who), words.tables_fallback()),
        (Some(who), Why::Holiday(_)) => (names.id(who), words.tables_holiday()),
        (Some(who), _) => (names.id(who), ""),
        (None, Why::Nobody(Nobody::Agreed)) => (words.sheet_no_one_agreed().to_owned(), ""),
        (None, Why::Nobody(Nobody::Away)) => (words.no_one().to_owned(), words.tables_away()),
        (None, _) => (words.answer_no_one_yet().to_owned(), ""),
    };
    vec![
        Cell::Date(shift.date),
        words.weekday(shift.date.weekday()).into(),
        time(shift.start).into(),
        if shift.is_check { Cell::Blank } else { time(shift.end).into() },
        watch.map(place).unwrap_or_default().into(),
        who.into(),
        shift.planned.map(|id| names.id(id)).unwrap_or_default().into(),
        note.into(),
    ]
}
