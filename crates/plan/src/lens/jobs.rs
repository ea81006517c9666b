//! Everything that somebody does, job by job: who does it, who stands in and could that person, who is asked or told.
//!
//! The picture "Who does what", its table and "If one person is away" read this one list, so they cannot disagree. A
//! job in a crisis that follows from a role and was never asked about is part of the role; who decides and who speaks
//! always stand here (V12). Whether a stand-in counts is V13 of `backups.rs`. Tests: at the end of this file.

use super::Lens;
use super::backups::{Backup, Critical, CriticalDuty};
use super::crisis::{JOBS, Job};
use super::duties::Duty;
use crate::fact::{Fact, Who};
use crate::id::Id;
use crate::model::{Account, Approval, Person, Responsibility, Right, Stream};

/// One job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobRow {
    /// What.
    pub what: Duty,
    /// The account, for those who post and answer: one row for each.
    pub account: Option<Id<Account>>,
    /// Who does it.
    pub does: Vec<Who>,
    /// Who answers for it, where that is none of those who do it.
    pub sees_to: Option<Id<Person>>,
    /// Who is named to step in.
    pub stands_in: Vec<Id<Person>>,
    /// Who is asked first.
    pub asked: Vec<Id<Person>>,
    /// Who is told.
    pub told: Vec<Id<Person>>,
    /// How ready the stand-in is; `None` where nobody was asked for one, or who it is will be decided.
    pub backup: Option<Backup>,
    /// The duty that must not stop behind it.
    critical: Option<CriticalDuty>,
    /// Whether somebody said who stands in, or that nobody does.
    is_said: bool,
}

impl JobRow {
    fn new(what: Duty, does: Vec<Who>) -> Self {
        Self {
            what,
            account: None,
            does,
            sees_to: None,
            stands_in: Vec::new(),
            asked: Vec::new(),
            told: Vec::new(),
            backup: None,
            critical: None,
            is_said: false,
        }
    }

    /// Whether a person does it.
    pub fn is_done_by(&self, person: Id<Person>) -> bool {
        self.does.contains(&Who::Person(person))
    }

    /// Whether it stops when one person is gone, and nobody is named who could do it.
    pub fn lacks_stand_in(&self) -> bool {
        matches!(self.backup, Some(Backup::None | Backup::Same))
    }

    /// Everybody of the plan who has a part in it.
    pub fn people(&self) -> impl Iterator<Item = Id<Person>> {
        let does = self.does.iter().filter_map(Who::person);
        does.chain(self.sees_to)
            .chain(self.stands_in.iter().copied())
            .chain(self.asked.iter().copied())
            .chain(self.told.iter().copied())
    }

    /// The one person who does it, where it is only one.
    fn only(&self) -> Option<Id<Person>> {
        match self.does.as_slice() {
            [Who::Person(one)] => Some(*one),
            _ => None,
        }
    }
}

impl Lens {
    /// Every job that somebody has, in the order of the steps.
    pub fn jobs(&self) -> Vec<JobRow> {
        let critical = self.critical_duties();
        let mut out: Vec<JobRow> = critical.iter().filter_map(|duty| self.role_job(duty)).collect();
        out.extend(self.responsibilities.iter().map(|item| self.responsibility_job(&critical, item)));
        out.extend(self.plan.all::<Right>().iter().map(|right| {
            let holder = if right.decider.is_unlooked() { self.director() } else { self.holder(&right.decider) };
            self.with_deputy(JobRow::new(Duty::Decides(right.id), people(holder)), &right.deputy)
        }));
        out.extend(self.streams.iter().filter(|stream| Self::is_made(stream)).map(|stream| self.stream_job(stream)));
        out.extend(self.plan.all::<Approval>().iter().map(|rule| {
            let row = JobRow::new(Duty::Approves(rule.id), people(self.holder(&rule.approver)));
            self.with_deputy(row, &rule.deputy)
        }));
        out.extend(JOBS.into_iter().filter_map(|job| self.crisis_job(&critical, job)));
        out.retain(|row| row.people().next().is_some() || !row.does.is_empty());
        for row in &mut out {
            row.backup = self.backup_of_job(row);
        }
        out
    }

    /// V13 for a job; `None` where nobody was asked for a stand-in, or several do it and none is named.
    pub fn backup_of_job(&self, row: &JobRow) -> Option<Backup> {
        match &row.critical {
            Some(duty) => (!duty.pending).then(|| self.backup_of(duty)),
            None => row.is_said.then(|| self.best_named(row.only(), &row.stands_in)),
        }
    }

    fn role_job(&self, duty: &CriticalDuty) -> Option<JobRow> {
        let (seat, account) = match duty.duty {
            Critical::Director(seat) | Critical::Manager(seat) => (seat, None),
            Critical::Coordinator(seat, account) => (seat, Some(account)),
            Critical::Crisis(_) | Critical::Responsibility(_) => return None,
        };
        let mut row = JobRow::new(Duty::Seat(seat), duty.holder.map(Who::Person).into_iter().collect());
        row.account = account;
        row.stands_in = self.current(&duty.backups);
        row.critical = Some(duty.clone());
        Some(row)
    }

    fn responsibility_job(&self, critical: &[CriticalDuty], item: &Responsibility) -> JobRow {
        let accountable = self.accountable(item).map(|person| person.id);
        let doers = item.doers.clone().unwrap_or_default();
        let does = if doers.is_empty() { accountable.map(Who::Person).into_iter().collect() } else { doers };
        let mut row = JobRow::new(Duty::Responsibility(item.id), does);
        row.sees_to = accountable.filter(|id| !row.is_done_by(*id));
        row.stands_in = self.current(&item.backups);
        row.asked = self.current(&item.consulted);
        row.told = self.current(&item.informed);
        row.critical = critical.iter().find(|duty| duty.duty == Critical::Responsibility(item.id)).cloned();
        row.is_said = !item.backups.is_empty();
        row
    }

    fn stream_job(&self, stream: &Stream) -> JobRow {
        let turns = stream.rotation.and_then(|id| super::find(&self.rotations, id));
        let does = match turns {
            Some(turns) => turns.members.iter().copied().map(Who::Person).collect(),
            None => stream.creators.clone(),
        };
        let mut row = self.with_deputy(JobRow::new(Duty::Makes(stream.id), does), &stream.stand_in);
        row.asked = self.holder(&stream.check).map(|person| person.id).into_iter().collect();
        row
    }

    fn crisis_job(&self, critical: &[CriticalDuty], job: Job) -> Option<JobRow> {
        let always = matches!(job, Job::Decides | Job::Speaks);
        if !always && self.job(job).holder.is_unlooked() {
            return None;
        }
        let mut row = JobRow::new(Duty::Crisis(job), self.job_who(job));
        row.stands_in = self.job_stand_in(job).map(|person| person.id).into_iter().collect();
        row.critical = critical.iter().find(|duty| duty.duty == Critical::Crisis(job)).cloned();
        row.is_said = self.job(job).stand_in.decided().is_some();
        Some(row)
    }

    /// A deputy for whom neither access nor a skill is asked.
    fn with_deputy(&self, mut row: JobRow, deputy: &Fact<Option<Id<Person>>>) -> JobRow {
        row.stands_in = self.holder(deputy).map(|person| person.id).into_iter().collect();
        // Where several do it, each stands in for the others; only one alone needs somebody.
        row.is_said = !row.stands_in.is_empty() || (deputy.decided().is_some() && row.only().is_some());
        row
    }

    fn current(&self, people: &[Id<Person>]) -> Vec<Id<Person>> {
        people.iter().copied().filter(|id| self.named(*id).is_some()).collect()
    }
}

fn people(holder: Option<&Person>) -> Vec<Who> {
    holder.map(|person| Who::Person(person.id)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::fixture::Fixture;

    #[test]
    fn every_kind_of_job_stands_once() {
        let mut f = Fixture::clean();
        let (ama, ben) = (Id::parse("p_ama").unwrap(), Id::parse("p_ben").unwrap());
        f.add(|item: &mut Responsibility| {
            (item.text, item.accountable) = ("Numbers".to_owned(), Fact::Decided(Some(ama)));
            (item.doers, item.informed) = (Some(vec![Who::Person(ben)]), vec![ama]);
        });
        f.add(|rule: &mut Approval| {
            (rule.approver, rule.deputy) = (Fact::Decided(Some(ama)), Fact::Decided(None));
        });
        let jobs = f.lens().jobs();
        let kinds: Vec<_> = jobs
            .iter()
            .map(|row| match row.what {
                Duty::Seat(_) if row.account.is_some() => "account",
                Duty::Seat(_) => "seat",
                Duty::Responsibility(_) => "duty",
                Duty::Makes(_) => "makes",
                Duty::Decides(_) => "decides",
                Duty::Approves(_) => "approves",
                Duty::Crisis(_) => "crisis",
                _ => "other",
            })
            .collect();
        let expected = [
            "seat", "seat", "account", "account", "duty", "duty", "decides", "makes", "makes", "makes", "approves",
            "approves", "crisis", "crisis",
        ];
        assert_eq!(kinds, expected);
        let duty = &jobs[5];
        assert_eq!((duty.does.as_slice(), duty.sees_to), ([Who::Person(ben)].as_slice(), Some(ama)));
        assert_eq!((duty.told.as_slice(), duty.backup), ([ama].as_slice(), None));
        assert_eq!(jobs[11].backup, Some(Backup::None), "somebody said that nobody stands in");
        assert_eq!(jobs[0].backup, Some(Backup::Valid));
    }

    #[test]
    fn an_empty_plan_has_no_jobs() {
        assert_eq!(Fixture::team().lens().jobs(), []);
    }
}
