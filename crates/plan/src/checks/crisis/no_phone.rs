//! CRI-09: somebody who decides or speaks in a crisis, or stands in, has no phone number in the plan.
//!
//! At nine on a Saturday evening a number is what counts. A number in the call list is enough. Speaks only once the
//! crisis sheet was gone through. It does not claim that the number is right, or that anybody answers.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::lens::crisis::Job;

pub static CHECK: Check = Check { code: "CRI-09", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    if !lens.is_crisis_known() {
        return;
    }
    let mut seen = Vec::new();
    for job in [Job::Decides, Job::Speaks] {
        for person in lens.job_holders(job).into_iter().chain(lens.job_stand_in(job)) {
            if seen.contains(&person.id) {
                continue;
            }
            seen.push(person.id);
            out.look();
            if lens.phone_of(person).trim().is_empty() {
                let subject = Subject::of(person);
                out.add(Finding::new(Severity::S2, subject, Why::Plain, Fix::link("people", subject)));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Who;
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, row};
    use crate::model::{Call, Crisis, Person};

    #[test]
    fn fires_for_holders_and_stand_ins_once_each_also_when_alone() {
        for mut f in [Fixture::clean(), Fixture::clean_solo()] {
            assert_eq!(f.found("CRI-09"), []);
            let ama = crate::Id::parse("p_ama").unwrap();
            f.update(ama, |ama: &mut Person| ama.phone = String::new());
            assert_eq!(f.found("CRI-09"), [row(Severity::S2, "p_ama")]);
        }
        let mut f = Fixture::clean();
        let ben = crate::Id::parse("p_ben").unwrap();
        f.update(ben, |ben: &mut Person| ben.phone = String::new());
        assert_eq!(f.found("CRI-09"), [row(Severity::S2, "p_ben")], "stands in and speaks");
    }

    #[test]
    fn a_number_in_the_call_list_is_enough() {
        let mut f = Fixture::clean();
        let ama = crate::Id::parse("p_ama").unwrap();
        f.update(ama, |ama: &mut Person| ama.phone = String::new());
        f.one(|crisis: &mut Crisis| {
            let phone = "07700 900101".to_owned();
            crisis.call_list = vec![Call { who: Who::Person(ama), phone, role: String::new() }];
        });
        assert_eq!(f.found("CRI-09"), []);
    }

    #[test]
    fn silent_before_the_crisis_sheet() {
        let mut f = Fixture::team();
        assert_eq!(f.found("CRI-09"), []);
        let ama = f.person("ama");
        f.update(ama, |ama: &mut Person| ama.phone = String::new());
        f.seat(crate::model::Role::Director, ama, None);
        assert_eq!(f.found("CRI-09"), []);
        f.crisis(ama, ama);
        assert_eq!(f.found("CRI-09"), [row(Severity::S2, "p_ama")]);
    }
}
