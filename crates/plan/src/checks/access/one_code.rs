//! ACC-08: only one person gets the login code of an account with a password.
//!
//! With two-step login the password alone opens nothing: if the one phone is lost, broken or on holiday, nobody gets in.
//! Those who get the code and those who reach the backup codes count together. Silent while nobody said who they are,
//! where the business itself or a firm gets the code, for an owner alone, and where everybody has a login of their own.
//! If all who were named are gone it fires too. It does not claim that a text message is a safe second step.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::fact::{Fact, Who};
use crate::lens::Lens;
use crate::model::{Account, OnOff};
use std::collections::BTreeSet;

pub static CHECK: Check = Check { code: "ACC-08", alone: false, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    for account in lens.ours() {
        let is_on = account.mfa.state == Fact::Decided(OnOff::On);
        if !is_on || lens.secrets_of(account.id).next().is_none() {
            continue;
        }
        let Some(people) = holders(account) else { continue };
        out.look();
        let there: Vec<_> = people.iter().filter_map(|id| lens.named(*id)).collect();
        let why = match there.as_slice() {
            [] => Why::Left,
            [_] => Why::One,
            _ => continue,
        };
        let shown = if there.is_empty() { gone(lens, &people) } else { there.into_iter().map(Subject::of).collect() };
        let fix = Fix::Task { how: Some("how-two-step"), effect: None };
        out.add(Finding::new(Severity::S1, Subject::of(account), why, fix).with(shown));
    }
}

/// The people who get the code or reach the backup codes; `None` when nobody said, or not only people do.
fn holders(account: &Account) -> Option<BTreeSet<crate::id::Id<crate::model::Person>>> {
    let mfa = &account.mfa;
    let mut people: BTreeSet<_> = mfa.codes_reach.iter().copied().collect();
    for who in &mfa.code_to {
        people.insert(who.person().filter(|_| matches!(who, Who::Person(_)))?);
    }
    (!people.is_empty()).then_some(people)
}

fn gone(lens: &Lens, people: &BTreeSet<crate::id::Id<crate::model::Person>>) -> Vec<Subject> {
    people.iter().filter_map(|id| lens.person(*id)).map(Subject::of).collect()
}

#[cfg(test)]
mod tests {
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, row};
    use crate::model::{OnOff, Org, Path, Person, PersonStatus, Presence};
    use crate::{Fact, Id, Who};

    fn plan() -> (Fixture, [Id<Person>; 2]) {
        let mut f = Fixture::team();
        let people = ["ama", "ben"].map(|name| f.person(name));
        let account = f.account("ig", "instagram");
        f.secret("ig", &[account], &people);
        f.update_account("ig", |account| {
            account.mfa.state = Fact::Decided(OnOff::On);
            account.mfa.code_to = vec![Who::Person(people[0])];
        });
        (f, people)
    }

    #[test]
    fn fires_for_one_and_for_nobody_left() {
        let (mut f, [ama, ben]) = plan();
        assert_eq!(f.found("ACC-08"), [row(Severity::S1, "ac_ig")]);
        f.update_account("ig", |account| account.mfa.codes_reach = vec![ama]);
        assert_eq!(f.found("ACC-08"), [row(Severity::S1, "ac_ig")], "the same person twice is one");
        f.update_account("ig", |account| account.mfa.codes_reach = vec![ben]);
        assert_eq!(f.found("ACC-08"), []);
        for who in [ama, ben] {
            let status = PersonStatus { is: Presence::Left, on: None };
            f.update(who, |person: &mut Person| person.status = Fact::Decided(status));
        }
        assert_eq!(f.found("ACC-08"), [row(Severity::S1, "ac_ig")]);
    }

    #[test]
    fn silent_where_the_business_gets_the_code_where_nobody_said_and_where_it_is_off() {
        let (mut f, [ama, _]) = plan();
        f.update_account("ig", |account| account.mfa.code_to.push(Who::Business));
        assert_eq!(f.found("ACC-08"), []);
        f.update_account("ig", |account| account.mfa.code_to = vec![Who::Person(ama), Who::Text("Till tablet".into())]);
        assert_eq!(f.found("ACC-08"), []);
        f.update_account("ig", |account| account.mfa.code_to.clear());
        assert_eq!(f.found("ACC-08"), []);
        f.update_account("ig", |account| {
            (account.mfa.code_to, account.mfa.state) = (vec![Who::Person(ama)], Fact::NotSure);
        });
        assert_eq!(f.found("ACC-08"), []);
    }

    #[test]
    fn silent_without_a_password_when_alone_and_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("ACC-08"), []);
        let (mut f, _) = plan();
        f.one(|org: &mut Org| org.path = Path::Solo);
        assert_eq!(f.found("ACC-08"), []);
        f.one(|org: &mut Org| org.path = Path::Team);
        f.apply(&crate::Edit::remove(Id::<crate::model::Secret>::parse("se_ig").unwrap()));
        assert_eq!(f.found("ACC-08"), []);
    }
}
