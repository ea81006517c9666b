//! Checks of the plan as a whole.

pub mod no_backup_file;
pub mod review_due;
