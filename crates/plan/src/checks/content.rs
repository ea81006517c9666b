//! Checks of step 3, content.

pub mod nobody;
pub mod one_maker;
