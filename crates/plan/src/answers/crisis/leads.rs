//! "Who leads when something goes wrong?": four jobs with their stand-ins, and who stops scheduled posts.
//!
//! The page shows what follows from the roles. Only what differs from that is stored, so that a new director also decides
//! in a crisis unless somebody said otherwise. Tests: at the end of this file.

use crate::answers::Draft;
use crate::answers::who::Unsettled;
use crate::edit::Edit;
use crate::fact::{Fact, Who};
use crate::id::Id;
use crate::lens::Lens;
use crate::lens::crisis::{JOBS, Job};
use crate::model::{Crisis, CrisisJob, Person};
use crate::plan::Plan;
use chrono::NaiveDate;

/// Who does a job.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lead {
    /// Who; `None` for nobody.
    pub holder: Option<Who>,
    /// It follows the roles, and several people hold the role.
    pub shared: bool,
    /// Nobody is sure who does it, or it is to be decided.
    pub open: Option<Unsettled>,
    /// Who stands in.
    pub stand_in: Option<Id<Person>>,
    /// The same for who stands in.
    pub stand_in_open: Option<Unsettled>,
}

/// What stands on the page: the jobs in the order of [`JOBS`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Leads {
    /// The four jobs.
    pub jobs: [Lead; 4],
    /// Who stops scheduled posts.
    pub freeze: Option<Id<Person>>,
    /// Nobody is sure who does, or it is to be decided.
    pub freeze_open: Option<Unsettled>,
}

/// What the plan says, filled in from the roles.
pub fn read(lens: &Lens) -> Leads {
    Leads {
        jobs: JOBS.map(|job| {
            let mut who = lens.job_who(job);
            let shared = who.len() > 1;
            let holder = (!shared).then(|| who.pop()).flatten();
            Lead {
                holder,
                shared,
                open: Unsettled::of(&lens.job(job).holder),
                stand_in: lens.job_stand_in(job).map(|person| person.id),
                stand_in_open: Unsettled::of(&lens.job(job).stand_in),
            }
        }),
        freeze: lens.freezer().map(|person| person.id),
        freeze_open: Unsettled::of(&lens.crisis.freeze),
    }
}

/// The names of a job that several people share, when it follows the roles.
pub fn sharers(lens: &Lens, job: Job) -> Vec<Id<Person>> {
    let mut lens = lens.clone();
    set(&mut lens.crisis, job, CrisisJob::default());
    let all = lens.job_holders(job);
    if all.len() > 1 { all.iter().map(|person| person.id).collect() } else { Vec::new() }
}

/// A job whose holder also stands in, if there is one.
pub fn same_twice(leads: &Leads) -> Option<usize> {
    leads
        .jobs
        .iter()
        .position(|lead| lead.stand_in.is_some() && lead.holder.as_ref().and_then(Who::person) == lead.stand_in)
}

/// The edits that store what differs from what the plan says now.
pub fn store(plan: &Plan, today: NaiveDate, leads: &Leads) -> Vec<Edit> {
    let lens = Lens::new(plan, today);
    let now = read(&lens);
    let before: Crisis = plan.one();
    let mut after = before.clone();
    for ((job, new), old) in JOBS.into_iter().zip(&leads.jobs).zip(&now.jobs) {
        if new == old {
            continue;
        }
        let stand_in = new.stand_in_open.clone().map_or(Fact::Decided(new.stand_in), Unsettled::fact);
        let holder = if (new.shared, &new.holder, &new.open) == (old.shared, &old.holder, &old.open) {
            lens.job(job).holder.clone()
        } else if let Some(open) = new.open.clone() {
            open.fact()
        } else if new.shared {
            Fact::Unlooked
        } else {
            new.holder.clone().map_or(Fact::NotSure, Fact::Decided)
        };
        set(&mut after, job, CrisisJob { holder, stand_in });
    }
    if (leads.freeze, &leads.freeze_open) != (now.freeze, &now.freeze_open) {
        after.freeze = leads.freeze_open.clone().map_or(Fact::Decided(leads.freeze), Unsettled::fact);
    }
    let mut draft = Draft::new(plan);
    draft.change(&before, &after);
    draft.done()
}

fn set(crisis: &mut Crisis, job: Job, to: CrisisJob) {
    match job {
        Job::Decides => crisis.decides = to,
        Job::Speaks => crisis.speaks = to,
        Job::ReadsReplies => crisis.reads_replies = to,
        Job::KeepsNotes => crisis.keeps_notes = to,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::testing::apply_all;
    use crate::checks::fixture::{Fixture, today};
    use crate::model::Role;

    fn team() -> (Fixture, [Id<Person>; 4]) {
        let mut f = Fixture::team();
        let all = ["ama", "priya", "luis", "tom"].map(|name| f.person(name));
        f.seat(Role::Director, all[0], Some(all[1]));
        f.seat(Role::Manager, all[1], None);
        f.seat(Role::Coordinator, all[2], None);
        (f, all)
    }

    fn store_all(f: &mut Fixture, leads: &Leads) {
        f.plan = apply_all(&f.plan, store(&f.plan, today(), leads));
        assert_eq!(&read(&f.lens()), leads);
        assert_eq!(store(&f.plan, today(), leads), [], "again changes nothing");
    }

    #[test]
    fn what_follows_from_the_roles_is_shown_and_not_stored() {
        let (f, [ama, priya, luis, _]) = team();
        let leads = read(&f.lens());
        let holders: Vec<_> = leads.jobs.iter().map(|lead| lead.holder.clone()).collect();
        let people = [ama, priya, luis, priya].map(|id| Some(Who::Person(id)));
        assert_eq!(holders, people);
        assert_eq!((leads.jobs[0].stand_in, leads.freeze), (Some(priya), Some(priya)));
        assert_eq!(store(&f.plan, today(), &leads), []);
    }

    #[test]
    fn only_the_job_that_changed_leaves_the_roles() {
        let (mut f, [_, _, luis, tom]) = team();
        let mut leads = read(&f.lens());
        leads.jobs[1] = Lead { holder: Some(Who::Person(tom)), stand_in: Some(luis), ..Lead::default() };
        leads.freeze = None;
        store_all(&mut f, &leads);
        let crisis: Crisis = f.plan.one();
        assert!(crisis.decides.holder.is_unlooked());
        assert_eq!(crisis.freeze, Fact::Decided(None));
    }

    #[test]
    fn a_new_stand_in_leaves_the_holder_to_the_roles() {
        let (mut f, [_, _, luis, _]) = team();
        let mut leads = read(&f.lens());
        leads.jobs[0].stand_in = Some(luis);
        store_all(&mut f, &leads);
        leads.jobs[0].stand_in = None;
        store_all(&mut f, &leads);
        assert!(f.plan.one::<Crisis>().decides.holder.is_unlooked());
    }

    #[test]
    fn not_sure_and_to_be_decided_are_answers() {
        let (mut f, [ama, ..]) = team();
        let until = crate::date::parse("2026-12-01");
        let later = Unsettled::Later((Some(Who::Person(ama)), until));
        for open in [Unsettled::NotSure, later] {
            let mut leads = read(&f.lens());
            leads.jobs[0] = Lead { open: Some(open.clone()), stand_in_open: Some(open.clone()), ..Lead::default() };
            (leads.freeze, leads.freeze_open) = (None, Some(open));
            store_all(&mut f, &leads);
            assert_eq!(f.lens().job_holder(Job::Decides), None);
        }
        assert_eq!(f.lens().open_decisions().len(), 3);
        let mut leads = read(&f.lens());
        leads.jobs[0] = Lead { holder: Some(Who::Person(ama)), ..Lead::default() };
        (leads.freeze, leads.freeze_open) = (Some(ama), None);
        store_all(&mut f, &leads);
        assert_eq!(f.lens().open_decisions(), []);
    }

    #[test]
    fn several_coordinators_share_a_job_until_one_is_chosen() {
        let (mut f, [.., luis, tom]) = team();
        let account = f.account("x", "x");
        f.seat_on(Role::Coordinator, tom, account);
        let mut leads = read(&f.lens());
        assert_eq!((leads.jobs[2].shared, &leads.jobs[2].holder), (true, &None));
        assert_eq!(sharers(&f.lens(), Job::ReadsReplies), [luis, tom]);
        let shared = leads.clone();
        leads.jobs[2] = Lead { holder: Some(Who::Person(tom)), ..Lead::default() };
        store_all(&mut f, &leads);
        assert_eq!(sharers(&f.lens(), Job::ReadsReplies), [luis, tom], "still on offer");
        store_all(&mut f, &shared);
    }

    #[test]
    fn nobody_stands_in_for_themselves() {
        let (f, [ama, ..]) = team();
        let mut leads = read(&f.lens());
        assert_eq!(same_twice(&leads), None);
        leads.jobs[0].stand_in = Some(ama);
        assert_eq!(same_twice(&leads), Some(0));
    }
}
