//! TRN-03: the person named to step in on an account cannot post there.
//!
//! A stand-in without a login is a name on paper. Speaks for the coordinator's stand-in of each live account who is
//! there, is somebody else, and has no right to publish there today; "not sure" counts as no, a right from a later day is
//! ACC-17. Silent where nobody was asked who can get in. The tick says that the right was given. It does not say who could give it.

use super::subject;
use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why, fresh};
use crate::lens::backups::{Backup, Critical};
use crate::model::Level;

pub static CHECK: Check = Check { code: "TRN-03", alone: false, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    for duty in lens.critical_duties() {
        let Critical::Coordinator(_, account) = duty.duty else { continue };
        let backup = duty.backups.first().and_then(|id| lens.person(*id));
        let account = lens.account(account).filter(|account| lens.is_access_known(account));
        let (Some(backup), Some(account), Some(_)) = (backup, account, duty.holder) else { continue };
        out.look();
        if lens.backup_of(&duty) == Backup::NoAccess {
            let effect = Some(fresh::let_in(lens, backup.id, account.id, Level::Publisher));
            let fix = Fix::Task { how: Some("how-people"), effect };
            let finding = Finding::new(Severity::S1, subject(lens, &duty), Why::Plain, fix);
            out.add(finding.and(Subject::of(backup)));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::fixture::{Fixture, report, row, today};
    use crate::checks::{Fix, Severity};
    use crate::model::{Grant, Level, Org, Path};

    fn without() -> Fixture {
        let mut f = Fixture::clean();
        let dot = crate::Id::parse("p_dot").unwrap();
        let lens = f.lens();
        let grant = lens.grants.iter().find(|grant| grant.person == Some(dot)).unwrap();
        f.apply(&crate::Edit::remove(grant.id));
        f
    }

    #[test]
    fn fires_until_the_right_is_given() {
        assert_eq!(Fixture::clean().found("TRN-03"), []);
        let mut f = without();
        assert_eq!(f.found("TRN-03"), [row(Severity::S1, "ac_x p_dot")]);
        let all = report(&f.lens());
        let finding = all.findings.iter().find(|finding| finding.code == "TRN-03").unwrap();
        let Fix::Task { effect: Some(edit), how } = &finding.fix else { panic!("{:?}", finding.fix) };
        assert_eq!(*how, Some("how-people"));
        f.apply(edit);
        assert_eq!(f.found("TRN-03"), []);
    }

    #[test]
    fn silent_for_a_right_from_a_later_day_when_alone_and_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("TRN-03"), []);
        let mut f = without();
        let (dot, x) = (crate::Id::parse("p_dot").unwrap(), crate::Id::parse("ac_x").unwrap());
        let later = f.grant(dot, x, Some(Level::Publisher));
        f.update(later, |grant: &mut Grant| grant.usable_from = today().succ_opt());
        assert_eq!(f.found("TRN-03"), []);
        let mut f = without();
        f.one(|org: &mut Org| org.path = Path::Solo);
        assert_eq!(f.found("TRN-03"), []);
    }
}
