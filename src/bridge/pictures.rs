//! Drawings as files. Nothing leaves the device. Tests: `tests/browser/canvas.rs`.

pub use crate::browser::canvas::png;

/// The type of a drawing.
pub const SVG: &str = "image/svg+xml";
/// The type of a picture.
pub const PNG: &str = "image/png";
