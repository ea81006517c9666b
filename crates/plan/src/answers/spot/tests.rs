//! Each kind of field there and back, through the door that the app uses.

use super::*;
use crate::checks::fixture::Fixture;
use crate::fact::Fact;
use crate::id::Id;
use crate::model::{Account, Grant, Level, OnOff, Person, PersonStatus, Presence, Seat, Tool};

fn spot(key: Key, table: &'static str, path: &'static str) -> Spot {
    Spot::new(table, key, path)
}

fn text(f: &mut Fixture, at: Spot, typed: &str) -> Result<(), Wrong> {
    let edit = at.set_text(&f.plan, typed)?;
    f.apply(&edit);
    Ok(())
}

fn word(f: &mut Fixture, at: Spot, word: &str) {
    let edit = at.set_word(&f.plan, word);
    f.apply(&edit);
    assert_eq!(at.word(&f.plan), word);
}

#[test]
fn texts_numbers_and_days_are_written_and_read_back() {
    let mut f = Fixture::team();
    let ama = f.person("ama");
    let tool = f.add(|tool: &mut Tool| tool.name = "Later".into());
    let purpose = spot(tool.key, "tools", "purpose");
    text(&mut f, purpose, "  plans posts ").unwrap();
    assert_eq!(purpose.text(&f.plan), "plans posts");
    assert_eq!(text(&mut f, purpose, &"x".repeat(281)), Err(Wrong::TooLong(280)));
    let limit = Spot::one("org", "limits/knowers");
    text(&mut f, limit, "4").unwrap();
    assert_eq!(f.plan.one::<crate::model::Org>().limits.knowers, Some(4));
    text(&mut f, limit, "").unwrap();
    assert_eq!(f.plan.one::<crate::model::Org>().limits.knowers, None);
    for nonsense in ["-1", "many", "1.5", "99999999999"] {
        assert!(matches!(text(&mut f, limit, nonsense), Err(Wrong::Number(..))), "{nonsense}");
    }
    let end = spot(ama.key, "people", "contract_end");
    text(&mut f, end, "2027-01-31").unwrap();
    assert_eq!(end.day(&f.plan), crate::date::parse("2027-01-31"));
    for nonsense in ["0000-01-01", "9999-01-01", "2027-02-30", "soon"] {
        assert_eq!(text(&mut f, end, nonsense), Err(Wrong::Date), "{nonsense}");
    }
}

#[test]
fn a_month_can_be_written_in_several_ways() {
    let mut f = Fixture::team();
    let account = f.account("x", "x");
    let secret = f.secret("x", &[account], &[]);
    let changed = spot(secret.key, "secrets", "changed_on");
    for (typed, read) in
        [("2026-03", "2026-03"), ("3/2026", "2026-03"), ("12.2026", "2026-12"), ("2026-03-14", "2026-03-14")]
    {
        text(&mut f, changed, typed).unwrap();
        assert_eq!(changed.text(&f.plan), read);
    }
    assert_eq!(text(&mut f, changed, "13/2026"), Err(Wrong::Month));
}

#[test]
fn a_fact_goes_through_every_state_and_keeps_its_target() {
    let mut f = Fixture::team();
    let (ama, account) = (f.person("ama"), f.account("x", "x"));
    let grant = f.grant(ama, account, Some(Level::Owner));
    let level = spot(grant.key, "grants", "level");
    let aim = level.set_target(&f.plan, "publisher");
    f.apply(&aim);
    for state in [NOT_SURE, LATER, "viewer", ""] {
        word(&mut f, level, state);
        assert_eq!(level.target(&f.plan), "publisher");
    }
    let none = level.set_target(&f.plan, "");
    f.apply(&none);
    assert!(f.plan.get(grant).is_some_and(|grant: Grant| grant.level == crate::fact::Aimed::default()));
}

#[test]
fn who_decides_and_until_when_stays_while_the_answer_is_open() {
    let mut f = Fixture::team();
    let (ama, account) = (f.person("ama"), f.account("x", "x"));
    let state = spot(account.key, "accounts", "mfa/state");
    word(&mut f, state, "on");
    assert_eq!(f.plan.get(account).map(|a: Account| a.mfa.state), Some(Fact::Decided(OnOff::On)));
    assert_eq!(state.open(&f.plan), None);
    word(&mut f, state, LATER);
    let open = (Some(Who::Person(ama)), crate::date::parse("2026-12-01"));
    let edit = state.set_open(&f.plan, &open);
    f.apply(&edit);
    word(&mut f, state, LATER);
    assert_eq!(state.open(&f.plan), Some(open.clone()));
    let (by, until) = open;
    assert_eq!(f.plan.get(account).map(|a: Account| a.mfa.state), Some(Fact::ToDecide { by, until }));
}

#[test]
fn nobody_is_an_answer_and_words_stay_as_they_are() {
    let mut f = Fixture::team();
    let (ama, account) = (f.person("ama"), f.account("x", "x"));
    let seat = f.seat(crate::model::Role::Director, ama, None);
    let holder = spot(seat.key, "seats", "holder");
    word(&mut f, holder, NONE);
    assert_eq!(f.plan.get(seat).map(|seat: Seat| seat.holder.today), Some(Fact::Decided(None)));
    word(&mut f, holder, ama.as_str());
    let owner = spot(account.key, "accounts", "business_owner");
    f.update(account, |a: &mut Account| a.business_owner = Fact::Decided(Who::Text("the board".into())));
    assert_eq!(owner.word(&f.plan), KEPT);
    assert!(owner.set_word(&f.plan, KEPT).is_empty());
    word(&mut f, owner, BUSINESS);
    word(&mut f, owner, ama.as_str());
    assert_eq!(f.plan.get(account).map(|a: Account| a.business_owner), Some(Fact::Decided(Who::Person(ama))));
}

#[test]
fn a_field_inside_an_answer_keeps_the_others() {
    let mut f = Fixture::team();
    let ama = f.person("ama");
    let (is, on) = (spot(ama.key, "people", "status:is"), spot(ama.key, "people", "status:on"));
    word(&mut f, is, "leaving");
    text(&mut f, on, "2026-12-31").unwrap();
    word(&mut f, is, "left");
    let status = f.plan.get(ama).map(|person: Person| person.status);
    let on = crate::date::parse("2026-12-31");
    assert_eq!(status, Some(Fact::Decided(PersonStatus { is: Presence::Left, on })));
    word(&mut f, is, NOT_SURE);
    assert_eq!(f.plan.get(ama).map(|person: Person| person.status), Some(Fact::NotSure));
}

#[test]
fn lists_are_ticked_inside_and_outside_facts() {
    let mut f = Fixture::team();
    let (ama, ben) = (f.person("ama"), f.person("ben"));
    let tool = f.add(|tool: &mut Tool| tool.name = "Later".into());
    let pausers = spot(tool.key, "tools", "pausers");
    let mut tick = |at: Spot, word: &str, on| {
        let edit = at.tick(&f.plan, word, on);
        f.apply(&edit);
    };
    tick(pausers, ama.as_str(), true);
    tick(pausers, ben.as_str(), true);
    tick(pausers, ama.as_str(), false);
    assert_eq!(pausers.items(&f.plan), [ben.to_string()]);
    assert_eq!(f.plan.get(tool).map(|tool: Tool| tool.pausers), Some(Fact::Decided(vec![ben])));
    assert_eq!(pausers.word(&f.plan), THESE);
    let off = pausers.tick(&f.plan, ben.as_str(), false);
    f.apply(&off);
    assert_eq!(pausers.word(&f.plan), "");
    word(&mut f, pausers, NONE);
    assert_eq!(f.plan.get(tool).map(|tool: Tool| tool.pausers), Some(Fact::Decided(Vec::new())));
}

#[test]
fn who_is_ticked_beside_firms_and_the_business() {
    let mut f = Fixture::team();
    let (ama, account) = (f.person("ama"), f.account("x", "x"));
    let code = spot(account.key, "accounts", "mfa/code_to");
    for word in [ama.as_str(), BUSINESS] {
        let edit = code.tick(&f.plan, word, true);
        f.apply(&edit);
    }
    assert_eq!(f.plan.get(account).map(|a: Account| a.mfa.code_to), Some(vec![Who::Person(ama), Who::Business]));
    let off = code.tick(&f.plan, ama.as_str(), false);
    f.apply(&off);
    assert_eq!(code.items(&f.plan), [BUSINESS]);
}

#[test]
fn an_object_that_is_empty_goes_unless_it_says_something_by_being_there() {
    let mut f = Fixture::team();
    let account = f.account("x", "x");
    let external = spot(account.key, "accounts", "external");
    let on = external.flag(&f.plan, true);
    f.apply(&on);
    let owner = spot(account.key, "accounts", "external/owner");
    text(&mut f, owner, "The foundation").unwrap();
    text(&mut f, owner, "").unwrap();
    assert!(f.plan.get(account).is_some_and(|account: Account| account.external.is_some()));
    let off = external.flag(&f.plan, false);
    f.apply(&off);
    assert!(!external.is_set(&f.plan));
    let ama: Id<Person> = f.person("ama");
    let days = spot(ama.key, "people", "available/days");
    for on in [true, false] {
        let edit = days.tick(&f.plan, "mon", on);
        f.apply(&edit);
    }
    assert!(f.plan.get(ama).is_some_and(|person: Person| person.available.is_none()));
}
