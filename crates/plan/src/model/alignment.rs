//! Goals, house rules, what departments were asked, and staff who share. Tests: `tests/files.rs`.

use super::{Department, LONG, Person, Verified, bound};
use crate::field::{choice, kind_of, record};
use crate::id::Id;
use crate::spec::Kind;
use chrono::NaiveDate;

choice! {
    /// Whose goal it is.
    pub enum GoalKind {
        /// Of the business.
        Business = "business",
        /// Of social media.
        Social = "social",
        /// Of a department.
        Department = "department",
    }
}

record! {
    /// A goal.
    pub struct Goal in "goals", prefix "go_" {
        /// Whose.
        kind: GoalKind,
        /// The goal.
        text: String as Kind::Text(280),
        /// The goal it serves.
        parent: Option<Id<Goal>>,
        /// The department.
        department: Option<Id<Department>>,
        /// How we will know.
        measure: String as Kind::Text(280),
    }
}

choice! {
    /// For whom a rule is.
    pub enum Audience {
        /// All staff.
        Staff = "staff",
        /// Those who post.
        Posters = "posters",
        /// Those who speak.
        Speakers = "speakers",
        /// One department.
        Department = "department",
    }
}

choice! {
    /// Whether a rule holds.
    pub enum RuleState {
        /// Holds.
        Active = "active",
        /// A draft.
        Draft = "draft",
        /// No longer.
        Retired = "retired",
    }
}

record! {
    /// A house rule.
    pub struct Guideline in "guidelines", prefix "gu_" {
        /// The rule.
        text: String as Kind::Text(120),
        /// Key in our list.
        catalogue: String as Kind::Plain(60),
        /// The goal it serves.
        goal: Option<Id<Goal>>,
        /// It serves safety or the law and needs no goal.
        basic: bool,
        /// For whom.
        audience: Audience,
        /// For which department.
        department: Option<Id<Department>>,
        /// It takes the place of this one.
        overrides: Option<Id<Guideline>>,
        /// Whether it holds.
        state: RuleState,
        /// Checked by somebody who knows the law.
        legal_checked: Option<Verified>,
    }
}

choice! {
    /// What came of a consultation.
    pub enum Outcome {
        /// Taken up.
        Accepted = "accepted",
        /// Partly.
        Partly = "partly",
        /// Not taken up.
        Not = "not",
    }
}

record! {
    /// A question to a department and what came of it.
    pub struct Consultation in "consultations", prefix "co_" {
        /// Which department.
        department: Id<Department> as bound("departments"),
        /// The question.
        question: String as Kind::Text(280),
        /// Who asked.
        asked_by: Option<Id<Person>>,
        /// Asked on.
        asked_on: Option<NaiveDate>,
        /// The answer.
        answer: String as LONG,
        /// Answered on.
        answered_on: Option<NaiveDate>,
        /// What came of it.
        outcome: Option<Outcome>,
        /// Why.
        reason: String as Kind::Text(280),
        /// Told back on.
        told_back_on: Option<NaiveDate>,
    }
}

record! {
    /// Somebody who shares posts of their own free will.
    pub struct Advocate in "advocates", prefix "ad_" {
        /// Who.
        who: Id<Person> as bound("people"),
        /// On which networks, by key.
        networks: Vec<String> as Kind::List(&Kind::Plain(40)),
        /// What may be shared.
        may_share: String as Kind::Text(280),
        /// Since when.
        since: Option<NaiveDate>,
    }
}
