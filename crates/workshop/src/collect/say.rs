//! Both sides of a difference, and what answers bring, in words. Tests: `tests/collect.rs`.

use super::Side;
use super::conflicts::{Stand, What};
use crate::answers::{Access, Answers};
use export::Names;
use messages::Words;
use plan::answers::cover::time_text;
use plan::model::Available;

/// What the two sides are about: the name of an account, "Department", "Times".
pub fn subject(names: &Names<'_>, what: &What) -> String {
    match what {
        What::Access { account, .. } => names.account_id(*account),
        What::Department { .. } => names.words.block_department().to_owned(),
        What::Times { .. } => names.words.block_times().to_owned(),
    }
}

/// What the plan says.
pub fn plan_says(names: &Names<'_>, what: &What) -> String {
    match what {
        What::Access { plan, .. } => stand(names.words, *plan).to_owned(),
        What::Department { plan, .. } => names.department(*plan),
        What::Times { plan, .. } => times(names.words, plan),
    }
}

/// What was answered.
pub fn answer_says(names: &Names<'_>, what: &What) -> String {
    match what {
        What::Access { answer, .. } => access(names.words, *answer).to_owned(),
        What::Department { answer, .. } => names.department(*answer),
        What::Times { answer, .. } => times(names.words, answer),
    }
}

const fn stand_of(plan: Stand) -> Option<Access> {
    match plan {
        Stand { own: true, .. } => Some(Access::Own),
        Stand { knows: true, .. } => Some(Access::Shared),
        Stand { .. } => None,
    }
}

fn stand(words: Words, plan: Stand) -> &'static str {
    stand_of(plan).map_or(words.collect_somehow(), |how| access(words, how))
}

fn access(words: Words, how: Access) -> &'static str {
    match how {
        Access::Own => words.block_own(),
        Access::Shared => words.block_shared(),
        Access::No => words.block_no(),
        Access::NotSure => words.block_unsure(),
    }
}

fn times(words: Words, available: &Available) -> String {
    let mut parts = export::making::days(words, &available.days);
    let clock = |minutes: Option<u32>| minutes.map(time_text).unwrap_or_default();
    match (available.from, available.to) {
        (None, None) => {}
        (from, to) => parts.push([&clock(from), "–", &clock(to)].concat()),
    }
    parts.join(", ")
}

/// The remark that keeps both sides.
pub(super) fn kept(names: &Names<'_>, what: &What, who: &str, side: Side) -> String {
    let (plan, answer) = (plan_says(names, what), answer_says(names, what));
    let subject = subject(names, what);
    match side {
        Side::Mine => names.words.collect_kept_mine(&subject, who, &answer, &plan),
        Side::Theirs => names.words.collect_kept_theirs(&subject, who, &answer, &plan),
    }
}

/// What answers bring: "3 accounts, 1 app, times, a worry".
pub fn adds(words: Words, answers: &Answers) -> String {
    let mut parts = Vec::new();
    let accounts = answers.access.len() as u32;
    let apps = answers.apps.len() as u32;
    if accounts > 0 {
        parts.push(words.collect_adds_accounts(accounts));
    }
    if apps > 0 {
        parts.push(words.collect_adds_apps(apps));
    }
    if answers.times.is_some() {
        parts.push(words.collect_adds_times().to_owned());
    }
    if !answers.worry.is_empty() {
        parts.push(words.collect_adds_worry().to_owned());
    }
    if !answers.rule.is_empty() {
        parts.push(words.collect_adds_rule().to_owned());
    }
    words.list(&parts)
}
