//! Checks of step 2, roles.

pub mod account_without;
pub mod missing;
pub mod no_stand_in;
pub mod one_person;
