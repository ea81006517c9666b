//! Tests of "Who else could get in?".

use super::*;
use crate::answers::testing::{apply_all, ids};
use crate::checks::fixture::{Fixture, today};
use crate::model::{Org, Role, Secret, SecretEventKind};

fn rosa() -> (Fixture, Id<Account>, Id<Account>) {
    let mut f = Fixture::solo();
    let rosa = f.person("rosa");
    f.one(|org: &mut Org| org.made_by = Some(rosa));
    f.seat(Role::Director, rosa, None);
    let (facebook, instagram) = (f.account("fb", "facebook"), f.account("ig", "instagram"));
    (f, facebook, instagram)
}

fn sam(tie: Tie) -> Answer {
    let others = vec![Other { name: "Sam".into(), tie: Some(tie) }];
    Answer { reach: Reach::SomeoneElse, others, ..Answer::default() }
}

fn only_me() -> Answer {
    Answer { reach: Reach::OnlyMe, ..Answer::default() }
}

fn answered(f: &Fixture, account: Id<Account>) -> Answer {
    let lens = f.lens();
    read(&lens, lens.account(account).unwrap())
}

fn give(f: &mut Fixture, account: Id<Account>, answer: &Answer, n: &mut dyn FnMut(&'static str) -> crate::Key) {
    let edits = store(&f.plan, today(), account, answer, n);
    f.plan = apply_all(&f.plan, edits);
    assert_eq!(store(&f.plan, today(), account, answer, n), [], "again changes nothing");
}

#[test]
fn at_first_nobody_is_sure() {
    let (f, facebook, _) = rosa();
    assert_eq!(answered(&f, facebook), Answer::default());
}

#[test]
fn only_me_is_full_control_or_knowing_the_password_alone() {
    let ((mut f, facebook, instagram), mut ids) = (rosa(), ids());
    for account in [facebook, instagram] {
        give(&mut f, account, &only_me(), &mut ids);
        assert_eq!(answered(&f, account).reach, Reach::OnlyMe);
        let entries = f.lens().who_can_get_in(account);
        assert_eq!(entries.iter().map(|e| e.level).collect::<Vec<_>>(), [Some(Level::Owner)]);
    }
    assert_eq!((f.plan.count("grants"), f.plan.count("secrets")), (1, 1));
    assert_eq!(f.plan.all::<Secret>()[0].others, Fact::Decided(false));
}

#[test]
fn a_former_helper_who_knows_the_password_raises_a_change_today() {
    let ((mut f, _, instagram), mut ids) = (rosa(), ids());
    give(&mut f, instagram, &sam(Tie::UsedToHelp), &mut ids);
    assert_eq!(answered(&f, instagram), sam(Tie::UsedToHelp));
    assert_eq!(f.found("ACC-03").len(), 1);
    let event = f.plan.all::<Secret>()[0].events[0].clone();
    assert_eq!((event.kind, event.raised_on), (SecretEventKind::Leaver, today()));
    let told = Answer { told: Some(Told::Chat), told_on: MonthOrDate::parse("2026-03"), ..sam(Tie::UsedToHelp) };
    give(&mut f, instagram, &told, &mut ids);
    assert_eq!(answered(&f, instagram), told);
    assert_eq!(f.plan.all::<Secret>()[0].events.len(), 2);
}

#[test]
fn another_answer_leaves_nothing_of_the_first() {
    let ((mut f, _, instagram), mut ids) = (rosa(), ids());
    give(&mut f, instagram, &sam(Tie::UsedToHelp), &mut ids);
    give(&mut f, instagram, &Answer::default(), &mut ids);
    assert_eq!(answered(&f, instagram), Answer::default());
    assert_eq!((f.plan.count("people"), f.found("ACC-03").len()), (1, 0));
    let secret = &f.plan.all::<Secret>()[0];
    assert_eq!((secret.events.len(), secret.others.is_not_sure()), (0, true));
}

#[test]
fn where_everybody_has_a_login_somebody_else_has_a_role() {
    let ((mut f, facebook, instagram), mut ids) = (rosa(), ids());
    give(&mut f, facebook, &sam(Tie::UsedToHelp), &mut ids);
    assert_eq!((f.plan.count("grants"), f.plan.count("secrets")), (2, 0));
    assert_eq!(f.found("ACC-14").len(), 1);
    give(&mut f, instagram, &sam(Tie::UsedToHelp), &mut ids);
    assert_eq!(f.plan.count("people"), 2, "one Sam");
    give(&mut f, facebook, &only_me(), &mut ids);
    assert_eq!((f.plan.count("grants"), f.plan.count("people")), (1, 2), "Sam still knows the other one");
    assert_eq!(f.lens().who_can_get_in(facebook)[0].level, Some(Level::Owner));
}

#[test]
fn half_an_answer_stores_nothing() {
    let ((f, _, instagram), mut ids) = (rosa(), ids());
    for (name, tie) in [("", Some(Tie::WorksHere)), ("Sam", None), ("ROSA", Some(Tie::WorksHere))] {
        let others = vec![Other { name: name.into(), tie }];
        let answer = Answer { reach: Reach::SomeoneElse, others, ..Answer::default() };
        assert_eq!(store(&f.plan, today(), instagram, &answer, &mut ids), [], "{name}");
    }
}
