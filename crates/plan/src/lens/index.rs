//! Where the records stand that nearly every question asks for, built once when a plan is looked at.
//!
//! Plans may have hundreds of people and thousands of ways in; a scan for each of them is what makes a page slow. Holds
//! places in the lists of a [`Lens`], nothing else, and must never answer otherwise than a scan would. It does not look at
//! the organisation or the crisis plan, which some callers change in a copy. Tests: at the end of this file.

use super::Lens;
use crate::field::Record;
use crate::id::{Id, Key};
use crate::model::{Absence, Account, Grant, Person, Role, Rotation, Seat, Secret, Training};
use crate::places::Places;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Places in the lists of a lens. Shared between looks that share the lists.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    people: Arc<Places>,
    accounts: Arc<Places>,
    rotations: Arc<Places>,
    /// Grants that were not removed, by account.
    grants: Arc<Groups>,
    /// Passwords by account.
    secrets: Arc<Groups>,
    /// The first coordinator's seat, by account.
    seats: Arc<BTreeMap<Key, usize>>,
    /// Absences by person.
    absences: Arc<Groups>,
    /// Training by person.
    training: Arc<Groups>,
}

/// Places of records by the key of what they are about.
#[derive(Clone, Debug, Default)]
struct Groups {
    keys: Places,
    lists: Vec<Vec<usize>>,
}

impl Groups {
    /// Adds a record that comes after all others.
    fn add(&mut self, key: Key, place: usize) {
        let number = self.keys.get_or_add(key);
        match self.lists.get_mut(number) {
            // A record may name something twice.
            Some(list) if list.last() == Some(&place) => {}
            Some(list) => list.push(place),
            None => self.lists.push(vec![place]),
        }
    }

    /// Takes the last record out that is about something.
    fn take(&mut self, key: Key) {
        if let Some(list) = self.keys.get(key).and_then(|number| self.lists.get_mut(number)) {
            list.pop();
        }
    }

    fn get(&self, key: Key) -> Option<&Vec<usize>> {
        self.lists.get(self.keys.get(key)?)
    }
}

fn places<R: Record>(list: &[R]) -> Arc<Places> {
    Arc::new(Places::of(list.iter().map(Record::key)))
}

fn groups<R>(list: &[R], keys: impl Fn(&R, &mut dyn FnMut(Key))) -> Arc<Groups> {
    let mut out = Groups::default();
    for (place, record) in list.iter().enumerate() {
        keys(record, &mut |key| out.add(key, place));
    }
    Arc::new(out)
}

/// The records at places.
fn at<'a, R>(list: &'a [R], places: Option<&'a Vec<usize>>) -> impl Iterator<Item = &'a R> {
    places.into_iter().flatten().filter_map(|place| list.get(*place))
}

impl Index {
    /// Looks at the lists of a lens, where they are not those of an earlier look.
    pub(super) fn new(lens: &Lens, before: Option<&Lens>) -> Self {
        let held = |grant: &Grant| grant.account.filter(|_| grant.removed_on.is_none());
        let seat = |account: &Account| {
            let seats = |seat: &Seat| seat.role == Role::Coordinator && seat.scope.covers(account.id);
            Some((account.id.key, lens.seats.iter().position(seats)?))
        };
        Self {
            people: kept(before, |old| old.people.is(&lens.people), |index| &index.people, || places(&lens.people)),
            accounts: kept(
                before,
                |old| old.accounts.is(&lens.accounts),
                |index| &index.accounts,
                || places(&lens.accounts),
            ),
            rotations: kept(
                before,
                |old| old.rotations.is(&lens.rotations),
                |index| &index.rotations,
                || places(&lens.rotations),
            ),
            grants: kept(
                before,
                |old| old.grants.is(&lens.grants),
                |index| &index.grants,
                || groups(&lens.grants, |grant, add| held(grant).iter().for_each(|id| add(id.key))),
            ),
            secrets: kept(
                before,
                |old| old.secrets.is(&lens.secrets),
                |index| &index.secrets,
                || groups(&lens.secrets, |secret, add| secret.accounts.iter().for_each(|id| add(id.key))),
            ),
            seats: kept(
                before,
                |old| old.seats.is(&lens.seats) && old.accounts.is(&lens.accounts),
                |index| &index.seats,
                || Arc::new(lens.accounts.iter().filter_map(seat).collect()),
            ),
            absences: kept(
                before,
                |old| old.absences.is(&lens.absences),
                |index| &index.absences,
                || groups(&lens.absences, |absence, add| add(absence.who.key)),
            ),
            training: kept(
                before,
                |old| old.training.is(&lens.training),
                |index| &index.training,
                || groups(&lens.training, |record, add| add(record.who.key)),
            ),
        }
    }
}

/// A part of the index of an earlier look, if it is about the same lists; else a new one.
fn kept<T: Clone>(
    before: Option<&Lens>,
    is_same: impl FnOnce(&Lens) -> bool,
    part: fn(&Index) -> &T,
    new: impl FnOnce() -> T,
) -> T {
    match before {
        Some(lens) if is_same(lens) => part(&lens.index).clone(),
        Some(_) | None => new(),
    }
}

impl Lens {
    /// The person with that identity, whoever it is.
    pub fn person(&self, id: Id<Person>) -> Option<&Person> {
        self.people.get(self.index.people.get(id.key)?)
    }

    /// The place of everybody in the list of people.
    pub(crate) fn places_of_people(&self) -> Arc<Places> {
        self.people.note();
        self.index.people.clone()
    }

    /// These people in the order of their table, each once.
    pub fn in_order(&self, ids: &[Id<Person>]) -> impl Iterator<Item = &Person> {
        self.people.note();
        let places: BTreeSet<usize> = ids.iter().filter_map(|id| self.index.people.get(id.key)).collect();
        places.into_iter().filter_map(|place| self.people.get(place))
    }

    /// The account with that identity.
    pub fn account(&self, id: Id<Account>) -> Option<&Account> {
        self.accounts.get(self.index.accounts.get(id.key)?)
    }

    /// These accounts in the order of their table, each once.
    pub fn accounts_in_order(&self, ids: &[Id<Account>]) -> impl Iterator<Item = &Account> {
        self.accounts.note();
        let places: BTreeSet<usize> = ids.iter().filter_map(|id| self.index.accounts.get(id.key)).collect();
        places.into_iter().filter_map(|place| self.accounts.get(place))
    }

    /// The turns with that identity.
    pub fn rotation(&self, id: Id<Rotation>) -> Option<&Rotation> {
        self.rotations.get(self.index.rotations.get(id.key)?)
    }

    /// The grants on an account that were not removed.
    pub fn grants_on(&self, account: Id<Account>) -> impl Iterator<Item = &Grant> {
        at(&self.grants, self.index.grants.get(account.key))
    }

    /// The passwords that open an account.
    pub fn secrets_of(&self, account: Id<Account>) -> impl Iterator<Item = &Secret> {
        at(&self.secrets, self.index.secrets.get(account.key))
    }

    /// V6: the first coordinator seat that covers the account, held or not.
    pub fn coordinator_seat(&self, account: Id<Account>) -> Option<&Seat> {
        self.accounts.note();
        self.seats.note();
        self.index.seats.get(&account.key).and_then(|place| self.seats.get(*place))
    }

    /// Adds an absence for a question that begins with "if"; `take_back` undoes it.
    pub(super) fn suppose(&mut self, absence: Absence) {
        Arc::make_mut(&mut self.index.absences).add(absence.who.key, self.absences.len());
        self.absences.own().push(absence);
    }

    /// Takes the last absence back that was supposed.
    pub(super) fn take_back(&mut self) {
        if let Some(absence) = self.absences.own().pop() {
            Arc::make_mut(&mut self.index.absences).take(absence.who.key);
        }
    }

    /// The absences of a person.
    pub fn absences_of(&self, person: Id<Person>) -> impl Iterator<Item = &Absence> {
        at(&self.absences, self.index.absences.get(person.key))
    }

    /// What was written down about what a person can do.
    pub fn training_of(&self, person: Id<Person>) -> impl Iterator<Item = &Training> {
        at(&self.training, self.index.training.get(person.key))
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
