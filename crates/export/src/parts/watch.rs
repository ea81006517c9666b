//! Who looks at messages, and when: watches with their days and times, else the rough answer.

use super::Scene;
use crate::cover;
use crate::outline::{Block, Line, Pair, plain};
use plan::Fact;
use plan::Who;
use plan::model::{Day, Watch};

/// A smaller heading and one line for each time; nothing while nobody was asked.
pub fn part(scene: &Scene<'_>) -> Vec<Block> {
    let pairs = pairs(scene);
    if pairs.is_empty() {
        return Vec::new();
    }
    vec![Block::Sub(scene.words.sheet_who_looks().to_owned()), Block::Pairs(pairs)]
}

/// One line for each time.
pub fn pairs(scene: &Scene<'_>) -> Vec<Pair> {
    of_at_most(scene, usize::MAX)
}

/// The same, with so many of those who look at the same time, and how many more there are.
pub fn of_at_most(scene: &Scene<'_>, most: usize) -> Vec<Pair> {
    let watches = watches(scene, most);
    if watches.is_empty() { rough(scene) } else { watches }
}

fn rough(scene: &Scene<'_>) -> Vec<Pair> {
    let (words, rough) = (scene.words, &scene.lens.org.rough_watch);
    let rows = [
        (words.sheet_weekdays(), &rough.weekdays),
        (words.sheet_evenings(), &rough.evenings),
        (words.sheet_weekend(), &rough.weekend),
    ];
    let mut out = Vec::new();
    for (key, fact) in rows {
        if !fact.is_unlooked() {
            out.push(Pair { key: key.to_owned(), value: value(scene, fact), note: String::new() });
        }
    }
    out
}

fn value(scene: &Scene<'_>, fact: &Fact<Option<Who>>) -> Line {
    match fact {
        Fact::Decided(Some(who)) => plain(scene.names.who(who)),
        Fact::Decided(None) => plain(scene.words.sheet_no_one_agreed()),
        Fact::Unlooked | Fact::NotSure | Fact::ToDecide { .. } => plain(scene.names.open(fact)),
    }
}

/// Watches by days and times; checks at a moment that differ only in the time share a line.
fn watches(scene: &Scene<'_>, most: usize) -> Vec<Pair> {
    let words = scene.words;
    let now = |watch: &&Watch| watch.busy.is_none() && watch.active_to.is_none_or(|to| to >= scene.lens.today);
    let mut rows: Vec<(Vec<Day>, String, Vec<String>)> = Vec::new();
    for watch in scene.lens.watches.iter().filter(now) {
        let (who, time) = (who(scene, watch), time(scene, watch));
        match rows.iter_mut().find(|(days, other, _)| *days == watch.days && *other == who) {
            Some((_, _, times)) => times.push(time),
            None => rows.push((watch.days.clone(), who, vec![time])),
        }
    }
    let mut out: Vec<(String, Vec<String>)> = Vec::new();
    for (days, who, times) in rows {
        let key = words.sheet_days_times(&cover::days(words, &days), &words.list(&times));
        match out.iter_mut().find(|(other, _)| *other == key) {
            Some((_, people)) => people.push(who),
            None => out.push((key, vec![who])),
        }
    }
    let value = |mut people: Vec<String>| {
        let more = people.len().saturating_sub(most);
        people.truncate(most);
        let said = people.join("; ");
        plain(if more > 0 { words.cover_sheet_more(&said, &more.to_string()) } else { said })
    };
    out.into_iter().map(|(key, people)| Pair { key, value: value(people), note: String::new() }).collect()
}

fn who(scene: &Scene<'_>, watch: &Watch) -> String {
    let words = scene.words;
    let rotation = watch.rotation.and_then(|id| scene.lens.rotations.iter().find(|rotation| rotation.id == id));
    let who = match (rotation, watch.person) {
        (Some(rotation), _) => words.sheet_turns(&scene.names.people(&rotation.members)),
        (None, Some(person)) => scene.names.id(person),
        (None, None) => words.not_answered().to_owned(),
    };
    let covered = scene.lens.live().filter(|account| watch.scope.covers(account.id)).count();
    if covered == 0 || covered == scene.lens.live().count() {
        return who;
    }
    words.sheet_who_where(&who, &scene.names.accounts(&watch.scope.accounts))
}

fn time(scene: &Scene<'_>, watch: &Watch) -> String {
    if watch.from == watch.to && !watch.ends_next_day {
        scene.words.time(watch.from)
    } else {
        scene.words.time_range(watch.from, watch.to)
    }
}
