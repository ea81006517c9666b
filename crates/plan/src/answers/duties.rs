//! Who makes sure of what: duties from the list or of one's own, shared with an assistant.
//!
//! The three key roles answer for the duties of their group; whoever is named does so instead. One person makes sure, one
//! or two do it: sharing never leaves a duty with nobody. Tests: at the end of this file.

use super::people::same_name;
use super::you::clean;
use super::{Draft, Ids};
use crate::edit::Edit;
use crate::fact::Who;
use crate::facts::duties::duty_of;
use crate::id::Id;
use crate::model::{Group, Person, Responsibility};
use crate::plan::Plan;

/// What is wrong with a duty of one's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No words.
    Nothing,
    /// The same words are on the list.
    Twice,
}

/// The keys of the offered duties that the plan has.
pub fn ticked(plan: &Plan) -> Vec<String> {
    plan.all::<Responsibility>().into_iter().map(|duty| duty.catalogue).filter(|key| !key.is_empty()).collect()
}

/// Whether a key role answers for the duties of a group unless somebody is named.
pub const fn has_role(group: Group) -> bool {
    matches!(group, Group::Director | Group::Manager | Group::Coordinator)
}

/// Puts an offered duty into the plan, in these words, or takes it out.
pub fn tick(plan: &Plan, key: &str, text: &str, on: bool, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    let known = plan.all::<Responsibility>().into_iter().find(|duty| duty.catalogue == key);
    match (known, on, duty_of(key)) {
        (None, true, Some(offered)) => {
            let (id, o) = draft.place::<Responsibility>(ids);
            draft.add(&Responsibility {
                o,
                text: text.to_owned(),
                catalogue: key.to_owned(),
                group: offered.group,
                from_role: has_role(offered.group),
                critical: offered.critical,
                ..Responsibility::new(id)
            });
        }
        (Some(duty), false, _) => draft.remove(duty.id),
        _ => {}
    }
    draft.done()
}

/// A duty of one's own.
pub fn add(plan: &Plan, text: &str, group: &str, ids: Ids<'_>) -> Result<(Id<Responsibility>, Vec<Edit>), Fault> {
    let text = clean(text);
    if text.is_empty() {
        return Err(Fault::Nothing);
    }
    if plan.all::<Responsibility>().iter().any(|duty| same_name(&duty.text, &text)) {
        return Err(Fault::Twice);
    }
    let group = Group::parse(group).unwrap_or(Group::Other);
    let mut draft = Draft::new(plan);
    let (id, o) = draft.place::<Responsibility>(ids);
    draft.add(&Responsibility { o, text, group, from_role: has_role(group), ..Responsibility::new(id) });
    Ok((id, draft.done()))
}

/// How a duty is shared between the person who makes sure of it and an assistant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    /// The person alone.
    Me,
    /// The assistant alone.
    Helper,
    /// Both.
    Both,
}

/// How a duty is shared with an assistant today.
pub fn share(duty: &Responsibility, helper: Id<Person>) -> Share {
    let Some(doers) = &duty.doers else { return Share::Me };
    match (doers.contains(&Who::Person(helper)), doers.len()) {
        (false, _) => Share::Me,
        (true, 1) => Share::Helper,
        (true, _) => Share::Both,
    }
}

/// Shares a duty between `me` and an assistant. Who makes sure of it stays.
pub fn set_share(plan: &Plan, id: Id<Responsibility>, me: Id<Person>, helper: Id<Person>, to: Share) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    let Some(before) = plan.get(id) else { return draft.done() };
    if share(&before, helper) == to {
        return draft.done();
    }
    let (me, helper) = (Who::Person(me), Who::Person(helper));
    let doers = match to {
        Share::Me => None,
        Share::Helper => Some(vec![helper]),
        Share::Both => Some(vec![me, helper]),
    };
    draft.change(&before, &Responsibility { doers, ..before.clone() });
    draft.done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::testing::{apply_all, ids};
    use crate::checks::fixture::Fixture;

    #[test]
    fn an_offered_duty_comes_once_and_goes_again() {
        let f = Fixture::team();
        let mut ids = ids();
        let plan = apply_all(&f.plan, tick(&f.plan, "publish", "Publishes", true, &mut ids));
        assert!(tick(&plan, "publish", "Publishes", true, &mut ids).is_empty());
        let [duty] = plan.all::<Responsibility>().try_into().unwrap();
        assert_eq!((duty.group, duty.from_role, duty.critical), (Group::Coordinator, true, true));
        assert_eq!(ticked(&plan), ["publish"]);
        let plan = apply_all(&plan, tick(&plan, "publish", "", false, &mut ids));
        assert_eq!(plan.count("responsibilities"), 0);
        assert!(tick(&plan, "nonsense", "x", true, &mut ids).is_empty());
    }

    #[test]
    fn a_duty_of_ones_own_needs_words_of_its_own() {
        let f = Fixture::team();
        let mut ids = ids();
        assert_eq!(add(&f.plan, " ", "other", &mut ids).err(), Some(Fault::Nothing));
        let (id, edits) = add(&f.plan, " Orders stickers ", "manager", &mut ids).unwrap();
        let plan = apply_all(&f.plan, edits);
        assert!(plan.get(id).is_some_and(|duty| duty.from_role && duty.text == "Orders stickers"));
        assert_eq!(add(&plan, "orders STICKERS", "other", &mut ids).err(), Some(Fault::Twice));
    }

    #[test]
    fn sharing_goes_there_and_back() {
        let mut f = Fixture::team();
        let (ama, ben) = (f.person("ama"), f.person("ben"));
        let id = f.add(|duty: &mut Responsibility| duty.text = "Answers".into());
        let mut plan = f.plan.clone();
        for to in [Share::Helper, Share::Both, Share::Me] {
            plan = apply_all(&plan, set_share(&plan, id, ama, ben, to));
            assert_eq!(plan.get(id).map(|duty| share(&duty, ben)), Some(to));
        }
        assert_eq!(plan, f.plan);
    }
}
