//! Suggested names for what there is to fill: one edit, and for each choice why this person.
//!
//! A person can be suggested who is there, not away, within the own days and hours, not on another watch at that time,
//! can answer on each account, and is trained to answer. Whoever watches or coordinates the account already counts as
//! able; where no training was written down at all, training is not asked for. Somebody who stands in is held to the
//! same rule as every backup. Of those the one with the fewest weekends (for a weekend) and then the fewest minutes is
//! chosen, in the order of the list; work above the own hours is never added. The same plan gives the same names.
//! In a team of more than forty only those who can get in are thought of. Tests: `tests/cover_cases/suggest.rs`.

use super::days;
use super::fit::{Because, Candidates, Unfit};
use super::holes::{Hole, HoleKind, Hours, holes};
use super::{Cover, HORIZON, Shift, Zones};
use crate::edit::{Edit, apply};
use crate::field::Record;
use crate::id::{Id, Key};
use crate::lens::{Lens, find};
use crate::model::{Absence, Account, Override, OverrideState, Person, Scope, Watch};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// One choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is filled. The accounts of hours may be fewer than in the hole when nobody can answer on all.
    pub hole: Hole,
    /// The watch that was added, for promised hours.
    pub watch: Option<Id<Watch>>,
    /// Who.
    pub person: Id<Person>,
    /// Why.
    pub because: Because,
    /// Everybody else who was thought of, and what stands against them.
    pub others: Vec<(Id<Person>, Unfit)>,
}

/// Something that nobody can fill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// What.
    pub hole: Hole,
    /// Everybody who was thought of, and what stands against them.
    pub others: Vec<(Id<Person>, Unfit)>,
}

/// Suggested names.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Suggestion {
    /// All choices as one step.
    pub edit: Option<Edit>,
    /// The choices, in the order in which they were made.
    pub choices: Vec<Choice>,
    /// What stays open.
    pub left: Vec<Left>,
}

/// Filling one hole can show the next (a second look on a long day), so the plan is looked at again, so often.
const ROUNDS: usize = 5;

/// Suggests names for the 28 days from today on. `new_id` gives a new key for a prefix such as `wa_`.
pub fn suggest(lens: &Lens, zones: &Zones, new_id: &mut dyn FnMut(&'static str) -> Key) -> Suggestion {
    let (mut out, mut edits, mut now) = (Suggestion::default(), Vec::new(), lens.clone());
    for _ in 0..ROUNDS {
        let cover = super::cover(&now, zones, now.today, HORIZON);
        let mut round = Round::new(&now, zones, &cover, new_id);
        for hole in holes(&now, &cover) {
            round.fill(hole);
        }
        let Round { edits: new, choices, left, .. } = round;
        out.left = left;
        out.choices.extend(choices);
        if new.is_empty() {
            break;
        }
        let Ok(applied) = apply(&now.plan, &Edit::Many(new.clone())) else { break };
        edits.extend(new);
        now = now.again(&applied.plan, lens.today);
    }
    out.edit = (!edits.is_empty()).then_some(Edit::Many(edits));
    out
}

/// One look at the plan.
struct Round<'a, 'b> {
    lens: &'a Lens,
    cover: &'a Cover,
    candidates: Candidates<'a>,
    new_id: &'b mut dyn FnMut(&'static str) -> Key,
    order: (String, String),
    agreed: Vec<Override>,
    /// The shifts of each watch.
    shifts: BTreeMap<Id<Watch>, Vec<&'a Shift>>,
    edits: Vec<Edit>,
    choices: Vec<Choice>,
    left: Vec<Left>,
}

impl<'a, 'b> Round<'a, 'b> {
    fn new(lens: &'a Lens, zones: &'a Zones, cover: &'a Cover, new_id: &'b mut dyn FnMut(&'static str) -> Key) -> Self {
        let order = (lens.plan.next_order(Watch::TABLE), lens.plan.next_order(Override::TABLE));
        let candidates = Candidates::new(lens, zones, cover);
        let mut agreed = lens.plan.all::<Override>();
        agreed.retain(|item| item.state == OverrideState::Accepted);
        let mut shifts: BTreeMap<Id<Watch>, Vec<&Shift>> = BTreeMap::new();
        for shift in &cover.shifts {
            shifts.entry(shift.watch).or_default().push(shift);
        }
        Self { lens, cover, candidates, new_id, order, agreed, shifts, edits: vec![], choices: vec![], left: vec![] }
    }

    fn fill(&mut self, hole: Hole) {
        match &hole.kind {
            HoleKind::Watch(id) => self.name(&hole, *id),
            HoleKind::Turns(id) => self.swap(&hole, *id),
            HoleKind::Away(id) => self.stand_in(&hole, *id),
            HoleKind::Hours(hours) => self.hours(&hole, hours),
        }
    }

    /// A watch that nobody has gets a person.
    fn name(&mut self, hole: &Hole, id: Id<Watch>) {
        let Some(watch) = find(&self.lens.watches, id).filter(|watch| watch.rotation.is_none()) else {
            return self.swap(hole, id);
        };
        let times = self.times(&hole.dates, id);
        let accounts = self.accounts(&watch.scope);
        if let Some(person) = self.choose(hole, None, &times, &accounts, None) {
            self.edits.push(Edit::change(watch, &Watch { person: Some(person), ..watch.clone() }));
        }
    }

    /// Single dates of a watch get an accepted exception each.
    fn swap(&mut self, hole: &Hole, id: Id<Watch>) {
        let Some(watch) = find(&self.lens.watches, id) else { return };
        let accounts = self.accounts(&watch.scope);
        for date in &hole.dates {
            let hole = Hole { kind: hole.kind.clone(), dates: vec![*date] };
            let times = self.times(&hole.dates, id);
            if let Some(person) = self.choose(&hole, None, &times, &accounts, None) {
                self.exception(id, *date, person);
            }
        }
    }

    /// One person stands in for the whole absence; if nobody can, dates are given away one by one.
    fn stand_in(&mut self, hole: &Hole, id: Id<Absence>) {
        let Some(absence) = find(&self.lens.absences, id) else { return };
        let lost: Vec<_> =
            self.cover.shifts.iter().filter(|shift| shift.absence == Some(id) && shift.who.is_none()).collect();
        let times: Vec<(i64, i64)> = lost.iter().map(|shift| (shift.start, shift.end)).collect();
        let mut accounts = Vec::new();
        for shift in &lost {
            for account in find(&self.lens.watches, shift.watch).map(|w| self.accounts(&w.scope)).unwrap_or_default() {
                if !accounts.contains(&account) {
                    accounts.push(account);
                }
            }
        }
        let many = self.left.len();
        if absence.stand_in.is_none()
            && let Some(person) = self.choose(hole, None, &times, &accounts, Some(absence.who))
        {
            self.edits.push(Edit::change(absence, &Absence { stand_in: Some(person), ..absence.clone() }));
            return;
        }
        let all = self.left.split_off(many);
        let mut filled = false;
        for shift in lost {
            let Some(watch) = find(&self.lens.watches, shift.watch) else { continue };
            let hole = Hole { kind: hole.kind.clone(), dates: vec![shift.date] };
            let accounts = self.accounts(&watch.scope);
            let chosen = self.choose(&hole, None, &[(shift.start, shift.end)], &accounts, Some(absence.who));
            if let Some(person) = chosen {
                filled = true;
                self.exception(shift.watch, shift.date, person);
            }
        }
        if !filled && !all.is_empty() {
            // Nobody for any date: one line for the absence says it.
            self.left.truncate(many);
            self.left.extend(all);
        }
    }

    /// Promised hours get a watch of their own; if nobody can answer on all accounts, one for each account.
    fn hours(&mut self, hole: &Hole, hours: &Hours) {
        let times: Vec<(i64, i64)> = hole.dates.iter().map(|date| self.moments(*date, hours)).collect();
        let many = self.left.len();
        if self.add(hole, hours, &times) || hours.accounts.len() == 1 {
            return;
        }
        self.left.truncate(many);
        for account in &hours.accounts {
            let hours = Hours { accounts: vec![*account], ..hours.clone() };
            let hole = Hole { kind: HoleKind::Hours(hours.clone()), dates: hole.dates.clone() };
            self.add(&hole, &hours, &times);
        }
    }

    fn add(&mut self, hole: &Hole, hours: &Hours, times: &[(i64, i64)]) -> bool {
        let id = Id::<Watch>::of((self.new_id)(Watch::SPEC.prefix));
        let Some(person) = self.choose(hole, Some(id), times, &hours.accounts, None) else { return false };
        let dates: &[NaiveDate] = if hours.is_weekly { hole.dates.get(..1).unwrap_or_default() } else { &hole.dates };
        for (n, date) in dates.iter().enumerate() {
            let id = if n == 0 { id } else { Id::of((self.new_id)(Watch::SPEC.prefix)) };
            let only = (!hours.is_weekly).then_some(*date);
            let watch = Watch {
                o: next(&mut self.order.0),
                scope: Scope::only(hours.accounts.clone()),
                days: vec![days::day_of(*date)],
                from: hours.from,
                to: hours.to,
                ends_next_day: hours.ends_next_day,
                person: Some(person),
                active_from: only,
                active_to: only,
                ..Watch::new(id)
            };
            self.edits.push(Edit::add(&watch));
        }
        true
    }

    fn exception(&mut self, watch: Id<Watch>, date: NaiveDate, person: Id<Person>) {
        let id = Id::<Override>::of((self.new_id)(Override::SPEC.prefix));
        let item = Override {
            o: next(&mut self.order.1),
            watch: Some(watch),
            date,
            who: Some(person),
            state: OverrideState::Accepted,
            ..Override::new(id)
        };
        // An agreed exception for that date that no longer helps gives way.
        let gone = self.agreed.iter().filter(|old| old.watch == Some(watch) && old.date == date);
        self.edits.extend(gone.map(|old| Edit::remove(old.id)));
        self.edits.push(Edit::add(&item));
    }

    fn choose(
        &mut self,
        hole: &Hole,
        watch: Option<Id<Watch>>,
        times: &[(i64, i64)],
        accounts: &[Id<Account>],
        away: Option<Id<Person>>,
    ) -> Option<Id<Person>> {
        let found = self.candidates.best(&hole.dates, times, accounts, away);
        match found.person {
            Some((person, because)) => {
                self.choices.push(Choice { hole: hole.clone(), watch, person, because, others: found.others });
                self.candidates.take(person, &hole.dates, times);
                Some(person)
            }
            None => {
                self.left.push(Left { hole: hole.clone(), others: found.others });
                None
            }
        }
    }

    fn times(&self, dates: &[NaiveDate], watch: Id<Watch>) -> Vec<(i64, i64)> {
        let shifts = self.shifts.get(&watch).into_iter().flatten().filter(|shift| dates.contains(&shift.date));
        shifts.map(|shift| (shift.start, shift.end)).collect()
    }

    fn moments(&self, date: NaiveDate, hours: &Hours) -> (i64, i64) {
        let end = if hours.ends_next_day { hours.to + 1440 } else { hours.to };
        (self.cover.zone.instant(date, hours.from), self.cover.zone.instant(date, end))
    }

    fn accounts(&self, scope: &Scope) -> Vec<Id<Account>> {
        self.lens.live().map(|account| account.id).filter(|id| scope.covers(*id)).collect()
    }
}

/// The place in the order, and the one after it for the next.
fn next(order: &mut String) -> String {
    let after = crate::order::between(Some(order), None);
    std::mem::replace(order, after)
}
