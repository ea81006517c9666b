//! CRI-01: in a crisis nobody decides or speaks, or nobody stands in for who does.
//!
//! One finding for the team, with the missing legs: `decides`, `decides.stand_in`, `speaks`, `speaks.stand_in`. What
//! follows from the roles counts once somebody went through the crisis sheet; a preset that nobody saw is no answer.
//! Alone, a missing stand-in is not said here (ROL-04 says it), and nothing before the card was looked at. A scenario whose own lead is gone is one more finding.
//! It does not claim that these people are ever reached in time.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::lens::Lens;
use crate::lens::crisis::Job;

pub static CHECK: Check = Check { code: "CRI-01", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    out.look();
    let subject = Subject::of(&lens.crisis);
    let decides = leg(lens, Job::Decides, "decides", "decides.stand_in");
    let speaks = leg(lens, Job::Speaks, "speaks", "speaks.stand_in");
    // Alone, the owner holds every role from the first answer; until the card was looked at there is nothing to say.
    let is_early = lens.is_solo() && !lens.is_crisis_known() && lens.job_holder(Job::Decides).is_some();
    let legs: Vec<_> = decides.into_iter().chain(speaks).map(|field| subject.at(field)).collect();
    if !legs.is_empty() && !is_early {
        let why = if legs.iter().any(|leg| !leg.field.ends_with("stand_in")) { Why::Nobody } else { Why::One };
        out.add(Finding::new(Severity::S1, subject, why, Fix::link("crisis", subject)).with(legs));
    }
    for scenario in lens.scenarios.iter().filter(|scenario| scenario.chosen) {
        if scenario.lead.is_some_and(|lead| lens.named(lead).is_none()) {
            let subject = Subject::of(scenario);
            out.add(Finding::new(Severity::S1, subject, Why::Left, Fix::link("crisis", subject)));
        }
    }
}

/// What is missing for a job, if anything.
fn leg(lens: &Lens, job: Job, nobody: &'static str, alone: &'static str) -> Option<&'static str> {
    let known = lens.is_crisis_known();
    if !known || lens.job_holder(job).is_none() {
        let pending = if known { lens.is_job_pending(job) } else { lens.pending(&lens.job(job).holder) };
        return (!pending).then_some(nobody);
    }
    let covered = lens.is_solo() || lens.job_stand_in(job).is_some() || lens.is_job_stand_in_pending(job);
    (!covered).then_some(alone)
}

#[cfg(test)]
mod tests {
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, row};
    use crate::model::{Org, Role, Scenario};

    fn legs(f: &Fixture) -> Vec<&'static str> {
        let report = crate::checks::fixture::report(&f.lens());
        let finding = report.findings.into_iter().find(|finding| finding.code == "CRI-01");
        finding.map_or(Vec::new(), |finding| finding.with.iter().map(|leg| leg.field).collect())
    }

    #[test]
    fn an_empty_plan_has_nobody_and_a_preset_is_no_answer() {
        let mut f = Fixture::team();
        assert_eq!(f.found("CRI-01"), [row(Severity::S1, "one")]);
        let (ama, ben) = (f.person("ama"), f.person("ben"));
        f.seat(Role::Director, ama, Some(ben));
        f.seat(Role::Manager, ben, None);
        assert_eq!(legs(&f), ["decides", "speaks"]);
        f.one(|org: &mut Org| org.answered = vec!["crisis".to_owned()]);
        assert_eq!(legs(&f), ["speaks.stand_in"]);
    }

    #[test]
    fn alone_only_the_missing_holder_counts() {
        assert_eq!(Fixture::clean_solo().found("CRI-01"), []);
        let mut f = Fixture::solo();
        assert_eq!(legs(&f), ["decides", "speaks"]);
        let rosa = f.person("rosa");
        for role in [Role::Director, Role::Manager, Role::Coordinator] {
            f.seat(role, rosa, None);
        }
        assert_eq!(f.found("CRI-01"), [], "not before the card was looked at");
        let mut f = Fixture::solo();
        f.one(|org: &mut Org| org.answered = vec!["card".to_owned()]);
        assert_eq!(legs(&f), ["decides", "speaks"]);
    }

    #[test]
    fn a_scenario_without_its_lead_is_one_more() {
        let mut f = Fixture::clean();
        assert_eq!(f.found("CRI-01"), []);
        let six = f.person("six");
        f.update(six, |six: &mut crate::model::Person| six.placeholder = Some(6));
        let case = f.add(|scenario: &mut Scenario| (scenario.chosen, scenario.lead) = (true, Some(six)));
        assert_eq!(f.found("CRI-01"), [row(Severity::S1, case.as_str())]);
    }
}
