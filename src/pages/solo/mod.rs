//! The questions of an owner alone. Tests: `plan::answers::solo`, the journeys in `tests/e2e`.

mod card;
mod ill;
mod others;
mod two_step;

pub use card::card_page;
pub use ill::ill_page;
pub use others::others_page;
pub use two_step::two_step_page;
