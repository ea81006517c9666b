//! TRN-07: the materials of a planned workshop are older than the agreed plan.
//!
//! People would learn what no longer holds. Compares the day of the materials with that of the newest edition. Speaks
//! about workshops that are still to come; silent without an edition or a day. It does not claim that the materials are
//! wrong.

use crate::answers::editions;
use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::model::Workshop;

pub static CHECK: Check = Check { code: "TRN-07", alone: false, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    let Some(newest) = editions::newest(&lens.plan) else { return };
    for workshop in lens.plan.all::<Workshop>().iter().filter(|one| !one.held && one.on >= lens.today) {
        let Some(materials) = workshop.materials_on else { continue };
        out.look();
        if materials < newest.on {
            let subject = Subject::of(workshop);
            let finding =
                Finding::new(Severity::S3, subject, Why::Plain, Fix::field("workshops", subject, "materials_on"));
            out.add(finding.on(vec![workshop.on, materials, newest.on]));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, row};
    use crate::model::{Org, Path, Workshop};

    #[test]
    fn fires_for_a_planned_one_until_the_materials_are_newer() {
        assert_eq!(Fixture::team().found("TRN-07"), []);
        let mut f = Fixture::clean();
        let next = f.add_as("next", |workshop: &mut Workshop| {
            workshop.on = crate::date::parse("2026-12-01").unwrap();
            workshop.materials_on = crate::date::parse("2026-10-11");
        });
        assert_eq!(f.found("TRN-07"), [row(Severity::S3, "ws_next")]);
        f.update(next, |workshop| workshop.materials_on = crate::date::parse("2026-10-12"));
        assert_eq!(f.found("TRN-07"), []);
        f.update(next, |workshop| workshop.materials_on = crate::date::parse("2026-01-01"));
        f.one(|org: &mut Org| org.path = Path::Solo);
        assert_eq!(f.found("TRN-07"), []);
        f.one(|org: &mut Org| (org.path, org.editions) = (Path::Team, Vec::new()));
        assert_eq!(f.found("TRN-07"), [], "nothing was agreed");
    }
}
