//! Plans locked with a passphrase. Nothing leaves the device, and no passphrase is kept. Tests: `tests/browser/sealing.rs`.

pub use crate::browser::sealing::{SealFault, seal, unseal};
