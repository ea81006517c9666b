//! ACC-06: more people know a password than need it, although the network offers roles of its own.
//!
//! Where everybody can have a login of their own, a shared password is the weaker way: nobody can tell who did what, and
//! nobody can be taken out alone. How many may know it is a dated fact of each network, or what somebody looked up for
//! this plan. "Others could know it" counts as two more. Silent on networks without such a fact. It does not claim that
//! each of these people is wrong to know it.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use std::collections::BTreeSet;

pub static CHECK: Check = Check { code: "ACC-06", alone: true, run };

/// "Others could know it" means at least so many.
const OTHERS: usize = 2;

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    for account in lens.live() {
        let Some(limit) = lens.network(&account.network).may_know else { continue };
        let mut people = BTreeSet::new();
        let (mut shared, mut others) = (false, false);
        for secret in lens.secrets_of(account.id) {
            shared = true;
            others |= secret.others.decided() == Some(&true);
            people.extend(lens.current_knowers(secret).map(|person| person.id));
        }
        if !shared {
            continue;
        }
        out.look();
        let count = people.len() + if others { OTHERS } else { 0 };
        if count > limit as usize {
            let subject = Subject::of(account);
            let with = lens.people.iter().filter(|person| people.contains(&person.id)).map(Subject::of).collect();
            let fix = Fix::Task { how: Some("how-people"), effect: None };
            let why = if others { Why::Others } else { Why::TooMany };
            out.add(Finding::new(Severity::S2, subject, why, fix).with(with).count(people.len()).limit(limit));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, row};
    use crate::model::{AccountStatus, NetworkFact, Org, Person, PersonStatus, Presence, Secret};
    use crate::{Fact, Id};

    fn people(f: &mut Fixture) -> [Id<Person>; 3] {
        ["ama", "ben", "cem"].map(|name| f.person(name))
    }

    #[test]
    fn fires_above_the_limit_of_the_network_or_what_was_looked_up() {
        let mut f = Fixture::team();
        let [ama, ben, cem] = people(&mut f);
        let (x, ig) = (f.account("x", "x"), f.account("ig", "instagram"));
        f.secret("x", &[x], &[ama, ben]);
        let shared = f.secret("ig", &[ig], &[ama, ben]);
        assert_eq!(f.found("ACC-06"), [row(Severity::S2, "ac_x")], "two may know that of Instagram");
        f.secret("ig2", &[ig], &[cem]);
        assert_eq!(f.found("ACC-06").len(), 2, "both passwords of an account count together");
        f.update(shared, |secret: &mut Secret| secret.known_by = Fact::Decided(vec![cem]));
        f.one(|org: &mut Org| {
            org.network_facts = vec![NetworkFact { network: "x".into(), may_know: Some(2), ..NetworkFact::default() }];
        });
        assert_eq!(f.found("ACC-06"), []);
    }

    #[test]
    fn others_count_as_two_and_leavers_do_not_count() {
        let mut f = Fixture::team();
        let [ama, ben, _] = people(&mut f);
        let yt = f.account("yt", "youtube");
        let secret = f.secret("yt", &[yt], &[ama, ben]);
        f.update(ben, |ben: &mut Person| {
            ben.status = Fact::Decided(PersonStatus { is: Presence::Left, on: None });
        });
        assert_eq!(f.found("ACC-06"), []);
        f.update(secret, |secret: &mut Secret| secret.others = Fact::NotSure);
        assert_eq!(f.found("ACC-06"), []);
        f.update(secret, |secret: &mut Secret| {
            (secret.others, secret.known_by) = (Fact::Decided(true), Fact::NotSure);
        });
        assert_eq!(f.found("ACC-06"), [row(Severity::S2, "ac_yt")]);
    }

    #[test]
    fn silent_without_roles_of_its_own_when_closing_and_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("ACC-06"), []);
        let mut f = Fixture::team();
        let all = people(&mut f);
        let (threads, x) = (f.account("t", "threads"), f.account("x", "x"));
        f.secret("t", &[threads], &all);
        assert_eq!(f.found("ACC-06"), []);
        f.secret("x", &[x], &all);
        f.update_account("x", |account| account.status = Fact::Decided(AccountStatus::ToClose));
        assert_eq!(f.found("ACC-06"), []);
    }
}
