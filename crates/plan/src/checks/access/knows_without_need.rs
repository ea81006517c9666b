//! ACC-03: somebody knows a password who left, or who has no duty on any account it opens.
//!
//! A password cannot be taken back; whoever knows it can get in until it is changed. Silent for the director, the owner
//! of an account and an emergency contact, who may keep it without a daily duty. While nobody holds a role yet, "no
//! duty" is not claimed: duties were not asked about, and an unasked question is no finding (G1). It does not claim that
//! anybody misuses it.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why, effects};

pub static CHECK: Check = Check { code: "ACC-03", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    let needs = case.needs();
    let roles_known = lens.seats.iter().any(|seat| lens.seat_holder(seat).is_some());
    for secret in &lens.secrets {
        let accounts: Vec<_> = lens.opened_by(secret).collect();
        if accounts.is_empty() {
            continue;
        }
        let mut changed = None;
        for person in lens.knowers(secret) {
            if person.placeholder.is_some() {
                continue;
            }
            out.look();
            let (why, fix) = if !lens.is_current(person) {
                let effect = changed.get_or_insert_with(|| effects::password_changed(lens, needs, secret)).clone();
                (Why::Left, Fix::Task { how: Some("how-password"), effect: Some(effect) })
            } else if roles_known
                && !lens.keeps(person, secret)
                && accounts.iter().all(|account| needs.need(person.id, account.id).is_none())
            {
                (Why::NoDuty, Fix::link("roles", Subject::of(person)))
            } else {
                continue;
            };
            let with = accounts.iter().map(|account| Subject::of(*account)).collect();
            out.add(Finding::new(Severity::S1, Subject::of(secret), why, fix).and(Subject::of(person)).with(with));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Fact;
    use crate::checks::fixture::{Fixture, row};
    use crate::checks::{Fix, Severity};
    use crate::model::{Person, PersonKind, PersonStatus, Presence, Role};

    #[test]
    fn fires_for_a_leaver_also_when_alone_and_goes_with_the_change() {
        let mut f = Fixture::clean_solo();
        let (sam, account) = (f.person("sam"), f.account("x", "x"));
        let ama = crate::Id::parse("p_ama").unwrap();
        f.secret("x", &[account], &[ama, sam]);
        f.update(sam, |sam: &mut Person| {
            sam.status = Fact::Decided(PersonStatus { is: Presence::Left, on: None });
        });
        assert_eq!(f.found("ACC-03"), [row(Severity::S1, "se_x p_sam")]);
        let report = crate::checks::fixture::report(&f.lens());
        let Fix::Task { effect: Some(edit), .. } = &report.findings[0].fix else { panic!("no effect") };
        f.apply(edit);
        assert_eq!(f.found("ACC-03"), []);
    }

    #[test]
    fn fires_without_a_duty_once_roles_are_known() {
        let mut f = Fixture::team();
        let (ama, ben, account) = (f.person("ama"), f.person("ben"), f.account("x", "x"));
        f.secret("x", &[account], &[ama, ben]);
        assert_eq!(f.found("ACC-03"), [], "nobody holds a role yet");
        f.seat(Role::Director, ama, None);
        assert_eq!(f.found("ACC-03"), [row(Severity::S1, "se_x p_ben")]);
        f.watch(ben, account);
        assert_eq!(f.found("ACC-03"), [], "watching is a duty");
    }

    #[test]
    fn silent_for_an_emergency_contact_and_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("ACC-03"), []);
        let mut f = Fixture::clean();
        let (mia, account) = (f.person("mia"), f.account("yt", "youtube"));
        f.secret("yt", &[account], &[mia]);
        assert_eq!(f.found("ACC-03"), [row(Severity::S1, "se_yt p_mia")]);
        f.update(mia, |mia: &mut Person| mia.kind = PersonKind::Emergency);
        assert_eq!(f.found("ACC-03"), []);
    }
}
