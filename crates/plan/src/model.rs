//! Every entity of plan file version 1, one declaration each.
//!
//! The field lists are the file format: names and meanings never change, fields are only added. Units: minutes
//! (whole numbers), time of day in minutes since local midnight 0-1440, dates in the plan's time zone. An entity
//! holds facts only; what can be derived from others (who may be told, step states, findings) is never stored.
//! Tests: `tests/files.rs` writes and reads back every entity.

mod access;
mod accounts;
mod alignment;
mod content;
mod cover;
mod crisis;
mod org;
mod people;
mod roles;
mod tools;
mod training;
mod work;

pub use access::*;
pub use accounts::*;
pub use alignment::*;
pub use content::*;
pub use cover::*;
pub use crisis::*;
pub use org::*;
pub use people::*;
pub use roles::*;
pub use tools::*;
pub use training::*;
pub use work::*;

use crate::field::Record;
use crate::spec::{Kind, OnRemoval, RecordSpec};

/// Every table of the plan, in the order of the file's schema.
pub const ALL: &[RecordSpec] = &[
    Org::SPEC,
    Person::SPEC,
    Department::SPEC,
    Partner::SPEC,
    Account::SPEC,
    ListeningPlace::SPEC,
    Grant::SPEC,
    Secret::SPEC,
    Tool::SPEC,
    Seat::SPEC,
    Responsibility::SPEC,
    Right::SPEC,
    Approval::SPEC,
    Decision::SPEC,
    Watch::SPEC,
    Rotation::SPEC,
    Override::SPEC,
    Absence::SPEC,
    Holiday::SPEC,
    Quiet::SPEC,
    Stream::SPEC,
    Campaign::SPEC,
    Pillar::SPEC,
    Consistency::SPEC,
    Triage::SPEC,
    Reply::SPEC,
    Expert::SPEC,
    Idea::SPEC,
    Crisis::SPEC,
    Scenario::SPEC,
    Busy::SPEC,
    Incident::SPEC,
    Card::SPEC,
    Skill::SPEC,
    Training::SPEC,
    Workshop::SPEC,
    Goal::SPEC,
    Guideline::SPEC,
    Consultation::SPEC,
    Advocate::SPEC,
    Task::SPEC,
    Comment::SPEC,
    Parked::SPEC,
];

/// The spec of a table by its name in the file.
pub fn spec(table: &str) -> Option<&'static RecordSpec> {
    ALL.iter().find(|spec| spec.table == table)
}

/// The spec of the table that an id belongs to.
pub fn of(key: crate::id::Key) -> Option<&'static RecordSpec> {
    ALL.iter().find(|spec| spec.owns(key.as_str()))
}

/// A name of a person, account or firm.
const NAME: Kind = Kind::Text(60);
/// A handle, address, phone number or key of one of our lists.
const PLAIN: Kind = Kind::Plain(200);
/// A longer text.
const LONG: Kind = Kind::Text(2000);
/// A time of day in minutes since local midnight.
const CLOCK: Kind = Kind::Whole(0, 1440);
/// A share in percent.
const PERCENT: Kind = Kind::Whole(0, 100);

/// A reference whose holder goes with the record it names.
const fn bound(table: &'static str) -> Kind {
    Kind::Ref(table, OnRemoval::Drop)
}
