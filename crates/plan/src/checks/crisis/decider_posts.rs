//! CRI-02: with three or more helpers, whoever decides in a crisis also posts there.
//!
//! Reading the anger and deciding what to say are two jobs. Whoever posts is named for the account, or is its coordinator.
//! Silent where one person does everything (CRI-10 says it), before the crisis sheet was gone through, and for an owner
//! alone. It does not claim that the person decides badly.

use super::{ENOUGH, one_does_all};
use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::lens::crisis::Job;

pub static CHECK: Check = Check { code: "CRI-02", alone: false, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    if lens.helpers() < ENOUGH || !lens.is_crisis_known() {
        return;
    }
    let Some(decides) = lens.job_holder(Job::Decides) else { return };
    out.look();
    let posts = |account: &&crate::model::Account| lens.posters(account.id).iter().any(|one| one.id == decides.id);
    let accounts: Vec<_> = lens.live().filter(posts).map(Subject::of).collect();
    if !accounts.is_empty() && !one_does_all(lens) {
        let subject = Subject::of(&lens.crisis);
        let finding = Finding::new(Severity::S2, subject, Why::Same, Fix::link("crisis-team", subject));
        out.add(finding.with([vec![Subject::of(decides)], accounts].concat()));
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, row};
    use crate::model::{Crisis, Org, Path, PersonKind};

    fn decider_posts() -> Fixture {
        let mut f = Fixture::clean();
        let (ama, x) = (crate::Id::parse("p_ama").unwrap(), crate::Id::parse("ac_x").unwrap());
        f.one(|crisis: &mut Crisis| drop(crisis.posters.insert(x, vec![ama])));
        f
    }

    #[test]
    fn fires_with_enough_helpers_and_names_the_accounts() {
        let mut f = decider_posts();
        assert_eq!(f.found("CRI-02"), [row(Severity::S2, "one")]);
        let all = crate::checks::fixture::report(&f.lens());
        let finding = all.findings.iter().find(|finding| finding.code == "CRI-02").unwrap();
        assert_eq!(finding.with.iter().map(|with| with.key.to_string()).collect::<Vec<_>>(), ["p_ama", "ac_x"]);
        f.one(|org: &mut Org| org.path = Path::Solo);
        assert_eq!(f.found("CRI-02"), []);
    }

    #[test]
    fn silent_with_two_helpers_before_the_sheet_and_on_other_plans() {
        assert_eq!(Fixture::team().found("CRI-02"), []);
        assert_eq!(Fixture::clean().found("CRI-02"), []);
        let mut f = decider_posts();
        f.one(|org: &mut Org| org.answered.clear());
        assert_eq!(f.found("CRI-02"), []);
        let mut f = decider_posts();
        for name in ["p_cem", "p_dot"] {
            let id = crate::Id::parse(name).unwrap();
            f.update(id, |person: &mut crate::model::Person| person.kind = PersonKind::Freelancer);
        }
        assert_eq!(f.found("CRI-02"), []);
    }

    #[test]
    fn silent_where_one_person_does_everything() {
        let mut f = decider_posts();
        let ama = crate::Id::parse("p_ama").unwrap();
        f.crisis(ama, ama);
        f.one(|crisis: &mut Crisis| {
            crisis.reads_replies.holder = crate::Fact::Decided(crate::Who::Person(ama));
        });
        assert_eq!(f.found("CRI-02"), []);
        assert_eq!(f.found("CRI-10").len(), 1);
    }
}
