//! What is made for social media: the rows of the content page.
//!
//! Tests: at the end of this file.

use crate::model::StreamKind;

/// A kind of content.
#[derive(Debug)]
pub struct ContentKind {
    /// The value in the plan; its words are the message `content-<word>`.
    pub kind: StreamKind,
    /// Asked at first; the others stand under "Say more".
    pub open: bool,
    /// Missing from a plan it is a finding (CON-01).
    pub expected: bool,
}

/// Every kind in the order of the page; own kinds come after them.
pub static KINDS: &[ContentKind] = &[
    ContentKind { kind: StreamKind::Posts, open: true, expected: false },
    ContentKind { kind: StreamKind::Photo, open: true, expected: true },
    ContentKind { kind: StreamKind::Video, open: true, expected: true },
    ContentKind { kind: StreamKind::Blog, open: true, expected: true },
    ContentKind { kind: StreamKind::Replies, open: false, expected: false },
    ContentKind { kind: StreamKind::Adverts, open: false, expected: false },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_stands_once() {
        crate::facts::unique(KINDS.iter().map(|row| row.kind.as_str()));
    }

    #[test]
    fn what_is_expected_is_asked_at_first() {
        assert!(KINDS.iter().all(|row| row.open || !row.expected));
    }
}
