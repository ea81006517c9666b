//! ROL-03: somebody makes sure of a duty, but none of those who were to do it is there.
//!
//! The person who answers for it may think that it is done. Silent while the person who answers for it also does it, and
//! where a firm, a group without names or words stand on the list: somebody does it. It does not claim that the work is
//! not done.

use super::is_over;
use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::fact::Who;
use crate::lens::{Lens, find};

pub static CHECK: Check = Check { code: "ROL-03", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    for item in lens.responsibilities.iter().filter(|item| !is_over(lens, &item.scope)) {
        let (Some(doers), Some(accountable)) = (&item.doers, lens.accountable(item)) else { continue };
        out.look();
        if doers.iter().any(|who| is_there(lens, who)) {
            continue;
        }
        let mut with = vec![Subject::of(accountable)];
        with.extend(doers.iter().filter_map(Who::person).filter_map(|id| lens.person(id)).map(Subject::of));
        let why = if with.len() > 1 { Why::Left } else { Why::Nobody };
        let subject = Subject::of(item);
        out.add(Finding::new(Severity::S1, subject, why, Fix::link("duty", subject)).with(with));
    }
}

fn is_there(lens: &Lens, who: &Who) -> bool {
    match who {
        Who::Person(id) => lens.person(*id).is_some_and(|person| lens.is_current(person)),
        Who::Partner(id) => {
            find(&lens.partners, *id).is_some_and(|firm| firm.contract_end.is_none_or(|end| end >= lens.today))
        }
        Who::Text(text) => !text.trim().is_empty(),
        Who::Business => true,
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, row};
    use crate::model::{Partner, Person, PersonStatus, Presence, Responsibility};
    use crate::{Fact, Id, Who};

    fn plan() -> (Fixture, [Id<Person>; 2], Id<Responsibility>) {
        let mut f = Fixture::team();
        let people = ["ama", "ben"].map(|name| f.person(name));
        let item = f.add_as("news", |item: &mut Responsibility| {
            item.accountable = Fact::Decided(Some(people[0]));
            item.doers = Some(vec![Who::Person(people[1])]);
        });
        (f, people, item)
    }

    #[test]
    fn fires_when_all_who_were_to_do_it_are_gone() {
        let (mut f, [_, ben], item) = plan();
        assert_eq!(f.found("ROL-03"), []);
        let status = PersonStatus { is: Presence::Left, on: None };
        f.update(ben, |ben: &mut Person| ben.status = Fact::Decided(status));
        assert_eq!(f.found("ROL-03"), [row(Severity::S1, "rs_news")]);
        f.update(item, |item: &mut Responsibility| item.doers = Some(Vec::new()));
        assert_eq!(f.found("ROL-03"), [row(Severity::S1, "rs_news")]);
        f.update(item, |item: &mut Responsibility| item.doers = None);
        assert_eq!(f.found("ROL-03"), [], "the person who answers for it does it");
    }

    #[test]
    fn a_group_a_firm_or_words_are_somebody() {
        let (mut f, _, item) = plan();
        let group = f.person("group");
        f.update(group, |group: &mut Person| group.placeholder = Some(5));
        let firm = f.add(|firm: &mut Partner| firm.name = "Firm".into());
        for who in [Who::Person(group), Who::Partner(firm), Who::Text("The shop".into()), Who::Business] {
            f.update(item, |item: &mut Responsibility| item.doers = Some(vec![who.clone()]));
            assert_eq!(f.found("ROL-03"), [], "{who:?}");
        }
        f.update(item, |item: &mut Responsibility| item.doers = Some(vec![Who::Partner(firm)]));
        f.update(firm, |firm: &mut Partner| firm.contract_end = crate::date::parse("2026-11-01"));
        assert_eq!(f.found("ROL-03"), [row(Severity::S1, "rs_news")]);
    }

    #[test]
    fn silent_without_anybody_accountable_and_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("ROL-03"), []);
        assert_eq!(Fixture::clean().found("ROL-03"), []);
        let (mut f, _, item) = plan();
        f.update(item, |item: &mut Responsibility| {
            (item.accountable, item.doers) = (Fact::NotSure, Some(Vec::new()));
        });
        assert_eq!(f.found("ROL-03"), [], "ROL-02 says it");
    }
}
