//! What stands behind "Say more" of an account: where the password is kept, the login code, the way back, other apps.

use super::{raise_all, secret, secret_of};
use crate::answers::{Draft, Ids};
use crate::date::MonthOrDate;
use crate::edit::Edit;
use crate::fact::{Fact, Who};
use crate::id::Id;
use crate::model::{Account, Kept, Recovery, RecoveryKind, Secret, Told, Tool, ToolKind};
use crate::plan::Plan;
use chrono::NaiveDate;

/// What is said about a password itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Details {
    /// Where it is kept.
    pub kept: Fact<Kept>,
    /// How it was told.
    pub told: Vec<Told>,
    /// When it was told.
    pub told_on: Option<MonthOrDate>,
    /// When it was last changed.
    pub changed_on: Option<MonthOrDate>,
    /// Who else may know it.
    pub others_note: String,
    /// A note that prints small.
    pub note: String,
}

impl Details {
    /// What the plan says about the password of an account.
    pub fn of(plan: &Plan, account: Id<Account>) -> Self {
        let secret = secret_of(plan, account).unwrap_or_default();
        Self {
            kept: secret.kept,
            told: secret.told,
            told_on: secret.told_on,
            changed_on: secret.changed_on,
            others_note: secret.others_note,
            note: secret.note,
        }
    }
}

/// Writes what is said about a password; nothing said about an account without one writes nothing.
pub fn set_details(plan: &Plan, account: Id<Account>, details: &Details, today: NaiveDate, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    if Details::of(plan, account) == *details {
        return draft.done();
    }
    let before = secret(&mut draft, account, ids);
    let after = Secret {
        kept: details.kept.clone(),
        told: details.told.clone(),
        told_on: details.told_on,
        changed_on: details.changed_on,
        others_note: details.others_note.trim().to_owned(),
        note: details.note.trim().to_owned(),
        ..before.clone()
    };
    draft.change(&before, &after);
    raise_all(&mut draft, today);
    draft.done()
}

/// Whose phone or app gets the login code.
pub fn code_to(plan: &Plan, account: Id<Account>) -> Vec<Who> {
    plan.get(account).map(|account| account.mfa.code_to).unwrap_or_default()
}

/// Says whether somebody's phone or app gets the login code.
pub fn set_code_to(plan: &Plan, account: Id<Account>, who: &Who, on: bool) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    if let Some(before) = plan.get(account) {
        let mut after = before.clone();
        after.mfa.code_to.retain(|known| known != who);
        if on {
            after.mfa.code_to.push(who.clone());
        }
        draft.change(&before, &after);
    }
    draft.done()
}

/// Whose phone or e-mail gets the password back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Belonging {
    /// Nobody said.
    #[default]
    Unsaid,
    /// Nobody is sure.
    NotSure,
    /// It is to be decided.
    Later,
    /// Theirs.
    Of(Who),
}

/// Whose phone, or whose e-mail, gets the password of an account back; the first, should there be more.
pub fn recovery(plan: &Plan, account: Id<Account>, kind: RecoveryKind) -> Belonging {
    match plan.get(account).map(|account| account.recovery) {
        Some(Fact::NotSure) => Belonging::NotSure,
        Some(Fact::ToDecide { .. }) => Belonging::Later,
        Some(Fact::Decided(ways)) => {
            ways.into_iter().find(|way| way.kind == kind).map_or(Belonging::Unsaid, |way| Belonging::Of(way.belongs))
        }
        _ => Belonging::Unsaid,
    }
}

/// Says whose phone or e-mail it is. "Not sure" holds for both, as soon as neither is known.
pub fn set_recovery(plan: &Plan, account: Id<Account>, kind: RecoveryKind, belongs: &Belonging) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    let Some(before) = plan.get(account) else { return draft.done() };
    if recovery(plan, account, kind) == *belongs {
        return draft.done();
    }
    let mut ways = before.recovery.decided().cloned().unwrap_or_default();
    if let Some(at) = ways.iter().position(|way| way.kind == kind) {
        ways.remove(at);
    }
    if let Belonging::Of(who) = belongs {
        ways.insert(0, Recovery { kind, belongs: who.clone() });
        ways.sort_by_key(|way| way.kind == RecoveryKind::Email);
    }
    let after = Account {
        recovery: match (ways.is_empty(), belongs) {
            (false, _) => Fact::Decided(ways),
            (true, Belonging::NotSure) => Fact::NotSure,
            (true, Belonging::Later) => Fact::ToDecide { by: None, until: None },
            (true, _) => Fact::Unlooked,
        },
        ..before.clone()
    };
    draft.change(&before, &after);
    draft.done()
}

/// The kinds of app that can post or read on an account.
pub fn tool_kinds(plan: &Plan, account: Id<Account>) -> Vec<ToolKind> {
    plan.all::<Tool>().into_iter().filter(|tool| tool.accounts.contains(&account)).map(|tool| tool.kind).collect()
}

/// Says whether an app of that kind is connected to an account. One app of a kind serves all accounts; its first name is
/// that of its kind.
pub fn set_tool(plan: &Plan, account: Id<Account>, kind: ToolKind, on: bool, name: &str, ids: Ids<'_>) -> Vec<Edit> {
    let mut draft = Draft::new(plan);
    let of_kind: Vec<Tool> = plan.all::<Tool>().into_iter().filter(|tool| tool.kind == kind).collect();
    if on == of_kind.iter().any(|tool| tool.accounts.contains(&account)) {
        return draft.done();
    }
    if on {
        match of_kind.first() {
            Some(before) => {
                let mut after = before.clone();
                after.accounts.push(account);
                draft.change(before, &after);
            }
            None => {
                let (id, o) = draft.place::<Tool>(ids);
                let posts = kind == ToolKind::Scheduler;
                draft.add(&Tool { o, name: name.to_owned(), kind, posts, accounts: vec![account], ..Tool::new(id) });
            }
        }
        return draft.done();
    }
    for before in of_kind {
        let mut after = before.clone();
        after.accounts.retain(|id| *id != account);
        let (o, name) = (after.o.clone(), after.name.clone());
        let bare = Tool { o, name, kind, posts: after.posts, ..Tool::new(after.id) };
        if after == bare && !draft.is_used("tools", before.id.key) {
            draft.remove(before.id);
        } else {
            draft.change(&before, &after);
        }
    }
    draft.done()
}
