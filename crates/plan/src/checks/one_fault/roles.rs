//! Faults for the checks of this family. See `one_fault.rs`.

use super::{Fault, Fixture, fault};
use crate::Id;
use crate::fact::{Aimed, Fact};
use crate::model::{Hours, Person, Responsibility, Right, Role, Scope, Seat, SkillLevel, Training};

fn person(name: &str) -> Id<Person> {
    Id::parse(&["p_", name].concat()).unwrap()
}

fn seat(f: &mut Fixture, role: Role, change: impl FnOnce(&mut Seat)) {
    let id = f.lens().seat(role).unwrap().id;
    f.update(id, change);
}

fn duty(f: &mut Fixture, change: impl FnOnce(&mut Responsibility)) {
    f.update(Id::parse("rs_reviews").unwrap(), change);
}

/// Ama holds every role; those who stand in can do it.
fn one_holds_all(f: &mut Fixture) {
    let stand_ins = [(Role::Director, "cem"), (Role::Manager, "ben"), (Role::Coordinator, "dot")];
    for (role, stand_in) in stand_ins {
        seat(f, role, |seat| {
            seat.holder = Aimed::decided(Some(person("ama")));
            seat.stand_in = Fact::Decided(Some(person(stand_in)));
        });
    }
    f.add_as("ben-post", |record: &mut Training| {
        (record.who, record.skill, record.level) = (person("ben"), "post".to_owned(), SkillLevel::CanDo);
        record.on = crate::date::parse("2026-10-15");
    });
}

pub(super) fn faults() -> Vec<Fault> {
    vec![
        fault(
            "ROL-01",
            |f| seat(f, Role::Coordinator, |seat| seat.holder = Aimed::decided(None)),
            &[("ROL-01", "coordinator")],
        ),
        fault("ROL-02", |f| duty(f, |duty| duty.accountable = Fact::Decided(None)), &[("ROL-02", "rs_reviews")]),
        fault("ROL-03", |f| duty(f, |duty| duty.doers = Some(Vec::new())), &[("ROL-03", "rs_reviews")]),
        // Whoever holds every role also does every job in a crisis.
        fault("ROL-04", one_holds_all, &[("ROL-04", "p_ama"), ("CRI-10", "one")]),
        fault(
            "ROL-05",
            |f| f.update(person("cem"), |cem: &mut Person| cem.hours = Some(Hours { min: 0, max: 30 })),
            &[("ROL-05", "p_cem")],
        ),
        fault(
            "ROL-06",
            |f| {
                duty(f, |duty| {
                    duty.consulted = ["ama", "ben", "cem", "dot"].map(person).to_vec();
                    duty.consulted_departments = vec![Id::parse("dp_sales").unwrap()];
                });
            },
            &[("ROL-06", "rs_reviews")],
        ),
        fault(
            "ROL-07",
            |f| {
                f.person("eve");
            },
            &[("ROL-07", "p_eve")],
        ),
        fault("ROL-08", |f| f.update(person("dot"), |dot: &mut Person| dot.agreed = None), &[("ROL-08", "p_dot")]),
        fault(
            "ROL-09",
            |f| f.update(Id::parse("rg_budget").unwrap(), |right: &mut Right| right.decider = Fact::NotSure),
            &[("ROL-09", "rg_budget")],
        ),
        fault(
            "ROL-10",
            |f| seat(f, Role::Coordinator, |seat| seat.scope = Scope::only(vec![Id::parse("ac_x").unwrap()])),
            &[("ROL-10", "ac_fb")],
        ),
        fault(
            "ROL-11",
            |f| seat(f, Role::Coordinator, |seat| seat.stand_in = Fact::Decided(None)),
            &[("ROL-11", "ac_x"), ("ROL-11", "ac_fb")],
        ),
    ]
}
