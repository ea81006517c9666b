//! Compiles a folder of Fluent files (`locales/en/*.ftl`) at build time.
//!
//! Why not a Fluent runtime: it weighs more than the rest of the first screen's words. Why not
//! `fluent-static`: it writes one Rust function per message *and language*, so no second language
//! can be fetched at run time, and it brings a runtime of its own. What comes out here is a table
//! per language (one text, one list of offsets) and one line of Rust per message.
//!
//! The parts: [`read_locale`] reads and checks a folder, [`write_rust`] writes the typed methods,
//! [`write_table`] writes the table of another language.
//!
//! The dialect: messages, attributes, terms, references, selects on a variable. Functions
//! (`NUMBER()`, `DATETIME()`), and arguments of terms are refused: the `messages` crate formats
//! dates and lists itself.
//!
//! A variable is a number (`u32`) when a select over it uses plural names or numbers, when its
//! name is one of [`NUMBER_NAMES`], or when the comment above the message says `$name (Number)`.
//! All others are text. Their order is the order of first appearance in the English message.
//!
//! It must never run in the browser and never guess: whatever it does not understand fails the
//! build with file, line and text. Tests: `crates/messages/tests/messages/compiler.rs` and `tables.rs`.

mod check;
mod model;
mod pattern;
mod rust;
mod source;
mod table;

pub use check::NUMBER_NAMES;
pub use model::{Catalogue, Key, Kind, Message, Piece, Problem, Variable, Variant};
pub use rust::write_rust;
pub use source::{read_locale, read_sources};
pub use table::{fingerprint, write_table};
