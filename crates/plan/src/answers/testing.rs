//! Helpers of the tests of this folder. Test code only.

use crate::edit::{Edit, apply};
use crate::id::Key;
use crate::plan::Plan;

/// Ids in the order in which they are asked for.
pub fn ids() -> impl FnMut(&'static str) -> Key {
    let mut n = 0;
    move |prefix| {
        n += 1;
        Key::parse(&[prefix, "new", &n.to_string()].concat()).unwrap()
    }
}

/// The plan after edits that must fit, as one step.
pub fn apply_all(plan: &Plan, edits: Vec<Edit>) -> Plan {
    apply(plan, &Edit::Many(edits)).unwrap().plan
}
