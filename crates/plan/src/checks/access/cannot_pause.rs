//! ACC-19: an app can post, and nobody is named who can stop it.
//!
//! When something goes wrong, posts that were planned last week go out into it. Also when nobody was asked. Silent while
//! it is to be decided in time, for an owner alone, and for apps of closed or foreign accounts only. It does not claim
//! that the person named has the right to pause it.

use super::reaches;
use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};

pub static CHECK: Check = Check { code: "ACC-19", alone: false, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    for tool in lens.tools.iter().filter(|tool| tool.posts && !lens.pending(&tool.pausers)) {
        let Some(with) = reaches(lens, tool) else { continue };
        out.look();
        let pausers = tool.pausers.decided().into_iter().flatten();
        if pausers.filter_map(|id| lens.named(*id)).next().is_none() {
            let subject = Subject::of(tool);
            out.add(Finding::new(Severity::S2, subject, Why::Nobody, Fix::link("tool", subject)).with(with));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, found, row};
    use crate::model::{External, Org, Path, Person, PersonStatus, Presence, Tool};
    use crate::{Fact, Id};

    fn plan() -> (Fixture, Id<Person>, Id<Tool>) {
        let mut f = Fixture::team();
        let (ama, x) = (f.person("ama"), f.account("x", "x"));
        let tool = f.add_as("plan", |tool: &mut Tool| {
            (tool.name, tool.accounts, tool.posts) = ("Planner".into(), vec![x], true);
        });
        (f, ama, tool)
    }

    #[test]
    fn fires_until_somebody_who_is_there_can_pause_it() {
        let (mut f, ama, tool) = plan();
        assert_eq!(f.found("ACC-19"), [row(Severity::S2, "to_plan")]);
        for pausers in [Fact::NotSure, Fact::Decided(Vec::new())] {
            f.update(tool, |tool: &mut Tool| tool.pausers = pausers);
            assert_eq!(f.found("ACC-19"), [row(Severity::S2, "to_plan")]);
        }
        f.update(tool, |tool: &mut Tool| tool.pausers = Fact::Decided(vec![ama]));
        assert_eq!(f.found("ACC-19"), []);
        f.update(ama, |ama: &mut Person| {
            ama.status = Fact::Decided(PersonStatus { is: Presence::Left, on: None });
        });
        assert_eq!(f.found("ACC-19"), [row(Severity::S2, "to_plan")]);
    }

    #[test]
    fn silent_when_it_cannot_post_when_pending_alone_or_foreign_and_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("ACC-19"), []);
        let (mut f, _, tool) = plan();
        f.one(|org: &mut Org| org.path = Path::Solo);
        assert_eq!(f.found("ACC-19"), []);
        f.one(|org: &mut Org| org.path = Path::Team);
        let until = crate::date::parse("2026-11-30");
        f.update(tool, |tool: &mut Tool| tool.pausers = Fact::ToDecide { by: None, until });
        assert_eq!(f.found("ACC-19"), []);
        assert_eq!(found(&f.lens_on("2026-12-01"), "ACC-19").len(), 1);
        f.update(tool, |tool: &mut Tool| (tool.pausers, tool.posts) = (Fact::Unlooked, false));
        assert_eq!(f.found("ACC-19"), []);
        f.update(tool, |tool: &mut Tool| tool.posts = true);
        f.update_account("x", |account| account.external = Some(External::default()));
        assert_eq!(f.found("ACC-19"), []);
    }
}
