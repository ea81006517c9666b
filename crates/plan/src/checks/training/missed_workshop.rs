//! TRN-06: somebody with a job was not at the last workshop.
//!
//! Who was not there does not know what was shown and agreed. Speaks about regular helpers (not freelancers, agencies and
//! emergency contacts) who have any duty, once a workshop was held; only the last one counts. It does not claim that they
//! have learned nothing since.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::lens::Lens;
use crate::model::Workshop;

pub static CHECK: Check = Check { code: "TRN-06", alone: false, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    let held = lens.plan.all::<Workshop>().into_iter().filter(|one| one.held && one.on <= lens.today);
    let Some(last) = held.max_by_key(|one| one.on) else { return };
    let busy = case.with_a_duty();
    for person in lens.team().filter(|person| Lens::is_helper(person)) {
        if !busy.contains(&person.id) {
            continue;
        }
        out.look();
        if last.attended.contains(&person.id) {
            continue;
        }
        let fix = Fix::field("workshops", Subject::of(&last), "attended");
        let finding = Finding::new(Severity::S2, Subject::of(person), Why::Plain, fix);
        out.add(finding.with(vec![Subject::of(&last)]).on(vec![last.on]));
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, row};
    use crate::model::{Org, Path, Person, PersonKind, Workshop};

    #[test]
    fn fires_for_who_has_a_job_and_was_not_there() {
        assert_eq!(Fixture::team().found("TRN-06"), []);
        let mut f = Fixture::clean();
        assert_eq!(f.found("TRN-06"), []);
        let (autumn, dot) = (crate::Id::<Workshop>::parse("ws_autumn").unwrap(), crate::Id::parse("p_dot").unwrap());
        f.update(autumn, |autumn| autumn.attended.truncate(3));
        f.person("eve");
        assert_eq!(f.found("TRN-06"), [row(Severity::S2, "p_dot")], "Eve has no job");
        f.one(|org: &mut Org| org.path = Path::Solo);
        assert_eq!(f.found("TRN-06"), []);
        f.one(|org: &mut Org| org.path = Path::Team);
        f.update(dot, |dot: &mut Person| dot.kind = PersonKind::Freelancer);
        assert_eq!(f.found("TRN-06"), []);
        f.update(dot, |dot: &mut Person| dot.kind = PersonKind::Staff);
        f.update(autumn, |autumn| autumn.held = false);
        assert_eq!(f.found("TRN-06"), [], "planned only");
    }
}
