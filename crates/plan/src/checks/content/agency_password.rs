//! CON-07: somebody at an agency knows a password.
//!
//! An agency has people that you never meet, and contracts end. Networks let a firm in without a password: as a partner, or
//! with a role for its login. It speaks about every contact of an agency who is there and knows a password of an account of
//! yours. Ticking it off says that the password was changed and this contact was not told. It does not claim that the
//! agency is careless.

use crate::checks::effects::password_kept_from;
use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::facts::networks::{Deed, how};
use crate::lens::{Lens, find};
use crate::model::{PartnerKind, Person, PersonKind};

pub static CHECK: Check = Check { code: "CON-07", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    let needs = case.needs();
    for secret in &lens.secrets {
        let Some(account) = lens.opened_by(secret).next() else { continue };
        out.look();
        for person in lens.current_knowers(secret).filter(|person| is_agency(lens, person)) {
            let how = how(&account.network, Deed::Add);
            let fix = Fix::Task { how, effect: Some(password_kept_from(lens, needs, secret, person.id)) };
            let with = lens.opened_by(secret).map(Subject::of).collect();
            let finding = Finding::new(Severity::S2, Subject::of(secret), Why::Plain, fix);
            out.add(finding.and(Subject::of(person)).with(with));
        }
    }
}

fn is_agency(lens: &Lens, person: &Person) -> bool {
    let firm = person.partner.and_then(|id| find(&lens.partners, id));
    person.kind == PersonKind::Agency || firm.is_some_and(|firm| firm.kind == PartnerKind::Agency)
}

#[cfg(test)]
mod tests {
    use crate::Fact;
    use crate::checks::cover::testing::only;
    use crate::checks::fixture::{Fixture, row};
    use crate::checks::{Fix, Severity};
    use crate::model::{
        Account, AccountStatus, Partner, PartnerKind, Person, PersonKind, PersonStatus, Presence, Secret,
    };

    #[test]
    fn fires_for_a_contact_of_an_agency_and_ticking_keeps_it_from_them() {
        let mut f = Fixture::team();
        assert_eq!(f.found("CON-07"), []);
        let (ama, kim, account) = (f.person("ama"), f.person("kim"), f.account("own", "other"));
        let secret = f.secret("own", &[account], &[ama, kim]);
        f.stream("adverts", &[kim]);
        assert_eq!(f.found("CON-07"), []);
        f.update(kim, |kim: &mut Person| kim.kind = PersonKind::Agency);
        assert_eq!(f.found("CON-07"), [row(Severity::S2, "se_own p_kim")]);
        let Fix::Task { effect: Some(effect), .. } = only(&f, "CON-07").fix else { panic!() };
        f.apply(&effect);
        assert_eq!(f.found("CON-07"), []);
        let after = f.plan.get(secret).unwrap();
        assert!(after.changed_on.is_some() && !after.known_by.decided().unwrap().contains(&kim));
    }

    #[test]
    fn a_contact_is_known_by_the_firm_too() {
        let mut f = Fixture::team();
        let (kim, account) = (f.person("kim"), f.account("x", "x"));
        f.secret("x", &[account], &[kim]);
        let firm = f.add(|firm: &mut Partner| firm.kind = PartnerKind::Freelancer);
        f.update(kim, |kim: &mut Person| kim.partner = Some(firm));
        assert_eq!(f.found("CON-07"), []);
        f.update(firm, |firm| firm.kind = PartnerKind::Agency);
        assert_eq!(f.found("CON-07").len(), 1);
    }

    #[test]
    fn silent_for_leavers_for_closed_accounts_and_where_nobody_knows() {
        let mut f = Fixture::team();
        let (kim, account) = (f.person("kim"), f.account("x", "x"));
        f.update(kim, |kim: &mut Person| kim.kind = PersonKind::Agency);
        let secret = f.secret("x", &[account], &[kim]);
        f.update(secret, |secret: &mut Secret| secret.known_by = Fact::NotSure);
        assert_eq!(f.found("CON-07"), []);
        f.update(secret, |secret: &mut Secret| secret.known_by = Fact::Decided(vec![kim]));
        f.update(account, |account: &mut Account| account.status = Fact::Decided(AccountStatus::Closed));
        assert_eq!(f.found("CON-07"), []);
        f.update(account, |account: &mut Account| account.status = Fact::Unlooked);
        f.update(kim, |kim: &mut Person| kim.status = Fact::Decided(PersonStatus { is: Presence::Left, on: None }));
        assert_eq!(f.found("CON-07"), [], "ACC-03 speaks");
    }
}
