//! Faults for the checks of this family. See `one_fault.rs`.

use super::{Fault, fault};
use crate::checks::cover::testing::away;
use crate::fact::Fact;
use crate::id::Id;
use crate::model::{Day, Grant, Holiday, Level, ListeningPlace, Org, Person, Rotation, Watch, Window};

fn id<R>(name: &str) -> Id<R> {
    Id::parse(name).unwrap()
}

pub(super) fn faults() -> Vec<Fault> {
    vec![
        fault(
            "COV-01",
            |f| {
                for name in ["wa_nine", "wa_noon", "wa_three"] {
                    f.update(id(name), |watch: &mut Watch| watch.days.retain(|day| *day != Day::Mon));
                }
            },
            &[("COV-01", "ac_x"), ("COV-01", "ac_fb")],
        ),
        fault(
            "COV-01",
            |f| f.update(id("ls_reviews"), |place: &mut ListeningPlace| place.owner = Fact::Decided(None)),
            &[("COV-01", "ls_reviews")],
        ),
        fault(
            "COV-02",
            |f| f.update_account("x", |account| account.public_notice = Fact::Decided(false)),
            &[("COV-02", "ac_x")],
        ),
        fault(
            "COV-02",
            |f| {
                f.one(|org: &mut Org| {
                    org.promise.push(Window { days: vec![Day::Sun], from: 600, to: 840, target: Some(60) });
                });
            },
            &[("COV-02", "ac_x"), ("COV-02", "ac_fb")],
        ),
        fault(
            "COV-03",
            |f| {
                // A Tuesday: no photo is due.
                away(f, id("p_cem"), "2026-11-10", "2026-11-10", None);
            },
            &[("COV-03", "p_cem ab_p_cem2026_11_10")],
        ),
        fault(
            "COV-04",
            |f| {
                let grants = f.plan.all::<Grant>();
                let of_dot = |grant: &&Grant| (grant.person, grant.account) == (Some(id("p_dot")), Some(id("ac_fb")));
                let grant = grants.iter().find(of_dot).unwrap();
                f.update(grant.id, |grant| grant.level.today = Fact::Decided(Level::Viewer));
            },
            &[("COV-04", "wa_saturday"), ("TRN-03", "ac_fb p_dot")],
        ),
        fault(
            "COV-05",
            |f| f.update(id("ro_saturday"), |turns: &mut Rotation| turns.members.push(turns.members[0])),
            &[("COV-05", "ro_saturday")],
        ),
        fault(
            "COV-06",
            |f| f.update(id("wa_noon"), |watch: &mut Watch| watch.days = Day::ALL.to_vec()),
            &[("COV-06", "p_cem")],
        ),
        fault("COV-07", |f| f.one(|org: &mut Org| org.handover = Fact::NotSure), &[("COV-07", "ro_saturday")]),
        fault(
            "COV-08",
            |f| {
                for (name, from) in [("early", 600), ("late", 630)] {
                    f.add_as(name, |watch: &mut Watch| {
                        (watch.person, watch.days) = (Some(id::<Person>("p_dot")), vec![Day::Wed]);
                        (watch.from, watch.to) = (from, from + 60);
                    });
                }
            },
            &[("COV-08", "p_dot wa_early")],
        ),
        fault(
            "COV-09",
            |f| f.update(id("wa_noon"), |watch: &mut Watch| (watch.from, watch.to) = (600, 600)),
            &[("COV-09", "ac_x"), ("COV-09", "ac_fb")],
        ),
        fault(
            "COV-10",
            |f| f.update(id("ho_christmas"), |holiday: &mut Holiday| holiday.cover = Fact::NotSure),
            &[("COV-10", "ho_christmas")],
        ),
    ]
}
