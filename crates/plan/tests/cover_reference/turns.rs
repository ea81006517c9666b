//! The slow reference for turns: counts from the first day on, one day at a time, and writes down whose turn each is.

use super::walk::{Facts, day_number, is_on};
use chrono::{Datelike, NaiveDate};
use plan::Id;
use plan::model::{Day, Person, Rotation, Step};
use std::collections::BTreeMap;

/// Whether a rotation has a turn on a day at all.
pub fn has_turn(rotation: &Rotation, day: i64) -> bool {
    rotation.start.is_none_or(|start| day >= day_number(start)) && !is_skipped(rotation, day)
}

fn is_skipped(rotation: &Rotation, day: i64) -> bool {
    rotation.skips.iter().any(|span| day_number(span.from) <= day && day <= day_number(span.to))
}

fn anchor(facts: &Facts, rotation: &Rotation) -> i64 {
    rotation.start.map_or_else(
        || {
            // The first day of the week, on or before Monday 1970-01-05.
            let first = facts.org.week_start.unwrap_or(Day::Mon);
            (0..7).map(|back| 4 - back).find(|day| is_on(&[first], *day)).unwrap()
        },
        day_number,
    )
}

fn member(rotation: &Rotation, index: i64) -> Option<Id<Person>> {
    let count = rotation.members.len() as i64;
    if count == 0 { None } else { rotation.members.get(index.rem_euclid(count) as usize).copied() }
}

/// Whose turn each day is, for rotations that do not move on each time.
pub fn by_day(facts: &Facts, rotation: &Rotation, until: i64) -> BTreeMap<i64, Option<Id<Person>>> {
    let first = anchor(facts, rotation);
    let date = |day: i64| NaiveDate::from_epoch_days(day as i32).unwrap();
    let length = match rotation.step {
        Step::Week => 7,
        Step::TwoWeeks => 14,
        Step::Custom => i64::from(rotation.every_days.unwrap_or(1)).max(1),
        _ => 1,
    };
    let mut out = BTreeMap::new();
    let (mut index, mut worked, mut begun) = (0, false, false);
    for day in first..until {
        let begins = match rotation.step {
            Step::Month => {
                let last = (28..=31).rev().find(|d| date(day).with_day(*d).is_some()).unwrap();
                date(day).day() == date(first).day().min(last)
            }
            Step::BusinessDay => {
                let weekend = facts.weekend();
                !is_on(&weekend, day) && !facts.is_closed(day) && !is_skipped(rotation, day)
            }
            _ => (day - first) % length == 0,
        };
        if rotation.step == Step::BusinessDay {
            if begins {
                index += i64::from(begun);
                begun = true;
            }
        } else if begins {
            index += i64::from(worked);
            worked = false;
        }
        worked |= !is_skipped(rotation, day);
        out.insert(day, member(rotation, index));
    }
    out
}

/// Whose turn each watch is on each day, for rotations that move on each time.
pub fn each_time(facts: &Facts, rotation: &Rotation, until: i64) -> BTreeMap<(i64, usize), Option<Id<Person>>> {
    let mut watches: Vec<usize> =
        (0..facts.watches.len()).filter(|place| facts.watches[*place].rotation == Some(rotation.id)).collect();
    watches.sort_by_key(|place| facts.watches[*place].from);
    let mut out = BTreeMap::new();
    let mut index = 0;
    for day in anchor(facts, rotation)..until {
        for place in &watches {
            if facts.is_due(*place, day) {
                out.insert((day, *place), member(rotation, index));
                index += 1;
            }
        }
    }
    out
}
