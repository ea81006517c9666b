//! ALN-08: somebody must say yes before a post, and nothing says how soon.
//!
//! A post that waits too long goes out too late, or never. Speaks for amber and red content whose approver is there and that
//! has no limit in minutes; green content waits for nobody. Silent for an owner alone. It does not claim that approval is
//! needed, nor which limit is right. S2; the fix is the list of approvals.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::model::{Approval, Colour};

pub static CHECK: Check = Check { code: "ALN-08", alone: false, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    for approval in lens.plan.all::<Approval>().iter().filter(|one| one.colour != Colour::Green) {
        let Some(approver) = lens.holder(&approval.approver) else { continue };
        out.look();
        if approval.limit_minutes.is_none() {
            let subject = Subject::of(approval);
            let finding =
                Finding::new(Severity::S2, subject, Why::Plain, Fix::field("approvals", subject, "limit_minutes"));
            out.add(finding.with(vec![Subject::of(approver)]));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Fact;
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, row};
    use crate::model::{Approval, Colour, Org, Path};

    #[test]
    fn fires_for_amber_and_red_without_a_limit() {
        let mut f = Fixture::team();
        let ama = f.person("ama");
        let [amber, red] = [Colour::Amber, Colour::Red]
            .map(|colour| f.add(|one: &mut Approval| (one.colour, one.approver) = (colour, Fact::Decided(Some(ama)))));
        assert_eq!(f.found("ALN-08"), [row(Severity::S2, amber.as_str()), row(Severity::S2, red.as_str())]);
        f.update(amber, |one: &mut Approval| one.limit_minutes = Some(30));
        f.update(red, |one: &mut Approval| one.colour = Colour::Green);
        assert_eq!(f.found("ALN-08"), []);
    }

    #[test]
    fn silent_without_an_approver_for_an_owner_alone_and_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("ALN-08"), []);
        let mut f = Fixture::team();
        let ama = f.person("ama");
        let red = f.add(|one: &mut Approval| one.colour = Colour::Red);
        let until = crate::date::parse("2026-11-30");
        for open in [Fact::Unlooked, Fact::NotSure, Fact::Decided(None), Fact::ToDecide { by: None, until }] {
            f.update(red, |one: &mut Approval| one.approver = open);
            assert_eq!(f.found("ALN-08"), []);
        }
        f.update(red, |one: &mut Approval| one.approver = Fact::Decided(Some(ama)));
        f.one(|org: &mut Org| org.path = Path::Solo);
        assert_eq!(f.found("ALN-08"), []);
    }
}
