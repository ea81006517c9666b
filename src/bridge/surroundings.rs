//! What pages may know about the browser and the moment. Tests: the journeys.

pub use crate::browser::clock::{hhmm_at, now_hhmm, now_iso, now_ms};
pub use crate::browser::environment::clears_after_a_week;
pub use crate::browser::mounting::{show_static_home, take_typed};
pub use crate::browser::page::{address, beside, focus, focus_heading, focus_opened, is_narrow, is_safe_mode, reload};
pub use crate::browser::storage::{Backend, StoreFault};

/// The name of the app whose own browser this is ("Instagram"), if it is one.
pub fn app_browser() -> Option<&'static str> {
    crate::browser::environment::app_browser().map(|app| app.name())
}

/// Day and time here, "2026-11-22 21:06".
pub fn now_local() -> String {
    [&plan::date::format(crate::browser::clock::today()), " ", &now_hhmm()].concat()
}
