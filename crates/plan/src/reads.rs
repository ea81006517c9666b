//! What is read while something is worked out, so that after an edit only what read a changed table is worked out again.
//!
//! Every way into the tables of a plan or a lens says here that it was used; nobody keeps a list by hand that could be wrong.
//! Must never: let a table be read in silence, or change an answer. Tests: `tests/checks_properties.rs`, where a part of
//! the checks gives what all of them give.

use crate::lens::Lens;
use crate::model;
use crate::spec::RecordSpec;
use std::cell::Cell;

/// Tables, and the other things that checks look at, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reads(u64);

thread_local! {
    static NOTED: Cell<u64> = const { Cell::new(0) };
}

impl Reads {
    /// Everything.
    pub const ALL: Self = Self(u64::MAX);
    /// Who really watches.
    pub const COVER: Self = Self(1 << 63);
    /// How well the plan is backed up.
    pub const COPIES: Self = Self(1 << 62);
    /// What the checks before found.
    pub const EARLIER: Self = Self(1 << 61);

    /// The day and the tables of one record, which everything is about: read without a word.
    pub const ONES: Self = Self(1 << 60);

    /// A table; nothing if it is none of ours, because a plan holds no other.
    pub fn of(table: &str) -> Self {
        let place = model::ALL.iter().position(|spec| spec.table == table);
        place.map_or(Self::default(), |place| Self(1 << place))
    }

    /// Both.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether they have something in common.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The tables that differ between two looks.
    pub fn changed(before: &Lens, now: &Lens) -> Self {
        let day = if before.today == now.today { Self::default() } else { Self::ONES };
        let differs = |spec: &&RecordSpec| !before.plan.shares(&now.plan, spec.table);
        model::ALL
            .iter()
            .filter(differs)
            .fold(day, |all, spec| all.and(if spec.is_single() { Self::ONES } else { Self::of(spec.table) }))
    }
}

/// Says that these are being read.
pub fn note(reads: Reads) {
    NOTED.with(|noted| noted.set(noted.get() | reads.0));
}

/// Does some work, and says what was read for it.
pub fn noted<T>(work: impl FnOnce() -> T) -> (T, Reads) {
    let outer = NOTED.replace(0);
    let out = work();
    let inner = NOTED.get();
    NOTED.set(outer | inner);
    (out, Reads(inner))
}
