//! TRN-01: a duty that must not stop has nobody who could step in.
//!
//! The named backup counts strictly (V13): somebody else, there, and trained. Four legs: nobody is named, it is the same
//! person, the backup is away (today, or together with the holder in the next four weeks), or never practised. Speaks
//! about the director, the managers, coordinators by account, whoever decides and speaks in a crisis, and
//! responsibilities marked critical. That nobody is named is ROL-11 for coordinators and CRI-01 for a crisis; that nobody
//! practised a crisis is CRI-03 once anybody did. A crisis job that only follows a role is said with the role. Missing
//! access is TRN-03, practice too long ago TRN-02. Silent while the stand-in is to be decided in time, and for an owner
//! alone. It does not claim that a backup who counts will cope.

use super::subject;
use crate::checks::crisis::is_practised;
use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why, fresh};
use crate::id::Id;
use crate::lens::Lens;
use crate::lens::backups::{Backup, Critical, CriticalDuty, Trained};
use crate::model::Person;

pub static CHECK: Check = Check { code: "TRN-01", alone: false, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    for duty in lens.critical_duties() {
        let Some(holder) = duty.holder.and_then(|id| lens.person(id)) else { continue };
        if matches!(duty.duty, Critical::Crisis(_)) && !lens.is_crisis_known() {
            continue;
        }
        out.look();
        let state = lens.backup_of(&duty);
        let Some(why) = why(lens, &duty, state).filter(|_| !duty.pending) else { continue };
        let backup = duty.backups.iter().copied().find(|id| lens.readiness(&duty, *id) == state);
        let fix = match (state, backup) {
            (Backup::Untrained, Some(backup)) => practise(lens, &duty, backup),
            _ => Fix::link(page(&duty, state), subject(lens, &duty)),
        };
        let people = std::iter::once(holder).chain(backup.and_then(|id| lens.person(id)));
        out.add(Finding::new(Severity::S1, subject(lens, &duty), why, fix).with(people.map(Subject::of).collect()));
    }
}

/// The case, if it is this check's to say.
fn why(lens: &Lens, duty: &CriticalDuty, state: Backup) -> Option<Why> {
    let crisis = match duty.duty {
        Critical::Crisis(job) => Some(lens.job(job)),
        _ => None,
    };
    let follows = crisis.is_some_and(|job| job.holder.is_unlooked() && job.stand_in.is_unlooked());
    let elsewhere = crisis.is_some() || matches!(duty.duty, Critical::Coordinator(..));
    match state {
        Backup::None => (!elsewhere).then_some(Why::Nobody),
        Backup::Same => (!follows).then_some(Why::Same),
        Backup::Away => (!follows).then_some(Why::Away),
        Backup::Untrained => (crisis.is_none() || !is_practised(lens)).then_some(Why::Untrained),
        Backup::Waiting | Backup::NoAccess | Backup::Old | Backup::Valid => None,
    }
}

const fn page(duty: &CriticalDuty, state: Backup) -> &'static str {
    match (state, duty.duty) {
        (Backup::Away, _) => "cover-away",
        (_, Critical::Crisis(_)) => "leads",
        _ => "roles",
    }
}

/// The backup practises what the duty needs; the tick writes it down.
fn practise(lens: &Lens, duty: &CriticalDuty, backup: Id<Person>) -> Fix {
    let mut open = lens.skills_of(duty.duty);
    open.retain(|skill| lens.trained(backup, *skill) != Trained::Yes);
    Fix::Task { how: None, effect: Some(fresh::practised(lens, backup, &open)) }
}

#[cfg(test)]
mod tests {
    use crate::Fact;
    use crate::checks::fixture::{Fixture, report, row, today};
    use crate::checks::{Fix, Severity, Why};
    use crate::model::{Absence, Crisis, Org, Path, Responsibility, Role, Seat, Training};

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
    fn each_leg_of_a_backup_who_could_not_step_in() {
        let cem = crate::Id::parse("p_cem").unwrap();
        let coordinator = |f: &Fixture| f.lens().seat(Role::Coordinator).unwrap().id;
        let both = [row(Severity::S1, "ac_x"), row(Severity::S1, "ac_fb")];
        let mut f = Fixture::clean();
        let seat = coordinator(&f);
        f.update(seat, |seat: &mut Seat| seat.stand_in = Fact::Decided(Some(cem)));
        assert_eq!(f.found("TRN-01"), both, "the same person");
        let mut f = Fixture::clean();
        f.add(|away: &mut Absence| (away.who, away.from, away.to) = (cem, today(), today()));
        let manager = f.lens().seat(Role::Manager).unwrap().id;
        assert_eq!(f.found("TRN-01"), [row(Severity::S1, manager.as_str())], "away; speaking follows the role");
        let mut f = Fixture::clean();
        f.apply(&crate::Edit::remove(crate::Id::<Training>::parse("tr_dot-reply").unwrap()));
        assert_eq!(f.found("TRN-01"), both, "never practised");
        let all = report(&f.lens());
        let finding = all.findings.iter().find(|finding| finding.code == "TRN-01").unwrap();
        assert_eq!(finding.why, Why::Untrained);
        let Fix::Task { effect: Some(edit), .. } = &finding.fix else { panic!("{:?}", finding.fix) };
        f.apply(edit);
        assert_eq!(f.found("TRN-01"), []);
    }

    #[test]
    fn a_crisis_backup_of_its_own_is_said_and_missing_access_is_not() {
        let mut f = Fixture::clean();
        let ama = crate::Id::parse("p_ama").unwrap();
        f.one(|crisis: &mut Crisis| {
            crisis.decides.holder = Fact::Decided(crate::Who::Person(ama));
            crisis.decides.stand_in = Fact::Decided(Some(ama));
        });
        assert_eq!(f.found("TRN-01"), [row(Severity::S1, "one.decides")]);
        let mut f = Fixture::clean();
        let dot = crate::Id::parse("p_dot").unwrap();
        for grant in f.lens().grants.iter().filter(|grant| grant.person == Some(dot)) {
            f.apply(&crate::Edit::remove(grant.id));
        }
        assert_eq!(f.found("TRN-01"), [], "TRN-03 says it");
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
