//! After the plan: who says yes to words, when it is over, busy times in full, practices and real events.
//!
//! Only what somebody wrote down. It never holds a phone number. Tests: `tests/outline.rs`.

use super::Scene;
use super::making::headed;
use crate::outline::{Block, Check, Pair, Row, Table, plain};
use crate::trouble::{busy, event, extra};
use plan::model::{Busy, Incident, Task};

/// Everything behind the crisis sheet but the cases.
pub fn part(scene: &Scene<'_>) -> Vec<Block> {
    let mut out = headed(scene.words.sheet_say_yes(), team(scene));
    out.extend(headed(scene.words.crisis_sheet_busy(), busy_times(scene)));
    out.extend(headed(scene.words.sheet_events(), events(scene)));
    out
}

fn team(scene: &Scene<'_>) -> Vec<Block> {
    let (words, crisis) = (scene.words, &scene.lens.crisis);
    let mut out = Vec::new();
    if !crisis.approvers.is_empty() {
        let rows = crisis.approvers.iter().map(|one| {
            let deputy = match one.deputy {
                Some(deputy) => scene.person(deputy),
                None => scene.missing(words.no_one()),
            };
            Row { cells: vec![scene.person(one.person), deputy], note: String::new() }
        });
        let head = [words.team_approver_who(), words.sheet_if_they_are_away()].map(str::to_owned).to_vec();
        out.push(Block::Table(Table { head, rows: rows.collect() }));
    }
    let mut pairs = Vec::new();
    if !crisis.stand_down.is_empty() {
        let value = plain(scene.names.own(&crisis.stand_down));
        pairs.push(Pair { key: words.card_case_over().to_owned(), value, note: String::new() });
    }
    if !crisis.review_owner.is_unlooked() {
        let value = scene.holder(&crisis.review_owner);
        pairs.push(Pair { key: words.card_case_review().to_owned(), value, note: String::new() });
    }
    if !pairs.is_empty() {
        out.push(Block::Pairs(pairs));
    }
    out
}

fn busy_times(scene: &Scene<'_>) -> Vec<Block> {
    scene.lens.busy.iter().flat_map(|one| busy_time(scene, one)).collect()
}

fn busy_time(scene: &Scene<'_>, one: &Busy) -> Vec<Block> {
    let words = scene.words;
    let mut out = vec![Block::Sub(scene.names.own(&one.what)), Block::Text(busy(&scene.names, one))];
    let watches = scene.lens.watches.iter().filter(|watch| watch.busy == Some(one.id));
    out.extend(watches.map(|watch| Block::Text(extra(&scene.names, watch))));
    let mut pairs: Vec<Pair> = one
        .stock_contact
        .iter()
        .map(|who| Pair { key: words.rush_stock().to_owned(), value: plain(scene.names.who(who)), note: String::new() })
        .collect();
    pairs.extend(one.questions.iter().map(|question| Pair {
        key: scene.names.own(&question.q),
        value: plain(scene.names.own(&question.a)),
        note: String::new(),
    }));
    if !pairs.is_empty() {
        out.push(Block::Pairs(pairs));
    }
    let note = scene.note(&one.note);
    if !note.is_empty() {
        out.push(Block::Note(note));
    }
    out
}

fn events(scene: &Scene<'_>) -> Vec<Block> {
    let incidents: Vec<Incident> = scene.lens.plan.all();
    incidents.iter().flat_map(|incident| one_event(scene, incident)).collect()
}

fn one_event(scene: &Scene<'_>, incident: &Incident) -> Vec<Block> {
    let words = scene.words;
    let mut out = vec![Block::Sub(event(&scene.names, incident))];
    let mut pairs = Vec::new();
    let mut add = |key: &str, text: String| {
        if !text.is_empty() {
            pairs.push(Pair { key: key.to_owned(), value: plain(text), note: String::new() });
        }
    };
    add(words.incidents_present(), scene.names.people(&incident.present));
    add(words.incidents_away(), scene.names.people(&incident.away));
    for line in &incident.record {
        add(&line.at, scene.names.own(&line.text));
    }
    add(words.incidents_worked(), scene.names.own(&incident.worked));
    add(words.incidents_broke(), scene.names.own(&incident.broke));
    add(words.incidents_change(), scene.names.own(&incident.change));
    if !pairs.is_empty() {
        out.push(Block::Pairs(pairs));
    }
    let tasks: Vec<Task> = scene.lens.tasks.iter().filter(|task| task.incident == Some(incident.id)).cloned().collect();
    let check = |task: &Task| Check {
        what: scene.names.own(&task.text),
        who: task.owner.map(|owner| scene.names.id(owner)).unwrap_or_default(),
        done: task.done.is_some(),
    };
    if !tasks.is_empty() {
        out.push(Block::Checks(tasks.iter().map(check).collect()));
    }
    out
}
