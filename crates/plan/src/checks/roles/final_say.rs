//! ROL-09: nobody is sure who has the final say on something, or two people have it.
//!
//! When it matters, money is spent or a campaign is stopped by whoever speaks last. Fires when nobody is sure, when
//! nobody or somebody who left was named, when the decision is overdue, and when the same matter with the same limits has
//! two deciders: then the later one is named, with the first. Silent where nobody was asked, because the director then
//! decides, and while it is to be decided in time. It does not compare amounts of money.

use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::fact::Fact;
use crate::lens::Lens;
use crate::model::{Right, RightKind};
use std::collections::BTreeMap;

pub static CHECK: Check = Check { code: "ROL-09", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    let rights: Vec<Right> = lens.plan.all();
    let mut seen: BTreeMap<(RightKind, String, String), &Right> = BTreeMap::new();
    for right in &rights {
        if right.decider.is_unlooked() || lens.pending(&right.decider) {
            continue;
        }
        out.look();
        let subject = Subject::of(right);
        let link = Fix::field("final-say", subject, "decider");
        if let Some(why) = nobody(lens, right) {
            let named = right.decider.decided().copied().flatten().and_then(|id| lens.person(id));
            let finding = Finding::new(Severity::S1, subject, why, link);
            out.add(finding.with(named.map(Subject::of).into_iter().collect()));
            continue;
        }
        let first = *seen.entry(matter(right)).or_insert(right);
        if first.decider != right.decider {
            let both = [first, right].into_iter().filter_map(|right| lens.holder(&right.decider)).map(Subject::of);
            let finding = Finding::new(Severity::S1, subject, Why::Duplicate, link);
            out.add(finding.and(Subject::of(first)).with(both.collect()));
        }
    }
}

/// Why nobody decides.
fn nobody(lens: &Lens, right: &Right) -> Option<Why> {
    match &right.decider {
        Fact::NotSure => Some(Why::NotSure),
        Fact::ToDecide { .. } => Some(Why::NotDecided),
        Fact::Decided(None) => Some(Why::Nobody),
        Fact::Decided(Some(id)) if lens.named(*id).is_none() => Some(Why::Left),
        Fact::Decided(Some(_)) | Fact::Unlooked => None,
    }
}

/// What a right is about, and where it ends; written the same way, it is the same.
fn matter(right: &Right) -> (RightKind, String, String) {
    let same = |text: &str| text.trim().to_lowercase();
    (right.what, same(&right.what_text), same(&right.scope))
}

#[cfg(test)]
mod tests {
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, found, row};
    use crate::model::{Person, PersonStatus, Presence, Right, RightKind};
    use crate::{Fact, Id};

    fn right(f: &mut Fixture, name: &str, decider: Fact<Option<Id<Person>>>) -> Id<Right> {
        f.add_as(name, |right: &mut Right| (right.what, right.decider) = (RightKind::Campaign, decider))
    }

    #[test]
    fn fires_when_nobody_decides() {
        let mut f = Fixture::solo();
        let ama = f.person("ama");
        let id = right(&mut f, "one", Fact::NotSure);
        assert_eq!(f.found("ROL-09"), [row(Severity::S1, "rg_one")]);
        f.update(id, |right: &mut Right| right.decider = Fact::Decided(None));
        assert_eq!(f.found("ROL-09"), [row(Severity::S1, "rg_one")]);
        f.update(id, |right: &mut Right| right.decider = Fact::Decided(Some(ama)));
        assert_eq!(f.found("ROL-09"), []);
        let status = PersonStatus { is: Presence::Left, on: None };
        f.update(ama, |ama: &mut Person| ama.status = Fact::Decided(status));
        assert_eq!(f.found("ROL-09"), [row(Severity::S1, "rg_one")]);
    }

    #[test]
    fn two_deciders_on_the_same_matter_are_one_finding() {
        let mut f = Fixture::team();
        let (ama, ben) = (f.person("ama"), f.person("ben"));
        right(&mut f, "one", Fact::Decided(Some(ama)));
        let two = right(&mut f, "two", Fact::Decided(Some(ben)));
        assert_eq!(f.found("ROL-09"), [row(Severity::S1, "rg_two rg_one")]);
        f.update(two, |right: &mut Right| right.scope = "Above 500".into());
        assert_eq!(f.found("ROL-09"), [], "another limit");
        f.update(two, |right: &mut Right| (right.scope, right.decider) = (" ".into(), Fact::Decided(Some(ama))));
        assert_eq!(f.found("ROL-09"), [], "the same person");
    }

    #[test]
    fn silent_where_nobody_was_asked_while_pending_and_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("ROL-09"), []);
        assert_eq!(Fixture::clean().found("ROL-09"), []);
        let mut f = Fixture::team();
        let id = right(&mut f, "one", Fact::Unlooked);
        assert_eq!(f.found("ROL-09"), []);
        let until = crate::date::parse("2026-11-30");
        f.update(id, |right: &mut Right| right.decider = Fact::ToDecide { by: None, until });
        assert_eq!(f.found("ROL-09"), []);
        assert_eq!(found(&f.lens_on("2026-12-01"), "ROL-09"), [row(Severity::S1, "rg_one")]);
    }
}
