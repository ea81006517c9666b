//! One person: the name, hours a week, and times of the day, with what cannot be. Tests: at the end of this file.

use super::Draft;
use super::cover::time;
use super::people::{LONGEST_NAME, same_name};
use super::you::clean;
use crate::edit::Edit;
use crate::id::Id;
use crate::model::{Available, Hours, Person};
use crate::plan::Plan;

/// What is wrong with a typed answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No name.
    NoName,
    /// Longer than [`LONGEST_NAME`].
    LongName,
    /// Somebody else has this name.
    SameName,
    /// Not a number of hours in a week, for the most.
    Hours,
    /// The same for the least.
    LeastHours,
    /// The most is less than the least.
    HoursOrder,
    /// Not a time of day.
    Time,
    /// The end does not come after the start (minutes since midnight of the other end).
    TimeOrder(u32),
}

/// Gives a person another name. Two people with one name are asked about: an initial tells them apart.
pub fn rename(plan: &Plan, id: Id<Person>, typed: &str) -> Result<Vec<Edit>, Fault> {
    let name = clean(typed);
    if name.is_empty() {
        return Err(Fault::NoName);
    }
    if name.chars().count() > LONGEST_NAME {
        return Err(Fault::LongName);
    }
    if plan.all::<Person>().iter().any(|other| other.id != id && same_name(&other.name, &name)) {
        return Err(Fault::SameName);
    }
    Ok(change(plan, id, |person| person.name = name))
}

/// Minutes of typed hours, such as `3`, `2.5` or `2,5`.
fn minutes(typed: &str) -> Result<Option<u32>, Fault> {
    let typed = typed.trim().replace(',', ".");
    if typed.is_empty() {
        return Ok(None);
    }
    let (whole, part) = typed.split_once('.').unwrap_or((&typed, ""));
    let digits = |text: &str| text.len() <= 3 && text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(part) || part.len() > 2 {
        return Err(Fault::Hours);
    }
    let hundredths = match part.len() {
        0 => 0,
        1 => part.parse::<u32>().unwrap_or(0) * 10,
        _ => part.parse::<u32>().unwrap_or(0),
    };
    let minutes = whole.parse::<u32>().unwrap_or(0) * 60 + (hundredths * 60 + 50) / 100;
    if minutes > 168 * 60 { Err(Fault::Hours) } else { Ok(Some(minutes)) }
}

/// Minutes a week as the field shows them: hours.
pub fn hours_text(minutes: u32) -> String {
    let (hours, rest) = (minutes / 60, (minutes % 60) * 100 / 60);
    let mut out = hours.to_string();
    if rest > 0 {
        out.push('.');
        out.push_str(&if rest % 10 == 0 { (rest / 10).to_string() } else { rest.to_string() });
    }
    out
}

/// Hours a week, from and to; one alone stands for both, none takes them out.
pub fn set_hours(plan: &Plan, id: Id<Person>, least: &str, most: &str) -> Result<Vec<Edit>, Fault> {
    let hours = match (minutes(least).map_err(|_| Fault::LeastHours)?, minutes(most)?) {
        (None, None) => None,
        (Some(min), Some(max)) if max < min => return Err(Fault::HoursOrder),
        (Some(min), Some(max)) => Some(Hours { min, max }),
        (Some(only), None) => Some(Hours { min: only, max: only }),
        (None, Some(max)) => Some(Hours { min: 0, max }),
    };
    Ok(change(plan, id, |person| person.hours = hours))
}

/// Start or end of the time a person can work; blank takes it out.
pub fn set_time(plan: &Plan, id: Id<Person>, is_start: bool, typed: &str) -> Result<Vec<Edit>, Fault> {
    let at = if typed.trim().is_empty() { None } else { Some(time(typed).ok_or(Fault::Time)?) };
    let now = plan.get(id).and_then(|person| person.available).unwrap_or_default();
    let after = if is_start { Available { from: at, ..now } } else { Available { to: at, ..now } };
    if let (Some(from), Some(to)) = (after.from, after.to)
        && from >= to
    {
        return Err(Fault::TimeOrder(if is_start { to } else { from }));
    }
    let available = (after != Available::default()).then_some(after);
    Ok(change(plan, id, |person| person.available = available))
}

fn change(plan: &Plan, id: Id<Person>, set: impl FnOnce(&mut Person)) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    if let Some(before) = plan.get(id) {
        let mut after = before.clone();
        set(&mut after);
        draft.change(&before, &after);
    }
    draft.done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::fixture::Fixture;

    #[test]
    fn two_people_with_one_name_are_asked_about() {
        let mut f = Fixture::team();
        let (ama, _) = (f.person("ama"), f.person("ben"));
        assert_eq!(rename(&f.plan, ama, " BEN "), Err(Fault::SameName));
        assert_eq!(rename(&f.plan, ama, "  "), Err(Fault::NoName));
        assert_eq!(rename(&f.plan, ama, &"x".repeat(61)), Err(Fault::LongName));
        assert_eq!(rename(&f.plan, ama, "ama").map(|edits| edits.len()), Ok(0));
        let edits = rename(&f.plan, ama, "محمد 李 🚲").unwrap();
        f.apply(&Edit::Many(edits));
        assert_eq!(f.plan.get(ama).map(|person: Person| person.name), Some("محمد 李 🚲".into()));
    }

    #[test]
    fn hours_are_kept_in_minutes_and_never_turned_round() {
        let mut f = Fixture::team();
        let ama = f.person("ama");
        for (least, most, kept) in
            [("3", "5", Some((180, 300))), ("2,5", "", Some((150, 150))), ("", "1.25", Some((0, 75))), ("", "", None)]
        {
            let edits = set_hours(&f.plan, ama, least, most).unwrap();
            f.apply(&Edit::Many(edits));
            let hours = f.plan.get(ama).and_then(|person: Person| person.hours);
            assert_eq!(hours.map(|hours| (hours.min, hours.max)), kept, "{least} to {most}");
        }
        for (minutes, text) in [(180, "3"), (150, "2.5"), (75, "1.25"), (0, "0")] {
            assert_eq!(hours_text(minutes), text);
        }
        assert_eq!(set_hours(&f.plan, ama, "5", "3"), Err(Fault::HoursOrder));
        assert_eq!(set_hours(&f.plan, ama, "-1", ""), Err(Fault::LeastHours), "said at the field that is wrong");
        assert_eq!(set_hours(&f.plan, ama, "3", "-1"), Err(Fault::Hours));
        for nonsense in ["many", "-1", "169", "1.234", "9999999999", "."] {
            assert_eq!(set_hours(&f.plan, ama, "", nonsense), Err(Fault::Hours), "{nonsense}");
        }
    }

    #[test]
    fn an_end_before_a_start_is_refused() {
        let mut f = Fixture::team();
        let ama = f.person("ama");
        let edits = set_time(&f.plan, ama, true, "09:00").unwrap();
        f.apply(&Edit::Many(edits));
        assert_eq!(set_time(&f.plan, ama, false, "09:00"), Err(Fault::TimeOrder(540)));
        assert_eq!(set_time(&f.plan, ama, false, "25:00"), Err(Fault::Time));
        let edits = set_time(&f.plan, ama, false, "17:30").unwrap();
        f.apply(&Edit::Many(edits));
        assert_eq!(set_time(&f.plan, ama, true, "18:00"), Err(Fault::TimeOrder(1050)));
        for is_start in [true, false] {
            let edits = set_time(&f.plan, ama, is_start, "").unwrap();
            f.apply(&Edit::Many(edits));
        }
        assert!(f.plan.get(ama).is_some_and(|person: Person| person.available.is_none()));
    }
}
