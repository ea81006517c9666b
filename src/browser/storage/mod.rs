//! Where plans are kept in this browser.
//!
//! For: an IndexedDB database is the truth ("Saved" means that its transaction completed), localStorage is the second
//! copy and the only one where there is no database; where there is neither, plans live in this window.
//! Must never: write before a successful read of the same key, overwrite text that could not be read, write after a
//! crash, touch another site's keys, or look inside a plan (the caller's check does).
//! Tests: `tests/browser.rs`; the choice between two copies in `choice.rs`.
//!
//! What is stored (final; records version themselves, so the database stays at version 1):
//!
//! | where | key | value |
//! |---|---|---|
//! | `docs` | plan id | `{text, rev, counter, saved, title, meta, deleted_at?}`; `text` is the whole plan file |
//! | `ops` | number | `{plan, step}`: undo steps, the last 200 of a plan |
//! | `snaps` | number | `{plan, at, reason, text}`: whole copies |
//! | `quarantine` | number | `{raw, where_, why, at}`: what could not be read, untouched |
//! | `meta` | `plan id/name` or `/name` | text: facts of this browser, not of the plan |
//! | `handles`, `remote` | plan id | kept for files on disk and shared folders |
//! | localStorage `watchbill:1:` | `idx`, `plan:<id>`, `prefs`, `boot`, `crash`, `kept:<name>`, `fact:<id>/<name>` (where a workshop stands, private notes; all facts where there is no database), `aside:<id>:<ms>` | plan list, second copies, settings, counter of starts, crash note, texts without a plan, unreadable copies where there is no database |
mod bin;
mod choice;
mod day;
mod docs;
mod facts;
mod idb;
mod index;
mod kept;
mod mirror;
mod open;
mod quarantine;
mod records;
mod stores;
mod taken;
mod types;

pub use stores::{Stores, ask_to_persist};
pub use types::{
    Backend, Facts, Listed, Moment, OpenPlan, Opened, Reading, SetAside, StoreFault, StoredDoc, Taken, Undo, Verdict,
    WriteFault,
};

pub(in crate::browser) use mirror::keep_crash_note;
