//! ALN-09: a house rule may forbid what the law allows.
//!
//! In many countries people may talk about their pay and their work, in public too, and a rule that forbids it can break
//! the law. Speaks for a rule that holds and has both a word that forbids and a word about pay, work or the firm; the words
//! are data for each language (`facts::speech`), looked for from the beginning of a word, in any case of letters. Silent
//! once somebody who knows the law has checked the rule. It claims nothing about the law, and a rule in other words is not
//! found. S1; the fix is to ask somebody who knows, and the tick writes down that it was checked.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::edit::Edit;
use crate::facts::speech;
use crate::model::Verified;

pub static CHECK: Check = Check { code: "ALN-09", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    for rule in super::holding(&lens.plan) {
        out.look();
        if rule.legal_checked.is_none() && speech::ban(&rule.text).is_some() {
            let mut checked = rule.clone();
            checked.legal_checked = Some(Verified { on: lens.today, by: lens.org.made_by });
            let fix = Fix::Task { how: None, effect: Some(Edit::change(&rule, &checked)) };
            out.add(Finding::new(Severity::S1, Subject::of(&rule), Why::Plain, fix));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::fixture::{Fixture, report, row, today};
    use crate::checks::{Fix, Severity};
    use crate::model::{Guideline, RuleState, Verified};

    #[test]
    fn fires_until_somebody_checked_it() {
        let mut f = Fixture::clean();
        let pay = f.add(|rule: &mut Guideline| {
            (rule.text, rule.basic) = ("Never talk about your pay online.".into(), true);
        });
        assert_eq!(f.found("ALN-09"), [row(Severity::S1, pay.as_str())]);
        let found = report(&f.lens());
        let Some(Fix::Task { effect: Some(effect), .. }) = found.findings.first().map(|one| &one.fix) else {
            panic!("{found:?}")
        };
        f.apply(effect);
        assert_eq!(f.found("ALN-09"), []);
        assert_eq!(f.plan.get(pay).unwrap().legal_checked.unwrap().on, today());
    }

    #[test]
    fn silent_for_other_rules_for_drafts_and_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("ALN-09"), []);
        let mut f = Fixture::clean();
        let mut rule = |text: &str, change: &dyn Fn(&mut Guideline)| {
            f.add(|rule: &mut Guideline| {
                (rule.text, rule.basic) = (text.to_owned(), true);
                change(rule);
            });
        };
        rule("Never share customer details.", &|_| ());
        rule("You may talk about your pay.", &|_| ());
        rule("Never talk about your pay.", &|rule| rule.state = RuleState::Draft);
        rule("Never talk about your pay.", &|rule| {
            rule.legal_checked = Some(Verified { on: today(), by: None });
        });
        assert_eq!(f.found("ALN-09"), []);
    }
}
