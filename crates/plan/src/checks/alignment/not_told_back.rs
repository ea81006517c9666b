//! ALN-05: a department answered two weeks ago and nobody has said what came of it.
//!
//! A question that gets no reply is the last one answered. Speaks from the 14th day after the answer on, until an outcome or
//! a day of telling back is written down. An answer without a date is not counted, nor a question
//! without a department. S2; the fix is the board of questions.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::model::Consultation;

pub static CHECK: Check = Check { code: "ALN-05", alone: true, run };

/// Days until somebody should have said what came of it.
const PATIENCE: i64 = 14;

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    for one in lens.plan.all::<Consultation>() {
        let Some(answered) = one.answered_on.filter(|on| *on <= lens.today) else { continue };
        let Some(whom) = lens.departments.iter().find(|other| other.id == one.department) else { continue };
        out.look();
        let days = (lens.today - answered).num_days();
        if days >= PATIENCE && one.outcome.is_none() && one.told_back_on.is_none() {
            let subject = Subject::of(&one);
            let finding = Finding::new(Severity::S2, subject, Why::Plain, Fix::field("asking", subject, "outcome"));
            out.add(finding.days(days).on(vec![answered]).with(vec![Subject::of(whom)]));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, found, row, today};
    use crate::model::{Consultation, Department, Outcome};

    #[test]
    fn fires_on_the_fourteenth_day_until_something_came_of_it() {
        let mut f = Fixture::team();
        let sales = f.add(|one: &mut Department| one.name = "Sales".into());
        let asked = f.add(|one: &mut Consultation| {
            (one.department, one.answered_on) = (sales, crate::date::parse("2026-10-20"));
        });
        assert_eq!(f.found("ALN-05"), [], "13 days");
        let tomorrow = f.lens_on("2026-11-03");
        assert_eq!(found(&tomorrow, "ALN-05"), [row(Severity::S2, asked.as_str())]);
        f.update(asked, |one: &mut Consultation| one.outcome = Some(Outcome::Not));
        assert_eq!(found(&f.lens_on("2026-11-03"), "ALN-05"), []);
        f.update(asked, |one: &mut Consultation| (one.outcome, one.told_back_on) = (None, Some(today())));
        assert_eq!(found(&f.lens_on("2026-11-03"), "ALN-05"), []);
    }

    #[test]
    fn silent_while_nobody_answered_and_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("ALN-05"), []);
        let mut f = Fixture::team();
        let sales = f.add(|one: &mut Department| one.name = "Sales".into());
        f.add(|one: &mut Consultation| {
            (one.department, one.asked_on) = (sales, crate::date::parse("2026-01-05"));
        });
        f.add(|one: &mut Consultation| one.answered_on = crate::date::parse("2026-01-05"));
        assert_eq!(f.found("ALN-05"), []);
    }
}
