//! Where passwords are kept: the answers offered, the two commonest unsafe ones among them.
//!
//! Tests: at the end of this file.

use crate::model::Kept;

/// An answer to "Where is it kept?".
#[derive(Debug)]
pub struct KeptPlace {
    /// The value in the plan.
    pub kept: Kept,
    /// Whether only those can read it who may know it. The others are found by the check on careless places.
    pub safe: bool,
}

/// The answers in the order in which they are offered; "Not sure" comes after them.
pub static PLACES: &[KeptPlace] = &[
    KeptPlace { kept: Kept::Manager, safe: true },
    KeptPlace { kept: Kept::Locked, safe: true },
    KeptPlace { kept: Kept::OneBrowser, safe: true },
    KeptPlace { kept: Kept::Head, safe: true },
    KeptPlace { kept: Kept::Document, safe: false },
    KeptPlace { kept: Kept::ChatOrEmail, safe: false },
    KeptPlace { kept: Kept::PaperOpen, safe: false },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_offered_once() {
        crate::facts::unique(PLACES.iter().map(|place| place.kept.as_str()));
        assert_eq!(PLACES.len(), Kept::ALL.len());
    }
}
