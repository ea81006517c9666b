//! Checks of step 1, who has access.

mod cannot_pause;
mod cannot_post;
mod careless_place;
mod change_due;
mod knows_without_need;
mod left_with_access;
mod login_without_need;
mod more_than_roles;
mod no_owner;
mod not_needed;
mod one_code;
mod one_owner;
mod personal_login;
pub mod secret_text;
mod too_many_know;
mod tool_unkept;
mod two_step;
mod unknown_holder;
mod waiting_stand_in;
mod way_back;

use super::{Check, Subject};
use crate::lens::Lens;
use crate::model::{Secret, Tool};

/// The pressing ones, in their order.
pub static FIRST: &[&Check] = &[
    &secret_text::CHECK,
    &change_due::CHECK,
    &knows_without_need::CHECK,
    &too_many_know::CHECK,
    &left_with_access::CHECK,
    &one_owner::CHECK,
    &one_code::CHECK,
    &two_step::CHECK,
    &unknown_holder::CHECK,
    &cannot_post::CHECK,
    &no_owner::CHECK,
    &personal_login::CHECK,
];

/// The others, by number.
pub static REST: &[&Check] = &[
    &more_than_roles::CHECK,
    &way_back::CHECK,
    &login_without_need::CHECK,
    &tool_unkept::CHECK,
    &not_needed::CHECK,
    &waiting_stand_in::CHECK,
    &cannot_pause::CHECK,
    &careless_place::CHECK,
];

/// Our accounts that a password opens; `None` when all it opens is closed or not ours (G4). The password of an app or a
/// mailbox opens none.
fn opens(lens: &Lens, secret: &Secret) -> Option<Vec<Subject>> {
    let ours: Vec<Subject> = lens.opened_by(secret).map(Subject::of).collect();
    (secret.accounts.is_empty() || !ours.is_empty()).then_some(ours)
}

/// Our accounts that an app reaches; `None` when all it reaches is closed or not ours (G4).
fn reaches(lens: &Lens, tool: &Tool) -> Option<Vec<Subject>> {
    let ours: Vec<Subject> =
        lens.ours().filter(|account| tool.accounts.contains(&account.id)).map(Subject::of).collect();
    (tool.accounts.is_empty() || !ours.is_empty()).then_some(ours)
}
