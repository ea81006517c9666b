//! A generated plan as a plan file. Tests: `tests/generated.rs`.

use crate::generator::{Maker, Size, plan};
use plan::{Document, Plan, Stamp};

/// The plan of a size as a file.
pub fn file(size: Size) -> String {
    let id = |prefix| Maker::id_text(prefix, size.seed ^ 0x5eed);
    let mut document = Document::new(&id("pl_"));
    document.plan = plan(size);
    let stamp = Stamp {
        rev: id("r_"),
        saved: "2026-11-02T09:00:00Z".to_owned(),
        now_ms: 1_793_610_000_000,
        device: id("d_"),
        app_version: "0.1.0".to_owned(),
        app_build: String::new(),
    };
    document.stamp(&Plan::default(), &stamp);
    plan::file::write(&document)
}
