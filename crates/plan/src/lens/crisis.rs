//! Who does what in a crisis, with what follows from the roles filled in.
//!
//! A job that nobody was asked about follows the roles: the director decides, the manager speaks and keeps notes, the
//! coordinators read the replies, the coordinator of an account posts there, the manager stops scheduled posts. That is
//! shown from the start, but it counts as an answer only once the crisis sheet was gone through ([`Lens::is_crisis_known`]):
//! a preset that nobody saw is no answer. Tests: at the end of this file.

use super::Lens;
use crate::fact::Who;
use crate::id::Id;
use crate::model::{Account, CrisisJob, Person, Role};

/// A job in a crisis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Job {
    /// Decides what is said.
    Decides,
    /// Speaks.
    Speaks,
    /// Reads the replies.
    ReadsReplies,
    /// Keeps notes.
    KeepsNotes,
}

/// All jobs in their order on the sheet.
pub const JOBS: [Job; 4] = [Job::Decides, Job::Speaks, Job::ReadsReplies, Job::KeepsNotes];

impl Job {
    /// The field of the crisis plan.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Decides => "decides",
            Self::Speaks => "speaks",
            Self::ReadsReplies => "reads_replies",
            Self::KeepsNotes => "keeps_notes",
        }
    }

    const fn role(self) -> Role {
        match self {
            Self::Decides => Role::Director,
            Self::Speaks | Self::KeepsNotes => Role::Manager,
            Self::ReadsReplies => Role::Coordinator,
        }
    }
}

/// One entry of the call list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallEntry {
    /// Whom.
    pub who: Who,
    /// The number to call; blank when none is known.
    pub phone: String,
    /// What for, in the user's words; blank for entries that follow from the jobs.
    pub role: String,
    /// The job it follows from.
    pub job: Option<Job>,
    /// Stands in for the job.
    pub stand_in: bool,
}

impl Lens {
    /// What the crisis plan says about a job.
    pub const fn job(&self, job: Job) -> &CrisisJob {
        match job {
            Job::Decides => &self.crisis.decides,
            Job::Speaks => &self.crisis.speaks,
            Job::ReadsReplies => &self.crisis.reads_replies,
            Job::KeepsNotes => &self.crisis.keeps_notes,
        }
    }

    /// Whether somebody went through the crisis sheet, or said who decides or speaks.
    pub fn is_crisis_known(&self) -> bool {
        let said = |job| !self.job(job).holder.is_unlooked();
        self.is_answered("crisis") || self.is_answered("card") || said(Job::Decides) || said(Job::Speaks)
    }

    /// Current people who do a job, from the roles where nobody was asked.
    pub fn job_holders(&self, job: Job) -> Vec<&Person> {
        let fact = &self.job(job).holder;
        if !fact.is_unlooked() {
            return self.who_holder(fact).into_iter().collect();
        }
        let mut out: Vec<&Person> = Vec::new();
        for holder in self.seats_of(job.role()).filter_map(|seat| self.seat_holder(seat)) {
            if !out.iter().any(|seen| seen.id == holder.id) {
                out.push(holder);
            }
        }
        if job != Job::ReadsReplies {
            out.truncate(1);
        }
        out
    }

    /// The first who does a job.
    pub fn job_holder(&self, job: Job) -> Option<&Person> {
        self.job_holders(job).into_iter().next()
    }

    /// Who does a job as it is shown: also firms and words.
    pub fn job_who(&self, job: Job) -> Vec<Who> {
        match self.job(job).holder.decided() {
            Some(who) => vec![who.clone()],
            None => self.job_holders(job).iter().map(|person| Who::Person(person.id)).collect(),
        }
    }

    /// Who stands in for a job; the stand-in of the role where nobody was asked.
    pub fn job_stand_in(&self, job: Job) -> Option<&Person> {
        let fact = &self.job(job).stand_in;
        if fact.is_unlooked() && self.job(job).holder.is_unlooked() {
            return self.seat(job.role()).and_then(|seat| self.holder(&seat.stand_in));
        }
        self.holder(fact)
    }

    /// Whether who does a job is to be decided, in time: in the crisis plan, or for the role it follows.
    pub fn is_job_pending(&self, job: Job) -> bool {
        let fact = &self.job(job).holder;
        self.pending(fact)
            || (fact.is_unlooked() && self.seat(job.role()).is_some_and(|seat| self.pending(&seat.holder.today)))
    }

    /// The same for the stand-in.
    pub fn is_job_stand_in_pending(&self, job: Job) -> bool {
        let CrisisJob { holder, stand_in } = self.job(job);
        let role = || self.seat(job.role()).is_some_and(|seat| self.pending(&seat.stand_in));
        self.pending(stand_in) || (stand_in.is_unlooked() && holder.is_unlooked() && role())
    }

    /// Who posts on an account in a crisis; its coordinator unless somebody was named.
    pub fn posters(&self, account: Id<Account>) -> Vec<&Person> {
        match self.crisis.posters.get(&account).filter(|list| !list.is_empty()) {
            Some(list) => list.iter().filter_map(|id| self.named(*id)).collect(),
            None => self.coordinator(account).into_iter().collect(),
        }
    }

    /// Who stops scheduled posts: the person named, else the manager; alone, the owner.
    pub fn freezer(&self) -> Option<&Person> {
        match () {
            () if !self.crisis.freeze.is_unlooked() => self.holder(&self.crisis.freeze),
            () if self.is_solo() => self.director(),
            () => self.manager(),
        }
    }

    /// Minutes without an answer until the next name is called.
    pub fn wait_minutes(&self) -> u32 {
        self.crisis.wait_minutes.unwrap_or(10)
    }

    /// Whom to call, in order; who decides and who speaks with their stand-ins, unless a list was written.
    pub fn call_list(&self) -> Vec<CallEntry> {
        let own = |who: &Who| who.person().and_then(|id| self.person(id)).map(|p| p.phone.clone()).unwrap_or_default();
        if !self.crisis.call_list.is_empty() {
            let entry = |call: &crate::model::Call| CallEntry {
                who: call.who.clone(),
                phone: if call.phone.is_empty() { own(&call.who) } else { call.phone.clone() },
                role: call.role.clone(),
                job: None,
                stand_in: false,
            };
            return self.crisis.call_list.iter().map(entry).collect();
        }
        let mut out: Vec<CallEntry> = Vec::new();
        for job in [Job::Decides, Job::Speaks] {
            let deputy = self.job_stand_in(job).map(|person| Who::Person(person.id));
            let holders = self.job_who(job).into_iter().map(|who| (who, false));
            for (who, stand_in) in holders.chain(deputy.map(|who| (who, true))) {
                if !out.iter().any(|seen| seen.who == who) {
                    let phone = own(&who);
                    out.push(CallEntry { who, phone, role: String::new(), job: Some(job), stand_in });
                }
            }
        }
        out
    }

    /// The number of a person: their own, else that of the call list.
    pub fn phone_of<'a>(&'a self, person: &'a Person) -> &'a str {
        if !person.phone.is_empty() {
            return &person.phone;
        }
        let mine = |call: &&crate::model::Call| call.who.person() == Some(person.id);
        self.crisis.call_list.iter().find(mine).map_or("", |call| call.phone.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::fixture::Fixture;
    use crate::fact::Fact;
    use crate::model::Crisis;

    #[test]
    fn jobs_follow_the_roles_until_said_otherwise() {
        let mut f = Fixture::team();
        let (ama, ben, cem) = (f.person("ama"), f.person("ben"), f.person("cem"));
        f.seat(Role::Director, ama, Some(ben));
        f.seat(Role::Manager, ben, None);
        f.seat(Role::Coordinator, cem, None);
        let lens = f.lens();
        assert!(!lens.is_crisis_known());
        assert_eq!(lens.job_holder(Job::Decides).map(|p| p.id), Some(ama));
        assert_eq!(lens.job_stand_in(Job::Decides).map(|p| p.id), Some(ben));
        assert_eq!(lens.job_holder(Job::ReadsReplies).map(|p| p.id), Some(cem));
        assert_eq!(lens.freezer().map(|p| p.id), Some(ben));
        f.one(|crisis: &mut Crisis| crisis.decides.holder = Fact::Decided(Who::Person(cem)));
        let lens = f.lens();
        assert!(lens.is_crisis_known());
        assert_eq!(lens.job_holder(Job::Decides).map(|p| p.id), Some(cem));
        assert_eq!(lens.job_stand_in(Job::Decides), None, "not the stand-in of another job");
    }

    #[test]
    fn nobody_is_called_twice() {
        let mut f = Fixture::team();
        let (ama, ben) = (f.person("ama"), f.person("ben"));
        f.seat(Role::Director, ama, Some(ben));
        f.seat(Role::Manager, ben, None);
        let who: Vec<_> = f.lens().call_list().into_iter().map(|call| (call.who, call.stand_in)).collect();
        assert_eq!(who, [(Who::Person(ama), false), (Who::Person(ben), true)]);
    }
}
