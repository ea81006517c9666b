//! ROL-10: an account in use has nobody who posts and answers there.
//!
//! Speaks only when there is a coordinator somewhere, so that an empty role is said once (ROL-01 says it). Silent while
//! the seat is to be decided in time. It does not claim that every account needs a person of its own.

use super::missing;
use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::model::Role;

pub static CHECK: Check = Check { code: "ROL-10", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    if missing::is_empty(lens, Role::Coordinator) {
        return;
    }
    for account in lens.live() {
        out.look();
        let held = lens
            .coordinator_seat(account.id)
            .is_some_and(|seat| lens.seat_holder(seat).is_some() || lens.pending(&seat.holder.today));
        if !held {
            let subject = Subject::of(account);
            out.add(Finding::new(Severity::S1, subject, Why::Nobody, Fix::link("roles", subject)));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Fact;
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, found, row};
    use crate::model::{Role, Seat};

    #[test]
    fn fires_for_the_account_that_no_seat_covers_also_when_alone() {
        for mut f in [Fixture::team(), Fixture::solo()] {
            let (ama, x) = (f.person("ama"), f.account("x", "x"));
            f.account("fb", "facebook");
            assert_eq!(f.found("ROL-10"), [], "said by the empty role");
            f.seat_on(Role::Coordinator, ama, x);
            assert_eq!(f.found("ROL-10"), [row(Severity::S1, "ac_fb")]);
        }
    }

    #[test]
    fn silent_while_pending_when_covered_and_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("ROL-10"), []);
        assert_eq!(Fixture::clean().found("ROL-10"), []);
        let mut f = Fixture::clean();
        let fb = crate::Id::parse("ac_fb").unwrap();
        let seats = f.lens();
        let all = seats.seat(Role::Coordinator).unwrap().id;
        f.update(all, |seat: &mut Seat| {
            seat.scope = crate::model::Scope::only(vec![crate::Id::parse("ac_x").unwrap()])
        });
        assert_eq!(f.found("ROL-10"), [row(Severity::S1, "ac_fb")]);
        let seat = f.seat_on(Role::Coordinator, crate::Id::parse("p_ama").unwrap(), fb);
        f.update(seat, |seat: &mut Seat| {
            seat.holder.today = Fact::ToDecide { by: None, until: crate::date::parse("2026-11-30") };
        });
        assert_eq!(f.found("ROL-10"), []);
        assert_eq!(found(&f.lens_on("2026-12-01"), "ROL-10").len(), 1);
    }
}
