//! CRI-03: somebody with a job in a crisis cannot do it: no right to post there, or never practised.
//!
//! Two legs. Whoever posts on a live account in a crisis must be able to publish there today; "not sure" counts as no.
//! Whoever stands in for deciding or speaking must have practised a crisis, once the plan has any record of that (before,
//! TRN-01 speaks); practice that is too old is TRN-02. Speaks about presets only once the crisis sheet was gone through,
//! and about accounts only once anybody said who can get in.
//! Alone, only the first leg speaks. It does not claim that the others are good at it.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why, fresh};
use crate::lens::Lens;
use crate::lens::backups::{SkillRef, Trained};
use crate::lens::crisis::Job;
use crate::model::Level;

pub static CHECK: Check = Check { code: "CRI-03", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    let known = lens.is_crisis_known();
    for account in lens.live() {
        let named = lens.crisis.posters.get(&account.id).is_some_and(|list| !list.is_empty());
        if (!known && !named) || !lens.is_access_known(account) {
            continue;
        }
        let mut seen = Vec::new();
        for person in lens.posters(account.id) {
            if seen.contains(&person.id) {
                continue;
            }
            seen.push(person.id);
            out.look();
            if !lens.can(person.id, account.id, Level::Publisher, lens.today) {
                let effect = Some(fresh::let_in(lens, person.id, account.id, Level::Publisher));
                let fix = Fix::Task { how: Some("how-people"), effect };
                let finding = Finding::new(Severity::S1, Subject::of(account), Why::Plain, fix);
                out.add(finding.and(Subject::of(person)));
            }
        }
    }
    if known && !lens.is_solo() && is_practised(lens) {
        untrained(lens, out);
    }
}

/// Whether the plan has a record of anybody practising a crisis.
pub(in crate::checks) fn is_practised(lens: &Lens) -> bool {
    lens.training.iter().any(|record| record.own_skill.is_none() && record.skill == "crisis")
}

fn untrained(lens: &Lens, out: &mut Findings<'_>) {
    let mut seen = Vec::new();
    for job in [Job::Decides, Job::Speaks] {
        let Some(person) = lens.job_stand_in(job).filter(|person| !seen.contains(&person.id)) else { continue };
        seen.push(person.id);
        out.look();
        if lens.trained(person.id, SkillRef::BuiltIn("crisis")) == Trained::No {
            let who = Subject::of(person);
            let subject = Subject::of(&lens.crisis).at(job.field());
            out.add(Finding::new(Severity::S1, subject, Why::Untrained, Fix::link("training", who)).and(who));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::fixture::{Fixture, report, row};
    use crate::checks::{Fix, Severity};
    use crate::model::{Grant, Level, Org, Path, SkillLevel, Training};

    #[test]
    fn fires_for_who_cannot_post_and_the_tick_gives_the_right() {
        let mut f = Fixture::clean();
        assert_eq!(f.found("CRI-03"), []);
        let cem = crate::Id::parse("p_cem").unwrap();
        let grants = f.lens().grants;
        let grant = grants.iter().find(|one| one.person == Some(cem)).unwrap();
        f.update(grant.id, |grant: &mut Grant| grant.level = crate::Aimed::decided(Level::Responder));
        assert_eq!(f.found("CRI-03"), [row(Severity::S1, "ac_x p_cem")]);
        let all = report(&f.lens());
        let finding = all.findings.iter().find(|finding| finding.code == "CRI-03").unwrap();
        let Fix::Task { effect: Some(edit), .. } = &finding.fix else { panic!("{:?}", finding.fix) };
        f.apply(edit);
        assert_eq!(f.found("CRI-03"), []);
    }

    #[test]
    fn fires_for_a_stand_in_who_never_practised_once_anybody_did() {
        let mut f = Fixture::clean();
        let ben = crate::Id::<Training>::parse("tr_ben-crisis").unwrap();
        f.update(ben, |record| record.level = SkillLevel::Learning);
        assert_eq!(f.found("CRI-03"), [row(Severity::S1, "one.decides p_ben")]);
        f.one(|org: &mut Org| org.path = Path::Solo);
        assert_eq!(f.found("CRI-03"), []);
        let mut f = Fixture::clean();
        for record in f.lens().training.iter().filter(|record| record.skill == "crisis") {
            f.apply(&crate::Edit::remove(record.id));
        }
        assert_eq!(f.found("CRI-03"), [], "TRN-01 says it");
        assert!(f.found("TRN-01").contains(&row(Severity::S1, "one.decides")));
    }

    #[test]
    fn silent_while_old_before_the_sheet_and_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("CRI-03"), []);
        let mut f = Fixture::clean();
        let ben = crate::Id::<Training>::parse("tr_ben-crisis").unwrap();
        f.update(ben, |record| record.on = crate::date::parse("2025-01-01"));
        assert_eq!(f.found("CRI-03"), []);
        f.update(ben, |record| record.level = SkillLevel::None);
        f.one(|org: &mut Org| org.answered.clear());
        assert_eq!(f.found("CRI-03"), []);
    }
}
