//! Everybody in the plan, also those who left: what they do, how to reach them, until when.

use super::{Cell, Parts};
use crate::parts::Scene;
use crate::work;
use plan::Fact;
use plan::lens::Lens;
use plan::model::{Person, Presence};

pub(super) fn table(scene: &Scene<'_>) -> Parts {
    let words = scene.words;
    let mut columns = vec![
        (words.sheet_name(), 24),
        (words.tables_helps(), 20),
        (words.sheet_department(), 18),
        (words.tables_job_title(), 20),
    ];
    if scene.has_contacts() {
        columns.extend([(words.sheet_phone(), 18), (words.sheet_email(), 28)]);
    }
    columns.extend([
        (words.sheet_does(), 50),
        (words.tables_minutes(), 14),
        (words.tables_state(), 12),
        (words.tables_leaves(), 14),
        (words.tables_contract(), 14),
        (words.tables_agreed(), 14),
        (words.tables_note(), 30),
    ]);
    (columns, scene.lens.people.iter().map(|person| row(scene, person)).collect())
}

fn row(scene: &Scene<'_>, person: &Person) -> Vec<Cell> {
    let (words, names) = (scene.words, &scene.names);
    let mut out: Vec<Cell> = vec![
        names.full(person).into(),
        words.person_kind_option(person.kind.as_str()).into(),
        person.department.map(|id| names.department(id)).unwrap_or_default().into(),
        names.own(&person.job_title).into(),
    ];
    if scene.has_contacts() {
        out.push(scene.lens.phone_of(person).into());
        out.push(person.email.as_str().into());
    }
    let duties: Vec<_> = scene.lens.duties_of(person.id).into_iter().map(|duty| work::duty(names, duty)).collect();
    let status = person.status.decided();
    let state = match status.map(|status| status.is) {
        _ if person.status == Fact::NotSure => words.answer_not_sure(),
        Some(Presence::Left) => words.tables_left(),
        Some(Presence::Leaving) if !Lens::current_on(person, scene.lens.today) => words.tables_left(),
        Some(Presence::Leaving) => words.tables_leaving(),
        Some(Presence::Active) | None => words.tables_here(),
    };
    out.extend([
        duties.join("; ").into(),
        person.hours.as_ref().map(|hours| hours.max).into(),
        state.into(),
        status.and_then(|status| status.on).into(),
        person.contract_end.into(),
        person.agreed.as_ref().map(|agreed| agreed.on).into(),
        scene.note(&person.note).into(),
    ]);
    out
}
