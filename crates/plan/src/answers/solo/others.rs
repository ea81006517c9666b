//! "Who else could get in?": for each account only me, someone else, or not sure.
//!
//! Where a network gives everybody a login of their own, somebody else has a role there; elsewhere somebody else knows the
//! password. Somebody who used to help and may still know it makes a change of the password necessary from today on.
//! It must never write down somebody without a name, or guess how they belong to the business.
//! Tests: `others/tests.rs`.

mod password;

use super::{by_name, you};
use crate::answers::you::clean;
use crate::answers::{Draft, Ids};
use crate::date::MonthOrDate;
use crate::edit::Edit;
use crate::fact::{Aimed, Fact};
use crate::id::Id;
use crate::lens::Lens;
use crate::lens::access::Holder;
use crate::model::{Account, Grant, Kept, Level, Person, PersonKind, PersonStatus, Presence, Told};
use crate::plan::Plan;
use chrono::NaiveDate;
use password::{Password, password};

/// Who else could get into an account.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// Nobody.
    OnlyMe,
    /// Somebody with a name.
    SomeoneElse,
    /// Nobody knows; what the page shows first.
    #[default]
    NotSure,
}

/// How somebody belongs to the business.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// Works here.
    WorksHere,
    /// Outside help.
    OutsideHelp,
    /// Used to help.
    UsedToHelp,
}

/// Somebody else who could get in, as far as it is filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Other {
    /// The name as typed.
    pub name: String,
    /// How they belong to the business.
    pub tie: Option<Tie>,
}

/// What the page says about one account.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// Who else.
    pub reach: Reach,
    /// The people, when it is somebody else.
    pub others: Vec<Other>,
    /// How the password was told.
    pub told: Option<Told>,
    /// When.
    pub told_on: Option<MonthOrDate>,
    /// Where it is kept.
    pub kept: Option<Kept>,
}

/// How a person of the plan belongs to the business.
pub fn tie_of(person: &Person) -> Tie {
    if person.status.decided().is_some_and(|status| status.is == Presence::Left) {
        return Tie::UsedToHelp;
    }
    match person.kind {
        PersonKind::Freelancer | PersonKind::Agency | PersonKind::Emergency => Tie::OutsideHelp,
        PersonKind::Staff | PersonKind::Owner | PersonKind::Assistant | PersonKind::Volunteer => Tie::WorksHere,
    }
}

/// What the plan says about an account.
pub fn read(lens: &Lens, account: &Account) -> Answer {
    let others: Vec<Other> = people_in(lens, account.id)
        .into_iter()
        .filter_map(|id| lens.person(id))
        .map(|person| Other { name: person.name.clone(), tie: Some(tie_of(person)) })
        .collect();
    let reach = match () {
        () if !others.is_empty() => Reach::SomeoneElse,
        () if account.access_list.decided() == Some(&true) => Reach::OnlyMe,
        () => Reach::NotSure,
    };
    let mut out = Answer { reach, others, ..Answer::default() };
    if reach == Reach::SomeoneElse
        && let Some(secret) = lens.secrets_of(account.id).next()
    {
        out.told = secret.told.first().copied();
        out.told_on = secret.told_on;
        out.kept = secret.kept.decided().copied();
    }
    out
}

/// Everybody but you with a name who can get in.
fn people_in(lens: &Lens, account: Id<Account>) -> Vec<Id<Person>> {
    let named = |id: &Id<Person>| {
        Some(*id) != lens.org.made_by && lens.person(*id).is_some_and(|person| person.placeholder.is_none())
    };
    let people = lens.who_can_get_in(account).into_iter().filter_map(|entry| match entry.who {
        Holder::Person(id) => Some(id),
        Holder::Partner(_) => None,
    });
    people.filter(named).collect()
}

/// The edits that store the answer for one account. While nobody is named completely, nothing is stored.
pub fn store(plan: &Plan, today: NaiveDate, account: Id<Account>, answer: &Answer, ids: Ids<'_>) -> Vec<Edit> {
    let (Some(you), Some(at)) = (you(plan), plan.get(account)) else {
        return Vec::new();
    };
    let lens = Lens::new(plan, today);
    let (was_alone, before) = (read(&lens, &at).reach == Reach::OnlyMe, people_in(&lens, account));
    let own_logins = lens.has_own_logins(&at);
    let mut draft = Draft::new(plan);
    let mut people = Vec::new();
    if answer.reach == Reach::SomeoneElse {
        for other in &answer.others {
            if let Some(person) = person(&mut draft, &you, other, ids)
                && !people.contains(&person)
            {
                people.push(person);
            }
        }
        if people.is_empty() {
            return Vec::new();
        }
    }
    let sure = if answer.reach == Reach::NotSure { Fact::NotSure } else { Fact::Decided(true) };
    draft.change(&at, &Account { access_list: sure, ..at.clone() });
    take_away(&mut draft, &lens, account, you.id, &people);
    if own_logins {
        let level = if answer.reach == Reach::OnlyMe { Fact::Decided(Level::Owner) } else { Fact::NotSure };
        own_login(&mut draft, account, you.id, level, was_alone, ids);
        for person in people.iter().filter(|id| !before.contains(id)) {
            own_login(&mut draft, account, *person, Fact::NotSure, false, ids);
        }
    } else {
        let parted = !before.is_empty();
        password(&mut draft, &Password { today, account, you: you.id, people: &people, answer, parted }, ids);
    }
    for gone in before.iter().filter(|id| !people.contains(id)) {
        let bare = draft.plan.get(*gone).is_some_and(|p| p.phone.is_empty() && p.email.is_empty() && p.note.is_empty());
        if bare && !draft.is_used("people", gone.key) {
            draft.remove(*gone);
        }
    }
    draft.done()
}

/// The person meant by a row: somebody of that name, or somebody new. `None` while the row is not complete, or for you.
fn person(draft: &mut Draft, you: &Person, other: &Other, ids: Ids<'_>) -> Option<Id<Person>> {
    let (name, tie) = (clean(&other.name), other.tie?);
    if name.is_empty() || name.to_lowercase() == you.name.to_lowercase() {
        return None;
    }
    match by_name(&draft.plan, &name) {
        Some(old) => {
            if tie_of(&old) != tie {
                let mut new = old.clone();
                set_tie(&mut new, tie);
                draft.change(&old, &new);
            }
            Some(old.id)
        }
        None => {
            let (id, o) = draft.place::<Person>(ids);
            let mut new = Person { o, name, ..Person::new(id) };
            set_tie(&mut new, tie);
            draft.add(&new);
            Some(id)
        }
    }
}

fn set_tie(person: &mut Person, tie: Tie) {
    (person.kind, person.status) = match tie {
        Tie::WorksHere => (PersonKind::Staff, Fact::Unlooked),
        Tie::OutsideHelp => (PersonKind::Freelancer, Fact::Unlooked),
        Tie::UsedToHelp => (person.kind, Fact::Decided(PersonStatus { is: Presence::Left, on: None })),
    };
}

/// Takes every way in from people who are not named any more, nameless groups too.
fn take_away(draft: &mut Draft, lens: &Lens, account: Id<Account>, you: Id<Person>, people: &[Id<Person>]) {
    for grant in lens.grants_on(account) {
        if grant.person.is_some_and(|id| id != you && !people.contains(&id)) {
            draft.remove(grant.id);
        }
    }
}

/// A role of somebody's own. `fresh` also replaces a level that followed from being the only one.
fn own_login(draft: &mut Draft, account: Id<Account>, who: Id<Person>, level: Fact<Level>, fresh: bool, ids: Ids<'_>) {
    let grants: Vec<Grant> = draft.plan.all();
    let there = grants
        .iter()
        .find(|grant| grant.person == Some(who) && grant.account == Some(account) && grant.removed_on.is_none());
    let Some(old) = there else {
        let (id, o) = draft.place::<Grant>(ids);
        let level = Aimed { today: level, target: None };
        draft.add(&Grant { o, person: Some(who), account: Some(account), level, ..Grant::new(id) });
        return;
    };
    if fresh || old.level.today.decided().is_none() {
        let mut new = old.clone();
        new.level.today = level;
        draft.change(old, &new);
    }
}

#[cfg(test)]
mod tests;
