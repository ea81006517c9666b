//! ACC-05: something happened after which a password must be changed, and it was not changed.
//!
//! Somebody who knew it left, others may know it, it was told by chat, or a device was lost: until it is changed, whoever
//! got it can get in. Fires from the day after it was written down, so that what was noticed today is not a reproach.
//! One finding for each kind of thing that happened: ticking the change closes them all. Silent once the change is
//! dated, or a reason says why it stays. It never asks for a change by the calendar, and does not claim that anybody
//! misused the password.

use super::opens;
use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why, effects};
use crate::model::{SecretEvent, SecretEventKind};
use std::collections::BTreeMap;

pub static CHECK: Check = Check { code: "ACC-05", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    let needs = case.needs();
    for secret in &lens.secrets {
        let Some(accounts) = opens(lens, secret) else { continue };
        let mut open: BTreeMap<SecretEventKind, Vec<&SecretEvent>> = BTreeMap::new();
        for event in &secret.events {
            let is_open = event.done_on.is_none() && event.reason.is_empty();
            match event.raised_on < lens.today {
                true if is_open => open.entry(event.kind).or_default().push(event),
                false if is_open => continue,
                _ => {}
            }
            out.look();
        }
        for (kind, events) in open {
            let mut dates: Vec<_> = events.iter().map(|event| event.raised_on).collect();
            dates.sort_unstable();
            let days = dates.first().map_or(0, |first| (lens.today - *first).num_days());
            let mut with = accounts.clone();
            with.extend(
                events.iter().filter_map(|event| event.person).filter_map(|id| lens.person(id)).map(Subject::of),
            );
            let effect = Some(effects::password_changed(lens, needs, secret));
            let fix = Fix::Task { how: Some("how-password"), effect };
            let subject = Subject::of(secret).at(kind.as_str());
            out.add(Finding::new(Severity::S1, subject, Why::Plain, fix).with(with).on(dates).days(days));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::fixture::{Fixture, found, row, today};
    use crate::checks::{Fix, Severity};
    use crate::model::{Secret, SecretEvent, SecretEventKind};
    use crate::{Fact, Id};

    fn raised(kind: SecretEventKind, day: &str) -> SecretEvent {
        SecretEvent { kind, raised_on: crate::date::parse(day).unwrap(), ..SecretEvent::default() }
    }

    fn plan(events: Vec<SecretEvent>) -> (Fixture, Id<Secret>) {
        let mut f = Fixture::clean_solo();
        let (account, ama) = (Id::parse("ac_fb").unwrap(), Id::parse("p_ama").unwrap());
        let secret = f.secret("fb", &[account], &[ama]);
        f.update(secret, |secret: &mut Secret| secret.events = events);
        (f, secret)
    }

    #[test]
    fn fires_from_the_day_after_for_each_kind_and_one_change_closes_all() {
        let all = vec![
            raised(SecretEventKind::Suspected, "2026-10-30"),
            raised(SecretEventKind::Device, "2026-11-01"),
            raised(SecretEventKind::Suspected, "2026-11-01"),
        ];
        let (mut f, _) = plan(all);
        let rows = ["se_fb.device", "se_fb.suspected"].map(|key| row(Severity::S1, key));
        assert_eq!(f.found("ACC-05"), rows);
        let report = crate::checks::fixture::report(&f.lens());
        let finding = report.findings.iter().find(|f| f.subject.field == "suspected").unwrap();
        assert_eq!((finding.dates.len(), finding.amounts.days), (2, 3));
        let Fix::Task { effect: Some(edit), .. } = &finding.fix else { panic!("no effect") };
        f.apply(edit);
        assert_eq!(f.found("ACC-05"), []);
    }

    #[test]
    fn silent_on_the_day_itself_with_a_reason_and_once_it_was_changed() {
        let (mut f, secret) = plan(vec![raised(SecretEventKind::Told, "2026-11-02")]);
        assert_eq!(f.found("ACC-05"), []);
        let good = crate::checks::fixture::report(&f.lens()).good;
        assert!(good.iter().all(|good| good.code != "ACC-05"), "not done is not good");
        assert_eq!(found(&f.lens_on("2026-11-03"), "ACC-05"), [row(Severity::S1, "se_fb.told")]);
        f.update(secret, |secret: &mut Secret| secret.events[0].reason = "The account closes.".into());
        assert_eq!(found(&f.lens_on("2026-11-03"), "ACC-05"), []);
        f.update(secret, |secret: &mut Secret| {
            (secret.events[0].reason, secret.events[0].done_on) = (String::new(), Some(today()));
        });
        assert_eq!(found(&f.lens_on("2026-11-03"), "ACC-05"), []);
    }

    #[test]
    fn silent_for_what_opens_only_closed_accounts_and_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("ACC-05"), []);
        let (mut f, secret) = plan(vec![raised(SecretEventKind::Breach, "2026-10-01")]);
        f.update_account("fb", |account| account.status = Fact::Decided(crate::model::AccountStatus::Closed));
        assert_eq!(f.found("ACC-05"), []);
        f.update(secret, |secret: &mut Secret| secret.accounts.clear());
        assert_eq!(f.found("ACC-05"), [row(Severity::S1, "se_fb.breach")], "the password of an app or a mailbox");
    }
}
