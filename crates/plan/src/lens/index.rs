//! Where the records stand that nearly every question asks for, built once when a plan is looked at.
//!
//! Plans may have hundreds of people and thousands of ways in; a scan for each of them is what makes a page slow. Holds
//! places in the lists of a [`Lens`], nothing else, and must never answer otherwise than a scan would. It does not look at
//! the organisation or the crisis plan, which some callers change in a copy. Tests: at the end of this file.

use super::Lens;
use crate::field::Record;
use crate::id::{Id, Key};
use crate::model::{Absence, Account, Grant, Person, Role, Rotation, Seat, Secret, Training};
use std::collections::{BTreeMap, BTreeSet};

/// Places in the lists of a lens.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    people: BTreeMap<Key, usize>,
    accounts: BTreeMap<Key, usize>,
    rotations: BTreeMap<Key, usize>,
    /// Grants that were not removed, by account.
    grants: BTreeMap<Key, Vec<usize>>,
    /// Passwords by account.
    secrets: BTreeMap<Key, Vec<usize>>,
    /// The first coordinator's seat, by account.
    seats: BTreeMap<Key, usize>,
    /// Absences by person.
    absences: BTreeMap<Key, Vec<usize>>,
    /// Training by person.
    training: BTreeMap<Key, Vec<usize>>,
}

fn places<R: Record>(list: &[R]) -> BTreeMap<Key, usize> {
    list.iter().enumerate().map(|(place, record)| (record.key(), place)).collect()
}

fn groups<R>(list: &[R], keys: impl Fn(&R) -> Vec<Key>) -> BTreeMap<Key, Vec<usize>> {
    let mut out: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
    for (place, record) in list.iter().enumerate() {
        let mut keys = keys(record);
        keys.sort_unstable();
        keys.dedup();
        for key in keys {
            out.entry(key).or_default().push(place);
        }
    }
    out
}

/// The records at places.
fn at<'a, R>(list: &'a [R], places: Option<&'a Vec<usize>>) -> impl Iterator<Item = &'a R> {
    places.into_iter().flatten().filter_map(|place| list.get(*place))
}

impl Index {
    /// Looks at the lists of a lens.
    pub(super) fn new(lens: &Lens) -> Self {
        let held = |grant: &Grant| grant.account.filter(|_| grant.removed_on.is_none()).map(|id| id.key);
        let seat = |account: &Account| {
            let seats = |seat: &Seat| seat.role == Role::Coordinator && seat.scope.covers(account.id);
            Some((account.id.key, lens.seats.iter().position(seats)?))
        };
        Self {
            people: places(&lens.people),
            accounts: places(&lens.accounts),
            rotations: places(&lens.rotations),
            grants: groups(&lens.grants, |grant| held(grant).into_iter().collect()),
            secrets: groups(&lens.secrets, |secret| secret.accounts.iter().map(|id| id.key).collect()),
            seats: lens.accounts.iter().filter_map(seat).collect(),
            absences: groups(&lens.absences, |absence| vec![absence.who.key]),
            training: groups(&lens.training, |record| vec![record.who.key]),
        }
    }
}

impl Lens {
    /// The person with that identity, whoever it is.
    pub fn person(&self, id: Id<Person>) -> Option<&Person> {
        self.index.people.get(&id.key).and_then(|place| self.people.get(*place))
    }

    /// These people in the order of their table, each once.
    pub fn in_order(&self, ids: &[Id<Person>]) -> impl Iterator<Item = &Person> {
        let places: BTreeSet<usize> = ids.iter().filter_map(|id| self.index.people.get(&id.key).copied()).collect();
        places.into_iter().filter_map(|place| self.people.get(place))
    }

    /// The account with that identity.
    pub fn account(&self, id: Id<Account>) -> Option<&Account> {
        self.index.accounts.get(&id.key).and_then(|place| self.accounts.get(*place))
    }

    /// The turns with that identity.
    pub fn rotation(&self, id: Id<Rotation>) -> Option<&Rotation> {
        self.index.rotations.get(&id.key).and_then(|place| self.rotations.get(*place))
    }

    /// The grants on an account that were not removed.
    pub fn grants_on(&self, account: Id<Account>) -> impl Iterator<Item = &Grant> {
        at(&self.grants, self.index.grants.get(&account.key))
    }

    /// The passwords that open an account.
    pub fn secrets_of(&self, account: Id<Account>) -> impl Iterator<Item = &Secret> {
        at(&self.secrets, self.index.secrets.get(&account.key))
    }

    /// V6: the first coordinator seat that covers the account, held or not.
    pub fn coordinator_seat(&self, account: Id<Account>) -> Option<&Seat> {
        self.index.seats.get(&account.key).and_then(|place| self.seats.get(*place))
    }

    /// Adds an absence for a question that begins with "if"; `take_back` undoes it.
    pub(super) fn suppose(&mut self, absence: Absence) {
        self.index.absences.entry(absence.who.key).or_default().push(self.absences.len());
        self.absences.push(absence);
    }

    /// Takes the last absence back that was supposed.
    pub(super) fn take_back(&mut self) {
        if let Some(absence) = self.absences.pop()
            && let Some(places) = self.index.absences.get_mut(&absence.who.key)
        {
            places.pop();
        }
    }

    /// The absences of a person.
    pub fn absences_of(&self, person: Id<Person>) -> impl Iterator<Item = &Absence> {
        at(&self.absences, self.index.absences.get(&person.key))
    }

    /// What was written down about what a person can do.
    pub fn training_of(&self, person: Id<Person>) -> impl Iterator<Item = &Training> {
        at(&self.training, self.index.training.get(&person.key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::fixture::{Fixture, today};
    use crate::model::{Level, Scope};

    #[test]
    fn it_finds_what_a_scan_finds() {
        let mut f = Fixture::clean();
        let [ama, dot] = ["p_ama", "p_dot"].map(|id| Id::<Person>::parse(id).unwrap());
        let [x, fb] = ["ac_x", "ac_fb"].map(|id| Id::<Account>::parse(id).unwrap());
        let gone = f.grant(ama, x, Some(Level::Viewer));
        f.update(gone, |grant: &mut Grant| grant.removed_on = Some(today()));
        f.secret("both", &[x, fb, x], &[ama]);
        f.seat_on(Role::Coordinator, dot, fb);
        f.add(|absence: &mut Absence| (absence.who, absence.from, absence.to) = (dot, today(), today()));
        let lens = f.lens();
        for account in &lens.accounts {
            let id = account.id;
            assert_eq!(lens.account(id), Some(account));
            let grants: Vec<_> =
                lens.grants.iter().filter(|one| one.account == Some(id) && one.removed_on.is_none()).collect();
            assert_eq!(lens.grants_on(id).collect::<Vec<_>>(), grants);
            let secrets: Vec<_> = lens.secrets.iter().filter(|one| one.accounts.contains(&id)).collect();
            assert_eq!(lens.secrets_of(id).collect::<Vec<_>>(), secrets);
            let seat = lens.seats.iter().find(|one| one.role == Role::Coordinator && one.scope.covers(id));
            assert_eq!(lens.coordinator_seat(id), seat);
        }
        for person in &lens.people {
            let id = person.id;
            assert_eq!(lens.person(id), Some(person));
            let away: Vec<_> = lens.absences.iter().filter(|one| one.who == id).collect();
            assert_eq!(lens.absences_of(id).collect::<Vec<_>>(), away);
            let able: Vec<_> = lens.training.iter().filter(|one| one.who == id).collect();
            assert_eq!(lens.training_of(id).collect::<Vec<_>>(), able);
        }
        for turns in &lens.rotations {
            assert_eq!(lens.rotation(turns.id), Some(turns));
        }
    }

    #[test]
    fn the_first_seat_in_order_comes_first() {
        let mut f = Fixture::team();
        let (ama, ben, x) = (f.person("ama"), f.person("ben"), f.account("x", "x"));
        let first = f.seat_on(Role::Coordinator, ama, x);
        f.seat(Role::Coordinator, ben, None);
        assert_eq!(f.lens().coordinator_seat(x).map(|seat| seat.id), Some(first));
        f.update(first, |seat: &mut Seat| seat.scope = Scope::only(Vec::new()));
        assert_eq!(f.lens().coordinator(x).map(|person| person.id), Some(ben));
    }
}
