//! The to-do list: findings become to-dos, to-dos get a name and a day, are done, or are left with a reason.
//!
//! Only ticking a to-do changes what the plan says about the real world, in the same step. Tests: at the end.

use crate::checks::{Finding, Fix};
use crate::edit::Edit;
use crate::id::{Id, Key};
use crate::model::{Account, Done, FindingRef, NotDoing, Person, Task, TaskKind};
use crate::plan::Plan;
use chrono::NaiveDate;

/// A to-do made from a finding; `text` is the finding's fix in words.
pub fn from_finding(plan: &Plan, finding: &Finding, text: &str, id: Key) -> Task {
    let (kind, how) = match &finding.fix {
        Fix::Task { how, .. } => (TaskKind::World, how.unwrap_or_default()),
        Fix::Edit(_) | Fix::Link { .. } | Fix::Wait => (TaskKind::Plan, ""),
    };
    Task {
        o: plan.next_order("tasks"),
        text: text.to_owned(),
        finding: Some(FindingRef { code: finding.code.to_owned(), subject: finding.subject_key() }),
        kind,
        account: account_of(finding),
        how: how.to_owned(),
        ..Task::new(Id::of(id))
    }
}

/// The account a finding is about, if it is about one.
pub fn account_of(finding: &Finding) -> Option<Id<Account>> {
    let all = std::iter::once(&finding.subject).chain(&finding.with);
    all.into_iter().find(|subject| subject.table == "accounts").map(|subject| Id::of(subject.key))
}

/// The finding a to-do came from, if it is still open.
pub fn finding_of<'a>(findings: &'a [Finding], task: &Task) -> Option<&'a Finding> {
    let from = task.finding.as_ref()?;
    findings.iter().find(|finding| finding.code == from.code && finding.subject_key() == from.subject)
}

/// What doing what a finding asks for changes in the plan, where it says how.
pub fn effect_of(finding: &Finding) -> Option<Edit> {
    match &finding.fix {
        Fix::Task { effect, .. } => effect.clone(),
        Fix::Wait | Fix::Edit(_) | Fix::Link { .. } => None,
    }
}

/// "I have done it": ticks the to-do, and changes the plan as far as is known how.
pub fn done(known: Option<&Task>, new: &Task, effect: Option<Edit>, today: NaiveDate, by: Option<Id<Person>>) -> Edit {
    let done = Some(Done { on: today, by });
    let mut edits = match known {
        Some(task) => vec![Edit::change(task, &Task { done, not_doing: None, ..task.clone() })],
        None => vec![Edit::add(&Task { done, ..new.clone() })],
    };
    edits.extend(effect);
    Edit::Many(edits)
}

/// "Not doing it, because ...": the risk is accepted until a day, or for good.
pub fn not_doing(task: &Task, reason: &str, until: Option<NaiveDate>, by: Option<Id<Person>>) -> Edit {
    Edit::change(task, &left(task.clone(), reason, until, by))
}

/// The same to-do, left with a reason until a day, or for good.
pub fn left(task: Task, reason: &str, until: Option<NaiveDate>, by: Option<Id<Person>>) -> Task {
    Task { not_doing: Some(NotDoing { reason: reason.to_owned(), until, by }), ..task }
}

/// Back on the list.
pub fn again(task: &Task) -> Edit {
    Edit::change(task, &Task { not_doing: None, done: None, ..task.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::task_of;
    use crate::edit::apply;
    use crate::fact::Fact;
    use crate::lens::Lens;
    use crate::model::{Mfa, OnOff, Org};

    fn day(text: &str) -> NaiveDate {
        crate::date::parse(text).unwrap()
    }

    fn plan() -> Plan {
        let account = Account {
            network: "x".into(),
            mfa: Mfa { state: Fact::Decided(OnOff::Off), ..Mfa::default() },
            ..Account::new(Id::parse("ac_1").unwrap())
        };
        let org = Org { answered: vec!["accounts".into()], ..Org::default() };
        let edit = Edit::Many(vec![Edit::add(&account), Edit::change(&Org::default(), &org)]);
        apply(&Plan::default(), &edit).unwrap().plan
    }

    fn two_step(plan: &Plan) -> Option<Finding> {
        let lens = Lens::new(plan, day("2026-11-22"));
        crate::checks::fixture::report(&lens).findings.into_iter().find(|finding| finding.code == "ACC-07")
    }

    #[test]
    fn ticking_changes_the_plan_and_the_finding_goes() {
        let plan = plan();
        let finding = two_step(&plan).unwrap();
        let task = from_finding(&plan, &finding, "Turn it on", Key::parse("ta_1").unwrap());
        assert_eq!(task.account, Id::parse("ac_1"));
        let edit = done(None, &task, effect_of(&finding), day("2026-11-22"), None);
        let after = apply(&plan, &edit).unwrap().plan;
        assert_eq!(two_step(&after), None);
        assert_eq!(after.all::<Task>()[0].done.as_ref().map(|done| done.on), Some(day("2026-11-22")));
    }

    #[test]
    fn a_listed_finding_is_found_again_and_can_be_accepted() {
        let plan = plan();
        let finding = two_step(&plan).unwrap();
        let task = from_finding(&plan, &finding, "Turn it on", Key::parse("ta_1").unwrap());
        let plan = apply(&plan, &Edit::add(&task)).unwrap().plan;
        let lens = Lens::new(&plan, day("2026-11-22"));
        assert_eq!(task_of(&lens, &finding), Some(&task));
        assert!(finding_of(std::slice::from_ref(&finding), &task).is_some());
        let edit = not_doing(&task, "The network has none", Some(day("2026-12-31")), None);
        let plan = apply(&plan, &edit).unwrap().plan;
        assert_eq!(two_step(&plan), None);
        let task = plan.all::<Task>().remove(0);
        let plan = apply(&plan, &again(&task)).unwrap().plan;
        assert!(two_step(&plan).is_some());
    }
}
