//! "Who holds each role?": a post is a role, for coordinators perhaps on one account; its answers stand in a seat.
//!
//! One seat for all accounts stays one until somebody says otherwise for an account; then that account gets a seat of
//! its own and the rest of the old seat stays as it was. Naming one person for all takes the seats of the accounts
//! away. Never more than one director, never two seats for the same. Tests: `roles/tests.rs`.

#[cfg(test)]
mod tests;

use super::{Draft, Ids};
use crate::edit::Edit;
use crate::fact::Fact;
use crate::id::Id;
use crate::model::{Account, Org, Role, Scope, Seat};
use crate::plan::Plan;

/// What one row of the page is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Post {
    /// The role.
    pub role: Role,
    /// For coordinators that differ: on which account.
    pub account: Option<Id<Account>>,
}

impl Post {
    /// A role for everything.
    pub const fn all(role: Role) -> Self {
        Self { role, account: None }
    }

    /// Posting and answering on one account.
    pub const fn on(account: Id<Account>) -> Self {
        Self { role: Role::Coordinator, account: Some(account) }
    }
}

/// Whether who posts and answers depends on the account.
pub fn depends(plan: &Plan) -> bool {
    plan.all::<Seat>().iter().any(is_on_accounts)
}

/// The posts of the page.
pub fn posts(accounts: &[Id<Account>], depends: bool) -> Vec<Post> {
    let mut out = vec![Post::all(Role::Director), Post::all(Role::Manager)];
    if depends {
        out.extend(accounts.iter().copied().map(Post::on));
    } else {
        out.push(Post::all(Role::Coordinator));
    }
    out
}

/// The seat that answers for a post today.
pub fn seat(plan: &Plan, post: Post) -> Option<Seat> {
    let mut seats = plan.all::<Seat>().into_iter().filter(|seat| seat.role == post.role);
    match post.account {
        Some(account) => seats.find(|seat| seat.scope.covers(account)),
        None if post.role == Role::Coordinator => seats.find(|seat| !seat.scope.only),
        None => seats.next(),
    }
}

/// Changes what is said about a post.
pub fn set(plan: &Plan, post: Post, change: &dyn Fn(&mut Seat), ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    let before = seat(plan, post);
    let mut wanted = before.clone().unwrap_or_default();
    change(&mut wanted);
    if before.as_ref() == Some(&wanted) || (before.is_none() && wanted == Seat::default()) {
        return draft.done();
    }
    match (post.account, before) {
        (Some(account), Some(shared)) if !is_alone_on(&shared, account) => {
            narrow(&mut draft, &shared, account);
            add(&mut draft, post, &wanted, ids);
        }
        (_, Some(before)) => draft.change(&before, &wanted),
        (None, None) if post.role == Role::Coordinator => {
            for seat in plan.all::<Seat>().iter().filter(|seat| is_on_accounts(seat)) {
                draft.remove(seat.id);
            }
            add(&mut draft, post, &wanted, ids);
        }
        (_, None) => add(&mut draft, post, &wanted, ids),
    }
    draft.done()
}

/// What Continue writes down: the presets that the screen shows. Held posts without a stand-in have "No one yet"; who
/// looks at messages is "Not sure".
pub fn presets(plan: &Plan, posts: &[Post]) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    for post in posts {
        let Some(before) = seat(&draft.plan, *post) else { continue };
        if !before.holder.today.is_unlooked() && before.stand_in.is_unlooked() {
            // The preset holds for the whole seat, so a seat for several accounts stays one.
            draft.change(&before, &Seat { stand_in: Fact::Decided(None), ..before.clone() });
        }
    }
    let before: Org = draft.plan.one();
    let mut org = before.clone();
    let watch = &mut org.rough_watch;
    for fact in [&mut watch.weekdays, &mut watch.evenings, &mut watch.weekend] {
        if fact.is_unlooked() {
            *fact = Fact::NotSure;
        }
    }
    draft.change(&before, &org);
    draft.done()
}

/// Whether the stand-in is the very person who is to be stood in for.
pub fn stands_in_for_self(seat: &Seat) -> bool {
    let holder = seat.holder.today.decided().copied().flatten();
    holder.is_some() && holder == seat.stand_in.decided().copied().flatten()
}

fn add(draft: &mut Draft, post: Post, wanted: &Seat, ids: Ids<'_>) {
    let (id, o) = draft.place::<Seat>(ids);
    let scope = post.account.map_or_else(Scope::all, |account| Scope::only(vec![account]));
    draft.add(&Seat {
        o,
        role: post.role,
        scope,
        holder: wanted.holder.clone(),
        stand_in: wanted.stand_in.clone(),
        own_title: wanted.own_title.clone(),
        ..Seat::new(id)
    });
}

/// Takes an account out of a seat that covers more; a seat for everything then lists the accounts that are left.
fn narrow(draft: &mut Draft, shared: &Seat, account: Id<Account>) {
    let mut accounts = if shared.scope.only {
        shared.scope.accounts.clone()
    } else {
        draft.plan.all::<Account>().into_iter().map(|account| account.id).collect()
    };
    accounts.retain(|other| *other != account);
    let scope = Scope { only: true, accounts, campaigns: shared.scope.campaigns.clone() };
    if scope.accounts.is_empty() && scope.campaigns.is_empty() {
        draft.remove(shared.id);
    } else {
        draft.change(shared, &Seat { scope, ..shared.clone() });
    }
}

fn is_on_accounts(seat: &Seat) -> bool {
    seat.role == Role::Coordinator && seat.scope.only && !seat.scope.accounts.is_empty()
}

fn is_alone_on(seat: &Seat, account: Id<Account>) -> bool {
    seat.scope.only && seat.scope.accounts == [account] && seat.scope.campaigns.is_empty()
}
