//! Checks of step 4, the crisis plan.

mod no_phone;
mod no_words;
mod nobody;
mod same_person;

use super::Check;

/// By number.
pub static ALL: &[&Check] = &[&nobody::CHECK, &no_words::CHECK, &no_phone::CHECK, &same_person::CHECK];
