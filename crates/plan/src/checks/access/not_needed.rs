//! ACC-16: an account is a duplicate and stays open, or nothing has been posted on it for three months.
//!
//! An account that nobody uses still gets questions, and still can be taken over. A duplicate should close; a quiet
//! account may be kept on purpose, which one press says. Silent when nobody said when the last post was, and for accounts
//! that are marked as not used or to be closed. It does not look at the network, and does not claim that the day of the
//! last post is right.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::edit::Edit;
use crate::fact::Fact;
use crate::model::{Account, AccountStatus};
use chrono::Days;

pub static CHECK: Check = Check { code: "ACC-16", alone: true, run };

/// After so many days without a post an account is quiet.
const QUIET_AFTER: Days = Days::new(92);

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    for account in lens.live() {
        let subject = Subject::of(account);
        if let Some(other) = account.duplicate_of.filter(|other| *other != account.id).and_then(|id| lens.account(id)) {
            out.look();
            let fix = Fix::Edit(becomes(account, AccountStatus::ToClose));
            out.add(Finding::new(Severity::S2, subject, Why::Duplicate, fix).with(vec![Subject::of(other)]));
            continue;
        }
        let is_active = matches!(account.status, Fact::Unlooked | Fact::Decided(AccountStatus::Active));
        let Some(last) = account.last_post_on.filter(|_| is_active) else { continue };
        out.look();
        if lens.today.checked_sub_days(QUIET_AFTER).is_some_and(|limit| last < limit) {
            let fix = Fix::Edit(becomes(account, AccountStatus::Dormant));
            let days = (lens.today - last).num_days();
            out.add(Finding::new(Severity::S3, subject, Why::Old, fix).on(vec![last]).days(days));
        }
    }
}

fn becomes(account: &Account, status: AccountStatus) -> Edit {
    let mut after = account.clone();
    after.status = Fact::Decided(status);
    Edit::change(account, &after)
}

#[cfg(test)]
mod tests {
    use crate::checks::fixture::{Fixture, report, row};
    use crate::checks::{Fix, Severity};
    use crate::model::AccountStatus;
    use crate::{Fact, Id};

    fn press(f: &mut Fixture) {
        let all = report(&f.lens());
        let finding = all.findings.iter().find(|f| f.code == "ACC-16").unwrap();
        let Fix::Edit(edit) = &finding.fix else { panic!("no edit") };
        f.apply(edit);
    }

    #[test]
    fn a_duplicate_is_to_be_closed_also_while_its_fate_is_open() {
        let mut f = Fixture::team();
        f.account("one", "linkedin");
        f.account("two", "linkedin");
        f.update_account("two", |account| {
            account.duplicate_of = Some(Id::parse("ac_one").unwrap());
            account.status = Fact::ToDecide { by: None, until: crate::date::parse("2026-11-30") };
        });
        assert_eq!(f.found("ACC-16"), [row(Severity::S2, "ac_two")]);
        press(&mut f);
        assert_eq!(f.found("ACC-16"), []);
        assert_eq!(f.lens().accounts[1].status, Fact::Decided(AccountStatus::ToClose));
    }

    #[test]
    fn a_quiet_account_is_kept_on_purpose_with_one_press() {
        let mut f = Fixture::solo();
        f.account("x", "x");
        f.update_account("x", |account| account.last_post_on = crate::date::parse("2026-08-02"));
        assert_eq!(f.found("ACC-16"), [], "92 days");
        f.update_account("x", |account| account.last_post_on = crate::date::parse("2026-08-01"));
        assert_eq!(f.found("ACC-16"), [row(Severity::S3, "ac_x")]);
        press(&mut f);
        assert_eq!(f.found("ACC-16"), []);
        assert_eq!(f.lens().accounts[0].status, Fact::Decided(AccountStatus::Dormant));
    }

    #[test]
    fn silent_when_unsaid_dormant_to_close_or_closed_and_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("ACC-16"), []);
        assert_eq!(Fixture::clean().found("ACC-16"), []);
        let mut f = Fixture::team();
        f.account("x", "x");
        assert_eq!(f.found("ACC-16"), []);
        f.update_account("x", |account| account.last_post_on = crate::date::parse("2025-08-01"));
        for status in [AccountStatus::Dormant, AccountStatus::ToClose, AccountStatus::Closed] {
            f.update_account("x", |account| account.status = Fact::Decided(status));
            assert_eq!(f.found("ACC-16"), [], "{status:?}");
        }
        f.update_account("x", |account| account.status = Fact::NotSure);
        assert_eq!(f.found("ACC-16"), []);
    }
}
