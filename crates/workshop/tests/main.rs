//! The tests of `workshop` from outside, as one program: each would link the whole crate again, and one that has to wait
//! for a single long test would leave a core idle. What several of them need stands first.

#![expect(clippy::panic, clippy::unwrap_used, reason = "tests fail by panicking, their helpers too")]

#[path = "../../export/tests/common/checked.rs"]
mod checked;
mod common;
#[path = "../../export/tests/common/mod.rs"]
mod samples;

mod agenda;
mod answers;
mod collect;
mod invite;
mod record;
mod run;
