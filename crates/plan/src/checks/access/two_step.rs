//! ACC-07: two-step login is off, or nobody knows whether it is on.
//!
//! With it a stolen password alone does not open the account. "Not sure" is as serious as "off", because nobody looks
//! after what nobody knows. It does not claim that the second step is a good one, or that a second person can do it.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why, effects};
use crate::fact::Fact;
use crate::model::OnOff;

pub static CHECK: Check = Check { code: "ACC-07", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    for account in case.lens.ours() {
        out.look();
        let subject = Subject::of(account);
        let ask = || Fix::link("passwords", subject);
        let (severity, why, fix) = match &account.mfa.state {
            Fact::Decided(OnOff::On) => continue,
            Fact::Decided(OnOff::Off) => (
                Severity::S1,
                Why::Off,
                Fix::Task { how: Some("how-two-step"), effect: Some(effects::two_step_on(account)) },
            ),
            Fact::ToDecide { .. } if case.lens.pending(&account.mfa.state) => continue,
            Fact::NotSure | Fact::ToDecide { .. } => (Severity::S1, Why::NotSure, ask()),
            Fact::Unlooked => (Severity::S2, Why::NotAsked, ask()),
        };
        out.add(Finding::new(severity, subject, why, fix));
    }
}

#[cfg(test)]
mod tests {
    use crate::Fact;
    use crate::checks::fixture::{Fixture, found, row};
    use crate::checks::{Fix, Severity};
    use crate::model::{AccountStatus, OnOff};

    #[test]
    fn off_and_not_sure_are_serious_unasked_is_less() {
        let mut f = Fixture::solo();
        f.account("x", "x");
        assert_eq!(f.found("ACC-07"), [row(Severity::S2, "ac_x")]);
        f.update_account("x", |account| account.mfa.state = Fact::NotSure);
        assert_eq!(f.found("ACC-07"), [row(Severity::S1, "ac_x")]);
        f.update_account("x", |account| account.mfa.state = Fact::Decided(OnOff::Off));
        assert_eq!(f.found("ACC-07"), [row(Severity::S1, "ac_x")]);
        let report = crate::checks::fixture::report(&f.lens());
        let finding = report.findings.iter().find(|f| f.code == "ACC-07").unwrap();
        let Fix::Task { effect: Some(edit), .. } = &finding.fix else { panic!("no effect") };
        f.apply(edit);
        assert_eq!(f.found("ACC-07"), []);
    }

    #[test]
    fn silent_when_closed_pending_or_empty() {
        let mut f = Fixture::team();
        assert_eq!(f.found("ACC-07"), []);
        f.account("x", "x");
        f.update_account("x", |account| {
            account.mfa.state = Fact::ToDecide { by: None, until: crate::date::parse("2026-11-30") };
        });
        assert_eq!(f.found("ACC-07"), []);
        assert_eq!(found(&f.lens_on("2026-12-01"), "ACC-07").len(), 1, "the day is over");
        f.update_account("x", |account| {
            account.mfa.state = Fact::NotSure;
            account.status = Fact::Decided(AccountStatus::Closed);
        });
        assert_eq!(f.found("ACC-07"), []);
    }
}
