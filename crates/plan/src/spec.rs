//! The shape of records as data: which fields an entity has, of which kind, with which limits and references.
//!
//! One description drives everything generic: reading and repairing files, refusing bad edits, clearing references
//! when a record goes, and the published JSON Schema. It must never hold rules that need more than one record;
//! those live in `edit` and `checks`. Tests: `tests/files.rs`, `tests/properties.rs`.

/// What a value may be.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// Free text, at most this many Unicode scalar values when a form edits it; looked at by the password guard.
    Text(u16),
    /// Handles, phones, e-mail and web addresses, keys of our own lists: text the password guard leaves alone.
    Plain(u16),
    /// A whole number between both, inclusive.
    Whole(u32, u32),
    /// Yes or no.
    Flag,
    /// `2026-11-22`.
    Date,
    /// `2026-11` or `2026-11-22`.
    MonthOrDate,
    /// One of these words. Files may hold other words, written by a later version; they are kept.
    OneOf(&'static [&'static str]),
    /// The id of a record in the named table.
    Ref(&'static str, OnRemoval),
    /// Somebody: `{"person": id}`, `{"partner": id}`, `{"text": words}` or `{"business": true}`.
    Who,
    /// A list; order counts.
    List(&'static Self),
    /// An object with fixed fields; other fields are kept.
    Object(&'static [FieldSpec]),
    /// An object from ids of the table to values.
    Map(&'static str, &'static Self),
    /// `{"state": "not_sure"}`, `{"state": "to_decide", "by": who, "until": date}`,
    /// `{"state": "decided", "value": v}`, optionally with `"target": v`.
    Fact(&'static Self),
}

/// What happens to a reference when the record it names is removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnRemoval {
    /// The reference is cleared; a list loses the entry.
    Clear,
    /// The record (or list entry) that holds the reference makes no sense without it and goes too.
    Drop,
}

/// One field of a record or object.
#[derive(Clone, Copy, Debug)]
pub struct FieldSpec {
    /// The name in the file.
    pub name: &'static str,
    /// What it may hold.
    pub kind: Kind,
    /// One line for the schema: what it means, with its unit.
    pub doc: &'static str,
}

/// A description for the schema. The schema is written by native tools alone; in the browser the text would only weigh.
pub const fn doc(text: &'static str) -> &'static str {
    if cfg!(target_arch = "wasm32") { "" } else { text }
}

/// One table of the plan.
#[derive(Clone, Copy, Debug)]
pub struct RecordSpec {
    /// The name in the file, for example `people`.
    pub table: &'static str,
    /// How ids of this table begin, for example `p_`; empty for a table of exactly one record.
    pub prefix: &'static str,
    /// The fields, besides `o` and `note` that every record has.
    pub fields: &'static [FieldSpec],
    /// One line for the schema.
    pub doc: &'static str,
}

impl RecordSpec {
    /// Whether the table is one record (`org`, `crisis`, ...), written without an id.
    pub const fn is_single(&self) -> bool {
        self.prefix.is_empty()
    }

    /// Whether an id is of this table's form.
    pub fn owns(&self, id: &str) -> bool {
        if self.is_single() { id == ONE } else { id.len() > self.prefix.len() && id.starts_with(self.prefix) }
    }

    /// The field of that name, the two that every record has included.
    pub fn field(&self, name: &str) -> Option<&'static FieldSpec> {
        COMMON.iter().chain(self.fields).find(|field| field.name == name)
    }
}

/// The fields that every record has.
pub const COMMON: &[FieldSpec] = &[
    FieldSpec { name: "note", kind: Kind::Text(2000), doc: "A note; prints small under the record." },
    FieldSpec { name: "o", kind: Kind::Plain(200), doc: "Place in the order: a fractional index, compared as text." },
];

/// The key under which a table of one record keeps it in memory.
pub const ONE: &str = "one";

/// Longest text that a file may bring; forms ask for less when that field is edited.
pub const LONGEST_TEXT: usize = 20_000;

/// Most records in one table.
pub const MOST_RECORDS: usize = 20_000;

/// The tables that name whole things, for which a dangling id becomes an "Unknown ..." record on import.
pub const NAMED: &[&str] = &["people", "accounts", "partners", "departments", "tools"];
