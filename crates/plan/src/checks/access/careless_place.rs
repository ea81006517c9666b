//! ACC-20: a password was told by chat or e-mail, or is kept in a document, a chat or an e-mail.
//!
//! Chats and documents are copied, searched and shared; whoever can read them can get in, for years. Silent once the
//! password was changed after it was told, and is kept elsewhere. Both together are one finding. Ticking the to-do writes
//! down the change, and that it is in the password manager now. It does not claim that anybody read it.

use super::opens;
use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why, effects};
use crate::date::MonthOrDate;
use crate::edit::Edit;
use crate::fact::Fact;
use crate::lens::Lens;
use crate::lens::access::is_told_openly;
use crate::lens::needs::Needs;
use crate::model::{Kept, Secret};

pub static CHECK: Check = Check { code: "ACC-20", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    let needs = case.needs();
    for secret in &lens.secrets {
        let Some(with) = opens(lens, secret) else { continue };
        if secret.told.is_empty() && secret.kept.is_unlooked() {
            continue;
        }
        out.look();
        let why = match () {
            () if is_kept_openly(secret) => Why::Kept,
            () if is_told_openly(secret) => Why::Told,
            () => continue,
        };
        let fix = Fix::Task { how: Some("how-password"), effect: Some(changed_and_moved(lens, needs, secret)) };
        let finding = Finding::new(Severity::S2, Subject::of(secret), why, fix).with(with);
        let told = secret.told_on.filter(|_| why == Why::Told).map(MonthOrDate::last_day);
        out.add(finding.on(told.into_iter().collect()));
    }
}

fn is_kept_openly(secret: &Secret) -> bool {
    matches!(secret.kept.decided(), Some(Kept::Document | Kept::ChatOrEmail))
}

fn changed_and_moved(lens: &Lens, needs: &Needs, secret: &Secret) -> Edit {
    let mut moved = secret.clone();
    if is_kept_openly(secret) {
        moved.kept = Fact::Decided(Kept::Manager);
    }
    Edit::Many(vec![Edit::change(secret, &moved), effects::password_changed(lens, needs, secret)])
}

#[cfg(test)]
mod tests {
    use crate::checks::fixture::{Fixture, report, row, today};
    use crate::checks::{Fix, Severity};
    use crate::date::MonthOrDate;
    use crate::model::{AccountStatus, Kept, Secret, Told};
    use crate::{Fact, Id};

    fn plan() -> (Fixture, Id<Secret>) {
        let mut f = Fixture::clean_solo();
        let secret = f.secret("fb", &[Id::parse("ac_fb").unwrap()], &[Id::parse("p_ama").unwrap()]);
        (f, secret)
    }

    fn tick(f: &mut Fixture) {
        let all = report(&f.lens());
        let finding = all.findings.iter().find(|f| f.code == "ACC-20").unwrap();
        let Fix::Task { effect: Some(edit), .. } = &finding.fix else { panic!("no effect") };
        f.apply(edit);
    }

    #[test]
    fn fires_when_told_by_chat_until_it_was_changed_since() {
        let (mut f, secret) = plan();
        assert_eq!(f.found("ACC-20"), []);
        f.update(secret, |secret: &mut Secret| {
            (secret.told, secret.told_on) = (vec![Told::Said, Told::Chat], MonthOrDate::parse("2026-03"));
        });
        assert_eq!(f.found("ACC-20"), [row(Severity::S2, "se_fb")]);
        f.update(secret, |secret: &mut Secret| secret.changed_on = MonthOrDate::parse("2026-03-31"));
        assert_eq!(f.found("ACC-20"), [row(Severity::S2, "se_fb")], "a month counts as its last day");
        f.update(secret, |secret: &mut Secret| secret.changed_on = MonthOrDate::parse("2026-04"));
        assert_eq!(f.found("ACC-20"), []);
    }

    #[test]
    fn ticking_the_change_helps_also_on_the_day_it_was_told() {
        for told_on in [None, Some(MonthOrDate::Day(today())), MonthOrDate::parse("2026-11")] {
            let (mut f, secret) = plan();
            f.update(secret, |secret: &mut Secret| (secret.told, secret.told_on) = (vec![Told::Email], told_on));
            assert_eq!(f.found("ACC-20"), [row(Severity::S2, "se_fb")]);
            tick(&mut f);
            assert_eq!(f.found("ACC-20"), [], "{told_on:?}");
        }
    }

    #[test]
    fn fires_when_kept_in_a_document_and_the_tick_moves_it() {
        for kept in [Kept::Document, Kept::ChatOrEmail] {
            let (mut f, secret) = plan();
            f.update(secret, |secret: &mut Secret| {
                (secret.kept, secret.changed_on) = (Fact::Decided(kept), Some(MonthOrDate::Day(today())));
            });
            assert_eq!(f.found("ACC-20"), [row(Severity::S2, "se_fb")]);
            tick(&mut f);
            assert_eq!(f.found("ACC-20"), []);
            assert_eq!(f.lens().secrets[0].kept, Fact::Decided(Kept::Manager));
        }
    }

    #[test]
    fn silent_for_other_places_closed_accounts_and_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("ACC-20"), []);
        let (mut f, secret) = plan();
        for kept in [Kept::Manager, Kept::Locked, Kept::OneBrowser, Kept::Head, Kept::PaperOpen] {
            f.update(secret, |secret: &mut Secret| {
                (secret.kept, secret.told) = (Fact::Decided(kept), vec![Told::Vault])
            });
            assert_eq!(f.found("ACC-20"), [], "{kept:?}");
        }
        f.update(secret, |secret: &mut Secret| secret.kept = Fact::Decided(Kept::Document));
        f.update_account("fb", |account| account.status = Fact::Decided(AccountStatus::Closed));
        assert_eq!(f.found("ACC-20"), []);
    }
}
