//! ROL-01: a key role has nobody: no director, no manager, or no coordinator at all.
//!
//! Without a name for each role nobody decides, nobody runs it, or nobody posts. One person may hold all three. Silent
//! while the role is to be decided in time. It does not claim that the holder has the time or the skill.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::lens::Lens;
use crate::model::Role;

pub static CHECK: Check = Check { code: "ROL-01", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    for role in Role::ALL {
        out.look();
        if is_empty(case.lens, *role) {
            let subject = Subject::word("roles", role.as_str());
            out.add(Finding::new(Severity::S1, subject, Why::Nobody, Fix::link("roles", subject)));
        }
    }
}

/// Whether nobody holds a role and nobody is about to decide who does.
pub fn is_empty(lens: &Lens, role: Role) -> bool {
    !lens.seats_of(role).any(|seat| lens.seat_holder(seat).is_some() || lens.pending(&seat.holder.today))
}

#[cfg(test)]
mod tests {
    use crate::Fact;
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, found, row};
    use crate::model::{Person, PersonStatus, Presence, Role, Seat};

    #[test]
    fn fires_for_each_empty_role_also_when_alone() {
        let all = ["coordinator", "director", "manager"].map(|role| row(Severity::S1, role));
        assert_eq!(Fixture::team().found("ROL-01"), all);
        assert_eq!(Fixture::solo().found("ROL-01"), all);
        let mut f = Fixture::team();
        let ama = f.person("ama");
        for role in [Role::Director, Role::Manager, Role::Coordinator] {
            f.seat(role, ama, None);
        }
        assert_eq!(f.found("ROL-01"), []);
        let status = PersonStatus { is: Presence::Left, on: None };
        f.update(ama, |ama: &mut Person| ama.status = Fact::Decided(status));
        assert_eq!(f.found("ROL-01"), all);
    }

    #[test]
    fn silent_until_the_day_of_the_decision_is_over() {
        let mut f = Fixture::clean();
        let manager = f.lens().seat(Role::Manager).unwrap().id;
        f.update(manager, |seat: &mut Seat| {
            seat.holder.today = Fact::ToDecide { by: None, until: crate::date::parse("2026-11-30") };
        });
        assert_eq!(f.found("ROL-01"), []);
        assert_eq!(found(&f.lens_on("2026-12-01"), "ROL-01"), [row(Severity::S1, "manager")]);
    }
}
