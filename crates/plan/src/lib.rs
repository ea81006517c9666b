//! The pure core of Watchbill: the plan, its edits and history, read models, checks and the plan file.
//!
//! Everything is a function of its arguments: no clock, no randomness, no locale of the machine, no browser, no hash
//! order. `today` and new ids are handed in. Words for people live in the crate `messages`; here are codes and data.
//! Tests: beside the code, and in `tests/`.

pub mod answers;
pub mod checks;
mod clean;
pub mod cover;
pub mod date;
pub mod document;
pub mod edit;
pub mod fact;
pub mod facts;
pub mod field;
pub mod file;
pub mod guard;
pub mod history;
pub mod id;
mod keep;
pub mod lens;
pub mod model;
pub mod order;
mod places;
pub mod plan;
mod reads;
mod refs;
pub mod rewrite;
pub mod schema;
mod seats;
pub mod spec;

pub use clean::{Fault, Repair};
pub use document::{Document, Head, Stamp};
pub use edit::{Applied, Change, Edit, Refusal, apply, invariants};
pub use fact::{Aimed, Fact, Who};
pub use history::{History, Step};
pub use id::{Id, Key};
pub use plan::Plan;
