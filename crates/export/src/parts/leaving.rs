//! "When Tom leaves": the whole list of a person on paper, to tick off by hand. On the team's sheet only for those who
//! are on their way out. Tests: `tests/leaving.rs`.

use super::{Scene, depth, todo};
use crate::leaving;
use crate::outline::{Block, Check};
use plan::Id;
use plan::answers::leaving::{done, is_begun, task_of};
use plan::lens::leaving::{Parting, stages};
use plan::model::Person;

/// Everybody who is on their way out.
pub fn part(scene: &Scene<'_>) -> Vec<Block> {
    let going = scene.lens.people.iter().filter(|person| is_begun(scene.lens, person));
    going.flat_map(|person| list(scene, person.id, Parting::Friendly)).collect()
}

/// The list of one person; nothing where they hold nothing.
pub fn list(scene: &Scene<'_>, who: Id<Person>, parting: Parting) -> Vec<Block> {
    let (lens, words) = (scene.lens, scene.words);
    let items = lens.leaving(who);
    let gone = done(lens, who);
    let Some(person) = lens.person(who).filter(|_| !items.is_empty() || !gone.is_empty()) else { return Vec::new() };
    let mut out = vec![depth::heading(&words.leaving_of(&scene.names.short(person)))];
    for stage in stages(parting) {
        let lines = items.iter().filter(|item| item.stage() == stage).map(|item| {
            let task = task_of(lens, who, *item);
            let due = task.map_or_else(|| lens.leaving_due(who, *item, parting), |task| task.due);
            Check {
                what: leaving::line(&scene.names, who, *item),
                who: todo::who(scene, task.and_then(|task| task.owner), due),
                done: task.is_some_and(|task| task.done.is_some()),
            }
        });
        push(&mut out, leaving::stage(&scene.names, stage), lines.collect());
    }
    let lines = gone.iter().map(|task| Check { what: scene.names.own(&task.text), who: String::new(), done: true });
    push(&mut out, words.leaving_done().to_owned(), lines.collect());
    out
}

fn push(out: &mut Vec<Block>, heading: String, lines: Vec<Check>) {
    if !lines.is_empty() {
        out.extend([Block::Sub(heading), Block::Checks(lines)]);
    }
}
