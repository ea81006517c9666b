//! Edits that are put together: each is tried on a copy of the plan at once, so that the next one sees it.
//!
//! It must never hide a refusal: an edit that does not fit stays in the list, so the one door refuses the whole.
//! Tests: at the end of this file.

use super::Ids;
use crate::edit::{Edit, apply};
use crate::field::Record;
use crate::id::{Id, Key};
use crate::plan::Plan;
use crate::{model, refs};

/// A plan in the making and the edits that lead to it.
#[derive(Debug)]
pub struct Draft {
    /// The plan with the edits so far.
    pub plan: Plan,
    edits: Vec<Edit>,
}

impl Draft {
    /// Starts from a plan.
    pub fn new(plan: &Plan) -> Self {
        Self { plan: plan.clone(), edits: Vec::new() }
    }

    /// Adds an edit.
    pub fn push(&mut self, edit: Edit) {
        if edit.is_empty() {
            return;
        }
        if let Ok(applied) = apply(&self.plan, &edit) {
            self.plan = applied.plan;
        }
        self.edits.push(edit);
    }

    /// Identity and place of a new record at the end of its table.
    pub fn place<R: Record>(&self, ids: Ids<'_>) -> (Id<R>, String) {
        (Id::of(ids(R::SPEC.prefix)), self.plan.next_order(R::TABLE))
    }

    /// Adds a record.
    pub fn add<R: Record>(&mut self, entity: &R) {
        self.push(Edit::add(entity));
    }

    /// Changes a record where both differ.
    pub fn change<R: Record>(&mut self, before: &R, after: &R) {
        self.push(Edit::change(before, after));
    }

    /// Removes a record.
    pub fn remove<R: Record>(&mut self, id: Id<R>) {
        self.push(Edit::remove(id));
    }

    /// Whether any record of the plan in the making points at that one.
    pub fn is_used(&self, table: &str, key: Key) -> bool {
        let mut used = false;
        for spec in model::ALL {
            for (_, record) in self.plan.table(spec.table) {
                refs::visit(spec, record, &mut |to, id| used |= to == table && id == key);
            }
        }
        used
    }

    /// The edits in their order.
    pub fn done(self) -> Vec<Edit> {
        self.edits
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::fixture::Fixture;
    use crate::model::{Person, Role};

    #[test]
    fn the_next_edit_sees_the_one_before() {
        let mut draft = Draft::new(&Plan::default());
        let mut n = 0;
        let mut ids = |prefix: &'static str| {
            n += 1;
            Key::parse(&[prefix, &n.to_string()].concat()).unwrap()
        };
        for name in ["Ama", "Ben"] {
            let (id, o) = draft.place::<Person>(&mut ids);
            draft.add(&Person { o, name: name.to_owned(), ..Person::new(id) });
        }
        let names: Vec<_> = draft.plan.all::<Person>().into_iter().map(|person| person.name).collect();
        assert_eq!(names, ["Ama", "Ben"]);
        assert_eq!(draft.done().len(), 2);
    }

    #[test]
    fn what_does_not_fit_is_refused_by_the_door() {
        let plan = Plan::default();
        let mut draft = Draft::new(&plan);
        draft.remove(Id::<Person>::parse("p_nobody").unwrap());
        assert!(apply(&plan, &Edit::Many(draft.done())).is_err());
    }

    #[test]
    fn a_person_with_a_role_is_used() {
        let mut f = Fixture::team();
        let (ama, ben) = (f.person("ama"), f.person("ben"));
        f.seat(Role::Director, ama, None);
        let draft = Draft::new(&f.plan);
        assert!(draft.is_used("people", ama.key));
        assert!(!draft.is_used("people", ben.key));
    }
}
