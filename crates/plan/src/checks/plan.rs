//! Checks of the plan as a whole.

mod no_backup_file;
mod review_due;

use super::Check;

/// By number.
pub static ALL: &[&Check] = &[&review_due::CHECK, &no_backup_file::CHECK];
