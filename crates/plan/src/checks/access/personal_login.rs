//! ACC-13: an app hangs on one person's own login.
//!
//! When that login goes, because the person leaves or changes the password, the app stops on all its accounts at once.
//! Serious when the person is gone or is leaving. Silent when it is connected through a login of the business, and for an
//! owner alone whose own it is. Ticking the to-do writes down that it is connected through the business. It does not claim
//! that the app can be connected in another way.

use super::reaches;
use crate::checks::{Case, Check, Finding, Findings, Fix, Severity, Subject, Why};
use crate::edit::Edit;
use crate::fact::Fact;
use crate::lens::Lens;
use crate::model::{LoginKind, Person, Presence, Through, Tool};

pub static CHECK: Check = Check { code: "ACC-13", alone: true, run };

fn run(case: &Case<'_>, out: &mut Findings<'_>) {
    let lens = case.lens;
    for tool in &lens.tools {
        let Some(through) = tool.through.decided() else { continue };
        let Some(accounts) = reaches(lens, tool) else { continue };
        out.look();
        let person = through.who.filter(|_| through.login == LoginKind::Personal).and_then(|id| lens.person(id));
        let Some(person) = person else { continue };
        let (severity, why) = match () {
            () if !lens.is_current(person) => (Severity::S1, Why::Left),
            () if is_leaving(person) => (Severity::S1, Why::Leaving),
            () if lens.is_solo() => continue,
            () => (Severity::S2, Why::Plain),
        };
        let count = accounts.len();
        let with = std::iter::once(Subject::of(person)).chain(accounts).collect();
        let fix = Fix::Task { how: Some("how-apps"), effect: Some(reconnected(tool, through)) };
        out.add(Finding::new(severity, Subject::of(tool), why, fix).with(with).count(count).on(leaves(lens, person)));
    }
}

fn is_leaving(person: &Person) -> bool {
    person.status.decided().is_some_and(|status| status.is == Presence::Leaving)
}

fn leaves(lens: &Lens, person: &Person) -> Vec<chrono::NaiveDate> {
    let on = person.status.decided().filter(|status| status.is != Presence::Active).and_then(|status| status.on);
    on.filter(|_| is_leaving(person) || !lens.is_current(person)).into_iter().collect()
}

fn reconnected(tool: &Tool, through: &Through) -> Edit {
    let mut after = tool.clone();
    after.through = Fact::Decided(Through { who: None, login: LoginKind::Business, ..through.clone() });
    Edit::change(tool, &after)
}

#[cfg(test)]
mod tests {
    use crate::checks::fixture::{Fixture, report, row};
    use crate::checks::{Fix, Severity};
    use crate::model::{AccountStatus, LoginKind, Org, Path, Person, PersonStatus, Presence, Through, Tool};
    use crate::{Fact, Id};

    fn plan() -> (Fixture, Id<Person>, Id<Tool>) {
        let mut f = Fixture::team();
        let (ama, x) = (f.person("ama"), f.account("x", "x"));
        let tool = f.add_as("plan", |tool: &mut Tool| {
            (tool.name, tool.accounts) = ("Planner".into(), vec![x]);
            tool.through = Fact::Decided(Through { who: Some(ama), ..Through::default() });
        });
        (f, ama, tool)
    }

    fn status(f: &mut Fixture, who: Id<Person>, is: Presence, on: Option<&str>) {
        let on = on.and_then(crate::date::parse);
        f.update(who, |person: &mut Person| person.status = Fact::Decided(PersonStatus { is, on }));
    }

    #[test]
    fn fires_for_a_person_and_is_serious_for_a_leaver() {
        let (mut f, ama, _) = plan();
        assert_eq!(f.found("ACC-13"), [row(Severity::S2, "to_plan")]);
        status(&mut f, ama, Presence::Leaving, Some("2026-12-31"));
        assert_eq!(f.found("ACC-13"), [row(Severity::S1, "to_plan")]);
        status(&mut f, ama, Presence::Left, None);
        assert_eq!(f.found("ACC-13"), [row(Severity::S1, "to_plan")]);
        let all = report(&f.lens());
        let finding = all.findings.iter().find(|f| f.code == "ACC-13").unwrap();
        let Fix::Task { effect: Some(edit), .. } = &finding.fix else { panic!("no effect") };
        f.apply(edit);
        assert_eq!(f.found("ACC-13"), []);
    }

    #[test]
    fn alone_only_a_leaver_counts() {
        let (mut f, ama, _) = plan();
        f.one(|org: &mut Org| org.path = Path::Solo);
        assert_eq!(f.found("ACC-13"), []);
        status(&mut f, ama, Presence::Left, None);
        assert_eq!(f.found("ACC-13"), [row(Severity::S1, "to_plan")]);
    }

    #[test]
    fn silent_through_the_business_unsaid_closed_and_on_an_empty_plan() {
        assert_eq!(Fixture::team().found("ACC-13"), []);
        let (mut f, ama, tool) = plan();
        for through in [
            Fact::Decided(Through { who: Some(ama), login: LoginKind::Business, account: None }),
            Fact::NotSure,
            Fact::Unlooked,
        ] {
            f.update(tool, |tool: &mut Tool| tool.through = through);
            assert_eq!(f.found("ACC-13"), []);
        }
        f.update(tool, |tool: &mut Tool| {
            tool.through = Fact::Decided(Through { who: Some(ama), ..Through::default() })
        });
        f.update_account("x", |account| account.status = Fact::Decided(AccountStatus::Closed));
        assert_eq!(f.found("ACC-13"), []);
    }
}
