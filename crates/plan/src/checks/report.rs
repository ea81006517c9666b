//! What the checks say about a plan, and the run that collects it, check by check.
//!
//! A run can be taken further in slices, so that a page with a large plan stays quick. It must never skip a check or
//! change their order. Tests: at the end of `checks.rs`, `tests/checks_properties.rs`.

use super::{Case, Check, FAMILIES, Finding, Findings, Severity, sort};

/// Something that was looked at and found right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Good {
    /// The check.
    pub code: &'static str,
    /// How many subjects it looked at.
    pub looked: u32,
}

/// What all checks say about a plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// S1, S2, S3, the most serious first.
    pub findings: Vec<Finding>,
    /// For information; shown with what is good.
    pub info: Vec<Finding>,
    /// What was looked at and found right.
    pub good: Vec<Good>,
    /// Findings that somebody accepted, with a reason (G7).
    pub accepted: Vec<Finding>,
}

impl Report {
    /// How many open findings are that serious.
    pub fn count(&self, severity: Severity) -> u32 {
        self.findings.iter().filter(|finding| finding.severity == severity).count() as u32
    }

    /// The findings as rows (G9): those with the same code, severity and kind of fix share one.
    pub fn rows(&self) -> Vec<Vec<&Finding>> {
        let mut rows: Vec<Vec<&Finding>> = Vec::new();
        for finding in &self.findings {
            let fits = |row: &&mut Vec<&Finding>| row.first().is_some_and(|first| first.shares_row(finding));
            match rows.iter_mut().find(fits) {
                Some(row) => row.push(finding),
                None => rows.push(vec![finding]),
            }
        }
        rows
    }
}

/// A run through all checks that can pause after each. Take it further with the same [`Case`] every time.
#[derive(Debug, Default)]
pub struct Run {
    family: usize,
    check: usize,
    report: Report,
}

impl Run {
    /// Runs the next check; false when there is none left.
    pub fn advance(&mut self, case: &Case<'_>) -> bool {
        let Some(family) = FAMILIES.get(self.family) else { return false };
        match family.get(self.check) {
            Some(check) => {
                self.check += 1;
                if check.alone || !case.lens.is_solo() {
                    self.take(check, case);
                }
            }
            None => (self.family, self.check) = (self.family + 1, 0),
        }
        true
    }

    fn take(&mut self, check: &Check, case: &Case<'_>) {
        let mut list = Vec::new();
        let mut out = Findings::new(check.code, &mut list).after(&self.report);
        (check.run)(case, &mut out);
        let looked = out.looked();
        sort(case.lens, &mut list);
        if list.is_empty() && looked > 0 {
            self.report.good.push(Good { code: check.code, looked });
        }
        for finding in list {
            match finding.severity {
                _ if case.is_accepted(&finding) => self.report.accepted.push(finding),
                Severity::Info => self.report.info.push(finding),
                Severity::S1 | Severity::S2 | Severity::S3 => self.report.findings.push(finding),
            }
        }
    }

    /// What was found, by severity, within one in the order of the checks. It is whole only after the last check.
    pub fn end(mut self) -> Report {
        // Not a sort: findings are large, and it would move each of them many times.
        let (mut second, mut third) = (Vec::new(), Vec::new());
        let mut first = Vec::with_capacity(self.report.findings.len());
        for finding in std::mem::take(&mut self.report.findings) {
            match finding.severity {
                Severity::S1 => first.push(finding),
                Severity::S2 => second.push(finding),
                Severity::S3 | Severity::Info => third.push(finding),
            }
        }
        first.append(&mut second);
        first.append(&mut third);
        self.report.findings = first;
        self.report
    }
}
