//! Checks of step 5, weekly cover: they read what the engine in `crate::cover` has worked out, and never work it out again.

mod away;
mod cannot_answer;
mod days_off;
mod fair_turns;
mod handover;
mod holidays;
mod missed;
mod slow;
#[cfg(test)]
pub(crate) mod testing;
mod two_places;
mod weekend;

use super::Check;

/// By number.
pub static ALL: &[&Check] = &[
    &missed::CHECK,
    &weekend::CHECK,
    &away::CHECK,
    &cannot_answer::CHECK,
    &fair_turns::CHECK,
    &days_off::CHECK,
    &handover::CHECK,
    &two_places::CHECK,
    &slow::CHECK,
    &holidays::CHECK,
];
