//! What a new plan takes from this device: fresh ids and the time zone; and putting a new address in place of the old
//! one. Tests: the journeys.

pub use crate::browser::clock::zone;
use crate::route::Route;
use plan::Key;

/// A new id with that prefix ("p_").
pub fn new_key(prefix: &'static str) -> Key {
    Key::parse(&crate::browser::ids::new_id(prefix.trim_end_matches('_'))).unwrap_or_default()
}

/// Puts another address in the place of this one, so that Back does not come here again. Nothing else changes.
pub fn replace_address(route: &Route) {
    crate::browser::page::replace_hash(&route.path());
}
