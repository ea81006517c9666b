//! Checks of step 6, who can step in.

pub mod no_backup;
