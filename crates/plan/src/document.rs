//! A plan with its envelope: which revision it is, of which plan, saved when.
//!
//! The envelope makes files comparable: two files with a common ancestor are two states of one plan. Times, ids and
//! the device's name are handed in with a [`Stamp`]. Nothing here may change the plan. Tests: `tests/files.rs`.

use crate::field::Object;
use crate::model::Org;
use crate::plan::Plan;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// How many ancestors a file remembers.
pub const MOST_ANCESTORS: usize = 256;
/// How long a removed record is remembered, in milliseconds: 180 days.
const TOMBSTONE_MS: u64 = 180 * 24 * 60 * 60 * 1000;

/// Who and what a file is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Head {
    /// The plan's id, `pl_...`.
    pub id: String,
    /// This revision, `r_...`.
    pub rev: String,
    /// How often it was saved.
    pub counter: u64,
    /// Earlier revisions, newest first, at most 256.
    pub ancestors: Vec<String>,
    /// When it was saved: RFC 3339 in UTC; only for people to read.
    pub saved: String,
    /// The browser it was saved in, `d_...`.
    pub device: String,
    /// Version of the app that saved it.
    pub app_version: String,
    /// Build of the app that saved it; not part of the hash.
    pub app_build: String,
    /// Lowest reader version that may change it.
    pub min_reader: u64,
    /// Version of the format.
    pub version: u64,
}

/// What a save brings along.
#[derive(Clone, Debug, Default)]
pub struct Stamp {
    /// A new revision id, `r_...`.
    pub rev: String,
    /// Now, RFC 3339 in UTC.
    pub saved: String,
    /// Now, in milliseconds since 1970.
    pub now_ms: u64,
    /// The browser's id, `d_...`.
    pub device: String,
    /// Version of the app.
    pub app_version: String,
    /// Build of the app.
    pub app_build: String,
}

/// A plan and its envelope.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// The plan.
    pub plan: Plan,
    /// The envelope.
    pub head: Head,
    /// Records removed in the last 180 days: table, id, `{t, d}`.
    pub tombstones: Object,
    /// Room for extensions; kept word for word.
    pub ext: Object,
    /// Fields of the envelope that this version does not know; those of its parts under `app` and `plan`.
    pub unknown: Object,
}

impl Document {
    /// A new, empty plan. `id` is `pl_` and 13 characters.
    pub fn new(id: &str) -> Self {
        let head = Head { id: id.to_owned(), min_reader: 1, version: 1, ..Head::default() };
        Self { head, ..Self::default() }
    }

    /// The plan's title.
    pub fn title(&self) -> String {
        self.plan.one::<Org>().title
    }

    /// Makes this a new revision. `saved` is the plan as it was saved last: what it had and this one lacks is buried,
    /// what came back is dug out.
    pub fn stamp(&mut self, saved: &Plan, stamp: &Stamp) {
        let head = &mut self.head;
        if !head.rev.is_empty() {
            head.ancestors.insert(0, std::mem::take(&mut head.rev));
            head.ancestors.truncate(MOST_ANCESTORS);
        }
        head.rev.clone_from(&stamp.rev);
        head.counter = head.counter.saturating_add(1);
        head.saved.clone_from(&stamp.saved);
        head.device.clone_from(&stamp.device);
        head.app_version.clone_from(&stamp.app_version);
        head.app_build.clone_from(&stamp.app_build);
        self.bury(saved, stamp);
    }

    fn bury(&mut self, saved: &Plan, stamp: &Stamp) {
        let counter = self.head.counter;
        let tables: BTreeSet<&str> = saved.tables().map(|(table, _)| table).collect();
        for table in tables {
            for (key, _) in saved.table(table) {
                if self.plan.record(table, key).is_none() {
                    let clock = format!("{}-{counter}-{}", stamp.now_ms, stamp.device);
                    let grave = json!({"t": clock, "d": stamp.device});
                    let entry = self.tombstones.entry(table).or_insert_with(|| Value::Object(Object::new()));
                    if let Value::Object(graves) = entry {
                        graves.insert(key.to_string(), grave);
                    }
                }
            }
        }
        for (table, graves) in &mut self.tombstones {
            if let Value::Object(graves) = graves {
                graves.retain(|id, grave| {
                    let lives = crate::id::Key::parse(id).is_some_and(|key| self.plan.record(table, key).is_some());
                    !lives && !is_old(grave, stamp.now_ms)
                });
            }
        }
        self.tombstones.retain(|_, graves| graves.as_object().is_none_or(|graves| !graves.is_empty()));
    }
}

fn is_old(grave: &Value, now_ms: u64) -> bool {
    let clock = grave.get("t").and_then(Value::as_str).unwrap_or_default();
    let ms: Option<u64> = clock.split('-').next().and_then(|ms| ms.parse().ok());
    ms.is_some_and(|ms| ms.saturating_add(TOMBSTONE_MS) < now_ms)
}
