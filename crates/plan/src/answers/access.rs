//! "Who can get in today?": ticks, passwords that more than one person knows, and who has full control.
//!
//! One fact, one home: somebody who knows a shared password stands in the secret, everybody else has a grant, and
//! "can get in" is the union. So a tick goes where the account's answer about its password says, and changing that
//! answer moves the bare ticks over. A grant with more to say (a level, the network's own role, a date) is never
//! touched by that; only taking the tick out removes it. A nameless "someone else" is a group of one.
//! Tests: `access/tests.rs`.

mod shared;
#[cfg(test)]
mod tests;

pub use shared::{Shared, no_shared, set_not_sure, set_shared, shared};
pub(super) use shared::{is_own_login, secret_of};

use super::{Draft, Ids};
use crate::edit::Edit;
use crate::fact::{Aimed, Fact};
use crate::id::Id;
use crate::lens::access::known_by;
use crate::model::{Account, Grant, Level, Person, Secret};
use crate::plan::Plan;

/// A row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who<'a> {
    /// A person, or a nameless group, of the plan.
    Known(Id<Person>),
    /// "Someone else, or not sure"; the name is for the group of one that it becomes.
    Somebody(&'a str),
}

/// The nameless group of one that stands for "someone else".
pub fn somebody(plan: &Plan) -> Option<Id<Person>> {
    plan.all::<Person>().into_iter().find(|person| person.placeholder == Some(1)).map(|person| person.id)
}

/// Every tick of the table, the row of "someone else" included.
pub fn ticks(plan: &Plan) -> Vec<(Id<Person>, Id<Account>)> {
    let grants = plan.all::<Grant>().into_iter().filter(is_there);
    let mut all: Vec<_> = grants.filter_map(|grant| Some((grant.person?, grant.account?))).collect();
    for secret in plan.all::<Secret>() {
        for person in known_by(&secret) {
            all.extend(secret.accounts.iter().map(|account| (*person, *account)));
        }
    }
    all.sort_unstable();
    all.dedup();
    all
}

/// Ticks a box, or takes its tick out.
pub fn tick(plan: &Plan, who: Who<'_>, account: Id<Account>, on: bool, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    set(&mut draft, who, account, on, ids);
    draft.done()
}

/// Makes a column the same as another one.
pub fn same_as(plan: &Plan, from: Id<Account>, to: Id<Account>, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    let all = ticks(plan);
    for person in plan.all::<Person>() {
        let has = |account| all.contains(&(person.id, account));
        if has(from) != has(to) {
            set(&mut draft, Who::Known(person.id), to, has(from), ids);
        }
    }
    draft.done()
}

/// Who has full control of an account by a right of their own; the first, should there be more.
pub fn full_control(plan: &Plan, account: Id<Account>) -> Option<Id<Person>> {
    plan.all::<Grant>().into_iter().filter(|grant| is_on(grant, account)).find(is_owner).and_then(|grant| grant.person)
}

/// Says who has full control; nobody means "Not sure". Whoever was shown before keeps the tick.
pub fn set_full_control(plan: &Plan, account: Id<Account>, who: Option<Who<'_>>, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    let shown = full_control(plan, account);
    let next = who.map(|who| person_of(&mut draft, who, ids));
    if shown == next {
        return draft.done();
    }
    if let Some(person) = shown {
        for grant in
            draft.plan.all::<Grant>().into_iter().filter(|grant| is_of(grant, person, account) && is_owner(grant))
        {
            let mut after = grant.clone();
            after.level.today = Fact::NotSure;
            // Who knows the password needs no bare grant beside it.
            if is_bare(&after) && knows(&draft.plan, person, account) {
                draft.remove(grant.id);
            } else {
                draft.change(&grant, &after);
            }
        }
    }
    if let Some(person) = next {
        let own = draft.plan.all::<Grant>().into_iter().find(|grant| is_of(grant, person, account));
        match own {
            Some(grant) => {
                let mut after = grant.clone();
                after.level.today = Fact::Decided(Level::Owner);
                draft.change(&grant, &after);
            }
            None => give(&mut draft, person, account, Fact::Decided(Level::Owner), ids),
        }
    }
    looked_at(&mut draft, account);
    draft.done()
}

/// How a ticked person gets in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Knows the password.
    Password,
    /// A right of their own.
    Own(Level),
    /// Gets in, nobody is sure how.
    NotSure,
}

/// How a person gets in, if at all; a right of their own says more than the password.
pub fn way(plan: &Plan, person: Id<Person>, account: Id<Account>) -> Option<Way> {
    let mut own = plan.all::<Grant>().into_iter().filter(|grant| is_of(grant, person, account)).peekable();
    let any = own.peek().is_some();
    if let Some(level) = own.find_map(|grant| grant.level.today.decided().copied()) {
        return Some(Way::Own(level));
    }
    if knows(plan, person, account) { Some(Way::Password) } else { any.then_some(Way::NotSure) }
}

/// Says how a person gets in. Knowing the password makes it a shared one.
pub fn set_way(plan: &Plan, person: Id<Person>, account: Id<Account>, to: Way, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    if way(plan, person, account) == Some(to) {
        return draft.done();
    }
    let own = plan.all::<Grant>().into_iter().find(|grant| is_of(grant, person, account));
    match to {
        Way::Password => {
            for grant in plan.all::<Grant>().into_iter().filter(|grant| is_of(grant, person, account)) {
                draft.remove(grant.id);
            }
            shared::learn(&mut draft, person, account, ids);
        }
        Way::Own(_) | Way::NotSure => {
            let level = if let Way::Own(level) = to { Fact::Decided(level) } else { Fact::NotSure };
            match own {
                Some(grant) => {
                    let mut after = grant.clone();
                    after.level.today = level;
                    draft.change(&grant, &after);
                }
                None => give(&mut draft, person, account, level, ids),
            }
            shared::forget(&mut draft, person, account);
        }
    }
    looked_at(&mut draft, account);
    draft.done()
}

fn set(draft: &mut Draft, who: Who<'_>, account: Id<Account>, on: bool, ids: Ids<'_>) {
    if on {
        let person = person_of(draft, who, ids);
        if !ticks(&draft.plan).contains(&(person, account)) {
            let named = draft.plan.get(person).is_some_and(|person| person.placeholder.is_none());
            if named && shared::shared(&draft.plan).accounts.contains(&account) {
                shared::learn(draft, person, account, ids);
            } else {
                give(draft, person, account, Fact::NotSure, ids);
            }
        }
    } else {
        let known = match who {
            Who::Known(person) => Some(person),
            Who::Somebody(_) => somebody(&draft.plan),
        };
        let Some(person) = known else { return };
        for grant in draft.plan.all::<Grant>().into_iter().filter(|grant| is_of(grant, person, account)) {
            draft.remove(grant.id);
        }
        shared::forget(draft, person, account);
        if somebody(&draft.plan) == Some(person) && !draft.is_used("people", person.key) {
            draft.remove(person);
        }
    }
    looked_at(draft, account);
}

fn person_of(draft: &mut Draft, who: Who<'_>, ids: Ids<'_>) -> Id<Person> {
    match who {
        Who::Known(person) => person,
        Who::Somebody(name) => somebody(&draft.plan).unwrap_or_else(|| {
            let (id, o) = draft.place::<Person>(ids);
            draft.add(&Person { o, name: name.to_owned(), placeholder: Some(1), ..Person::new(id) });
            id
        }),
    }
}

fn give(draft: &mut Draft, person: Id<Person>, account: Id<Account>, level: Fact<Level>, ids: Ids<'_>) {
    let (id, o) = draft.place::<Grant>(ids);
    let level = Aimed { today: level, target: None };
    draft.add(&Grant { o, person: Some(person), account: Some(account), level, ..Grant::new(id) });
}

/// Writes down whether the column was looked at: the list is complete unless somebody nameless is on it.
fn looked_at(draft: &mut Draft, account: Id<Account>) {
    let Some(before) = draft.plan.get(account) else { return };
    let all = ticks(&draft.plan);
    let nobody = !all.iter().any(|(_, place)| *place == account);
    let open = somebody(&draft.plan).is_some_and(|person| all.contains(&(person, account)));
    let mut after: Account = before.clone();
    after.access_list = match (nobody, open) {
        (true, _) => Fact::Unlooked,
        (_, true) => Fact::NotSure,
        (_, false) => Fact::Decided(true),
    };
    draft.change(&before, &after);
}

fn is_there(grant: &Grant) -> bool {
    grant.removed_on.is_none()
}

fn is_on(grant: &Grant, account: Id<Account>) -> bool {
    is_there(grant) && grant.account == Some(account)
}

fn is_of(grant: &Grant, person: Id<Person>, account: Id<Account>) -> bool {
    is_on(grant, account) && grant.person == Some(person)
}

fn is_owner(grant: &Grant) -> bool {
    grant.level.today == Fact::Decided(Level::Owner)
}

/// Says nothing but "can get in": no level, no role, no date, no note.
fn is_bare(grant: &Grant) -> bool {
    grant.level.today.decided().is_none() && is_plain(grant)
}

/// Came from this page alone: says who, where and how much, and nothing else.
fn is_plain(grant: &Grant) -> bool {
    let plain = Grant {
        o: grant.o.clone(),
        person: grant.person,
        account: grant.account,
        level: Aimed { today: grant.level.today.clone(), target: None },
        ..Grant::new(grant.id)
    };
    *grant == plain
}

fn knows(plan: &Plan, person: Id<Person>, account: Id<Account>) -> bool {
    plan.all::<Secret>().iter().any(|secret| secret.accounts.contains(&account) && known_by(secret).contains(&person))
}
