//! The print dialog. Tests: the print journey.

/// Opens the print dialog; `false` when this browser has none.
pub fn print() -> bool {
    crate::browser::page::print()
}
