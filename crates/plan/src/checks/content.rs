//! Checks of step 3, content.

mod nobody;
mod one_maker;

use super::Check;

/// By number.
pub static ALL: &[&Check] = &[&nobody::CHECK, &one_maker::CHECK];
