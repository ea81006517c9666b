//! What is made, by whom, how often, and when it is due next.

use super::{Cell, Parts};
use crate::parts::{Scene, capital};
use crate::{making, work};
use plan::Fact;
use plan::cover::next_slots;
use plan::lens::Lens;
use plan::model::Stream;

pub(super) fn table(scene: &Scene<'_>) -> Parts {
    let words = scene.words;
    let columns = vec![
        (words.tables_what(), 24),
        (words.tables_makers(), 30),
        (words.sheet_stand_in_head(), 24),
        (words.tables_checks(), 24),
        (words.tables_often(), 28),
        (words.tables_next(), 14),
        (words.tables_accounts(), 28),
        (words.tables_note(), 30),
    ];
    (columns, scene.lens.streams.iter().map(|stream| row(scene, stream)).collect())
}

fn row(scene: &Scene<'_>, stream: &Stream) -> Vec<Cell> {
    let (words, names) = (scene.words, &scene.names);
    let rotation = stream.rotation.and_then(|id| scene.lens.rotations.iter().find(|rotation| rotation.id == id));
    let is_made = Lens::is_made(stream);
    let makers = match (&stream.made, rotation) {
        (Fact::Decided(_), _) if !is_made => words.sheet_not_made().to_owned(),
        (fact, _) if !is_made => names.open(fact),
        (_, Some(rotation)) => words.sheet_turns(&names.people(&rotation.members)),
        (_, None) if stream.creators.is_empty() => words.answer_no_one_yet().to_owned(),
        (_, None) => names.whos(&stream.creators),
    };
    let person = |fact: &Fact<_>| if fact.is_unlooked() { Cell::Blank } else { (&scene.holder(fact)).into() };
    let next = next_slots(scene.lens, stream.id, scene.lens.today, 1);
    vec![
        capital(&names.content(stream)).into(),
        makers.into(),
        person(&stream.stand_in),
        person(&stream.check),
        names.own(&making::pace(words, stream)).into(),
        next.first().filter(|_| is_made).map(|slot| slot.date).into(),
        work::scope(names, &stream.scope).into(),
        scene.note(&stream.note).into(),
    ]
}
