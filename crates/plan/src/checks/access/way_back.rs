//! ACC-09: a lost password comes back to one person's own phone or e-mail, or nobody knows where to.
//!
//! Whoever has that phone or mailbox can take the account, and when that person leaves, the business cannot get it back.
//! Silent while nobody was asked, and for an owner alone whose own it is. It does not claim that an address of the
//! business is read by more than one person.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::edit::Edit;
use crate::fact::{Fact, Who};
use crate::lens::Lens;
use crate::model::Account;

pub static CHECK: Check = Check { code: "ACC-09", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    for account in lens.ours() {
        let subject = Subject::of(account);
        match &account.recovery {
            Fact::Unlooked => {}
            fact if lens.pending(fact) => {}
            Fact::NotSure | Fact::ToDecide { .. } => {
                out.look();
                out.add(Finding::new(Severity::S2, subject, Why::NotSure, Fix::link("account", subject)));
            }
            Fact::Decided(ways) => {
                out.look();
                let mut with: Vec<Subject> = Vec::new();
                for person in ways.iter().filter_map(|way| way.belongs.person()).filter_map(|id| lens.person(id)) {
                    let own = lens.is_solo() && lens.owner(account).is_some_and(|owner| owner.id == person.id);
                    if !own && !with.contains(&Subject::of(person)) {
                        with.push(Subject::of(person));
                    }
                }
                if !with.is_empty() {
                    let effect = Some(to_the_business(lens, account));
                    let fix = Fix::Task { how: Some("how-recovery"), effect };
                    out.add(Finding::new(Severity::S2, subject, Why::Plain, fix).with(with));
                }
            }
        }
    }
}

/// The way back was changed: to the owner's own for an owner alone, else to one of the business.
fn to_the_business(lens: &Lens, account: &Account) -> Edit {
    let alone = lens.owner(account).filter(|_| lens.is_solo()).map(|owner| Who::Person(owner.id));
    let new = alone.unwrap_or(Who::Business);
    let mut after = account.clone();
    if let Fact::Decided(ways) = &mut after.recovery {
        for way in ways.iter_mut().filter(|way| way.belongs.person().is_some()) {
            way.belongs = new.clone();
        }
    }
    Edit::change(account, &after)
}

#[cfg(test)]
mod tests {
    use crate::checks::fixture::{Fixture, found, row};
    use crate::checks::{Fix, Severity};
    use crate::model::{Recovery, RecoveryKind, Role};
    use crate::{Fact, Who};

    fn to(belongs: Who) -> Fact<Vec<Recovery>> {
        Fact::Decided(vec![Recovery { kind: RecoveryKind::Phone, belongs }])
    }

    #[test]
    fn fires_for_a_person_and_the_tick_gives_it_to_the_business() {
        let mut f = Fixture::team();
        let (ama, _) = (f.person("ama"), f.account("x", "x"));
        f.seat(Role::Director, ama, None);
        f.update_account("x", |account| account.recovery = to(Who::Person(ama)));
        assert_eq!(f.found("ACC-09"), [row(Severity::S2, "ac_x")]);
        let report = crate::checks::fixture::report(&f.lens());
        let finding = report.findings.iter().find(|f| f.code == "ACC-09").unwrap();
        let Fix::Task { effect: Some(edit), .. } = &finding.fix else { panic!("no effect") };
        f.apply(edit);
        assert_eq!(f.found("ACC-09"), []);
        let account = f.lens().accounts[0].clone();
        assert_eq!(account.recovery, to(Who::Business));
    }

    #[test]
    fn fires_when_nobody_is_sure_and_after_the_day_of_the_decision() {
        let mut f = Fixture::team();
        f.account("x", "x");
        assert_eq!(f.found("ACC-09"), [], "nobody was asked");
        f.update_account("x", |account| account.recovery = Fact::NotSure);
        assert_eq!(f.found("ACC-09"), [row(Severity::S2, "ac_x")]);
        let until = crate::date::parse("2026-11-30");
        f.update_account("x", |account| account.recovery = Fact::ToDecide { by: None, until });
        assert_eq!(f.found("ACC-09"), []);
        assert_eq!(found(&f.lens_on("2026-12-01"), "ACC-09").len(), 1);
    }

    #[test]
    fn an_owner_alone_may_use_the_own_phone_and_nobody_elses() {
        let mut f = Fixture::clean_solo();
        let [ama, sam] = [crate::Id::parse("p_ama").unwrap(), f.person("sam")];
        f.update_account("fb", |account| account.recovery = to(Who::Person(ama)));
        assert_eq!(f.found("ACC-09"), []);
        f.update_account("fb", |account| account.recovery = to(Who::Person(sam)));
        assert_eq!(f.found("ACC-09"), [row(Severity::S2, "ac_fb")]);
        let report = crate::checks::fixture::report(&f.lens());
        let finding = report.findings.iter().find(|f| f.code == "ACC-09").unwrap();
        let Fix::Task { effect: Some(edit), .. } = &finding.fix else { panic!("no effect") };
        f.apply(edit);
        assert_eq!(f.lens().accounts[0].recovery, to(Who::Person(ama)));
    }

    #[test]
    fn silent_on_an_empty_and_a_clean_plan() {
        assert_eq!(Fixture::team().found("ACC-09"), []);
        assert_eq!(Fixture::clean().found("ACC-09"), []);
    }
}
