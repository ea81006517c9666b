//! ACC-17: a stand-in has the right to post, but only from a later day.
//!
//! Some networks make a new person wait. Until that day nobody could really stand in, and there is nothing to do but to
//! know it. Silent while the stand-in is away (TRN-01 says it), and once the day has come. It does not claim that the
//! network really waits; the day is the one that somebody wrote down.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::lens::backups::{Backup, Critical};

pub static CHECK: Check = Check { code: "ACC-17", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    for duty in lens.critical_duties() {
        // Only posting needs a right that can come later.
        let Critical::Coordinator(_, id) = duty.duty else { continue };
        let Some(account) = lens.account(id).filter(|_| !duty.backups.is_empty()) else { continue };
        out.look();
        if lens.backup_of(&duty) != Backup::Waiting {
            continue;
        }
        let people = duty.backups.iter().filter_map(|person| Some((*person, lens.publishes_from(*person, id)?)));
        if let Some((person, from)) = people.min_by_key(|(_, from)| *from) {
            let with = lens.person(person).map(Subject::of).into_iter().collect();
            let finding = Finding::new(Severity::S3, Subject::of(account), Why::Later, Fix::Wait);
            out.add(finding.with(with).on(vec![from]).days((from - lens.today).num_days()));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::fixture::{Fixture, found, report, row};
    use crate::checks::{Fix, Severity};
    use crate::model::{Absence, Grant, Level, Role};
    use crate::{Id, date};

    fn plan() -> (Fixture, Id<crate::model::Person>, Id<Grant>) {
        let mut f = Fixture::team();
        let (ama, ben, x) = (f.person("ama"), f.person("ben"), f.account("x", "x"));
        f.seat(Role::Coordinator, ama, Some(ben));
        f.grant(ama, x, Some(Level::Owner));
        let grant = f.grant(ben, x, Some(Level::Publisher));
        (f, ben, grant)
    }

    #[test]
    fn shows_the_day_until_it_has_come() {
        let (mut f, _, grant) = plan();
        assert_eq!(f.found("ACC-17"), []);
        f.update(grant, |grant: &mut Grant| grant.usable_from = date::parse("2026-11-09"));
        assert_eq!(f.found("ACC-17"), [row(Severity::S3, "ac_x")]);
        let all = report(&f.lens());
        let finding = all.findings.iter().find(|f| f.code == "ACC-17").unwrap();
        assert_eq!((&finding.fix, finding.amounts.days), (&Fix::Wait, 7));
        assert_eq!(finding.dates, [date::parse("2026-11-09").unwrap()]);
        assert_eq!(found(&f.lens_on("2026-11-09"), "ACC-17"), []);
    }

    #[test]
    fn silent_without_a_right_while_away_and_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("ACC-17"), []);
        assert_eq!(Fixture::clean().found("ACC-17"), []);
        let (mut f, ben, grant) = plan();
        f.update(grant, |grant: &mut Grant| grant.usable_from = date::parse("2026-11-09"));
        f.add(|away: &mut Absence| {
            (away.who, away.from, away.to) =
                (ben, date::parse("2026-11-01").unwrap(), date::parse("2026-11-03").unwrap());
        });
        assert_eq!(f.found("ACC-17"), []);
        let (mut f, _, grant) = plan();
        f.apply(&crate::Edit::remove(grant));
        assert_eq!(f.found("ACC-17"), []);
    }
}
