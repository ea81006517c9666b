//! Duties that must not stop, and whether their backup could really step in (V11, V12, V13).
//!
//! Backups count strictly: named, somebody else, there, with the right and trained. First holders are presumed able;
//! nobody has to prove on day one what they already do. Tests: at the end of this file.

use super::Lens;
use super::access::rank;
use super::crisis::Job;
use crate::id::Id;
use crate::model::{Account, Level, Person, Responsibility, Role, Seat, Skill, SkillLevel, Training};
use chrono::{Days, NaiveDate};

/// A duty that must not stop (V12).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Critical {
    /// The director.
    Director(Id<Seat>),
    /// A manager.
    Manager(Id<Seat>),
    /// The coordinator of a live account.
    Coordinator(Id<Seat>, Id<Account>),
    /// Decides or speaks in a crisis.
    Crisis(Job),
    /// A responsibility marked critical.
    Responsibility(Id<Responsibility>),
}

/// A critical duty with who does it and who would step in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CriticalDuty {
    /// Which.
    pub duty: Critical,
    /// Who does it today.
    pub holder: Option<Id<Person>>,
    /// Who is named to step in, the best first for responsibilities with several.
    pub backups: Vec<Id<Person>>,
    /// Whether the stand-in is to be decided, in time.
    pub pending: bool,
}

/// How ready the named backup of a duty is (V13), from worst to best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Backup {
    /// Nobody named, or not current.
    None,
    /// The same person.
    Same,
    /// Away today, or during an absence of the holder that starts in 28 days.
    Away,
    /// Has the right only from a later date.
    Waiting,
    /// Has no access.
    NoAccess,
    /// Was never trained.
    Untrained,
    /// Training is too old.
    Old,
    /// Could step in.
    Valid,
}

/// Whether somebody can do something, by the training records (V11).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trained {
    /// No record says so.
    No,
    /// Only records that are too old.
    Old,
    /// Yes.
    Yes,
}

/// A skill: built in by its key, or an own one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SkillRef {
    /// post, reply, crisis or recover.
    BuiltIn(&'static str),
    /// An own skill.
    Own(Id<Skill>),
}

const YEAR: Days = Days::new(365);
const HORIZON: Days = Days::new(27);

impl Lens {
    /// V12: every duty that must not stop, in the order of the steps.
    pub fn critical_duties(&self) -> Vec<CriticalDuty> {
        let mut out = Vec::new();
        let seat_duty = |seat: &Seat, duty| CriticalDuty {
            duty,
            holder: self.seat_holder(seat).map(|person| person.id),
            backups: seat.stand_in.decided().copied().flatten().into_iter().collect(),
            pending: self.pending(&seat.stand_in),
        };
        out.extend(self.seats_of(Role::Director).map(|seat| seat_duty(seat, Critical::Director(seat.id))));
        out.extend(self.seats_of(Role::Manager).map(|seat| seat_duty(seat, Critical::Manager(seat.id))));
        for account in self.live() {
            if let Some(seat) = self.coordinator_seat(account.id) {
                out.push(seat_duty(seat, Critical::Coordinator(seat.id, account.id)));
            }
        }
        for job in [Job::Decides, Job::Speaks] {
            out.push(CriticalDuty {
                duty: Critical::Crisis(job),
                holder: self.job_holder(job).map(|person| person.id),
                backups: self.job_stand_in(job).map(|person| person.id).into_iter().collect(),
                pending: self.is_job_stand_in_pending(job),
            });
        }
        for item in self.responsibilities.iter().filter(|item| item.critical) {
            out.push(CriticalDuty {
                duty: Critical::Responsibility(item.id),
                holder: self.accountable(item).map(|person| person.id),
                backups: item.backups.clone(),
                pending: false,
            });
        }
        out
    }

    /// V13: how ready the backup of a duty is; with several, the best of them.
    pub fn backup_of(&self, duty: &CriticalDuty) -> Backup {
        duty.backups.iter().map(|id| self.readiness(duty, *id)).max().unwrap_or(Backup::None)
    }

    /// V13 for a duty that needs neither access nor a skill: named, somebody else, there.
    pub fn best_named(&self, holder: Option<Id<Person>>, backups: &[Id<Person>]) -> Backup {
        backups.iter().map(|id| self.presence(holder, *id).unwrap_or(Backup::Valid)).max().unwrap_or(Backup::None)
    }

    /// What keeps a named backup from stepping in at all, if anything does.
    fn presence(&self, holder: Option<Id<Person>>, id: Id<Person>) -> Option<Backup> {
        if self.named(id).is_none() {
            return Some(Backup::None);
        }
        if holder == Some(id) {
            return Some(Backup::Same);
        }
        (self.is_away(id, self.today) || self.is_away_with(holder, id)).then_some(Backup::Away)
    }

    /// V13 for one of those named to step in.
    pub fn readiness(&self, duty: &CriticalDuty, id: Id<Person>) -> Backup {
        if let Some(state) = self.presence(duty.holder, id) {
            return state;
        }
        if let Critical::Coordinator(_, account) = duty.duty
            && !self.can(id, account, Level::Publisher, self.today)
        {
            return if self.publishes_from(id, account).is_some() { Backup::Waiting } else { Backup::NoAccess };
        }
        match self.skills_of(duty.duty).iter().map(|skill| self.trained(id, *skill)).min() {
            None | Some(Trained::Yes) => Backup::Valid,
            Some(Trained::Old) => Backup::Old,
            Some(Trained::No) => Backup::Untrained,
        }
    }

    /// The skills a duty needs.
    pub fn skills_of(&self, duty: Critical) -> Vec<SkillRef> {
        match duty {
            Critical::Director(_) => Vec::new(),
            Critical::Manager(_) => vec![SkillRef::BuiltIn("post")],
            Critical::Coordinator(..) => {
                vec![SkillRef::BuiltIn("post"), SkillRef::BuiltIn("reply")]
            }
            Critical::Crisis(_) => vec![SkillRef::BuiltIn("crisis")],
            Critical::Responsibility(id) => super::find(&self.responsibilities, id)
                .map(|item| item.skills.iter().map(|skill| SkillRef::Own(*skill)).collect())
                .unwrap_or_default(),
        }
    }

    /// Whether a person is away on a day.
    pub fn is_away(&self, person: Id<Person>, day: NaiveDate) -> bool {
        self.absences_of(person).any(|absence| absence.from <= day && day <= absence.to)
    }

    fn is_away_with(&self, holder: Option<Id<Person>>, backup: Id<Person>) -> bool {
        let last = self.today.checked_add_days(HORIZON).unwrap_or(self.today);
        holder
            .into_iter()
            .flat_map(|holder| self.absences_of(holder))
            .filter(|absence| absence.to >= self.today && absence.from <= last)
            .any(|away| self.absences_of(backup).any(|b| b.from <= away.to && away.from <= b.to))
    }

    /// From when a person can post on an account, where the right is given but cannot be used yet.
    pub fn publishes_from(&self, person: Id<Person>, account: Id<Account>) -> Option<NaiveDate> {
        let theirs = self.grants_on(account).filter(|grant| grant.person == Some(person));
        let enough = theirs
            .filter(|grant| grant.level.today.decided().is_some_and(|level| rank(*level) >= rank(Level::Publisher)));
        enough.filter_map(|grant| grant.usable_from).filter(|from| *from > self.today).min()
    }

    /// V11: whether a person can do something.
    pub fn trained(&self, person: Id<Person>, skill: SkillRef) -> Trained {
        self.training_of(person)
            .filter(|record| record.level >= SkillLevel::CanDo)
            .filter(|record| match skill {
                SkillRef::BuiltIn(key) => record.own_skill.is_none() && record.skill == key,
                SkillRef::Own(id) => record.own_skill == Some(id),
            })
            .map(|record| if self.is_fresh(record) { Trained::Yes } else { Trained::Old })
            .max()
            .unwrap_or(Trained::No)
    }

    fn is_fresh(&self, record: &Training) -> bool {
        let young = |on: NaiveDate| self.today.checked_sub_days(YEAR).is_none_or(|limit| on >= limit);
        // Rules that are still to change make nothing old yet.
        let rules = self.org.rules_changed_on.filter(|changed| *changed <= self.today);
        let after_rules = |on: NaiveDate| rules.is_none_or(|changed| on >= changed);
        record.on.is_some_and(|on| young(on) && after_rules(on))
            && record.valid_until.is_none_or(|until| until >= self.today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::fixture::{Fixture, today};
    use crate::model::Absence;

    fn state(f: &Fixture) -> Backup {
        let lens = f.lens();
        let duties = lens.critical_duties();
        let coordinator = duties.iter().find(|duty| matches!(duty.duty, Critical::Coordinator(..)));
        coordinator.map_or(Backup::None, |duty| lens.backup_of(duty))
    }

    #[test]
    fn a_backup_becomes_valid_step_by_step() {
        let mut f = Fixture::team();
        let (ama, ben, account) = (f.person("ama"), f.person("ben"), f.account("x", "x"));
        let seat = f.seat(Role::Coordinator, ama, None);
        assert_eq!(state(&f), Backup::None);
        f.update(seat, |seat: &mut Seat| seat.stand_in = crate::Fact::Decided(Some(ama)));
        assert_eq!(state(&f), Backup::Same);
        f.update(seat, |seat: &mut Seat| seat.stand_in = crate::Fact::Decided(Some(ben)));
        assert_eq!(state(&f), Backup::NoAccess);
        let grant = f.grant(ben, account, Some(Level::Publisher));
        f.update(grant, |grant: &mut crate::model::Grant| grant.usable_from = crate::date::parse("2026-11-09"));
        assert_eq!(state(&f), Backup::Waiting);
        f.update(grant, |grant: &mut crate::model::Grant| grant.usable_from = None);
        assert_eq!(state(&f), Backup::Untrained);
        for skill in ["post", "reply"] {
            f.add(|training: &mut Training| {
                (training.who, training.skill, training.level) = (ben, skill.to_owned(), SkillLevel::CanDo);
                training.on = crate::date::parse("2025-11-01");
            });
        }
        assert_eq!(state(&f), Backup::Old);
        for skill in ["post", "reply"] {
            f.add(|training: &mut Training| {
                (training.who, training.skill, training.level) = (ben, skill.to_owned(), SkillLevel::CanDo);
                training.on = Some(today());
            });
        }
        assert_eq!(state(&f), Backup::Valid);
        f.add(|absence: &mut Absence| (absence.who, absence.from, absence.to) = (ben, today(), today()));
        assert_eq!(state(&f), Backup::Away);
    }
}
