//! The health checks: what a plan lacks, as codes and data, never as words.
//!
//! A check is a function of the plan seen on a day and of how well it is backed up. Each has a file of its own, whose
//! first lines say what it finds, why that matters and what it does not claim. Their order here is the order of the
//! list. A check must never change a plan; what would put things right goes with the finding as data.
//!
//! General rules: an unasked question is silent unless the check says so (G1); a decision still to come in time is
//! silent (G2); some checks are silent for an owner alone (G3, `alone`); external and closed accounts are silent (G4);
//! an accepted finding is listed apart (G7); what was looked at and found right is counted (G8).
//!
//! Tests: beside each check, `tests/cases.rs` for whole plans.

pub mod effects;
mod finding;
#[cfg(test)]
pub(crate) mod fixture;

mod access;
mod content;
mod crisis;
mod plan;
mod roles;
mod training;

pub use finding::{Amounts, Finding, Findings, Fix, Severity, Subject, Why};

use crate::id::Key;
use crate::lens::Lens;
use crate::model::Task;
use chrono::NaiveDate;
use serde_json::Value;

/// How well the plan is backed up. Known to the browser only; the default means "nothing to say".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CopyState {
    /// Changes since the last backup file.
    pub changes: u32,
    /// Day of the oldest of them.
    pub oldest: Option<NaiveDate>,
}

/// What a check looks at.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// The plan on a day.
    pub lens: &'a Lens,
    /// How well it is backed up.
    pub copies: CopyState,
}

/// One check.
#[derive(Debug)]
pub struct Check {
    /// Its code, for example ACC-03.
    pub code: &'static str,
    /// Whether it speaks when the owner is alone (G3).
    pub alone: bool,
    /// Looks, counts what it looked at, and reports.
    pub run: fn(&Case<'_>, &mut Findings<'_>),
}

/// Every check, in the order of the list (section 3 of the checks' page).
pub static ALL: &[&Check] = &[
    &access::secret_text::CHECK,
    &access::knows_without_need::CHECK,
    &access::too_many_know::CHECK,
    &access::left_with_access::CHECK,
    &access::one_owner::CHECK,
    &access::two_step::CHECK,
    &access::unknown_holder::CHECK,
    &roles::missing::CHECK,
    &roles::one_person::CHECK,
    &roles::account_without::CHECK,
    &roles::no_stand_in::CHECK,
    &crisis::nobody::CHECK,
    &crisis::no_words::CHECK,
    &crisis::no_phone::CHECK,
    &crisis::same_person::CHECK,
    &content::nobody::CHECK,
    &content::one_maker::CHECK,
    &training::no_backup::CHECK,
    &plan::review_due::CHECK,
    &plan::no_backup_file::CHECK,
];

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

/// The to-do that was made from a finding, done or not.
pub fn task_of<'a>(lens: &'a Lens, finding: &Finding) -> Option<&'a Task> {
    let subject = finding.subject_key();
    lens.tasks
        .iter()
        .find(|task| task.finding.as_ref().is_some_and(|from| from.code == finding.code && from.subject == subject))
}

/// Runs every check.
pub fn findings(lens: &Lens, copies: CopyState) -> Report {
    let case = Case { lens, copies };
    let mut report = Report::default();
    for check in ALL.iter().filter(|check| check.alone || !lens.is_solo()) {
        let mut list = Vec::new();
        let mut out = Findings::new(check.code, &mut list);
        (check.run)(&case, &mut out);
        let looked = out.looked();
        list.sort_by_cached_key(|finding| place(lens, finding));
        if list.is_empty() && looked > 0 {
            report.good.push(Good { code: check.code, looked });
        }
        for finding in list {
            match finding.severity {
                _ if is_accepted(lens, &finding) => report.accepted.push(finding),
                Severity::Info => report.info.push(finding),
                Severity::S1 | Severity::S2 | Severity::S3 => report.findings.push(finding),
            }
        }
    }
    // Stable, so that within a severity the order of the checks holds.
    report.findings.sort_by_key(|finding| finding.severity);
    report
}

/// Order of findings of one check: the place of their subject in its table, then its id.
fn place(lens: &Lens, finding: &Finding) -> (String, Key, &'static str, Option<Key>) {
    let Subject { table, key, field } = finding.subject;
    let record = lens.plan.record(table, key);
    let order = record.and_then(|record| record.get("o")).and_then(Value::as_str).unwrap_or_default();
    (order.to_owned(), key, field, finding.second.map(|second| second.key))
}

/// G7: somebody said why not, and until when. A password in a text cannot be accepted.
fn is_accepted(lens: &Lens, finding: &Finding) -> bool {
    let refused = task_of(lens, finding).and_then(|task| task.not_doing.as_ref());
    finding.code != access::secret_text::CHECK.code
        && refused.is_some_and(|refused| refused.until.is_none_or(|until| until >= lens.today))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{FindingRef, Level, NotDoing, OnOff, Org, Path};
    use fixture::{Fixture, today};

    #[test]
    fn codes_are_unique_and_in_the_order_of_the_list() {
        let codes: Vec<_> = ALL.iter().map(|check| check.code).collect();
        let expected = [
            "ACC-18", "ACC-03", "ACC-04", "ACC-14", "ACC-02", "ACC-07", "ACC-15", "ROL-01", "ROL-04", "ROL-10",
            "ROL-11", "CRI-01", "CRI-04", "CRI-09", "CRI-10", "CON-01", "CON-02", "TRN-01", "PLN-02", "PLN-03",
        ];
        assert_eq!(codes, expected);
    }

    #[test]
    fn an_empty_plan_of_a_team_has_seven_findings() {
        let report = findings(&Fixture::team().lens(), CopyState::default());
        let all: Vec<_> = report.findings.iter().map(|f| (f.severity, f.code, f.subject.key.to_string())).collect();
        let row = |severity, code, key: &str| (severity, code, key.to_owned());
        assert_eq!(
            all,
            [
                row(Severity::S1, "ROL-01", "coordinator"),
                row(Severity::S1, "ROL-01", "director"),
                row(Severity::S1, "ROL-01", "manager"),
                row(Severity::S1, "CRI-01", "one"),
                row(Severity::S3, "CON-01", "blog"),
                row(Severity::S3, "CON-01", "photo"),
                row(Severity::S3, "CON-01", "video"),
            ]
        );
        assert_eq!(report.rows().len(), 3);
    }

    #[test]
    fn an_owner_alone_with_nothing_wrong_gets_no_finding_but_that_nobody_could_step_in() {
        let f = Fixture::clean_solo();
        let report = findings(&f.lens(), CopyState::default());
        let codes: Vec<_> = report.findings.iter().map(|f| (f.severity, f.code)).collect();
        assert_eq!(codes, [(Severity::S2, "ACC-02"), (Severity::S2, "ROL-04")]);
        assert!(report.good.iter().any(|good| good.code == "ACC-07" && good.looked == 1));
    }

    #[test]
    fn a_clean_plan_has_no_finding() {
        let report = findings(&Fixture::clean().lens(), CopyState::default());
        assert_eq!(report.findings, []);
        assert_eq!(report.info, []);
        let good: Vec<_> = report.good.iter().map(|good| good.code).collect();
        assert!(good.contains(&"ACC-02") && good.contains(&"TRN-01") && good.contains(&"CRI-09"), "{good:?}");
    }

    #[test]
    fn an_accepted_finding_is_listed_apart_until_its_day() {
        let mut f = Fixture::clean();
        f.update_account("x", |account| account.mfa.state = crate::Fact::Decided(OnOff::Off));
        let report = findings(&f.lens(), CopyState::default());
        let [finding] = report.findings.as_slice() else { panic!("{:?}", report.findings) };
        let from = FindingRef { code: finding.code.to_owned(), subject: finding.subject_key() };
        f.add(|task: &mut Task| {
            task.finding = Some(from);
            task.not_doing = Some(NotDoing { until: Some(today()), ..NotDoing::default() });
        });
        let report = findings(&f.lens(), CopyState::default());
        assert_eq!((report.findings.len(), report.accepted.len()), (0, 1));
        let tomorrow = f.lens_on("2026-11-03");
        assert_eq!(findings(&tomorrow, CopyState::default()).findings.len(), 1);
    }

    #[test]
    fn external_and_closed_accounts_are_silent() {
        let mut f = Fixture::team();
        let (ama, foreign, closed) = (f.person("ama"), f.account("f", "x"), f.account("c", "facebook"));
        f.grant(ama, closed, Some(Level::Owner));
        f.secret("p", &[foreign, closed], &[ama]);
        f.update_account("f", |account| account.external = Some(crate::model::External::default()));
        f.update_account("c", |account| account.status = crate::Fact::Decided(crate::model::AccountStatus::Closed));
        let report = findings(&f.lens(), CopyState::default());
        assert!(report.findings.iter().all(|f| !f.code.starts_with("ACC") && f.code != "ROL-10"), "{report:?}");
    }

    #[test]
    fn what_needs_a_second_person_is_silent_for_an_owner_alone() {
        let silent: Vec<_> = ALL.iter().filter(|check| !check.alone).map(|check| check.code).collect();
        assert_eq!(silent, ["ROL-11", "CRI-10", "CON-02", "TRN-01"]);
        let mut f = Fixture::clean();
        f.clear_stand_ins();
        assert!(!findings(&f.lens(), CopyState::default()).findings.is_empty());
        f.one(|org: &mut Org| org.path = Path::Solo);
        let left: Vec<_> = findings(&f.lens(), CopyState::default()).findings.iter().map(|f| f.code).collect();
        assert_eq!(left, Vec::<&str>::new());
    }
}
