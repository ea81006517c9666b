//! CRI-05: too many people must say yes to words in a crisis, or one of them has nobody to say yes instead.
//!
//! Each yes that is waited for costs minutes of the first hour. More than two are too many; a deputy must be a current
//! person. One finding with those who lack a deputy. Silent where nobody is listed. It does not say who should be left out.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::model::CrisisApprover;

pub static CHECK: Check = Check { code: "CRI-05", alone: true, run };

/// More than so many are too many.
const MOST: usize = 2;

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    let approvers = &lens.crisis.approvers;
    if approvers.is_empty() {
        return;
    }
    out.look();
    let alone = |one: &&CrisisApprover| one.deputy.and_then(|id| lens.named(id)).is_none();
    let people = approvers.iter().filter(alone).filter_map(|one| lens.person(one.person));
    let mut with: Vec<_> = people.map(Subject::of).collect();
    with.dedup();
    let many = approvers.len() > MOST;
    if many || !with.is_empty() {
        let subject = Subject::of(&lens.crisis);
        let why = if many { Why::TooMany } else { Why::One };
        let finding = Finding::new(Severity::S2, subject, why, Fix::link("crisis-team", subject));
        out.add(finding.with(with).count(approvers.len()).limit(MOST as u32));
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::fixture::{Fixture, report, row};
    use crate::checks::{Severity, Why};
    use crate::model::{Crisis, CrisisApprover};

    fn of(f: &Fixture) -> Option<(Why, usize)> {
        let all = report(&f.lens());
        all.findings.iter().find(|one| one.code == "CRI-05").map(|one| (one.why, one.with.len()))
    }

    #[test]
    fn fires_for_too_many_and_for_one_without_a_deputy() {
        let mut f = Fixture::clean();
        assert_eq!(f.found("CRI-05"), []);
        f.one(|crisis: &mut Crisis| crisis.approvers[0].deputy = None);
        assert_eq!(f.found("CRI-05"), [row(Severity::S2, "one")]);
        assert_eq!(of(&f), Some((Why::One, 1)));
        let [ben, cem, dot] = ["p_ben", "p_cem", "p_dot"].map(|id| crate::Id::parse(id).unwrap());
        f.one(|crisis: &mut Crisis| {
            crisis.approvers = [ben, cem, dot].map(|person| CrisisApprover { person, deputy: Some(ben) }).to_vec();
        });
        assert_eq!(of(&f), Some((Why::TooMany, 0)));
    }

    #[test]
    fn silent_where_nobody_is_listed() {
        assert_eq!(Fixture::team().found("CRI-05"), []);
        assert_eq!(Fixture::clean_solo().found("CRI-05"), []);
    }
}
