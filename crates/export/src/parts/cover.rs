//! Weekly cover on paper: the next four weeks with names, promised hours, turns, who is away, agreed gaps, the handover.
//!
//! The times of the watches stand on the first page (`watch.rs`); here is who has which day. Names do not depend on the
//! zone, so no tables of clock changes are needed. Nothing is printed before somebody watches. Tests: `tests/outline.rs`.

use super::Scene;
use crate::cover;
use crate::outline::{Block, Line, Pair, Row, Table, Tone, plain, toned};
use chrono::{Datelike, Days, NaiveDate};
use plan::cover::{HORIZON, Nobody, Shift, Why, Zones, shifts};
use plan::id::Id;
use plan::lens::steps::{self, Step};
use plan::model::{Day, Holiday, Person, Quiet};

/// Names that stand in one cell of the weeks.
const NAMES: usize = 4;
const WEEKS: u64 = 4;

/// The whole part, for the team.
pub fn part(scene: &Scene<'_>) -> Vec<Block> {
    let words = scene.words;
    let mut out = weeks(scene);
    out.extend(facts_part(scene));
    if out.is_empty() {
        return out;
    }
    let number = steps::extra(Step::Cover).map(|extra| extra.number.to_string()).unwrap_or_default();
    out.insert(0, Block::Heading(number, words.step_cover().to_owned()));
    out
}

/// Promised hours, turns, who is away, agreed gaps, the handover.
pub fn facts_part(scene: &Scene<'_>) -> Option<Block> {
    Some(facts(scene)).filter(|facts| !facts.is_empty()).map(Block::Pairs)
}

/// The next four weeks with names: days below one another, weeks side by side.
pub fn weeks(scene: &Scene<'_>) -> Vec<Block> {
    let (words, lens) = (scene.words, scene.lens);
    if lens.watches.is_empty() {
        return Vec::new();
    }
    let all = shifts(lens, &Zones::default(), lens.today, HORIZON);
    let week = |n: u64| lens.today.checked_add_days(Days::new(n * 7));
    let mut head = vec![words.cover_day().to_owned()];
    head.extend((0..WEEKS).filter_map(week).map(|start| words.cover_sheet_from(&words.date_short(start))));
    let mut rows = Vec::new();
    for day in 0..7 {
        let Some(first) = lens.today.checked_add_days(Days::new(day)) else { continue };
        let mut cells = vec![plain(words.weekday_short(first.weekday()))];
        for n in 0..WEEKS {
            let date = first.checked_add_days(Days::new(n * 7)).unwrap_or(first);
            cells.push(on(scene, &all, date));
        }
        rows.push(Row { cells, note: String::new() });
    }
    vec![Block::Sub(words.cover_sheet_weeks().to_owned()), Block::Table(Table { head, rows })]
}

/// Who watches on a date; a watch that nobody has is a gap.
fn on(scene: &Scene<'_>, all: &[Shift], date: NaiveDate) -> Line {
    let words = scene.words;
    let mut people: Vec<Id<Person>> = Vec::new();
    let mut missing = false;
    for shift in all.iter().filter(|shift| shift.date == date && !shift.is_skipped()) {
        match shift.who {
            Some(who) if !people.contains(&who) => people.push(who),
            Some(_) => {}
            // The wall names who is there, not where it is weak.
            None => missing |= shift.why != Why::Nobody(Nobody::Agreed) && !scene.is_public(),
        }
    }
    let more = people.len().saturating_sub(NAMES);
    people.truncate(NAMES);
    let mut said = scene.names.people(&people);
    if more > 0 {
        said = words.cover_sheet_more(&said, &more.to_string());
    }
    match (said.is_empty(), missing) {
        (false, false) => plain(said),
        (false, true) => scene.then(plain(said), scene.missing(words.cover_sheet_open())),
        (true, true) => scene.missing(words.no_one()),
        (true, false) => {
            let closed = |one: &&Holiday| one.date == date;
            let holiday = scene.lens.plan.all::<Holiday>();
            let name = holiday.iter().find(closed).map(|one| scene.names.own(&one.name));
            name.map_or_else(|| toned("–", Tone::Plain), plain)
        }
    }
}

fn facts(scene: &Scene<'_>) -> Vec<Pair> {
    let (words, lens) = (scene.words, scene.lens);
    let mut out = Vec::new();
    let mut add = |key: &str, value: Vec<String>| {
        if !value.is_empty() {
            out.push(Pair { key: key.to_owned(), value: plain(value.join("; ")), note: String::new() });
        }
    };
    add(words.cover_hours(), cover::promise(words, &lens.org.promise));
    for account in lens.live().filter(|account| !account.promise.is_empty()) {
        add(&words.cover_hours_of(&scene.names.account(account)), cover::promise(words, &account.promise));
    }
    let turns = lens.rotations.iter().filter(|turns| lens.watches.iter().any(|watch| watch.rotation == Some(turns.id)));
    let turns =
        turns.map(|turns| words.cover_watch_turns(&scene.names.own(&turns.name), &scene.names.people(&turns.members)));
    add(words.cover_turns_list(), turns.collect());
    let away = lens.absences.iter().filter(|absence| absence.to >= lens.today).map(|absence| {
        let dates = words.cover_away_dates(&words.date_short(absence.from), &words.date_short(absence.to));
        let said = words.cover_sheet_away(&scene.names.id(absence.who), &dates);
        match absence.stand_in {
            Some(other) => {
                [&words.sheet_stop(&said), " ", &words.cover_away_stand_in_is(&scene.names.id(other))].concat()
            }
            None => said,
        }
    });
    add(words.cover_away_list(), away.collect());
    let quiet = lens.plan.all::<Quiet>();
    let current = quiet.iter().filter(|quiet| quiet.until.is_none_or(|until| until >= lens.today));
    add(words.cover_quiet_list(), current.map(|quiet| cover::quiet(&scene.names, quiet)).collect());
    add(words.cover_sheet_handover(), handover(scene).into_iter().collect());
    add(words.cover_turns_fallback(), lens.org.fallback.map(|who| scene.names.id(who)).into_iter().collect());
    out
}

fn handover(scene: &Scene<'_>) -> Option<String> {
    let words = scene.words;
    let handover = scene.lens.org.handover.decided()?;
    let day = handover.day.map(|day: Day| words.weekday(cover::weekday(day)).to_owned());
    let time = handover.time.map(|at| words.time(at));
    let when: Vec<String> = day.into_iter().chain(time).collect();
    let mut out = when.join(", ");
    let note = scene.note(&handover.note);
    if !note.is_empty() {
        if !out.is_empty() {
            out.push_str(": ");
        }
        out.push_str(&note);
    }
    Some(out).filter(|out| !out.is_empty())
}
