//! ACC-10: somebody has a login of their own without a duty there, or more people manage an account than agreed.
//!
//! Every way in that nobody needs is one more that can be stolen or misused. Two legs: no duty on the account; or full
//! control with a duty, where more people have it than the plan allows (two, unless it says another number). Silent for
//! the director, managers, the owner of the account and emergency contacts, for logins that somebody decided to keep or
//! is about to decide on, and for those that must go anyway (ACC-14 says so). While nobody holds a role yet, "no duty" is
//! not claimed. It does not claim that anybody misuses a login.

use super::{left_with_access, one_owner};
use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why, effects};
use crate::id::Key;
use crate::lens::Lens;
use crate::lens::access::rank;
use crate::model::{Account, Grant, Level, Person, PersonKind, Verdict};
use std::collections::{BTreeMap, BTreeSet};

pub static CHECK: Check = Check { code: "ACC-10", alone: true, run };

/// Most people that may manage one account, unless the plan says another number.
const MANAGERS: u32 = 2;

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    let roles_known = lens.seats.iter().any(|seat| lens.seat_holder(seat).is_some());
    let limit = lens.org.limits.managers.unwrap_or(MANAGERS);
    let needs = case.needs();
    let free: BTreeSet<Key> = lens.director().into_iter().chain(lens.managers()).map(|person| person.id.key).collect();
    let mut accounts: BTreeMap<Key, (&Account, usize)> = BTreeMap::new();
    for account in lens.ours() {
        accounts.insert(account.id.key, (account, one_owner::count(lens, account).able));
    }
    for grant in lens.grants.iter().filter(|grant| grant.removed_on.is_none()) {
        let Some((account, able)) = grant.account.and_then(|id| accounts.get(&id.key)) else { continue };
        let Some(person) = grant.person.and_then(|id| lens.named(id)) else { continue };
        let is_owner = lens.owner(account).is_some_and(|owner| owner.id == person.id);
        if free.contains(&person.id.key) || is_owner || person.kind == PersonKind::Emergency || is_settled(lens, grant)
        {
            continue;
        }
        let need = needs.need(person.id, account.id);
        if need.is_none() && !roles_known {
            continue;
        }
        out.look();
        let manages = grant.level.today.decided().is_some_and(|level| rank(*level) >= rank(Level::ManagesPeople));
        let finding = match need {
            None => {
                let fix = Fix::Task { how: Some("how-people"), effect: Some(effects::removed(lens, grant)) };
                Finding::new(Severity::S2, Subject::of(grant), Why::NoDuty, fix)
            }
            Some(need) if manages && *able > limit as usize => {
                let fix = Fix::Task { how: Some("how-people"), effect: Some(effects::lowered(grant, need)) };
                Finding::new(Severity::S2, Subject::of(grant), Why::TooMany, fix).count(*able).limit(limit)
            }
            Some(_) => continue,
        };
        out.add(finding.with(about(person, account)));
    }
}

fn about(person: &Person, account: &Account) -> Vec<Subject> {
    vec![Subject::of(person), Subject::of(account)]
}

/// Somebody decided to keep it or decides in time, or it must go for another reason.
fn is_settled(lens: &Lens, grant: &Grant) -> bool {
    let is_kept = grant.decision.decided().is_some_and(|decision| decision.verdict == Verdict::Keep);
    is_kept || lens.pending(&grant.decision) || left_with_access::over(lens, grant).is_some()
}

#[cfg(test)]
mod tests {
    use crate::checks::fixture::{Fixture, row};
    use crate::checks::{Fix, Severity, Why};
    use crate::model::{Grant, GrantDecision, Level, Org, Person, PersonKind, Role, Verdict};
    use crate::{Fact, Id};

    fn tick(f: &mut Fixture) {
        let report = crate::checks::fixture::report(&f.lens());
        let finding = report.findings.iter().find(|f| f.code == "ACC-10").unwrap();
        let Fix::Task { effect: Some(edit), .. } = &finding.fix else { panic!("no effect") };
        f.apply(edit);
    }

    #[test]
    fn fires_without_a_duty_once_roles_are_known() {
        let mut f = Fixture::team();
        let (ama, ben, account) = (f.person("ama"), f.person("ben"), f.account("x", "x"));
        let grant = f.grant(ben, account, Some(Level::Viewer));
        assert_eq!(f.found("ACC-10"), [], "nobody holds a role yet");
        f.seat(Role::Director, ama, None);
        assert_eq!(f.found("ACC-10"), [row(Severity::S2, grant.as_str())]);
        tick(&mut f);
        assert_eq!(f.found("ACC-10"), []);
        assert!(f.lens().grants[0].removed_on.is_some());
    }

    #[test]
    fn fires_above_the_agreed_number_and_ticking_lowers_it() {
        let mut f = Fixture::clean();
        let (cem, x) = (Id::<Person>::parse("p_cem").unwrap(), Id::parse("ac_x").unwrap());
        let lens = f.lens();
        let old = lens.grants.iter().filter(|grant| grant.person == Some(cem) && grant.account == Some(x));
        old.for_each(|grant| f.apply(&crate::Edit::remove(grant.id)));
        let grant = f.grant(cem, x, Some(Level::ManagesPeople));
        assert_eq!(f.found("ACC-10"), [row(Severity::S2, grant.as_str())], "director and manager may");
        let report = crate::checks::fixture::report(&f.lens());
        let finding = report.findings.iter().find(|f| f.code == "ACC-10").unwrap();
        assert_eq!((finding.why, finding.amounts.count, finding.amounts.limit), (Why::TooMany, 3, 2));
        tick(&mut f);
        assert_eq!(f.found("ACC-10"), []);
        let lens = f.lens();
        let lowered = lens.grants.iter().find(|other| other.id == grant).unwrap();
        assert_eq!(lowered.level.today, Fact::Decided(Level::Publisher));
        f.update(grant, |grant: &mut Grant| grant.level.today = Fact::Decided(Level::Owner));
        f.one(|org: &mut Org| org.limits.managers = Some(3));
        assert_eq!(f.found("ACC-10"), []);
    }

    #[test]
    fn silent_for_those_who_may_keep_it_and_for_what_was_decided() {
        let mut f = Fixture::clean();
        let (eve, x) = (f.person("eve"), Id::parse("ac_x").unwrap());
        let grant = f.grant(eve, x, Some(Level::Viewer));
        assert_eq!(f.found("ACC-10").len(), 1);
        f.update(eve, |eve: &mut Person| eve.kind = PersonKind::Emergency);
        assert_eq!(f.found("ACC-10"), []);
        f.update(eve, |eve: &mut Person| {
            (eve.kind, eve.contract_end) = (PersonKind::Staff, crate::date::parse("2026-11-01"));
        });
        assert_eq!(f.found("ACC-10"), [], "ACC-14 says it");
        f.update(eve, |eve: &mut Person| eve.contract_end = None);
        let keep = GrantDecision { verdict: Verdict::Keep, level: None };
        f.update(grant, |grant: &mut Grant| grant.decision = Fact::Decided(keep));
        assert_eq!(f.found("ACC-10"), []);
        f.update(grant, |grant: &mut Grant| {
            grant.decision = Fact::ToDecide { by: None, until: crate::date::parse("2026-11-30") };
        });
        assert_eq!(f.found("ACC-10"), []);
        f.update(grant, |grant: &mut Grant| grant.decision = Fact::Unlooked);
        f.update(eve, |eve: &mut Person| eve.placeholder = Some(3));
        assert_eq!(f.found("ACC-10"), [], "a group without names is ACC-15's");
    }

    #[test]
    fn silent_on_an_empty_and_a_clean_plan() {
        assert_eq!(Fixture::team().found("ACC-10"), []);
        assert_eq!(Fixture::clean().found("ACC-10"), []);
    }
}
