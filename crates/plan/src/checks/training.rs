//! Checks of step 6, who can step in.

mod no_backup;

use super::Check;

/// By number.
pub static ALL: &[&Check] = &[&no_backup::CHECK];
