//! Patterns to start from: a first week of watches made from the roles and the promised hours.
//!
//! Looks are set so that nobody waits longer than the promise, where there is one; without promised hours they are the usual
//! ones of small teams (design notes: weekdays morning and afternoon, Saturday once). A pattern is a start: every watch of it can be
//! changed. It must never touch watches that are there. Tests: at the end of this file.

use super::day_of;
use super::turns::{self, Turns};
use crate::answers::{Draft, Ids};
use crate::edit::Edit;
use crate::id::Id;
use crate::lens::Lens;
use crate::model::{Day, Level, Person, Role, Scope, Step, Watch, Window};
use chrono::{Days, NaiveDate};

/// A pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// The coordinator on weekdays, the others take turns on the weekend.
    Office,
    /// One person for each account on weekdays, everybody in turns on the weekend.
    EachAccount,
    /// Alone: two looks on weekdays, one on Saturday.
    TwoLooks,
    /// Alone: one look every day.
    EveryDay,
}

impl Pattern {
    /// The word in ids.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Office => "office",
            Self::EachAccount => "each",
            Self::TwoLooks => "two",
            Self::EveryDay => "daily",
        }
    }
}

/// What is offered to a plan.
pub fn offered(lens: &Lens) -> [Pattern; 2] {
    if lens.is_solo() { [Pattern::TwoLooks, Pattern::EveryDay] } else { [Pattern::Office, Pattern::EachAccount] }
}

const WEEKDAYS: &[Day] = &[Day::Mon, Day::Tue, Day::Wed, Day::Thu, Day::Fri];
const WEEKEND: &[Day] = &[Day::Sat, Day::Sun];
/// Nine and half past four; eleven.
const WEEKDAY_LOOKS: &[u32] = &[540, 990];
const WEEKEND_LOOKS: &[u32] = &[660];
/// Never more looks a day than a person would keep up.
const MOST_LOOKS: u32 = 6;
const STEP_MINUTES: u32 = 5;

/// The edits that make the week; `turn_name` is the name of the weekend turns.
pub fn store(lens: &Lens, pattern: Pattern, turn_name: &str, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(&lens.plan);
    let promise = &lens.org.promise;
    match pattern {
        Pattern::TwoLooks | Pattern::EveryDay => {
            let who = lens
                .you()
                .or_else(|| lens.seat(Role::Coordinator).and_then(|seat| lens.seat_holder(seat)))
                .map(|person| Who::Person(person.id));
            let fixed: &[u32] = if pattern == Pattern::EveryDay { &[540] } else { WEEKDAY_LOOKS };
            let weekend: &[Day] = if pattern == Pattern::EveryDay { WEEKEND } else { &[Day::Sat] };
            let at_weekend = if pattern == Pattern::EveryDay { fixed } else { WEEKEND_LOOKS };
            add(&mut draft, &groups(promise, WEEKDAYS, fixed), who, &Scope::all(), ids);
            add(&mut draft, &groups(promise, weekend, at_weekend), who, &Scope::all(), ids);
        }
        Pattern::Office | Pattern::EachAccount => {
            let looks = groups(promise, WEEKDAYS, WEEKDAY_LOOKS);
            let posts = if pattern == Pattern::Office { by_seat(lens) } else { by_account(lens) };
            for (who, scope) in &posts {
                add(&mut draft, &looks, who.map(Who::Person), scope, ids);
            }
            // On the weekend every hand counts; in the office pattern it is the others' turn.
            let busy: Vec<Id<Person>> = posts.iter().filter_map(|(who, _)| *who).collect();
            let mut members: Vec<Id<Person>> = helpers(lens).collect();
            if pattern == Pattern::Office && members.iter().any(|id| !busy.contains(id)) {
                members.retain(|id| !busy.contains(id));
            }
            let weekend = groups(promise, WEEKEND, WEEKEND_LOOKS);
            let who =
                if weekend.is_empty() { None } else { weekend_who(&mut draft, lens.today, members, turn_name, ids) };
            add(&mut draft, &weekend, who, &Scope::all(), ids);
        }
    }
    draft.done()
}

#[derive(Clone, Copy)]
enum Who {
    Person(Id<Person>),
    Turns(Id<crate::model::Rotation>),
}

fn weekend_who(draft: &mut Draft, today: NaiveDate, members: Vec<Id<Person>>, name: &str, ids: Ids<'_>) -> Option<Who> {
    if let [only] = members.as_slice() {
        return Some(Who::Person(*only));
    }
    let saturday =
        (0..7).filter_map(|days| today.checked_add_days(Days::new(days))).find(|d| day_of(*d) == Day::Sat)?;
    let start = crate::date::format(saturday);
    let turns = Turns { name: name.to_owned(), members, step: Step::Week, start, ..Turns::default() };
    turns::add(draft, &turns, ids).map(Who::Turns)
}

fn add(draft: &mut Draft, looks: &[(Vec<Day>, Vec<u32>)], who: Option<Who>, scope: &Scope, ids: Ids<'_>) {
    for (days, times) in looks {
        for at in times {
            let (id, o) = draft.place::<Watch>(ids);
            let (person, rotation) = match who {
                Some(Who::Person(person)) => (Some(person), None),
                Some(Who::Turns(rotation)) => (None, Some(rotation)),
                None => (None, None),
            };
            let (days, scope) = (days.clone(), scope.clone());
            draft.add(&Watch { o, scope, days, from: *at, to: *at, person, rotation, ..Watch::new(id) });
        }
    }
}

/// Each coordinator with what the seat covers.
fn by_seat(lens: &Lens) -> Vec<(Option<Id<Person>>, Scope)> {
    let out: Vec<_> = lens
        .seats_of(Role::Coordinator)
        .map(|seat| (lens.seat_holder(seat).map(|person| person.id), seat.scope.clone()))
        .collect();
    if out.is_empty() { vec![(None, Scope::all())] } else { out }
}

/// Each live account with its coordinator; one coordinator for all shares with whoever can answer there.
fn by_account(lens: &Lens) -> Vec<(Option<Id<Person>>, Scope)> {
    let mut out: Vec<(Option<Id<Person>>, Scope)> = Vec::new();
    for account in lens.live() {
        let load = |person: Id<Person>| out.iter().filter(|(who, _)| *who == Some(person)).count();
        let own =
            lens.coordinator_seat(account.id).filter(|seat| seat.scope.only).and_then(|seat| lens.seat_holder(seat));
        let able = || {
            let able = helpers(lens).filter(|id| lens.can(*id, account.id, Level::Responder, lens.today));
            able.min_by_key(|id| load(*id))
        };
        let who = own.map(|person| person.id).or_else(able);
        let who = who.or_else(|| lens.coordinator(account.id).map(|person| person.id));
        out.push((who, Scope::only(vec![account.id])));
    }
    out
}

/// Days with the same looks, and the looks. With promised hours only their days count.
fn groups(promise: &[Window], days: &[Day], fixed: &[u32]) -> Vec<(Vec<Day>, Vec<u32>)> {
    let mut out: Vec<(Vec<Day>, Vec<u32>)> = Vec::new();
    for day in days {
        let mut own = promise.iter().filter(|window| window.days.contains(day)).peekable();
        let looks = match (own.peek().is_some(), promise.is_empty()) {
            (true, _) => own.flat_map(|window| looks(window, fixed.len())).collect(),
            (false, true) => fixed.to_vec(),
            (false, false) => continue,
        };
        match out.iter_mut().find(|(_, other)| *other == looks) {
            Some((same, _)) => same.push(*day),
            None => out.push((vec![*day], looks)),
        }
    }
    out
}

/// Looks spread over promised hours, so that a wait over the night counts no longer than one over the day: the first and the last
/// one lie half a gap inside.
fn looks(window: &Window, least: usize) -> Vec<u32> {
    let long = window.to.saturating_sub(window.from).max(1);
    let needed = window.target.map_or(1, |target| long.div_ceil(target.saturating_sub(STEP_MINUTES).max(STEP_MINUTES)));
    let count = needed.max(u32::try_from(least).unwrap_or(1)).min(MOST_LOOKS);
    (0..count)
        .map(|n| {
            let at = window.from + long * (2 * n + 1) / (2 * count);
            at - at % STEP_MINUTES
        })
        .collect()
}

/// The looks that a pattern sets on a weekday, in minutes since midnight, for the line beside its button.
pub fn weekday_looks(lens: &Lens, pattern: Pattern) -> Vec<u32> {
    let fixed: &[u32] = if pattern == Pattern::EveryDay { &[540] } else { WEEKDAY_LOOKS };
    groups(&lens.org.promise, WEEKDAYS, fixed).into_iter().next().map(|(_, looks)| looks).unwrap_or_default()
}

/// Everybody who regularly helps, in the order of the list.
fn helpers(lens: &Lens) -> impl Iterator<Item = Id<Person>> {
    lens.team().filter(|person| Lens::is_helper(person)).map(|person| person.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::testing::{apply_all, ids};
    use crate::checks::fixture::Fixture;
    use crate::model::{Org, Rotation};

    /// The clean plan before anybody watches, or promises hours.
    fn unwatched() -> Fixture {
        let mut f = Fixture::clean();
        for watch in f.plan.all::<Watch>() {
            f.apply(&crate::Edit::remove(watch.id));
        }
        for turns in f.plan.all::<Rotation>() {
            f.apply(&crate::Edit::remove(turns.id));
        }
        f.one(|org: &mut Org| org.promise.clear());
        f
    }

    /// Who, on how many days, when.
    fn rows(f: &Fixture) -> Vec<(String, usize, u32)> {
        let lens = f.lens();
        let who = |watch: &Watch| match (watch.person, watch.rotation) {
            (Some(id), _) => lens.person(id).unwrap().name.clone(),
            (None, Some(_)) => "turns".to_owned(),
            (None, None) => "nobody".to_owned(),
        };
        lens.watches.iter().map(|watch| (who(watch), watch.days.len(), watch.from)).collect()
    }

    fn made(f: &mut Fixture, pattern: Pattern) -> Vec<(String, usize, u32)> {
        f.plan = apply_all(&f.plan, store(&f.lens(), pattern, "Weekend turn", &mut ids()));
        rows(f)
    }

    fn row(who: &str, days: usize, from: u32) -> (String, usize, u32) {
        (who.to_owned(), days, from)
    }

    #[test]
    fn the_coordinator_watches_on_weekdays_and_the_others_take_turns() {
        let mut f = unwatched();
        assert_eq!(made(&mut f, Pattern::Office), [row("cem", 5, 540), row("cem", 5, 990), row("turns", 2, 660)]);
        let turns = &f.lens().rotations[0];
        let names: Vec<_> = turns.members.iter().map(|id| f.lens().person(*id).unwrap().name.clone()).collect();
        assert_eq!(names, ["ama", "ben", "dot"]);
        assert_eq!(turns.start.map(crate::date::format).as_deref(), Some("2026-11-07"));
    }

    #[test]
    fn each_account_has_one_person_who_can_answer_there() {
        let mut f = unwatched();
        let all = made(&mut f, Pattern::EachAccount);
        assert_eq!(all.iter().map(|row| row.0.as_str()).collect::<Vec<_>>(), ["ama", "ama", "ben", "ben", "turns"]);
        assert!(f.lens().watches[..4].iter().all(|watch| watch.scope.accounts.len() == 1));
        assert_eq!(f.lens().rotations[0].members.len(), 4);
    }

    #[test]
    fn looks_keep_the_promise() {
        let mut f = unwatched();
        let shop = Window { days: WEEKDAYS.to_vec(), from: 540, to: 1080, target: Some(240) };
        let saturday = Window { days: vec![Day::Sat], from: 600, to: 960, target: Some(1440) };
        f.one(|org: &mut Org| org.promise = vec![shop.clone(), saturday]);
        let all = made(&mut f, Pattern::Office);
        assert_eq!(all, [row("cem", 5, 630), row("cem", 5, 810), row("cem", 5, 990), row("turns", 1, 780)]);
        for (from, to, target) in [(540, 1080, 60), (480, 1200, 150), (0, 1440, 240), (540, 600, 30)] {
            let looks = looks(&Window { from, to, target: Some(target), days: Vec::new() }, 1);
            let over_night = (to - looks[looks.len() - 1]) + (looks[0] - from);
            let longest = looks.windows(2).map(|two| two[1] - two[0]).chain([over_night]).max().unwrap();
            assert!(longest <= target || looks.len() == MOST_LOOKS as usize, "{looks:?} of {target}");
        }
    }

    #[test]
    fn alone_you_watch() {
        let mut f = Fixture::clean_solo();
        assert_eq!(offered(&f.lens()), [Pattern::TwoLooks, Pattern::EveryDay]);
        assert_eq!(made(&mut f, Pattern::TwoLooks), [row("ama", 5, 540), row("ama", 5, 990), row("ama", 1, 660)]);
        let mut f = Fixture::clean_solo();
        assert_eq!(made(&mut f, Pattern::EveryDay), [row("ama", 5, 540), row("ama", 2, 540)]);
        assert_eq!(weekday_looks(&f.lens(), Pattern::EveryDay), [540]);
    }

    #[test]
    fn without_roles_nobody_is_written_down() {
        let mut f = Fixture::team();
        f.account("x", "x");
        assert_eq!(
            made(&mut f, Pattern::Office),
            [row("nobody", 5, 540), row("nobody", 5, 990), row("nobody", 2, 660)]
        );
        assert_eq!(f.plan.count("rotations"), 0);
    }
}
