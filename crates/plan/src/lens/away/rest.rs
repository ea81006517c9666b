//! What becomes of ways in, contacts, campaigns, workshops and apps of somebody who is away. Tests: `tests/away.rs`.

use super::{Because, Board, Effect, Line, What};
use crate::fact::Who;
use crate::id::Id;
use crate::lens::access::rank;
use crate::lens::backups::Backup;
use crate::lens::duties::Duty;
use crate::model::{Busy, Campaign, Department, Level, Partner, Person, Workshop};

impl Board {
    /// Accounts into which the person can get and post, where somebody else posts and answers.
    pub(super) fn access_of(&self, who: Id<Person>) -> Vec<Line> {
        let lens = &self.lens;
        let mut out = Vec::new();
        for account in lens.live() {
            let able = self.able.get(&account.id.key).map_or(&[] as &[_], Vec::as_slice);
            let mine = able.iter().find(|(id, _)| *id == who).map(|(_, level)| *level);
            let coordinator = lens.coordinator(account.id).map(|person| person.id);
            let Some(mine) = mine.filter(|_| coordinator != Some(who)) else { continue };
            let others = |level: Level| -> Vec<Id<Person>> {
                let can = able.iter().filter(|(id, at)| rank(*at) >= rank(level) && self.is_left(who, *id));
                can.map(|(id, _)| *id).collect()
            };
            let left = others(Level::Publisher);
            let is_owner = rank(mine) >= rank(Level::ManagesPeople);
            let own_way = lens.grants_on(account.id).any(|grant| grant.person == Some(who));
            let there = coordinator.filter(|id| self.is_free(*id));
            let (effect, because, by) = match there {
                _ if left.is_empty() => (Effect::Stops, Because::NobodyElse, left),
                _ if is_owner && others(Level::ManagesPeople).is_empty() => {
                    let effect = if self.period.days.is_none() { Effect::Stops } else { Effect::Weakened };
                    (effect, Because::OnlyFullControl, left)
                }
                None => (Effect::Weakened, Because::NoCoordinator, left),
                Some(_) if own_way => (Effect::Weakened, Because::OneFewer, left),
                Some(_) => (Effect::Carried, Because::Others, left),
            };
            out.push(Line::new(What::Access(account.id), effect, because, by));
        }
        out
    }

    /// Not away on any day of the time.
    fn is_free(&self, id: Id<Person>) -> bool {
        let (from, to) = (self.period.from, self.period.last());
        !self.lens.absences.iter().any(|away| away.who == id && away.from <= to && away.to >= from)
    }

    pub(super) fn other_work(&self, who: Id<Person>) -> Vec<Line> {
        let lens = &self.lens;
        let mut out = Vec::new();
        let is = |person: Option<&Person>| person.is_some_and(|person| person.id == who);
        for partner in lens.plan.all::<Partner>().iter().filter(|partner| is(lens.holder(&partner.inside_owner))) {
            let deputy = lens.holder(&partner.inside_deputy).map(|person| person.id);
            let state = lens.best_named(Some(who), deputy.as_slice());
            out.push(Line::named(Duty::Inside(partner.id), state, deputy));
        }
        let me = Who::Person(who);
        for department in lens.plan.all::<Department>().iter().filter(|one| one.representative.as_ref() == Some(&me)) {
            out.push(Line::named(Duty::Speaks(department.id), Backup::None, None));
        }
        if is(lens.holder(&lens.consistency.checker)) {
            out.push(Line::named(Duty::Consistency, Backup::None, None));
        }
        let (from, to) = (self.period.from, self.period.last());
        for busy in lens.plan.all::<Busy>().iter().filter(|busy| busy.from <= to && busy.to >= from) {
            if busy.extra.contains(&who) {
                let left: Vec<Id<Person>> = busy.extra.iter().copied().filter(|id| self.is_left(who, *id)).collect();
                let (what, none) = (What::Job(Duty::Busy(busy.id), None), left.is_empty());
                let because = if none { Because::StandIn(Backup::None) } else { Because::Others };
                out.push(Line::new(what, if none { Effect::Stops } else { Effect::Weakened }, because, left));
            }
        }
        for campaign in lens.plan.all::<Campaign>().iter().filter(|one| one.from <= to && one.to >= from) {
            if campaign.owner == Some(who) {
                let what = What::Campaign(campaign.id);
                out.push(Line::new(what, Effect::Stops, Because::StandIn(Backup::None), Vec::new()));
            }
        }
        if self.gives_workshops(who) {
            out.push(Line::new(What::Workshops, Effect::Stops, Because::StandIn(Backup::None), Vec::new()));
        }
        out
    }

    /// Whoever gives the next workshop, else whoever gave the last one.
    fn gives_workshops(&self, who: Id<Person>) -> bool {
        let all = self.lens.plan.all::<Workshop>();
        let next = all.iter().filter(|one| !one.held && one.on >= self.period.from).min_by_key(|one| one.on);
        let last = || all.iter().filter(|one| one.held).max_by_key(|one| one.on);
        next.or_else(last).is_some_and(|one| one.facilitator == Some(who))
    }

    /// What hangs on the person's login, or on the person answering for it, once they are gone for good.
    pub(super) fn apps_of(&self, who: Id<Person>) -> Vec<Line> {
        let lens = &self.lens;
        let mut out = Vec::new();
        for tool in &lens.tools {
            if tool.through.decided().is_some_and(|through| through.who == Some(who)) {
                out.push(Line::new(What::App(tool.id), Effect::Stops, Because::TheirLogin, Vec::new()));
            } else if lens.holder(&tool.owner).is_some_and(|person| person.id == who) {
                out.push(Line::named(Duty::Tool(tool.id), Backup::None, None));
            }
        }
        for account in lens.ours() {
            if lens.who_holder(&account.business_owner).is_some_and(|person| person.id == who) {
                out.push(Line::named(Duty::Owns(account.id), Backup::None, None));
            }
        }
        out
    }
}
