//! Remarks: what somebody says about a record, or about the plan as a whole. They travel in the file.
//!
//! A remark on a record that was removed stays. Tests: at the end of this file.

use super::you::clean;
use crate::edit::Edit;
use crate::id::{Id, Key};
use crate::model::Comment;
use crate::plan::Plan;
use crate::spec::ONE;
use chrono::NaiveDate;

/// What is wrong with a remark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No name.
    By,
    /// No words.
    Text,
}

/// What stands for the plan as a whole.
pub fn whole_plan() -> Key {
    Key::parse(ONE).unwrap_or_default()
}

/// Whether a remark is about the plan as a whole.
pub fn is_about_plan(on: Key) -> bool {
    on == whole_plan()
}

/// All remarks in the order in which they were made.
pub fn all(plan: &Plan) -> Vec<Comment> {
    let mut out: Vec<Comment> = plan.all();
    out.sort_by_key(|comment| comment.date);
    out
}

/// The remarks on one record.
pub fn on(plan: &Plan, key: Key) -> Vec<Comment> {
    all(plan).into_iter().filter(|comment| comment.on == key).collect()
}

/// The edit that adds a remark, or everything that is wrong with it.
pub fn add(plan: &Plan, on: Key, by: &str, text: &str, today: NaiveDate, id: Key) -> Result<Edit, Vec<Fault>> {
    let (by, text) = (clean(by), text.trim());
    let faults: Vec<Fault> = [(by.is_empty(), Fault::By), (text.is_empty(), Fault::Text)]
        .into_iter()
        .filter(|(wrong, _)| *wrong)
        .map(|(_, fault)| fault)
        .collect();
    if !faults.is_empty() {
        return Err(faults);
    }
    let o = plan.next_order("comments");
    Ok(Edit::add(&Comment { o, on, by, date: Some(today), text: text.to_owned(), ..Comment::new(Id::of(id)) }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Refusal;
    use crate::checks::fixture::{Fixture, today};
    use crate::edit::apply;

    fn key(text: &str) -> Key {
        Key::parse(text).unwrap()
    }

    #[test]
    fn a_remark_stays_with_its_record_and_outlives_it() {
        let mut f = Fixture::team();
        let ama = f.person("ama");
        let edit = add(&f.plan, ama.key, " Priya ", " Ask again in May \n", today(), key("cm_1")).unwrap();
        f.apply(&edit);
        f.apply(&add(&f.plan, whole_plan(), "Tom", "Fine", today(), key("cm_2")).unwrap());
        let said: Vec<_> = on(&f.plan, ama.key).into_iter().map(|one| (one.by, one.text)).collect();
        assert_eq!(said, [("Priya".to_owned(), "Ask again in May".to_owned())]);
        f.apply(&Edit::remove(ama));
        assert_eq!(all(&f.plan).len(), 2);
    }

    #[test]
    fn a_remark_needs_a_name_and_words_that_hold_no_password() {
        let f = Fixture::team();
        let on = whole_plan();
        assert_eq!(add(&f.plan, on, " ", "", today(), key("cm_1")), Err(vec![Fault::By, Fault::Text]));
        let secret = add(&f.plan, on, "Tom", "password: Tr0ub4dor&3", today(), key("cm_1")).unwrap();
        assert!(matches!(apply(&f.plan, &secret), Err(Refusal::BadValue(_))));
        let long = add(&f.plan, on, "Tom", &"x".repeat(2_001), today(), key("cm_1")).unwrap();
        assert!(matches!(apply(&f.plan, &long), Err(Refusal::BadValue(_))));
    }
}
