//! ACC-12: nobody answers for an app, nobody knows what it is for, or nobody has looked at it for 90 days.
//!
//! A forgotten app keeps its way into the accounts for years. One finding for each app; the first leg that holds speaks:
//! no owner who is there, kind "something else" without a purpose, the last look (or the start of the plan) more than 90
//! days back. Silent while the owner is to be decided in time, and for apps of closed or foreign accounts only. It does
//! not claim that an app is bad.

use super::reaches;
use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::lens::Lens;
use crate::model::{Tool, ToolKind};

pub static CHECK: Check = Check { code: "ACC-12", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    for tool in &lens.tools {
        let Some(with) = reaches(lens, tool) else { continue };
        if lens.pending(&tool.owner) {
            continue;
        }
        out.look();
        if let Some(why) = lacks(lens, tool) {
            let subject = Subject::of(tool);
            let looked = tool.reviewed_on.or(lens.org.made_on);
            let finding = Finding::new(Severity::S2, subject, why, Fix::link("tool", subject)).with(with);
            out.add(finding.on(looked.into_iter().collect()));
        }
    }
}

fn lacks(lens: &Lens, tool: &Tool) -> Option<Why> {
    if lens.holder(&tool.owner).is_none() {
        let was_named = tool.owner.decided().is_some_and(Option::is_some);
        return Some(match () {
            () if was_named => Why::Left,
            () if tool.owner.is_not_sure() => Why::NotSure,
            () => Why::Nobody,
        });
    }
    if tool.kind == ToolKind::Other && tool.purpose.trim().is_empty() {
        return Some(Why::NotSaid);
    }
    let looked = tool.reviewed_on.or(lens.org.made_on);
    looked.is_some_and(|looked| lens.is_old(looked)).then_some(Why::Old)
}

#[cfg(test)]
mod tests {
    use crate::checks::fixture::{Fixture, found, report, row, today};
    use crate::checks::{Severity, Why};
    use crate::model::{AccountStatus, Person, PersonStatus, Presence, Tool, ToolKind};
    use crate::{Fact, Id};

    fn plan() -> (Fixture, Id<Person>, Id<Tool>) {
        let mut f = Fixture::solo();
        let (ama, x) = (f.person("ama"), f.account("x", "x"));
        let tool = f.add_as("plan", |tool: &mut Tool| {
            (tool.name, tool.kind, tool.accounts) = ("Planner".into(), ToolKind::Scheduler, vec![x]);
            tool.owner = Fact::Decided(Some(ama));
        });
        (f, ama, tool)
    }

    fn why(f: &Fixture) -> Option<Why> {
        report(&f.lens()).findings.into_iter().find(|finding| finding.code == "ACC-12").map(|finding| finding.why)
    }

    #[test]
    fn each_leg_fires() {
        let (mut f, ama, tool) = plan();
        assert_eq!(why(&f), None);
        f.update(tool, |tool: &mut Tool| tool.kind = ToolKind::Other);
        assert_eq!(why(&f), Some(Why::NotSaid));
        f.update(tool, |tool: &mut Tool| tool.purpose = "Sells".into());
        assert_eq!(why(&f), None);
        f.update(tool, |tool: &mut Tool| tool.reviewed_on = crate::date::parse("2026-08-03"));
        assert_eq!(why(&f), Some(Why::Old));
        for owner in [Fact::Unlooked, Fact::Decided(None)] {
            f.update(tool, |tool: &mut Tool| tool.owner = owner);
            assert_eq!(why(&f), Some(Why::Nobody));
        }
        f.update(tool, |tool: &mut Tool| tool.owner = Fact::NotSure);
        assert_eq!(why(&f), Some(Why::NotSure));
        f.update(tool, |tool: &mut Tool| tool.owner = Fact::Decided(Some(ama)));
        f.update(ama, |ama: &mut Person| {
            ama.status = Fact::Decided(PersonStatus { is: Presence::Left, on: Some(today()) });
        });
        assert_eq!(why(&f), Some(Why::Left));
        assert_eq!(f.found("ACC-12"), [row(Severity::S2, "to_plan")], "one finding for each app");
    }

    #[test]
    fn without_a_look_the_start_of_the_plan_counts() {
        let (f, ..) = plan();
        assert_eq!(found(&f.lens_on("2027-01-31"), "ACC-12"), [], "90 days later");
        assert_eq!(found(&f.lens_on("2027-02-01"), "ACC-12").len(), 1);
    }

    #[test]
    fn silent_while_pending_for_closed_accounts_and_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("ACC-12"), []);
        let (mut f, _, tool) = plan();
        f.update(tool, |tool: &mut Tool| {
            tool.owner = Fact::ToDecide { by: None, until: crate::date::parse("2026-11-30") };
        });
        assert_eq!(f.found("ACC-12"), []);
        assert_eq!(found(&f.lens_on("2026-12-01"), "ACC-12").len(), 1);
        f.update(tool, |tool: &mut Tool| tool.owner = Fact::NotSure);
        f.update_account("x", |account| account.status = Fact::Decided(AccountStatus::Closed));
        assert_eq!(f.found("ACC-12"), []);
        f.update(tool, |tool: &mut Tool| tool.accounts.clear());
        assert_eq!(f.found("ACC-12").len(), 1, "nobody said what it reaches");
    }
}
