//! ALN-03: a house rule helps no goal.
//!
//! People keep a rule when they see what it is for. Speaks once there is at least one goal, about each rule that holds,
//! those of departments included; a rule about safety or the law needs no goal. It does not claim that the rule should go.
//! S3; the fix is the list of rules, for a department its guide.

use crate::checks::{Case, Check, Finding, Findings, Severity, Subject, Why};

pub static CHECK: Check = Check { code: "ALN-03", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let plan = &case.lens.plan;
    if plan.count("goals") == 0 {
        return;
    }
    for rule in super::holding(plan) {
        out.look();
        if rule.goal.is_none() && !rule.basic {
            let subject = Subject::of(&rule);
            out.add(Finding::new(Severity::S3, subject, Why::Plain, super::form_of(&rule, "goal")));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Id;
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, row};
    use crate::model::{Department, Goal, GoalKind, Guideline, RuleState};

    fn with_goal() -> (Fixture, Id<Goal>) {
        let mut f = Fixture::team();
        let goal = f.add(|goal: &mut Goal| goal.kind = GoalKind::Social);
        (f, goal)
    }

    #[test]
    fn fires_until_the_rule_has_a_goal_or_is_about_the_law() {
        let (mut f, goal) = with_goal();
        let rule = f.add(|rule: &mut Guideline| rule.text = "Be kind.".into());
        assert_eq!(f.found("ALN-03"), [row(Severity::S3, rule.as_str())]);
        f.update(rule, |rule: &mut Guideline| rule.goal = Some(goal));
        assert_eq!(f.found("ALN-03"), []);
        f.update(rule, |rule: &mut Guideline| (rule.goal, rule.basic) = (None, true));
        assert_eq!(f.found("ALN-03"), []);
    }

    #[test]
    fn rules_of_a_department_are_looked_at_too() {
        let (mut f, _) = with_goal();
        let sales = f.add(|one: &mut Department| one.name = "Sales".into());
        let rule = f.add(|rule: &mut Guideline| (rule.text, rule.department) = ("Thank people.".into(), Some(sales)));
        assert_eq!(f.found("ALN-03"), [row(Severity::S3, rule.as_str())]);
    }

    #[test]
    fn silent_without_goals_for_drafts_and_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("ALN-03"), []);
        let mut f = Fixture::team();
        f.add(|rule: &mut Guideline| rule.text = "Be kind.".into());
        assert_eq!(f.found("ALN-03"), [], "no goals");
        let (mut f, _) = with_goal();
        for state in [RuleState::Draft, RuleState::Retired] {
            f.add(|rule: &mut Guideline| (rule.text, rule.state) = ("Be kind.".into(), state));
        }
        f.add(|rule: &mut Guideline| rule.text = String::new());
        assert_eq!(f.found("ALN-03"), []);
    }
}
