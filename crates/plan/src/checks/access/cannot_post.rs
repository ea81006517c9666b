//! ACC-11: the person who posts on an account has no right to post there.
//!
//! A name on a duty sheet is worth nothing on the day if the login does not let them. The right may come by a role of
//! their own or by knowing a password. "Not sure" counts as cannot, and a right that holds from a later day counts from
//! that day. Silent without a coordinator, and where nobody looked at who can get in yet (ACC-02 says "find out"). It
//! does not claim that the person knows how to post.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::edit::Edit;
use crate::fact::Fact;
use crate::lens::Lens;
use crate::model::{Account, Grant, Level, Person};

pub static CHECK: Check = Check { code: "ACC-11", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    for account in lens.live() {
        let Some(person) = lens.coordinator(account.id) else { continue };
        if lens.can(person.id, account.id, Level::Publisher, lens.today) {
            out.look();
        } else if lens.is_access_known(account) {
            out.look();
            out.add(finding(lens, account, person));
        }
    }
}

fn finding(lens: &Lens, account: &Account, person: &Person) -> Finding {
    let mine = |grant: &&Grant| grant.person == Some(person.id);
    let grants: Vec<&Grant> = lens.grants_on(account.id).filter(mine).collect();
    let later = lens.publishes_from(person.id, account.id);
    let unsure = grants.iter().find(|grant| grant.level.today.decided().is_none());
    let (why, fix) = match unsure {
        Some(grant) if later.is_none() => (Why::NotSure, Fix::link("login", Subject::of(*grant))),
        _ => {
            let effect = grants.first().map(|grant| may_post(grant));
            (if later.is_some() { Why::Later } else { Why::Plain }, Fix::Task { how: Some("how-people"), effect })
        }
    };
    let finding = Finding::new(Severity::S1, Subject::of(account), why, fix);
    finding.and(Subject::of(person)).on(later.into_iter().collect())
}

/// The right was given, and holds.
fn may_post(grant: &Grant) -> Edit {
    let mut after = grant.clone();
    after.level.today = Fact::Decided(Level::Publisher);
    after.usable_from = None;
    Edit::change(grant, &after)
}

#[cfg(test)]
mod tests {
    use crate::checks::fixture::{Fixture, found, report, row};
    use crate::checks::{Fix, Severity, Why};
    use crate::model::{AccountStatus, Grant, Level, Role};
    use crate::{Fact, Id};

    fn plan() -> (Fixture, [Id<crate::model::Person>; 2]) {
        let mut f = Fixture::team();
        let (ama, ben, x) = (f.person("ama"), f.person("ben"), f.account("x", "x"));
        f.seat(Role::Coordinator, ben, None);
        f.grant(ama, x, Some(Level::Owner));
        (f, [ama, ben])
    }

    #[test]
    fn fires_without_a_right_with_too_small_a_one_and_the_tick_gives_it() {
        let (mut f, [_, ben]) = plan();
        assert_eq!(f.found("ACC-11"), [row(Severity::S1, "ac_x p_ben")]);
        let x = Id::parse("ac_x").unwrap();
        f.grant(ben, x, Some(Level::Responder));
        assert_eq!(f.found("ACC-11"), [row(Severity::S1, "ac_x p_ben")]);
        let all = report(&f.lens());
        let finding = all.findings.iter().find(|f| f.code == "ACC-11").unwrap();
        let Fix::Task { effect: Some(edit), .. } = &finding.fix else { panic!("no effect") };
        f.apply(edit);
        assert_eq!(f.found("ACC-11"), []);
    }

    #[test]
    fn not_sure_means_find_out_and_a_later_right_counts_from_its_day() {
        let (mut f, [_, ben]) = plan();
        let grant = f.grant(ben, Id::parse("ac_x").unwrap(), None);
        let why = |f: &Fixture| report(&f.lens()).findings.into_iter().find(|f| f.code == "ACC-11").map(|f| f.why);
        assert_eq!(why(&f), Some(Why::NotSure));
        f.update(grant, |grant: &mut Grant| {
            grant.level.today = Fact::Decided(Level::Publisher);
            grant.usable_from = crate::date::parse("2026-11-09");
        });
        assert_eq!(why(&f), Some(Why::Later));
        assert_eq!(found(&f.lens_on("2026-11-09"), "ACC-11"), []);
    }

    #[test]
    fn a_password_is_a_right_too() {
        let (mut f, [_, ben]) = plan();
        f.secret("x", &[Id::parse("ac_x").unwrap()], &[ben]);
        assert_eq!(f.found("ACC-11"), []);
    }

    #[test]
    fn silent_where_nobody_looked_when_closing_and_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("ACC-11"), []);
        assert_eq!(Fixture::clean().found("ACC-11"), []);
        let (mut f, _) = plan();
        f.update_account("x", |account| account.status = Fact::Decided(AccountStatus::ToClose));
        assert_eq!(f.found("ACC-11"), []);
        let mut f = Fixture::team();
        let ben = f.person("ben");
        f.account("x", "x");
        f.seat(Role::Coordinator, ben, None);
        assert_eq!(f.found("ACC-11"), []);
        f.update_account("x", |account| account.access_list = Fact::Decided(true));
        assert_eq!(f.found("ACC-11").len(), 1, "the list is complete, and nobody is on it");
    }
}
