//! ACC-14: somebody who left, or whose contract ended, still has a role on an account.
//!
//! A role works until somebody takes it away. Ticking the to-do writes down that it was. It does not claim that a person
//! whose leaving was never written down is still there.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why, effects};
use crate::id::Id;
use crate::lens::{Lens, find};
use crate::model::{Grant, Partner};
use chrono::NaiveDate;

pub static CHECK: Check = Check { code: "ACC-14", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    for account in lens.ours() {
        for grant in lens.grants_on(account.id) {
            out.look();
            if let Some((why, holder)) = over(lens, grant) {
                let fix = Fix::Task { how: Some("how-people"), effect: Some(effects::removed(lens, grant)) };
                let finding = Finding::new(Severity::S1, Subject::of(grant), why, fix);
                out.add(finding.with(vec![holder, Subject::of(account)]));
            }
        }
    }
}

/// Why a grant should have gone, and whose it is.
pub(super) fn over(lens: &Lens, grant: &Grant) -> Option<(Why, Subject)> {
    let ended = |end: Option<NaiveDate>| end.is_some_and(|end| end < lens.today);
    let firm_ended =
        |id: Option<Id<Partner>>| id.and_then(|id| find(&lens.partners, id)).filter(|p| ended(p.contract_end));
    if let Some(person) = grant.person.and_then(|id| lens.person(id)) {
        let why = match () {
            () if !lens.is_current(person) => Why::Left,
            () if ended(person.contract_end) || firm_ended(person.partner).is_some() => Why::ContractEnded,
            () => return None,
        };
        return Some((why, Subject::of(person)));
    }
    firm_ended(grant.partner).map(|partner| (Why::ContractEnded, Subject::of(partner)))
}

#[cfg(test)]
mod tests {
    use crate::Fact;
    use crate::checks::fixture::{Fixture, row};
    use crate::checks::{Fix, Severity};
    use crate::model::{Grant, Level, Partner, Person, PersonStatus, Presence};

    #[test]
    fn fires_for_a_leaver_and_ticking_removes_it() {
        let mut f = Fixture::clean();
        let eve = f.person("eve");
        let account = crate::Id::parse("ac_x").unwrap();
        let grant = f.grant(eve, account, Some(Level::Viewer));
        assert_eq!(f.found("ACC-14"), []);
        let status = PersonStatus { is: Presence::Leaving, on: crate::date::parse("2026-11-01") };
        f.update(eve, |eve: &mut Person| eve.status = Fact::Decided(status));
        assert_eq!(f.found("ACC-14"), [row(Severity::S1, grant.as_str())]);
        let report = crate::checks::fixture::report(&f.lens());
        let Fix::Task { effect: Some(edit), .. } = &report.findings[0].fix else { panic!("no effect") };
        f.apply(edit);
        assert_eq!(f.found("ACC-14"), []);
    }

    #[test]
    fn fires_for_a_firm_after_its_contract() {
        let mut f = Fixture::team();
        let account = f.account("x", "x");
        let firm = f.add_as("kim", |firm: &mut Partner| firm.contract_end = crate::date::parse("2026-11-02"));
        let grant = f.add(|grant: &mut Grant| (grant.partner, grant.account) = (Some(firm), Some(account)));
        assert_eq!(f.found("ACC-14"), [], "the last day still counts");
        f.update(firm, |firm: &mut Partner| firm.contract_end = crate::date::parse("2026-11-01"));
        assert_eq!(f.found("ACC-14"), [row(Severity::S1, grant.as_str())]);
    }

    #[test]
    fn silent_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("ACC-14"), []);
    }
}
