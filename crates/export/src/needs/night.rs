//! What one person needs when something goes wrong: the first hour, who decides and speaks, whom to call (without the
//! numbers, which are on the card), the words, and their own part.

use super::Needs;
use plan::lens::crisis::Job;
use plan::lens::duties::Duty;
use plan::model::{Call, Card, Crisis, CrisisJob, CrisisStep};
use plan::{Edit, Fact, Who};

impl Needs<'_> {
    pub(super) fn night(&mut self) {
        let lens = self.lens;
        let old = &lens.crisis;
        let calls = lens.call_list();
        let posters = old.posters.iter().filter(|(_, list)| list.contains(&self.id));
        let new = Crisis {
            decides: self.job(Job::Decides),
            speaks: self.job(Job::Speaks),
            reads_replies: self.job(Job::ReadsReplies),
            keeps_notes: self.job(Job::KeepsNotes),
            posters: posters.map(|(account, _)| (*account, vec![self.id])).collect(),
            authority: old.authority.decided().copied().map_or(Fact::Unlooked, Fact::Decided),
            emergency_number: old.emergency_number.clone(),
            freeze: match (self.has(Duty::Freeze), lens.stops_posts(self.id)) {
                (true, true) => Fact::Decided(Some(self.id)),
                // Others are named for the apps; this file does not say who.
                (true, false) => Fact::Decided(None),
                (false, _) => Fact::Unlooked,
            },
            steps: old
                .steps
                .iter()
                .map(|step| CrisisStep { who: step.who.clone().filter(is_known), ..step.clone() })
                .collect(),
            call_list: calls
                .iter()
                .filter(|call| is_known(&call.who))
                .map(|call| Call { who: call.who.clone(), role: call.role.clone(), phone: String::new() })
                .collect(),
            wait_minutes: old.wait_minutes,
            words: old.words.clone(),
            stand_down: old.stand_down.clone(),
            ..Crisis::default()
        };
        self.edits.push(Edit::change(&Crisis::default(), &new));
        let holdings: Vec<_> = lens.holdings_of(self.id).cloned().collect();
        if !holdings.is_empty() {
            self.edits.push(Edit::change(&Card::default(), &Card { holdings, ..Card::default() }));
        }
    }

    /// Who really has a job and who stands in, so that the small plan needs no roles for it.
    fn job(&self, job: Job) -> CrisisJob {
        let lens = self.lens;
        let all = lens.job_holders(job);
        let holder = all.iter().find(|person| person.id == self.id).or_else(|| all.first());
        let holder = match (holder, lens.job(job).holder.is_unlooked()) {
            (Some(person), _) => Fact::Decided(Who::Person(person.id)),
            (None, true) => Fact::Unlooked,
            (None, false) => Fact::NotSure,
        };
        let stand_in = lens.job_stand_in(job).map_or(Fact::Unlooked, |person| Fact::Decided(Some(person.id)));
        CrisisJob { holder, stand_in }
    }
}

/// Somebody of the plan; a name that was only typed may be anybody's.
const fn is_known(who: &Who) -> bool {
    !matches!(who, Who::Text(_))
}
