//! Behind the crisis sheet: words put together from their parts, who agreed to the words of a case, events with their
//! to-dos, extra watches of a busy time.
//!
//! Only what one field alone cannot say. An extra watch lives inside the dates of its busy time and goes with it. Tests: at
//! the end of this file.

use crate::answers::cover::{time, time_text};

use crate::answers::{Draft, Ids};
use crate::cover::{self, State, Zones};
use crate::edit::Edit;
use crate::id::Id;
use crate::lens::Lens;
use crate::model::{Busy, Day, Incident, IncidentKind, Person, Scenario, Scope, Task, TaskKind, Verified, Watch};
use crate::plan::Plan;
use chrono::{Datelike, NaiveDate};

/// Words made of their parts: each a sentence, blank ones left out.
pub fn compose(parts: &[String]) -> String {
    let mut out = String::new();
    for part in parts {
        let part = crate::answers::you::clean(part);
        if part.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&part);
        if !part.ends_with(['.', '!', '?', '…', ']']) {
            out.push('.');
        }
    }
    out
}

/// The edits that say who agreed to the words of a case, today; nobody takes the agreement back.
pub fn agree(plan: &Plan, case: Id<Scenario>, by: Option<Id<Person>>, today: NaiveDate) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    if let Some(before) = plan.get(case) {
        let same = before.agreed.as_ref().and_then(|agreed| agreed.by) == by;
        let agreed = by.map(|by| Verified { on: today, by: Some(by) });
        if !same {
            draft.change(&before, &Scenario { agreed, ..before.clone() });
        }
    }
    draft.done()
}

/// The edits that add a practice or a real event; `at` is `2026-11-22 21:00` in the plan's zone.
pub fn add_event(plan: &Plan, kind: IncidentKind, at: &str, ids: Ids<'_>) -> (Id<Incident>, Vec<Edit>) {
    let mut draft = Draft::new(plan);
    let (id, o) = draft.place::<Incident>(ids);
    draft.add(&Incident { o, kind, at: at.to_owned(), ..Incident::new(id) });
    (id, draft.done())
}

/// Day and time of an event as fields show them; blank where they are not said.
pub fn when(incident: &Incident) -> (String, String) {
    match incident.at.split_once([' ', 'T']) {
        Some((day, time)) if crate::date::parse(day).is_some() => (day.to_owned(), time.chars().take(5).collect()),
        // Older words stay as somebody wrote them.
        _ => (incident.at.clone(), String::new()),
    }
}

/// The edits for a new day and time of an event; none when the day or time cannot be.
pub fn set_when(plan: &Plan, id: Id<Incident>, day: &str, at: &str) -> Option<Vec<Edit>> {
    let mut draft = Draft::new(plan);
    let before = plan.get(id)?;
    let day = crate::answers::spot::day(day)?;
    let mut text = crate::date::format(day);
    if !at.is_empty() {
        text.push(' ');
        text.push_str(&time_text(time(at)?));
    }
    draft.change(&before, &Incident { at: text, ..before.clone() });
    Some(draft.done())
}

/// Each line of what should change becomes a to-do of the event; lines that are one already are left alone.
pub fn to_dos(plan: &Plan, id: Id<Incident>, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    let Some(incident) = plan.get(id) else { return draft.done() };
    let known: Vec<Task> = plan.all::<Task>().into_iter().filter(|task| task.incident == Some(id)).collect();
    let mut tasks = incident.tasks.clone();
    for line in incident.change.lines() {
        let text: String = crate::answers::you::clean(line).chars().take(280).collect();
        if text.is_empty() || known.iter().any(|task| task.text == text) {
            continue;
        }
        let (task, o) = draft.place::<Task>(ids);
        draft.add(&Task { o, text, kind: TaskKind::Plan, incident: Some(id), ..Task::new(task) });
        tasks.push(task);
    }
    draft.change(&incident, &Incident { tasks, ..incident.clone() });
    draft.done()
}

/// What stands in the form of an extra watch.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extra {
    /// Who watches.
    pub who: Option<Id<Person>>,
    /// On which days; none means every day of the busy time.
    pub days: Vec<Day>,
    /// From, `09:30`.
    pub from: String,
    /// To; blank for a look at one moment.
    pub to: String,
}

/// What is wrong with an extra watch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExtraFault {
    /// Nobody was chosen.
    Who,
    /// None of the days is in the busy time.
    Day,
    /// No start.
    From,
    /// The end is no time.
    To,
    /// The end is not after this start, in minutes since midnight.
    Order(u32),
}

impl Extra {
    /// Everything that is wrong, in the order of the form.
    pub fn faults(&self, busy: &Busy) -> Vec<ExtraFault> {
        let mut out = Vec::new();
        if self.who.is_none() {
            out.push(ExtraFault::Who);
        }
        let is_in = |day: &Day| {
            busy.from.iter_days().take_while(|date| *date <= busy.to).take(7).any(|date| day_of(date) == *day)
        };
        if !self.days.is_empty() && !self.days.iter().any(is_in) {
            out.push(ExtraFault::Day);
        }
        let from = time(&self.from);
        if from.is_none() {
            out.push(ExtraFault::From);
        }
        if !self.to.trim().is_empty() {
            match (from, time(&self.to)) {
                (_, None) => out.push(ExtraFault::To),
                (Some(from), Some(to)) if to <= from => out.push(ExtraFault::Order(from)),
                (None | Some(_), Some(_)) => {}
            }
        }
        out
    }
}

/// The edits that add an extra watch to a busy time; none for one with a fault.
pub fn add_watch(plan: &Plan, busy: Id<Busy>, extra: &Extra, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    let Some(of) = plan.get(busy).filter(|of| extra.faults(of).is_empty()) else { return draft.done() };
    let Some(from) = time(&extra.from) else { return draft.done() };
    let to = time(&extra.to).unwrap_or(from);
    let (id, o) = draft.place::<Watch>(ids);
    draft.add(&Watch {
        o,
        scope: Scope::all(),
        days: extra.days.clone(),
        from,
        to,
        person: extra.who,
        active_from: Some(of.from),
        active_to: Some(of.to),
        busy: Some(busy),
        ..Watch::new(id)
    });
    // Whoever watches is one of the extra people.
    if let Some(who) = extra.who.filter(|who| !of.extra.contains(who)) {
        let mut people = of.extra.clone();
        people.push(who);
        draft.change(&of, &Busy { extra: people, ..of.clone() });
    }
    draft.done()
}

/// The edits that move the extra watches of a busy time with its dates; run after they changed.
pub fn follow(plan: &Plan, busy: Id<Busy>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    let Some(of) = plan.get(busy) else { return draft.done() };
    for before in plan.all::<Watch>().into_iter().filter(|watch| watch.busy == Some(busy)) {
        let after = Watch { active_from: Some(of.from), active_to: Some(of.to), ..before.clone() };
        draft.change(&before, &after);
    }
    draft.done()
}

/// Days of a busy time on which somebody's promise is really not kept; none while no hours are promised. Promises and watches
/// stand in the plan's zone alike, so no table of zones is needed to compare them.
pub fn missed_days(lens: &Lens, busy: Id<Busy>) -> Option<u32> {
    let busy = lens.busy.iter().find(|one| one.id == busy)?;
    let days = u32::try_from((busy.to - busy.from).num_days() + 1).unwrap_or(1).min(cover::LONGEST);
    let cover = cover::cover(lens, &Zones::default(), busy.from, days);
    if !cover.accounts.iter().any(|account| account.is_promised) {
        return None;
    }
    let is_missed = |date: &NaiveDate| {
        let mut all = cover.accounts.iter().flat_map(|account| &account.days);
        all.any(|day| day.date == *date && day.really == State::Missed)
    };
    Some(busy.from.iter_days().take(days as usize).filter(is_missed).count() as u32)
}

fn day_of(date: NaiveDate) -> Day {
    Day::ALL.get(date.weekday().num_days_from_monday() as usize).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::testing::{apply_all, ids};
    use crate::checks::fixture::{Fixture, today};

    #[test]
    fn words_are_sentences_with_one_space_between() {
        let parts = ["We know  of the fire", "", "Is everyone well?", "We write again by [time]"].map(str::to_owned);
        assert_eq!(compose(&parts), "We know of the fire. Is everyone well? We write again by [time]");
        assert_eq!(compose(&[" ".to_owned()]), "");
    }

    #[test]
    fn whoever_agreed_agreed_on_that_day_and_stays() {
        let mut f = Fixture::team();
        let (ama, ben) = (f.person("ama"), f.person("ben"));
        let case = f.add(|case: &mut Scenario| case.chosen = true);
        f.plan = apply_all(&f.plan, agree(&f.plan, case, Some(ama), today()));
        let later = today().succ_opt().unwrap();
        assert_eq!(agree(&f.plan, case, Some(ama), later), []);
        f.plan = apply_all(&f.plan, agree(&f.plan, case, Some(ben), later));
        assert_eq!(f.plan.get(case).unwrap().agreed, Some(Verified { on: later, by: Some(ben) }));
        f.plan = apply_all(&f.plan, agree(&f.plan, case, None, later));
        assert_eq!(f.plan.get(case).unwrap().agreed, None);
    }

    #[test]
    fn an_event_keeps_its_day_and_time_and_refuses_what_cannot_be() {
        let mut f = Fixture::team();
        let (id, edits) = add_event(&f.plan, IncidentKind::Drill, "2026-11-22 21:06", &mut ids());
        f.plan = apply_all(&f.plan, edits);
        assert_eq!(when(&f.plan.get(id).unwrap()), ("2026-11-22".to_owned(), "21:06".to_owned()));
        f.plan = apply_all(&f.plan, set_when(&f.plan, id, "2026-11-21", "09:05").unwrap());
        assert_eq!(f.plan.get(id).unwrap().at, "2026-11-21 09:05");
        assert_eq!(set_when(&f.plan, id, "0000-01-01", "09:00"), None);
        assert_eq!(set_when(&f.plan, id, "2026-11-21", "25:00"), None);
        f.plan = apply_all(&f.plan, set_when(&f.plan, id, "2026-11-21", "").unwrap());
        assert_eq!(when(&f.plan.get(id).unwrap()), ("2026-11-21".to_owned(), String::new()));
    }

    #[test]
    fn each_line_of_what_should_change_is_one_to_do() {
        let mut f = Fixture::team();
        let (id, edits) = add_event(&f.plan, IncidentKind::Real, "2026-11-22", &mut ids());
        f.plan = apply_all(&f.plan, edits);
        f.update(id, |incident: &mut Incident| incident.change = "Add Priya's number\n\n Print  the card".to_owned());
        let mut ids = ids();
        f.plan = apply_all(&f.plan, to_dos(&f.plan, id, &mut ids));
        let tasks: Vec<Task> = f.plan.all();
        assert_eq!(
            tasks.iter().map(|task| task.text.as_str()).collect::<Vec<_>>(),
            ["Add Priya's number", "Print the card"]
        );
        assert_eq!(f.plan.get(id).unwrap().tasks.len(), 2);
        assert_eq!(to_dos(&f.plan, id, &mut ids), []);
    }

    #[test]
    fn an_extra_watch_lives_in_its_busy_time_and_moves_with_it() {
        let mut f = Fixture::team();
        let ama = f.person("ama");
        let day = |text| crate::date::parse(text).unwrap();
        let busy = f.add(|busy: &mut Busy| (busy.from, busy.to) = (day("2026-12-01"), day("2026-12-04")));
        let extra = Extra { who: Some(ama), days: vec![Day::Tue], from: "18:00".into(), to: "21:00".into() };
        f.plan = apply_all(&f.plan, add_watch(&f.plan, busy, &extra, &mut ids()));
        let watch = f.plan.all::<Watch>().remove(0);
        assert_eq!(
            (watch.from, watch.to, watch.active_to, watch.busy),
            (1080, 1260, Some(day("2026-12-04")), Some(busy))
        );
        assert_eq!(f.plan.get(busy).unwrap().extra, [ama]);
        f.update(busy, |busy: &mut Busy| busy.to = day("2026-12-09"));
        f.plan = apply_all(&f.plan, follow(&f.plan, busy));
        assert_eq!(f.plan.all::<Watch>()[0].active_to, Some(day("2026-12-09")));
        f.apply(&Edit::remove(busy));
        assert_eq!(f.plan.count("watches"), 0, "it goes with the busy time");
    }

    #[test]
    fn the_count_falls_with_each_day_that_somebody_watches() {
        let mut f = Fixture::team();
        let ama = f.person("ama");
        f.account("x", "x");
        let day = |text| crate::date::parse(text).unwrap();
        let busy = f.add(|busy: &mut Busy| (busy.from, busy.to) = (day("2026-12-01"), day("2026-12-04")));
        assert_eq!(missed_days(&f.lens(), busy), None, "nothing is promised");
        f.one(|org: &mut crate::model::Org| {
            let days = Day::ALL.to_vec();
            org.promise = vec![crate::model::Window { days, from: 540, to: 1020, target: None }];
        });
        assert_eq!(missed_days(&f.lens(), busy), Some(4));
        let mut ids = ids();
        let extra = Extra { who: Some(ama), days: vec![Day::Tue], from: "10:00".into(), to: String::new() };
        f.plan = apply_all(&f.plan, add_watch(&f.plan, busy, &extra, &mut ids));
        assert_eq!(missed_days(&f.lens(), busy), Some(3));
        let extra = Extra { days: Vec::new(), ..extra };
        f.plan = apply_all(&f.plan, add_watch(&f.plan, busy, &extra, &mut ids));
        assert_eq!(missed_days(&f.lens(), busy), Some(0));
    }

    #[test]
    fn an_extra_watch_that_cannot_be_is_refused() {
        let mut f = Fixture::team();
        let ama = f.person("ama");
        let day = |text| crate::date::parse(text).unwrap();
        let busy = f.add(|busy: &mut Busy| (busy.from, busy.to) = (day("2026-12-01"), day("2026-12-03")));
        let of = f.plan.get(busy).unwrap();
        let bad = |extra: Extra| {
            assert_eq!(add_watch(&f.plan, busy, &extra, &mut ids()), []);
            extra.faults(&of)
        };
        assert_eq!(bad(Extra::default()), [ExtraFault::Who, ExtraFault::From]);
        let whole = Extra { who: Some(ama), days: Vec::new(), from: "09:00".into(), to: String::new() };
        assert_eq!(whole.faults(&of), []);
        assert_eq!(bad(Extra { to: "08:00".into(), ..whole.clone() }), [ExtraFault::Order(540)]);
        assert_eq!(bad(Extra { to: "late".into(), ..whole.clone() }), [ExtraFault::To]);
        assert_eq!(bad(Extra { days: vec![Day::Sun], ..whole }), [ExtraFault::Day]);
    }
}
