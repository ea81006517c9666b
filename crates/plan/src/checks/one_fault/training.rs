//! Faults for the checks of this family. See `one_fault.rs`.

use super::{Fault, Fixture, fault};
use crate::checks::fixture::today;
use crate::fact::Fact;
use crate::id::Id;
use crate::model::{Absence, Responsibility, Role, Seat, Training, Workshop};

fn id<T>(text: &str) -> Id<T> {
    Id::parse(text).unwrap()
}

fn coordinator_is_backed_by(f: &mut Fixture, person: &str) {
    let seat = f.lens().seat(Role::Coordinator).unwrap().id;
    f.update(seat, |seat: &mut Seat| seat.stand_in = Fact::Decided(Some(id(person))));
}

const COORDINATOR: &[(&str, &str)] = &[("TRN-01", "ac_x"), ("TRN-01", "ac_fb")];

pub(super) fn faults() -> Vec<Fault> {
    vec![
        fault(
            "TRN-01",
            |f| {
                f.update(id("rs_reviews"), |duty: &mut Responsibility| {
                    duty.critical = true;
                    duty.backups.clear();
                });
            },
            &[("TRN-01", "rs_reviews")],
        ),
        // Cem then stands in for the manager, for speaking and for both accounts.
        fault(
            "TRN-01",
            |f| coordinator_is_backed_by(f, "p_cem"),
            &[("TRN-01", "ac_x"), ("TRN-01", "ac_fb"), ("TRN-04", "p_cem")],
        ),
        fault(
            "TRN-01",
            |f| {
                f.add(|away: &mut Absence| {
                    (away.who, away.from, away.to) = (id("p_dot"), today(), today());
                });
            },
            COORDINATOR,
        ),
        fault("TRN-01", |f| f.apply(&crate::Edit::remove(id::<Training>("tr_dot-reply"))), COORDINATOR),
        fault(
            "TRN-02",
            |f| {
                f.update(id("tr_cem-post"), |record: &mut Training| record.on = crate::date::parse("2025-01-01"));
            },
            &[("TRN-02", "p_cem post")],
        ),
        fault(
            "TRN-03",
            |f| {
                let eve = f.person("eve");
                f.update(eve, |eve| eve.agreed = Some(crate::model::Agreed { edition: 1, on: today() }));
                f.update(id("ws_autumn"), |autumn: &mut Workshop| autumn.attended.push(eve));
                coordinator_is_backed_by(f, "p_eve");
            },
            &[("TRN-03", "ac_x p_eve"), ("TRN-03", "ac_fb p_eve")],
        ),
        fault(
            "TRN-04",
            |f| {
                coordinator_is_backed_by(f, "p_ben");
                for skill in ["post", "reply"] {
                    f.add(|record: &mut Training| {
                        (record.who, record.skill, record.on) = (id("p_ben"), skill.to_owned(), Some(today()));
                        record.level = crate::model::SkillLevel::CanDo;
                    });
                }
            },
            &[("TRN-04", "p_ben")],
        ),
        fault("TRN-05", |f| f.apply(&crate::Edit::remove(id::<Workshop>("ws_autumn"))), &[("TRN-05", "one")]),
        fault(
            "TRN-06",
            |f| f.update(id("ws_autumn"), |autumn: &mut Workshop| autumn.attended.retain(|who| *who != id("p_dot"))),
            &[("TRN-06", "p_dot")],
        ),
        fault(
            "TRN-07",
            |f| {
                f.add_as("winter", |workshop: &mut Workshop| {
                    workshop.on = crate::date::parse("2026-12-10").unwrap();
                    workshop.materials_on = crate::date::parse("2026-09-01");
                });
            },
            &[("TRN-07", "ws_winter")],
        ),
    ]
}
