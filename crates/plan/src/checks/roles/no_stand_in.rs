//! ROL-11: an account has a coordinator and nobody who stands in.
//!
//! One illness, and nobody posts or answers there. Also when nobody was asked: the row of the roles page is short. Silent
//! while the stand-in is to be decided in time, and for an owner alone, for whom ROL-04 speaks. It does not look at
//! whether the stand-in could really do it; the training checks do.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};

pub static CHECK: Check = Check { code: "ROL-11", alone: false, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    for account in lens.live() {
        let Some(seat) = lens.coordinator_seat(account.id) else {
            continue;
        };
        let Some(coordinator) = lens.seat_holder(seat) else {
            continue;
        };
        out.look();
        if lens.holder(&seat.stand_in).is_none() && !lens.pending(&seat.stand_in) {
            let subject = Subject::of(account);
            let finding = Finding::new(Severity::S2, subject, Why::Nobody, Fix::link("roles", Subject::of(seat)));
            out.add(finding.with(vec![Subject::of(coordinator)]));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Fact;
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, found, row};
    use crate::model::{Org, Path, Role, Seat};

    #[test]
    fn fires_for_each_account_and_is_silent_when_alone() {
        let mut f = Fixture::clean();
        assert_eq!(f.found("ROL-11"), []);
        f.clear_stand_ins();
        assert_eq!(f.found("ROL-11"), [row(Severity::S2, "ac_x"), row(Severity::S2, "ac_fb")]);
        f.one(|org: &mut Org| org.path = Path::Solo);
        assert_eq!(f.found("ROL-11"), []);
    }

    #[test]
    fn silent_while_pending_and_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("ROL-11"), []);
        let mut f = Fixture::clean();
        let seat = f.lens().seat(Role::Coordinator).unwrap().id;
        f.update(seat, |seat: &mut Seat| {
            seat.stand_in = Fact::ToDecide { by: None, until: crate::date::parse("2026-11-30") };
        });
        assert_eq!(f.found("ROL-11"), []);
        assert_eq!(found(&f.lens_on("2026-12-01"), "ROL-11").len(), 2);
    }
}
