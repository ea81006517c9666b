//! The print dialog, and what stands above printed pages. Tests: the print journeys.

pub use crate::browser::page::set_above;

/// Opens the print dialog; `false` when this browser has none.
pub fn print() -> bool {
    crate::browser::page::print()
}
