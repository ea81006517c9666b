//! The list for somebody who leaves, as to-dos: which line is on the to-do list, and what ticking it changes.
//!
//! Only a tick changes what the plan says about the real world, and only as far as the line said: whoever takes over is
//! never guessed. Tests: at the end of this file.

use crate::checks::effects;
use crate::edit::Edit;
use crate::fact::{Fact, Who};
use crate::id::{Id, Key};
use crate::lens::Lens;
use crate::lens::leaving::{Item, Parting};
use crate::model::{Account, Card, LeavingRef, Person, PersonStatus, Presence, Task, TaskKind, Verified};

/// The to-do of a line; `text` is the line in words.
pub fn task(lens: &Lens, who: Id<Person>, item: Item, parting: Parting, text: &str, id: Key) -> Task {
    Task {
        o: lens.plan.next_order("tasks"),
        text: text.to_owned(),
        kind: if item.is_in_plan() { TaskKind::Plan } else { TaskKind::World },
        account: item.account(),
        due: lens.leaving_due(who, item, parting),
        leaving: Some(LeavingRef { who, line: item.key() }),
        ..Task::new(Id::of(id))
    }
}

/// The to-do that a line is already on, done or not; the newest where there are several.
pub fn task_of(lens: &Lens, who: Id<Person>, item: Item) -> Option<&Task> {
    let key = item.key();
    lens.tasks.iter().rev().find(|task| task.leaving.as_ref().is_some_and(|from| from.who == who && from.line == key))
}

/// Whether the list of a person is being worked on: they are on their way out, or one of its lines is a to-do.
pub fn is_begun(lens: &Lens, person: &Person) -> bool {
    let goes = person.status.decided().is_some_and(|status| status.is == Presence::Leaving);
    let listed = |task: &Task| task.done.is_none() && task.leaving.as_ref().is_some_and(|from| from.who == person.id);
    person.placeholder.is_none() && (goes || lens.tasks.iter().any(listed))
}

/// What was done for somebody who leaves and stands on the list no more.
pub fn done(lens: &Lens, who: Id<Person>) -> Vec<&Task> {
    let open: Vec<String> = lens.leaving(who).into_iter().map(Item::key).collect();
    let gone = |task: &&Task| {
        let from = task.leaving.as_ref().filter(|from| from.who == who);
        task.done.is_some() && from.is_some_and(|from| !open.contains(&from.line))
    };
    lens.tasks.iter().filter(gone).collect()
}

/// What ticking a to-do of such a list changes in the plan, if it says so much.
pub fn effect(lens: &Lens, task: &Task) -> Option<Edit> {
    let from = task.leaving.as_ref()?;
    let item = lens.leaving(from.who).into_iter().find(|item| item.key() == from.line)?;
    let who = from.who;
    match item {
        Item::WayIn(id) => {
            let grant = lens.grants.iter().find(|grant| grant.id == id)?;
            Some(effects::removed(lens, grant))
        }
        Item::LoginCode(id) => change(lens, id, |account| account.mfa.code_to.retain(|one| *one != Who::Person(who))),
        Item::BackupCodes(id) => change(lens, id, |account| account.mfa.codes_reach.retain(|one| *one != who)),
        Item::WayBack(id) => change(lens, id, |account| {
            let mut rest = account.recovery.decided().cloned().unwrap_or_default();
            rest.retain(|one| one.belongs != Who::Person(who));
            // Where it comes back to now is asked anew, not guessed.
            account.recovery = if rest.is_empty() { Fact::Unlooked } else { Fact::Decided(rest) };
        }),
        Item::Password(id) => {
            let gone = without(lens, who);
            let secret = gone.secrets.iter().find(|secret| secret.id == id)?;
            Some(effects::password_changed(&gone, &gone.needs(), secret))
        }
        Item::Through(id) => {
            let before = lens.tools.iter().find(|tool| tool.id == id)?;
            let mut after = before.clone();
            after.through = Fact::Unlooked;
            Some(Edit::change(before, &after))
        }
        Item::Card => {
            let mut after: Card = lens.card.clone();
            for held in after.holdings.iter_mut().filter(|held| held.who == who && held.returned_on.is_none()) {
                held.returned_on = Some(lens.today);
            }
            Some(Edit::change(&lens.card, &after))
        }
        Item::Look(id) => change(lens, id, |account| {
            account.verified = Some(Verified { on: lens.today, by: lens.org.made_by });
        }),
        Item::OnlyOwner(_)
        | Item::SecondOwner(_)
        | Item::OwnsTool(_)
        | Item::Devices(_)
        | Item::Duty(_)
        | Item::Firm(_)
        | Item::CallList => None,
    }
}

fn change(lens: &Lens, id: Id<Account>, set: impl FnOnce(&mut Account)) -> Option<Edit> {
    let before = lens.account(id)?;
    let mut after = before.clone();
    set(&mut after);
    Some(Edit::change(before, &after))
}

/// The plan as it is once that person has gone.
fn without(lens: &Lens, who: Id<Person>) -> Lens {
    let mut out = lens.clone();
    if let Some(person) = out.people.own().iter_mut().find(|person| person.id == who) {
        person.status = Fact::Decided(PersonStatus { is: Presence::Left, on: None });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::todo;
    use crate::checks::fixture::{Fixture, today};
    use crate::model::{Grant, Level, Recovery, Role, Secret};

    fn ticked(f: &mut Fixture, who: Id<Person>, item: Item) {
        let lens = f.lens();
        let new = task(&lens, who, item, Parting::Hostile, "Do it", Key::parse("ta_1").unwrap());
        f.apply(&Edit::add(&new));
        let lens = f.lens();
        let known = task_of(&lens, who, item).unwrap().clone();
        f.apply(&todo::done(Some(&known), &known, effect(&lens, &known), today(), None));
    }

    fn two() -> (Fixture, Id<Person>, Id<Person>, Id<Account>) {
        let mut f = Fixture::team();
        let (ama, ben, x) = (f.person("ama"), f.person("ben"), f.account("x", "x"));
        (f, ama, ben, x)
    }

    #[test]
    fn ticking_a_way_in_takes_it_out_of_the_plan_and_off_the_list() {
        let (mut f, ama, _, x) = two();
        let grant = f.grant(ama, x, Some(Level::Publisher));
        ticked(&mut f, ama, Item::WayIn(grant));
        let lens = f.lens();
        assert_eq!(f.plan.get(grant).and_then(|one: Grant| one.removed_on), Some(today()));
        assert_eq!(lens.leaving(ama), []);
        assert_eq!(done(&lens, ama).len(), 1);
        assert_eq!(lens.tasks[0].due, Some(today()));
    }

    #[test]
    fn a_changed_password_is_no_longer_known_to_who_leaves_even_with_a_duty() {
        let (mut f, ama, ben, x) = two();
        f.seat(Role::Coordinator, ama, Some(ben));
        let secret = f.secret("x", &[x], &[ama, ben]);
        ticked(&mut f, ama, Item::Password(secret));
        assert_eq!(f.plan.get(secret).map(|one: Secret| one.known_by), Some(Fact::Decided(vec![ben])));
    }

    #[test]
    fn codes_and_the_way_back_leave_the_person_and_nobody_is_guessed() {
        let (mut f, ama, ben, x) = two();
        f.update_account("x", |account| {
            account.mfa.code_to = vec![Who::Person(ama), Who::Person(ben)];
            account.recovery = Fact::Decided(vec![Recovery { belongs: Who::Person(ama), ..Recovery::default() }]);
        });
        ticked(&mut f, ama, Item::LoginCode(x));
        f.apply(&Edit::remove(Id::<Task>::parse("ta_1").unwrap()));
        ticked(&mut f, ama, Item::WayBack(x));
        let account: Account = f.plan.get(x).unwrap();
        assert_eq!(account.mfa.code_to, [Who::Person(ben)]);
        assert_eq!(account.recovery, Fact::Unlooked);
    }

    #[test]
    fn what_the_plan_cannot_know_changes_nothing() {
        let (mut f, ama, _, x) = two();
        f.grant(ama, x, Some(Level::Owner));
        ticked(&mut f, ama, Item::OnlyOwner(x));
        let lens = f.lens();
        assert!(lens.leaving(ama).contains(&Item::OnlyOwner(x)), "who has it now is still to be written down");
        assert!(task_of(&lens, ama, Item::OnlyOwner(x)).is_some_and(|task| task.done.is_some()));
    }
}
