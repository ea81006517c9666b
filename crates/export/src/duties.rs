//! Duties that must not stop, skills and levels, in words. Tests: at the end of this file.

use crate::names::Names;
use plan::lens::backups::{Backup, Critical, SkillRef};
use plan::lens::crisis::Job;
use plan::model::{Responsibility, Skill, SkillLevel};

/// What a duty is called: "Manager", "Posts and answers on Instagram".
pub fn name(names: &Names<'_>, duty: Critical) -> String {
    let words = names.words;
    match duty {
        Critical::Director(_) => words.role_director().to_owned(),
        Critical::Manager(_) => words.role_manager().to_owned(),
        Critical::Coordinator(_, account) => words.sheet_posts_on(&names.account_id(account)),
        Critical::Crisis(Job::Decides) => words.training_duty_decides().to_owned(),
        Critical::Crisis(_) => words.training_duty_speaks().to_owned(),
        Critical::Responsibility(id) => {
            names.lens.plan.get(id).map(|duty: Responsibility| names.own(&duty.text)).unwrap_or_default()
        }
    }
}

/// How ready a backup is.
pub fn ready(names: &Names<'_>, backup: Backup) -> String {
    let state = match backup {
        Backup::None => "none",
        Backup::Same => "same",
        Backup::Away => "away",
        Backup::Waiting => "waiting",
        Backup::NoAccess => "no_access",
        Backup::Untrained => "untrained",
        Backup::Old => "old",
        Backup::Valid => "valid",
    };
    names.words.training_backup(state)
}

/// A skill; `short` fits the head of a column.
pub fn skill(names: &Names<'_>, skill: SkillRef, short: bool) -> String {
    match skill {
        SkillRef::BuiltIn(key) if short => names.words.training_skill_short(key),
        SkillRef::BuiltIn(key) => names.words.training_skill(key),
        SkillRef::Own(id) => names.lens.plan.get(id).map(|skill: Skill| names.own(&skill.name)).unwrap_or_default(),
    }
}

/// A level.
pub fn level(names: &Names<'_>, level: SkillLevel) -> String {
    names.words.training_level(level.as_str())
}
