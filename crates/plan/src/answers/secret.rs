//! Why a password must change: what happened, and that it was changed or why not (NIST SP 800-63B-4: on events, never by
//! the calendar). Tests: at the end of this file.

use super::Draft;
use super::spot::day;
use crate::edit::Edit;
use crate::id::Id;
use crate::model::{Person, Secret, SecretEvent, SecretEventKind};
use crate::plan::Plan;
use chrono::NaiveDate;

/// Something that happened, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewEvent {
    /// The word for what happened.
    pub kind: String,
    /// The day, as the field holds it.
    pub day: String,
    /// About whom.
    pub person: Option<Id<Person>>,
}

/// What is wrong with a typed event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing was chosen.
    Kind,
    /// Not a day of our time.
    Day,
    /// Changed before it happened.
    Early(NaiveDate),
}

/// Adds something that happened.
pub fn add_event(plan: &Plan, id: Id<Secret>, new: &NewEvent) -> Result<Vec<Edit>, Fault> {
    let kind = SecretEventKind::parse(&new.kind).ok_or(Fault::Kind)?;
    let raised_on = day(&new.day).ok_or(Fault::Day)?;
    let event = SecretEvent { kind, raised_on, person: new.person, ..SecretEvent::default() };
    Ok(change(plan, id, |events| events.push(event)))
}

/// Says on which day the password was changed after it; blank opens it again.
pub fn close(plan: &Plan, id: Id<Secret>, at: usize, typed: &str) -> Result<Vec<Edit>, Fault> {
    let done = if typed.trim().is_empty() { None } else { Some(day(typed.trim()).ok_or(Fault::Day)?) };
    let first = plan.get(id).and_then(|secret| secret.events.get(at).map(|event| event.raised_on));
    if let Some(first) = first.filter(|first| done.is_some_and(|done| done < *first)) {
        return Err(Fault::Early(first));
    }
    Ok(change(plan, id, |events| {
        if let Some(event) = events.get_mut(at) {
            event.done_on = done;
        }
    }))
}

/// Says why it was not changed after all; blank takes the reason out.
pub fn leave(plan: &Plan, id: Id<Secret>, at: usize, reason: &str) -> Vec<Edit> {
    change(plan, id, |events| {
        if let Some(event) = events.get_mut(at) {
            reason.trim().clone_into(&mut event.reason);
        }
    })
}

/// Takes something out that never happened.
pub fn remove_event(plan: &Plan, id: Id<Secret>, at: usize) -> Vec<Edit> {
    change(plan, id, |events| {
        if at < events.len() {
            events.remove(at);
        }
    })
}

fn change(plan: &Plan, id: Id<Secret>, set: impl FnOnce(&mut Vec<SecretEvent>)) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    if let Some(before) = plan.get(id) {
        let mut after = before.clone();
        set(&mut after.events);
        draft.change(&before, &after);
    }
    draft.done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::fixture::Fixture;

    #[test]
    fn an_event_is_raised_closed_reopened_left_and_taken_out() {
        let mut f = Fixture::team();
        let account = f.account("x", "x");
        let id = f.secret("x", &[account], &[]);
        let new = NewEvent { kind: "leaver".into(), day: "2026-11-02".into(), person: None };
        let edits = add_event(&f.plan, id, &new).unwrap();
        f.apply(&Edit::Many(edits));
        let first = crate::date::parse("2026-11-02").unwrap();
        assert_eq!(close(&f.plan, id, 0, "2026-11-01"), Err(Fault::Early(first)));
        assert_eq!(close(&f.plan, id, 0, "tomorrow"), Err(Fault::Day));
        for (typed, expected) in [("2026-11-03", crate::date::parse("2026-11-03")), ("", None)] {
            let edits = close(&f.plan, id, 0, typed).unwrap();
            f.apply(&Edit::Many(edits));
            assert_eq!(f.plan.get(id).map(|secret: Secret| secret.events[0].done_on), Some(expected));
        }
        let edits = leave(&f.plan, id, 0, " the account closes ");
        f.apply(&Edit::Many(edits));
        assert_eq!(
            f.plan.get(id).map(|secret: Secret| secret.events[0].reason.clone()),
            Some("the account closes".into())
        );
        let edits = remove_event(&f.plan, id, 0);
        f.apply(&Edit::Many(edits));
        assert!(f.plan.get(id).is_some_and(|secret: Secret| secret.events.is_empty()));
    }

    #[test]
    fn what_is_missing_is_said() {
        let mut f = Fixture::team();
        let id = f.secret("x", &[], &[]);
        let mut new = NewEvent { day: "2026-11-02".into(), ..NewEvent::default() };
        assert_eq!(add_event(&f.plan, id, &new), Err(Fault::Kind));
        new.kind = "device".into();
        new.day = "0000-01-01".into();
        assert_eq!(add_event(&f.plan, id, &new), Err(Fault::Day));
    }
}
