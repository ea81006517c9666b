//! ACC-15 (the serious part): people whom nobody can name have access, and nobody looked at it in 90 days.
//!
//! Access that belongs to nobody in particular is never taken away. One finding for the whole group, with the accounts it
//! reaches. That a looked-at account is merely due for another look is a later part of this check. It does not claim that
//! the people are strangers.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};

pub static CHECK: Check = Check { code: "ACC-15", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    for group in lens.people.iter().filter(|person| person.placeholder.is_some() && lens.is_current(person)) {
        let mut seen = false;
        let mut with = Vec::new();
        for account in lens.ours() {
            for grant in lens.grants_on(account.id).filter(|grant| grant.person == Some(group.id)) {
                seen = true;
                let fresh = grant.verified.as_ref().is_some_and(|verified| !lens.is_old(verified.on));
                if !fresh && !with.contains(&Subject::of(account)) {
                    with.push(Subject::of(account));
                }
            }
        }
        if seen {
            out.look();
        }
        if !with.is_empty() {
            let subject = Subject::of(group);
            let size = group.placeholder.unwrap_or(1) as usize;
            let fix = Fix::link("access", subject);
            out.add(Finding::new(Severity::S1, subject, Why::NotSure, fix).with(with).count(size));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, row, today};
    use crate::model::{Grant, Level, Person, Verified};

    #[test]
    fn fires_once_for_a_group_until_somebody_looks() {
        let mut f = Fixture::team();
        let (six, one, two) = (f.person("six"), f.account("one", "linkedin"), f.account("two", "linkedin"));
        f.update(six, |six: &mut Person| six.placeholder = Some(6));
        let grants = [f.grant(six, one, Some(Level::Owner)), f.grant(six, two, None)];
        assert_eq!(f.found("ACC-15"), [], "looked at today");
        for grant in grants {
            f.update(grant, |grant: &mut Grant| grant.verified = None);
        }
        assert_eq!(f.found("ACC-15"), [row(Severity::S1, "p_six")]);
        for grant in grants {
            f.update(grant, |grant: &mut Grant| grant.verified = Some(Verified { on: today(), by: None }));
        }
        assert_eq!(f.found("ACC-15"), []);
        assert_eq!(crate::checks::fixture::found(&f.lens_on("2027-02-02"), "ACC-15").len(), 1, "92 days later");
    }

    #[test]
    fn silent_for_people_with_a_name_and_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("ACC-15"), []);
        let mut f = Fixture::team();
        let (ama, account) = (f.person("ama"), f.account("x", "x"));
        let grant = f.grant(ama, account, None);
        f.update(grant, |grant: &mut Grant| grant.verified = None);
        assert_eq!(f.found("ACC-15"), []);
    }
}
