//! Tests of the password table.

use super::*;
use crate::checks::fixture::{Fixture, today};
use crate::date::MonthOrDate;
use crate::fact::Who;
use crate::id::Key;
use crate::model::{Kept, PersonStatus, RecoveryKind, Told, Tool, ToolKind};

fn run(f: &mut Fixture, make: impl FnOnce(&Plan, Ids<'_>) -> Vec<Edit>) -> usize {
    let start = f.plan.tables().map(|(_, table)| table.len()).sum::<usize>();
    let mut next = start;
    let mut ids = |prefix: &'static str| {
        next += 1;
        Key::parse(&format!("{prefix}n{next}")).unwrap()
    };
    let edits = make(&f.plan, &mut ids);
    let count = edits.len();
    f.apply(&Edit::Many(edits));
    count
}

fn kinds(f: &Fixture) -> Vec<SecretEventKind> {
    f.plan.all::<Secret>().iter().flat_map(|secret| secret.events.iter().map(|event| event.kind)).collect()
}

#[test]
fn untouched_presets_are_stored_once() {
    let mut f = Fixture::team();
    let (fb, x) = (f.account("fb", "facebook"), f.account("x", "x"));
    run(&mut f, |plan, ids| presets(plan, today(), ids));
    assert!(f.plan.get(fb).unwrap().mfa.state.is_not_sure());
    assert!(secret_of(&f.plan, fb).is_none(), "no password of its own");
    assert!(secret_of(&f.plan, x).unwrap().others.is_not_sure());
    assert_eq!(run(&mut f, |plan, ids| presets(plan, today(), ids)), 0);
}

#[test]
fn answers_are_read_back() {
    let mut f = Fixture::team();
    let x = f.account("x", "x");
    for answer in Answer::ALL {
        run(&mut f, |plan, _| set_two_step(plan, x, answer));
        run(&mut f, |plan, ids| set_others(plan, x, answer, today(), ids));
        assert_eq!((two_step(&f.plan.get(x).unwrap()), others(&f.plan, x)), (answer, answer));
        assert_eq!(Answer::parse(answer.key()), answer);
    }
    assert_eq!(f.plan.count("secrets"), 1);
}

#[test]
fn a_decision_to_come_is_not_overwritten_by_the_preset() {
    let mut f = Fixture::team();
    let x = f.account("x", "x");
    let later = Fact::ToDecide { by: None, until: crate::date::parse("2026-11-30") };
    f.update_account("x", |account| account.mfa.state = later.clone());
    run(&mut f, |plan, _| set_two_step(plan, x, Answer::NotSure));
    run(&mut f, |plan, ids| presets(plan, today(), ids));
    assert_eq!(f.plan.get(x).unwrap().mfa.state, later);
}

#[test]
fn suspicion_is_an_event_of_today_and_goes_with_a_correction() {
    let mut f = Fixture::team();
    let x = f.account("x", "x");
    run(&mut f, |plan, ids| set_others(plan, x, Answer::Yes, today(), ids));
    assert_eq!(kinds(&f), [SecretEventKind::Suspected]);
    assert_eq!(run(&mut f, |plan, _| raise(plan, today())), 0, "raised once");
    run(&mut f, |plan, ids| set_others(plan, x, Answer::No, today(), ids));
    assert_eq!(kinds(&f), []);
    run(&mut f, |plan, ids| set_others(plan, x, Answer::Yes, today(), ids));
    let later = crate::date::parse("2026-11-05").unwrap();
    run(&mut f, |plan, ids| set_others(plan, x, Answer::No, later, ids));
    assert_eq!(kinds(&f), [SecretEventKind::Suspected], "what was raised on another day stays until it is done");
}

#[test]
fn a_leaver_who_knows_it_is_an_event() {
    let mut f = Fixture::team();
    let (ama, eve, x) = (f.person("ama"), f.person("eve"), f.account("x", "x"));
    f.secret("x", &[x], &[ama, eve]);
    f.update(eve, |eve: &mut Person| eve.status = Fact::Decided(PersonStatus { is: Presence::Left, on: None }));
    run(&mut f, |plan, _| raise(plan, today()));
    assert_eq!(f.plan.all::<Secret>()[0].events[0].person, Some(eve));
    f.update(eve, |eve: &mut Person| eve.status = Fact::Unlooked);
    run(&mut f, |plan, _| raise(plan, today()));
    assert_eq!(kinds(&f), []);
}

#[test]
fn told_by_chat_is_an_event_unless_it_was_changed_since() {
    let mut f = Fixture::team();
    let x = f.account("x", "x");
    let march = Some(MonthOrDate::Month(2026, 3));
    let mut said =
        Details { told: vec![Told::Chat], told_on: march, kept: Fact::Decided(Kept::Head), ..Details::default() };
    run(&mut f, |plan, ids| set_details(plan, x, &said, today(), ids));
    assert_eq!((Details::of(&f.plan, x), kinds(&f)), (said.clone(), vec![SecretEventKind::Told]));
    said.changed_on = Some(MonthOrDate::Month(2026, 5));
    run(&mut f, |plan, ids| set_details(plan, x, &said, today(), ids));
    assert_eq!(kinds(&f), []);
    assert_eq!(run(&mut f, |plan, ids| set_details(plan, x, &said, today(), ids)), 0);
}

#[test]
fn a_password_in_a_note_is_refused_whole() {
    let mut f = Fixture::team();
    let x = f.account("x", "x");
    let said = Details { note: "password: bakery24".to_owned(), ..Details::default() };
    let mut n = 0;
    let edits = set_details(&f.plan, x, &said, today(), &mut |prefix| {
        n += 1;
        Key::parse(&format!("{prefix}{n}")).unwrap()
    });
    let refused = crate::edit::apply(&f.plan, &Edit::Many(edits)).unwrap_err();
    assert_eq!(refused.fault(), Some(crate::Fault::Secret));
}

#[test]
fn the_same_answers_as_another_account() {
    let mut f = Fixture::team();
    f.account("x", "x");
    f.account("ig", "instagram");
    let get = |f: &Fixture, id: &str| f.plan.get(Id::<Account>::parse(id).unwrap()).unwrap();
    run(&mut f, |plan, _| set_two_step(plan, Id::parse("ac_x").unwrap(), Answer::Yes));
    run(&mut f, |plan, ids| set_others(plan, Id::parse("ac_x").unwrap(), Answer::No, today(), ids));
    let (x, ig) = (get(&f, "ac_x"), get(&f, "ac_ig"));
    run(&mut f, |plan, ids| same_as(plan, &x, &ig, today(), ids));
    let ig = get(&f, "ac_ig");
    assert_eq!((two_step(&ig), others(&f.plan, ig.id)), (Answer::Yes, Answer::No));
    assert_eq!(open(&f.plan, &ig), [Open::FullControl]);
}

#[test]
fn code_and_way_back() {
    let mut f = Fixture::team();
    let (ama, x) = (f.person("ama"), f.account("x", "x"));
    run(&mut f, |plan, _| set_code_to(plan, x, &Who::Person(ama), true));
    run(&mut f, |plan, _| set_code_to(plan, x, &Who::Business, true));
    run(&mut f, |plan, _| set_code_to(plan, x, &Who::Person(ama), false));
    assert_eq!(code_to(&f.plan, x), [Who::Business]);
    for belongs in
        [Belonging::NotSure, Belonging::Of(Who::Person(ama)), Belonging::Of(Who::Business), Belonging::Unsaid]
    {
        run(&mut f, |plan, _| set_recovery(plan, x, RecoveryKind::Phone, &belongs));
        assert_eq!(recovery(&f.plan, x, RecoveryKind::Phone), belongs);
        assert_eq!(run(&mut f, |plan, _| set_recovery(plan, x, RecoveryKind::Phone, &belongs)), 0);
    }
}

#[test]
fn one_scheduler_serves_all_accounts() {
    let mut f = Fixture::team();
    let (fb, x) = (f.account("fb", "facebook"), f.account("x", "x"));
    for account in [fb, x] {
        run(&mut f, |plan, ids| set_tool(plan, account, ToolKind::Scheduler, true, "Scheduler", ids));
    }
    let tools = f.plan.all::<Tool>();
    assert_eq!((tools.len(), tools[0].accounts.as_slice(), tools[0].posts), (1, [fb, x].as_slice(), true));
    assert_eq!(tool_kinds(&f.plan, x), [ToolKind::Scheduler]);
    for account in [fb, x] {
        run(&mut f, |plan, ids| set_tool(plan, account, ToolKind::Scheduler, false, "Scheduler", ids));
    }
    assert_eq!(f.plan.count("tools"), 0);
}
