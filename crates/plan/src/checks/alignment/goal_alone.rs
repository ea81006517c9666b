//! ALN-01: nothing helps a goal of the business.
//!
//! A goal that no work points to is a wish. Helped means: another goal serves it, or a house rule that was not put aside
//! is there for it. It does not claim that the help is enough, or that posts can reach every goal. S3; the fix is the
//! list of goals.

use crate::answers::goals;
use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::model::{Goal, GoalKind};

pub static CHECK: Check = Check { code: "ALN-01", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let plan = &case.lens.plan;
    let alone = goals::alone(plan);
    for goal in plan.all::<Goal>().iter().filter(|goal| goal.kind == GoalKind::Business) {
        out.look();
        if alone.iter().any(|other| other.id == goal.id) {
            let subject = Subject::of(goal);
            out.add(Finding::new(Severity::S3, subject, Why::Plain, Fix::link("goals", subject)));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, row};
    use crate::model::{Goal, GoalKind, Guideline, RuleState};

    #[test]
    fn fires_until_a_goal_or_a_rule_points_to_it() {
        let mut f = Fixture::team();
        let grow = f.add(|goal: &mut Goal| goal.kind = GoalKind::Business);
        let missing = [row(Severity::S3, grow.as_str())];
        assert_eq!(f.found("ALN-01"), missing);
        let rule = f.add(|rule: &mut Guideline| rule.goal = Some(grow));
        assert_eq!(f.found("ALN-01"), []);
        f.update(rule, |rule: &mut Guideline| rule.state = RuleState::Retired);
        assert_eq!(f.found("ALN-01"), missing, "a rule that was put aside helps nobody");
        f.add(|goal: &mut Goal| (goal.kind, goal.parent) = (GoalKind::Social, Some(grow)));
        assert_eq!(f.found("ALN-01"), []);
    }

    #[test]
    fn silent_for_other_goals_and_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("ALN-01"), []);
        let mut f = Fixture::team();
        f.add(|goal: &mut Goal| goal.kind = GoalKind::Social);
        assert_eq!(f.found("ALN-01"), []);
    }
}
