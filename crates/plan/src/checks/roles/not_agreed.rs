//! ROL-08: somebody with a job has not read and agreed to the newest agreed plan.
//!
//! A plan that people have not read is a plan of one. Speaks from the first edition on, about current people whom the plan
//! names for anything; one press writes down that the person has read it and agrees. It does not claim that anybody
//! disagrees.

use super::no_job::with_a_job;
use crate::answers::editions;
use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::edit::Edit;
use crate::model::{Agreed, Edition, Person};
use chrono::NaiveDate;

pub static CHECK: Check = Check { code: "ROL-08", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    let Some(newest) = editions::newest(&lens.plan) else { return };
    let busy = with_a_job(case);
    for person in lens.team().filter(|person| busy.contains(&person.id)) {
        out.look();
        let agreed = person.agreed.as_ref().map_or(0, |agreed| agreed.edition);
        if newest.n > agreed {
            let fix = Fix::Edit(has_agreed(person, &newest, lens.today));
            out.add(Finding::new(Severity::S3, Subject::of(person), Why::Plain, fix).on(vec![newest.on]));
        }
    }
}

fn has_agreed(person: &Person, newest: &Edition, today: NaiveDate) -> Edit {
    let mut after = person.clone();
    after.agreed = Some(Agreed { edition: newest.n, on: today });
    Edit::change(person, &after)
}

#[cfg(test)]
mod tests {
    use crate::checks::fixture::{Fixture, report, row, today};
    use crate::checks::{Fix, Severity};
    use crate::model::{Agreed, Edition, Org, Role};

    fn edition(n: u32) -> Edition {
        Edition { n, on: today(), ..Edition::default() }
    }

    #[test]
    fn fires_for_each_with_a_job_until_the_newest_was_read() {
        let mut f = Fixture::team();
        let (ama, _) = (f.person("ama"), f.person("ben"));
        f.seat(Role::Director, ama, None);
        assert_eq!(f.found("ROL-08"), [], "nothing was agreed yet");
        f.one(|org: &mut Org| org.editions = vec![edition(2), edition(1)]);
        assert_eq!(f.found("ROL-08"), [row(Severity::S3, "p_ama")], "Ben has no job");
        f.update(ama, |ama| ama.agreed = Some(Agreed { edition: 1, on: today() }));
        assert_eq!(f.found("ROL-08"), [row(Severity::S3, "p_ama")]);
        let all = report(&f.lens());
        let finding = all.findings.iter().find(|f| f.code == "ROL-08").unwrap();
        let Fix::Edit(edit) = &finding.fix else { panic!("no edit") };
        f.apply(edit);
        assert_eq!(f.found("ROL-08"), []);
    }

    #[test]
    fn silent_on_an_empty_and_a_clean_plan() {
        assert_eq!(Fixture::team().found("ROL-08"), []);
        assert_eq!(Fixture::clean().found("ROL-08"), []);
    }
}
