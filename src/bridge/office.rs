//! Office files, made beside the page. Nothing leaves the device. Tests: the journey of the formats.

pub use crate::browser::office::{OfficeFault, cancel, make};
