//! ROL-02: a duty of its own has nobody who makes sure of it.
//!
//! What everybody could do, nobody does. Looks at duties that do not follow a role; those that do are said by the empty
//! role (ROL-01). Fires when nobody was named, when the person left and when nobody is sure. Silent while it is to be
//! decided in time, and for duties of closed or foreign accounts only. It does not claim that the work is not done.

use super::is_over;
use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};

pub static CHECK: Check = Check { code: "ROL-02", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    for item in lens.responsibilities.iter().filter(|item| !item.from_role && !is_over(lens, &item.scope)) {
        if lens.pending(&item.accountable) {
            continue;
        }
        out.look();
        if lens.holder(&item.accountable).is_some() {
            continue;
        }
        let named = item.accountable.decided().copied().flatten().and_then(|id| lens.person(id));
        let why = match () {
            () if named.is_some() => Why::Left,
            () if item.accountable.is_not_sure() => Why::NotSure,
            () => Why::Nobody,
        };
        let subject = Subject::of(item);
        let finding = Finding::new(Severity::S1, subject, why, Fix::link("duty", subject));
        out.add(finding.with(named.map(Subject::of).into_iter().collect()));
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, found, row};
    use crate::model::{External, Person, PersonStatus, Presence, Responsibility, Scope};
    use crate::{Fact, Id};

    fn plan() -> (Fixture, Id<Person>, Id<Responsibility>) {
        let mut f = Fixture::solo();
        let ama = f.person("ama");
        let item = f.add_as("news", |item: &mut Responsibility| item.text = "Look for news".into());
        (f, ama, item)
    }

    #[test]
    fn fires_until_somebody_who_is_there_is_named() {
        let (mut f, ama, item) = plan();
        for accountable in [Fact::Unlooked, Fact::NotSure, Fact::Decided(None)] {
            f.update(item, |item: &mut Responsibility| item.accountable = accountable);
            assert_eq!(f.found("ROL-02"), [row(Severity::S1, "rs_news")]);
        }
        f.update(item, |item: &mut Responsibility| item.accountable = Fact::Decided(Some(ama)));
        assert_eq!(f.found("ROL-02"), []);
        let status = PersonStatus { is: Presence::Left, on: None };
        f.update(ama, |ama: &mut Person| ama.status = Fact::Decided(status));
        assert_eq!(f.found("ROL-02"), [row(Severity::S1, "rs_news")]);
    }

    #[test]
    fn silent_when_it_follows_a_role_while_pending_when_closed_and_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("ROL-02"), []);
        assert_eq!(Fixture::clean().found("ROL-02"), []);
        let (mut f, _, item) = plan();
        f.update(item, |item: &mut Responsibility| item.from_role = true);
        assert_eq!(f.found("ROL-02"), []);
        let until = crate::date::parse("2026-11-30");
        f.update(item, |item: &mut Responsibility| {
            (item.from_role, item.accountable) = (false, Fact::ToDecide { by: None, until });
        });
        assert_eq!(f.found("ROL-02"), []);
        assert_eq!(found(&f.lens_on("2026-12-01"), "ROL-02").len(), 1);
        let x = f.account("x", "x");
        f.update(item, |item: &mut Responsibility| {
            (item.scope, item.accountable) = (Scope::only(vec![x]), Fact::NotSure);
        });
        assert_eq!(f.found("ROL-02").len(), 1);
        f.update_account("x", |account| account.external = Some(External::default()));
        assert_eq!(f.found("ROL-02"), []);
    }
}
