//! CRI-06: nobody has practised a crisis for half a year.
//!
//! A plan that was never tried fails at the first call. The last practice run must lie at most 183 days back; a plan
//! without any is given 30 days from its first day. Speaks once somebody decides in a crisis and a case is planned for. A
//! real event is no practice run: what it taught stands in its record. It does not claim that a practice went well.

use super::has_cases;
use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::id::Key;
use crate::lens::crisis::Job;
use crate::model::{Incident, IncidentKind};
use chrono::NaiveDate;

pub static CHECK: Check = Check { code: "CRI-06", alone: true, run };

/// A practice run counts for so many days.
const COUNTS: i64 = 183;
/// A new plan has so many days for its first one.
const FIRST: i64 = 30;

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    if !has_cases(lens) || lens.job_holder(Job::Decides).is_none() {
        return;
    }
    out.look();
    let drills = lens.plan.all::<Incident>().into_iter().filter(|event| event.kind == IncidentKind::Drill);
    let last = drills.filter_map(|drill| day(&drill.at)).filter(|on| *on <= lens.today).max();
    let (since, most) = (last.or(lens.org.made_on), if last.is_some() { COUNTS + 1 } else { FIRST });
    let days = since.map_or(0, |since| (lens.today - since).num_days());
    if days >= most {
        let why = if last.is_some() { Why::Plain } else { Why::Nobody };
        let fix = Fix::Link { page: "incidents", anchor: Key::default(), field: "" };
        let finding = Finding::new(Severity::S3, Subject::of(&lens.crisis), why, fix);
        out.add(finding.days(days).on(last.into_iter().collect()));
    }
}

/// The day of a date and time.
fn day(at: &str) -> Option<NaiveDate> {
    crate::date::parse(at.split(['T', ' ']).next()?)
}

#[cfg(test)]
mod tests {
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, found, row};
    use crate::model::{Incident, IncidentKind, Org, Scenario};

    #[test]
    fn fires_half_a_year_after_the_last_one() {
        let mut f = Fixture::clean();
        let drill = crate::Id::<Incident>::parse("in_drill").unwrap();
        f.update(drill, |drill| drill.at = "2026-05-03 21:00".to_owned());
        assert_eq!(f.found("CRI-06"), [], "183 days");
        f.update(drill, |drill| drill.at = "2026-05-02".to_owned());
        assert_eq!(f.found("CRI-06"), [row(Severity::S3, "one")]);
        f.update(drill, |drill| (drill.at, drill.kind) = ("2026-11-01".to_owned(), IncidentKind::Real));
        f.one(|org: &mut Org| org.made_on = crate::date::parse("2026-01-01"));
        assert_eq!(f.found("CRI-06").len(), 1, "a real event is no practice");
    }

    #[test]
    fn a_new_plan_has_thirty_days() {
        let mut f = Fixture::clean();
        f.apply(&crate::Edit::remove(crate::Id::<Incident>::parse("in_drill").unwrap()));
        assert_eq!(f.found("CRI-06"), []);
        assert_eq!(found(&f.lens_on("2026-12-01"), "CRI-06"), []);
        assert_eq!(found(&f.lens_on("2026-12-02"), "CRI-06"), [row(Severity::S3, "one")]);
    }

    #[test]
    fn silent_without_a_case_and_on_an_empty_plan() {
        assert_eq!(found(&Fixture::team().lens_on("2027-11-02"), "CRI-06"), []);
        let mut f = Fixture::clean();
        f.apply(&crate::Edit::remove(crate::Id::<Incident>::parse("in_drill").unwrap()));
        f.update(crate::Id::parse("sc_review").unwrap(), |case: &mut Scenario| case.chosen = false);
        assert_eq!(found(&f.lens_on("2027-11-02"), "CRI-06"), []);
    }
}
