//! A plan that holds nothing but the house rules: for staff, or for another business that wants to begin with them.
//!
//! Rules that hold, the goals they serve and the names of departments they are for; no people, no accounts. It must never
//! hold a number or an address. Tests: `tests/link.rs`.

use crate::leave_out;
use crate::outline::CopyChoice;
use messages::Words;
use plan::document::{Document, Head};
use plan::lens::Lens;
use plan::model::{Department, Goal, Guideline, Org, Part, RuleState};
use plan::{Edit, Id, Plan, apply};

/// A plan file with the house rules alone; `None` while there are none.
pub fn plan_file(lens: &Lens, words: Words, id: &str) -> Option<String> {
    let plan = only_rules(&leave_out::plan(lens, words, CopyChoice::WithoutContacts))?;
    let head = Head { id: id.to_owned(), min_reader: 1, version: 1, ..Head::default() };
    Some(plan::file::write(&Document { plan, head, ..Document::default() }))
}

fn only_rules(whole: &Plan) -> Option<Plan> {
    let rules: Vec<Guideline> =
        whole.all().into_iter().filter(|rule: &Guideline| rule.state == RuleState::Active).collect();
    if rules.is_empty() {
        return None;
    }
    let org: Org = whole.one();
    let (title, path, answered) = (org.title, org.path, org.answered);
    let answered = answered.into_iter().filter(|step| step == "rules").collect();
    let mut edits =
        vec![Edit::change(&Org::default(), &Org { title, path, part: Some(Part::Rules), answered, ..Org::default() })];
    edits.extend(whole.all().into_iter().map(|department: Department| {
        Edit::add(&Department { name: department.name, o: department.o, ..Department::new(department.id) })
    }));
    let goals: Vec<Goal> = whole.all();
    edits.extend(goals_first(goals).iter().map(Edit::add));
    let is_here = |id: &Id<Guideline>| rules.iter().any(|rule| rule.id == *id);
    let mut clean: Vec<Guideline> = rules.clone();
    for rule in &mut clean {
        rule.legal_checked = None;
        rule.overrides = rule.overrides.filter(is_here);
    }
    // One rule may take the place of another that stands below it, so that link is made when all are there.
    edits.extend(clean.iter().map(|rule| Edit::add(&Guideline { overrides: None, ..rule.clone() })));
    edits.extend(
        clean
            .iter()
            .filter(|rule| rule.overrides.is_some())
            .map(|rule| Edit::change(&Guideline { overrides: None, ..rule.clone() }, rule)),
    );
    apply(&Plan::default(), &Edit::Many(edits)).ok().map(|applied| applied.plan)
}

/// Goals before those that serve them.
fn goals_first(goals: Vec<Goal>) -> Vec<Goal> {
    let mut out: Vec<Goal> = Vec::new();
    let mut rest = goals;
    loop {
        let is_ready = |goal: &Goal| goal.parent.is_none_or(|parent| out.iter().any(|known| known.id == parent));
        let (ready, waiting): (Vec<Goal>, Vec<Goal>) = rest.into_iter().partition(is_ready);
        if ready.is_empty() {
            return out;
        }
        out.extend(ready);
        rest = waiting;
    }
}
