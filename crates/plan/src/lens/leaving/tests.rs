//! One person who holds one of everything, and what follows.

use super::*;
use crate::checks::fixture::{Fixture, today};
use crate::model::{Holding, LoginKind, Right, Role, Through};

fn day(text: &str) -> NaiveDate {
    crate::date::parse(text).unwrap()
}

/// Ama holds one of everything; Ben is there to take over.
fn full() -> (Fixture, Id<Person>) {
    let mut f = Fixture::team();
    let (ama, ben) = (f.person("ama"), f.person("ben"));
    let (x, google) = (f.account("x", "x"), f.account("google", "google"));
    f.grant(ama, google, Some(Level::Owner));
    f.grant(ben, google, Some(Level::Publisher));
    f.secret("x", &[x], &[ama, ben]);
    f.update_account("x", |account| {
        account.mfa.code_to = vec![Who::Person(ama)];
        account.mfa.codes_reach = vec![ama];
        account.recovery = Fact::Decided(vec![Recovery { belongs: Who::Person(ama), ..Recovery::default() }]);
    });
    f.add_as("later", |tool: &mut Tool| {
        tool.name = "Later".into();
        tool.owner = Fact::Decided(Some(ama));
        tool.through = Fact::Decided(Through { who: Some(ama), login: LoginKind::Personal, account: None });
    });
    f.seat(Role::Manager, ama, Some(ben));
    f.add(|right: &mut Right| right.decider = Fact::Decided(Some(ama)));
    f.add_as("kim", |firm: &mut Partner| firm.inside_owner = Fact::Decided(Some(ama)));
    f.one(|card: &mut crate::model::Card| {
        card.holdings = vec![Holding { who: ama, on: today(), ..Holding::default() }];
    });
    (f, ama)
}

#[test]
fn the_list_is_in_the_order_that_is_safe() {
    let (f, ama) = full();
    let keys: Vec<String> = f.lens().leaving(ama).into_iter().map(Item::key).collect();
    assert_eq!(
        keys,
        [
            "second-owner ac_x",
            "owner ac_google",
            "app to_later",
            "way-in gr_1",
            "devices ac_x",
            "devices ac_google",
            "code ac_x",
            "backup-codes ac_x",
            "way-back ac_x",
            "password se_x",
            "through to_later",
            "inside pa_kim",
            "seat st_3",
            "decides rg_4",
            "firm pa_kim",
            "card ",
            "look ac_x",
            "look ac_google"
        ]
    );
    let found: Vec<Stage> = f.lens().leaving(ama).into_iter().map(Item::stage).collect();
    assert!(found.is_sorted(), "{found:?}");
    for parting in [Parting::Friendly, Parting::Hostile] {
        let mut all = stages(parting).to_vec();
        all.sort_unstable();
        assert_eq!(all, stages(Parting::Hostile));
    }
    let place = |stage| stages(Parting::Friendly).iter().position(|known| *known == stage);
    assert!(place(Stage::Apps) < place(Stage::WaysIn), "a planned post must not be lost");
}

#[test]
fn what_somebody_held_is_seen_after_they_left_too() {
    let (mut f, ama) = full();
    let before = f.lens().leaving(ama);
    f.update(ama, |person: &mut Person| {
        person.status = Fact::Decided(PersonStatus { is: Presence::Left, on: Some(day("2026-10-01")) });
    });
    assert_eq!(f.lens().leaving(ama), before);
}

#[test]
fn nobody_without_anything_has_anything_to_do() {
    let mut f = Fixture::team();
    let ama = f.person("ama");
    assert_eq!(f.lens().leaving(ama), []);
}

#[test]
fn a_second_holder_of_full_control_makes_handing_over_needless() {
    let (mut f, ama) = full();
    let google = Id::parse("ac_google").unwrap();
    let ben = Id::parse("p_ben").unwrap();
    f.grant(ben, google, Some(Level::Owner));
    let items = f.lens().leaving(ama);
    assert!(!items.contains(&Item::OnlyOwner(google)));
    assert!(items.contains(&Item::SecondOwner(google)), "one is not enough");
}

#[test]
fn on_good_terms_by_the_last_day_and_in_a_quarrel_at_once() {
    let (mut f, ama) = full();
    let google = Id::parse("ac_google").unwrap();
    let (owner, look) = (Item::OnlyOwner(google), Item::Look(google));
    assert_eq!(f.lens().leaving_due(ama, owner, Parting::Friendly), None, "no last day is known");
    f.update(ama, |person: &mut Person| {
        person.status = Fact::Decided(PersonStatus { is: Presence::Leaving, on: Some(day("2026-11-30")) });
    });
    let lens = f.lens();
    assert_eq!(lens.leaving_due(ama, look, Parting::Friendly), Some(day("2026-12-07")));
    // Google makes a new owner wait a week before removing others.
    assert_eq!(lens.leaving_due(ama, owner, Parting::Friendly), Some(day("2026-11-23")));
    assert_eq!(lens.leaving_due(ama, owner, Parting::Hostile), Some(today()));
    assert_eq!(lens.leaving_due(ama, Item::Password(Id::parse("se_x").unwrap()), Parting::Hostile), Some(today()));
    assert_eq!(lens.leaving_due(ama, look, Parting::Hostile), Some(day("2026-11-09")));
}
