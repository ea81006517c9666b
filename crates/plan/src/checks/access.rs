//! Checks of step 1, who has access.

pub mod knows_without_need;
pub mod left_with_access;
pub mod one_owner;
pub mod secret_text;
pub mod too_many_know;
pub mod two_step;
pub mod unknown_holder;
