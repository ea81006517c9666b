//! Small rotas for the tests of this folder. Test code only.

use crate::checks::fixture::Fixture;
use crate::id::Id;
use crate::model::{Absence, Account, Day, Level, Org, Person, Rotation, Scope, Watch, Window};

pub const WEEK: [Day; 5] = [Day::Mon, Day::Tue, Day::Wed, Day::Thu, Day::Fri];

/// A team of three who can all answer on the account `x`.
pub fn three() -> (Fixture, [Id<Person>; 3], Id<Account>) {
    let mut f = Fixture::team();
    let people = ["ama", "ben", "cem"].map(|name| f.person(name));
    let account = f.account("x", "x");
    for person in people {
        f.grant(person, account, Some(Level::Responder));
    }
    (f, people, account)
}

/// Promises hours on every account, in minutes since midnight.
pub fn promise(f: &mut Fixture, days: &[Day], (from, to): (u32, u32), target: Option<u32>) {
    f.one(|org: &mut Org| org.promise.push(Window { days: days.to_vec(), from, to, target }));
}

/// A watch on the account; from equal to to is a look.
pub fn on(f: &mut Fixture, who: Id<Person>, account: Id<Account>, days: &[Day], (from, to): (u32, u32)) -> Id<Watch> {
    f.add(|watch: &mut Watch| {
        (watch.person, watch.scope) = (Some(who), Scope::only(vec![account]));
        (watch.days, watch.from, watch.to) = (days.to_vec(), from, to);
    })
}

/// Turns on every account.
pub fn turns(f: &mut Fixture, members: &[Id<Person>], days: &[Day], (from, to): (u32, u32)) -> Id<Rotation> {
    let rotation = f.add(|rotation: &mut Rotation| {
        (rotation.members, rotation.start) = (members.to_vec(), crate::date::parse("2026-11-02"));
    });
    f.add(|watch: &mut Watch| {
        (watch.rotation, watch.days, watch.from, watch.to) = (Some(rotation), days.to_vec(), from, to);
    });
    rotation
}

/// Somebody is away.
pub fn away(f: &mut Fixture, who: Id<Person>, from: &str, to: &str, stand_in: Option<Id<Person>>) -> Id<Absence> {
    f.add_as(&[who.as_str(), from].concat().replace('-', "_"), |absence: &mut Absence| {
        (absence.who, absence.stand_in) = (who, stand_in);
        absence.from = crate::date::parse(from).unwrap();
        absence.to = crate::date::parse(to).unwrap();
    })
}

/// The one finding of a code.
pub fn only(f: &Fixture, code: &str) -> crate::checks::Finding {
    let report = crate::checks::fixture::report(&f.lens());
    let mut all: Vec<_> = report.findings.into_iter().filter(|finding| finding.code == code).collect();
    assert_eq!(all.len(), 1, "{all:?}");
    all.remove(0)
}

/// Dates as text.
pub fn dates(finding: &crate::checks::Finding) -> Vec<String> {
    finding.dates.iter().map(|date| crate::date::format(*date)).collect()
}
