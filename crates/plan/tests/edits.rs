//! Rules of edits that need one example each: what goes along with a removal, seats, limits.

use crate::common::{Object, load_content};
use plan::model::*;
use plan::{Edit, Fact, Fault, Id, Key, Plan, Refusal, apply, invariants};
use serde_json::json;

fn plan_of(content: serde_json::Value) -> Plan {
    let loaded = load_content(&content);
    assert_eq!(loaded.repairs, []);
    loaded.document.plan
}

fn done(plan: &Plan, edit: &Edit) -> Plan {
    let plan = apply(plan, edit).unwrap_or_else(|reason| panic!("{reason:?}: {edit:?}")).plan;
    assert_eq!(invariants(&plan), Vec::<String>::new());
    plan
}

fn remove(table: &str, id: &str) -> Edit {
    Edit::Remove { table: table.to_owned(), id: id.to_owned() }
}

#[test]
fn what_went_is_forgotten_everywhere() {
    let who = json!({"state": "decided", "value": {"person": "p_1"}});
    let plan = plan_of(json!({
        "people": {"p_1": {"name": "Ann"}, "p_2": {"name": "Bo"}},
        "accounts": {"ac_1": {"business_owner": who, "mfa": {"code_to": [{"person": "p_1"}, {"business": true}]},
            "recovery": {"state": "decided", "value": [{"kind": "phone", "belongs": {"person": "p_1"}}]}}},
        "grants": {"gr_1": {"person": "p_1", "account": "ac_1"}},
        "seats": {"st_1": {"holder": {"state": "decided", "value": "p_1", "target": "p_2"},
            "stand_in": {"state": "to_decide", "by": {"person": "p_1"}, "until": "2026-12-01"}}},
        "secrets": {"se_1": {"known_by": {"state": "decided", "value": ["p_1", "p_2"]}}},
        "crisis": {"posters": {"ac_1": ["p_1", "p_2"]}, "approvers": [{"person": "p_1"}, {"person": "p_2", "deputy": "p_1"}]},
    }));
    let plan = done(&plan, &remove("people", "p_1"));
    let one =
        |table, id| serde_json::Value::Object(Object::clone(plan.record(table, Key::parse(id).unwrap()).unwrap()));
    assert_eq!(
        one("accounts", "ac_1"),
        json!({"mfa": {"code_to": [{"business": true}]}, "recovery": {"state": "decided", "value": [{"kind": "phone"}]}})
    );
    assert_eq!(plan.count("grants"), 0);
    assert_eq!(
        one("seats", "st_1"),
        json!({"holder": {"target": "p_2"}, "stand_in": {"state": "to_decide", "until": "2026-12-01"}})
    );
    assert_eq!(one("secrets", "se_1"), json!({"known_by": {"state": "decided", "value": ["p_2"]}}));
    assert_eq!(one("crisis", "one"), json!({"posters": {"ac_1": ["p_2"]}, "approvers": [{"person": "p_2"}]}));
    let plan = done(&plan, &remove("accounts", "ac_1"));
    assert_eq!(plan.one::<Crisis>().posters.len(), 0);
}

#[test]
fn a_left_over_answer_does_not_take_an_honest_not_sure_along() {
    let plan = plan_of(json!({
        "people": {"p_1": {}},
        "seats": {"st_1": {"stand_in": {"state": "not_sure", "value": "p_1"}}},
    }));
    let plan = done(&plan, &remove("people", "p_1"));
    assert_eq!(plan.all::<Seat>()[0].stand_in, Fact::NotSure);
}

#[test]
fn seats_are_one_for_a_role_and_scope() {
    let seat = |n: usize, role, scope| Seat { role, scope, ..Seat::new(Id::parse(&format!("st_{n}")).unwrap()) };
    let (a, b) = (Id::parse("ac_1").unwrap(), Id::parse("ac_2").unwrap());
    let mut plan = Plan::default();
    for account in [a, b] {
        plan = done(&plan, &Edit::add(&Account::new(account)));
    }
    let refused = |plan: &Plan, seat: &Seat| apply(plan, &Edit::add(seat)).map(|_| ()).unwrap_err();
    plan = done(&plan, &Edit::add(&seat(1, Role::Director, Scope::all())));
    assert_eq!(refused(&plan, &seat(2, Role::Director, Scope::only(vec![a]))), Refusal::SecondSeat);
    plan = done(&plan, &Edit::add(&seat(3, Role::Manager, Scope::only(vec![a, b]))));
    let turned = seat(4, Role::Manager, Scope::only(vec![b, a]));
    assert_eq!(refused(&plan, &turned), Refusal::SecondSeat, "the order of a scope means nothing");
    plan = done(&plan, &Edit::add(&seat(5, Role::Manager, Scope::only(vec![a]))));
    plan = done(&plan, &Edit::add(&seat(6, Role::Manager, Scope::all())));
    let all_but_listed = Scope { accounts: vec![a], ..Scope::all() };
    assert_eq!(refused(&plan, &seat(7, Role::Manager, all_but_listed)), Refusal::SecondSeat);

    // Seats 3 and 5 now stand for the same: the later goes along. Then both accounts are gone, which refuses nothing.
    plan = done(&plan, &remove("accounts", "ac_2"));
    let left: Vec<String> = plan.all::<Seat>().iter().map(|seat| seat.id.to_string()).collect();
    assert_eq!(left, ["st_1", "st_3", "st_6"]);
    done(&plan, &remove("accounts", "ac_1"));
}

#[test]
fn losing_every_account_never_refuses_a_removal() {
    let only = |account: &str| json!({"role": "manager", "scope": {"only": true, "accounts": [account]}});
    let mut plan = plan_of(json!({
        "accounts": {"ac_1": {}, "ac_2": {}},
        "seats": {"st_1": only("ac_1"), "st_2": only("ac_2")},
    }));
    for account in ["ac_1", "ac_2"] {
        plan = done(&plan, &remove("accounts", account));
    }
    assert_eq!(plan.count("seats"), 2);
}

#[test]
fn an_empty_patch_makes_nothing() {
    let before = Plan::default();
    let org: Org = before.one();
    let applied = apply(&before, &Edit::change(&org, &org)).unwrap();
    assert_eq!(applied.changes, []);
    assert_eq!(applied.plan, before);
}

#[test]
fn an_edit_that_undoes_itself_changes_nothing() {
    let ann = Person::new(Id::parse("p_1").unwrap());
    let edit = Edit::Many(vec![Edit::add(&ann), Edit::remove(ann.id)]);
    assert_eq!(apply(&Plan::default(), &edit).unwrap().changes, []);
}

#[test]
fn a_refused_part_refuses_the_whole_edit() {
    let ann = Person::new(Id::parse("p_1").unwrap());
    let edit = Edit::Many(vec![Edit::add(&ann), remove("people", "p_2")]);
    let refusal = apply(&Plan::default(), &edit).unwrap_err();
    assert_eq!(refusal, Refusal::UnknownRecord("p_2".to_owned()));
}

#[test]
fn references_must_be_there_and_of_the_right_table() {
    let plan = plan_of(json!({"people": {"p_1": {}}, "accounts": {"ac_1": {}}}));
    let with = |name: &str, value: serde_json::Value| Edit::Patch {
        table: "accounts".to_owned(),
        id: "ac_1".to_owned(),
        set: Object::from_iter([(name.to_owned(), value)]),
    };
    for (name, value) in [
        ("duplicate_of", json!("ac_2")),
        ("duplicate_of", json!("p_1")),
        ("business_owner", json!({"state": "decided", "value": {"person": "ac_1"}})),
        ("business_owner", json!({"state": "to_decide", "by": {"partner": "p_1"}})),
        ("mfa", json!({"code_to": [{"person": "p_1"}, {"person": "p_2"}]})),
    ] {
        let refusal = apply(&plan, &with(name, value)).unwrap_err();
        assert!(matches!(refusal, Refusal::Dangling { .. }), "{refusal:?}");
    }
    done(&plan, &with("duplicate_of", json!("ac_1")));
    let bad = apply(&plan, &with("duplicate_of", json!("__proto__ ;"))).unwrap_err();
    assert_eq!(bad.fault(), Some(Fault::WrongType));
}

#[test]
fn odd_ids_and_numbers_are_refused() {
    let add = |id: &str| Edit::Add { table: "people".to_owned(), id: id.to_owned(), record: Object::new() };
    for id in ["", "p_", "__proto__", "ac_1", "p_é", "p_12345678901234567890123", "P_1"] {
        assert_eq!(apply(&Plan::default(), &add(id)).unwrap_err(), Refusal::BadId(id.to_owned()));
    }
    done(&Plan::default(), &add("p___proto__"));
    let hour = |value: serde_json::Value| Edit::Patch {
        table: "crisis".to_owned(),
        id: "one".to_owned(),
        set: Object::from_iter([("wait_minutes".to_owned(), value)]),
    };
    for (value, fault) in [
        (json!(0), Fault::OutOfRange),
        (json!(121), Fault::OutOfRange),
        (json!(9_223_372_036_854_775_808_u64), Fault::OutOfRange),
        (json!(-1), Fault::WrongType),
        (json!(-0.0), Fault::WrongType),
        (json!(15.0), Fault::WrongType),
    ] {
        assert_eq!(apply(&Plan::default(), &hour(value.clone())).unwrap_err().fault(), Some(fault), "{value}");
    }
}

#[test]
fn twenty_thousand_records_go_together_at_once() {
    let grants: Object =
        (0..20_000).map(|n| (format!("gr_{n:05}"), json!({"person": "p_1", "account": "ac_1"}))).collect();
    let plan = plan_of(json!({"people": {"p_1": {}}, "accounts": {"ac_1": {}}, "grants": grants}));
    let started = std::time::Instant::now();
    let plan = done(&plan, &remove("people", "p_1"));
    assert_eq!(plan.count("grants"), 0);
    // One pass takes some hundredths of a second; one pass for each record would take minutes.
    assert!(started.elapsed().as_secs() < 60, "{:?}", started.elapsed());
}
