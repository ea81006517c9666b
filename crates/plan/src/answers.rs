//! What the answers to a question change in the plan, and how the plan answers a question.
//!
//! One file a page: functions from what was ticked and typed to edits, and back from the plan to what the page shows. Never
//! words, never a clock; new ids are handed in. A page that is visited again and continued must change nothing.
//! Tests: at the end of each file, `solo.rs` for the bakery of the sample cases.

mod draft;
mod paste;

pub mod access;
pub mod account;
#[cfg(test)]
mod testing;

pub mod accounts;
pub mod approvals;
pub mod content;
pub mod copies;
pub mod cover;
pub mod crisis;
pub mod departments;
pub mod duties;
pub mod editions;
pub mod goals;
pub mod grid;
pub mod guides;
pub mod handout;
pub mod leaving;
pub mod making;
pub mod network;
pub mod passwords;
pub mod path;
pub mod people;
pub mod person;
pub mod records;
pub mod remarks;
pub mod roles;
pub mod rules;
pub mod secret;
pub mod solo;
pub mod spot;
pub mod starting_point;
pub mod todo;
pub mod tools;
pub mod training;
pub mod who;
pub mod workshop;
pub mod you;

pub use draft::Draft;

use crate::id::Key;

/// Gives a new id for a prefix such as `p_`.
pub type Ids<'a> = &'a mut dyn FnMut(&'static str) -> Key;
