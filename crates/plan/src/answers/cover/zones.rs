//! Time zones: that of the plan, and of people who live elsewhere.
//!
//! Which names exist is asked of the browser, so it comes in as a function. Tests: at the end of this file.

use crate::answers::{Draft, path};
use crate::edit::Edit;
use crate::id::Id;
use crate::model::{Org, Person};
use crate::plan::Plan;

/// Whose zone; `None` for that of the plan.
pub type Whose = Option<Id<Person>>;

/// The zone that is stored; blank for a person who lives in that of the plan.
pub fn stored(plan: &Plan, whose: Whose) -> String {
    match whose {
        None => plan.one::<Org>().tz,
        Some(person) => plan.get(person).map(|person: Person| person.tz).unwrap_or_default(),
    }
}

/// The edits that store a zone, or nothing when there is no zone of that name. A blank one is fine for a person only.
pub fn store(plan: &Plan, whose: Whose, text: &str, exists: &dyn Fn(&str) -> bool) -> Option<Vec<Edit>> {
    let zone = text.trim();
    let blank = zone.is_empty() && whose.is_some();
    if !blank && !exists(zone) {
        return None;
    }
    let Some(person) = whose else { return Some(path::change(plan, &|org| org.tz = zone.to_owned())) };
    let mut draft = Draft::new(plan);
    if let Some(before) = plan.get(person) {
        draft.change(&before, &Person { tz: zone.to_owned(), ..before.clone() });
    }
    Some(draft.done())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::testing::apply_all;
    use crate::checks::fixture::Fixture;

    #[test]
    fn only_zones_that_exist_are_stored() {
        let mut f = Fixture::team();
        let ana = f.person("ana");
        let exists = |zone: &str| zone == "Europe/London";
        f.plan = apply_all(&f.plan, store(&f.plan, None, " Europe/London ", &exists).unwrap());
        f.plan = apply_all(&f.plan, store(&f.plan, Some(ana), "Europe/London", &exists).unwrap());
        assert_eq!(
            (stored(&f.plan, None), stored(&f.plan, Some(ana))),
            ("Europe/London".into(), "Europe/London".into())
        );
        for wrong in ["Europe/Bikeshop", "London", "europe/london"] {
            assert_eq!(store(&f.plan, Some(ana), wrong, &exists), None, "{wrong}");
        }
        assert_eq!(store(&f.plan, None, "", &exists), None);
        f.plan = apply_all(&f.plan, store(&f.plan, Some(ana), "", &exists).unwrap());
        assert_eq!(stored(&f.plan, Some(ana)), "");
    }
}
