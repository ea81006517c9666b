//! Records that a finding offers to add, and what practising or getting access adds.
//!
//! The core has no chance in it, so a new record's id is made of what it is about: the same offer gives the same id in
//! every browser, and two people who take it up make one record, not two. It must never give an id that is taken.
//! Tests: at the end of this file.

use crate::answers::training::record;
use crate::edit::Edit;
use crate::fact::{Aimed, Fact};
use crate::field::Record;
use crate::id::{Id, Key, fingerprint};
use crate::lens::Lens;
use crate::lens::access::rank;
use crate::lens::backups::SkillRef;
use crate::model::{Account, Evidence, Grant, Level, Person, SkillLevel, Training};
use crate::order;

const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// The id of a record about these things; the next free one if it is taken.
pub fn id<R: Record>(lens: &Lens, about: &[&str]) -> Id<R> {
    let taken = |id: &Id<R>| lens.plan.record(R::TABLE, id.key).is_some();
    let ids = (0_u32..).map(|turn| made::<R>(&[&about.join(" "), " ", &turn.to_string()].concat()));
    ids.into_iter().find(|id| !taken(id)).unwrap_or_default()
}

/// The place at the end of a list of the lens, which is in the order of its table: the same as [`Plan::next_order`],
/// without a walk through the table for every offer.
///
/// [`Plan::next_order`]: crate::plan::Plan::next_order
fn last<R: Record>(list: &[R]) -> String {
    order::between(list.last().map(Record::order), None)
}

fn made<R: Record>(text: &str) -> Id<R> {
    let mut rest = fingerprint(text);
    let mut out = R::SPEC.prefix.to_owned();
    for _ in 0..13 {
        out.push(DIGITS.get((rest % 32) as usize).copied().map_or('0', char::from));
        rest /= 32;
    }
    Key::parse(&out).map(Id::of).unwrap_or_default()
}

/// A person practised these skills today, and could do it alone.
pub fn practised(lens: &Lens, person: Id<Person>, skills: &[SkillRef]) -> Edit {
    let mut place = last(&lens.training);
    let mut edits = Vec::new();
    for (at, skill) in skills.iter().enumerate() {
        // A file may name a skill twice.
        if skills.iter().take(at).any(|earlier| earlier == skill) {
            continue;
        }
        if let Some(before) = record(&lens.training, person, *skill) {
            edits.push(Edit::change(before, &renewed(lens, before)));
            continue;
        }
        let (word, own) = match skill {
            SkillRef::BuiltIn(key) => ((*key).to_owned(), None),
            SkillRef::Own(id) => (String::new(), Some(*id)),
        };
        let about = own.map_or_else(|| word.clone(), |id| id.to_string());
        let mut new = Training::new(id(lens, &[person.as_str(), &about]));
        (new.who, new.skill, new.own_skill, new.level) = (person, word, own, SkillLevel::CanDo);
        (new.on, new.evidence) = (Some(lens.today), Some(Evidence::Demonstrated));
        new.o.clone_from(&place);
        place = order::between(Some(&place), None);
        edits.push(Edit::add(&new));
    }
    Edit::Many(edits)
}

/// A record as it is after practising today.
pub fn renewed(lens: &Lens, before: &Training) -> Training {
    let mut after = before.clone();
    after.level = before.level.max(SkillLevel::CanDo);
    after.on = Some(lens.today);
    after.valid_until = before.valid_until.filter(|until| *until >= lens.today);
    after
}

/// A person was given the right to do that much on an account.
pub fn let_in(lens: &Lens, person: Id<Person>, account: Id<Account>, level: Level) -> Edit {
    let usable = |grant: &&Grant| grant.person == Some(person) && grant.usable_from.is_none_or(|on| on <= lens.today);
    if let Some(before) = lens.grants_on(account).find(usable) {
        let mut after = before.clone();
        let less = before.level.today.decided().is_none_or(|given| rank(*given) < rank(level));
        if less {
            after.level.today = Fact::Decided(level);
        }
        return Edit::change(before, &after);
    }
    let mut new = Grant::new(id(lens, &[person.as_str(), account.as_str()]));
    (new.person, new.account, new.level) = (Some(person), Some(account), Aimed::decided(level));
    (new.granted_on, new.o) = (Some(lens.today), last(&lens.grants));
    Edit::add(&new)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::fixture::{Fixture, today};
    use crate::lens::backups::Trained;
    use crate::model::Workshop;

    #[test]
    fn an_id_is_always_the_same_until_it_is_taken() {
        let mut f = Fixture::team();
        let first: Id<Workshop> = id(&f.lens(), &["2026-11-16"]);
        assert_eq!(id::<Workshop>(&f.lens(), &["2026-11-16"]), first);
        assert_eq!(first.as_str().len(), 16);
        let mut workshop = Workshop::new(first);
        workshop.on = today();
        f.apply(&Edit::add(&workshop));
        assert_ne!(id::<Workshop>(&f.lens(), &["2026-11-16"]), first);
    }

    #[test]
    fn practice_makes_able_and_keeps_what_was_written() {
        let mut f = Fixture::team();
        let ben = f.person("ben");
        let old = f.add(|record: &mut Training| {
            (record.who, record.skill, record.level) = (ben, "post".to_owned(), SkillLevel::CanTeach);
            (record.on, record.valid_until) = (crate::date::parse("2024-01-01"), crate::date::parse("2025-01-01"));
        });
        let skills = ["post", "reply", "crisis", "reply"].map(SkillRef::BuiltIn);
        f.apply(&practised(&f.lens(), ben, &skills));
        let lens = f.lens();
        assert!(skills.iter().all(|skill| lens.trained(ben, *skill) == Trained::Yes));
        assert_eq!(lens.plan.get(old).unwrap().level, SkillLevel::CanTeach);
        assert_eq!(lens.training.len(), 3);
    }

    #[test]
    fn a_right_is_raised_or_added_and_never_lowered() {
        let mut f = Fixture::team();
        let (ama, ben, x) = (f.person("ama"), f.person("ben"), f.account("x", "x"));
        f.grant(ama, x, Some(Level::Owner));
        f.grant(ben, x, None);
        let cem = f.person("cem");
        for person in [ama, ben, cem] {
            f.apply(&let_in(&f.lens(), person, x, Level::Publisher));
            assert!(f.lens().can(person, x, Level::Publisher, today()));
        }
        assert!(f.lens().can(ama, x, Level::Owner, today()));
        assert_eq!(f.lens().grants.len(), 3);
    }
}
