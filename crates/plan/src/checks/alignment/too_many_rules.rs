//! ALN-10: there are more than ten house rules.
//!
//! Few people read more. Counts rules for everybody that hold; those of one department are for fewer people and do not
//! count. It does not claim that any of them is wrong. S3; the fix is the list of rules.

use crate::answers::rules;
use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};

pub static CHECK: Check = Check { code: "ALN-10", alone: true, run };

/// More are seldom read.
const MOST: u32 = 10;

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    let count = rules::active(&lens.plan).len();
    if count == 0 {
        return;
    }
    out.look();
    if count > MOST as usize {
        let subject = Subject::of(&lens.org);
        let finding = Finding::new(Severity::S3, subject, Why::TooMany, Fix::link("rules", subject));
        out.add(finding.count(count).limit(MOST));
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, row};
    use crate::model::{Department, Guideline, RuleState};

    #[test]
    fn fires_from_eleven_rules_for_everybody_on() {
        let mut f = Fixture::team();
        let mut add = |change: &dyn Fn(&mut Guideline)| {
            f.add(|rule: &mut Guideline| {
                (rule.text, rule.basic) = ("Be kind.".into(), true);
                change(rule);
            })
        };
        let rules: Vec<_> = (0..11).map(|_| add(&|_| ())).collect();
        assert_eq!(f.found("ALN-10"), [row(Severity::S3, "one")]);
        f.update(rules[0], |rule: &mut Guideline| rule.state = RuleState::Draft);
        assert_eq!(f.found("ALN-10"), [], "a draft is no rule yet");
        let sales = f.add(|one: &mut Department| one.name = "Sales".into());
        f.update(rules[0], |rule: &mut Guideline| {
            (rule.state, rule.department) = (RuleState::Active, Some(sales));
        });
        assert_eq!(f.found("ALN-10"), [], "for one department");
    }

    #[test]
    fn silent_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("ALN-10"), []);
    }
}
