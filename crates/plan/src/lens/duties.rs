//! What a person has to do (V8), and the list of all duties of a person.
//!
//! "A duty on an account" is what gives somebody a reason to get in there. Tests: at the end of this file.

use super::Lens;
use crate::fact::Who;
use crate::id::Id;
use crate::model::{
    Account, Approval, Busy, Department, Level, Partner, Person, Responsibility, Right, Role, Rotation, Seat, Stream,
    Tool, Watch,
};

/// Something a person does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Duty {
    /// Holds a key role.
    Seat(Id<Seat>),
    /// Stands in for a key role.
    SeatStandIn(Id<Seat>),
    /// Answers for an account.
    Owns(Id<Account>),
    /// Looks at messages: weekdays, evenings or weekend, by the name of the field.
    RoughWatch(&'static str),
    /// Watches, also by turns.
    Watch(Id<Watch>),
    /// Is accountable for a responsibility.
    Responsibility(Id<Responsibility>),
    /// Does it without being accountable.
    Does(Id<Responsibility>),
    /// Is its backup.
    Backup(Id<Responsibility>),
    /// Makes content, also by turns.
    Makes(Id<Stream>),
    /// Stands in for making it.
    MakesStandIn(Id<Stream>),
    /// Checks it first.
    ChecksStream(Id<Stream>),
    /// Makes sure that all posts fit together.
    Consistency,
    /// A crisis job.
    Crisis(super::crisis::Job),
    /// Stands in for a crisis job.
    CrisisStandIn(super::crisis::Job),
    /// Posts on an account in a crisis.
    Poster(Id<Account>),
    /// Stops scheduled posts.
    Freeze,
    /// Is an extra person of a busy time.
    Busy(Id<Busy>),
    /// Approves.
    Approves(Id<Approval>),
    /// Stands in for approving.
    ApprovesStandIn(Id<Approval>),
    /// Decides on a matter.
    Decides(Id<Right>),
    /// Answers for a tool.
    Tool(Id<Tool>),
    /// Can pause a tool.
    Pauses(Id<Tool>),
    /// Inside contact of a firm.
    Inside(Id<Partner>),
    /// Speaks for a department.
    Speaks(Id<Department>),
}

impl Lens {
    /// Whether a person is coordinator or stand-in of an account.
    pub fn sits_at(&self, person: Id<Person>, account: Id<Account>) -> bool {
        let is = |other: Option<&Person>| other.is_some_and(|other| other.id == person);
        self.coordinator_seat(account).is_some_and(|seat| is(self.seat_holder(seat)) || is(self.holder(&seat.stand_in)))
    }

    /// V8: whether a person has a duty on an account.
    pub fn has_duty(&self, person: Id<Person>, account: Id<Account>) -> bool {
        self.need(person, account).is_some()
    }

    /// V8: what the duties of a person on an account need there: publisher to post, responder to answer. `None`: no duty.
    pub fn need(&self, person: Id<Person>, account: Id<Account>) -> Option<Level> {
        let is = |other: Option<&Person>| other.is_some_and(|other| other.id == person);
        let manages =
            self.seats_of(Role::Manager).any(|seat| is(self.seat_holder(seat)) || is(self.holder(&seat.stand_in)));
        let makes = || self.streams.iter().any(|stream| stream.scope.covers(account) && self.makes(person, stream));
        let posts = || self.crisis.posters.get(&account).is_some_and(|list| list.contains(&person));
        if self.sits_at(person, account) || manages || makes() || posts() {
            return Some(Level::Publisher);
        }
        let watches = self.watches.iter().any(|watch| watch.scope.covers(account) && self.watches(person, watch));
        let helps = || self.busy.iter().any(|busy| busy.to >= self.today && busy.extra.contains(&person));
        (watches || helps()).then_some(Level::Responder)
    }

    /// Whether a stream is made, as far as anybody said: yes, or somebody is named although nobody was asked.
    pub fn is_made(stream: &Stream) -> bool {
        match stream.made.decided() {
            Some(made) => *made,
            None => stream.made.is_unlooked() && (!stream.creators.is_empty() || stream.rotation.is_some()),
        }
    }

    /// Whether a person makes that content: by name, in turns, or for the firm that makes it.
    pub fn makes(&self, person: Id<Person>, stream: &Stream) -> bool {
        Self::is_made(stream)
            && (self.takes_turns(person, stream.rotation)
                || stream.creators.iter().any(|who| match who {
                    Who::Person(id) => *id == person,
                    Who::Partner(id) => self.person(person).is_some_and(|person| person.partner == Some(*id)),
                    Who::Text(_) | Who::Business => false,
                }))
    }

    /// Whether a person watches there, also by turns; watches that are over do not count.
    pub fn watches(&self, person: Id<Person>, watch: &Watch) -> bool {
        watch.active_to.is_none_or(|to| to >= self.today)
            && (watch.person == Some(person) || self.takes_turns(person, watch.rotation))
    }

    fn takes_turns(&self, person: Id<Person>, rotation: Option<Id<Rotation>>) -> bool {
        rotation.and_then(|id| self.rotation(id)).is_some_and(|rotation| rotation.members.contains(&person))
    }

    /// Everything a person does, in the order of the steps. Accounts that are external or closed are left out.
    pub fn duties_of(&self, person: Id<Person>) -> Vec<Duty> {
        let mut out = Vec::new();
        let mut add = |fits: bool, duty: Duty| {
            if fits {
                out.push(duty);
            }
        };
        let is = |other: Option<&Person>| other.is_some_and(|other| other.id == person);
        let me = Who::Person(person);
        for account in self.ours() {
            add(is(self.who_holder(&account.business_owner)), Duty::Owns(account.id));
        }
        for tool in &self.tools {
            add(is(self.holder(&tool.owner)), Duty::Tool(tool.id));
            add(tool.pausers.decided().is_some_and(|list| list.contains(&person)), Duty::Pauses(tool.id));
        }
        for partner in &self.partners {
            add(is(self.holder(&partner.inside_owner)), Duty::Inside(partner.id));
        }
        for department in &self.departments {
            add(department.representative.as_ref() == Some(&me), Duty::Speaks(department.id));
        }
        for seat in &self.seats {
            add(is(self.seat_holder(seat)), Duty::Seat(seat.id));
            add(is(self.holder(&seat.stand_in)), Duty::SeatStandIn(seat.id));
        }
        let rough = &self.org.rough_watch;
        for (name, fact) in [("weekdays", &rough.weekdays), ("evenings", &rough.evenings), ("weekend", &rough.weekend)]
        {
            add(fact.decided().and_then(Option::as_ref) == Some(&me), Duty::RoughWatch(name));
        }
        for watch in &self.watches {
            add(self.watches(person, watch), Duty::Watch(watch.id));
        }
        for item in &self.responsibilities {
            let accountable = is(self.accountable(item));
            add(accountable, Duty::Responsibility(item.id));
            add(!accountable && item.doers.as_ref().is_some_and(|list| list.contains(&me)), Duty::Does(item.id));
            add(item.backups.contains(&person), Duty::Backup(item.id));
        }
        for right in self.plan.all::<Right>() {
            add(is(self.holder(&right.decider)), Duty::Decides(right.id));
        }
        for stream in &self.streams {
            add(self.makes(person, stream), Duty::Makes(stream.id));
            add(is(self.holder(&stream.stand_in)), Duty::MakesStandIn(stream.id));
            add(is(self.holder(&stream.check)), Duty::ChecksStream(stream.id));
        }
        add(is(self.holder(&self.consistency.checker)), Duty::Consistency);
        for approval in self.plan.all::<Approval>() {
            add(is(self.holder(&approval.approver)), Duty::Approves(approval.id));
            add(is(self.holder(&approval.deputy)), Duty::ApprovesStandIn(approval.id));
        }
        for job in super::crisis::JOBS {
            add(self.job_holders(job).iter().any(|holder| holder.id == person), Duty::Crisis(job));
            add(is(self.job_stand_in(job)), Duty::CrisisStandIn(job));
        }
        for (account, list) in &self.crisis.posters {
            add(list.contains(&person), Duty::Poster(*account));
        }
        add(is(self.freezer()), Duty::Freeze);
        for busy in &self.busy {
            add(busy.to >= self.today && busy.extra.contains(&person), Duty::Busy(busy.id));
        }
        out
    }

    /// Who is accountable for a responsibility: the holder of its group's role, or the person named.
    pub fn accountable(&self, item: &Responsibility) -> Option<&Person> {
        use crate::model::Group;
        if !item.from_role {
            return self.holder(&item.accountable);
        }
        match item.group {
            Group::Director => self.director(),
            Group::Manager | Group::Creator | Group::Crisis | Group::Other => self.manager(),
            Group::Coordinator => {
                let seat = item.scope.accounts.first().and_then(|account| self.coordinator_seat(*account));
                seat.or_else(|| self.seat(Role::Coordinator)).and_then(|seat| self.seat_holder(seat))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::fixture::Fixture;
    use crate::lens::crisis::Job;

    #[test]
    fn each_kind_of_work_gives_a_duty() {
        let mut f = Fixture::team();
        let (ama, ben, cem, dot) = (f.person("ama"), f.person("ben"), f.person("cem"), f.person("dot"));
        let (x, fb) = (f.account("x", "x"), f.account("fb", "facebook"));
        f.seat(Role::Manager, ama, Some(ben));
        f.seat_on(Role::Coordinator, cem, x);
        let lens = f.lens();
        assert_eq!(lens.need(ama, fb), Some(Level::Publisher));
        assert_eq!(lens.need(ben, fb), Some(Level::Publisher), "stands in for the manager");
        assert_eq!(lens.need(cem, x), Some(Level::Publisher));
        assert_eq!(lens.need(cem, fb), None);
        assert_eq!(lens.need(dot, x), None);
        f.watch(dot, x);
        assert_eq!(f.lens().need(dot, x), Some(Level::Responder));
        assert_eq!(f.lens().need(dot, fb), None);
    }

    #[test]
    fn the_list_names_every_duty() {
        let mut f = Fixture::team();
        let (ama, ben) = (f.person("ama"), f.person("ben"));
        let director = f.seat(Role::Director, ama, None);
        let manager = f.seat(Role::Manager, ama, Some(ben));
        let photo = f.stream("photo", &[ben]);
        let lens = f.lens();
        assert_eq!(
            lens.duties_of(ama),
            [
                Duty::Seat(director),
                Duty::Seat(manager),
                Duty::Crisis(Job::Decides),
                Duty::Crisis(Job::Speaks),
                Duty::Crisis(Job::KeepsNotes),
                Duty::Freeze,
            ]
        );
        assert_eq!(
            lens.duties_of(ben),
            [
                Duty::SeatStandIn(manager),
                Duty::Makes(photo),
                Duty::CrisisStandIn(Job::Speaks),
                Duty::CrisisStandIn(Job::KeepsNotes)
            ]
        );
    }
}
