//! Checks of step 7, house rules, goals and departments.
//!
//! They compare what was written down with itself: goals with rules, decisions with questions, guides with the core rules. None
//! of them judges whether a goal or a rule is a good one.

mod few_departments;
mod forbids_too_much;
mod goal_alone;
mod goal_loose;
mod guide_differs;
mod no_time_limit;
mod not_asked;
mod not_told_back;
mod rule_without_goal;
mod too_many_rules;

use super::{Check, Fix, Subject};
use crate::model::{Guideline, RuleState};
use crate::plan::Plan;

/// By number.
pub static ALL: &[&Check] = &[
    &goal_alone::CHECK,
    &goal_loose::CHECK,
    &rule_without_goal::CHECK,
    &not_asked::CHECK,
    &not_told_back::CHECK,
    &guide_differs::CHECK,
    &few_departments::CHECK,
    &no_time_limit::CHECK,
    &forbids_too_much::CHECK,
    &too_many_rules::CHECK,
];

/// Where a rule is changed: the list of all, or the guide of its department.
fn form_of(rule: &Guideline, field: &'static str) -> Fix {
    let page = if rule.department.is_some() { "guides" } else { "rules" };
    Fix::field(page, Subject::of(rule), field)
}

/// Every rule that holds and has words, those of departments included.
fn holding(plan: &Plan) -> Vec<Guideline> {
    let mut all = plan.all::<Guideline>();
    all.retain(|rule| rule.state == RuleState::Active && !rule.text.is_empty());
    all
}
