//! Training: who can do what, who steps in, and the workshops. Nothing while nobody has written any of it down.

use super::Scene;
use crate::outline::{Block, Row, Table, Tone, plain, toned};
use crate::{agenda, duties};
use plan::answers::training;
use plan::lens::backups::{Backup, SkillRef, Trained};
use plan::model::{Person, SkillLevel, Workshop};

/// Every part that has something to say.
pub fn part(scene: &Scene<'_>) -> Vec<Block> {
    let mut out = Vec::new();
    if training::is_begun(scene.lens) {
        out.extend(skills(scene));
        out.extend(backups(scene));
    }
    out.extend(workshops(scene));
    out
}

fn heading(text: &str) -> Block {
    Block::Heading(String::new(), text.to_owned())
}

fn skills(scene: &Scene<'_>) -> Vec<Block> {
    let words = scene.words;
    let all = training::skills(scene.lens);
    let mut head = vec![words.sheet_training_person().to_owned()];
    head.extend(all.iter().map(|skill| duties::skill(&scene.names, *skill, true)));
    let known = |person: &Person, skill: SkillRef| {
        training::record(&scene.lens.training, person.id, skill).filter(|record| record.level != SkillLevel::None)
    };
    let rows: Vec<Row> = scene
        .lens
        .team()
        .filter(|person| all.iter().any(|skill| known(person, *skill).is_some()))
        .map(|person| {
            let mut cells = vec![plain(scene.names.full(person))];
            cells.extend(all.iter().map(|skill| match known(person, *skill) {
                None => plain(""),
                Some(record)
                    if record.level >= SkillLevel::CanDo && scene.lens.trained(person.id, *skill) == Trained::Old =>
                {
                    toned(words.training_old(), Tone::Open)
                }
                Some(record) => plain(duties::level(&scene.names, record.level)),
            }));
            Row { cells, note: String::new() }
        })
        .collect();
    vec![heading(words.sheet_training()), Block::Table(Table { head, rows })]
}

fn backups(scene: &Scene<'_>) -> Vec<Block> {
    let words = scene.words;
    let rows: Vec<Row> = scene
        .lens
        .critical_duties()
        .iter()
        .filter_map(|duty| {
            let state = scene.lens.backup_of(duty);
            let ready = duties::ready(&scene.names, state);
            let tone = if state == Backup::Valid { Tone::Plain } else { Tone::Gap };
            let cells = vec![
                plain(duties::name(&scene.names, duty.duty)),
                plain(scene.names.id(duty.holder?)),
                plain(scene.names.people(&duty.backups)),
                toned(ready, tone),
            ];
            Some(Row { cells, note: String::new() })
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let head = [
        words.training_away_what(),
        words.training_away_who(),
        words.training_away_backup(),
        words.training_away_ready(),
    ];
    let head = head.map(str::to_owned).to_vec();
    vec![Block::Sub(words.training_away().to_owned()), Block::Table(Table { head, rows })]
}

fn workshops(scene: &Scene<'_>) -> Vec<Block> {
    let words = scene.words;
    let mut all = scene.lens.plan.all::<Workshop>();
    if all.is_empty() {
        return Vec::new();
    }
    all.sort_by_key(|one| one.on);
    let rows: Vec<Row> = all.iter().map(|one| workshop(scene, one)).collect();
    let head = [words.sheet_workshop_on(), words.sheet_workshop_what(), words.sheet_workshop_there()];
    let mut out =
        vec![heading(words.sheet_workshops()), Block::Table(Table { head: head.map(str::to_owned).to_vec(), rows })];
    let last = all.iter().rfind(|one| one.held).map(|one| one.on);
    let changed = agenda::changes(&scene.names, last);
    if let Some(last) = last.filter(|_| !changed.is_empty()) {
        out.push(Block::Sub(words.workshops_since(&words.date(last))));
        out.extend(changed.into_iter().map(|(_, text)| Block::Text(text)));
    }
    out
}

fn workshop(scene: &Scene<'_>, one: &Workshop) -> Row {
    let words = scene.words;
    let on =
        if one.held { words.workshops_held(&words.date(one.on)) } else { words.workshops_planned(&words.date(one.on)) };
    let mut what: Vec<String> = one.agenda.iter().map(|item| scene.names.own(&item.text)).collect();
    if what.is_empty() {
        what.extend(one.topics.iter().map(|topic| scene.names.own(topic)));
    }
    what.extend((!one.changed_note.is_empty()).then(|| scene.names.own(&one.changed_note)));
    what.extend(one.decisions.iter().map(|text| words.workshops_since_decision(&scene.names.own(text))));
    if what.is_empty() {
        what.push(words.workshops_kind_of(one.kind.as_str()));
    }
    let cells = vec![plain(on), plain(what.join("; ")), plain(scene.names.people(&one.attended))];
    Row { cells, note: scene.note(&one.note) }
}
