//! The bike shop's roles, typed as its owner types them.

use super::*;
use crate::answers::testing::{apply_all, ids};
use crate::checks::fixture::Fixture;
use crate::fact::Aimed;
use crate::model::Person;

fn hold(plan: &Plan, post: Post, who: Id<Person>, ids: Ids<'_>) -> Plan {
    apply_all(plan, set(plan, post, &|seat| seat.holder = Aimed::decided(Some(who)), ids))
}

fn all_posts(plan: &Plan) -> Vec<Post> {
    let accounts: Vec<_> = plan.all::<Account>().into_iter().map(|account| account.id).collect();
    posts(&accounts, depends(plan))
}

struct Shop {
    f: Fixture,
    people: Vec<Id<Person>>,
    accounts: [Id<Account>; 3],
}

/// Owner, manager and one coordinator each for Instagram, X and Facebook.
fn shop() -> Shop {
    let mut f = Fixture::team();
    let people = ["owner", "manager", "insta", "ex", "face"].map(|name| f.person(name)).to_vec();
    let accounts = ["instagram", "x", "facebook"].map(|network| f.account(network, network));
    let mut ids = ids();
    f.plan = hold(&f.plan, Post::all(Role::Director), people[0], &mut ids);
    f.plan = hold(&f.plan, Post::all(Role::Manager), people[1], &mut ids);
    for (at, account) in accounts.iter().enumerate() {
        f.plan = hold(&f.plan, Post::on(*account), people[2 + at], &mut ids);
    }
    Shop { f, people, accounts }
}

#[test]
fn the_bike_shop_has_five_seats_and_the_gaps_of_its_case() {
    let Shop { mut f, people, accounts } = shop();
    f.plan = apply_all(&f.plan, presets(&f.plan, &all_posts(&f.plan)));
    let lens = f.lens();
    assert_eq!(lens.director().unwrap().id, people[0]);
    assert_eq!(lens.manager().unwrap().id, people[1]);
    let posting: Vec<_> = accounts.iter().map(|account| lens.coordinator(*account).unwrap().id).collect();
    assert_eq!(posting, people[2..]);
    assert_eq!(lens.seats.len(), 5);
    assert!(lens.seats.iter().all(|seat| seat.stand_in == Fact::Decided(None)));
    assert_eq!(f.found("ROL-01"), []);
    assert_eq!(f.found("ROL-10"), []);
    assert_eq!(f.found("ROL-11").len(), 3, "nobody stands in");
    assert_eq!(lens.org.rough_watch.weekend, Fact::NotSure);
}

#[test]
fn continuing_again_changes_nothing() {
    let Shop { f, people, accounts } = shop();
    let plan = apply_all(&f.plan, presets(&f.plan, &all_posts(&f.plan)));
    assert_eq!(presets(&plan, &all_posts(&plan)), []);
    let again = |seat: &mut Seat| seat.holder = Aimed::decided(Some(people[3]));
    assert_eq!(set(&plan, Post::on(accounts[1]), &again, &mut ids()), []);
    assert_eq!(set(&Plan::default(), Post::all(Role::Manager), &|_| (), &mut ids()), []);
}

#[test]
fn one_person_for_all_takes_the_place_of_the_three_and_can_be_split_again() {
    let Shop { f, people, accounts } = shop();
    let mut ids = ids();
    assert!(depends(&f.plan));
    assert_eq!(seat(&f.plan, Post::all(Role::Coordinator)), None);
    for _ in 0..10 {
        ids("st_");
    }
    let plan = hold(&f.plan, Post::all(Role::Coordinator), people[2], &mut ids);
    assert!(!depends(&plan));
    assert_eq!(plan.count("seats"), 3);

    let stand_in = |seat: &mut Seat| seat.stand_in = Fact::Decided(Some(people[3]));
    let plan = apply_all(&plan, set(&plan, Post::all(Role::Coordinator), &stand_in, &mut ids));
    let plan = hold(&plan, Post::on(accounts[1]), people[3], &mut ids);
    assert!(depends(&plan));
    let on = |account| seat(&plan, Post::on(account)).unwrap();
    assert_eq!(on(accounts[0]).holder.today, Fact::Decided(Some(people[2])), "the others stay");
    assert_eq!(on(accounts[2]), on(accounts[0]));
    assert_eq!(on(accounts[1]).holder.today, Fact::Decided(Some(people[3])));
    assert!(stands_in_for_self(&on(accounts[1])), "the stand-in came along");
    assert!(!stands_in_for_self(&on(accounts[0])));
}

#[test]
fn the_last_account_of_a_seat_takes_it_over() {
    let mut f = Fixture::team();
    let (ama, ben) = (f.person("ama"), f.person("ben"));
    let (x, fb) = (f.account("x", "x"), f.account("fb", "facebook"));
    let mut ids = ids();
    f.seat(Role::Coordinator, ama, None);
    let plan = hold(&f.plan, Post::on(x), ben, &mut ids);
    let plan = hold(&plan, Post::on(fb), ben, &mut ids);
    assert_eq!(plan.count("seats"), 2);
    let seats: Vec<Seat> = plan.all();
    assert!(seats.iter().all(|seat| seat.holder.today == Fact::Decided(Some(ben))));
}

#[test]
fn an_unanswered_post_gets_no_preset() {
    let f = Fixture::team();
    let plan = apply_all(&f.plan, presets(&f.plan, &all_posts(&f.plan)));
    assert_eq!(plan.count("seats"), 0);
}
