//! The pure core of Watchbill: the plan, its edits and history, read models, checks and the plan file.
//!
//! Everything is a function of its arguments: no clock, no randomness, no locale of the machine, no browser, no hash
//! order. `today` and new ids are handed in. Words for people live in the crate `messages`; here are codes and data.
//! Tests: beside the code, and in `tests/`.

pub mod date;
pub mod fact;
pub mod facts;
pub mod field;
pub mod guard;
pub mod id;
pub mod model;
pub mod spec;
