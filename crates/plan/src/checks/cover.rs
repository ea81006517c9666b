//! Checks of step 5, weekly cover.

use super::Check;

/// By number.
pub static ALL: &[&Check] = &[];
