//! Departments: who speaks for each, what it brings, its guide, and what it was asked.

use super::Scene;
use super::depth::table;
use crate::outline::{Block, Line, Pair, Tone, plain, toned};
use plan::answers::guides::{self, Conflict};
use plan::fact::Who;
use plan::id::Id;
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
    out.extend(asked_of(scene, None));
    out
}

/// The page of one department below its name: what it brings and gets, its own rules, what it was asked, a line to sign.
pub fn page(scene: &Scene<'_>, one: &Department) -> Vec<Block> {
    let (words, names) = (scene.words, &scene.names);
    let [_, goal, part, guide] = depth(scene, one);
    let people: Vec<_> =
        scene.lens.team().filter(|person| person.department == Some(one.id)).map(|person| person.id).collect();
    let rows = [
        (words.sheet_speaks_for_it(), speaker(scene, one)),
        (words.sheet_people(), plain(names.people(&people))),
        (words.sheet_part_goal(), goal),
        (words.sheet_can_share(), plain(names.own(&one.can_share))),
        (words.sheet_questions_for(), plain(names.own(&one.sends_questions))),
        (words.sheet_takes_part(), part),
        (words.sheet_guide(), guide),
    ];
    let told = rows.into_iter().filter(|(_, value)| value.iter().any(|run| !run.text.is_empty()));
    let pairs = told.map(|(key, value)| Pair { key: key.to_owned(), value, note: String::new() });
    let mut out = vec![Block::Pairs(pairs.collect())];
    let note = scene.note(&one.note);
    if !note.is_empty() {
        out.push(Block::Note(note));
    }
    out.extend(own_rules(scene, one));
    out.extend(super::goals::rules(scene));
    out.extend(asked_of(scene, Some(one.id)));
    out.push(Block::Sign(vec![words.page_read().to_owned(), words.sheet_agreed_on().to_owned()]));
    out
}

fn speaker(scene: &Scene<'_>, one: &Department) -> Line {
    match &one.representative {
        Some(Who::Text(text)) if text.is_empty() => toned(scene.words.not_answered(), Tone::Open),
        Some(who) => plain(scene.names.who(who)),
        None => toned(scene.words.not_answered(), Tone::Open),
    }
}

fn line(scene: &Scene<'_>, one: &Department) -> [Line; 4] {
    let (speaker, names) = (speaker(scene, one), &scene.names);
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
        guide.extend((!known.url.is_empty()).then(|| names.own(&known.url)));
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
    if !own.is_empty() {
        out.push(Block::List(own.iter().map(|rule| scene.names.own(&rule.text)).collect()));
    }
    out.extend(conflicts.iter().map(|conflict| Block::Note(conflict_line(scene, conflict))));
    out
}

/// A conflict in words.
fn conflict_line(scene: &Scene<'_>, conflict: &Conflict) -> String {
    crate::duties::conflict(&scene.names, conflict)
}

/// What one department was asked, or all of them.
fn asked_of(scene: &Scene<'_>, only: Option<Id<Department>>) -> Vec<Block> {
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
    let all = scene.lens.plan.all::<Consultation>();
    let rows = all.iter().filter(|one| only.is_none_or(|id| one.department == id)).map(row).collect();
    let head = [
        words.sheet_department(),
        words.sheet_asked_question(),
        words.sheet_asked_answer(),
        words.sheet_asked_outcome(),
    ];
    table(words.sheet_asked(), head, rows)
}
