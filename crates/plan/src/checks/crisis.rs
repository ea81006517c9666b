//! Checks of step 4, the crisis plan.

pub mod no_phone;
pub mod no_words;
pub mod nobody;
pub mod same_person;
