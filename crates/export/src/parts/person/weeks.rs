//! The next four weeks of one person: watches with their times, what they make and when, when they are away.

use super::Part;
use crate::cover::times;
use crate::making::pace;
use crate::outline::{Block, Pair, Row, Table, plain};
use crate::parts::capital;
use chrono::{Datelike, Days, NaiveDate};
use plan::cover::{HORIZON, Shift, Zones, next_slots, shifts};
use plan::lens::duties::Duty;
use plan::model::Stream;

const WEEKS: u64 = 4;
/// So many dates of one kind of content are named.
const DATES: usize = 8;

pub(super) fn part(part: Part<'_>) -> Vec<Block> {
    let words = part.scene.words;
    let mut out = watches(part);
    let mut pairs = makes(part);
    pairs.extend(away(part));
    if !pairs.is_empty() {
        out.push(Block::Pairs(pairs));
    }
    let watches = part.duties.iter().any(|duty| matches!(duty, Duty::Watch(_)));
    if out.is_empty() && watches {
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
    let all = shifts(lens, &Zones::default(), lens.today, HORIZON);
    let mine: Vec<&Shift> =
        all.iter().filter(|shift| shift.who == Some(part.person.id) && !shift.is_skipped()).collect();
    if mine.is_empty() {
        return Vec::new();
    }
    let day = |n: u64| lens.today.checked_add_days(Days::new(n)).unwrap_or(lens.today);
    let mut head = vec![words.cover_day().to_owned()];
    head.extend((0..WEEKS).map(|n| words.cover_sheet_from(&words.date_short(day(n * 7)))));
    let rows = (0..7).filter_map(|first| {
        let dates = (0..WEEKS).map(|n| day(first + n * 7));
        let cells: Vec<String> = dates.map(|date| on(part, &mine, date)).collect();
        if cells.iter().all(String::is_empty) {
            return None;
        }
        let mut all = vec![plain(words.weekday_short(day(first).weekday()))];
        all.extend(cells.into_iter().map(|cell| plain(if cell.is_empty() { "–".to_owned() } else { cell })));
        Some(Row { cells: all, note: String::new() })
    });
    vec![Block::Table(Table { head, rows: rows.collect() })]
}

/// "09:30 and 15:00", "10:00 to 16:00".
fn on(part: Part<'_>, mine: &[&Shift], date: NaiveDate) -> String {
    let (words, lens) = (part.scene.words, part.scene.lens);
    let mut said: Vec<String> = Vec::new();
    for shift in mine.iter().filter(|shift| shift.date == date) {
        if let Some(watch) = lens.watches.iter().find(|watch| watch.id == shift.watch) {
            let time = times(words, watch.from, watch.to, shift.is_check);
            if !said.contains(&time) {
                said.push(time);
            }
        }
    }
    words.list(&said)
}

/// Each kind of content with its dates; with its pace where it has none.
fn makes(part: Part<'_>) -> Vec<Pair> {
    let (scene, words) = (part.scene, part.scene.words);
    let mine = scene.lens.streams.iter().filter(|stream| scene.lens.makes(part.person.id, stream));
    let pair = |stream: &Stream| {
        let dates = dates(part, stream);
        let value = if dates.is_empty() { scene.names.own(&pace(words, stream)) } else { dates };
        (!value.is_empty()).then(|| Pair {
            key: words.work_makes(&scene.names.content(stream)),
            value: plain(value),
            note: String::new(),
        })
    };
    mine.filter_map(pair).take(part.most).map(|pair| Pair { key: capital(&pair.key), ..pair }).collect()
}

fn dates(part: Part<'_>, stream: &Stream) -> String {
    let (words, lens) = (part.scene.words, part.scene.lens);
    let last = lens.today.checked_add_days(Days::new(u64::from(HORIZON))).unwrap_or(lens.today);
    let slots = next_slots(lens, stream.id, lens.today, HORIZON as usize);
    let is_mine = |who: Option<&plan::Who>| match who {
        Some(plan::Who::Person(id)) => *id == part.person.id,
        Some(plan::Who::Partner(id)) => part.person.partner == Some(*id),
        // Several make it and nobody's turn it is: each of them.
        _ => stream.rotation.is_none(),
    };
    let mine = slots.iter().take_while(|slot| slot.date < last).filter(|slot| is_mine(slot.who.as_ref()));
    let all: Vec<String> = mine.map(|slot| words.date_short(slot.date)).collect();
    let more = all.len().saturating_sub(DATES);
    let said = words.list(all.get(..DATES.min(all.len())).unwrap_or_default());
    if more > 0 { words.cover_sheet_more(&said, &more.to_string()) } else { said }
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
