//! The end of a workshop: who was there, the next date, and that it was held. Tests: at the end of this file.

use chrono::{Months, NaiveDate};
use plan::model::{Decision, Parked, Person, Task, Workshop};
use plan::{Edit, Id, Plan};

/// Days to choose from for the next one: in one, two and three months, on the same day of the week.
pub fn next_days(on: NaiveDate) -> Vec<NaiveDate> {
    let same_weekday = |months: u32| {
        let there = on.checked_add_months(Months::new(months))?;
        let back = chrono::Datelike::weekday(&there).days_since(chrono::Datelike::weekday(&on));
        there.checked_sub_days(chrono::Days::new(u64::from(back)))
    };
    [1, 2, 3].into_iter().filter_map(same_weekday).collect()
}

/// Whether nothing is in a planned workshop but what was taken over from the one that planned it.
fn is_bare(plan: &Plan, from: &Workshop, one: &Workshop) -> bool {
    let (kind, facilitator, minutes) = (from.kind, from.facilitator, from.minutes);
    let bare = Workshop { o: one.o.clone(), on: one.on, kind, facilitator, minutes, ..Workshop::new(one.id) };
    let is_named = plan.all::<Task>().iter().any(|task| task.workshop == Some(one.id))
        || plan.all::<Decision>().iter().any(|decision| decision.workshop == Some(one.id))
        || plan.all::<Parked>().iter().any(|topic| topic.workshop == Some(one.id));
    *one == bare && !is_named
}

/// The edit that says when the next one is, and plans it; it moves if a day was said before. A workshop with something in
/// it is somebody's work: it neither moves nor goes.
pub fn set_next(plan: &Plan, id: Id<Workshop>, next: Option<NaiveDate>, new: Id<Workshop>) -> Edit {
    let Some(before) = plan.get(id) else { return Edit::Many(Vec::new()) };
    let mut edits = vec![Edit::change(&before, &Workshop { next_on: next, ..before.clone() })];
    let all: Vec<Workshop> = plan.all();
    let is_planned = |one: &&Workshop| one.id != id && !one.held && Some(one.on) == before.next_on;
    let planned = all.iter().filter(is_planned).find(|one| is_bare(plan, &before, one));
    let other = |on: NaiveDate| {
        let mine = planned.map(|one| one.id);
        all.iter().any(|one| one.id != id && !one.held && one.on == on && Some(one.id) != mine)
    };
    match (planned, next) {
        // The day has one already.
        (Some(one), Some(on)) if other(on) => edits.push(Edit::remove(one.id)),
        (Some(one), Some(on)) => edits.push(Edit::change(one, &Workshop { on, ..one.clone() })),
        (Some(one), None) => edits.push(Edit::remove(one.id)),
        (None, Some(on)) if !other(on) => {
            let o = plan.next_order("workshops");
            let (kind, facilitator, minutes) = (before.kind, before.facilitator, before.minutes);
            edits.push(Edit::add(&Workshop { o, on, kind, facilitator, minutes, ..Workshop::new(new) }));
        }
        (None, _) => {}
    }
    Edit::Many(edits)
}

/// The edit that says whether somebody was there.
pub fn set_there(plan: &Plan, id: Id<Workshop>, who: Id<Person>) -> Edit {
    let Some(before) = plan.get(id) else { return Edit::Many(Vec::new()) };
    let mut after = before.clone();
    match after.attended.iter().position(|known| *known == who) {
        Some(place) => drop(after.attended.remove(place)),
        None => after.attended.push(who),
    }
    Edit::change(&before, &after)
}

/// The edit that says that the workshop was held.
pub fn set_held(plan: &Plan, id: Id<Workshop>, held: bool) -> Edit {
    let Some(before) = plan.get(id) else { return Edit::Many(Vec::new()) };
    Edit::change(&before, &Workshop { held, ..before.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Small, day, id};

    #[test]
    fn the_next_one_is_planned_once_and_moves() {
        let mut small = Small::shop();
        for on in ["2027-03-03", "2027-03-10", "2027-03-10"] {
            let edit = set_next(&small.plan, id("ws_1"), Some(day(on)), id("ws_2"));
            small.edit(&edit);
            assert_eq!(small.plan.count("workshops"), 2);
            assert_eq!(small.plan.get(id::<Workshop>("ws_2")).unwrap().on, day(on));
        }
        let edit = set_next(&small.plan, id("ws_1"), None, id("ws_3"));
        small.edit(&edit);
        assert_eq!(small.plan.count("workshops"), 1);
    }

    #[test]
    fn a_workshop_with_something_in_it_neither_moves_nor_goes() {
        let (on, other) = (day("2027-03-17"), day("2027-03-24"));
        let agenda = vec![plan::model::AgendaItem { text: "Rules".to_owned(), ..Default::default() }];
        let prepared = plan::model::Prepared { access_shown: true, ..Default::default() };
        let new = || Workshop { on, minutes: Some(90), ..Workshop::new(id("ws_p")) };
        let cases = [
            Workshop { agenda, ..new() },
            Workshop { prepared, ..new() },
            Workshop { in_room: Some(8), ..new() },
            // A to-do hangs on it.
            new(),
        ];
        for (place, planned) in cases.into_iter().enumerate() {
            let mut small = Small::shop();
            small.add(&planned);
            if place == 3 {
                small.add(&Task { workshop: Some(id("ws_p")), ..Task::new(id("ta_p")) });
            }
            let mut counts = Vec::new();
            for next in [Some(on), Some(other), Some(on), Some(other), None] {
                let edit = set_next(&small.plan, id("ws_1"), next, id("ws_n"));
                small.edit(&edit);
                assert_eq!(small.workshop().next_on, next);
                assert_eq!(small.plan.get(id::<Workshop>("ws_p")), Some(planned.clone()));
                counts.push(small.plan.count("workshops"));
            }
            assert_eq!(counts, [2, 3, 2, 3, 2], "one on each day");
        }
    }

    #[test]
    fn days_that_are_offered_keep_the_weekday() {
        let days = next_days(day("2026-12-02"));
        assert_eq!(days, ["2026-12-30", "2027-01-27", "2027-02-24"].map(day));
    }

    #[test]
    fn somebody_was_there_or_not() {
        let mut small = Small::shop();
        for expected in [1, 0, 1] {
            let edit = set_there(&small.plan, id("ws_1"), id("p_tom"));
            small.edit(&edit);
            assert_eq!(small.workshop().attended.len(), expected);
        }
        let edit = set_held(&small.plan, id("ws_1"), true);
        small.edit(&edit);
        assert!(small.workshop().held);
    }
}
