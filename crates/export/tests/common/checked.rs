//! The checks, for tests that need a report.

use plan::checks::{CopyState, Report, findings};
use plan::cover::{self, Zones};
use plan::lens::Lens;

/// What the checks say, with every clock at UTC.
pub fn report(lens: &Lens) -> Report {
    let cover = cover::cover(lens, &Zones::default(), lens.today, cover::HORIZON);
    findings(lens, &cover, CopyState::default())
}
