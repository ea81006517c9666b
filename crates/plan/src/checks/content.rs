//! Checks of step 3, content.

mod agency_password;
mod approvals;
mod away;
mod fits;
mod nobody;
mod one_maker;
mod one_theme;

use super::Check;

/// By number.
pub static ALL: &[&Check] = &[
    &nobody::CHECK,
    &one_maker::CHECK,
    &fits::CHECK,
    &approvals::CHECK,
    &one_theme::CHECK,
    &away::CHECK,
    &agency_password::CHECK,
];
