//! CRI-07: an app can post by itself, a case is planned for, and nobody stops planned posts in a crisis.
//!
//! A cheerful post in the middle of trouble makes it worse. Whoever is named counts, else the manager; alone, the owner.
//! Silent while that is to be decided in time, and where no app posts; an app that nobody can pause is ACC-19. It does not
//! claim that the person can get into the app.

use super::has_cases;
use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::lens::Lens;
use crate::model::{Role, Tool};

pub static CHECK: Check = Check { code: "CRI-07", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    let tools: Vec<&Tool> = lens.tools.iter().filter(|tool| tool.posts).collect();
    if tools.is_empty() || !has_cases(lens) {
        return;
    }
    out.look();
    if lens.freezer().is_none() && !is_pending(lens) {
        let subject = Subject::of(&lens.crisis);
        let finding = Finding::new(Severity::S1, subject, Why::Nobody, Fix::link("crisis-team", subject));
        out.add(finding.with(tools.into_iter().map(Subject::of).collect()));
    }
}

/// Who stops posts, or who holds the role it follows, is to be decided in time.
fn is_pending(lens: &Lens) -> bool {
    let role = if lens.is_solo() { Role::Director } else { Role::Manager };
    let freeze = &lens.crisis.freeze;
    let follows = || freeze.is_unlooked() && lens.seats_of(role).any(|seat| lens.pending(&seat.holder.today));
    lens.pending(freeze) || follows()
}

#[cfg(test)]
mod tests {
    use crate::Fact;
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, row};
    use crate::model::{Crisis, Scenario, Tool};

    #[test]
    fn fires_without_anybody_and_is_silent_while_pending() {
        let mut f = Fixture::clean();
        assert_eq!(f.found("CRI-07"), []);
        f.one(|crisis: &mut Crisis| crisis.freeze = Fact::Decided(None));
        assert_eq!(f.found("CRI-07"), [row(Severity::S1, "one")]);
        let until = crate::date::parse("2026-11-02");
        f.one(|crisis: &mut Crisis| crisis.freeze = Fact::ToDecide { by: None, until });
        assert_eq!(f.found("CRI-07"), []);
        let until = crate::date::parse("2026-11-01");
        f.one(|crisis: &mut Crisis| crisis.freeze = Fact::ToDecide { by: None, until });
        assert_eq!(f.found("CRI-07").len(), 1);
    }

    #[test]
    fn silent_where_no_app_posts_or_no_case_is_planned() {
        assert_eq!(Fixture::team().found("CRI-07"), []);
        let nobody = || {
            let mut f = Fixture::clean();
            f.one(|crisis: &mut Crisis| crisis.freeze = Fact::Decided(None));
            f
        };
        let mut f = nobody();
        f.update(crate::Id::parse("to_scheduler").unwrap(), |tool: &mut Tool| tool.posts = false);
        assert_eq!(f.found("CRI-07"), []);
        let mut f = nobody();
        f.update(crate::Id::parse("sc_review").unwrap(), |case: &mut Scenario| case.chosen = false);
        assert_eq!(f.found("CRI-07"), []);
    }

    #[test]
    fn alone_the_owner_stops_them() {
        let mut f = Fixture::clean_solo();
        f.add(|tool: &mut Tool| tool.posts = true);
        f.add(|case: &mut Scenario| case.chosen = true);
        assert_eq!(f.found("CRI-07"), []);
    }
}
