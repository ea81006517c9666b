//! The work of one person: roles, ways in, duties, watches, content, rights, what they can do and have to do.

use super::Needs;
use plan::answers::workshop;
use plan::id::Id;
use plan::lens::access::known_by;
use plan::lens::duties::Duty;
use plan::model::{
    Absence, Advocate, Approval, Busy, Colour, Decision, Department, Grant, Guideline, Holiday, HolidayCover, Override,
    OverrideState, Responsibility, Right, Rotation, RuleState, Scope, Seat, Secret, Skill, Stream, Task, Tool,
    Training, Watch, Workshop,
};
use plan::{Aimed, Edit, Fact, Who};
use std::collections::BTreeSet;

impl Needs<'_> {
    pub(super) fn work(&mut self) {
        self.roles();
        self.departments();
        self.access();
        self.cover();
        self.content();
        self.exceptions();
        self.rights();
        self.learning();
    }

    /// A scope without campaigns. "All accounts" means the same in the small plan only if all are in it.
    fn scope(&mut self, scope: &Scope) -> Scope {
        self.everywhere |= !scope.only;
        Scope { campaigns: Vec::new(), ..scope.clone() }
    }

    fn roles(&mut self) {
        let lens = self.lens;
        for seat in &lens.seats {
            if !(self.has(Duty::Seat(seat.id)) || self.has(Duty::SeatStandIn(seat.id))) {
                continue;
            }
            let new = Seat {
                role: seat.role,
                scope: self.scope(&seat.scope),
                holder: Aimed { today: self.who_holds(&seat.holder.today), ..Aimed::default() },
                stand_in: self.who_holds(&seat.stand_in),
                own_title: seat.own_title.clone(),
                o: seat.o.clone(),
                ..Seat::new(seat.id)
            };
            self.edits.push(Edit::add(&new));
        }
        for item in &lens.responsibilities {
            let mine = [Duty::Responsibility(item.id), Duty::Does(item.id), Duty::Backup(item.id)];
            if !mine.into_iter().any(|duty| self.has(duty)) {
                continue;
            }
            let new = Responsibility {
                text: item.text.clone(),
                group: item.group,
                accountable: lens.accountable(item).map_or(Fact::Unlooked, |person| Fact::Decided(Some(person.id))),
                doers: item.doers.clone().map(|all| all.into_iter().filter(|who| self.is_me(who)).collect()),
                backups: item.backups.iter().copied().filter(|who| *who == self.id).collect(),
                scope: Scope { campaigns: Vec::new(), ..item.scope.clone() },
                critical: item.critical,
                rhythm: item.rhythm.clone(),
                o: item.o.clone(),
                ..Responsibility::new(item.id)
            };
            self.edits.push(Edit::add(&new));
        }
    }

    fn departments(&mut self) {
        let lens = self.lens;
        for one in &lens.departments {
            if !self.has(Duty::Speaks(one.id)) {
                continue;
            }
            let new = Department {
                name: one.name.clone(),
                representative: one.representative.clone(),
                can_share: one.can_share.clone(),
                sends_questions: one.sends_questions.clone(),
                goal: one.goal.clone(),
                o: one.o.clone(),
                ..Department::new(one.id)
            };
            self.edits.push(Edit::add(&new));
        }
    }

    fn access(&mut self) {
        let lens = self.lens;
        let mine =
            |grant: &&Grant| grant.person == Some(self.id) && grant.removed_on.is_none() && grant.account.is_some();
        let grants: Vec<Edit> = lens
            .grants
            .iter()
            .filter(mine)
            .map(|grant| {
                Edit::add(&Grant {
                    person: grant.person,
                    account: grant.account,
                    level: Aimed { today: grant.level.today.clone(), ..Aimed::default() },
                    may: grant.may.clone(),
                    route: grant.route,
                    native_role: grant.native_role.clone(),
                    usable_from: grant.usable_from,
                    o: grant.o.clone(),
                    ..Grant::new(grant.id)
                })
            })
            .collect();
        self.edits.extend(grants);
        let known = |secret: &&Secret| known_by(secret).contains(&self.id) && !secret.accounts.is_empty();
        let secrets: Vec<Edit> = lens
            .secrets
            .iter()
            .filter(known)
            .map(|secret| {
                let known_by = Fact::Decided(vec![self.id]);
                let (accounts, gives, o) = (secret.accounts.clone(), secret.gives, secret.o.clone());
                Edit::add(&Secret { accounts, gives, known_by, o, ..Secret::new(secret.id) })
            })
            .collect();
        self.edits.extend(secrets);
        for tool in &lens.tools {
            let (owns, pauses) = (self.has(Duty::Tool(tool.id)), self.has(Duty::Pauses(tool.id)));
            if owns || pauses {
                let pausers = if pauses { Fact::Decided(vec![self.id]) } else { Fact::Unlooked };
                let owner = if owns { self.who_holds(&tool.owner) } else { Fact::Unlooked };
                let (name, accounts, o) = (tool.name.clone(), tool.accounts.clone(), tool.o.clone());
                let (kind, posts) = (tool.kind, tool.posts);
                self.edits.push(Edit::add(&Tool {
                    name,
                    kind,
                    posts,
                    accounts,
                    owner,
                    pausers,
                    o,
                    ..Tool::new(tool.id)
                }));
            }
        }
    }

    fn cover(&mut self) {
        let lens = self.lens;
        let mut turns: BTreeSet<Id<Rotation>> = BTreeSet::new();
        let watches: Vec<&Watch> = lens.watches.iter().filter(|watch| self.has(Duty::Watch(watch.id))).collect();
        let streams: Vec<&Stream> = lens.streams.iter().filter(|stream| self.takes_part(stream)).collect();
        turns.extend(watches.iter().filter_map(|watch| watch.rotation));
        turns.extend(streams.iter().filter_map(|stream| stream.rotation));
        let busy: BTreeSet<Id<Busy>> = watches.iter().filter_map(|watch| watch.busy).collect();
        for one in &lens.busy {
            if !busy.contains(&one.id) && !self.has(Duty::Busy(one.id)) {
                continue;
            }
            let extra = one.extra.iter().copied().filter(|who| *who == self.id).collect();
            let (what, from, to, o) = (one.what.clone(), one.from, one.to, one.o.clone());
            self.edits.push(Edit::add(&Busy { what, from, to, extra, o, ..Busy::new(one.id) }));
        }
        for rotation in lens.rotations.iter().filter(|rotation| turns.contains(&rotation.id)) {
            self.edits.push(Edit::add(&Rotation { note: String::new(), ..rotation.clone() }));
        }
        for watch in &watches {
            let scope = self.scope(&watch.scope);
            self.edits.push(Edit::add(&Watch { note: String::new(), scope, ..(*watch).clone() }));
        }
        for away in lens.absences.iter().filter(|away| away.who == self.id || away.stand_in == Some(self.id)) {
            self.edits.push(Edit::add(&Absence { note: String::new(), ..away.clone() }));
        }
        for day in lens.plan.all::<Holiday>() {
            let cover = match &day.cover {
                Fact::Decided(HolidayCover { closed, person }) => {
                    Fact::Decided(HolidayCover { closed: *closed, person: person.filter(|who| *who == self.id) })
                }
                _ => Fact::Unlooked,
            };
            self.edits.push(Edit::add(&Holiday {
                date: day.date,
                name: day.name.clone(),
                cover,
                o: day.o.clone(),
                ..Holiday::new(day.id)
            }));
        }
    }

    fn takes_part(&self, stream: &Stream) -> bool {
        [Duty::Makes(stream.id), Duty::MakesStandIn(stream.id), Duty::ChecksStream(stream.id)]
            .into_iter()
            .any(|duty| self.has(duty))
    }

    fn content(&mut self) {
        for stream in &self.lens.streams {
            if !self.takes_part(stream) {
                continue;
            }
            let new = Stream {
                kind: stream.kind,
                name: stream.name.clone(),
                made: stream.made.decided().copied().map_or(Fact::Unlooked, Fact::Decided),
                creators: stream.creators.iter().filter(|who| !matches!(who, Who::Text(_))).cloned().collect(),
                rotation: stream.rotation,
                stand_in: self.who_holds(&stream.stand_in),
                scope: self.scope(&stream.scope),
                cadence: stream.cadence.clone(),
                check: self.who_holds(&stream.check),
                o: stream.o.clone(),
                ..Stream::new(stream.id)
            };
            self.edits.push(Edit::add(&new));
        }
    }

    /// Agreed exceptions of what they watch and make.
    fn exceptions(&mut self) {
        let lens = self.lens;
        for one in lens.plan.all::<Override>().iter().filter(|one| one.state == OverrideState::Accepted) {
            let makes = |id| lens.streams.iter().any(|stream| stream.id == id && self.takes_part(stream));
            if one.watch.is_some_and(|id| self.has(Duty::Watch(id))) || one.stream.is_some_and(makes) {
                self.edits.push(Edit::add(&Override { note: String::new(), ..one.clone() }));
            }
        }
    }

    /// What they decide, and whose yes a post needs.
    fn rights(&mut self) {
        let plan = &self.lens.plan;
        for right in plan.all::<Right>() {
            if self.has(Duty::Decides(right.id)) {
                let deputy = self.who_holds(&right.deputy);
                self.edits.push(Edit::add(&Right { note: String::new(), deputy, ..right }));
            }
        }
        for rule in plan.all::<Approval>() {
            let mine = self.has(Duty::Approves(rule.id)) || self.has(Duty::ApprovesStandIn(rule.id));
            if rule.colour == Colour::Green && !mine {
                continue;
            }
            let (approver, deputy) = (self.who_holds(&rule.approver), self.who_holds(&rule.deputy));
            self.edits.push(Edit::add(&Approval { note: String::new(), approver, deputy, ..rule }));
        }
        for one in plan.all::<Decision>().iter().filter(|one| one.decider.decided().copied().flatten() == Some(self.id))
        {
            let (what, kind, decider, o) = (one.what.clone(), one.kind, one.decider.clone(), one.o.clone());
            self.edits.push(Edit::add(&Decision { what, kind, decider, o, ..Decision::new(one.id) }));
        }
        let rules = plan.all::<Guideline>().into_iter().filter(|rule| rule.state == RuleState::Active);
        for rule in rules.filter(|rule| rule.department.is_none()) {
            let (text, catalogue, audience, o) = (rule.text, rule.catalogue, rule.audience, rule.o);
            let (basic, state) = (rule.basic, rule.state);
            self.edits.push(Edit::add(&Guideline {
                text,
                catalogue,
                audience,
                basic,
                state,
                o,
                ..Guideline::new(rule.id)
            }));
        }
        for one in plan.all::<Advocate>().iter().filter(|one| one.who == self.id) {
            self.edits.push(Edit::add(&Advocate { note: String::new(), ..one.clone() }));
        }
    }

    /// What they can do, the workshops to come, their own to-dos.
    fn learning(&mut self) {
        let (lens, plan) = (self.lens, &self.lens.plan);
        let mine: Vec<&Training> = lens.training.iter().filter(|record| record.who == self.id).collect();
        for skill in plan.all::<Skill>().iter().filter(|skill| mine.iter().any(|one| one.own_skill == Some(skill.id))) {
            self.edits.push(Edit::add(&Skill { note: String::new(), ..skill.clone() }));
        }
        for record in mine {
            self.edits.push(Edit::add(&Training { note: String::new(), by: None, ..record.clone() }));
        }
        // Of those that were held only the last, with whether this person was there.
        let tomorrow = lens.today.succ_opt().unwrap_or(lens.today);
        let last = workshop::last_held(lens, tomorrow).map(|one| one.id);
        let is_meant = |one: &&Workshop| Some(one.id) == last || (!one.held && one.on >= lens.today);
        for one in plan.all::<Workshop>().iter().filter(is_meant) {
            let (on, kind, minutes, topics, o) = (one.on, one.kind, one.minutes, one.topics.clone(), one.o.clone());
            let attended = one.attended.iter().copied().filter(|who| *who == self.id).collect();
            let held = one.held;
            self.edits.push(Edit::add(&Workshop {
                on,
                kind,
                held,
                minutes,
                topics,
                attended,
                o,
                ..Workshop::new(one.id)
            }));
        }
        let open = |task: &&Task| task.owner == Some(self.id) && task.done.is_none() && task.not_doing.is_none();
        let tasks: Vec<Edit> = lens
            .tasks
            .iter()
            .filter(open)
            .map(|task| {
                let (text, kind, account, o) = (task.text.clone(), task.kind, task.account, task.o.clone());
                Edit::add(&Task { text, kind, account, owner: task.owner, due: task.due, o, ..Task::new(task.id) })
            })
            .collect();
        self.edits.extend(tasks);
    }
}
