//! COV-06: somebody has no day off, or no weekend off.
//!
//! Who is always on gets tired, makes mistakes and leaves. It speaks about a person with watches on 7 dates in a row
//! within the 28 from today on, stand-ins and swaps applied; or, where two or more people watch, with a watch on every one
//! of at least 4 weekends that these dates touch. Silent for the weekends of somebody who watches alone: there is nobody
//! to share with. It counts watches only, not the rest of the work.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};

pub static CHECK: Check = Check { code: "COV-06", alone: true, run };

/// So many dates in a row are too many.
const ROW: u32 = 7;
/// Of so many weekends at least one should be free.
const WEEKENDS: u32 = 4;

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let several = case.cover().people.iter().filter(|share| share.shifts > 0).count() > 1;
    for share in case.cover().people.iter().filter(|share| share.shifts > 0) {
        let Some(person) = case.lens.named(share.person) else { continue };
        out.look();
        let weekends = case.cover().weekends;
        let every = several && weekends >= WEEKENDS && share.weekends == weekends;
        let row = share.in_a_row >= ROW;
        if row || every {
            let why = if row { Why::Plain } else { Why::Weekends };
            let finding = Finding::new(Severity::S2, Subject::of(person), why, Fix::link("cover", Subject::of(person)));
            let finding = finding.days(if row { i64::from(share.in_a_row) } else { 0 });
            out.add(finding.count(if every { weekends as usize } else { 0 }));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::cover::testing::{WEEK, away, on, only, three};
    use crate::checks::fixture::{Fixture, row};
    use crate::checks::{Severity, Why};
    use crate::model::{Absence, Day, Org, Path};

    #[test]
    fn fires_on_seven_dates_in_a_row_also_when_alone() {
        let (mut f, [ama, ..], x) = three();
        let watch = on(&mut f, ama, x, Day::ALL, (600, 600));
        let finding = only(&f, "COV-06");
        assert_eq!((finding.severity, finding.why, finding.amounts.days), (Severity::S2, Why::Plain, 28));
        assert_eq!(finding.amounts.count, 0, "nobody to share the weekends with");
        f.one(|org: &mut Org| org.path = Path::Solo);
        assert_eq!(f.found("COV-06"), [row(Severity::S2, "p_ama")]);
        f.update(watch, |watch| watch.days = Day::ALL[..6].to_vec());
        assert_eq!(f.found("COV-06"), []);
    }

    #[test]
    fn fires_on_every_weekend_where_others_watch_too() {
        let (mut f, [ama, ben, _], x) = three();
        on(&mut f, ama, x, &[Day::Sat], (600, 600));
        assert_eq!(f.found("COV-06"), [], "alone");
        on(&mut f, ben, x, &WEEK, (600, 600));
        let finding = only(&f, "COV-06");
        assert_eq!((finding.why, finding.amounts.count, finding.amounts.days), (Why::Weekends, 4, 0));
        let absence = away(&mut f, ama, "2026-11-14", "2026-11-14", Some(ben));
        assert_eq!(f.found("COV-06"), [], "one weekend off");
        f.update(absence, |absence: &mut Absence| absence.stand_in = Some(ama));
        assert_eq!(f.found("COV-06"), []);
    }

    #[test]
    fn silent_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("COV-06"), []);
    }
}
