//! "Which accounts does your business have?": ticks, places of your own, and the names of the accounts.
//!
//! Accounts stand in the order of the list, whatever the order of the ticks. Taking a tick away takes the account with
//! everything that hangs on it, in one step that undo brings back.
//! Tests: at the end of this file.

use super::{Draft, Ids};
use crate::edit::Edit;
use crate::facts::networks::NETWORKS;
use crate::field::Record;
use crate::id::Id;
use crate::lens::Lens;
use crate::model::{Account, Secret, Watch};
use crate::order;
use crate::plan::Plan;

/// Key of a place that is not on the list.
pub const OTHER: &str = "other";

/// What goes with an account: people who can get in, and watches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Loss {
    /// People who can get in.
    pub logins: u32,
    /// Watches of this account alone.
    pub watches: u32,
}

/// The networks that are offered as tick boxes.
pub fn offered() -> impl Iterator<Item = &'static str> {
    NETWORKS.iter().filter(|network| network.offered).map(|network| network.key)
}

/// The networks on the list that have an account.
pub fn ticked(plan: &Plan) -> Vec<&'static str> {
    let accounts: Vec<Account> = plan.all();
    offered().filter(|key| accounts.iter().any(|account| account.network == *key)).collect()
}

/// The accounts at places that are not on the list.
pub fn others(plan: &Plan) -> Vec<Account> {
    let mut accounts: Vec<Account> = plan.all();
    accounts.retain(|account| offered().all(|key| account.network != key));
    accounts
}

/// Ticks a network, or takes the tick away.
pub fn tick(plan: &Plan, network: &str, on: bool, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    let accounts: Vec<Account> = plan.all();
    let mut there = accounts.iter().filter(|account| account.network == network).peekable();
    if on && there.peek().is_none() {
        let o = place(&accounts, network);
        let account = Account { o, network: network.to_owned(), ..Account::new(Id::of(ids(Account::SPEC.prefix))) };
        draft.add(&account);
    } else if !on {
        for account in there {
            remove(&mut draft, account.id);
        }
    }
    draft.done()
}

/// Names a place that is not on the list: a new one, or another name for one that is there. A blank name takes it away.
pub fn name_other(plan: &Plan, account: Option<Id<Account>>, name: &str, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    let name = super::you::clean(name);
    match account.and_then(|id| plan.get(id)) {
        Some(old) if name.is_empty() => remove(&mut draft, old.id),
        Some(old) => draft.change(&old, &Account { name, ..Account::clone(&old) }),
        None if name.is_empty() => {}
        None => {
            let (id, o) = draft.place::<Account>(ids);
            draft.add(&Account { o, network: OTHER.to_owned(), name, ..Account::new(id) });
        }
    }
    draft.done()
}

/// The account's own name, for example @northgatebikes.
pub fn set_handle(plan: &Plan, account: Id<Account>, handle: &str) -> Edit {
    let Some(old) = plan.get(account) else {
        return Edit::Many(Vec::new());
    };
    Edit::change(&old, &Account { handle: handle.trim().to_owned(), ..Account::clone(&old) })
}

/// What would go with the accounts of a network.
pub fn loss(lens: &Lens, network: &str) -> Loss {
    let mut out = Loss::default();
    for account in lens.accounts.iter().filter(|account| account.network == network) {
        out.logins += lens.who_can_get_in(account.id).len() as u32;
        let own = |watch: &&Watch| watch.scope.only && watch.scope.accounts == [account.id];
        out.watches += lens.watches.iter().filter(own).count() as u32;
    }
    out
}

/// Takes an account away, and passwords that open nothing else.
fn remove(draft: &mut Draft, account: Id<Account>) {
    for secret in draft.plan.all::<Secret>() {
        if secret.accounts == [account] && secret.tools.is_empty() && secret.mailbox.is_empty() {
            draft.remove(secret.id);
        }
    }
    draft.remove(account);
}

/// Where a new account of a network stands: before the first account that comes later on the list.
fn place(accounts: &[Account], network: &str) -> String {
    let rank = |key: &str| offered().position(|known| known == key).unwrap_or(usize::MAX);
    let next = accounts.iter().position(|account| rank(&account.network) > rank(network));
    let before = next.unwrap_or(accounts.len()).checked_sub(1).and_then(|at| accounts.get(at));
    let after = next.and_then(|at| accounts.get(at));
    order::between(before.map(|account| account.o.as_str()), after.map(|account| account.o.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::testing::{apply_all, ids};
    use crate::checks::fixture::Fixture;

    fn networks(plan: &Plan) -> Vec<String> {
        plan.all::<Account>().into_iter().map(|account| [account.network, account.name].concat()).collect()
    }

    #[test]
    fn accounts_stand_in_the_order_of_the_list() {
        let (mut ids, mut plan) = (ids(), Fixture::solo().plan);
        plan = apply_all(&plan, name_other(&plan, None, " The  Local Paper ", &mut ids));
        for network in ["google", "facebook", "website", "instagram"] {
            plan = apply_all(&plan, tick(&plan, network, true, &mut ids));
        }
        assert_eq!(networks(&plan), ["facebook", "instagram", "google", "website", "otherThe Local Paper"]);
        assert_eq!(ticked(&plan), ["facebook", "instagram", "google", "website"]);
        assert_eq!(tick(&plan, "google", true, &mut ids), [], "ticked already");
    }

    #[test]
    fn an_account_goes_with_its_logins_and_its_password() {
        let (mut ids, mut f) = (ids(), Fixture::team());
        let (ama, x, y) = (f.person("ama"), f.account("x", "x"), f.account("y", "youtube"));
        f.grant(ama, x, None);
        f.secret("x", &[x], &[ama]);
        f.secret("both", &[x, y], &[ama]);
        f.watch(ama, x);
        assert_eq!(loss(&f.lens(), "x"), Loss { logins: 1, watches: 1 });
        let plan = apply_all(&f.plan, tick(&f.plan, "x", false, &mut ids));
        assert_eq!(networks(&plan), ["youtube"]);
        assert_eq!((plan.count("grants"), plan.count("secrets")), (0, 1));
        assert_eq!(loss(&f.lens(), "tiktok"), Loss::default());
    }

    #[test]
    fn a_place_of_your_own_is_renamed_and_goes_with_its_name() {
        let (mut ids, plan) = (ids(), Fixture::team().plan);
        let plan = apply_all(&plan, name_other(&plan, None, "Nextdoor", &mut ids));
        let id = others(&plan)[0].id;
        let plan = apply_all(&plan, name_other(&plan, Some(id), "Meetup", &mut ids));
        assert_eq!(networks(&plan), ["otherMeetup"]);
        let plan = apply_all(&plan, name_other(&plan, Some(id), " ", &mut ids));
        assert_eq!(networks(&plan), Vec::<String>::new());
        assert_eq!(name_other(&plan, None, "", &mut ids), []);
    }

    #[test]
    fn a_handle_is_kept_as_typed() {
        let mut f = Fixture::team();
        let x = f.account("x", "x");
        f.apply(&set_handle(&f.plan, x, " @bakery24 "));
        assert_eq!(f.plan.get(x).unwrap().handle, "@bakery24");
    }
}
