//! Duties that must not stop, skills, guides and approval rules, in words. Tests: `tests/depth.rs`.

use crate::names::Names;
use plan::answers::approvals::{self, Wait};
use plan::answers::guides::Conflict;
use plan::lens::backups::{Backup, Critical, SkillRef};
use plan::lens::crisis::Job;
use plan::model::{Approval, Guideline, Responsibility, Skill, SkillLevel};

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

/// Where a guide and the core rules do not fit together.
pub fn conflict(names: &Names<'_>, conflict: &Conflict) -> String {
    let (words, own) = (names.words, |rule: &Guideline| names.own(&rule.text));
    match conflict {
        Conflict::Drops(rule) => words.guides_drops_line(&own(rule)),
        Conflict::Replaces(rule, core) => words.guides_replaces_line(&own(rule), &own(core)),
        Conflict::Repeats(rule, _) => words.guides_repeats_line(&own(rule)),
    }
}

/// How long a post may wait under a rule.
pub fn wait(names: &Names<'_>, rule: &Approval) -> String {
    let words = names.words;
    let key = match approvals::wait(names.lens, rule) {
        Wait::AtMost(minutes) => return words.approvals_wait_at_most(minutes),
        Wait::Nobody => "nobody",
        Wait::Away => "away",
        Wait::NoLimit => "no_limit",
        Wait::NoDeputy => "no_deputy",
        Wait::Waits => "waits",
        Wait::Free => "free",
    };
    words.approvals_wait(key)
}
