//! What somebody looked up about a network: the two numbers that rules use, when, and where it says so.
//! Tests: at the end of this file.

use super::Draft;
use crate::edit::Edit;
use crate::model::{NetworkFact, Org};
use crate::plan::Plan;
use chrono::NaiveDate;

/// Changes what the plan says about a network. The day of looking is noted; what says nothing any more goes.
pub fn change(plan: &Plan, key: &str, today: NaiveDate, set: &dyn Fn(&mut NetworkFact)) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    let before: Org = plan.one();
    let mut after = before.clone();
    let place = after.network_facts.iter().position(|fact| fact.network == key);
    let mut fact = place.and_then(|place| after.network_facts.get(place).cloned()).unwrap_or_default();
    key.clone_into(&mut fact.network);
    let old = fact.clone();
    set(&mut fact);
    if fact == old {
        return draft.done();
    }
    fact.looked_on = Some(today);
    let is_blank = fact.wait_days.is_none() && fact.may_know.is_none() && fact.source.trim().is_empty();
    match place {
        Some(place) if is_blank => drop(after.network_facts.remove(place)),
        Some(place) => {
            if let Some(slot) = after.network_facts.get_mut(place) {
                *slot = fact;
            }
        }
        None if is_blank => {}
        None => after.network_facts.push(fact),
    }
    draft.change(&before, &after);
    draft.done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::fixture::{Fixture, today};

    #[test]
    fn a_number_is_dated_and_goes_when_it_is_taken_out() {
        let mut f = Fixture::team();
        let edits = change(&f.plan, "x", today(), &|fact| fact.wait_days = Some(3));
        f.apply(&Edit::Many(edits));
        let facts = f.plan.one::<Org>().network_facts;
        assert_eq!(
            facts.iter().map(|fact| (fact.wait_days, fact.looked_on)).collect::<Vec<_>>(),
            [(Some(3), Some(today()))]
        );
        assert!(change(&f.plan, "x", today(), &|fact| fact.wait_days = Some(3)).is_empty());
        let edits = change(&f.plan, "x", today(), &|fact| fact.wait_days = None);
        f.apply(&Edit::Many(edits));
        assert!(f.plan.one::<Org>().network_facts.is_empty());
    }
}
