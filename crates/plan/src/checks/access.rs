//! Checks of step 1, who has access.

mod knows_without_need;
mod left_with_access;
mod one_owner;
pub mod secret_text;
mod too_many_know;
mod two_step;
mod unknown_holder;

use super::Check;

/// The pressing ones, in their order.
pub static FIRST: &[&Check] = &[
    &secret_text::CHECK,
    &knows_without_need::CHECK,
    &too_many_know::CHECK,
    &left_with_access::CHECK,
    &one_owner::CHECK,
    &two_step::CHECK,
    &unknown_holder::CHECK,
];

/// The others, by number.
pub static REST: &[&Check] = &[];
