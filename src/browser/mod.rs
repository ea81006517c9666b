//! The only place that touches Web APIs.
