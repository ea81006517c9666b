//! Faults for the checks of this family. See `one_fault.rs`.

use super::{Fault, fault};

pub(super) fn faults() -> Vec<Fault> {
    vec![]
}
