//! Checks of step 4, the crisis plan.

mod approvers;
mod busy_alone;
mod card_of_leaver;
mod decider_posts;
mod no_card;
mod no_end;
mod no_phone;
mod no_practice;
mod no_words;
mod nobody;
mod nobody_stops_posts;
mod not_able;
mod old_card;
mod same_person;
mod untried_login;

pub(super) use not_able::is_practised;

use super::Check;
use crate::lens::Lens;
use crate::lens::crisis::Job;

/// By number.
pub static ALL: &[&Check] = &[
    &nobody::CHECK,
    &decider_posts::CHECK,
    &not_able::CHECK,
    &no_words::CHECK,
    &approvers::CHECK,
    &no_practice::CHECK,
    &nobody_stops_posts::CHECK,
    &busy_alone::CHECK,
    &no_phone::CHECK,
    &same_person::CHECK,
    &no_end::CHECK,
    &no_card::CHECK,
    &old_card::CHECK,
    &card_of_leaver::CHECK,
    &untried_login::CHECK,
];

/// From so many helpers on the jobs of a crisis can be shared.
const ENOUGH: usize = 3;

/// Whether one person decides, speaks and reads the replies although others could (CRI-10).
fn one_does_all(lens: &Lens) -> bool {
    let Some(decides) = lens.job_holder(Job::Decides) else { return false };
    let readers = lens.job_holders(Job::ReadsReplies);
    lens.helpers() >= ENOUGH
        && lens.job_holder(Job::Speaks).is_some_and(|speaks| speaks.id == decides.id)
        && !readers.is_empty()
        && readers.iter().all(|reader| reader.id == decides.id)
}

/// Whether any case is planned for.
fn has_cases(lens: &Lens) -> bool {
    lens.scenarios.iter().any(|case| case.chosen)
}
