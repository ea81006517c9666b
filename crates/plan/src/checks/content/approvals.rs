//! CON-04: a post waits for one person, and nobody else may say yes; or the only maker checks the own work.
//!
//! If that person is ill, everything waits; and who wrote it does not see the slip. It speaks about every approval with an
//! approver who is there and no deputy, and about content that exactly one person makes who is also the one to check it
//! first. Silent while the deputy is to be decided in time, and for an owner alone. It does not claim that everything needs
//! a check.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::lens::Lens;
use crate::model::Approval;

pub static CHECK: Check = Check { code: "CON-04", alone: false, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    for approval in lens.plan.all::<Approval>() {
        let Some(approver) = lens.holder(&approval.approver) else { continue };
        out.look();
        let deputy = lens.holder(&approval.deputy).filter(|deputy| deputy.id != approver.id);
        if deputy.is_none() && !lens.pending(&approval.deputy) {
            let subject = Subject::of(&approval);
            let finding = Finding::new(Severity::S2, subject, Why::Plain, Fix::field("approvals", subject, "deputy"));
            out.add(finding.with(vec![Subject::of(approver)]));
        }
    }
    for stream in lens.streams.iter().filter(|stream| Lens::is_made(stream) && stream.rotation.is_none()) {
        let Some(checker) = lens.holder(&stream.check) else { continue };
        out.look();
        if let [only] = lens.makers_of(stream).as_slice()
            && only.person() == Some(checker.id)
        {
            let subject = Subject::of(stream);
            let finding = Finding::new(Severity::S2, subject, Why::One, Fix::link("streams", subject));
            out.add(finding.with(vec![Subject::of(checker)]));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Fact;
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, row};
    use crate::fact::Who;
    use crate::model::{Approval, Org, Path, Stream};

    #[test]
    fn an_approver_needs_a_deputy() {
        let mut f = Fixture::team();
        assert_eq!(f.found("CON-04"), []);
        let (ama, ben) = (f.person("ama"), f.person("ben"));
        let approval = f.add_as("price", |approval: &mut Approval| approval.applies_to = "Prices".to_owned());
        assert_eq!(f.found("CON-04"), [], "nobody approves");
        f.update(approval, |approval| approval.approver = Fact::Decided(Some(ama)));
        let one = [row(Severity::S2, "ap_price")];
        for (deputy, is_open) in [
            (Fact::Unlooked, true),
            (Fact::Decided(None), true),
            (Fact::Decided(Some(ama)), true),
            (Fact::Decided(Some(ben)), false),
            (Fact::ToDecide { by: None, until: crate::date::parse("2026-11-30") }, false),
        ] {
            f.update(approval, |approval| approval.deputy = deputy.clone());
            assert_eq!(f.found("CON-04"), if is_open { one.to_vec() } else { Vec::new() }, "{deputy:?}");
        }
        f.update(approval, |approval| approval.deputy = Fact::Unlooked);
        f.one(|org: &mut Org| org.path = Path::Solo);
        assert_eq!(f.found("CON-04"), []);
    }

    #[test]
    fn who_makes_it_alone_cannot_check_it() {
        let mut f = Fixture::team();
        let (ama, ben) = (f.person("ama"), f.person("ben"));
        let blog = f.stream("blog", &[ama]);
        assert_eq!(f.found("CON-04"), []);
        f.update(blog, |stream: &mut Stream| stream.check = Fact::Decided(Some(ama)));
        assert_eq!(f.found("CON-04"), [row(Severity::S2, blog.as_str())]);
        f.update(blog, |stream: &mut Stream| stream.creators.push(Who::Person(ben)));
        assert_eq!(f.found("CON-04"), []);
        f.update(blog, |stream: &mut Stream| {
            (stream.creators, stream.check) = (vec![Who::Person(ama)], Fact::Decided(None));
        });
        assert_eq!(f.found("CON-04"), [], "no check needed is an answer");
    }
}
