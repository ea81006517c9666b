//! Behind the crisis sheet: a page for each case, who says yes and when it is over, practices and real events, busy times in
//! full.
//!
//! Nothing here is asked on the short path. A complete answer is kept at once. Tests: `plan::answers::crisis::full`,
//! `plan::answers::spot`, `tests/e2e/crisis-depth.spec.mjs`.

mod case;
mod incidents;
mod rush;
mod statement;
mod team;
mod watches;

pub use case::case_page;
pub use incidents::incidents_page;
pub use rush::rush_page;
pub use team::team_page;
