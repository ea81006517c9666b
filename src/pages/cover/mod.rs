//! Step 5, weekly cover: who watches and when, and the parts behind it.
//!
//! A form is stored when it is whole, as one step; lists change at once. What is typed stays until it fits. What really
//! happens in a week comes from `plan::cover` through the store. Tests: `plan::answers::cover`, the journeys in
//! `tests/e2e/cover.spec.mjs`.

mod away;
mod desk;
mod files;
mod form;
mod gaps;
mod holidays;
mod hours;
mod quiet;
mod shares;
mod start;
mod suggest;
mod swap;
mod turns;
mod turns_form;
mod week;
mod weeks;
mod zones;

pub use away::away_page;
pub use hours::hours_page;
pub use quiet::quiet_page;
pub use swap::swap_page;
pub use turns::turns_page;
pub use week::cover_page;
pub use zones::zones_page;
