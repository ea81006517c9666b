//! What the shared screen of a workshop and its notes may ask of the browser. Tests: `tests/browser/windows.rs`, the stage
//! journey.

pub use crate::browser::awake::{Awake, keep as keep_awake};
pub use crate::browser::beside::{Beside, Side, beside};
pub use crate::browser::channel::Channel;
pub use crate::browser::fitting::lacks_room;
pub use crate::browser::keys::{StageKey, on_stage_keys};
pub use crate::browser::locks::{Held, hold};
pub use crate::browser::page::{Listener, focus_next, leave_field, open_window, set_blank, set_route};

/// The name of what a window holds while it shows the workshop of a plan.
pub fn screen_of(plan: &str) -> String {
    [crate::screened::HELD, plan].concat()
}

/// The channel between the shared screen of a plan and its notes.
pub fn channel_of(plan: &str) -> String {
    ["watchbill:workshop:", plan].concat()
}
