//! COV-08: one person is on two watches at the same time.
//!
//! Perhaps that is meant, perhaps it is a slip; one of the two may get no attention. Two different watches with a length
//! count that overlap on a date of the 28 from today on, as it really happens, stand-ins and swaps applied; looks at a
//! moment do not. One finding for each person and earlier watch lists the watches that overlap with it. It does not claim
//! that the watches are too much.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::id::{Id, Key};
use crate::lens::find;
use crate::model::Watch;
use chrono::NaiveDate;
use std::collections::BTreeMap;

pub static CHECK: Check = Check { code: "COV-08", alone: true, run };

/// What overlaps with a watch of a person.
#[derive(Default)]
struct Overlap {
    others: Vec<Id<Watch>>,
    dates: Vec<NaiveDate>,
}

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    let mut all: BTreeMap<(Key, Key), Overlap> = BTreeMap::new();
    for double in &case.cover().doubles {
        // On one date the one begins first, on another the other: named is always the same.
        let (first, second) = (double.first.min(double.second), double.first.max(double.second));
        let overlap = all.entry((double.person.key, first.key)).or_default();
        if !overlap.others.contains(&second) {
            overlap.others.push(second);
        }
        if overlap.dates.last() != Some(&double.date) {
            overlap.dates.push(double.date);
        }
    }
    for share in case.cover().people.iter().filter(|share| share.shifts > 0) {
        let Some(person) = lens.person(share.person) else { continue };
        out.look();
        let theirs = (person.id.key, Key::default())..;
        for ((_, first), overlap) in all.range(theirs).take_while(|((who, _), _)| *who == person.id.key) {
            let Some(first) = find(&lens.watches, Id::<Watch>::of(*first)) else { continue };
            let others = overlap.others.iter().filter_map(|id| find(&lens.watches, *id)).map(Subject::of).collect();
            let fix = Fix::link("cover", Subject::of(first));
            let finding = Finding::new(Severity::S3, Subject::of(person), Why::Plain, fix);
            out.add(
                finding.and(Subject::of(first)).with(others).days(overlap.dates.len() as i64).on(overlap.dates.clone()),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::Severity;
    use crate::checks::cover::testing::{WEEK, away, dates, on, only, three};
    use crate::checks::fixture::{Fixture, row};
    use crate::model::{Absence, Day};

    #[test]
    fn fires_for_two_watches_that_overlap() {
        let (mut f, [ama, ..], x) = three();
        let first = on(&mut f, ama, x, &WEEK, (540, 720));
        let second = on(&mut f, ama, x, &[Day::Mon, Day::Fri], (660, 780));
        let finding = only(&f, "COV-08");
        assert_eq!(finding.subject_key(), ["p_ama ", first.as_str()].concat());
        assert_eq!(finding.with[0].key.as_str(), second.as_str());
        assert_eq!((finding.severity, finding.amounts.days), (Severity::S3, 8));
        assert_eq!(dates(&finding)[..2], ["2026-11-02", "2026-11-06"]);
        // A third overlaps with both: said under each earlier one.
        let third = on(&mut f, ama, x, &[Day::Tue, Day::Mon], (600, 720));
        let keys = [first, second].map(|id| row(Severity::S3, &["p_ama ", id.as_str()].concat()));
        assert_eq!(f.found("COV-08"), keys);
        let report = crate::checks::fixture::report(&f.lens());
        let finding = report.findings.iter().find(|finding| finding.code == "COV-08").unwrap();
        let with: Vec<_> = finding.with.iter().map(|one| one.key.as_str()).collect();
        assert!(with.contains(&second.as_str()) && with.contains(&third.as_str()), "{with:?}");
    }

    #[test]
    fn silent_for_looks_for_watches_one_after_the_other_and_for_two_people() {
        assert_eq!(Fixture::team().found("COV-08"), []);
        let (mut f, [ama, ben, _], x) = three();
        on(&mut f, ama, x, &WEEK, (540, 720));
        on(&mut f, ama, x, &WEEK, (600, 600));
        on(&mut f, ama, x, &WEEK, (720, 780));
        on(&mut f, ben, x, &WEEK, (540, 780));
        assert_eq!(f.found("COV-08"), []);
        let absence = away(&mut f, ben, "2026-11-02", "2026-11-02", Some(ama));
        assert_eq!(f.found("COV-08").len(), 2, "as a stand-in Ama is at two places");
        f.update(absence, |absence: &mut Absence| absence.stand_in = None);
        assert_eq!(f.found("COV-08"), []);
    }
}
