//! What the checks found and what to do about it, most serious first, with who does it and by when.

use super::{Cell, Parts};
use crate::parts::Scene;
use crate::say;
use plan::checks::{Finding, Severity, task_of};

pub(super) fn table(scene: &Scene<'_>) -> Parts {
    let words = scene.words;
    let columns = vec![
        (words.tables_level(), 16),
        (words.tables_area(), 18),
        (words.tables_wrong(), 50),
        (words.tables_why(), 44),
        (words.tables_fix(), 36),
        (words.tables_who(), 20),
        (words.tables_due(), 14),
        (words.tables_done(), 14),
    ];
    let mut findings: Vec<&Finding> = scene.report.findings.iter().collect();
    findings.sort_by_key(|finding| finding.severity);
    (columns, findings.into_iter().map(|finding| row(scene, finding)).collect())
}

fn row(scene: &Scene<'_>, finding: &Finding) -> Vec<Cell> {
    let words = scene.words;
    let said = say::finding(&scene.names, finding);
    let level = match finding.severity {
        Severity::S1 => words.tables_fix_now(),
        Severity::S2 | Severity::S3 => words.tables_look(),
        Severity::Info => words.tables_info(),
    };
    let task = task_of(scene.lens, finding);
    vec![
        level.into(),
        say::step_name(words, finding.step()).into(),
        said.what.into(),
        said.why.into(),
        said.fix.into(),
        task.and_then(|task| task.owner).map(|id| scene.names.id(id)).unwrap_or_default().into(),
        task.and_then(|task| task.due).into(),
        task.and_then(|task| task.done.as_ref()).map(|done| done.on).into(),
    ]
}
