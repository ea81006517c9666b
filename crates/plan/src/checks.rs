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
#[cfg(test)]
mod one_fault;

mod access;
mod alignment;
mod content;
pub(crate) mod cover;
mod crisis;
mod fresh;
mod plan;
mod report;
mod roles;
mod training;

pub use finding::{Amounts, Finding, Findings, Fix, Severity, Subject, Why};
pub use report::{Good, Looks, Report, Run};

use crate::cover::Cover;
use crate::id::Id;
use crate::lens::Lens;
use crate::lens::needs::Needs;
use crate::model::{NotDoing, Person, Task};
use crate::plan::Table;
use crate::reads::{self, Reads};
use chrono::NaiveDate;
use serde_json::Value;
use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

/// How well the plan is backed up. Known to the browser only; the default means "nothing to say".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CopyState {
    /// Changes since the last backup file.
    pub changes: u32,
    /// Day of the oldest of them.
    pub oldest: Option<NaiveDate>,
}

/// What a check looks at.
#[derive(Debug)]
pub struct Case<'a> {
    /// The plan on a day.
    pub lens: &'a Lens,
    cover: &'a Cover,
    copies: CopyState,
    needs: OnceCell<(Needs, Reads)>,
    working: OnceCell<(BTreeSet<Id<Person>>, Reads)>,
    accepted: OnceCell<Accepted<'a>>,
}

/// The subjects of what was accepted, by check.
type Accepted<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

impl<'a> Case<'a> {
    /// `cover` is what happens on the [`HORIZON`](crate::cover::HORIZON) dates from `lens.today` on.
    pub const fn new(lens: &'a Lens, cover: &'a Cover, copies: CopyState) -> Self {
        Self { lens, cover, copies, needs: OnceCell::new(), working: OnceCell::new(), accepted: OnceCell::new() }
    }

    /// Who watches on the 28 dates from that day on.
    pub fn cover(&self) -> &'a Cover {
        reads::note(Reads::COVER);
        self.cover
    }

    /// How well it is backed up.
    pub fn copies(&self) -> CopyState {
        reads::note(Reads::COPIES);
        self.copies
    }

    /// What all duties need (V8), worked out once for all checks.
    pub fn needs(&self) -> &Needs {
        let (needs, reads) = self.needs.get_or_init(|| reads::noted(|| self.lens.needs()));
        reads::note(*reads);
        needs
    }

    /// Everybody with at least one duty, worked out once for all checks.
    pub fn with_a_duty(&self) -> &BTreeSet<Id<Person>> {
        let (people, reads) = self.working.get_or_init(|| reads::noted(|| self.lens.with_a_duty()));
        reads::note(*reads);
        people
    }

    /// What differs from an earlier case.
    fn changed(&self, now: &Case<'_>) -> Reads {
        let mut out = Reads::changed(self.lens, now.lens);
        for (is_same, what) in
            [(std::ptr::eq(self.cover, now.cover), Reads::COVER), (self.copies == now.copies, Reads::COPIES)]
        {
            out = if is_same { out } else { out.and(what) };
        }
        out
    }

    /// G7: somebody said why not, and until when. A password in a text cannot be accepted.
    fn is_accepted(&self, finding: &Finding) -> bool {
        let subjects = self.accepted.get_or_init(|| accepted(self.lens)).get(finding.code);
        finding.may_be_accepted() && subjects.is_some_and(|subjects| subjects.contains(finding.subject_key().as_str()))
    }
}

/// What was accepted up to today or longer. The first to-do made from a finding counts, as for [`task_of`].
fn accepted(lens: &Lens) -> Accepted<'_> {
    let (mut seen, mut out) = (BTreeSet::new(), Accepted::new());
    for task in &lens.tasks {
        let Some(from) = &task.finding else { continue };
        let (code, subject) = (from.code.as_str(), from.subject.as_str());
        let holds = |refused: &NotDoing| refused.until.is_none_or(|until| until >= lens.today);
        if seen.insert((code, subject)) && task.not_doing.as_ref().is_some_and(holds) {
            out.entry(code).or_default().insert(subject);
        }
    }
    out
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

/// Every check, in the order of the list (section 3 of the checks' page): the pressing ones of access, then step by step.
pub static FAMILIES: [&[&Check]; 9] = [
    access::FIRST,
    roles::ALL,
    crisis::ALL,
    cover::ALL,
    content::ALL,
    training::ALL,
    access::REST,
    alignment::ALL,
    plan::ALL,
];

/// Every check, in the order of the list.
pub fn all() -> impl Iterator<Item = &'static Check> {
    FAMILIES.iter().flat_map(|family| family.iter().copied())
}

/// The to-do that was made from a finding, done or not.
pub fn task_of<'a>(lens: &'a Lens, finding: &Finding) -> Option<&'a Task> {
    let subject = finding.subject_key();
    lens.tasks
        .iter()
        .find(|task| task.finding.as_ref().is_some_and(|from| from.code == finding.code && from.subject == subject))
}

/// Runs every check on a [`Case`] of these.
pub fn findings(lens: &Lens, cover: &Cover, copies: CopyState) -> Report {
    look(&Case::new(lens, cover, copies)).0
}

/// The same, with what a later run needs to take a part of it over.
pub fn look(case: &Case<'_>) -> (Report, Looks) {
    let mut run = Run::default();
    while run.advance(case) {}
    run.end()
}

/// Order of findings of one check: the place of their subject in its table, then its id.
fn sort(lens: &Lens, list: &mut [Finding]) {
    // Most findings of a check are about one table.
    let mut last: Option<(&str, Option<&Table>)> = None;
    list.sort_by_cached_key(|finding| {
        let Subject { table, key, field } = finding.subject;
        let records = match last {
            Some((known, records)) if known == table => records,
            Some(_) | None => {
                let records = lens.plan.records(table);
                last = Some((table, records));
                records
            }
        };
        let record = records.and_then(|records| records.get(&key));
        let order = record.and_then(|record| record.get("o")).and_then(Value::as_str).unwrap_or_default();
        (order, key, field, finding.second.map(|second| second.key))
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{FindingRef, Level, NotDoing, OnOff, Org, Path};
    use fixture::{Fixture, today};

    #[test]
    fn codes_are_unique_and_in_the_order_of_the_list() {
        let pressing = ["18", "05", "03", "04", "14", "02", "08", "07", "15", "11", "01", "13"];
        let steps = ["ROL", "CRI", "COV", "CON", "TRN", "ACC", "ALN", "PLN"];
        let place = |code: &str| {
            let (step, number) = code.split_at(4);
            let pressing = pressing.iter().position(|known| step == "ACC-" && *known == number);
            let step = steps.iter().position(|known| step.starts_with(known)).unwrap();
            pressing.map_or((1, step, number.to_owned()), |at| (0, at, String::new()))
        };
        let codes: Vec<_> = all().map(|check| check.code).collect();
        assert!(codes.is_sorted_by_key(|code| place(code)), "{codes:?}");
        assert!(codes.iter().collect::<std::collections::BTreeSet<_>>().len() == codes.len(), "{codes:?}");
    }

    #[test]
    fn an_empty_plan_of_a_team_has_seven_findings() {
        let report = fixture::report(&Fixture::team().lens());
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
        let report = fixture::report(&f.lens());
        let codes: Vec<_> = report.findings.iter().map(|f| (f.severity, f.code)).collect();
        assert_eq!(codes, [(Severity::S2, "ACC-02"), (Severity::S2, "ROL-04"), (Severity::S2, "PLN-05")]);
        assert!(report.good.iter().any(|good| good.code == "ACC-07" && good.looked == 1));
    }

    #[test]
    fn a_clean_plan_has_no_finding() {
        let report = fixture::report(&Fixture::clean().lens());
        assert_eq!(report.findings, []);
        assert_eq!(report.info, []);
        let good: Vec<_> = report.good.iter().map(|good| good.code).collect();
        assert!(good.contains(&"ACC-02") && good.contains(&"TRN-01") && good.contains(&"CRI-09"), "{good:?}");
    }

    #[test]
    fn an_accepted_finding_is_listed_apart_until_its_day() {
        let mut f = Fixture::clean();
        f.update_account("x", |account| account.mfa.state = crate::Fact::Decided(OnOff::Off));
        let report = fixture::report(&f.lens());
        let [finding] = report.findings.as_slice() else { panic!("{:?}", report.findings) };
        let from = FindingRef { code: finding.code.to_owned(), subject: finding.subject_key() };
        f.add(|task: &mut Task| {
            task.finding = Some(from);
            task.not_doing = Some(NotDoing { until: Some(today()), ..NotDoing::default() });
        });
        let report = fixture::report(&f.lens());
        assert_eq!((report.findings.len(), report.accepted.len()), (0, 1));
        let tomorrow = f.lens_on("2026-11-03");
        assert_eq!(fixture::report(&tomorrow).findings.len(), 1);
    }

    #[test]
    fn external_and_closed_accounts_are_silent() {
        let mut f = Fixture::team();
        let (ama, foreign, closed) = (f.person("ama"), f.account("f", "x"), f.account("c", "facebook"));
        f.grant(ama, closed, Some(Level::Owner));
        f.secret("p", &[foreign, closed], &[ama]);
        f.update_account("f", |account| account.external = Some(crate::model::External::default()));
        f.update_account("c", |account| account.status = crate::Fact::Decided(crate::model::AccountStatus::Closed));
        let report = fixture::report(&f.lens());
        assert!(report.findings.iter().all(|f| !f.code.starts_with("ACC") && f.code != "ROL-10"), "{report:?}");
    }

    #[test]
    fn what_needs_a_second_person_is_silent_for_an_owner_alone() {
        // G3. Some more are silent in part: their own tests say so.
        let second = [
            "ACC-08", "ACC-19", "ROL-11", "CRI-02", "CRI-10", "CRI-12", "CRI-13", "CRI-14", "CRI-15", "CON-02",
            "CON-04", "TRN-01", "TRN-02", "TRN-03", "TRN-04", "TRN-05", "TRN-06", "TRN-07", "ALN-07", "ALN-08",
        ];
        for check in all() {
            assert_eq!(check.alone, !second.contains(&check.code), "{}", check.code);
        }
        let mut f = Fixture::clean();
        f.clear_stand_ins();
        assert!(!fixture::report(&f.lens()).findings.is_empty());
        f.one(|org: &mut Org| org.path = Path::Solo);
        let left: Vec<_> = fixture::report(&f.lens()).findings.iter().map(|f| f.code).collect();
        assert_eq!(left, Vec::<&str>::new());
    }
}
