//! Checks of step 2, roles.

mod account_without;
mod final_say;
mod missing;
mod no_job;
mod no_stand_in;
mod nobody_accountable;
mod nobody_does_it;
mod not_agreed;
mod one_person;
mod too_many_asked;
mod too_much_work;

use super::Check;
use crate::lens::Lens;
use crate::model::Scope;

/// By number.
pub static ALL: &[&Check] = &[
    &missing::CHECK,
    &nobody_accountable::CHECK,
    &nobody_does_it::CHECK,
    &one_person::CHECK,
    &too_much_work::CHECK,
    &too_many_asked::CHECK,
    &no_job::CHECK,
    &not_agreed::CHECK,
    &final_say::CHECK,
    &account_without::CHECK,
    &no_stand_in::CHECK,
];

/// Whether a duty is about accounts of which none is ours any more (G4).
fn is_over(lens: &Lens, scope: &Scope) -> bool {
    let ours = |id| lens.account(id).is_some_and(Lens::is_ours);
    scope.only && !scope.accounts.is_empty() && !scope.accounts.iter().any(|id| ours(*id))
}
