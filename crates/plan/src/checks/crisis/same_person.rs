//! CRI-10: with three or more helpers, one person decides, speaks and reads the replies in a crisis.
//!
//! Reading hundreds of angry replies and deciding at the same time goes wrong. Speaks only once the crisis sheet was gone
//! through, and never for an owner alone. It does not claim that the person could not do it on a good day.

use super::{ENOUGH, one_does_all};
use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::lens::crisis::Job;

pub static CHECK: Check = Check { code: "CRI-10", alone: false, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    if lens.helpers() < ENOUGH || !lens.is_crisis_known() {
        return;
    }
    let Some(decides) = lens.job_holder(Job::Decides) else {
        return;
    };
    out.look();
    if one_does_all(lens) {
        let subject = Subject::of(&lens.crisis);
        let finding = Finding::new(Severity::S2, subject, Why::One, Fix::link("crisis", subject));
        out.add(finding.with(vec![Subject::of(decides)]));
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, row};
    use crate::model::{Org, Path, Role, Seat};

    fn one_does_all() -> Fixture {
        let mut f = Fixture::clean();
        let ama = crate::Id::parse("p_ama").unwrap();
        f.crisis(ama, ama);
        let seat = f.lens().seat(Role::Coordinator).unwrap().id;
        f.update(seat, |seat: &mut Seat| seat.holder = crate::Aimed::decided(Some(ama)));
        f
    }

    #[test]
    fn fires_with_enough_helpers_and_is_silent_when_alone() {
        let mut f = one_does_all();
        assert_eq!(f.found("CRI-10"), [row(Severity::S2, "one")]);
        f.one(|org: &mut Org| org.path = Path::Solo);
        assert_eq!(f.found("CRI-10"), []);
    }

    #[test]
    fn silent_when_shared_with_two_helpers_and_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("CRI-10"), []);
        assert_eq!(Fixture::clean().found("CRI-10"), []);
        let mut f = one_does_all();
        for name in ["p_cem", "p_dot"] {
            let id = crate::Id::parse(name).unwrap();
            f.update(id, |person: &mut crate::model::Person| person.kind = crate::model::PersonKind::Freelancer);
        }
        assert_eq!(f.found("CRI-10"), []);
    }
}
