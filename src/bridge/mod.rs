//! What pages may ask of the browser: copy, download, pick, share, print.
//!
//! Pages never import `browser`; these few functions are the bridge, so that the list of what a page can do stays
//! short. Tests: the journeys in `tests/e2e`.

pub mod device;
pub mod files;
pub mod office;
pub mod pictures;
pub mod printing;
pub mod sealing;
pub mod stage;
pub mod surroundings;
pub mod zones;
