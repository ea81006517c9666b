//! "Who can step in?": one level for each person and skill, with its date; what needs a backup and whether it has one.
//!
//! The page keeps one record for a person and a skill. Whether a record counts is V11 and V13, which stand in
//! `lens::backups` and nowhere else. Tests: at the end of this file.

use super::{Draft, Ids};
use crate::edit::Edit;
use crate::id::Id;
use crate::lens::Lens;
use crate::lens::backups::SkillRef;
use crate::model::{Person, Skill, SkillLevel, Training};
use crate::plan::Plan;
use chrono::NaiveDate;

/// The skills that every plan has, by key.
pub const BUILT_IN: [&str; 4] = ["post", "reply", "crisis", "recover"];

/// The skills of a plan: the four that every plan has, then its own ones.
pub fn skills(lens: &Lens) -> Vec<SkillRef> {
    let mut all: Vec<SkillRef> = BUILT_IN.into_iter().map(SkillRef::BuiltIn).collect();
    all.extend(lens.plan.all::<Skill>().iter().map(|skill| SkillRef::Own(skill.id)));
    all
}

/// A skill as a word of an address or id.
pub fn word(skill: SkillRef) -> String {
    match skill {
        SkillRef::BuiltIn(key) => key.to_owned(),
        SkillRef::Own(id) => id.to_string(),
    }
}

fn is_about(record: &Training, person: Id<Person>, skill: SkillRef) -> bool {
    let fits = match skill {
        SkillRef::BuiltIn(key) => record.own_skill.is_none() && record.skill == key,
        SkillRef::Own(id) => record.own_skill == Some(id),
    };
    record.who == person && fits
}

/// The record the page shows: the highest level, of these the latest.
pub fn record(all: &[Training], person: Id<Person>, skill: SkillRef) -> Option<&Training> {
    let about = all.iter().filter(|record| is_about(record, person, skill));
    about.max_by_key(|record| (record.level, record.on))
}

/// Sets a level. "Not yet" takes what was written away; a new or other level counts from today.
pub fn set_level(
    plan: &Plan,
    person: Id<Person>,
    skill: SkillRef,
    level: SkillLevel,
    today: NaiveDate,
    ids: Ids<'_>,
) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    let all = plan.all::<Training>();
    let kept = record(&all, person, skill).cloned();
    let is_kept =
        |record: &&Training| level != SkillLevel::None && kept.as_ref().is_some_and(|kept| kept.id == record.id);
    for other in all.iter().filter(|record| is_about(record, person, skill) && !is_kept(record)) {
        draft.remove(other.id);
    }
    match kept {
        _ if level == SkillLevel::None => {}
        Some(before) if before.level != level => {
            draft.change(&before, &Training { level, on: Some(today), ..before.clone() });
        }
        Some(_) => {}
        None => {
            let (id, o) = draft.place::<Training>(ids);
            let mut new = Training { o, who: person, level, on: Some(today), ..Training::new(id) };
            match skill {
                SkillRef::BuiltIn(key) => key.clone_into(&mut new.skill),
                SkillRef::Own(id) => new.own_skill = Some(id),
            }
            draft.add(&new);
        }
    }
    draft.done()
}

/// Whether somebody but "you" has a level of more than "Not yet" somewhere.
pub fn is_begun(lens: &Lens) -> bool {
    lens.training.iter().any(|record| record.level != SkillLevel::None)
}

/// Current people in the order in which they should be looked at: those who are named to step in, then the others.
pub fn people(lens: &Lens) -> Vec<&Person> {
    let duties = lens.critical_duties();
    let named = |person: &&Person| duties.iter().any(|duty| duty.backups.contains(&person.id));
    let mut all: Vec<&Person> = lens.team().filter(named).collect();
    all.extend(lens.team().filter(|person| !named(person)));
    all
}

#[cfg(test)]
mod tests;
