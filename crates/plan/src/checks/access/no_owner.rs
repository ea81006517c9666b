//! ACC-01: nobody answers for an account.
//!
//! Somebody has to decide whether an account stays, what it may cost and who gets in. Fires when nobody is sure who that
//! is, when the person left, when the decision is overdue, or when nobody was named and the director, who answers for
//! what nobody was named for, is gone. Silent while there is no director yet (ROL-01 says it) and while it is to be
//! decided in time. A firm or words count as an answer. It does not claim that the person knows about it.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::fact::{Fact, Who};
use crate::lens::Lens;
use crate::model::{Account, Role};

pub static CHECK: Check = Check { code: "ACC-01", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    for account in case.lens.ours() {
        match look(case.lens, account) {
            State::Fine => out.look(),
            State::Open => {}
            State::Wrong(why, with) => {
                out.look();
                let subject = Subject::of(account);
                let finding = Finding::new(Severity::S1, subject, why, Fix::link("account", subject));
                out.add(finding.with(with));
            }
        }
    }
}

enum State {
    /// Somebody answers for it.
    Fine,
    /// Nobody was asked, or somebody decides in time.
    Open,
    /// Nobody answers for it.
    Wrong(Why, Vec<Subject>),
}

fn look(lens: &Lens, account: &Account) -> State {
    match &account.business_owner {
        Fact::Decided(Who::Person(id)) => match (lens.named(*id), lens.person(*id)) {
            (Some(_), _) => State::Fine,
            (None, person) => State::Wrong(Why::Left, person.map(Subject::of).into_iter().collect()),
        },
        Fact::Decided(_) => State::Fine,
        Fact::NotSure => State::Wrong(Why::NotSure, Vec::new()),
        fact @ Fact::ToDecide { .. } if lens.pending(fact) => State::Open,
        Fact::ToDecide { .. } => State::Wrong(Why::NotDecided, Vec::new()),
        Fact::Unlooked if lens.director().is_some() => State::Fine,
        Fact::Unlooked => {
            let gone = lens.seats_of(Role::Director).find_map(|seat| *seat.holder.today.decided()?);
            match gone.and_then(|id| lens.person(id)) {
                Some(person) => State::Wrong(Why::Left, vec![Subject::of(person)]),
                None => State::Open,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, found, row};
    use crate::model::{AccountStatus, Person, PersonStatus, Presence, Role};
    use crate::{Fact, Id, Who};

    #[test]
    fn fires_when_nobody_is_sure_when_the_owner_left_and_when_the_decision_is_overdue() {
        let mut f = Fixture::solo();
        let ama = f.person("ama");
        f.account("x", "x");
        assert_eq!(f.found("ACC-01"), [], "no director yet");
        f.update_account("x", |account| account.business_owner = Fact::NotSure);
        assert_eq!(f.found("ACC-01"), [row(Severity::S1, "ac_x")]);
        f.update_account("x", |account| account.business_owner = Fact::Decided(Who::Person(ama)));
        assert_eq!(f.found("ACC-01"), []);
        leaves(&mut f, ama);
        assert_eq!(f.found("ACC-01"), [row(Severity::S1, "ac_x")]);
        let until = crate::date::parse("2026-11-30");
        f.update_account("x", |account| account.business_owner = Fact::ToDecide { by: None, until });
        assert_eq!(f.found("ACC-01"), [], "in time");
        assert_eq!(found(&f.lens_on("2026-12-01"), "ACC-01"), [row(Severity::S1, "ac_x")]);
    }

    fn leaves(f: &mut Fixture, who: Id<Person>) {
        let status = PersonStatus { is: Presence::Left, on: None };
        f.update(who, |person: &mut Person| person.status = Fact::Decided(status));
    }

    #[test]
    fn a_director_who_left_answers_for_nothing() {
        let mut f = Fixture::team();
        let ama = f.person("ama");
        f.account("x", "x");
        f.seat(Role::Director, ama, None);
        assert_eq!(f.found("ACC-01"), []);
        leaves(&mut f, ama);
        assert_eq!(f.found("ACC-01"), [row(Severity::S1, "ac_x")]);
        f.update_account("x", |account| account.business_owner = Fact::Decided(Who::Text("The board".into())));
        assert_eq!(f.found("ACC-01"), [], "words are an answer");
    }

    #[test]
    fn silent_for_closed_accounts_on_an_empty_and_a_clean_plan() {
        assert_eq!(Fixture::team().found("ACC-01"), []);
        assert_eq!(Fixture::clean().found("ACC-01"), []);
        let mut f = Fixture::team();
        f.account("x", "x");
        f.update_account("x", |account| {
            account.business_owner = Fact::NotSure;
            account.status = Fact::Decided(AccountStatus::Closed);
        });
        assert_eq!(f.found("ACC-01"), []);
        f.update_account("x", |account| account.status = Fact::Decided(AccountStatus::ToClose));
        assert_eq!(f.found("ACC-01"), [row(Severity::S1, "ac_x")], "until it is closed somebody has to do it");
    }
}
