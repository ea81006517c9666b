//! Documents made from a plan: outlines for paper and screen, names of files, texts to send.
//!
//! Everything is a pure function of the plan seen on a day, the words of a language and a few choices; equal input
//! gives equal bytes. It must never look at a clock, hold a sentence of its own, or put a contact detail or a name into
//! a document that was asked for without them. Tests: `tests/outline.rs`, and beside the code.

pub mod agenda;
pub mod calendar;
pub mod card;
pub mod cover;
pub mod duties;
pub mod edition;
pub mod how;
pub mod leave_out;
pub mod leaving;
pub mod link;
pub mod making;
pub mod names;
pub mod needs;
pub mod open;
pub mod outline;
mod parts;
pub mod pictures;
pub mod qr;
pub mod record;
pub mod say;
pub mod share;
pub mod sides;
pub mod tables;
pub mod targets;
pub mod trouble;
pub mod work;

pub use names::Names;
pub use outline::{CopyChoice, Edition, Outline};
pub use share::{Contents, contents, contents_of, contents_of_text, file_name, named, plain_letters};
