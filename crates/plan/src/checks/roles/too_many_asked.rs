//! ROL-06: more than four people or departments are asked before a duty is done.
//!
//! Every name that must be asked makes it slower, and with many nobody feels asked. Counts people who are there, and
//! departments. It does not claim that anybody on the list is wrong there.

use super::is_over;
use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};

pub static CHECK: Check = Check { code: "ROL-06", alone: true, run };

/// At most so many are asked.
const ASKED: usize = 4;

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    for item in lens.responsibilities.iter().filter(|item| !is_over(lens, &item.scope)) {
        let people = item.consulted.iter().filter_map(|id| lens.person(*id)).filter(|person| lens.is_current(person));
        let mut with: Vec<Subject> = people.map(Subject::of).collect();
        with.extend(item.consulted_departments.iter().map(|id| Subject {
            table: "departments",
            key: id.key,
            field: "",
        }));
        if with.is_empty() {
            continue;
        }
        out.look();
        let count = with.len();
        if count > ASKED {
            let subject = Subject::of(item);
            let finding = Finding::new(Severity::S3, subject, Why::TooMany, Fix::link("duty", subject));
            out.add(finding.with(with).count(count).limit(ASKED as u32));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Fact;
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, row};
    use crate::model::{Department, Person, PersonStatus, Presence, Responsibility};

    #[test]
    fn fires_above_four_people_and_departments_who_are_there() {
        let mut f = Fixture::team();
        let people = ["a", "b", "c", "d"].map(|name| f.person(name));
        let sales = f.add(|sales: &mut Department| sales.name = "Sales".into());
        let item = f.add_as("news", |item: &mut Responsibility| item.consulted = people.to_vec());
        assert_eq!(f.found("ROL-06"), []);
        f.update(item, |item: &mut Responsibility| item.consulted_departments = vec![sales]);
        assert_eq!(f.found("ROL-06"), [row(Severity::S3, "rs_news")]);
        let status = PersonStatus { is: Presence::Left, on: None };
        f.update(people[0], |person: &mut Person| person.status = Fact::Decided(status));
        assert_eq!(f.found("ROL-06"), []);
    }

    #[test]
    fn silent_on_an_empty_and_a_clean_plan() {
        assert_eq!(Fixture::team().found("ROL-06"), []);
        assert_eq!(Fixture::clean().found("ROL-06"), []);
    }
}
