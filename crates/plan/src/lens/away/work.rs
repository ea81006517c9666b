//! What becomes of the jobs and watches of somebody who is away. Tests: `tests/away.rs`.

use super::{Because, Board, Effect, Line, What, effect_of};
use crate::cover::Shift;
use crate::fact::Who;
use crate::id::Id;
use crate::lens::Lens;
use crate::lens::backups::Backup;
use crate::lens::duties::Duty;
use crate::model::{Account, Person};
use chrono::NaiveDate;

impl Board {
    pub(super) fn jobs_of(&self, who: Id<Person>) -> Vec<Line> {
        let mut out = Vec::new();
        for row in &self.jobs {
            let state = || self.lens.backup_of_job(row).unwrap_or(Backup::None);
            if row.is_done_by(who) || row.sees_to == Some(who) {
                let hands = row.does.iter().filter_map(Who::person).chain(row.sees_to);
                let by: Vec<Id<Person>> = hands.filter(|other| self.is_left(who, *other)).collect();
                let outside = row.does.iter().any(|does| !matches!(does, Who::Person(_)));
                let (what, state) = (What::Job(row.what, row.account), state());
                out.push(match state {
                    Backup::Valid => Line::new(what, Effect::Carried, Because::StandIn(state), row.stands_in.clone()),
                    _ if !by.is_empty() || outside => Line::new(what, Effect::Weakened, Because::Others, by),
                    _ => Line::new(what, effect_of(state), Because::StandIn(state), row.stands_in.clone()),
                });
            } else if row.stands_in.contains(&who) && row.backup == Some(Backup::Valid) && state() != Backup::Valid {
                let by = row.does.iter().filter_map(Who::person).collect();
                let what = What::StandsIn(row.what, row.account);
                out.push(Line::new(what, Effect::Weakened, Because::StandIn(state()), by));
            }
        }
        if self.lens.watches.is_empty() {
            let rough = &self.lens.org.rough_watch;
            let times = [("weekdays", &rough.weekdays), ("evenings", &rough.evenings), ("weekend", &rough.weekend)];
            for (name, _) in times.into_iter().filter(|(_, fact)| fact.decided() == Some(&Some(Who::Person(who)))) {
                out.push(Line::named(Duty::RoughWatch(name), Backup::None, None));
            }
        }
        out
    }

    /// The watches of a person, account by account.
    pub(super) fn watches_of(&self, who: Id<Person>) -> Vec<Line> {
        let mine: Vec<&Shift> = self
            .by_person
            .get(&who.key)
            .into_iter()
            .flatten()
            .filter_map(|place| self.shifts.get(*place))
            .filter(|shift| !shift.is_skipped())
            .collect();
        let mut out = Vec::new();
        for account in self.lens.live().map(|account| account.id) {
            let at =
                |shift: &Shift| self.watches.get(&shift.watch.key).is_some_and(|watch| watch.scope.covers(account));
            let lost: Vec<&Shift> = mine.iter().filter(|shift| at(shift)).copied().collect();
            if !lost.is_empty() {
                out.push(self.watches_at(who, account, &lost, &at));
            }
        }
        out
    }

    fn watches_at(&self, who: Id<Person>, account: Id<Account>, lost: &[&Shift], at: &dyn Fn(&Shift) -> bool) -> Line {
        let what = What::Watches(account, u32::try_from(lost.len()).unwrap_or(u32::MAX));
        let free = |id: &Id<Person>| {
            lost.iter().all(|shift| {
                self.lens.person(*id).is_some_and(|person| Lens::current_on(person, shift.date))
                    && !self.lens.is_away(*id, shift.date)
            })
        };
        let fallback = self.lens.org.fallback.filter(|id| *id != who && self.lens.named(*id).is_some()).filter(free);
        if let Some(id) = fallback {
            return Line::new(what, Effect::Carried, Because::StandIn(Backup::Valid), vec![id]);
        }
        // Whoever would post and answer for this person would watch too.
        let own = self.jobs.iter().find(|row| row.account == Some(account) && row.is_done_by(who));
        let state = own.map(|row| self.lens.backup_of_job(row).unwrap_or(Backup::None));
        if let (Some(row), Some(Backup::Valid)) = (own, state) {
            return Line::new(what, Effect::Carried, Because::StandIn(Backup::Valid), row.stands_in.clone());
        }
        let other = |date: NaiveDate| {
            let found = self
                .shifts
                .iter()
                .find(|shift| shift.date == date && shift.who.is_some_and(|other| other != who) && at(shift));
            found.and_then(|shift| shift.who)
        };
        let mut by: Vec<Id<Person>> = Vec::new();
        for shift in lost {
            match other(shift.date) {
                Some(id) if !by.contains(&id) => by.push(id),
                Some(_) => {}
                None => {
                    let state = state.unwrap_or(Backup::None);
                    let named = own.map(|row| row.stands_in.clone()).unwrap_or_default();
                    return Line::new(what, effect_of(state), Because::StandIn(state), named);
                }
            }
        }
        Line::new(what, Effect::Weakened, Because::Others, by)
    }
}
