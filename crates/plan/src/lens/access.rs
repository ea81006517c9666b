//! Who can get in where, and who may be told a password (V7, V15).
//!
//! Knowing a password and holding a role are two ways into the same account; this is the one place that puts them
//! together. People who left are listed as long as they still can get in. Tests: at the end of this file.

use super::needs::Needs;
use super::{Lens, find};
use crate::fact::Fact;
use crate::facts::networks::{NativeRole, network};
use crate::id::Id;
use crate::model::{Account, Grant, Level, Partner, Person, PersonKind, Secret, Told};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Somebody who can get in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holder {
    /// A person, perhaps one who left, perhaps a nameless group.
    Person(Id<Person>),
    /// A firm.
    Partner(Id<Partner>),
}

/// A way into an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// A role or login of their own.
    Grant(Id<Grant>),
    /// A password they know.
    Secret(Id<Secret>),
}

/// Somebody and an account they can get into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Where.
    pub account: Id<Account>,
    /// Who.
    pub who: Holder,
    /// The most they can do there; `None` when nobody is sure.
    pub level: Option<Level>,
    /// How, at least one way.
    pub ways: Vec<Way>,
    /// Whether they are still there today; firms always are.
    pub current: bool,
}

/// Who may be told a password, and who should get a role of the network instead (V15).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tellable {
    /// May be told, in the order of the people.
    pub people: Vec<Id<Person>>,
    /// Should ask for a role.
    pub roles: Vec<RoleToAsk>,
}

/// A role that somebody should have instead of the password.
#[derive(Clone, Copy, Debug)]
pub struct RoleToAsk {
    /// Who.
    pub person: Id<Person>,
    /// Where.
    pub account: Id<Account>,
    /// Which role.
    pub role: &'static NativeRole,
}

impl PartialEq for RoleToAsk {
    fn eq(&self, other: &Self) -> bool {
        self.person == other.person && self.account == other.account && self.role.key == other.role.key
    }
}
impl Eq for RoleToAsk {}

/// Who may be told one password (V15), asked person by person.
#[derive(Debug)]
pub struct Telling<'a> {
    managers: Vec<Id<Person>>,
    /// What it opens, with the coordinator and who stands in there.
    opened: Vec<(&'a Account, [Option<Id<Person>>; 2])>,
    needs: &'a Needs,
}

impl Telling<'_> {
    /// `None`: somebody of the team may be told. Else the roles to ask for instead, none for want of a duty.
    pub fn instead(&self, person: Id<Person>) -> Option<Vec<RoleToAsk>> {
        if self.managers.contains(&person) {
            return None;
        }
        let mut roles = Vec::new();
        for (account, sitting) in &self.opened {
            if sitting.contains(&Some(person)) {
                return None;
            }
            if let Some(need) = self.needs.need(person, account.id) {
                let role = network(&account.network).and_then(|network| network.role_for(need))?;
                roles.push(RoleToAsk { person, account: account.id, role });
            }
        }
        Some(roles)
    }
}

/// The order of levels; advertisers stand outside it, below everybody.
pub const fn rank(level: Level) -> u8 {
    match level {
        Level::Advertiser => 0,
        Level::Viewer => 1,
        Level::Responder => 2,
        Level::Publisher => 3,
        Level::ManagesPeople => 4,
        Level::Owner => 5,
    }
}

/// What a password gives; full control unless said otherwise.
pub fn gives(secret: &Secret) -> Level {
    secret.gives.unwrap_or(Level::Owner)
}

/// Who is known to know a password; nobody when that was not answered.
pub fn known_by(secret: &Secret) -> &[Id<Person>] {
    secret.known_by.decided().map_or(&[], Vec::as_slice)
}

/// Whether a password told that way can be read by others later.
pub const fn is_open_way(told: Told) -> bool {
    matches!(told, Told::Chat | Told::Email)
}

/// Whether a password was told by chat or e-mail and is not known to be changed since.
pub fn is_told_openly(secret: &Secret) -> bool {
    let changed_since = match (secret.told_on, secret.changed_on) {
        (Some(told), Some(changed)) => changed.last_day() > told.last_day(),
        _ => false,
    };
    !changed_since && secret.told.iter().any(|told| is_open_way(*told))
}

impl Lens {
    /// Our accounts that a password opens.
    pub fn opened_by<'a>(&'a self, secret: &'a Secret) -> impl Iterator<Item = &'a Account> {
        self.accounts_in_order(&secret.accounts).filter(|account| Self::is_ours(account))
    }

    /// Everybody who knows a password, each once, also those who left.
    pub fn knowers<'a>(&'a self, secret: &'a Secret) -> impl Iterator<Item = &'a Person> {
        self.in_order(known_by(secret))
    }

    /// The people who know a password and are still there, nameless groups left out.
    pub fn current_knowers<'a>(&'a self, secret: &'a Secret) -> impl Iterator<Item = &'a Person> {
        self.knowers(secret).filter(|person| self.is_current(person) && person.placeholder.is_none())
    }

    /// V7: whether a person can do at least that on an account on a day.
    pub fn can(&self, person: Id<Person>, account: Id<Account>, level: Level, day: NaiveDate) -> bool {
        if !self.person(person).is_some_and(|person| Self::current_on(person, day)) {
            return false;
        }
        let enough = |given: Level| rank(given) >= rank(level);
        let by_grant = self.grants_on(account).any(|grant| {
            grant.person == Some(person)
                && grant.usable_from.is_none_or(|from| from <= day)
                && grant.level.today.decided().is_some_and(|given| enough(*given))
        });
        by_grant || self.secrets_of(account).any(|secret| enough(gives(secret)) && known_by(secret).contains(&person))
    }

    /// Everybody who can get into an account: people in their order, then firms.
    pub fn who_can_get_in(&self, account: Id<Account>) -> Vec<Entry> {
        let held = self.grants_on(account).filter_map(|grant| grant.person);
        let known = self.secrets_of(account).flat_map(|secret| known_by(secret).iter().copied());
        let people: Vec<_> = held.chain(known).collect();
        let people = self.in_order(&people).map(|person| (Holder::Person(person.id), self.is_current(person)));
        let held: BTreeSet<_> = self.grants_on(account).filter_map(|grant| grant.partner).map(|id| id.key).collect();
        let firms = self.partners.iter().filter(|partner| held.contains(&partner.id.key));
        let firms = firms.map(|partner| (Holder::Partner(partner.id), true));
        people.chain(firms).filter_map(|(who, current)| self.entry(account, who, current)).collect()
    }

    /// Whether [`Self::who_can_get_in`] lists anybody.
    fn can_anybody_get_in(&self, account: Id<Account>) -> bool {
        let is_there = |id: &Id<Person>| self.person(*id).is_some();
        self.secrets_of(account).any(|secret| known_by(secret).iter().any(is_there))
            || self.grants_on(account).any(|grant| {
                grant.person.as_ref().is_some_and(is_there)
                    || grant.partner.is_some_and(|id| find(&self.partners, id).is_some())
            })
    }

    /// Every account a person can get into, external and closed ones included.
    pub fn access_of(&self, person: Id<Person>) -> Vec<Entry> {
        let current = self.person(person).is_some_and(|person| self.is_current(person));
        let who = Holder::Person(person);
        self.accounts.iter().filter_map(|account| self.entry(account.id, who, current)).collect()
    }

    /// Whether the list of people who can get into an account was looked at at all.
    pub fn is_access_known(&self, account: &Account) -> bool {
        !account.access_list.is_unlooked() || self.can_anybody_get_in(account.id)
    }

    fn entry(&self, account: Id<Account>, who: Holder, current: bool) -> Option<Entry> {
        let mut ways = Vec::new();
        let mut level: Option<Level> = None;
        let mut add = |way, given: Option<Level>| {
            ways.push(way);
            if given.is_some_and(|given| level.is_none_or(|best| rank(given) > rank(best))) {
                level = given;
            }
        };
        for grant in self.grants_on(account) {
            let held = match who {
                Holder::Person(id) => grant.person == Some(id),
                Holder::Partner(id) => grant.partner == Some(id),
            };
            if held {
                add(Way::Grant(grant.id), grant.level.today.decided().copied());
            }
        }
        if let Holder::Person(id) = who {
            for secret in self.secrets_of(account).filter(|secret| known_by(secret).contains(&id)) {
                add(Way::Secret(secret.id), Some(gives(secret)));
            }
        }
        (!ways.is_empty()).then_some(Entry { account, who, level, ways, current })
    }

    /// V15: who may be told a password; everybody else with a duty there should have a role of the network.
    pub fn may_be_told(&self, secret: &Secret) -> Tellable {
        self.may_be_told_by(secret, &self.needs())
    }

    /// The same for whoever asks about several passwords, with what all duties need worked out once.
    pub fn may_be_told_by(&self, secret: &Secret, needs: &Needs) -> Tellable {
        let telling = self.telling(secret, needs);
        let mut out = Tellable::default();
        for person in self.team() {
            match telling.instead(person.id) {
                Some(mut roles) => out.roles.append(&mut roles),
                None => out.people.push(person.id),
            }
        }
        out
    }

    /// The same for whoever asks about single people.
    pub fn telling<'a>(&'a self, secret: &'a Secret, needs: &'a Needs) -> Telling<'a> {
        let opened = self.opened_by(secret).map(|account| (account, self.sitting_at(account.id))).collect();
        Telling { managers: self.managers().map(|manager| manager.id).collect(), opened, needs }
    }

    /// The coordinator of an account and who stands in there.
    fn sitting_at(&self, account: Id<Account>) -> [Option<Id<Person>>; 2] {
        let seat = self.coordinator_seat(account);
        let both = [seat.and_then(|seat| self.seat_holder(seat)), seat.and_then(|seat| self.holder(&seat.stand_in))];
        both.map(|person| person.map(|person| person.id))
    }

    /// Whether a person keeps a password without a duty on its accounts: director, owner of one, emergency contact.
    pub fn keeps(&self, person: &Person, secret: &Secret) -> bool {
        let is = |other: Option<&Person>| other.is_some_and(|other| other.id == person.id);
        person.kind == PersonKind::Emergency
            || is(self.director())
            || self.opened_by(secret).any(|account| is(self.owner(account)))
    }

    /// Whether the password is written down as known to nobody in particular: nobody was asked, or nobody knows.
    pub fn is_knowledge_open(secret: &Secret) -> bool {
        matches!(secret.known_by, Fact::Unlooked | Fact::NotSure)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::fixture::{Fixture, today};
    use crate::model::Role;

    #[test]
    fn a_role_and_a_password_are_one_entry() {
        let mut f = Fixture::team();
        let (ama, account) = (f.person("ama"), f.account("x", "x"));
        let grant = f.grant(ama, account, Some(Level::Viewer));
        let secret = f.secret("x", &[account], &[ama]);
        let entries = f.lens().who_can_get_in(account);
        let [entry] = entries.as_slice() else { panic!("{entries:?}") };
        assert_eq!(entry.level, Some(Level::Owner));
        assert_eq!(entry.ways, [Way::Grant(grant), Way::Secret(secret)]);
        assert_eq!(f.lens().access_of(ama), entries);
    }

    #[test]
    fn not_sure_cannot_and_a_later_right_cannot_yet() {
        let mut f = Fixture::team();
        let (ama, ben, account) = (f.person("ama"), f.person("ben"), f.account("fb", "facebook"));
        f.grant(ama, account, None);
        let late = f.grant(ben, account, Some(Level::Owner));
        f.update(late, |grant: &mut Grant| grant.usable_from = crate::date::parse("2026-11-09"));
        let lens = f.lens();
        assert!(!lens.can(ama, account, Level::Viewer, today()));
        assert!(!lens.can(ben, account, Level::Viewer, today()));
        assert!(lens.can(ben, account, Level::Publisher, crate::date::parse("2026-11-09").unwrap_or_default()));
    }

    #[test]
    fn an_advertiser_cannot_even_look() {
        let mut f = Fixture::team();
        let (ama, account) = (f.person("ama"), f.account("fb", "facebook"));
        f.grant(ama, account, Some(Level::Advertiser));
        assert!(!f.lens().can(ama, account, Level::Viewer, today()));
    }

    #[test]
    fn the_rest_asks_for_a_role_where_there_is_one() {
        let mut f = Fixture::team();
        let (ama, ben, cem, dot) = (f.person("ama"), f.person("ben"), f.person("cem"), f.person("dot"));
        let (x, own) = (f.account("x", "x"), f.account("own", "other"));
        f.seat(Role::Director, ama, None);
        f.seat(Role::Manager, ben, None);
        f.seat_on(Role::Coordinator, cem, x);
        f.stream("photo", &[dot]);
        let (shared, other) = (f.secret("sx", &[x], &[]), f.secret("so", &[own], &[]));
        let lens = f.lens();
        let told =
            |secret| lens.secrets.iter().find(|s| s.id == secret).map(|s| lens.may_be_told(s)).unwrap_or_default();
        assert_eq!(told(shared).people, [ben, cem]);
        assert_eq!(
            told(shared).roles.iter().map(|r| (r.person, r.role.key)).collect::<Vec<_>>(),
            [(dot, "x-contributor")]
        );
        assert_eq!(told(other).people, [ben, dot]);
        assert_eq!(told(other).roles, []);
    }
}
