//! Faults for the checks of this family. See `one_fault.rs`.

use super::{Fault, fault};
use crate::id::Id;
use crate::model::{Approval, Consultation, Decision, Department, Goal, GoalKind, Guide, Guideline, Org, Path};

fn id<R>(text: &str) -> Id<R> {
    Id::parse(text).unwrap()
}

pub(super) fn faults() -> Vec<Fault> {
    vec![
        fault(
            "ALN-01",
            |f| {
                f.add_as("calm", |goal: &mut Goal| goal.kind = GoalKind::Business);
            },
            &[("ALN-01", "go_calm")],
        ),
        fault(
            "ALN-02",
            |f| f.update(id("go_show"), |goal: &mut Goal| (goal.kind, goal.parent) = (GoalKind::Department, None)),
            &[("ALN-02", "go_show")],
        ),
        fault("ALN-03", |f| f.update(id("gu_kind"), |rule: &mut Guideline| rule.goal = None), &[("ALN-03", "gu_kind")]),
        fault(
            "ALN-04",
            |f| {
                let shop = f.add_as("shop", |one: &mut Department| one.name = "Shop".to_owned());
                f.update(id("de_tone"), |one: &mut Decision| one.touches.push(shop));
            },
            &[("ALN-04", "de_tone dp_shop")],
        ),
        fault(
            "ALN-05",
            |f| {
                f.update(id("co_tone"), |one: &mut Consultation| (one.outcome, one.told_back_on) = (None, None));
            },
            &[("ALN-05", "co_tone")],
        ),
        fault(
            "ALN-06",
            |f| {
                let guide = Guide { drops: vec![id("gu_kind")], ..Guide::default() };
                f.update(id("dp_sales"), |one: &mut Department| one.guide = Some(guide));
            },
            &[("ALN-06", "dp_sales")],
        ),
        fault("ALN-07", |f| f.one(|org: &mut Org| org.path = Path::Departments), &[("ALN-07", "one")]),
        fault(
            "ALN-08",
            |f| f.update(id("ap_prices"), |one: &mut Approval| one.limit_minutes = None),
            &[("ALN-08", "ap_prices")],
        ),
        fault(
            "ALN-09",
            |f| {
                f.update(id("gu_kind"), |rule: &mut Guideline| rule.text = "Never talk about your pay".to_owned());
            },
            &[("ALN-09", "gu_kind")],
        ),
        fault(
            "ALN-10",
            |f| {
                for _ in 0..10 {
                    f.add(|rule: &mut Guideline| (rule.text, rule.basic) = ("Be careful".to_owned(), true));
                }
            },
            &[("ALN-10", "one")],
        ),
    ]
}
