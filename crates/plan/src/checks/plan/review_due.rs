//! PLN-02: the day on which the plan was to be checked again is over.
//!
//! People come and go; a plan that nobody looks at says who used to do it. One press says that it was checked today and
//! sets the next day a quarter later. Silent when no day was set. It does not claim that anything changed.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::edit::Edit;
use crate::id::Id;
use crate::model::Org;
use crate::spec::ONE;
use chrono::Months;

pub static CHECK: Check = Check { code: "PLN-02", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    let Some(due) = lens.org.review_on else {
        return;
    };
    out.look();
    if due < lens.today {
        let id = Id::parse(ONE).unwrap_or_default();
        let before = Org { id, review_on: Some(due), ..Org::default() };
        let after = Org { review_on: lens.today.checked_add_months(Months::new(3)), ..before.clone() };
        let subject = Subject::of(&lens.org);
        let days = (lens.today - due).num_days();
        let fix = Fix::Edit(Edit::change(&before, &after));
        out.add(Finding::new(Severity::S3, subject, Why::Plain, fix).days(days));
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::fixture::{Fixture, row, today};
    use crate::checks::{Fix, Severity};
    use crate::model::Org;

    #[test]
    fn fires_after_the_day_and_one_press_sets_the_next() {
        let mut f = Fixture::clean_solo();
        f.one(|org: &mut Org| org.review_on = Some(today()));
        assert_eq!(f.found("PLN-02"), [], "today is in time");
        f.one(|org: &mut Org| org.review_on = crate::date::parse("2026-10-23"));
        assert_eq!(f.found("PLN-02"), [row(Severity::S3, "one")]);
        let report = crate::checks::fixture::report(&f.lens());
        let finding = report.findings.iter().find(|f| f.code == "PLN-02").unwrap();
        assert_eq!(finding.amounts.days, 10);
        let Fix::Edit(edit) = &finding.fix else { panic!("no edit") };
        f.apply(edit);
        assert_eq!(f.plan.one::<Org>().review_on, crate::date::parse("2027-02-02"));
        assert_eq!(f.found("PLN-02"), []);
    }

    #[test]
    fn silent_without_a_day() {
        assert_eq!(Fixture::team().found("PLN-02"), []);
    }
}
