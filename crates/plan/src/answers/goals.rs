//! Goals linked upward: business, social media, departments; and which rules and goals have no partner.
//!
//! A link to itself or round in a circle is never offered and never followed. Tests: at the end of this file.

use crate::id::{Id, Key};
use crate::model::{Department, Goal, GoalKind, Guideline, RuleState};
use crate::plan::Plan;
use std::collections::{BTreeMap, BTreeSet};

/// A goal with how deep it hangs below a business goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    /// The goal.
    pub goal: Goal,
    /// 0 for a goal that serves none.
    pub depth: usize,
}

/// The goal a goal serves, if that is there and no circle.
fn parent<'a>(all: &'a [Goal], goal: &Goal) -> Option<&'a Goal> {
    let up = goal.parent?;
    let found = all.iter().find(|other| other.id == up)?;
    (!serves(all, found, goal.id)).then_some(found)
}

/// Whether a goal is, or serves over any number of steps, that one.
fn serves(all: &[Goal], goal: &Goal, target: Id<Goal>) -> bool {
    let mut now = Some(goal);
    for _ in 0..=all.len() {
        let Some(here) = now else { return false };
        if here.id == target {
            return true;
        }
        now = here.parent.and_then(|up| all.iter().find(|other| other.id == up));
    }
    false
}

/// Every goal once, each below the one it serves.
pub fn tree(plan: &Plan) -> Vec<Branch> {
    let all = plan.all::<Goal>();
    let mut out = Vec::new();
    for goal in all.iter().filter(|goal| parent(&all, goal).is_none()) {
        hang(&all, goal, 0, &mut out);
    }
    out
}

fn hang(all: &[Goal], goal: &Goal, depth: usize, out: &mut Vec<Branch>) {
    out.push(Branch { goal: goal.clone(), depth });
    for below in all.iter().filter(|below| parent(all, below).is_some_and(|up| up.id == goal.id)) {
        hang(all, below, depth + 1, out);
    }
}

/// The goals that this one may serve: business and social goals that do not hang below it.
pub fn may_serve(plan: &Plan, goal: Option<Id<Goal>>) -> Vec<Goal> {
    let all = plan.all::<Goal>();
    let fits = |other: &&Goal| {
        other.kind != GoalKind::Department && goal.is_none_or(|goal| other.id != goal && !serves(&all, other, goal))
    };
    all.iter().filter(fits).cloned().collect()
}

/// Business goals that nothing serves: no goal, and no rule but those put aside.
pub fn alone(plan: &Plan) -> Vec<Goal> {
    let (mut all, rules) = (plan.all::<Goal>(), plan.all::<Guideline>());
    let kept = rules.iter().filter(|rule| rule.state != RuleState::Retired);
    let served: BTreeSet<_> =
        all.iter().filter_map(|goal| goal.parent).chain(kept.filter_map(|rule| rule.goal)).map(|id| id.key).collect();
    all.retain(|goal| goal.kind == GoalKind::Business && !served.contains(&goal.id.key));
    all
}

/// Goals of departments that hang on no other goal, or only round in a circle on themselves.
pub fn loose(plan: &Plan) -> Vec<Goal> {
    let mut all = plan.all::<Goal>();
    let above: BTreeMap<Key, Option<Key>> =
        all.iter().map(|goal| (goal.id.key, goal.parent.map(|up| up.key))).collect();
    let up = |key: Key| above.get(&key).copied().flatten().filter(|up| above.contains_key(up));
    let hangs = |goal: &Goal| {
        let mut way = std::iter::successors(up(goal.id.key), |key| up(*key)).take(above.len());
        up(goal.id.key).is_some() && way.all(|key| key != goal.id.key)
    };
    all.retain(|goal| goal.kind == GoalKind::Department && !hangs(goal));
    all
}

/// Departments that have told their goal in words on their own page but have no goal in this list.
pub fn untold(plan: &Plan) -> Vec<Department> {
    let goals = plan.all::<Goal>();
    let mut all = plan.all::<Department>();
    all.retain(|one| !one.goal.is_empty() && !goals.iter().any(|goal| goal.department == Some(one.id)));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::fixture::Fixture;

    fn goal(f: &mut Fixture, text: &str, kind: GoalKind, parent: Option<Id<Goal>>) -> Id<Goal> {
        f.add(|goal: &mut Goal| (goal.text, goal.kind, goal.parent) = (text.to_owned(), kind, parent))
    }

    #[test]
    fn goals_hang_below_the_one_they_serve() {
        let mut f = Fixture::team();
        let grow = goal(&mut f, "Grow", GoalKind::Business, None);
        let calm = goal(&mut f, "Calm", GoalKind::Business, None);
        let answer = goal(&mut f, "Answer", GoalKind::Social, Some(grow));
        goal(&mut f, "Sell", GoalKind::Department, Some(answer));
        let shown: Vec<_> = tree(&f.plan).into_iter().map(|one| (one.goal.text, one.depth)).collect();
        let expected =
            [("Grow", 0), ("Answer", 1), ("Sell", 2), ("Calm", 0)].map(|(text, depth)| (text.to_owned(), depth));
        assert_eq!(shown, expected);
        let may: Vec<_> = may_serve(&f.plan, Some(grow)).into_iter().map(|goal| goal.text).collect();
        assert_eq!(may, ["Calm"], "nothing that hangs below it, and not itself");
        let alone: Vec<_> = alone(&f.plan).into_iter().map(|goal| goal.id).collect();
        assert_eq!(alone, [calm]);
        assert_eq!(loose(&f.plan), []);
    }

    #[test]
    fn a_circle_shows_every_goal_once() {
        let mut f = Fixture::team();
        let one = goal(&mut f, "One", GoalKind::Social, None);
        let two = goal(&mut f, "Two", GoalKind::Social, Some(one));
        f.update(one, |goal: &mut Goal| goal.parent = Some(two));
        goal(&mut f, "Loose", GoalKind::Department, None);
        assert_eq!(tree(&f.plan).len(), 3);
        assert_eq!(loose(&f.plan).len(), 1);
    }

    #[test]
    fn a_department_that_only_said_its_goal_is_named() {
        let mut f = Fixture::team();
        let sales = f.add(|one: &mut Department| (one.name, one.goal) = ("Sales".into(), "More test rides".into()));
        assert_eq!(untold(&f.plan).len(), 1);
        f.add(|goal: &mut Goal| goal.department = Some(sales));
        assert_eq!(untold(&f.plan), []);
    }
}
