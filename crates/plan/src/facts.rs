//! Facts about the field: what networks offer, what people usually make, what to do in a bad hour.
//!
//! Data only, no words: every entry has a key, and the words for the key stand in the message catalogue. A network may
//! change its name, so a key is an identity and not a name. A fact that can age says as of when it holds and how sure
//! we are; users may answer otherwise, and what the plan says wins. Nothing here may read a plan.
//!
//! Tests: at the end of this file and of the files below it.

pub mod access;
pub mod content;
pub mod crisis;
pub mod duties;
pub mod emergency;
pub mod networks;
pub mod rules;
pub mod speech;
pub mod triage;

/// How sure a fact is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Confidence {
    /// Background knowledge; shown as an example, never as a rule.
    Background,
    /// Several secondary sources agree.
    Secondary,
    /// Read on the network's own page, or on a copy of it.
    Official,
}

#[cfg(test)]
pub(crate) fn unique(keys: impl Iterator<Item = &'static str>) {
    let mut all: Vec<_> = keys.collect();
    let count = all.len();
    assert!(all.iter().all(|key| {
        !key.is_empty() && key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"_-".contains(&b))
    }));
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), count);
}
