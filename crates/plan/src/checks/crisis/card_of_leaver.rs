//! CRI-14: somebody who left still has the crisis card.
//!
//! The card holds private numbers, and says who may post. Everybody who is no longer there and has not given back each
//! card. The tick says that they gave back or deleted what they have. It does not claim that no copy is left.

use crate::answers::handout;
use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};

pub static CHECK: Check = Check { code: "CRI-14", alone: false, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    if lens.card.holdings.is_empty() {
        return;
    }
    out.look();
    for person in lens.people.iter().filter(|person| !lens.is_current(person)) {
        if lens.holdings_of(person.id).next().is_some() {
            let fix = Fix::Task { how: None, effect: Some(handout::returned(lens, person.id)) };
            out.add(Finding::new(Severity::S2, Subject::of(person), Why::Left, fix));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::fixture::{Fixture, report, row};
    use crate::checks::{Fix, Severity};
    use crate::model::{Holding, Org, Path, Person, PersonStatus, Presence};

    fn left() -> Fixture {
        let mut f = Fixture::clean();
        let sam = f.person("sam");
        f.update(sam, |sam: &mut Person| {
            sam.status = crate::Fact::Decided(PersonStatus { is: Presence::Left, on: None });
        });
        f.one(|card: &mut crate::model::Card| {
            card.holdings.push(Holding { who: sam, on: crate::checks::fixture::today(), ..Holding::default() });
        });
        f
    }

    #[test]
    fn fires_until_it_is_given_back() {
        assert_eq!(Fixture::team().found("CRI-14"), []);
        assert_eq!(Fixture::clean().found("CRI-14"), []);
        let mut f = left();
        assert_eq!(f.found("CRI-14"), [row(Severity::S2, "p_sam")]);
        let all = report(&f.lens());
        let finding = all.findings.iter().find(|finding| finding.code == "CRI-14").unwrap();
        let Fix::Task { effect: Some(edit), .. } = &finding.fix else { panic!("{:?}", finding.fix) };
        f.apply(edit);
        assert_eq!(f.found("CRI-14"), []);
        let mut f = left();
        f.one(|org: &mut Org| org.path = Path::Solo);
        assert_eq!(f.found("CRI-14"), []);
    }
}
