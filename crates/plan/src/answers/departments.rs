//! "What does each department want?": rows of departments.
//!
//! A row without a name is not written down; a contact is a person of the plan when the name is the same, else words.
//! Whether a department was asked is not stored here; it follows from consultations. Tests: at the end of this file.

use super::Draft;
use crate::edit::Edit;
use crate::fact::Who;
use crate::field::Record;
use crate::id::Id;
use crate::model::{Department, Guide, Partner, Person};
use crate::plan::Plan;

/// One row as it stands on the screen. The id is new until the name is written down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The department, there or to come.
    pub id: Id<Department>,
    /// Name.
    pub name: String,
    /// Who speaks for it.
    pub contact: String,
    /// Its goal.
    pub goal: String,
    /// What it can share.
    pub can_share: String,
    /// Questions that go to it.
    pub questions: String,
    /// Its own guide: a name or a web address.
    pub guide: String,
    /// Must be told in a crisis.
    pub told: bool,
}

impl Row {
    /// The row of a department of the plan.
    pub fn of(plan: &Plan, department: &Department) -> Self {
        let contact = match &department.representative {
            Some(Who::Person(id)) => plan.get(*id).map(|person: Person| person.name),
            Some(Who::Partner(id)) => plan.get(*id).map(|firm: Partner| firm.name),
            Some(Who::Text(text)) => Some(text.clone()),
            Some(Who::Business) | None => None,
        };
        Self {
            id: department.id,
            name: department.name.clone(),
            contact: contact.unwrap_or_default(),
            goal: department.goal.clone(),
            can_share: department.can_share.clone(),
            questions: department.sends_questions.clone(),
            guide: department.guide.as_ref().map(guide_text).unwrap_or_default(),
            told: department.told_in_crisis,
        }
    }

    /// Whether nothing was typed or ticked.
    pub fn is_blank(&self) -> bool {
        *self == Self { id: self.id, ..Self::default() }
    }
}

/// The rows of a plan.
pub fn rows(plan: &Plan) -> Vec<Row> {
    plan.all::<Department>().iter().map(|department| Row::of(plan, department)).collect()
}

/// What is wrong with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Something was typed, or the department is in the plan, but there is no name.
    NoName,
    /// The own guide looks like a web address without https.
    Link,
}

/// What is wrong, by place of the row from 0; empty rows that are not in the plan are left alone.
pub fn problems(plan: &Plan, rows: &[Row]) -> Vec<(usize, Problem)> {
    let mut out = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        if row.is_blank() && plan.get(row.id).is_none() {
            continue;
        }
        if row.name.trim().is_empty() {
            out.push((at, Problem::NoName));
        }
        if is_bad_link(&row.guide) {
            out.push((at, Problem::Link));
        }
    }
    out
}

/// Writes a row down as far as it is complete: without a name nothing, with a wrong web address the old guide stays.
pub fn write(plan: &Plan, row: &Row) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    if row.name.trim().is_empty() {
        return draft.done();
    }
    let before = plan.get(row.id);
    let old = before.clone().unwrap_or_else(|| Department::new(row.id));
    let shown = Row::of(plan, &old);
    let clean = super::you::clean;
    let mut after = Department {
        name: clean(&row.name),
        goal: clean(&row.goal),
        can_share: clean(&row.can_share),
        sends_questions: clean(&row.questions),
        told_in_crisis: row.told,
        ..old.clone()
    };
    if clean(&row.contact) != shown.contact {
        after.representative = who(plan, &clean(&row.contact));
    }
    if clean(&row.guide) != shown.guide && !is_bad_link(&row.guide) {
        after.guide = guide(&clean(&row.guide), old.guide.as_ref());
    }
    match before {
        Some(before) => draft.change(&before, &after),
        None => {
            after.o = plan.next_order(Department::TABLE);
            draft.add(&after);
        }
    }
    draft.done()
}

fn who(plan: &Plan, name: &str) -> Option<Who> {
    if name.is_empty() {
        return None;
    }
    let same = |person: &Person| person.placeholder.is_none() && super::people::same_name(&person.name, name);
    let person = plan.all::<Person>().into_iter().find(same);
    Some(person.map_or_else(|| Who::Text(name.to_owned()), |person| Who::Person(person.id)))
}

fn is_link(text: &str) -> bool {
    text.contains("://") || text.starts_with("www.")
}

fn is_bad_link(text: &str) -> bool {
    let text = text.trim();
    is_link(text) && !text.starts_with("https://")
}

fn guide_text(guide: &Guide) -> String {
    if guide.url.is_empty() { guide.title.clone() } else { guide.url.clone() }
}

fn guide(text: &str, old: Option<&Guide>) -> Option<Guide> {
    let mut guide = old.cloned().unwrap_or_default();
    if is_link(text) {
        guide.url = text.to_owned();
    } else {
        (guide.title, guide.url) = (text.to_owned(), String::new());
    }
    let blank = guide == Guide::default();
    (!blank).then_some(guide)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::testing::apply_all;
    use crate::checks::fixture::Fixture;

    fn sales(name: &str) -> Row {
        Row {
            id: Id::parse("dp_sales").unwrap(),
            name: name.into(),
            contact: "Sofia".into(),
            goal: "More test rides".into(),
            guide: "https://example.org/sales".into(),
            told: true,
            ..Row::default()
        }
    }

    #[test]
    fn a_row_comes_back_as_it_was_written_and_again_changes_nothing() {
        let mut f = Fixture::team();
        let sofia = f.person("Sofia");
        let plan = apply_all(&f.plan, write(&f.plan, &sales("Sales")));
        assert_eq!(rows(&plan), [sales("Sales")]);
        assert_eq!(plan.all::<Department>()[0].representative, Some(Who::Person(sofia)));
        assert_eq!(write(&plan, &sales(" Sales ")), []);
        let plan = apply_all(
            &plan,
            write(&plan, &Row { contact: "Jo Park".into(), guide: "Red book".into(), ..sales("Sales") }),
        );
        let after = &plan.all::<Department>()[0];
        assert_eq!(after.representative, Some(Who::Text("Jo Park".into())));
        assert_eq!(guide_text(after.guide.as_ref().unwrap()), "Red book");
    }

    #[test]
    fn a_row_without_a_name_is_a_problem_and_an_empty_row_is_not() {
        let f = Fixture::team();
        assert_eq!(write(&f.plan, &sales("")), []);
        let bad = Row { guide: "http://example.org".into(), ..sales("Shop") };
        let all = [sales("  "), Row::default(), bad.clone()];
        assert_eq!(problems(&f.plan, &all), [(0, Problem::NoName), (2, Problem::Link)]);
        let plan = apply_all(&f.plan, write(&f.plan, &bad));
        assert_eq!(plan.all::<Department>()[0].guide, None, "a wrong address is not kept");
    }
}
