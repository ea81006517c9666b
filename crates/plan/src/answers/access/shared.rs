//! "Which accounts have a password that more than one person knows?"

use super::{give, is_bare, is_of, is_owner, is_plain, looked_at, ticks};
use crate::answers::{Draft, Ids};
use crate::edit::Edit;
use crate::fact::Fact;
use crate::facts::networks::network;
use crate::id::Id;
use crate::lens::Lens;
use crate::lens::access::known_by;
use crate::model::{Account, Grant, Person, Secret};
use crate::plan::Plan;

/// The answer as it stands in the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shared {
    /// Accounts with a password that more than one person knows.
    pub accounts: Vec<Id<Account>>,
    /// "Not sure" is ticked.
    pub not_sure: bool,
}

/// How the plan answers the question.
pub fn shared(plan: &Plan) -> Shared {
    let mut out = Shared::default();
    for secret in plan.all::<Secret>() {
        match secret.known_by {
            Fact::Decided(_) => out.accounts.extend(&secret.accounts),
            Fact::NotSure => out.not_sure = true,
            Fact::Unlooked | Fact::ToDecide { .. } => {}
        }
    }
    out
}

/// Ticks an account, or takes its tick out. The bare ticks of the table move into the secret and back.
pub fn set_shared(plan: &Plan, account: Id<Account>, on: bool, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    if shared(plan).accounts.contains(&account) == on {
        return draft.done();
    }
    if on {
        share(&mut draft, account, ids);
    } else {
        unshare(&mut draft, account, ids);
    }
    looked_at(&mut draft, account);
    draft.done()
}

/// "None": no account has one.
pub fn no_shared(plan: &Plan, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    for account in shared(plan).accounts {
        unshare(&mut draft, account, ids);
    }
    not_unsure(&mut draft);
    draft.done()
}

/// "Not sure": for every account that is entered with a password and was not ticked, nobody knows who knows it.
pub fn set_not_sure(plan: &Plan, on: bool, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    if !on {
        not_unsure(&mut draft);
        return draft.done();
    }
    let ours: Vec<Account> = plan.all::<Account>().into_iter().filter(Lens::is_ours).collect();
    let with_password = |account: &&Account| !is_own_login(account);
    let some = ours.iter().any(|account| with_password(&account));
    for account in ours.iter().filter(|account| !some || with_password(account)) {
        match secret_of(&draft.plan, account.id) {
            Some(before) if before.known_by.is_unlooked() => {
                draft.change(&before, &Secret { known_by: Fact::NotSure, ..before.clone() });
            }
            Some(_) => {}
            None => {
                let (id, o) = draft.place::<Secret>(ids);
                draft.add(&Secret { o, accounts: vec![account.id], known_by: Fact::NotSure, ..Secret::new(id) });
            }
        }
    }
    draft.done()
}

/// Whether everybody comes in with a login of their own, so that there is no password to share.
pub(in crate::answers) fn is_own_login(account: &Account) -> bool {
    network(&account.network).is_some_and(|network| network.own_login)
}

/// The password of an account: the one whose knowers are known, else the first.
pub(in crate::answers) fn secret_of(plan: &Plan, account: Id<Account>) -> Option<Secret> {
    let mut all: Vec<Secret> =
        plan.all::<Secret>().into_iter().filter(|secret| secret.accounts.contains(&account)).collect();
    all.sort_by_key(|secret| secret.known_by.decided().is_none());
    all.into_iter().next()
}

/// Adds a person to those who know the password of an account, which makes it a shared one.
pub(super) fn learn(draft: &mut Draft, person: Id<Person>, account: Id<Account>, ids: Ids<'_>) {
    if secret_of(&draft.plan, account).is_none_or(|secret| secret.known_by.decided().is_none()) {
        share(draft, account, ids);
    }
    let Some(before) = secret_of(&draft.plan, account) else { return };
    let mut people = known_by(&before).to_vec();
    if !people.contains(&person) {
        people.push(person);
    }
    let known_by = Fact::Decided(in_order(&draft.plan, people));
    draft.change(&before, &Secret { known_by, ..before.clone() });
}

/// Takes a person out of those who know a password of an account.
pub(super) fn forget(draft: &mut Draft, person: Id<Person>, account: Id<Account>) {
    for before in draft.plan.all::<Secret>() {
        if before.accounts.contains(&account) && known_by(&before).contains(&person) {
            let rest = known_by(&before).iter().copied().filter(|id| *id != person).collect();
            draft.change(&before, &Secret { known_by: Fact::Decided(rest), ..before.clone() });
        }
    }
}

fn share(draft: &mut Draft, account: Id<Account>, ids: Ids<'_>) {
    let mut knowers = Vec::new();
    for (person, place) in ticks(&draft.plan) {
        let named = draft.plan.get(person).is_some_and(|person: Person| person.placeholder.is_none());
        if place != account || !named {
            continue;
        }
        let own: Vec<Grant> =
            draft.plan.all::<Grant>().into_iter().filter(|grant| is_of(grant, person, account)).collect();
        if own.iter().all(|grant| is_bare(grant) || (is_owner(grant) && is_plain(grant))) {
            knowers.push(person);
            for grant in own.iter().filter(|grant| is_bare(grant)) {
                draft.remove(grant.id);
            }
        }
    }
    let known_by = Fact::Decided(in_order(&draft.plan, knowers));
    match secret_of(&draft.plan, account) {
        Some(before) => draft.change(&before, &Secret { known_by, ..before.clone() }),
        None => {
            let (id, o) = draft.place::<Secret>(ids);
            draft.add(&Secret { o, accounts: vec![account], known_by, ..Secret::new(id) });
        }
    }
}

fn unshare(draft: &mut Draft, account: Id<Account>, ids: Ids<'_>) {
    for before in draft.plan.all::<Secret>() {
        if !before.accounts.contains(&account) || before.known_by.decided().is_none() {
            continue;
        }
        for person in known_by(&before) {
            if !draft.plan.all::<Grant>().iter().any(|grant| is_of(grant, *person, account)) {
                give(draft, *person, account, Fact::NotSure, ids);
            }
        }
        let mut after = before.clone();
        if before.accounts.len() > 1 {
            // The password still opens the others.
            after.accounts.retain(|id| *id != account);
            draft.change(&before, &after);
        } else {
            after.known_by = Fact::Unlooked;
            put(draft, &before, &after);
        }
    }
}

fn not_unsure(draft: &mut Draft) {
    for before in draft.plan.all::<Secret>() {
        if before.known_by.is_not_sure() {
            put(draft, &before, &Secret { known_by: Fact::Unlooked, ..before.clone() });
        }
    }
}

/// Changes a secret, or takes it away when it says nothing any more.
fn put(draft: &mut Draft, before: &Secret, after: &Secret) {
    let empty = Secret { o: after.o.clone(), accounts: after.accounts.clone(), ..Secret::new(after.id) };
    if *after == empty && after.accounts.len() < 2 {
        draft.remove(before.id);
    } else {
        draft.change(before, after);
    }
}

/// In the order of the people, so that the order of the ticks does not matter.
fn in_order(plan: &Plan, mut people: Vec<Id<Person>>) -> Vec<Id<Person>> {
    let order: Vec<Id<Person>> = plan.all::<Person>().into_iter().map(|person| person.id).collect();
    people.sort_by_key(|id| order.iter().position(|known| known == id));
    people
}
