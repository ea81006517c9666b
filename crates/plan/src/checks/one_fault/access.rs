//! Faults for the checks of this family. See `one_fault.rs`.

use super::super::fixture::today;
use super::{Fault, Fixture, fault};
use crate::Id;
use crate::fact::{Fact, Who};
use crate::model::{
    Account, Grant, Kept, Level, LoginKind, OnOff, Person, PersonKind, Secret, SecretEvent, SecretEventKind, Tool,
    Verified,
};
use std::sync::Arc;

fn x(f: &mut Fixture, change: impl FnOnce(&mut Account)) {
    f.update_account("x", change);
}

fn password(f: &mut Fixture, change: impl FnOnce(&mut Secret)) {
    f.update(Id::parse("se_x").unwrap(), change);
}

fn app(f: &mut Fixture, change: impl FnOnce(&mut Tool)) {
    f.update(Id::parse("to_scheduler").unwrap(), change);
}

fn person(name: &str) -> Id<Person> {
    Id::parse(&["p_", name].concat()).unwrap()
}

/// Changes the right of a person on Facebook.
fn right(f: &mut Fixture, name: &str, change: impl FnOnce(&mut Grant)) {
    let (who, fb) = (Some(person(name)), Id::parse("ac_fb"));
    let id = f.lens().grants.iter().find(|grant| grant.person == who && grant.account == fb).unwrap().id;
    f.update(id, change);
}

/// Somebody from outside, with a right to look at X.
fn guest(f: &mut Fixture, change: impl FnOnce(&mut Person)) {
    let eve = f.person("eve");
    f.update(eve, |eve: &mut Person| {
        eve.kind = PersonKind::Freelancer;
        change(eve);
    });
    f.add_as("eve", |grant: &mut Grant| {
        (grant.person, grant.account) = (Some(eve), Id::parse("ac_x"));
        grant.level.today = Fact::Decided(Level::Viewer);
    });
}

fn long_ago() -> Option<chrono::NaiveDate> {
    crate::date::parse("2026-06-01")
}

pub(super) fn faults() -> Vec<Fault> {
    [passwords(), logins(), apps()].into_iter().flatten().collect()
}

fn passwords() -> Vec<Fault> {
    vec![
        // Whoever knows it and needs it not is one too many for the network too.
        fault(
            "ACC-03",
            |f| {
                let eve = f.person("eve");
                f.update(eve, |eve: &mut Person| eve.kind = PersonKind::Freelancer);
                password(f, |secret| secret.known_by = Fact::Decided(vec![person("ben"), eve]));
            },
            &[("ACC-03", "se_x p_eve"), ("ACC-06", "ac_x")],
        ),
        fault("ACC-04", |f| password(f, |secret| secret.others = Fact::NotSure), &[("ACC-04", "se_x")]),
        fault(
            "ACC-05",
            |f| {
                let raised_on = today().pred_opt().unwrap();
                let event = SecretEvent { kind: SecretEventKind::Device, raised_on, ..SecretEvent::default() };
                password(f, |secret| secret.events = vec![event]);
            },
            &[("ACC-05", "se_x.device")],
        ),
        fault(
            "ACC-06",
            |f| password(f, |secret| secret.known_by = Fact::Decided(vec![person("ben"), person("cem")])),
            &[("ACC-06", "ac_x")],
        ),
        fault("ACC-07", |f| x(f, |x| x.mfa.state = Fact::Decided(OnOff::Off)), &[("ACC-07", "ac_x")]),
        fault("ACC-08", |f| x(f, |x| x.mfa.code_to = vec![Who::Person(person("ben"))]), &[("ACC-08", "ac_x")]),
        fault("ACC-09", |f| x(f, |x| x.recovery = Fact::NotSure), &[("ACC-09", "ac_x")]),
        fault(
            "ACC-18",
            |f| {
                // The door refuses it, so it is put behind the door, as by an older version with weaker rules.
                let key = Id::<Account>::parse("ac_x").unwrap().key;
                let mut record = f.plan.record("accounts", key).unwrap().as_ref().clone();
                record.insert("note".to_owned(), "password: hunter2".into());
                f.plan.set("accounts", key, Some(Arc::new(record)));
            },
            &[("ACC-18", "ac_x.note")],
        ),
        fault("ACC-20", |f| password(f, |secret| secret.kept = Fact::Decided(Kept::Document)), &[("ACC-20", "se_x")]),
    ]
}

fn logins() -> Vec<Fault> {
    vec![
        fault("ACC-01", |f| x(f, |x| x.business_owner = Fact::NotSure), &[("ACC-01", "ac_x")]),
        fault(
            "ACC-02",
            |f| right(f, "ben", |grant| grant.level.today = Fact::Decided(Level::Publisher)),
            &[("ACC-02", "ac_fb")],
        ),
        fault("ACC-10", |f| guest(f, |_| {}), &[("ACC-10", "gr_eve")]),
        fault(
            "ACC-11",
            |f| right(f, "cem", |grant| grant.level.today = Fact::Decided(Level::Responder)),
            &[("ACC-11", "ac_fb p_cem"), ("CRI-03", "ac_fb p_cem")],
        ),
        fault("ACC-14", |f| guest(f, |eve| eve.contract_end = long_ago()), &[("ACC-14", "gr_eve")]),
        fault(
            "ACC-15",
            |f| x(f, |x| x.verified = long_ago().map(|on| Verified { on, by: None })),
            &[("ACC-15", "ac_x")],
        ),
        fault("ACC-16", |f| x(f, |x| x.last_post_on = long_ago()), &[("ACC-16", "ac_x")]),
        fault(
            "ACC-17",
            |f| right(f, "dot", |grant| grant.usable_from = crate::date::parse("2026-11-09")),
            &[("ACC-17", "ac_fb")],
        ),
    ]
}

fn apps() -> Vec<Fault> {
    vec![
        fault("ACC-12", |f| app(f, |tool| tool.reviewed_on = long_ago()), &[("ACC-12", "to_scheduler")]),
        fault(
            "ACC-13",
            |f| {
                app(f, |tool| {
                    let Fact::Decided(through) = &mut tool.through else { panic!("the clean plan says it") };
                    through.login = LoginKind::Personal;
                });
            },
            &[("ACC-13", "to_scheduler")],
        ),
        fault("ACC-19", |f| app(f, |tool| tool.pausers = Fact::Decided(Vec::new())), &[("ACC-19", "to_scheduler")]),
    ]
}
