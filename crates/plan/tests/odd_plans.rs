//! Plans as people leave them: the checks say what is true of them, once, and always in the same order.

use crate::common;
use crate::odd;

use crate::odd::Odd;
use plan::Plan;
use plan::checks::{CopyState, Finding, Report, Severity, findings};
use plan::cover;
use plan::lens::Lens;
use std::collections::BTreeSet;

fn report(plan: &Plan) -> Report {
    let lens = Lens::new(plan, plan::date::parse("2026-11-02").unwrap_or_default());
    let cover = cover::cover(&lens, &common::zones::of(&lens), lens.today, cover::HORIZON);
    findings(&lens, &cover, CopyState::default())
}

fn odd(name: &str) -> Report {
    let found = odd::all().into_iter().find(|odd| odd.name == name);
    report(&odd::plan(&found.unwrap_or_else(|| unreachable!("no plan {name}")).records))
}

fn all(report: &Report) -> impl Iterator<Item = &Finding> {
    report.findings.iter().chain(&report.info).chain(&report.accepted)
}

/// Code and subject of each finding.
fn keys(report: &Report) -> BTreeSet<(&'static str, String)> {
    all(report).map(|finding| (finding.code, finding.subject_key())).collect()
}

#[test]
fn the_order_does_not_depend_on_how_a_plan_came_about() {
    for Odd { name, records } in odd::all() {
        let first = report(&odd::plan(&records));
        let turned: Vec<_> = records.iter().rev().cloned().collect();
        assert_eq!(report(&odd::plan(&turned)), first, "{name}: the other way round");
        assert!(first.findings.is_sorted_by_key(|finding| finding.severity), "{name}");
        assert_eq!(keys(&first).len(), all(&first).count(), "{name}: something stands twice");
        assert_eq!(first.rows().iter().map(Vec::len).sum::<usize>(), first.findings.len(), "{name}");
    }
}

/// What must be said, and what must not.
#[test]
fn each_plan_is_told_what_is_true_of_it() {
    let says = |name: &str, must: &[(&'static str, &str)], must_not: &[&str]| {
        let found = keys(&odd(name));
        for (code, subject) in must {
            assert!(found.contains(&(*code, (*subject).to_owned())), "{name}: {code} {subject} is not in {found:?}");
        }
        for code in must_not {
            assert!(found.iter().all(|(other, _)| other != code), "{name}: {code} in {found:?}");
        }
    };
    says(
        "half filled",
        &[("ROL-01", "director"), ("ROL-01", "manager"), ("ROL-01", "coordinator"), ("CRI-01", "one")],
        &["ROL-10", "ROL-11", "CON-02", "TRN-03", "COV-01", "COV-04", "ALN-03", "ALN-04", "ALN-08"],
    );
    says(
        "at odds with itself",
        &[
            ("ROL-01", "director"),
            ("ACC-02", "ac_x"),
            ("ACC-03", "se_1 p_gone"),
            ("ACC-14", "gr_1"),
            ("ALN-02", "go_1"),
            ("ALN-02", "go_2"),
            ("ALN-05", "co_1"),
            ("ALN-06", "dp_1"),
            ("ALN-09", "gu_1"),
        ],
        &["ALN-04"],
    );
    says(
        "without a name",
        &[("ROL-01", "director"), ("ROL-01", "manager"), ("ROL-01", "coordinator"), ("ACC-15", "p_all")],
        // A group is nobody: it is not told to do, learn or know anything.
        &["ACC-03", "ACC-11", "ROL-05", "ROL-07", "CRI-09", "TRN-02", "ALN-08"],
    );
}

#[test]
fn an_empty_plan_is_loud_and_short() {
    let empty = odd("empty");
    assert!(empty.count(Severity::S1) >= 3, "{empty:?}");
    assert!(empty.rows().len() <= 5, "{empty:?}");
    assert!(keys(&odd("empty, with departments")).contains(&("ALN-07", "one".to_owned())));
}

#[test]
fn a_thousand_findings_are_a_handful_of_rows_in_the_order_of_the_table() {
    let endless = odd("endless");
    assert!(endless.findings.len() >= 1000, "{}", endless.findings.len());
    let rows = endless.rows();
    assert!(rows.len() <= 40, "{}", rows.len());
    let two_step: Vec<_> = endless.findings.iter().filter(|finding| finding.code == "ACC-07").collect();
    let subjects: Vec<_> = two_step.iter().map(|finding| finding.subject_key()).collect();
    let expected: Vec<_> = (0..300).rev().map(|n| format!("ac_{n}")).collect();
    assert_eq!(subjects, expected);
}
