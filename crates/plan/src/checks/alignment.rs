//! Checks of step 7, house rules, goals and departments.

use super::Check;

/// By number.
pub static ALL: &[&Check] = &[];
