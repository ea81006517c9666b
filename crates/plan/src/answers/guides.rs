//! What departments bring: their guides against the core rules, whether they are ready, and what was asked and told back.
//!
//! A guide is the core rules and the department's own additions; where they do not fit together, that is a conflict and is
//! shown, never hidden. A department may only start with the core rules accepted and a trained person (B28). Tests: at
//! the end of this file.

use super::rules;
use crate::fact::Who;
use crate::id::Id;
use crate::lens::Lens;
use crate::lens::backups::{SkillRef, Trained};
use crate::model::{Consultation, Department, Guideline, Person, RuleState};
use crate::plan::Plan;
use chrono::NaiveDate;

/// Where a guide and the core rules do not fit together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Conflict {
    /// The guide leaves a core rule out.
    Drops(Guideline),
    /// An addition takes the place of a core rule.
    Replaces(Guideline, Guideline),
    /// An addition says the same as a core rule.
    Repeats(Guideline, Guideline),
}

/// The department's own rules that hold or are drafts.
pub fn additions(plan: &Plan, department: Id<Department>) -> Vec<Guideline> {
    let mut all = plan.all::<Guideline>();
    all.retain(|rule| rule.department == Some(department) && rule.state != RuleState::Retired);
    all
}

/// Everything that does not fit together, in the order of the core rules, then of the additions.
pub fn conflicts(plan: &Plan, department: &Department) -> Vec<Conflict> {
    let core = rules::active(plan);
    let dropped = department.guide.as_ref().map(|guide| guide.drops.as_slice()).unwrap_or_default();
    let mut out: Vec<Conflict> =
        core.iter().filter(|rule| dropped.contains(&rule.id)).cloned().map(Conflict::Drops).collect();
    let bare = |text: &str| text.trim().trim_end_matches('.').to_lowercase();
    for own in additions(plan, department.id) {
        if let Some(rule) = own.overrides.and_then(|id| core.iter().find(|rule| rule.id == id)) {
            out.push(Conflict::Replaces(own, rule.clone()));
        } else if let Some(rule) = core.iter().find(|rule| bare(&rule.text) == bare(&own.text)) {
            out.push(Conflict::Repeats(own, rule.clone()));
        }
    }
    out
}

/// How far a department is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Readiness {
    /// It has accepted the core rules.
    pub accepted: bool,
    /// The person who speaks for it, if that is a current person.
    pub speaker: Option<Id<Person>>,
    /// That person can post or reply alone.
    pub trained: bool,
    /// It takes part today.
    pub live: bool,
    /// The day it starts, if that is still to come.
    pub starts: Option<NaiveDate>,
}

impl Readiness {
    /// Whether it may start.
    pub const fn is_ready(&self) -> bool {
        self.accepted && self.speaker.is_some() && self.trained
    }
}

/// How far a department is today.
pub fn readiness(lens: &Lens, department: &Department) -> Readiness {
    let speaker = department.representative.as_ref().and_then(Who::person).and_then(|id| lens.named(id));
    let can =
        |id: Id<Person>| ["post", "reply"].iter().any(|key| lens.trained(id, SkillRef::BuiltIn(key)) == Trained::Yes);
    let (from, to) = (department.live.from, department.live.to);
    Readiness {
        accepted: department.guide.as_ref().is_some_and(|guide| guide.accepted_core_on.is_some()),
        speaker: speaker.map(|person| person.id),
        trained: speaker.is_some_and(|person| can(person.id)),
        live: from.is_some_and(|from| from <= lens.today) && to.is_none_or(|to| to >= lens.today),
        starts: from.filter(|from| *from > lens.today),
    }
}

/// How far a question to a department is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asked {
    /// Nobody has answered.
    Waiting,
    /// Answered, but the department does not know what came of it.
    Answered,
    /// It was told what came of it.
    ToldBack,
}

/// How far a question is.
pub const fn asked(one: &Consultation) -> Asked {
    match (one.answered_on, one.told_back_on) {
        (_, Some(_)) => Asked::ToldBack,
        (Some(_), None) => Asked::Answered,
        (None, None) if !one.answer.is_empty() => Asked::Answered,
        (None, None) => Asked::Waiting,
    }
}

/// How many questions are at each point.
pub fn count(plan: &Plan, state: Asked) -> usize {
    plan.all::<Consultation>().iter().filter(|one| asked(one) == state).count()
}

/// How far a department was asked, as its own page shows it: by the question that is the least far; `None` if never.
pub fn department_asked(plan: &Plan, department: Id<Department>) -> Option<Asked> {
    plan.all::<Consultation>().iter().filter(|one| one.department == department).map(asked).min()
}

/// The departments that were asked nothing yet.
pub fn not_asked(plan: &Plan) -> Vec<Department> {
    let mut all = plan.all::<Department>();
    all.retain(|one| department_asked(plan, one.id).is_none());
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::fixture::{Fixture, today};
    use crate::model::{Guide, Live, SkillLevel, Training};

    fn sales(f: &mut Fixture) -> Id<Department> {
        f.add(|one: &mut Department| one.name = "Sales".into())
    }

    fn rule(f: &mut Fixture, text: &str, department: Option<Id<Department>>) -> Id<Guideline> {
        f.add(|rule: &mut Guideline| (rule.text, rule.department) = (text.to_owned(), department))
    }

    #[test]
    fn a_guide_shows_what_it_drops_replaces_and_repeats() {
        let mut f = Fixture::team();
        let sales = sales(&mut f);
        let (kind, names) = (rule(&mut f, "Be kind.", None), rule(&mut f, "No names.", None));
        let own = rule(&mut f, "Names of winners are fine.", Some(sales));
        f.update(own, |rule: &mut Guideline| rule.overrides = Some(names));
        rule(&mut f, "be kind", Some(sales));
        rule(&mut f, "Thank people.", Some(sales));
        f.update(sales, |one: &mut Department| one.guide = Some(Guide { drops: vec![kind], ..Guide::default() }));
        let found = conflicts(&f.plan, &f.plan.get(sales).unwrap());
        let shown: Vec<_> = found
            .iter()
            .map(|conflict| match conflict {
                Conflict::Drops(rule) => ("drops", rule.id),
                Conflict::Replaces(_, rule) => ("replaces", rule.id),
                Conflict::Repeats(_, rule) => ("repeats", rule.id),
            })
            .collect();
        assert_eq!(shown, [("drops", kind), ("replaces", names), ("repeats", kind)]);
        assert_eq!(additions(&f.plan, sales).len(), 3);
    }

    #[test]
    fn a_department_is_ready_with_accepted_rules_and_a_trained_speaker() {
        let mut f = Fixture::team();
        let (sales, ama) = (sales(&mut f), f.person("ama"));
        let ready = |f: &Fixture| readiness(&f.lens(), &f.plan.get(sales).unwrap());
        assert!(!ready(&f).is_ready());
        f.update(sales, |one: &mut Department| {
            one.representative = Some(Who::Person(ama));
            one.guide = Some(Guide { accepted_core_on: Some(today()), ..Guide::default() });
            one.live = Live { from: today().succ_opt(), to: None };
        });
        assert_eq!((ready(&f).is_ready(), ready(&f).speaker), (false, Some(ama)));
        f.add(|record: &mut Training| {
            (record.who, record.skill, record.level) = (ama, "reply".into(), SkillLevel::CanDo);
            record.on = Some(today());
        });
        assert!(ready(&f).is_ready());
        assert_eq!((ready(&f).live, ready(&f).starts), (false, today().succ_opt()));
        f.update(sales, |one: &mut Department| one.live = Live { from: Some(today()), to: Some(today()) });
        assert!(ready(&f).live);
        f.update(sales, |one: &mut Department| one.live.to = today().pred_opt());
        assert!(!ready(&f).live);
    }

    #[test]
    fn a_department_is_as_far_as_its_slowest_question() {
        let mut f = Fixture::team();
        let sales = sales(&mut f);
        assert_eq!(not_asked(&f.plan).len(), 1);
        let mut ask = |answer: &str, answered: bool, told: bool| {
            f.add(|one: &mut Consultation| {
                (one.department, one.answer) = (sales, answer.to_owned());
                one.answered_on = answered.then(today);
                one.told_back_on = told.then(today);
            });
            department_asked(&f.plan, sales)
        };
        assert_eq!(ask("Prices", true, true), Some(Asked::ToldBack));
        assert_eq!(ask("Prices", false, false), Some(Asked::Answered));
        assert_eq!(ask("", false, false), Some(Asked::Waiting));
        assert_eq!(not_asked(&f.plan), []);
        assert_eq!([Asked::Waiting, Asked::Answered, Asked::ToldBack].map(|state| count(&f.plan, state)), [1, 1, 1]);
    }
}
