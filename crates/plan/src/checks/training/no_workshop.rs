//! TRN-05: no workshop is planned or was held in this quarter.
//!
//! What people practise together, they can do together. Any workshop dated in the current quarter counts, held or not;
//! quarters begin with the plan's own month. Speaks once there is an account, somebody with the final say and somebody who
//! runs it. One press plans a workshop in two weeks, or earlier if the quarter ends before. It does not say what to teach.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why, fresh};
use crate::edit::Edit;
use crate::field::Record;
use crate::lens::Lens;
use crate::model::{Workshop, WorkshopKind};
use chrono::{Datelike, Days, Months, NaiveDate};

pub static CHECK: Check = Check { code: "TRN-05", alone: false, run };

/// So long it takes to get everybody together.
const AHEAD: Days = Days::new(14);

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    if lens.live().next().is_none() || lens.director().is_none() || lens.manager().is_none() {
        return;
    }
    out.look();
    let (first, last) = quarter(lens.today, lens.org.quarter_start.unwrap_or(1));
    if lens.plan.all::<Workshop>().iter().all(|workshop| workshop.on < first || workshop.on > last) {
        let on = lens.today.checked_add_days(AHEAD).map_or(last, |on| on.min(last));
        let fix = Fix::Edit(plan_one(lens, on));
        out.add(Finding::new(Severity::S2, Subject::of(&lens.org), Why::Nobody, fix).on(vec![first, last, on]));
    }
}

/// First and last day of the quarter of a day.
fn quarter(day: NaiveDate, starts: u32) -> (NaiveDate, NaiveDate) {
    let into = (day.month() + 12 - starts.clamp(1, 12)) % 3;
    let first = day.with_day(1).and_then(|day| day.checked_sub_months(Months::new(into))).unwrap_or(day);
    let next = first.checked_add_months(Months::new(3)).unwrap_or(day);
    (first, next.pred_opt().unwrap_or(day))
}

fn plan_one(lens: &Lens, on: NaiveDate) -> Edit {
    let mut new = Workshop::new(fresh::id(lens, &["workshop", &crate::date::format(on)]));
    (new.on, new.kind, new.o) = (on, WorkshopKind::Training, lens.plan.next_order(Workshop::TABLE));
    Edit::add(&new)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::fixture::{Fixture, found, report, row};
    use crate::model::{Org, Path, Role};

    fn day(text: &str) -> NaiveDate {
        crate::date::parse(text).unwrap()
    }

    #[test]
    fn quarters_begin_with_the_plans_own_month() {
        assert_eq!(quarter(day("2026-11-02"), 1), (day("2026-10-01"), day("2026-12-31")));
        assert_eq!(quarter(day("2026-11-02"), 2), (day("2026-11-01"), day("2027-01-31")));
        assert_eq!(quarter(day("2027-01-31"), 12), (day("2026-12-01"), day("2027-02-28")));
    }

    #[test]
    fn fires_in_a_quarter_without_one_and_one_press_plans_it() {
        let mut f = Fixture::clean();
        assert_eq!(f.found("TRN-05"), []);
        assert_eq!(found(&f.lens_on("2027-01-01"), "TRN-05"), [row(Severity::S2, "one")]);
        f.apply(&Edit::remove(crate::Id::<Workshop>::parse("ws_autumn").unwrap()));
        let all = report(&f.lens());
        let finding = all.findings.iter().find(|finding| finding.code == "TRN-05").unwrap();
        let Fix::Edit(edit) = &finding.fix else { panic!("{:?}", finding.fix) };
        f.apply(edit);
        assert_eq!(f.found("TRN-05"), []);
        assert_eq!(f.plan.all::<Workshop>()[0].on, day("2026-11-16"));
    }

    #[test]
    fn silent_without_an_account_a_role_and_when_alone() {
        assert_eq!(Fixture::team().found("TRN-05"), []);
        let mut f = Fixture::team();
        let (ama, _) = (f.person("ama"), f.account("x", "x"));
        f.seat(Role::Director, ama, None);
        assert_eq!(f.found("TRN-05"), []);
        f.seat(Role::Manager, ama, None);
        assert_eq!(f.found("TRN-05").len(), 1);
        f.one(|org: &mut Org| org.path = Path::Solo);
        assert_eq!(f.found("TRN-05"), []);
    }
}
