//! ROL-07: somebody on the list has no job at all.
//!
//! People without a job do not know whether they are needed, and lists with them grow until nobody reads them. A job is
//! anything that the plan names somebody for. Speaks about regular helpers, once somebody holds a role; one press says
//! that the person is only kept informed. Silent for those who are, for emergency contacts, freelancers and agencies. It
//! does not claim that the person does nothing.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::edit::Edit;
use crate::lens::Lens;
use crate::model::{Campaign, Expert, Involvement, ListeningPlace, Person};

pub static CHECK: Check = Check { code: "ROL-07", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    if !lens.seats.iter().any(|seat| lens.seat_holder(seat).is_some()) {
        return;
    }
    let busy = with_a_job(case);
    for person in lens.team().filter(|person| Lens::is_helper(person) && person.involvement == Involvement::Duties) {
        out.look();
        if !busy.contains(&person.id) {
            let fix = Fix::Edit(informed_only(person));
            out.add(Finding::new(Severity::S3, Subject::of(person), Why::Plain, fix));
        }
    }
}

/// Everybody whom the plan names for anything.
pub(super) fn with_a_job(case: &Case<'_>) -> std::collections::BTreeSet<crate::Id<Person>> {
    let lens = case.lens;
    let mut out = case.with_a_duty().clone();
    out.extend(lens.org.fallback);
    out.extend(lens.plan.all::<Expert>().into_iter().filter_map(|expert| expert.person));
    out.extend(lens.plan.all::<Campaign>().into_iter().filter_map(|campaign| campaign.owner));
    for place in lens.plan.all::<ListeningPlace>() {
        out.extend(place.owner.decided().copied().flatten());
    }
    out
}

fn informed_only(person: &Person) -> Edit {
    let mut after = person.clone();
    after.involvement = Involvement::InformedOnly;
    Edit::change(person, &after)
}

#[cfg(test)]
mod tests {
    use crate::checks::fixture::{Fixture, report, row};
    use crate::checks::{Fix, Severity};
    use crate::model::{Expert, Person, PersonKind, Role};

    #[test]
    fn fires_once_roles_are_held_until_a_job_or_informed_only() {
        let mut f = Fixture::team();
        let ama = f.person("ama");
        f.person("ben");
        assert_eq!(f.found("ROL-07"), [], "nobody holds a role yet");
        f.seat(Role::Director, ama, None);
        assert_eq!(f.found("ROL-07"), [row(Severity::S3, "p_ben")]);
        let all = report(&f.lens());
        let finding = all.findings.iter().find(|f| f.code == "ROL-07").unwrap();
        let Fix::Edit(edit) = finding.fix.clone() else { panic!("no edit") };
        f.apply(&edit);
        assert_eq!(f.found("ROL-07"), []);
        let cem = f.person("cem");
        assert_eq!(f.found("ROL-07"), [row(Severity::S3, "p_cem")]);
        f.add(|expert: &mut Expert| expert.person = Some(cem));
        assert_eq!(f.found("ROL-07"), [], "answers questions on a topic");
    }

    #[test]
    fn silent_for_people_outside_and_on_an_empty_and_a_clean_plan() {
        assert_eq!(Fixture::team().found("ROL-07"), []);
        assert_eq!(Fixture::clean().found("ROL-07"), []);
        let mut f = Fixture::clean();
        let eve = f.person("eve");
        assert_eq!(f.found("ROL-07"), [row(Severity::S3, "p_eve")]);
        for kind in [PersonKind::Emergency, PersonKind::Freelancer, PersonKind::Agency] {
            f.update(eve, |eve: &mut Person| eve.kind = kind);
            assert_eq!(f.found("ROL-07"), [], "{kind:?}");
        }
        f.update(eve, |eve: &mut Person| (eve.kind, eve.placeholder) = (PersonKind::Staff, Some(4)));
        assert_eq!(f.found("ROL-07"), []);
    }
}
