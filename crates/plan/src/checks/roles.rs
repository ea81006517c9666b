//! Checks of step 2, roles.

mod account_without;
mod missing;
mod no_stand_in;
mod one_person;

use super::Check;

/// By number.
pub static ALL: &[&Check] = &[&missing::CHECK, &one_person::CHECK, &account_without::CHECK, &no_stand_in::CHECK];
