//! Departments: who speaks for each, what it brings, its guide, and what it was asked.

use super::Scene;
use super::depth::table;
use crate::outline::{Block, Line, Tone, plain, toned};
use plan::answers::guides::{self, Conflict};
use plan::fact::Who;
use plan::model::{Consultation, Department};

/// The table of departments, their own rules with what does not fit, and the questions.
pub fn part(scene: &Scene<'_>) -> Vec<Block> {
    let words = scene.words;
    let all = &scene.lens.departments;
    let rows = all.iter().map(|one| (line(scene, one), scene.note(&one.note))).collect();
    let head =
        [words.sheet_department(), words.sheet_speaks_for_it(), words.sheet_can_share(), words.sheet_questions_for()];
    let mut out = table(words.sheet_departments(), head, rows);
    let deep: Vec<_> = all.iter().filter(|one| has_depth(scene, one)).collect();
    let rows = deep.iter().map(|one| (depth(scene, one), String::new())).collect();
    let head = [words.sheet_department(), words.sheet_part_goal(), words.sheet_takes_part(), words.sheet_guide()];
    let mut second = table(words.sheet_takes_part(), head, rows);
    if let Some(Block::Heading(_, title)) = second.first() {
        // It goes on with the table above.
        let sub = Block::Sub(title.clone());
        second.splice(..1, [sub]);
    }
    out.extend(second);
    for one in all {
        out.extend(own_rules(scene, one));
    }
    out.extend(asked(scene));
    out
}

fn line(scene: &Scene<'_>, one: &Department) -> [Line; 4] {
    let speaker = match &one.representative {
        Some(Who::Text(text)) if text.is_empty() => toned(scene.words.not_answered(), Tone::Open),
        Some(who) => plain(scene.names.who(who)),
        None => toned(scene.words.not_answered(), Tone::Open),
    };
    let names = &scene.names;
    [plain(names.own(&one.name)), speaker, plain(names.own(&one.can_share)), plain(names.own(&one.sends_questions))]
}

fn has_depth(scene: &Scene<'_>, one: &Department) -> bool {
    !one.goal.is_empty()
        || !one.involved.is_empty()
        || one.guide.is_some()
        || one.live.from.is_some()
        || guides::department_asked(&scene.lens.plan, one.id).is_some()
}

fn depth(scene: &Scene<'_>, one: &Department) -> [Line; 4] {
    let (words, names) = (scene.words, &scene.names);
    let mut part: Vec<String> = one.involved.iter().map(|kind| words.guides_involved_of(kind.as_str())).collect();
    part.extend(one.live.from.map(|on| words.sheet_part_from(&words.date(on))));
    part.extend(one.live.to.map(|on| words.sheet_part_until(&words.date(on))));
    let mut guide = Vec::new();
    if let Some(known) = &one.guide {
        guide.extend((!known.title.is_empty()).then(|| names.own(&known.title)));
        guide.extend((!known.url.is_empty()).then(|| known.url.clone()));
        guide.extend(known.accepted_core_on.map(|on| [words.guides_accepted(), " ", &words.date(on)].concat()));
    }
    [plain(names.own(&one.name)), plain(names.own(&one.goal)), plain(words.list(&part)), plain(words.list(&guide))]
}

/// The department's additions, and where they and the core rules do not fit together.
fn own_rules(scene: &Scene<'_>, one: &Department) -> Vec<Block> {
    let (words, plan) = (scene.words, &scene.lens.plan);
    let (own, conflicts) = (guides::additions(plan, one.id), guides::conflicts(plan, one));
    if own.is_empty() && conflicts.is_empty() {
        return Vec::new();
    }
    let mut out = vec![Block::Sub(words.sheet_guide_own(&scene.names.own(&one.name)))];
    out.extend(own.iter().map(|rule| Block::Text(scene.names.own(&rule.text))));
    out.extend(conflicts.iter().map(|conflict| Block::Note(conflict_line(scene, conflict))));
    out
}

/// A conflict in words.
fn conflict_line(scene: &Scene<'_>, conflict: &Conflict) -> String {
    crate::duties::conflict(&scene.names, conflict)
}

fn asked(scene: &Scene<'_>) -> Vec<Block> {
    let words = scene.words;
    let row = |one: &Consultation| {
        let mut outcome = one.outcome.map(|outcome| words.asking_outcome_of(outcome.as_str())).unwrap_or_default();
        if !one.reason.is_empty() {
            outcome =
                [outcome.as_str(), if outcome.is_empty() { "" } else { ": " }, &scene.names.own(&one.reason)].concat();
        }
        let cells = [
            plain(scene.names.department(one.department)),
            plain(scene.names.own(&one.question)),
            plain(scene.names.own(&one.answer)),
            plain(outcome),
        ];
        (cells, scene.note(&one.note))
    };
    let rows = scene.lens.plan.all::<Consultation>().iter().map(row).collect();
    let head = [
        words.sheet_department(),
        words.sheet_asked_question(),
        words.sheet_asked_answer(),
        words.sheet_asked_outcome(),
    ];
    table(words.sheet_asked(), head, rows)
}
