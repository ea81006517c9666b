//! What to do with a comment: the lines a plan can start with.
//!
//! Made shorter from the response chart of the US Air Force (public domain), with two lines added for law, press and danger.
//! Starters that the owner edits; nothing in a plan depends on them. Words: messages `triage-kind`, `triage-action`.

/// Who is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tell {
    /// Nobody in particular.
    Nobody,
    /// The manager.
    Manager,
    /// Who decides in a crisis.
    Decides,
}

/// The lines in their order: key of the words, and who is told.
pub static TRIAGE: [(&str, Tell); 7] = [
    ("praise", Tell::Nobody),
    ("facts", Tell::Nobody),
    ("bad", Tell::Manager),
    ("rant", Tell::Nobody),
    ("attack", Tell::Manager),
    ("press", Tell::Decides),
    ("harm", Tell::Manager),
];

#[cfg(test)]
mod tests {
    #[test]
    fn every_line_stands_once() {
        crate::facts::unique(super::TRIAGE.iter().map(|(key, _)| *key));
    }
}
