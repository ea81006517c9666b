//! Running a workshop on a plan: the agenda, what the shared screen shows, where the day stands, answers from the room,
//! and the record at the end.
//!
//! What the room decides is written into the plan through edits, like any answer; where the day stands (`run`) belongs to
//! this browser alone. Must never: know a clock, randomness or the browser, or put a way to reach somebody, or anybody's
//! private notes, into what the room sees. Tests: at the end of each file, `tests/`.

pub mod agenda;
pub mod answers;
pub mod close;
pub mod collect;
mod current;
pub mod days;
pub mod guide;
pub mod invite;
pub mod link;
pub mod masked;
pub mod practice;
pub mod promise;
pub mod record;
pub mod run;
pub mod screens;
pub mod settle;
pub mod sheets;
#[cfg(test)]
mod testing;

pub use current::current;
