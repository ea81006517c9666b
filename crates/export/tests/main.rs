//! The tests of `export` from outside, as one program: each would link the whole crate again, and one that has to wait
//! for a single long test would leave a core idle. What several of them need stands first.

#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests fail by panicking, their helpers too"
)]

#[path = "common/checked.rs"]
mod checked;
mod common;
#[path = "common/hard.rs"]
mod hard;
#[path = "../../plan/tests/odd/mod.rs"]
mod odd;
#[path = "common/rota.rs"]
mod rota;
#[path = "common/secretive.rs"]
mod secretive;
#[path = "../../plan/tests/common/zones.rs"]
mod zones;

mod alignment;
mod calendar;
mod card;
mod depth;
mod jobs;
mod leave_out;
mod leaving;
mod link;
mod needs;
mod open;
mod outline;
mod person_page;
#[path = "pictures/main.rs"]
mod pictures;
mod qr;
mod remarks;
mod say;
mod say_access_roles;
mod say_odd;
mod sheets;
mod tables;
mod targets;
mod who_stops;
mod words_agreed;
mod work;
