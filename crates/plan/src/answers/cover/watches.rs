//! One watch: who looks, on which days, from when to when, at which accounts.
//!
//! A watch without an end is a look at that moment. "Take turns" makes a rotation together with the watch. Overlaps of one
//! person are told but never refused (two phones are possible). Tests: at the end of this file.

use super::turns::{self, Turns};
use super::{DAY_MINUTES, day, in_week, time, time_text};
use crate::answers::{Draft, Ids};
use crate::edit::Edit;
use crate::id::Id;
use crate::model::{Account, Day, Person, Rotation, Scope, Watch};
use crate::plan::Plan;
use chrono::NaiveDate;

/// Nobody yet.
pub const NOBODY: &str = "nobody";
/// People who take turns, said in the same form.
pub const TURNS: &str = "turns";

/// What stands in the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Id of a person or of a rotation, [`NOBODY`], [`TURNS`]; blank while nothing was chosen.
    pub who: String,
    /// People and steps of new turns.
    pub turns: Turns,
    /// On which days.
    pub days: Vec<Day>,
    /// From, `09:30`.
    pub from: String,
    /// To; blank for a look at one moment.
    pub to: String,
    /// Ends on the next day.
    pub next_day: bool,
    /// Only these accounts; empty for all.
    pub accounts: Vec<Id<Account>>,
    /// First day, blank for from now on.
    pub first: String,
    /// Last day, blank for ever.
    pub last: String,
}

/// What is wrong with an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing was chosen.
    Who,
    /// Something about the turns.
    Turns(turns::Fault),
    /// No day.
    Days,
    /// No start.
    From,
    /// The end is no time.
    To,
    /// The end is not after this start, and not on the next day.
    Order(u32),
    /// Longer than a day.
    Long(u32),
    /// The first day is no date.
    First,
    /// The last day is no date.
    Last,
    /// The last day is before this first day.
    DateOrder(NaiveDate),
}

/// What the plan says about a watch.
pub fn read(watch: &Watch) -> Entry {
    let is_look = watch.from == watch.to && !watch.ends_next_day;
    let text = |date: Option<NaiveDate>| date.map(crate::date::format).unwrap_or_default();
    Entry {
        who: match (watch.rotation, watch.person) {
            (Some(rotation), _) => rotation.to_string(),
            (None, Some(person)) => person.to_string(),
            (None, None) => NOBODY.to_owned(),
        },
        turns: Turns::default(),
        days: in_week(&watch.days),
        from: time_text(watch.from),
        to: if is_look { String::new() } else { time_text(watch.to) },
        next_day: watch.ends_next_day,
        accounts: if watch.scope.only { watch.scope.accounts.clone() } else { Vec::new() },
        first: text(watch.active_from),
        last: text(watch.active_to),
    }
}

impl Entry {
    /// Everything that is wrong, in the order of the form.
    pub fn faults(&self) -> Vec<Fault> {
        let mut out = Vec::new();
        if self.who.is_empty() {
            out.push(Fault::Who);
        }
        if self.who == TURNS {
            out.extend(self.turns.faults().into_iter().filter(|fault| *fault != turns::Fault::Name).map(Fault::Turns));
        }
        if self.days.is_empty() {
            out.push(Fault::Days);
        }
        let from = time(&self.from);
        if from.is_none() {
            out.push(Fault::From);
        }
        if !self.to.is_empty() {
            match (from, time(&self.to)) {
                (_, None) => out.push(Fault::To),
                (Some(from), Some(to)) if self.next_day && to > from => out.push(Fault::Long(from)),
                (Some(from), Some(to)) if !self.next_day && to != 0 && to <= from => out.push(Fault::Order(from)),
                (None | Some(_), Some(_)) => {}
            }
        }
        let (first, last) = (day(&self.first), day(&self.last));
        if first.is_none() && !self.first.is_empty() {
            out.push(Fault::First);
        }
        match (first, last) {
            (_, None) if !self.last.is_empty() => out.push(Fault::Last),
            (Some(first), Some(last)) if last < first => out.push(Fault::DateOrder(first)),
            (_, None) | (None | Some(_), Some(_)) => {}
        }
        out
    }

    /// From and to in minutes; the end of a look is its start, midnight is the end of the day.
    fn times(&self) -> Option<(u32, u32)> {
        let from = time(&self.from)?;
        if self.to.is_empty() {
            return Some((from, from));
        }
        let to = time(&self.to)?;
        Some((from, if to == 0 && !self.next_day { DAY_MINUTES } else { to }))
    }
}

/// The edits that add a watch, or change the one with that identity; none for an entry with a fault. `name` is that of new
/// turns.
pub fn store(plan: &Plan, old: Option<Id<Watch>>, entry: &Entry, name: &str, ids: Ids<'_>) -> Vec<Edit> {
    let Some((from, to)) = entry.times().filter(|_| entry.faults().is_empty()) else { return Vec::new() };
    let mut draft = Draft::new(plan);
    let (mut person, mut rotation) = (None, None);
    match entry.who.as_str() {
        NOBODY => {}
        TURNS => rotation = turns::add(&mut draft, &Turns { name: name.to_owned(), ..entry.turns.clone() }, ids),
        id => match Id::<Person>::parse(id) {
            Some(id) => person = Some(id),
            None => rotation = Id::<Rotation>::parse(id),
        },
    }
    let before = old.and_then(|id| plan.get(id));
    let fresh = before.is_none();
    let before = before.unwrap_or_else(|| {
        let (id, o) = draft.place::<Watch>(ids);
        Watch { o, ..Watch::new(id) }
    });
    let scope = if entry.accounts.is_empty() { Scope::all() } else { Scope::only(entry.accounts.clone()) };
    let after = Watch {
        scope: Scope { campaigns: before.scope.campaigns.clone(), ..scope },
        days: in_week(&entry.days),
        from,
        to,
        ends_next_day: entry.next_day && !entry.to.is_empty(),
        person,
        rotation,
        active_from: day(&entry.first),
        active_to: day(&entry.last),
        ..before.clone()
    };
    if fresh {
        draft.add(&after)
    } else {
        draft.change(&before, &after)
    }
    draft.done()
}

/// Another watch of the same person on the same day at the same time: the day and the minute at which both run. Looks at a
/// moment overlap with nothing.
pub fn overlap(plan: &Plan, entry: &Entry, but: Option<Id<Watch>>) -> Option<(Day, u32)> {
    let person: Id<Person> = Id::parse(&entry.who)?;
    let (from, to) = entry.times()?;
    let own = spans(&entry.days, from, to, entry.next_day);
    let dates = |watch: &Watch| {
        let starts_late = day(&entry.last).zip(watch.active_from).is_some_and(|(last, first)| first > last);
        let ends_soon = day(&entry.first).zip(watch.active_to).is_some_and(|(first, last)| last < first);
        !starts_late && !ends_soon
    };
    for watch in plan.all::<Watch>() {
        if watch.person != Some(person) || Some(watch.id) == but || !dates(&watch) {
            continue;
        }
        for (start, end) in spans(&watch.days, watch.from, watch.to, watch.ends_next_day) {
            for (own_start, own_end) in &own {
                let both = start.max(*own_start);
                if both < end.min(*own_end) {
                    let place = usize::try_from(both / DAY_MINUTES).unwrap_or_default();
                    return Day::ALL.get(place).map(|day| (*day, both % DAY_MINUTES));
                }
            }
        }
    }
    None
}

/// Minutes of the week, from Monday; what runs over the end of the week starts it again.
fn spans(days: &[Day], from: u32, to: u32, next_day: bool) -> Vec<(u32, u32)> {
    const WEEK: u32 = 7 * DAY_MINUTES;
    let mut out = Vec::new();
    for (day, place) in Day::ALL.iter().zip(0..) {
        if !days.contains(day) {
            continue;
        }
        let start = place * DAY_MINUTES + from;
        let end = place * DAY_MINUTES + to + if next_day { DAY_MINUTES } else { 0 };
        out.push((start, end.min(WEEK)));
        if end > WEEK {
            out.push((0, end - WEEK));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::testing::{apply_all, ids};
    use crate::checks::fixture::Fixture;
    use crate::model::Step;

    fn entry(who: &str, days: &[Day], from: &str, to: &str) -> Entry {
        Entry { who: who.into(), days: days.to_vec(), from: from.into(), to: to.into(), ..Entry::default() }
    }

    #[test]
    fn a_look_and_a_watch_come_back_as_they_were_typed() {
        let (mut f, mut ids) = (Fixture::team(), ids());
        let (_, x) = (f.person("tom"), f.account("x", "x"));
        for one in [
            entry("p_tom", &[Day::Mon, Day::Fri], "09:30", ""),
            Entry { accounts: vec![x], first: "2026-12-01".into(), ..entry("p_tom", &[Day::Sat], "10:00", "16:00") },
            Entry { next_day: true, ..entry(NOBODY, &[Day::Sun], "22:00", "02:00") },
            entry("p_tom", &[Day::Sun], "22:00", "00:00"),
        ] {
            f.plan = apply_all(&f.plan, store(&f.plan, None, &one, "", &mut ids));
            let last = f.lens().watches.last().cloned().unwrap();
            assert_eq!(read(&last), one);
            assert!(store(&f.plan, Some(last.id), &one, "", &mut ids).iter().all(Edit::is_empty), "again");
        }
        assert_eq!(f.lens().watches[3].to, 1440);
    }

    #[test]
    fn turns_are_made_with_the_watch() {
        let (mut f, mut ids) = (Fixture::team(), ids());
        let turns = Turns {
            members: vec![f.person("ina"), f.person("xav")],
            step: Step::Week,
            start: "2026-11-07".into(),
            ..Turns::default()
        };
        let one = Entry { turns, ..entry(TURNS, &[Day::Sat], "11:00", "") };
        f.plan = apply_all(&f.plan, store(&f.plan, None, &one, "Saturday turn", &mut ids));
        let lens = f.lens();
        assert_eq!((lens.rotations[0].name.as_str(), lens.rotations[0].members.len()), ("Saturday turn", 2));
        assert_eq!(lens.watches[0].rotation, Some(lens.rotations[0].id));
        assert_eq!(read(&lens.watches[0]).who, lens.rotations[0].id.to_string());
    }

    #[test]
    fn what_cannot_be_is_said_and_nothing_is_stored() {
        let one_member = Turns { members: vec![Id::parse("p_1").unwrap()], ..Turns::default() };
        let cases = [
            (entry("", &[], "", ""), vec![Fault::Who, Fault::Days, Fault::From]),
            (entry(NOBODY, &[Day::Mon], "09:00", "09:00"), vec![Fault::Order(540)]),
            (entry(NOBODY, &[Day::Mon], "09:00", "08:00"), vec![Fault::Order(540)]),
            (entry(NOBODY, &[Day::Mon], "09:00", "9"), vec![Fault::To]),
            (Entry { next_day: true, ..entry(NOBODY, &[Day::Mon], "09:00", "10:00") }, vec![Fault::Long(540)]),
            (Entry { first: "0001-01-01".into(), ..entry(NOBODY, &[Day::Mon], "09:00", "") }, vec![Fault::First]),
            (Entry { last: "99999-01-01".into(), ..entry(NOBODY, &[Day::Mon], "09:00", "") }, vec![Fault::Last]),
            (
                Entry { turns: one_member, ..entry(TURNS, &[Day::Mon], "09:00", "") },
                vec![Fault::Turns(turns::Fault::People), Fault::Turns(turns::Fault::Start)],
            ),
        ];
        for (entry, faults) in cases {
            assert_eq!(entry.faults(), faults);
            assert_eq!(store(&Plan::default(), None, &entry, "", &mut ids()), []);
        }
        let turned =
            Entry { first: "2026-12-02".into(), last: "2026-12-01".into(), ..entry(NOBODY, &[Day::Mon], "09:00", "") };
        assert_eq!(turned.faults(), [Fault::DateOrder(day("2026-12-02").unwrap())]);
    }

    #[test]
    fn a_person_in_two_places_is_told() {
        let (mut f, mut ids) = (Fixture::team(), ids());
        f.person("tom");
        let late = Entry { next_day: true, ..entry("p_tom", &[Day::Sun], "20:00", "02:00") };
        f.plan = apply_all(&f.plan, store(&f.plan, None, &late, "", &mut ids));
        let id = f.lens().watches[0].id;
        assert_eq!(overlap(&f.plan, &entry("p_tom", &[Day::Mon], "01:00", "03:00"), None), Some((Day::Mon, 60)));
        assert_eq!(overlap(&f.plan, &late, Some(id)), None, "not with itself");
        assert_eq!(overlap(&f.plan, &entry("p_tom", &[Day::Mon], "01:00", ""), None), None, "a look at a moment");
        assert_eq!(overlap(&f.plan, &entry("p_tom", &[Day::Tue], "01:00", "03:00"), None), None);
        f.update(id, |watch| watch.active_to = day("2026-11-30"));
        let later = Entry { first: "2026-12-01".into(), ..entry("p_tom", &[Day::Mon], "01:00", "03:00") };
        assert_eq!(overlap(&f.plan, &later, None), None, "not in the same weeks");
    }
}
