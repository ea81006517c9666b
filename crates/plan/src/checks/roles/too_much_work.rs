//! ROL-05: somebody has more planned work a week than the hours they have for it.
//!
//! What does not fit gets dropped, and nobody chooses what. Adds up the watches of the next four weeks (a look counts 15
//! minutes once, on however many accounts), shares of duties with minutes, and content with a pace and minutes for each
//! piece. Work without a figure counts nothing. Silent where nobody said how many hours there are. It does not claim
//! that anybody works too slowly.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::cover::planned_minutes_of;

pub static CHECK: Check = Check { code: "ROL-05", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let people: Vec<_> = case.lens.team().filter(|person| person.hours.is_some()).collect();
    let ids: Vec<_> = people.iter().map(|person| person.id).collect();
    for (person, minutes) in people.into_iter().zip(planned_minutes_of(case.lens, case.cover(), &ids)) {
        let Some(hours) = &person.hours else { continue };
        out.look();
        let most = hours.max.max(hours.min);
        if minutes > most {
            let subject = Subject::of(person);
            let finding = Finding::new(Severity::S2, subject, Why::TooMany, Fix::link("person", subject));
            out.add(finding.minutes(minutes, most));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, report, row};
    use crate::model::{Hours, Person, Responsibility, Watch};
    use crate::{Fact, Id};

    fn plan() -> (Fixture, Id<Person>) {
        let mut f = Fixture::solo();
        let (ama, x) = (f.person("ama"), f.account("x", "x"));
        f.watch(ama, x);
        f.add(|item: &mut Responsibility| {
            (item.accountable, item.minutes_per_week) = (Fact::Decided(Some(ama)), Some(45));
        });
        (f, ama)
    }

    fn hours(f: &mut Fixture, who: Id<Person>, min: u32, max: u32) {
        f.update(who, |person: &mut Person| person.hours = Some(Hours { min, max }));
    }

    #[test]
    fn fires_above_the_hours_with_both_numbers() {
        let (mut f, ama) = plan();
        hours(&mut f, ama, 0, 60);
        assert_eq!(f.found("ROL-05"), [], "15 for the look and 45 for the duty");
        hours(&mut f, ama, 0, 59);
        assert_eq!(f.found("ROL-05"), [row(Severity::S2, "p_ama")]);
        let all = report(&f.lens());
        let finding = all.findings.iter().find(|f| f.code == "ROL-05").unwrap();
        assert_eq!((finding.amounts.minutes, finding.amounts.target), (60, 59));
        f.update(Id::<Watch>::parse(&f.lens().watches[0].id.to_string()).unwrap(), |watch| watch.days.clear());
        assert_eq!(f.found("ROL-05"), []);
    }

    #[test]
    fn silent_without_hours_and_on_an_empty_and_a_clean_plan() {
        assert_eq!(plan().0.found("ROL-05"), []);
        assert_eq!(Fixture::team().found("ROL-05"), []);
        assert_eq!(Fixture::clean().found("ROL-05"), []);
    }
}
