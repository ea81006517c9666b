//! The password somebody else may know: who knows it, how it was told, what makes a change necessary.
//!
//! Tests: `tests.rs` beside this file.

use super::{Answer, Reach, Tie, tie_of};
use crate::answers::{Draft, Ids};
use crate::fact::Fact;
use crate::id::Id;
use crate::model::{Account, Person, Secret, SecretEvent, SecretEventKind, Told};
use chrono::NaiveDate;

/// What is said about the password of an account.
pub(super) struct Password<'a> {
    pub(super) today: NaiveDate,
    pub(super) account: Id<Account>,
    pub(super) you: Id<Person>,
    pub(super) people: &'a [Id<Person>],
    pub(super) answer: &'a Answer,
    /// Somebody else knew it before.
    pub(super) parted: bool,
}

/// The password: who knows it, and what makes a change necessary.
pub(super) fn password(draft: &mut Draft, said: &Password<'_>, ids: Ids<'_>) {
    let &Password { today, account, you, people, answer, parted } = said;
    let there = draft.plan.all::<Secret>().into_iter().find(|secret| secret.accounts.contains(&account));
    let mut new = match &there {
        Some(old) => old.clone(),
        None => {
            let (id, o) = draft.place::<Secret>(ids);
            Secret { o, accounts: vec![account], ..Secret::new(id) }
        }
    };
    let mut known = vec![you];
    known.extend_from_slice(people);
    new.known_by = Fact::Decided(known);
    new.others = if answer.reach == Reach::NotSure { Fact::NotSure } else { Fact::Decided(false) };
    if answer.reach == Reach::SomeoneElse || parted {
        new.told = answer.told.into_iter().collect();
        new.told_on = answer.told_on.filter(|_| answer.told.is_some());
    }
    if answer.reach == Reach::SomeoneElse && (answer.kept.is_some() || new.kept.decided().is_some()) {
        new.kept = answer.kept.map_or(Fact::NotSure, Fact::Decided);
    }
    let left = |id: &&Id<Person>| draft.plan.get(**id).is_some_and(|person| tie_of(&person) == Tie::UsedToHelp);
    let mut wanted: Vec<_> = people.iter().filter(left).map(|id| (SecretEventKind::Leaver, Some(*id))).collect();
    if new.told.iter().any(|told| matches!(told, Told::Chat | Told::Email)) {
        wanted.push((SecretEventKind::Told, None));
    }
    let ours = [SecretEventKind::Leaver, SecretEventKind::Told];
    let open = |event: &SecretEvent| event.done_on.is_none() && event.reason.is_empty() && ours.contains(&event.kind);
    new.events.retain(|event| !open(event) || wanted.contains(&(event.kind, event.person)));
    for (kind, person) in wanted {
        if !new.events.iter().any(|event| open(event) && (event.kind, event.person) == (kind, person)) {
            new.events.push(SecretEvent { kind, raised_on: today, person, ..SecretEvent::default() });
        }
    }
    match there {
        Some(old) => draft.change(&old, &new),
        None => draft.add(&new),
    }
}
