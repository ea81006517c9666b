//! TRN-01 (the part on names): a duty that must not stop has nobody named to step in.
//!
//! The director, the managers, and responsibilities marked critical. Coordinators and the crisis team are said by ROL-11
//! and CRI-01. Whether the person named is there, has access and was trained is a later part of this check. Silent while
//! the stand-in is to be decided in time, and for an owner alone.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::lens::backups::{Backup, Critical};

pub static CHECK: Check = Check { code: "TRN-01", alone: false, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    for duty in lens.critical_duties() {
        let subject = match duty.duty {
            Critical::Director(id) | Critical::Manager(id) => Subject { table: "seats", key: id.key, field: "" },
            Critical::Responsibility(id) => Subject { table: "responsibilities", key: id.key, field: "" },
            Critical::Coordinator(..) | Critical::Crisis(_) => continue,
        };
        let Some(holder) = duty.holder.and_then(|id| lens.person(id)) else {
            continue;
        };
        out.look();
        if !duty.pending && lens.backup_of(&duty) == Backup::None {
            let finding = Finding::new(Severity::S1, subject, Why::Nobody, Fix::link("roles", subject));
            out.add(finding.with(vec![Subject::of(holder)]));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Fact;
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, row};
    use crate::model::{Org, Path, Responsibility, Role, Seat};

    #[test]
    fn fires_for_director_manager_and_critical_responsibilities() {
        let mut f = Fixture::clean();
        assert_eq!(f.found("TRN-01"), []);
        let (ama, ben) = (crate::Id::parse("p_ama").unwrap(), crate::Id::parse("p_ben").unwrap());
        let tool = f.add(|item: &mut Responsibility| {
            item.critical = true;
            item.accountable = Fact::Decided(Some(ama));
        });
        assert_eq!(f.found("TRN-01"), [row(Severity::S1, tool.as_str())]);
        f.update(tool, |item: &mut Responsibility| item.backups = vec![ben]);
        assert_eq!(f.found("TRN-01"), []);
        let director = f.lens().seat(Role::Director).unwrap().id;
        f.update(director, |seat: &mut Seat| seat.stand_in = Fact::Decided(None));
        assert_eq!(f.found("TRN-01"), [row(Severity::S1, director.as_str())]);
        f.one(|org: &mut Org| org.path = Path::Solo);
        assert_eq!(f.found("TRN-01"), []);
    }

    #[test]
    fn silent_while_pending_and_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("TRN-01"), []);
        let mut f = Fixture::clean();
        let manager = f.lens().seat(Role::Manager).unwrap().id;
        f.update(manager, |seat: &mut Seat| {
            seat.stand_in = Fact::ToDecide { by: None, until: crate::date::parse("2026-11-30") };
        });
        assert_eq!(f.found("TRN-01"), []);
    }
}
