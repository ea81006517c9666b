//! ACC-15: people whom nobody can name have access, or nobody has looked at who can get in for 90 days.
//!
//! Access that belongs to nobody in particular is never taken away. Serious for a group without names: one finding for the
//! whole group, with the accounts it reaches, until somebody looks. Less pressing for an account of which the last look,
//! or the start of the plan, lies more than 90 days back: one press says that it was checked today. It does not claim that
//! the people are strangers, or that somebody got in.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::edit::Edit;
use crate::lens::Lens;
use crate::model::{Account, Verified};

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
    for account in lens.ours() {
        let Some(looked) = account.verified.as_ref().map(|verified| verified.on).or(lens.org.made_on) else { continue };
        out.look();
        if lens.is_old(looked) {
            let fix = Fix::Edit(checked(lens, account));
            let days = (lens.today - looked).num_days();
            let finding = Finding::new(Severity::S3, Subject::of(account), Why::Old, fix);
            out.add(finding.on(vec![looked]).days(days));
        }
    }
}

fn checked(lens: &Lens, account: &Account) -> Edit {
    let mut after = account.clone();
    after.verified = Some(Verified { on: lens.today, by: lens.org.made_by });
    Edit::change(account, &after)
}

#[cfg(test)]
mod tests {
    use crate::Fact;
    use crate::checks::fixture::{Fixture, found, report, row, today};
    use crate::checks::{Fix, Severity};
    use crate::model::{AccountStatus, Grant, Level, Org, Person, Verified};

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
        let later = found(&f.lens_on("2027-02-02"), "ACC-15");
        assert_eq!(later.iter().filter(|(severity, _)| *severity == Severity::S1).count(), 1, "92 days later");
    }

    #[test]
    fn an_account_is_looked_at_again_after_ninety_days_with_one_press() {
        let mut f = Fixture::solo();
        let ama = f.person("ama");
        f.one(|org: &mut Org| (org.made_on, org.made_by) = (crate::date::parse("2026-08-04"), Some(ama)));
        f.account("x", "x");
        f.account("old", "x");
        f.update_account("old", |account| account.status = Fact::Decided(AccountStatus::Closed));
        assert_eq!(f.found("ACC-15"), [], "90 days");
        f.one(|org: &mut Org| org.made_on = crate::date::parse("2026-08-03"));
        assert_eq!(f.found("ACC-15"), [row(Severity::S3, "ac_x")]);
        let all = report(&f.lens());
        let finding = all.findings.iter().find(|finding| finding.code == "ACC-15").unwrap();
        let Fix::Edit(edit) = &finding.fix else { panic!("no edit") };
        f.apply(edit);
        assert_eq!(f.found("ACC-15"), []);
        assert_eq!(f.lens().accounts[0].verified, Some(Verified { on: today(), by: Some(ama) }));
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
