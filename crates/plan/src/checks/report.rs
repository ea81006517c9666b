//! What the checks say about a plan, and the run that collects it, check by check.
//!
//! A run can be taken further in slices, so that a page with a large plan stays quick. It must never skip a check or
//! change their order. Tests: at the end of `checks.rs`, `tests/checks_properties.rs`.

use super::{Case, Check, FAMILIES, Finding, Findings, Severity, sort};
use crate::field::Record;
use crate::model::Task;
use crate::reads::{self, Reads};
use std::collections::BTreeMap;

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

/// What each check read and how much it looked at, in the order of the list: what a later run needs to know.
#[derive(Clone, Debug, Default)]
pub struct Looks(Vec<Look>);

#[derive(Clone, Copy, Debug, Default)]
struct Look {
    reads: Reads,
    looked: u32,
}

/// What one check found, in order, accepted or not.
#[derive(Debug, Default)]
struct Said {
    look: Look,
    list: Vec<Finding>,
}

/// A run through all checks that can pause after each. Take it further with the same [`Case`] every time.
#[derive(Debug, Default)]
pub struct Run {
    family: usize,
    check: usize,
    report: Report,
    looks: Looks,
    /// What is taken over, by the place of the check on the list.
    kept: Vec<Option<Said>>,
    /// Findings may have been accepted, or are no longer.
    accepts_anew: bool,
    asked: usize,
}

impl Run {
    /// A run that follows an earlier one: what a check said is taken over where nothing that it read has changed.
    pub fn after(before: &Case<'_>, report: &Report, looks: &Looks, now: &Case<'_>) -> Self {
        let changed = before.changed(now).and(Reads::EARLIER);
        let keep = |look: &Look| (!look.reads.meets(changed)).then(|| Said { look: *look, list: Vec::new() });
        let mut kept: Vec<Option<Said>> = looks.0.iter().map(keep).collect();
        let places: BTreeMap<&str, usize> = super::all().map(|check| check.code).zip(0..).collect();
        let accepts_anew = changed.meets(Reads::of(Task::TABLE));
        let mut said = |finding: &Finding, is_wanted: bool| {
            let Some(slot) = places.get(finding.code).and_then(|place| kept.get_mut(*place)) else { return };
            match slot {
                Some(said) if is_wanted => said.list.push(finding.clone()),
                // Where it stood between the others is not known any more.
                _ => *slot = None,
            }
        };
        report.findings.iter().chain(&report.info).for_each(|finding| said(finding, true));
        report.accepted.iter().for_each(|finding| said(finding, !accepts_anew));
        Self { kept, accepts_anew, ..Self::default() }
    }

    /// Runs the next check; false when there is none left.
    pub fn advance(&mut self, case: &Case<'_>) -> bool {
        let Some(family) = FAMILIES.get(self.family) else { return false };
        match family.get(self.check) {
            Some(check) => {
                self.check += 1;
                let said = match self.taken_over(case) {
                    Some(said) => said,
                    None if check.alone || !case.lens.is_solo() => self.ask(check, case),
                    None => Said { look: Look { reads: Reads::ONES, looked: 0 }, list: Vec::new() },
                };
                self.take(check.code, said, case);
            }
            None => (self.family, self.check) = (self.family + 1, 0),
        }
        true
    }

    /// How many checks were run, and not taken over.
    pub const fn asked(&self) -> usize {
        self.asked
    }

    fn taken_over(&mut self, case: &Case<'_>) -> Option<Said> {
        let said = self.kept.get_mut(self.looks.0.len())?.take()?;
        let is_cut = self.accepts_anew && said.list.iter().any(|finding| case.is_accepted(finding));
        (!is_cut).then_some(said)
    }

    fn ask(&mut self, check: &Check, case: &Case<'_>) -> Said {
        self.asked += 1;
        let ((looked, list), reads) = reads::noted(|| {
            let mut list = Vec::new();
            let mut out = Findings::new(check.code, &mut list).after(&self.report);
            (check.run)(case, &mut out);
            let looked = out.looked();
            sort(case.lens, &mut list);
            (looked, list)
        });
        Said { look: Look { reads: reads.and(Reads::ONES), looked }, list }
    }

    fn take(&mut self, code: &'static str, said: Said, case: &Case<'_>) {
        let Said { look, list } = said;
        self.looks.0.push(look);
        if list.is_empty() && look.looked > 0 {
            self.report.good.push(Good { code, looked: look.looked });
        }
        for finding in list {
            match finding.severity {
                _ if case.is_accepted(&finding) => self.report.accepted.push(finding),
                Severity::Info => self.report.info.push(finding),
                Severity::S1 | Severity::S2 | Severity::S3 => self.report.findings.push(finding),
            }
        }
    }

    /// What was found, by severity, within one in the order of the checks, and what a later run needs. It is whole only
    /// after the last check.
    pub fn end(mut self) -> (Report, Looks) {
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
        (self.report, self.looks)
    }
}
