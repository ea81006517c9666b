//! "Is two-step login on?": yes, no or not sure for each account, where the code goes, how the password comes back.
//!
//! Where the code goes is one answer for all accounts that have it on or may have. Accounts that differ are left as they
//! are until somebody gives one answer for all.
//! Tests: at the end of this file.

use super::{by_name, you};
use crate::answers::Draft;
use crate::answers::you::clean;
use crate::edit::Edit;
use crate::fact::{Fact, Who};
use crate::id::Id;
use crate::lens::Lens;
use crate::model::{Account, OnOff, Recovery, RecoveryKind};
use crate::plan::Plan;

/// Whose phone or mailbox it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// Mine.
    Mine,
    /// Somebody else's, by name.
    Other(String),
    /// Nobody knows.
    #[default]
    NotSure,
}

/// Whether two-step login of an account is on, as far as it was said; `None` = not sure.
pub fn state(account: &Account) -> Option<OnOff> {
    account.mfa.state.decided().copied()
}

/// Stores the state of some accounts; `None` = not sure.
pub fn store_states(plan: &Plan, states: &[(Id<Account>, Option<OnOff>)]) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    for (id, state) in states {
        if let Some(old) = draft.plan.get(*id) {
            let mut new = Account::clone(&old);
            new.mfa.state = state.map_or(Fact::NotSure, Fact::Decided);
            draft.change(&old, &new);
        }
    }
    draft.done()
}

/// Where the code goes; `None` when accounts differ. Not sure when nothing was said.
pub fn code(lens: &Lens) -> Option<Place> {
    let mut all: Vec<Place> = asked(lens).map(|account| place(lens, account.mfa.code_to.first())).collect();
    all.dedup();
    match all.as_slice() {
        [] => Some(Place::NotSure),
        [one] => Some(one.clone()),
        _ => None,
    }
}

/// Stores where the code goes, for every account that has two-step login on or may have.
pub fn store_code(plan: &Plan, code: &Place) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    let who: Vec<Who> = whose(plan, code).into_iter().collect();
    for old in plan.all::<Account>() {
        let mut new = old.clone();
        new.mfa.code_to = if is_asked(&old) { who.clone() } else { Vec::new() };
        draft.change(&old, &new);
    }
    draft.done()
}

/// Which phone or mailbox gets the password back; `None` when nobody was asked or accounts differ.
pub fn recovery(lens: &Lens) -> Option<(RecoveryKind, Place)> {
    let mut all: Vec<_> = lens
        .ours()
        .map(|account| match &account.recovery {
            Fact::Decided(list) => list.first().map(|entry| (entry.kind, place(lens, Some(&entry.belongs)))),
            Fact::NotSure => Some((RecoveryKind::Phone, Place::NotSure)),
            Fact::Unlooked | Fact::ToDecide { .. } => None,
        })
        .collect();
    all.dedup();
    if all.len() == 1 { all.pop().flatten() } else { None }
}

/// Stores which phone or mailbox gets the password back, for every account of ours.
pub fn store_recovery(plan: &Plan, kind: RecoveryKind, place: &Place) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    for old in plan.all::<Account>().into_iter().filter(Lens::is_ours) {
        let mut new = old.clone();
        new.recovery = match whose(plan, place) {
            Some(belongs) => Fact::Decided(vec![Recovery { kind, belongs }]),
            None => Fact::NotSure,
        };
        draft.change(&old, &new);
    }
    draft.done()
}

fn asked(lens: &Lens) -> impl Iterator<Item = &Account> {
    lens.accounts.iter().filter(|account| is_asked(account))
}

fn is_asked(account: &Account) -> bool {
    Lens::is_ours(account) && state(account) != Some(OnOff::Off)
}

fn place(lens: &Lens, who: Option<&Who>) -> Place {
    match who {
        None => Place::NotSure,
        Some(Who::Person(id)) if Some(*id) == lens.org.made_by => Place::Mine,
        Some(Who::Person(id)) => Place::Other(lens.person(*id).map(|person| person.name.clone()).unwrap_or_default()),
        Some(Who::Partner(id)) => {
            let firm = lens.partners.iter().find(|partner| partner.id == *id);
            Place::Other(firm.map(|firm| firm.name.clone()).unwrap_or_default())
        }
        Some(Who::Text(text)) => Place::Other(text.clone()),
        Some(Who::Business) => Place::Other(lens.org.title.clone()),
    }
}

fn whose(plan: &Plan, place: &Place) -> Option<Who> {
    match place {
        Place::Mine => you(plan).map(|you| Who::Person(you.id)),
        Place::NotSure => None,
        Place::Other(name) => {
            let name = clean(name);
            if name.is_empty() {
                return None;
            }
            if plan.one::<crate::model::Org>().title == name {
                return Some(Who::Business);
            }
            Some(by_name(plan, &name).map_or(Who::Text(name), |person| Who::Person(person.id)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::testing::apply_all;
    use crate::checks::fixture::Fixture;
    use crate::model::Org;

    fn rosa() -> Fixture {
        let mut f = Fixture::solo();
        let rosa = f.person("rosa");
        f.one(|org: &mut Org| org.made_by = Some(rosa));
        for name in ["facebook", "instagram", "google"] {
            f.account(name, name);
        }
        f
    }

    #[test]
    fn the_code_of_accounts_that_are_off_goes_nowhere() {
        let mut f = rosa();
        let ids: Vec<_> = f.plan.all::<Account>().iter().map(|account| account.id).collect();
        let states = [(ids[0], Some(OnOff::On)), (ids[1], Some(OnOff::Off)), (ids[2], None)];
        f.plan = apply_all(&f.plan, store_states(&f.plan, &states));
        assert_eq!(code(&f.lens()), Some(Place::NotSure));
        f.plan = apply_all(&f.plan, store_code(&f.plan, &Place::Mine));
        let counts: Vec<_> = f.plan.all::<Account>().iter().map(|a| (state(a), a.mfa.code_to.len())).collect();
        assert_eq!(counts, [(Some(OnOff::On), 1), (Some(OnOff::Off), 0), (None, 1)]);
        assert_eq!(f.plan.all::<Account>()[2].mfa.state, Fact::NotSure);
        assert_eq!(code(&f.lens()), Some(Place::Mine));
        assert_eq!(store_code(&f.plan, &Place::Mine), []);
        assert_eq!(store_states(&f.plan, &states), []);
    }

    #[test]
    fn a_name_that_is_known_is_the_person() {
        let mut f = rosa();
        let kim = f.person("Kim");
        for (name, who) in [("kim", Who::Person(kim)), ("My sister", Who::Text("My sister".into()))] {
            f.plan = apply_all(&f.plan, store_code(&f.plan, &Place::Other(name.into())));
            assert_eq!(f.plan.all::<Account>()[0].mfa.code_to, [who]);
        }
        assert_eq!(code(&f.lens()), Some(Place::Other("My sister".into())));
        f.update_account("facebook", |account| account.mfa.code_to.clear());
        assert_eq!(code(&f.lens()), None, "accounts differ");
    }

    #[test]
    fn how_the_password_comes_back() {
        let mut f = rosa();
        assert_eq!(recovery(&f.lens()), None);
        for (kind, place) in [(RecoveryKind::Email, Place::Mine), (RecoveryKind::Phone, Place::NotSure)] {
            f.plan = apply_all(&f.plan, store_recovery(&f.plan, kind, &place));
            assert_eq!(recovery(&f.lens()), Some((kind, place)));
        }
    }
}
