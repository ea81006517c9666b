//! Who has to get in where, and who does anything at all, worked out once for everybody.
//!
//! The same answers as [`Lens::need`] and [`Lens::duties_of`], which look at one person: checks ask about every person and
//! every way in, and plans may have hundreds. Nothing here may differ from them.
//!
//! Tests: at the end of this file, `tests/checks_properties.rs`.

use super::crisis::JOBS;
use super::{Lens, find};
use crate::fact::Who;
use crate::id::{Id, Key};
use crate::model::{Account, Approval, Level, Person, Right, Role, Rotation, Scope, Stream};
use std::collections::{BTreeMap, BTreeSet};

/// What the duties of people need on accounts (V8).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    everywhere: BTreeMap<Key, Level>,
    there: BTreeMap<(Key, Key), Level>,
}

impl Needs {
    /// What a person needs on an account: publisher to post, responder to answer. `None`: no duty there.
    pub fn need(&self, person: Id<Person>, account: Id<Account>) -> Option<Level> {
        let everywhere = self.everywhere.get(&person.key);
        everywhere.max(self.there.get(&(account.key, person.key))).copied()
    }

    fn everywhere(&mut self, person: Id<Person>, level: Level) {
        let slot = self.everywhere.entry(person.key).or_insert(level);
        *slot = level.max(*slot);
    }

    fn there(&mut self, person: Id<Person>, account: Id<Account>, level: Level) {
        let slot = self.there.entry((account.key, person.key)).or_insert(level);
        *slot = level.max(*slot);
    }

    fn within(&mut self, person: Id<Person>, scope: &Scope, level: Level) {
        if scope.only {
            scope.accounts.iter().for_each(|account| self.there(person, *account, level));
        } else {
            self.everywhere(person, level);
        }
    }
}

impl Lens {
    /// V8 for everybody and every account.
    pub fn needs(&self) -> Needs {
        let mut out = Needs::default();
        for account in &self.accounts {
            if let Some(seat) = self.coordinator_seat(account.id) {
                let both = self.seat_holder(seat).into_iter().chain(self.holder(&seat.stand_in));
                both.for_each(|person| out.there(person.id, account.id, Level::Publisher));
            }
        }
        for seat in self.seats_of(Role::Manager) {
            let both = self.seat_holder(seat).into_iter().chain(self.holder(&seat.stand_in));
            both.for_each(|person| out.everywhere(person.id, Level::Publisher));
        }
        let firms = self.firms();
        for stream in &self.streams {
            for person in self.makers(stream, &firms) {
                out.within(person, &stream.scope, Level::Publisher);
            }
        }
        for (account, list) in &self.crisis.posters {
            list.iter().for_each(|person| out.there(*person, *account, Level::Publisher));
        }
        for watch in self.watches.iter().filter(|watch| watch.active_to.is_none_or(|to| to >= self.today)) {
            for person in watch.person.iter().chain(self.members(watch.rotation)) {
                out.within(*person, &watch.scope, Level::Responder);
            }
        }
        for busy in self.busy.iter().filter(|busy| busy.to >= self.today) {
            busy.extra.iter().for_each(|person| out.everywhere(*person, Level::Responder));
        }
        out
    }

    /// Everybody with at least one duty.
    pub fn with_a_duty(&self) -> BTreeSet<Id<Person>> {
        let mut out = BTreeSet::new();
        let mut add = |person: Option<&Person>| out.extend(person.map(|person| person.id));
        for account in self.ours() {
            add(self.who_holder(&account.business_owner));
        }
        for seat in &self.seats {
            add(self.seat_holder(seat));
            add(self.holder(&seat.stand_in));
        }
        self.tools.iter().for_each(|tool| add(self.holder(&tool.owner)));
        self.partners.iter().for_each(|firm| add(self.holder(&firm.inside_owner)));
        self.responsibilities.iter().for_each(|item| add(self.accountable(item)));
        self.plan.all::<Right>().iter().for_each(|right| add(self.holder(&right.decider)));
        for stream in &self.streams {
            add(self.holder(&stream.stand_in));
            add(self.holder(&stream.check));
        }
        add(self.holder(&self.consistency.checker));
        for approval in self.plan.all::<Approval>() {
            add(self.holder(&approval.approver));
            add(self.holder(&approval.deputy));
        }
        for job in JOBS {
            self.job_holders(job).into_iter().for_each(|person| add(Some(person)));
            add(self.job_stand_in(job));
        }
        add(self.freezer());
        self.add_named(&mut out);
        out
    }

    /// Everybody who looks at messages, now or when it is their turn, current or not: those of the watches in their order,
    /// then those of the rough answer.
    pub fn watchers(&self) -> Vec<Id<Person>> {
        let mut out: Vec<Id<Person>> = Vec::new();
        for watch in self.watches.iter().filter(|watch| watch.active_to.is_none_or(|to| to >= self.today)) {
            out.extend(watch.person.iter().chain(self.members(watch.rotation)));
        }
        let rough = &self.org.rough_watch;
        let rough = [&rough.weekdays, &rough.evenings, &rough.weekend];
        out.extend(rough.into_iter().filter_map(|fact| fact.decided()?.as_ref()?.person()));
        out
    }

    /// Those whom a list names, current or not.
    fn add_named(&self, out: &mut BTreeSet<Id<Person>>) {
        out.extend(self.watchers());
        out.extend(self.departments.iter().filter_map(|department| department.representative.as_ref()?.person()));
        out.extend(self.tools.iter().flat_map(|tool| tool.pausers.decided().into_iter().flatten()));
        for item in &self.responsibilities {
            out.extend(item.doers.iter().flatten().filter_map(Who::person));
            out.extend(&item.backups);
        }
        let firms = self.firms();
        out.extend(self.streams.iter().flat_map(|stream| self.makers(stream, &firms)));
        out.extend(self.crisis.posters.values().flatten());
        out.extend(self.busy.iter().filter(|busy| busy.to >= self.today).flat_map(|busy| &busy.extra));
    }

    /// Who works for which firm.
    fn firms(&self) -> BTreeMap<Key, Vec<Id<Person>>> {
        let mut out: BTreeMap<Key, Vec<Id<Person>>> = BTreeMap::new();
        for person in &self.people {
            if let Some(firm) = person.partner {
                out.entry(firm.key).or_default().push(person.id);
            }
        }
        out
    }

    fn members(&self, rotation: Option<Id<Rotation>>) -> &[Id<Person>] {
        rotation.and_then(|id| find(&self.rotations, id)).map_or(&[], |rotation| &rotation.members)
    }

    fn makers(&self, stream: &Stream, firms: &BTreeMap<Key, Vec<Id<Person>>>) -> Vec<Id<Person>> {
        let mut out = Vec::new();
        if Self::is_made(stream) {
            out.extend(self.members(stream.rotation));
            for who in &stream.creators {
                match who {
                    Who::Person(id) => out.push(*id),
                    Who::Partner(firm) => out.extend(firms.get(&firm.key).into_iter().flatten()),
                    Who::Text(_) | Who::Business => {}
                }
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::fixture::Fixture;
    use crate::model::{Partner, Watch};

    #[test]
    fn it_says_the_same_as_a_look_at_one_person() {
        let mut f = Fixture::clean();
        let [ama, eve, fay] = ["p_ama", "p_eve", "p_fay"].map(|id| Id::parse(id).unwrap());
        for name in ["eve", "fay"] {
            f.person(name);
        }
        let firm = f.add(|firm: &mut Partner| firm.name = "Firm".into());
        f.update(fay, |fay: &mut Person| fay.partner = Some(firm));
        let [x, fb] = ["ac_x", "ac_fb"].map(|id| Id::parse(id).unwrap());
        f.watch(eve, x);
        f.add(|stream: &mut Stream| {
            (stream.creators, stream.scope) = (vec![Who::Partner(firm)], Scope::only(vec![fb]));
        });
        let turns = f.add(|turns: &mut Rotation| turns.members = vec![ama]);
        f.add(|watch: &mut Watch| watch.rotation = Some(turns));
        let lens = f.lens();
        let (needs, working) = (lens.needs(), lens.with_a_duty());
        assert_eq!((needs.need(eve, x), needs.need(eve, fb)), (Some(Level::Responder), None));
        assert_eq!((needs.need(fay, x), needs.need(fay, fb)), (None, Some(Level::Publisher)));
        for person in &lens.people {
            for account in &lens.accounts {
                let one = lens.need(person.id, account.id);
                assert_eq!(needs.need(person.id, account.id), one, "{} {}", person.name, account.network);
            }
            assert_eq!(working.contains(&person.id), !lens.duties_of(person.id).is_empty(), "{}", person.name);
        }
    }
}
