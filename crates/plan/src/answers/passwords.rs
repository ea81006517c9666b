//! "Passwords and two-step login": two answers for each account, and what stands behind "Say more".
//!
//! Only facts about a password are written, never the password: every text goes through the one door, whose guard refuses
//! secrets. What makes a change necessary (told by chat, known to somebody who left, others may know it) is also raised as
//! an event of the day; an answer that is corrected on the same day takes its event back. Tests: `passwords/tests.rs`.

mod more;
#[cfg(test)]
mod tests;

pub use more::{Belonging, Details, code_to, recovery, set_code_to, set_details, set_recovery, set_tool, tool_kinds};

use super::access::{is_own_login, secret_of};
use super::{Draft, Ids};
use crate::edit::Edit;
use crate::fact::Fact;
use crate::id::Id;
use crate::lens::Lens;
use crate::lens::access::{is_told_openly, known_by};
use crate::model::{Account, OnOff, Person, Presence, Secret, SecretEvent, SecretEventKind};
use crate::plan::Plan;
use chrono::NaiveDate;

/// One of the three answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Not sure; chosen before anybody answers.
    NotSure,
}

impl Answer {
    /// All three, in the order of the select.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::NotSure];

    /// Name in the select.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::NotSure => "not_sure",
        }
    }

    /// The answer with that name; Not sure for anything else.
    pub fn parse(key: &str) -> Self {
        Self::ALL.into_iter().find(|known| known.key() == key).unwrap_or(Self::NotSure)
    }
}

/// Whether two-step login is on, as the table shows it.
pub fn two_step(account: &Account) -> Answer {
    match account.mfa.state.decided() {
        Some(OnOff::On) => Answer::Yes,
        Some(OnOff::Off) => Answer::No,
        None => Answer::NotSure,
    }
}

/// Says whether two-step login is on.
pub fn set_two_step(plan: &Plan, account: Id<Account>, answer: Answer) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    write_two_step(&mut draft, account, answer);
    draft.done()
}

/// The password of an account that the page asks about; `None` for one where everybody has a login of their own.
pub fn asks_about_password(plan: &Plan, account: &Account) -> bool {
    secret_of(plan, account.id).is_some() || !is_own_login(account)
}

/// Who is known to know the password of an account, people who left included.
pub fn knowers(plan: &Plan, account: Id<Account>) -> Vec<Person> {
    let secret = secret_of(plan, account).unwrap_or_default();
    known_by(&secret).iter().filter_map(|id| plan.get(*id)).collect()
}

/// Whether anybody else could know the password, as the table shows it.
pub fn others(plan: &Plan, account: Id<Account>) -> Answer {
    match secret_of(plan, account).and_then(|secret| secret.others.decided().copied()) {
        Some(true) => Answer::Yes,
        Some(false) => Answer::No,
        None => Answer::NotSure,
    }
}

/// Says whether anybody else could know the password.
pub fn set_others(plan: &Plan, account: Id<Account>, answer: Answer, today: NaiveDate, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    write_others(&mut draft, account, answer, ids);
    raise_all(&mut draft, today);
    draft.done()
}

/// Gives an account the same two answers as another one.
pub fn same_as(plan: &Plan, from: &Account, to: &Account, today: NaiveDate, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    write_two_step(&mut draft, to.id, two_step(from));
    if asks_about_password(plan, from) && asks_about_password(plan, to) {
        write_others(&mut draft, to.id, others(plan, from.id), ids);
    }
    raise_all(&mut draft, today);
    draft.done()
}

/// What Continue stores: the page showed "Not sure" wherever nobody answered, and an untouched preset is an answer.
pub fn presets(plan: &Plan, today: NaiveDate, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    for account in plan.all::<Account>().into_iter().filter(Lens::is_ours) {
        if account.mfa.state.is_unlooked() {
            write_two_step(&mut draft, account.id, Answer::NotSure);
        }
        let looked = secret_of(plan, account.id).is_some_and(|secret| !secret.others.is_unlooked());
        if !looked && asks_about_password(plan, &account) {
            write_others(&mut draft, account.id, Answer::NotSure, ids);
        }
    }
    raise_all(&mut draft, today);
    draft.done()
}

/// Raises what makes a change of password necessary, after people or their access changed.
pub fn raise(plan: &Plan, today: NaiveDate) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    raise_all(&mut draft, today);
    draft.done()
}

/// What nobody is sure about, and somebody could be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    /// Is two-step login on?
    TwoStep,
    /// Could anybody else know the password?
    Others,
    /// Who has full control?
    FullControl,
}

/// The open questions about an account, for a message to somebody who may know.
pub fn open(plan: &Plan, account: &Account) -> Vec<Open> {
    let mut out = Vec::new();
    if two_step(account) == Answer::NotSure {
        out.push(Open::TwoStep);
    }
    if asks_about_password(plan, account) && others(plan, account.id) == Answer::NotSure {
        out.push(Open::Others);
    }
    if super::access::full_control(plan, account.id).is_none() {
        out.push(Open::FullControl);
    }
    out
}

fn write_two_step(draft: &mut Draft, account: Id<Account>, answer: Answer) {
    let Some(before) = draft.plan.get(account) else { return };
    // "To be decided" reads as not sure; an untouched answer must not lose who decides.
    if answer == Answer::NotSure && two_step(&before) == answer && !before.mfa.state.is_unlooked() {
        return;
    }
    let mut after = before.clone();
    after.mfa.state = match answer {
        Answer::Yes => Fact::Decided(OnOff::On),
        Answer::No => Fact::Decided(OnOff::Off),
        Answer::NotSure => Fact::NotSure,
    };
    draft.change(&before, &after);
}

fn write_others(draft: &mut Draft, account: Id<Account>, answer: Answer, ids: Ids<'_>) {
    let before = secret(draft, account, ids);
    if answer == Answer::NotSure && before.others.decided().is_none() && !before.others.is_unlooked() {
        return;
    }
    let others = match answer {
        Answer::Yes => Fact::Decided(true),
        Answer::No => Fact::Decided(false),
        Answer::NotSure => Fact::NotSure,
    };
    draft.change(&before, &Secret { others, ..before.clone() });
}

/// The password of an account; written down anew when nothing was said about it yet.
fn secret(draft: &mut Draft, account: Id<Account>, ids: Ids<'_>) -> Secret {
    secret_of(&draft.plan, account).unwrap_or_else(|| {
        let (id, o) = draft.place::<Secret>(ids);
        let secret = Secret { o, accounts: vec![account], ..Secret::new(id) };
        draft.add(&secret);
        secret
    })
}

pub(super) fn raise_all(draft: &mut Draft, today: NaiveDate) {
    for before in draft.plan.all::<Secret>() {
        let after = Secret { events: events(&draft.plan, &before, today), ..before.clone() };
        draft.change(&before, &after);
    }
}

/// The events a secret should have: those that stand for a cause of today, and all older ones.
fn events(plan: &Plan, secret: &Secret, today: NaiveDate) -> Vec<SecretEvent> {
    let mut causes = Vec::new();
    for id in known_by(secret) {
        let status = plan.get(*id).and_then(|person| person.status.decided().cloned());
        if status.is_some_and(|status| status.is == Presence::Left) {
            causes.push((SecretEventKind::Leaver, Some(*id)));
        }
    }
    if secret.others == Fact::Decided(true) {
        causes.push((SecretEventKind::Suspected, None));
    }
    if is_told_openly(secret) {
        causes.push((SecretEventKind::Told, None));
    }
    let ours = |kind| matches!(kind, SecretEventKind::Leaver | SecretEventKind::Suspected | SecretEventKind::Told);
    let is_open = |event: &SecretEvent| event.done_on.is_none() && event.reason.is_empty();
    let mut events = secret.events.clone();
    events.retain(|event| {
        !is_open(event) || event.raised_on != today || !ours(event.kind) || causes.contains(&(event.kind, event.person))
    });
    for (kind, person) in causes {
        // A cause that was dealt with does not come back by itself: the answer is still there, the work is done.
        if !events.iter().any(|event| event.kind == kind && event.person == person) {
            events.push(SecretEvent { kind, person, raised_on: today, ..SecretEvent::default() });
        }
    }
    events
}
