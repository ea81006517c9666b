//! What ticking off a to-do in the real world changes in the plan.
//!
//! Only the tick changes the plan, never the finding itself. Nothing here may claim more than the to-do said: after a
//! change of password only those are written down as knowing it who knew it before and may still know it.
//! Tests: at the end of this file.

use crate::date::MonthOrDate;
use crate::edit::Edit;
use crate::fact::Fact;
use crate::id::Id;
use crate::lens::Lens;
use crate::lens::access::{is_open_way, known_by};
use crate::lens::needs::Needs;
use crate::model::{Account, Grant, Level, OnOff, Person, Secret};

/// The password was changed and told only to those who may be told.
pub fn password_changed(lens: &Lens, needs: &Needs, secret: &Secret) -> Edit {
    Edit::change(secret, &changed(lens, needs, secret))
}

/// The same, and a person who may be told was not: there is another way in now.
pub fn password_kept_from(lens: &Lens, needs: &Needs, secret: &Secret, person: Id<Person>) -> Edit {
    let mut after = changed(lens, needs, secret);
    after.known_by = Fact::Decided(known_by(&after).iter().filter(|id| **id != person).copied().collect());
    Edit::change(secret, &after)
}

fn changed(lens: &Lens, needs: &Needs, secret: &Secret) -> Secret {
    let telling = lens.telling(secret, needs);
    let stays = |id: &&Id<Person>| {
        lens.named(**id).is_some_and(|person| telling.instead(person.id).is_none() || lens.keeps(person, secret))
    };
    let mut after = secret.clone();
    after.known_by = Fact::Decided(known_by(secret).iter().filter(stays).copied().collect());
    after.others = Fact::Decided(false);
    after.changed_on = Some(MonthOrDate::Day(lens.today));
    // The old one was told by chat; the new one goes through a password manager.
    after.told.retain(|told| !is_open_way(*told));
    if after.told.is_empty() {
        after.told_on = None;
    }
    for event in &mut after.events {
        if event.done_on.is_none() && event.reason.is_empty() {
            event.done_on = Some(lens.today);
        }
    }
    after
}

/// The profile says when nobody answers.
pub fn says_when(account: &Account) -> Edit {
    let mut after = account.clone();
    after.public_notice = Fact::Decided(true);
    Edit::change(account, &after)
}

/// Two-step login was turned on.
pub fn two_step_on(account: &Account) -> Edit {
    let mut after = account.clone();
    after.mfa.state = Fact::Decided(OnOff::On);
    Edit::change(account, &after)
}

/// A grant was taken away.
pub fn removed(lens: &Lens, grant: &Grant) -> Edit {
    let mut after = grant.clone();
    after.removed_on = Some(lens.today);
    Edit::change(grant, &after)
}

/// A grant was lowered to what the duty needs.
pub fn lowered(grant: &Grant, to: Level) -> Edit {
    let mut after = grant.clone();
    after.level.today = Fact::Decided(to);
    Edit::change(grant, &after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::fixture::{Fixture, today};
    use crate::model::{Role, SecretEvent};

    #[test]
    fn only_those_who_may_know_it_still_know_it() {
        let mut f = Fixture::team();
        let (ama, ben, cem) = (f.person("ama"), f.person("ben"), f.person("cem"));
        let x = f.account("x", "x");
        f.seat(Role::Director, ama, None);
        f.seat(Role::Coordinator, ben, None);
        let secret = f.secret("x", &[x], &[ama, ben, cem]);
        f.update(secret, |secret: &mut Secret| {
            secret.others = Fact::Decided(true);
            secret.events = vec![SecretEvent { raised_on: today(), ..SecretEvent::default() }];
        });
        let lens = f.lens();
        f.apply(&password_changed(&lens, &lens.needs(), &lens.secrets[0]));
        let after = &f.lens().secrets[0];
        assert_eq!(after.known_by, Fact::Decided(vec![ama, ben]));
        assert_eq!(after.others, Fact::Decided(false));
        assert_eq!(after.changed_on, Some(MonthOrDate::Day(today())));
        assert_eq!(after.events[0].done_on, Some(today()));
    }
}
