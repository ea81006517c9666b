//! Checks of the plan as a whole.

mod no_backup_file;
mod one_keeper;
mod overdue;
mod parked;
mod review_due;

use super::Check;

/// By number.
pub static ALL: &[&Check] =
    &[&overdue::CHECK, &review_due::CHECK, &no_backup_file::CHECK, &parked::CHECK, &one_keeper::CHECK];
