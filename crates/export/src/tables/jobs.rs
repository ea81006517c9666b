//! Who does what: the key roles and the duties, with who does it, who answers for it, who is asked and who is told.

use super::{Cell, Parts};
use crate::parts::Scene;
use crate::work;
use plan::model::{Responsibility, Role, Seat};

pub(super) fn table(scene: &Scene<'_>) -> Parts {
    let words = scene.words;
    let columns = vec![
        (words.sheet_duty(), 40),
        (words.tables_responsible(), 24),
        (words.tables_accountable(), 24),
        (words.tables_consulted(), 24),
        (words.tables_informed(), 24),
        (words.sheet_stands_in(), 24),
        (words.tables_accounts(), 24),
        (words.tables_critical(), 14),
        (words.tables_note(), 30),
    ];
    let seats = Role::ALL.iter().flat_map(|role| scene.lens.seats_of(*role)).map(|one| seat(scene, one));
    let duties = scene.lens.responsibilities.iter().map(|one| duty(scene, one));
    (columns, seats.chain(duties).collect())
}

/// A role is held and answered for by the same person.
fn seat(scene: &Scene<'_>, seat: &Seat) -> Vec<Cell> {
    let words = scene.words;
    let holder: Cell = (&scene.holder(&seat.holder.today)).into();
    let stand_in = if seat.stand_in.is_unlooked() { Cell::Blank } else { (&scene.holder(&seat.stand_in)).into() };
    vec![
        work::seat(&scene.names, seat).into(),
        holder.clone(),
        holder,
        Cell::Blank,
        Cell::Blank,
        stand_in,
        work::scope(&scene.names, &seat.scope).into(),
        words.answer_yes().into(),
        scene.note(&seat.note).into(),
    ]
}

fn duty(scene: &Scene<'_>, duty: &Responsibility) -> Vec<Cell> {
    let (words, names) = (scene.words, &scene.names);
    let accountable = match scene.lens.accountable(duty) {
        Some(person) => names.short(person),
        None if duty.from_role || duty.accountable.decided().is_some() => words.answer_no_one_yet().to_owned(),
        None => names.open(&duty.accountable),
    };
    let doers = duty.doers.as_ref().map_or_else(|| accountable.clone(), |doers| names.whos(doers));
    let departments = duty.consulted_departments.iter().map(|id| names.department(*id));
    let consulted: Vec<_> = duty.consulted.iter().map(|id| names.id(*id)).chain(departments).collect();
    vec![
        names.own(&duty.text).into(),
        doers.into(),
        accountable.into(),
        words.list(&consulted).into(),
        names.people(&duty.informed).into(),
        names.people(&duty.backups).into(),
        work::scope(names, &duty.scope).into(),
        if duty.critical { words.answer_yes() } else { "" }.into(),
        scene.note(&duty.note).into(),
    ]
}
