//! Faults for the checks of this family. See `one_fault.rs`.

use super::{Fault, Fixture, fault};
use crate::checks::fixture::today;
use crate::fact::{Fact, Who};
use crate::id::Id;
use crate::model::{
    Busy, Card, Crisis, CrisisApprover, Grant, Holding, Incident, Level, Person, PersonStatus, Presence, Scenario,
    Training,
};

fn id<T>(text: &str) -> Id<T> {
    Id::parse(text).unwrap()
}

fn decides_and_speaks(f: &mut Fixture, change: impl FnOnce(&mut Crisis)) {
    f.crisis(id("p_ama"), id("p_ben"));
    f.one(|crisis: &mut Crisis| {
        crisis.decides.stand_in = Fact::Decided(Some(id("p_ben")));
        crisis.speaks.stand_in = Fact::Decided(Some(id("p_cem")));
        change(crisis);
    });
}

pub(super) fn faults() -> Vec<Fault> {
    vec![
        fault(
            "CRI-01",
            |f| decides_and_speaks(f, |crisis| crisis.decides.stand_in = Fact::Decided(None)),
            &[("CRI-01", "one")],
        ),
        fault(
            "CRI-02",
            |f| {
                f.one(|crisis: &mut Crisis| {
                    crisis.posters.insert(id("ac_x"), vec![id("p_ama")]);
                });
            },
            &[("CRI-02", "one")],
        ),
        fault(
            "CRI-03",
            |f| {
                // Ben may post in a crisis, but only answer.
                let grants = f.lens().grants;
                let ben = grants.iter().find(|one| one.person == Some(id("p_ben")) && one.account == Some(id("ac_fb")));
                let reply = |grant: &mut Grant| grant.level = crate::Aimed::decided(Level::Responder);
                f.update(ben.unwrap().id, reply);
                f.grant(id("p_cem"), id("ac_fb"), Some(Level::Owner));
                f.one(|crisis: &mut Crisis| {
                    crisis.posters.insert(id("ac_fb"), vec![id("p_ben")]);
                });
            },
            &[("CRI-03", "ac_fb p_ben")],
        ),
        fault(
            "CRI-03",
            |f| f.update(id("tr_ben-crisis"), |record: &mut Training| record.skill = "recover".to_owned()),
            &[("CRI-03", "one.decides p_ben")],
        ),
        fault("CRI-04", |f| f.update(id("sc_review"), |case: &mut Scenario| case.agreed = None), &[("CRI-04", "one")]),
        fault(
            "CRI-05",
            |f| {
                f.one(|crisis: &mut Crisis| {
                    crisis.approvers = vec![CrisisApprover { person: id("p_ama"), deputy: None }];
                });
            },
            &[("CRI-05", "one")],
        ),
        fault(
            "CRI-06",
            |f| f.update(id("in_drill"), |drill: &mut Incident| drill.at = "2026-04-01".to_owned()),
            &[("CRI-06", "one")],
        ),
        fault("CRI-07", |f| f.one(|crisis: &mut Crisis| crisis.freeze = Fact::Decided(None)), &[("CRI-07", "one")]),
        fault(
            "CRI-08",
            |f| f.update(id("bu_release"), |busy: &mut Busy| busy.extra.clear()),
            &[("CRI-08", "bu_release")],
        ),
        fault(
            "CRI-09",
            |f| f.update(id("p_ben"), |ben: &mut Person| ben.phone = String::new()),
            &[("CRI-09", "p_ben")],
        ),
        fault(
            "CRI-10",
            |f| {
                f.one(|crisis: &mut Crisis| {
                    for job in [&mut crisis.decides, &mut crisis.speaks, &mut crisis.reads_replies] {
                        job.holder = Fact::Decided(Who::Person(id("p_ama")));
                        job.stand_in = Fact::Decided(Some(id("p_ben")));
                    }
                });
            },
            &[("CRI-10", "one")],
        ),
        fault(
            "CRI-11",
            |f| f.one(|crisis: &mut Crisis| crisis.review_owner = Fact::Decided(None)),
            &[("CRI-11", "one")],
        ),
        fault(
            "CRI-12",
            |f| f.one(|card: &mut Card| card.holdings.retain(|held| held.who != id("p_cem"))),
            &[("CRI-12", "one")],
        ),
        fault("CRI-13", |f| f.one(|card: &mut Card| card.holdings[0].hash = "older".to_owned()), &[("CRI-13", "one")]),
        fault(
            "CRI-14",
            |f| {
                let sam = f.person("sam");
                f.update(sam, |sam| sam.status = Fact::Decided(PersonStatus { is: Presence::Left, on: None }));
                let held = Holding { who: sam, hash: "older".to_owned(), on: today(), ..Holding::default() };
                f.one(|card: &mut Card| card.holdings.push(held));
            },
            &[("CRI-14", "p_sam")],
        ),
        fault("CRI-15", |f| f.one(|card: &mut Card| card.tried.truncate(1)), &[("CRI-15", "ac_fb")]),
    ]
}
