//! "Who do you call, and in what order?": people and numbers from outside.
//!
//! The list follows the jobs until somebody changes who is on it or the order. A person's number is kept with the person.
//! An empty list means the list that follows, so the last entry cannot be taken off. Tests: at the end of this file.

use super::set_phone;
use crate::answers::{Draft, you::clean};
use crate::edit::Edit;
use crate::fact::Who;
use crate::lens::Lens;
use crate::model::{Call, Crisis, Person};
use crate::plan::Plan;
use chrono::NaiveDate;

/// One entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Whom.
    pub who: Who,
    /// The number, as typed.
    pub phone: String,
    /// What for; only somebody from outside has words here.
    pub role: String,
}

/// The list as it is shown.
pub fn read(lens: &Lens) -> Vec<Row> {
    let list = lens.call_list().into_iter();
    list.map(|call| Row { who: call.who, phone: call.phone, role: call.role }).collect()
}

/// People who are not on the list.
pub fn others<'a>(lens: &'a Lens, rows: &[Row]) -> Vec<&'a Person> {
    let on_it = |person: &&Person| rows.iter().any(|row| row.who.person() == Some(person.id));
    lens.team().filter(|person| !on_it(person)).collect()
}

/// A new entry from outside; `None` without a name.
pub fn outside(name: &str, phone: &str, role: &str) -> Option<Row> {
    let name = clean(name);
    (!name.is_empty()).then(|| Row { who: Who::Text(name), phone: phone.trim().to_owned(), role: clean(role) })
}

/// Minutes from 1 to 120; `None` for anything else.
pub fn minutes(text: &str) -> Option<u32> {
    text.trim().parse().ok().filter(|minutes| (1..=120).contains(minutes))
}

/// The edits that store the list and the minutes until the next name is called.
pub fn store(plan: &Plan, today: NaiveDate, rows: &[Row], minutes: u32) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    for row in rows {
        if let Some(id) = row.who.person() {
            set_phone(&mut draft, id, &row.phone);
            clear_phone(&mut draft, row);
        }
    }
    let mut lens = Lens::new(&draft.plan, today);
    lens.crisis.call_list.clear();
    let follows = lens.call_list().into_iter().map(|call| call.who).eq(rows.iter().map(|row| row.who.clone()));
    let before: Crisis = draft.plan.one();
    let mut after = before.clone();
    after.call_list = if follows { Vec::new() } else { rows.iter().map(call).collect() };
    if minutes != lens.wait_minutes() {
        after.wait_minutes = Some(minutes);
    }
    draft.change(&before, &after);
    draft.done()
}

/// The first entry with a number that a person cannot have, if there is one.
pub fn refused(plan: &Plan, rows: &[Row]) -> Option<usize> {
    rows.iter().position(|row| {
        let Some(id) = row.who.person() else { return false };
        let mut draft = Draft::new(plan);
        set_phone(&mut draft, id, &row.phone);
        crate::edit::apply(plan, &Edit::Many(draft.done())).is_err()
    })
}

fn call(row: &Row) -> Call {
    let own = row.who.person().is_some();
    Call {
        who: row.who.clone(),
        phone: if own { String::new() } else { row.phone.trim().to_owned() },
        role: row.role.clone(),
    }
}

/// A number that was emptied is taken from the person.
fn clear_phone(draft: &mut Draft, row: &Row) {
    if let Some(before) = row.who.person().and_then(|id| draft.plan.get(id))
        && row.phone.trim().is_empty()
    {
        let after = Person { phone: String::new(), ..before.clone() };
        draft.change(&before, &after);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::crisis::steps::shift;
    use crate::answers::testing::apply_all;
    use crate::checks::fixture::{Fixture, today};
    use crate::model::Role;

    fn team() -> Fixture {
        let mut f = Fixture::team();
        let [ama, priya, _] = ["ama", "priya", "luis"].map(|name| f.person(name));
        f.seat(Role::Director, ama, Some(priya));
        f.seat(Role::Manager, priya, None);
        f
    }

    fn store_all(f: &mut Fixture, rows: &[Row], minutes: u32) {
        f.plan = apply_all(&f.plan, store(&f.plan, today(), rows, minutes));
        let lens = f.lens();
        assert_eq!((read(&lens).as_slice(), lens.wait_minutes()), (rows, minutes));
        assert_eq!(store(&f.plan, today(), rows, minutes), [], "again changes nothing");
    }

    #[test]
    fn the_list_follows_the_jobs_until_it_is_changed() {
        let mut f = team();
        let mut rows = read(&f.lens());
        assert_eq!(rows.len(), 2);
        rows[0].phone = "01632 960 104".to_owned();
        store_all(&mut f, &rows, 10);
        assert!(f.plan.one::<Crisis>().call_list.is_empty());
        rows[1].phone.clear();
        store_all(&mut f, &rows, 10);
        assert_eq!(f.found("CRI-09"), [], "nobody went through the sheet");
    }

    #[test]
    fn a_number_that_cannot_be_is_found_in_its_place() {
        let f = team();
        let mut rows = read(&f.lens());
        assert_eq!(refused(&f.plan, &rows), None);
        rows[1].phone = "0".repeat(10_000);
        assert_eq!(refused(&f.plan, &rows), Some(1));
        rows.insert(0, outside("Kim", &"0".repeat(10_000), "").unwrap());
        assert_eq!(refused(&f.plan, &rows), Some(2), "outside has no person");
    }

    #[test]
    fn another_order_and_somebody_from_outside() {
        let mut f = team();
        let mut rows = read(&f.lens());
        let follows = rows.clone();
        assert!(shift(&mut rows, 0, false));
        rows.push(outside(" Kim ", "01632 960 104", "agency").unwrap());
        store_all(&mut f, &rows, 5);
        assert_eq!(f.plan.one::<Crisis>().call_list.len(), 3);
        store_all(&mut f, &follows, 5);
        assert!(f.plan.one::<Crisis>().call_list.is_empty());
        assert_eq!(outside(" ", "1", "x"), None);
    }

    #[test]
    fn who_is_not_on_the_list_can_be_added() {
        let f = team();
        let lens = f.lens();
        let names: Vec<_> = others(&lens, &read(&lens)).iter().map(|person| person.name.clone()).collect();
        assert_eq!(names, ["luis"]);
    }

    #[test]
    fn minutes_are_from_1_to_120() {
        assert_eq!(["1", " 120 ", "0", "121", "ten", ""].map(minutes), [Some(1), Some(120), None, None, None, None]);
    }
}
