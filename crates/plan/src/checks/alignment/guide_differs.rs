//! ALN-06: the guide of a department leaves a core rule out, or the department takes part without having accepted them.
//!
//! Customers see one business; two sets of rules give them two answers. The first case: the guide lists a rule for everyone,
//! one that holds, as left out; the second: a guide is named, the department takes part today, and no day stands there on
//! which it accepted the core rules. The first case is said before the second. It does not read the guide itself, and an
//! addition that takes the place of a core rule is shown on the page of guides, not here. S2; the fix is that page.

use crate::answers::guides::readiness;
use crate::answers::rules;
use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};

pub static CHECK: Check = Check { code: "ALN-06", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    let core = rules::active(&lens.plan);
    for department in &lens.departments {
        let Some(guide) = &department.guide else { continue };
        out.look();
        let subject = Subject::of(department);
        let dropped: Vec<_> = core.iter().filter(|rule| guide.drops.contains(&rule.id)).map(Subject::of).collect();
        let finding = |why| Finding::new(Severity::S2, subject, why, Fix::link("guides", subject));
        let is_named = !guide.title.is_empty() || !guide.url.is_empty();
        let now = readiness(lens, department);
        if !dropped.is_empty() {
            out.add(finding(Why::Plain).count(dropped.len()).with(dropped));
        } else if is_named && now.live && !now.accepted {
            out.add(finding(Why::NotSaid).on(department.live.from.into_iter().collect()));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, row, today};
    use crate::model::{Department, Guide, Guideline, Live, RuleState};

    #[test]
    fn fires_for_a_core_rule_left_out_that_holds() {
        let mut f = Fixture::team();
        let kind = f.add(|rule: &mut Guideline| (rule.text, rule.basic) = ("Be kind.".into(), true));
        let sales = f.add(|one: &mut Department| {
            one.guide = Some(Guide { drops: vec![kind], accepted_core_on: Some(today()), ..Guide::default() });
        });
        assert_eq!(f.found("ALN-06"), [row(Severity::S2, sales.as_str())]);
        f.update(kind, |rule: &mut Guideline| rule.state = RuleState::Retired);
        assert_eq!(f.found("ALN-06"), []);
    }

    #[test]
    fn fires_for_a_department_that_takes_part_without_accepting() {
        let mut f = Fixture::team();
        let sales = f.add(|one: &mut Department| {
            one.guide = Some(Guide { title: "How we post".into(), ..Guide::default() });
        });
        assert_eq!(f.found("ALN-06"), [], "does not take part yet");
        f.update(sales, |one: &mut Department| one.live.from = today().succ_opt());
        assert_eq!(f.found("ALN-06"), [], "from tomorrow on");
        f.update(sales, |one: &mut Department| one.live.from = Some(today()));
        assert_eq!(f.found("ALN-06"), [row(Severity::S2, sales.as_str())]);
        f.update(sales, |one: &mut Department| one.guide.as_mut().unwrap().accepted_core_on = Some(today()));
        assert_eq!(f.found("ALN-06"), []);
        f.update(sales, |one: &mut Department| {
            one.guide.as_mut().unwrap().accepted_core_on = None;
            one.live = Live { from: today().pred_opt(), to: today().pred_opt() };
        });
        assert_eq!(f.found("ALN-06"), [], "no longer takes part");
    }

    #[test]
    fn silent_without_a_guide_and_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("ALN-06"), []);
        let mut f = Fixture::team();
        f.add(|one: &mut Department| one.live.from = Some(today()));
        f.add(|one: &mut Department| (one.guide, one.live.from) = (Some(Guide::default()), Some(today())));
        assert_eq!(f.found("ALN-06"), []);
    }
}
