//! ALN-02: a goal of a department helps no larger goal.
//!
//! Departments may have goals of their own, but a goal that hangs on nothing pulls the work its own way. A circle of goals
//! hangs on nothing either. It does not claim that the goal is wrong. S2; the fix is the list of goals.

use crate::answers::goals;
use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::model::{Goal, GoalKind};

pub static CHECK: Check = Check { code: "ALN-02", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let plan = &case.lens.plan;
    let loose = goals::loose(plan);
    for goal in plan.all::<Goal>().iter().filter(|goal| goal.kind == GoalKind::Department) {
        out.look();
        if loose.iter().any(|other| other.id == goal.id) {
            let subject = Subject::of(goal);
            out.add(Finding::new(Severity::S2, subject, Why::Plain, Fix::field("goals", subject, "parent")));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, row};
    use crate::model::{Goal, GoalKind};

    #[test]
    fn fires_until_it_has_a_goal_above_it() {
        let mut f = Fixture::team();
        let sell = f.add(|goal: &mut Goal| goal.kind = GoalKind::Department);
        assert_eq!(f.found("ALN-02"), [row(Severity::S2, sell.as_str())]);
        let grow = f.add(|goal: &mut Goal| goal.kind = GoalKind::Business);
        f.update(sell, |goal: &mut Goal| goal.parent = Some(grow));
        assert_eq!(f.found("ALN-02"), []);
    }

    #[test]
    fn a_circle_hangs_on_nothing() {
        let mut f = Fixture::team();
        let one = f.add(|goal: &mut Goal| goal.kind = GoalKind::Department);
        let two = f.add(|goal: &mut Goal| (goal.kind, goal.parent) = (GoalKind::Department, Some(one)));
        f.update(one, |goal: &mut Goal| goal.parent = Some(two));
        assert_eq!(f.found("ALN-02").len(), 2);
    }

    #[test]
    fn silent_for_other_goals_and_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("ALN-02"), []);
        let mut f = Fixture::team();
        f.add(|goal: &mut Goal| goal.kind = GoalKind::Social);
        assert_eq!(f.found("ALN-02"), []);
    }
}
