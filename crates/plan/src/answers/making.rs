//! Behind "Who makes what?": the changes that one field alone cannot say.
//!
//! The first lines of the reply triage with the people who are told, the hours of a maker, and who takes one date of a
//! stream. Starter words come in; nothing here holds a sentence. Tests: at the end of this file.

use super::{Draft, Ids};
use crate::edit::Edit;
use crate::fact::Who;
use crate::facts::triage::{TRIAGE, Tell};
use crate::id::Id;
use crate::lens::{Lens, crisis::Job};
use crate::model::{CadenceKind, Hours, Override, OverrideState, Person, Stream, Triage, TriageRow};
use crate::plan::Plan;
use chrono::NaiveDate;

/// Hours a week have this limit.
pub const MOST_HOURS: u32 = 168;

/// The edits that add our lines of the reply triage; kinds that are there already are left alone. `words` gives kind and
/// action of a line by its key.
pub fn triage(lens: &Lens, words: &dyn Fn(&str) -> (String, String)) -> Vec<Edit> {
    let mut draft = Draft::new(&lens.plan);
    let before: Triage = lens.plan.one();
    let mut after = before.clone();
    for (key, tell) in TRIAGE {
        let (kind, action) = words(key);
        if after.rows.iter().any(|row| row.kind == kind) {
            continue;
        }
        let person = match tell {
            Tell::Nobody => None,
            Tell::Manager => lens.manager().or_else(|| lens.director()),
            Tell::Decides => lens.job_holder(Job::Decides).or_else(|| lens.director()),
        };
        after.rows.push(TriageRow { kind, action, tell: person.map(|person| Who::Person(person.id)) });
    }
    draft.change(&before, &after);
    draft.done()
}

/// The hours of a person as they are shown; blank while nobody said.
pub fn hours_text(person: &Person) -> String {
    let Some(hours) = &person.hours else { return String::new() };
    let minutes = hours.max.max(hours.min);
    let (whole, rest) = (minutes / 60, minutes % 60);
    let mut out = whole.to_string();
    if rest > 0 {
        out.push('.');
        out.push_str((rest * 100 / 60).to_string().trim_end_matches('0'));
    }
    out
}

/// The edits for typed hours a week at most, `3` or `2.5`; blank takes them out. `None`: no number of hours of a week.
pub fn set_hours(plan: &Plan, id: Id<Person>, typed: &str) -> Option<Vec<Edit>> {
    let mut draft = Draft::new(plan);
    let Some(before) = plan.get(id) else { return Some(draft.done()) };
    let typed = typed.trim().replace(',', ".");
    let hours = if typed.is_empty() {
        None
    } else {
        let hours = typed.parse::<f32>().ok().filter(|hours| (0.0..=MOST_HOURS as f32).contains(hours))?;
        let max = (hours * 60.0).round() as u32;
        let min = before.hours.as_ref().map_or(0, |hours| hours.min).min(max);
        Some(Hours { min, max })
    };
    // What is shown is rounded, so the same text again changes nothing.
    if hours_text(&before) != typed {
        draft.change(&before, &Person { hours, ..before.clone() });
    }
    Some(draft.done())
}

/// The edits for pieces a week, typed in the sum: a stream without a pace is made roughly so often.
pub fn set_per_week(plan: &Plan, id: Id<Stream>, per_week: Option<u32>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    if let Some(before) = plan.get(id) {
        let mut cadence = before.cadence.clone().unwrap_or_default();
        cadence.kind = CadenceKind::Roughly;
        cadence.per_week = per_week;
        draft.change(&before, &Stream { cadence: Some(cadence), ..before.clone() });
    }
    draft.done()
}

/// The edits that give one date of a stream to somebody else; none takes the exception back.
pub fn give_date(plan: &Plan, stream: Id<Stream>, date: NaiveDate, who: Option<Id<Person>>, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    for old in plan.all::<Override>().iter().filter(|old| old.stream == Some(stream) && old.date == date) {
        draft.remove(old.id);
    }
    if let Some(who) = who {
        let (id, o) = draft.place::<Override>(ids);
        let new = Override { o, stream: Some(stream), date, who: Some(who), ..Override::new(id) };
        draft.add(&Override { state: OverrideState::Accepted, ..new });
    }
    draft.done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::testing::{apply_all, ids};
    use crate::checks::fixture::{Fixture, today};
    use crate::model::Role;

    #[test]
    fn our_lines_come_once_and_name_who_is_told() {
        let mut f = Fixture::team();
        let (ama, ben) = (f.person("ama"), f.person("ben"));
        f.seat(Role::Director, ama, None);
        f.seat(Role::Manager, ben, None);
        let words = |key: &str| (key.to_uppercase(), ["Do ", key].concat());
        f.plan = apply_all(&f.plan, triage(&f.lens(), &words));
        let rows = f.plan.one::<Triage>().rows;
        let tell = |key: &str| rows.iter().find(|row| row.kind == key).unwrap().tell.clone();
        assert_eq!((rows.len(), tell("PRAISE"), tell("ATTACK")), (7, None, Some(Who::Person(ben))));
        assert_eq!(tell("PRESS"), Some(Who::Person(ama)));
        assert_eq!(triage(&f.lens(), &words), []);
    }

    #[test]
    fn hours_come_back_as_they_were_typed() {
        let mut f = Fixture::team();
        let ama = f.person("ama");
        for (typed, minutes, shown) in [("3", 180, "3"), ("2,5", 150, "2.5"), ("0", 0, "0"), ("168", 10_080, "168")] {
            f.plan = apply_all(&f.plan, set_hours(&f.plan, ama, typed).unwrap());
            let person = f.plan.get(ama).unwrap();
            assert_eq!(
                (person.hours.as_ref().map(|hours| hours.max), hours_text(&person)),
                (Some(minutes), shown.into())
            );
            assert_eq!(set_hours(&f.plan, ama, shown), Some(Vec::new()), "{shown}");
        }
        for wrong in ["-1", "169", "many", "NaN", "1e9"] {
            assert_eq!(set_hours(&f.plan, ama, wrong), None, "{wrong}");
        }
        f.plan = apply_all(&f.plan, set_hours(&f.plan, ama, " ").unwrap());
        assert_eq!(f.plan.get(ama).unwrap().hours, None);
    }

    #[test]
    fn a_date_is_given_once_and_can_be_taken_back() {
        let mut f = Fixture::team();
        let (ama, ben) = (f.person("ama"), f.person("ben"));
        f.stream("photo", &[ama]);
        let stream = f.plan.all::<Stream>()[0].id;
        for who in [ben, ama, ben] {
            f.plan = apply_all(&f.plan, give_date(&f.plan, stream, today(), Some(who), &mut ids()));
            let all: Vec<Override> = f.plan.all();
            assert_eq!(all.iter().map(|one| one.who).collect::<Vec<_>>(), [Some(who)]);
            assert_eq!(all[0].state, OverrideState::Accepted);
        }
        f.plan = apply_all(&f.plan, give_date(&f.plan, stream, today(), None, &mut ids()));
        assert_eq!(f.plan.count("overrides"), 0);
    }

    #[test]
    fn a_pace_typed_in_the_sum_is_roughly_so_often() {
        let mut f = Fixture::team();
        let ama = f.person("ama");
        f.stream("photo", &[ama]);
        let stream = f.plan.all::<Stream>()[0].id;
        f.plan = apply_all(&f.plan, set_per_week(&f.plan, stream, Some(3)));
        assert_eq!(crate::lens::making::pieces_a_year(&f.plan.get(stream).unwrap()), Some(156));
    }
}
