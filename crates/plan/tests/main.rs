//! The tests of `plan` from outside, as one program: each would link the whole crate again, and one that has to wait
//! for a single long test would leave a core idle. What several of them need stands first.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests fail by panicking, their helpers too"
)]

#[path = "../examples/generator/as_file.rs"]
mod as_file;
mod common;
#[path = "../examples/generator/mod.rs"]
mod generator;
mod odd;
mod samples;

mod away;
mod bad_files;
mod cases;
mod changes;
mod checks_properties;
#[path = "cover_cases/main.rs"]
mod cover_cases;
#[path = "cover_reference/main.rs"]
mod cover_reference;
mod damaged_files;
mod edits;
mod facts;
mod files;
mod generated;
mod guard;
mod history;
mod odd_plans;
mod properties;
mod repairs;
mod sample_files;
