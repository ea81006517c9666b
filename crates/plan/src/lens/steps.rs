//! The core steps, the questions of each path, and how far a plan is.
//!
//! A question counts as answered once it was continued past; its key then stands in `org.answered`. What a step still
//! needs is said by the findings, so the states that depend on them take the report. Tests: at the end of this file.

use super::Lens;
use crate::checks::{Finding, Fix, Report, Severity};
use crate::model::Path;

/// A core step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// 1 Who has access.
    Access,
    /// 2 Roles.
    Roles,
    /// 3 Content.
    Content,
    /// 4 Crisis plan.
    Crisis,
    /// 5 Weekly cover.
    Cover,
    /// 6 Training.
    Training,
    /// 7 House rules and departments.
    Rules,
    /// The plan as a whole. No question belongs to it.
    Plan,
}

/// The core steps in their order.
pub const STEPS: [Step; 4] = [Step::Access, Step::Roles, Step::Content, Step::Crisis];

/// A step beyond the core: nothing of it has to be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extra {
    /// Which.
    pub step: Step,
    /// Its number on the list of steps.
    pub number: u32,
    /// The page it starts with; stands in `org.answered` once somebody said that it is finished.
    pub page: &'static str,
    /// A record in one of these tables means that it was begun.
    pub tables: &'static [&'static str],
    /// An owner alone is asked too.
    pub alone: bool,
}

const fn extra_step(
    step: Step,
    number: u32,
    page: &'static str,
    tables: &'static [&'static str],
    alone: bool,
) -> Extra {
    Extra { step, number, page, tables, alone }
}

/// The steps beyond the core in their order.
pub const EXTRAS: &[Extra] = &[
    extra_step(Step::Cover, 5, "cover", &["watches", "rotations", "absences", "holidays", "quiet"], true),
    extra_step(Step::Training, 6, "training", &["training", "skills", "workshops"], false),
    extra_step(
        Step::Rules,
        7,
        "rules",
        &[
            "guidelines",
            "goals",
            "decisions",
            "consultations",
            "approvals",
            "experts",
            "listening",
            "advocates",
            "ideas",
        ],
        false,
    ),
];

/// A question of the short path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its key in `org.answered`.
    pub key: &'static str,
    /// The step it belongs to.
    pub step: Step,
}

const fn ask(key: &'static str, step: Step) -> Question {
    Question { key, step }
}

const SOLO: &[Question] = &[
    ask("you", Step::Access),
    ask("accounts", Step::Access),
    ask("others", Step::Access),
    ask("two-step", Step::Access),
    ask("ill", Step::Roles),
    ask("card", Step::Crisis),
];

const TEAM: &[Question] = &[
    ask("you", Step::Access),
    ask("accounts", Step::Access),
    ask("people", Step::Access),
    ask("access", Step::Access),
    ask("passwords", Step::Access),
    ask("roles", Step::Roles),
    ask("content", Step::Content),
    ask("crisis", Step::Crisis),
];

const DEPARTMENTS: &[Question] = &[
    ask("you", Step::Access),
    ask("accounts", Step::Access),
    ask("people", Step::Access),
    ask("access", Step::Access),
    ask("passwords", Step::Access),
    ask("roles", Step::Roles),
    ask("departments", Step::Roles),
    ask("content", Step::Content),
    ask("crisis", Step::Crisis),
];

/// The questions of a path, in the order in which they are asked.
pub const fn questions(path: Path) -> &'static [Question] {
    match path {
        Path::Solo => SOLO,
        Path::Team => TEAM,
        Path::Departments => DEPARTMENTS,
    }
}

/// The step beyond the core, if it is one.
pub fn extra(step: Step) -> Option<&'static Extra> {
    EXTRAS.iter().find(|extra| extra.step == step)
}

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// Nothing answered.
    NotStarted,
    /// Something answered.
    Started,
    /// Every question of the short path was continued past.
    Done,
    /// Done, with something serious open.
    NeedsYou,
}

/// How far the plan is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanState {
    /// A core step is not done.
    Draft {
        /// How many core steps are done, of four.
        done: u32,
    },
    /// All core steps are done. Green only when nothing is left to fix.
    Ready {
        /// Open S1 findings.
        to_fix: u32,
    },
    /// Others hold the current card: two, or one when the owner is alone. Green only when nothing is left to fix.
    InHands {
        /// Open S1 findings.
        to_fix: u32,
    },
}

/// What to do first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum First<'a> {
    /// Answer this question.
    Question(Question),
    /// See to this finding.
    Finding(&'a Finding),
    /// Nothing is open.
    Nothing,
}

impl Lens {
    /// Whether a question was continued past.
    pub fn is_answered(&self, key: &str) -> bool {
        self.org.answered.iter().any(|answered| answered == key)
    }

    /// The questions of this plan's path.
    pub const fn questions(&self) -> &'static [Question] {
        questions(self.org.path)
    }

    /// Whether a finding is due: not while the question that mends it is still to come on the way through. A plan that
    /// was never on the way (typed into a file) has everything due.
    pub fn is_due(&self, finding: &Finding) -> bool {
        let Fix::Link { page, .. } = &finding.fix else { return true };
        let key = match (self.is_solo(), *page) {
            (true, "access" | "people") => "others",
            (true, "passwords") => "two-step",
            (true, "roles") => "ill",
            (true, "crisis") => "card",
            (_, page) => page,
        };
        self.org.answered.is_empty()
            || self.is_answered(key)
            || !self.questions().iter().any(|question| question.key == key)
    }

    /// The first question that was not continued past.
    pub fn next_question(&self) -> Option<Question> {
        self.questions().iter().find(|question| !self.is_answered(question.key)).copied()
    }

    /// Whether every question of a step was continued past. A step without questions of its own (content, for an owner
    /// alone) is done with the last question of the path.
    pub fn is_done(&self, step: Step) -> bool {
        if let Some(extra) = extra(step) {
            return self.is_answered(extra.page);
        }
        let mut own = self.questions().iter().filter(|question| question.step == step).peekable();
        if own.peek().is_none() {
            return self.next_question().is_none();
        }
        own.all(|question| self.is_answered(question.key))
    }

    /// Whether all core steps are done.
    pub fn is_core_done(&self) -> bool {
        STEPS.iter().all(|step| self.is_done(*step))
    }

    /// How far a step is.
    pub fn step_state(&self, step: Step, report: &Report) -> StepState {
        let serious = || report.findings.iter().any(|f| f.severity == Severity::S1 && f.step() == step);
        if self.is_done(step) {
            return if serious() { StepState::NeedsYou } else { StepState::Done };
        }
        if let Some(extra) = extra(step) {
            let begun = extra.tables.iter().any(|table| self.plan.count(table) > 0);
            return if begun { StepState::Started } else { StepState::NotStarted };
        }
        let begun = self.questions().iter().any(|question| question.step == step && self.is_answered(question.key));
        if begun { StepState::Started } else { StepState::NotStarted }
    }

    /// How far the plan is.
    pub fn plan_state(&self, report: &Report) -> PlanState {
        if !self.is_core_done() {
            return PlanState::Draft { done: STEPS.iter().filter(|step| self.is_done(**step)).count() as u32 };
        }
        let to_fix = report.count(Severity::S1);
        let needed = if self.is_solo() { 1 } else { 2 };
        if self.card_holders().len() >= needed { PlanState::InHands { to_fix } } else { PlanState::Ready { to_fix } }
    }

    /// What to do first: the next question while a core step is not done, unless a done step needs something serious;
    /// then the first finding.
    pub fn do_this_first<'a>(&self, report: &'a Report) -> First<'a> {
        let Some(question) = self.next_question() else {
            return report.findings.first().map_or(First::Nothing, First::Finding);
        };
        let serious = |f: &&Finding| f.severity == Severity::S1 && f.step() != Step::Plan && self.is_done(f.step());
        report.findings.iter().find(serious).map_or(First::Question(question), First::Finding)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::fixture::Fixture;
    use crate::model::{Org, Role};

    fn answer(f: &mut Fixture, keys: &[&str]) {
        f.one(|org: &mut Org| org.answered = keys.iter().map(|key| (*key).to_owned()).collect());
    }

    #[test]
    fn an_empty_plan_asks_its_first_question() {
        let f = Fixture::team();
        let (lens, report) = (f.lens(), crate::checks::fixture::report(&f.lens()));
        assert_eq!(lens.do_this_first(&report), First::Question(ask("you", Step::Access)));
        assert_eq!(lens.plan_state(&report), PlanState::Draft { done: 0 });
        assert_eq!(lens.step_state(Step::Access, &report), StepState::NotStarted);
    }

    #[test]
    fn what_the_next_questions_ask_is_not_due_yet() {
        let mut f = Fixture::team();
        let due = |f: &Fixture| {
            let (lens, report) = (f.lens(), crate::checks::fixture::report(&f.lens()));
            let codes: Vec<_> = report.findings.iter().filter(|one| lens.is_due(one)).map(|one| one.code).collect();
            codes.contains(&"CRI-01")
        };
        assert!(due(&f));
        answer(&mut f, &["you"]);
        assert!(!due(&f));
        answer(&mut f, &["you", "crisis"]);
        assert!(due(&f));
    }

    #[test]
    fn a_serious_finding_of_a_done_step_comes_before_the_next_question() {
        let mut f = Fixture::team();
        answer(&mut f, &["you", "accounts", "people", "access", "passwords"]);
        let report = crate::checks::fixture::report(&f.lens());
        assert_eq!(f.lens().step_state(Step::Access, &report), StepState::Done);
        assert_eq!(f.lens().do_this_first(&report), First::Question(ask("roles", Step::Roles)));
        let (ama, account) = (f.person("ama"), f.account("x", "x"));
        f.seat(Role::Director, ama, None);
        f.grant(ama, account, Some(crate::model::Level::Owner));
        let (lens, report) = (f.lens(), crate::checks::fixture::report(&f.lens()));
        let First::Finding(first) = lens.do_this_first(&report) else { panic!("no finding") };
        assert_eq!(first.code, "ACC-02");
        assert_eq!(lens.step_state(Step::Access, &report), StepState::NeedsYou);
        assert_eq!(lens.step_state(Step::Roles, &report), StepState::NotStarted);
    }

    #[test]
    fn alone_content_is_done_with_the_last_question() {
        let mut f = Fixture::solo();
        answer(&mut f, &["you", "accounts", "others", "two-step", "ill"]);
        let report = crate::checks::fixture::report(&f.lens());
        assert_eq!(f.lens().step_state(Step::Content, &report), StepState::NotStarted);
        answer(&mut f, &["you", "accounts", "others", "two-step", "ill", "card"]);
        let report = crate::checks::fixture::report(&f.lens());
        assert_eq!(f.lens().step_state(Step::Content, &report), StepState::Done);
        assert!(matches!(f.lens().plan_state(&report), PlanState::Ready { .. }));
    }

    #[test]
    fn every_path_asks_each_question_once() {
        for path in [Path::Solo, Path::Team, Path::Departments] {
            let mut keys: Vec<_> = questions(path).iter().map(|question| question.key).collect();
            let count = keys.len();
            keys.sort_unstable();
            keys.dedup();
            assert_eq!(keys.len(), count);
            assert!(questions(path).is_sorted_by_key(|question| question.step));
        }
    }
}
