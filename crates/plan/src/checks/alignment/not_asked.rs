//! ALN-04: a decision was to be made after asking, and a department that it touches was asked nothing.
//!
//! People carry a decision that they were asked about. Speaks for decisions that are made in one place after asking, once
//! for each department they touch, until there is any question to that department. It does not claim that the question was
//! about this decision, and it holds up nothing: rules and decisions may come first. S2; the fix is the board of questions.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::model::{Consultation, Decision, DecisionKind};
use std::collections::BTreeSet;

pub static CHECK: Check = Check { code: "ALN-04", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    let asked: BTreeSet<_> = lens.plan.all::<Consultation>().iter().map(|one| one.department.key).collect();
    for decision in lens.plan.all::<Decision>().iter().filter(|one| one.kind == DecisionKind::Consulted) {
        let touched: BTreeSet<_> = decision.touches.iter().map(|id| id.key).collect();
        for department in lens.departments.iter().filter(|one| touched.contains(&one.id.key)) {
            out.look();
            if !asked.contains(&department.id.key) {
                let (subject, whom) = (Subject::of(decision), Subject::of(department));
                out.add(Finding::new(Severity::S2, subject, Why::NotAsked, Fix::link("asking", whom)).and(whom));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, row};
    use crate::model::{Consultation, Decision, DecisionKind, Department};

    #[test]
    fn fires_for_each_department_that_was_asked_nothing() {
        let mut f = Fixture::team();
        let [sales, shop] =
            ["sales", "shop"].map(|name| f.add_as(name, |one: &mut Department| one.name = name.to_owned()));
        let hours = f.add_as("hours", |one: &mut Decision| {
            (one.kind, one.touches) = (DecisionKind::Consulted, vec![sales, shop, sales]);
        });
        let finding = |who| row(Severity::S2, &format!("{hours} {who}"));
        assert_eq!(f.found("ALN-04"), [finding(sales), finding(shop)]);
        f.add(|one: &mut Consultation| one.department = sales);
        assert_eq!(f.found("ALN-04"), [finding(shop)]);
        f.update(hours, |one: &mut Decision| one.kind = DecisionKind::Central);
        assert_eq!(f.found("ALN-04"), []);
    }

    #[test]
    fn silent_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("ALN-04"), []);
    }
}
