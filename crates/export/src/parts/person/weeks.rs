//! The next four weeks of one person: watches with their times, what they make and when, for whom they do it while others
//! are away, when they are away. It must say what the calendar says: who really has a date, not who has it as a rule.

use super::Part;
use crate::cover::times;
use crate::making::pace;
use crate::outline::{Block, Pair, Row, Table, plain};
use crate::parts::capital;
use crate::work;
use chrono::{Datelike, Days, NaiveDate};
use plan::Who;
use plan::cover::{HORIZON, Shift, Slot, Why, Zones, pieces, shifts};
use plan::id::Id;
use plan::lens::Lens;
use plan::lens::duties::Duty;
use plan::model::{Absence, Person, Stream};

const WEEKS: u64 = 4;
/// A longer name of a place would make the rows of the weeks too high.
const PLACE: usize = 40;

/// The watches of one person and all content with a date, looked up once for a page.
pub(super) struct Ahead {
    watches: Vec<Shift>,
    pieces: Vec<(Id<Stream>, Slot)>,
}

impl Ahead {
    pub(super) fn of(lens: &Lens, person: Id<Person>) -> Self {
        let mut watches = shifts(lens, &Zones::default(), lens.today, HORIZON);
        watches.retain(|shift| shift.who == Some(person) && !shift.is_skipped());
        Self { watches, pieces: pieces(lens, lens.today, HORIZON) }
    }

    /// Whether the person watches in these weeks, also for somebody else.
    pub(super) const fn has_watch(&self) -> bool {
        !self.watches.is_empty()
    }
}

pub(super) fn part(part: Part<'_>) -> Vec<Block> {
    let words = part.scene.words;
    let mut out = watches(part);
    let mut pairs = makes(part);
    pairs.extend(for_others(part));
    pairs.extend(away(part));
    if !pairs.is_empty() {
        out.push(Block::Pairs(pairs));
    }
    let has_watch = part.duties.iter().any(|duty| matches!(duty, Duty::Watch(_)));
    if out.is_empty() && has_watch {
        out.push(Block::Text(words.page_no_watch().to_owned()));
    }
    if !out.is_empty() {
        out.insert(0, crate::parts::depth::heading(words.page_weeks()));
    }
    out
}

/// Days below one another, weeks side by side; days without a watch are left out.
fn watches(part: Part<'_>) -> Vec<Block> {
    let (words, lens) = (part.scene.words, part.scene.lens);
    if !part.ahead.has_watch() {
        return Vec::new();
    }
    let day = |n: u64| lens.today.checked_add_days(Days::new(n)).unwrap_or(lens.today);
    let mut head = vec![words.cover_day().to_owned()];
    head.extend((0..WEEKS).map(|n| words.cover_sheet_from(&words.date_short(day(n * 7)))));
    let rows = (0..7).filter_map(|first| {
        let dates = (0..WEEKS).map(|n| day(first + n * 7));
        let cells: Vec<String> = dates.map(|date| on(part, date)).collect();
        if cells.iter().all(String::is_empty) {
            return None;
        }
        let mut all = vec![plain(words.weekday_short(day(first).weekday()))];
        all.extend(cells.into_iter().map(|cell| plain(if cell.is_empty() { "–".to_owned() } else { cell })));
        Some(Row { cells: all, note: String::new() })
    });
    vec![Block::Table(Table { head, rows: rows.collect() })]
}

/// The accounts of a watch.
fn place(part: Part<'_>, shift: &Shift) -> String {
    let found = part.scene.lens.watches.iter().find(|watch| watch.id == shift.watch);
    found.map(|watch| work::scope(&part.scene.names, &watch.scope)).unwrap_or_default()
}

/// "09:30 and 15:00", "10:00 to 16:00"; with the accounts where the watch is not one of their own.
fn on(part: Part<'_>, date: NaiveDate) -> String {
    let (words, lens) = (part.scene.words, part.scene.lens);
    let mut said: Vec<(String, Vec<String>)> = Vec::new();
    for shift in part.ahead.watches.iter().filter(|shift| shift.date == date) {
        let Some(watch) = lens.watches.iter().find(|watch| watch.id == shift.watch) else { continue };
        let time = times(words, watch.from, watch.to, shift.is_check);
        let mut place = if lens.watches(part.person.id, watch) { String::new() } else { place(part, shift) };
        // A long one stands in the line that says for whom it is.
        if matches!(shift.why, Why::StandIn(_)) && place.chars().count() > PLACE {
            place.clear();
        }
        match said.iter_mut().find(|(other, _)| *other == place) {
            Some((_, times)) if times.contains(&time) => {}
            Some((_, times)) => times.push(time),
            None => said.push((place, vec![time])),
        }
    }
    // Accounts with the same times stand behind them together.
    let mut lines: Vec<(String, Vec<String>)> = Vec::new();
    for (place, times) in said {
        let times = words.list(&times);
        match lines.iter_mut().find(|(other, places)| *other == times && place.is_empty() == places.is_empty()) {
            Some((_, places)) => places.push(place),
            None => lines.push((times, if place.is_empty() { Vec::new() } else { vec![place] })),
        }
    }
    let line = |(times, places): &(String, Vec<String>)| {
        if places.is_empty() { times.clone() } else { words.page_watch_where(times, &words.list(places)) }
    };
    lines.iter().map(line).collect::<Vec<_>>().join("; ")
}

/// Each kind of content with its dates; with its pace where it has none.
fn makes(part: Part<'_>) -> Vec<Pair> {
    let (scene, words) = (part.scene, part.scene.words);
    let pair = |stream: &Stream| {
        let is_own = scene.lens.makes(part.person.id, stream);
        let dates = dates(part, stream, is_own);
        let value = if dates.is_empty() && is_own { scene.names.own(&pace(words, stream)) } else { dates };
        (!value.is_empty()).then(|| Pair {
            key: capital(&words.work_makes(&scene.names.content(stream))),
            value: plain(value),
            note: String::new(),
        })
    };
    scene.lens.streams.iter().filter_map(pair).collect()
}

fn dates(part: Part<'_>, stream: &Stream, is_own: bool) -> String {
    let words = part.scene.words;
    let is_mine = |slot: &Slot| match slot.who {
        Some(Who::Person(id)) => id == part.person.id,
        Some(Who::Partner(id)) => is_own && part.person.partner == Some(id),
        // Several make it and nobody's turn it is: each of them.
        _ => is_own && stream.rotation.is_none(),
    };
    let mine = part.ahead.pieces.iter().filter(|(id, slot)| *id == stream.id && is_mine(slot));
    let all: Vec<String> = mine.map(|(_, slot)| words.date_short(slot.date)).collect();
    words.list(&all)
}

/// "For Luis, 30 Nov to 6 Dec": "watches Instagram; makes photos".
fn for_others(part: Part<'_>) -> Vec<Pair> {
    let (scene, words, id) = (part.scene, part.scene.words, part.person.id);
    let pair = |absence: &Absence| {
        let is_for = |why: Why| why == Why::StandIn(absence.id);
        let watches = part.ahead.watches.iter().filter(|shift| is_for(shift.why));
        let mut said: Vec<String> = Vec::new();
        let mut say = |text: String| {
            if !said.contains(&text) {
                said.push(text);
            }
        };
        watches.for_each(|shift| say(words.page_watches(&place(part, shift))));
        let is_mine = |slot: &Slot| is_for(slot.why) && slot.who == Some(Who::Person(id));
        for (stream, _) in part.ahead.pieces.iter().filter(|(_, slot)| is_mine(slot)) {
            let stream = scene.lens.streams.iter().find(|other| other.id == *stream);
            stream.into_iter().for_each(|stream| say(capital(&words.work_makes(&scene.names.content(stream)))));
        }
        let dates = words.cover_away_dates(&words.date_short(absence.from), &words.date_short(absence.to));
        (!said.is_empty()).then(|| Pair {
            key: words.page_for_absent(&scene.names.id(absence.who), &dates),
            value: plain(said.join("; ")),
            note: String::new(),
        })
    };
    scene.lens.absences.iter().filter_map(pair).collect()
}

fn away(part: Part<'_>) -> Option<Pair> {
    let (scene, words, lens) = (part.scene, part.scene.words, part.scene.lens);
    let mine = lens.absences.iter().filter(|absence| absence.who == part.person.id && absence.to >= lens.today);
    let said: Vec<String> = mine
        .map(|absence| {
            let dates = words.cover_away_dates(&words.date_short(absence.from), &words.date_short(absence.to));
            match absence.stand_in {
                Some(other) => words.person_away_stand_in(&dates, &scene.names.id(other)),
                None => dates,
            }
        })
        .collect();
    (!said.is_empty()).then(|| Pair {
        key: words.page_away().to_owned(),
        value: plain(said.join("; ")),
        note: String::new(),
    })
}
