//! Goals, house rules, decisions, consultations, approvals, advocates.

use super::{Maker, before, decided};
use plan::model::*;

impl Maker {
    /// Everything of step 7, with rights and approvals.
    pub fn rules(&mut self) {
        self.goals();
        for n in 0..10 {
            let rule = Guideline {
                text: format!("Rule {}: be kind and short", n + 1),
                goal: Some(self.pick(&self.goals.clone())),
                audience: self.pick(Audience::ALL),
                state: RuleState::Active,
                ..Guideline::new(self.id())
            };
            self.put(&rule);
        }
        for (n, department) in self.departments.clone().into_iter().enumerate() {
            let answered = self.percent(70);
            let consultation = Consultation {
                department,
                question: "What would help you?".to_owned(),
                asked_by: self.people.first().copied(),
                asked_on: Some(before(30 + n as u64)),
                answer: if answered { "More pictures.".to_owned() } else { String::new() },
                answered_on: answered.then_some(before(10)),
                outcome: answered.then_some(Outcome::Accepted),
                told_back_on: answered.then_some(before(5)),
                ..Consultation::new(self.id())
            };
            self.put(&consultation);
        }
        for (n, what) in [RightKind::Budget, RightKind::Campaign, RightKind::Strategy].into_iter().enumerate() {
            let right = Right {
                what,
                decider: decided(self.people.first().copied()),
                deputy: decided(self.people.get(1).copied()),
                limit_amount: Some(500 * (n as u32 + 1)),
                currency: "GBP".to_owned(),
                ..Right::new(self.id())
            };
            self.put(&right);
        }
        for (n, colour) in Colour::ALL.iter().enumerate() {
            let approval = Approval {
                applies_to: format!("Posts of kind {}", n + 1),
                colour: *colour,
                approver: decided(Some(self.person())),
                deputy: decided(Some(self.person())),
                limit_minutes: Some(240),
                ..Approval::new(self.id())
            };
            self.put(&approval);
            let decision = Decision {
                what: format!("Decision {}", n + 1),
                kind: self.pick(DecisionKind::ALL),
                decider: decided(Some(self.person())),
                touches: vec![self.pick(&self.departments.clone())],
                decided_on: Some(before(12)),
                ..Decision::new(self.id())
            };
            self.put(&decision);
        }
        for who in self.some_people(self.size.people / 8 + 1) {
            let advocate = Advocate {
                who,
                networks: vec!["linkedin".to_owned()],
                may_share: "News".to_owned(),
                since: Some(before(90)),
                ..Advocate::new(self.id())
            };
            self.put(&advocate);
        }
    }

    fn goals(&mut self) {
        let business = self.id();
        self.goals.push(business);
        self.put(&Goal { kind: GoalKind::Business, text: "More regulars".to_owned(), ..Goal::new(business) });
        for department in self.departments.clone() {
            let id = self.id();
            self.goals.push(id);
            let goal = Goal {
                kind: GoalKind::Department,
                text: "Faster answers".to_owned(),
                parent: Some(business),
                department: Some(department),
                measure: "Hours until the answer".to_owned(),
                ..Goal::new(id)
            };
            self.put(&goal);
        }
    }
}
