//! CON-03: several people make content and nobody makes sure that it fits together; or nobody inside looks after a firm.
//!
//! With two makers two voices appear. It speaks about the plan when two or more people, firms or words make content, turns
//! included, and nobody who is there makes sure that all posts fit together; and about every partner whose contract is not
//! over and for whom nobody inside answers. Silent while that is to be decided in time. It does not claim that one voice
//! is better than several: somebody should have decided it.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};

pub static CHECK: Check = Check { code: "CON-03", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    let all = lens.all_makers();
    if all.len() > 1 {
        out.look();
        let checker = &lens.consistency.checker;
        if lens.holder(checker).is_none() && !lens.pending(checker) {
            let subject = Subject::of(&lens.org);
            let finding = Finding::new(Severity::S2, subject, Why::Nobody, Fix::link("consistency", subject));
            out.add(finding.count(all.len()));
        }
    }
    for partner in lens.partners.iter().filter(|partner| partner.contract_end.is_none_or(|end| end >= lens.today)) {
        out.look();
        let inside = &partner.inside_owner;
        if lens.holder(inside).is_none() && !lens.pending(inside) {
            let subject = Subject::of(partner);
            out.add(Finding::new(Severity::S2, subject, Why::NotSaid, Fix::field("partners", subject, "inside_owner")));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Fact;
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, row};
    use crate::model::{Consistency, Partner, Rotation, Stream};

    #[test]
    fn fires_for_two_makers_until_somebody_makes_sure() {
        let mut f = Fixture::team();
        let (ama, ben) = (f.person("ama"), f.person("ben"));
        f.stream("photo", &[ama]);
        assert_eq!(f.found("CON-03"), [], "one maker");
        let blog = f.stream("blog", &[ben]);
        assert_eq!(f.found("CON-03"), [row(Severity::S2, "one")]);
        f.one(|consistency: &mut Consistency| consistency.checker = Fact::Decided(None));
        assert_eq!(f.found("CON-03"), [row(Severity::S2, "one")]);
        f.one(|consistency: &mut Consistency| {
            consistency.checker = Fact::ToDecide { by: None, until: crate::date::parse("2026-11-30") };
        });
        assert_eq!(f.found("CON-03"), []);
        f.one(|consistency: &mut Consistency| consistency.checker = Fact::Decided(Some(ama)));
        assert_eq!(f.found("CON-03"), []);
        f.one(|consistency: &mut Consistency| consistency.checker = Fact::Unlooked);
        f.update(blog, |stream: &mut Stream| stream.made = Fact::Decided(false));
        assert_eq!(f.found("CON-03"), [], "not made any more");
    }

    #[test]
    fn people_who_take_turns_are_makers() {
        let mut f = Fixture::team();
        let members = vec![f.person("ama"), f.person("ben")];
        let rotation = f.add(|rotation: &mut Rotation| rotation.members = members);
        let photos = f.stream("photo", &[]);
        assert_eq!(f.found("CON-03"), []);
        f.update(photos, |stream: &mut Stream| stream.rotation = Some(rotation));
        assert_eq!(f.found("CON-03"), [row(Severity::S2, "one")]);
    }

    #[test]
    fn somebody_inside_answers_for_a_firm() {
        let mut f = Fixture::team();
        assert_eq!(f.found("CON-03"), []);
        let ama = f.person("ama");
        let firm = f.add_as("firm", |firm: &mut Partner| firm.name = "Brightside".to_owned());
        assert_eq!(f.found("CON-03"), [row(Severity::S2, "pa_firm")]);
        f.update(firm, |firm| firm.inside_owner = Fact::ToDecide { by: None, until: crate::date::parse("2026-11-30") });
        assert_eq!(f.found("CON-03"), []);
        f.update(firm, |firm| firm.inside_owner = Fact::Decided(Some(ama)));
        assert_eq!(f.found("CON-03"), []);
        f.update(firm, |firm| {
            (firm.inside_owner, firm.contract_end) = (Fact::NotSure, crate::date::parse("2026-11-01"))
        });
        assert_eq!(f.found("CON-03"), [], "the contract is over");
    }
}
