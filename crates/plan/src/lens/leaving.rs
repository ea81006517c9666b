//! When somebody leaves: what has to be done, in the order in which it is safe, from what they really hold.
//!
//! Full control goes to somebody else before anything is taken away, else the account goes with the person. Then ways
//! in, devices, login codes and the way back, passwords, apps, work, telling, and a last look. On good terms there is
//! time to connect the apps anew before their login goes, so that no planned post is lost; in a quarrel logins go first.
//! A line stands here only where the plan knows of something; it never says that somebody leaves. Tests:
//! `leaving/tests.rs`.

#[cfg(test)]
mod tests;

use super::Lens;
use super::access::{Holder, known_by, rank};
use super::duties::Duty;
use crate::fact::{Fact, Who};
use crate::facts::networks::network;
use crate::id::{Id, Key};
use crate::model::{Account, Grant, Level, Partner, Person, PersonStatus, Presence, Recovery, Secret, Tool};
use chrono::{Days, NaiveDate};

/// The parts of the list, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Full control for somebody else.
    Ownership,
    /// Ways in of their own.
    WaysIn,
    /// Devices that are still signed in.
    Devices,
    /// Login codes, backup codes and the way back.
    Codes,
    /// Passwords they know.
    Passwords,
    /// Apps that come in through their login.
    Apps,
    /// Duties and shifts.
    Work,
    /// Who has to be told.
    Tell,
    /// A last look.
    Look,
}

/// All parts in the order in which they are done.
pub const fn stages(parting: Parting) -> [Stage; 9] {
    use Stage::{Apps, Codes, Devices, Look, Ownership, Passwords, Tell, WaysIn, Work};
    match parting {
        Parting::Friendly => [Ownership, Apps, WaysIn, Devices, Codes, Passwords, Work, Tell, Look],
        Parting::Hostile => [Ownership, WaysIn, Devices, Codes, Passwords, Apps, Work, Tell, Look],
    }
}

/// One thing to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// Nobody else has full control of the account.
    OnlyOwner(Id<Account>),
    /// Without them only one person has full control of the account.
    SecondOwner(Id<Account>),
    /// They answer for the app.
    OwnsTool(Id<Tool>),
    /// A way in of their own.
    WayIn(Id<Grant>),
    /// Devices signed in to the account.
    Devices(Id<Account>),
    /// The login code of the account goes to them.
    LoginCode(Id<Account>),
    /// They can reach the backup codes.
    BackupCodes(Id<Account>),
    /// The password comes back to their phone or mailbox.
    WayBack(Id<Account>),
    /// They know the password.
    Password(Id<Secret>),
    /// The app comes in through their login.
    Through(Id<Tool>),
    /// Something they do.
    Duty(Duty),
    /// A firm whose contact they are.
    Firm(Id<Partner>),
    /// They hold the crisis card.
    Card,
    /// They stand on the call list.
    CallList,
    /// Look once more who can get in.
    Look(Id<Account>),
}

impl Item {
    /// Which part it belongs to.
    pub const fn stage(self) -> Stage {
        match self {
            Self::OnlyOwner(_) | Self::SecondOwner(_) | Self::OwnsTool(_) => Stage::Ownership,
            Self::WayIn(_) => Stage::WaysIn,
            Self::Devices(_) => Stage::Devices,
            Self::LoginCode(_) | Self::BackupCodes(_) | Self::WayBack(_) => Stage::Codes,
            Self::Password(_) => Stage::Passwords,
            Self::Through(_) => Stage::Apps,
            Self::Duty(_) => Stage::Work,
            Self::Firm(_) | Self::Card | Self::CallList => Stage::Tell,
            Self::Look(_) => Stage::Look,
        }
    }

    /// Whether it is done in the plan, not in the real world.
    pub const fn is_in_plan(self) -> bool {
        matches!(self, Self::Duty(_) | Self::OwnsTool(_) | Self::CallList)
    }

    /// What it is about, as one text: with the person its identity on the to-do list.
    pub fn key(self) -> String {
        let (word, key) = match self {
            Self::OnlyOwner(id) => ("owner", id.key),
            Self::SecondOwner(id) => ("second-owner", id.key),
            Self::OwnsTool(id) => ("app", id.key),
            Self::WayIn(id) => ("way-in", id.key),
            Self::Devices(id) => ("devices", id.key),
            Self::LoginCode(id) => ("code", id.key),
            Self::BackupCodes(id) => ("backup-codes", id.key),
            Self::WayBack(id) => ("way-back", id.key),
            Self::Password(id) => ("password", id.key),
            Self::Through(id) => ("through", id.key),
            Self::Duty(duty) => return duty_key(duty),
            Self::Firm(id) => ("firm", id.key),
            Self::Card => ("card", Key::default()),
            Self::CallList => ("call-list", Key::default()),
            Self::Look(id) => ("look", id.key),
        };
        [word, " ", key.as_str()].concat()
    }

    /// The account it is about, if it is about one.
    pub const fn account(self) -> Option<Id<Account>> {
        match self {
            Self::OnlyOwner(id)
            | Self::SecondOwner(id)
            | Self::Devices(id)
            | Self::LoginCode(id)
            | Self::BackupCodes(id)
            | Self::WayBack(id)
            | Self::Look(id) => Some(id),
            _ => None,
        }
    }
}

fn duty_key(duty: Duty) -> String {
    let (word, key) = match duty {
        Duty::Seat(id) => ("seat", id.key),
        Duty::SeatStandIn(id) => ("seat-stand-in", id.key),
        Duty::Owns(id) => ("answers-for", id.key),
        Duty::RoughWatch(name) => return ["looks ", name].concat(),
        Duty::Watch(id) => ("watch", id.key),
        Duty::Responsibility(id) => ("duty", id.key),
        Duty::Does(id) => ("does", id.key),
        Duty::Backup(id) => ("backup", id.key),
        Duty::Makes(id) => ("makes", id.key),
        Duty::MakesStandIn(id) => ("makes-stand-in", id.key),
        Duty::ChecksStream(id) => ("checks", id.key),
        Duty::Consistency => return "fits".to_owned(),
        Duty::Crisis(job) => return ["crisis ", job.field()].concat(),
        Duty::CrisisStandIn(job) => return ["crisis-stand-in ", job.field()].concat(),
        Duty::Poster(id) => ("poster", id.key),
        Duty::Freeze => return "freeze".to_owned(),
        Duty::Busy(id) => ("busy", id.key),
        Duty::Approves(id) => ("approves", id.key),
        Duty::ApprovesStandIn(id) => ("approves-stand-in", id.key),
        Duty::Decides(id) => ("decides", id.key),
        Duty::Tool(id) => ("tool", id.key),
        Duty::Pauses(id) => ("pauses", id.key),
        Duty::Inside(id) => ("inside", id.key),
        Duty::Speaks(id) => ("speaks", id.key),
    };
    [word, " ", key.as_str()].concat()
}

/// How somebody goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Parting {
    /// On good terms: all by the last day.
    #[default]
    Friendly,
    /// In a quarrel: the first parts now.
    Hostile,
}

/// So many days after a quarrel the rest must be done; and so long after they left somebody looks again.
const WEEK: Days = Days::new(7);

impl Lens {
    /// What has to be done when that person leaves, in its order.
    pub fn leaving(&self, id: Id<Person>) -> Vec<Item> {
        let lens = self.as_if_there(id);
        let mut out = lens.ownership(id);
        out.extend(
            lens.grants
                .iter()
                .filter(|one| one.person == Some(id) && one.removed_on.is_none())
                .map(|one| Item::WayIn(one.id)),
        );
        let entries: Vec<_> = lens.access_of(id).into_iter().map(|entry| entry.account).collect();
        out.extend(entries.iter().map(|account| Item::Devices(*account)));
        for account in &lens.accounts {
            if account.mfa.code_to.contains(&Who::Person(id)) {
                out.push(Item::LoginCode(account.id));
            }
            if account.mfa.codes_reach.contains(&id) {
                out.push(Item::BackupCodes(account.id));
            }
            let mine = |one: &Recovery| one.belongs == Who::Person(id);
            if account.recovery.decided().is_some_and(|all| all.iter().any(mine)) {
                out.push(Item::WayBack(account.id));
            }
        }
        let knows = |secret: &&Secret| known_by(secret).contains(&id);
        out.extend(lens.secrets.iter().filter(knows).map(|secret| Item::Password(secret.id)));
        let through = |tool: &&Tool| tool.through.decided().is_some_and(|through| through.who == Some(id));
        out.extend(lens.tools.iter().filter(through).map(|tool| Item::Through(tool.id)));
        out.extend(lens.duties_of(id).into_iter().filter(|duty| lens.is_own(*duty)).map(Item::Duty));
        out.extend(lens.to_tell(id));
        out.extend(entries.into_iter().map(Item::Look));
        out
    }

    /// By when: on good terms by the last day, in a quarrel today, and what can wait a week later.
    pub fn leaving_due(&self, id: Id<Person>, item: Item, parting: Parting) -> Option<NaiveDate> {
        if parting == Parting::Hostile {
            let can_wait = item.stage() > Stage::Passwords;
            return if can_wait { self.today.checked_add_days(WEEK) } else { Some(self.today) };
        }
        let last = self.person(id)?.status.decided()?.on?;
        if item.stage() == Stage::Look {
            return last.max(self.today).checked_add_days(WEEK);
        }
        let wait = self.wait_before(item);
        Some(last.checked_sub_days(Days::new(u64::from(wait))).unwrap_or(last).max(self.today))
    }

    /// How many days a new holder of full control has to wait on the network, where it is known.
    pub fn wait_before(&self, item: Item) -> u32 {
        let Item::OnlyOwner(id) = item else { return 0 };
        let account = self.account(id).and_then(|account| network(&account.network));
        account.map_or(0, |network| network.wait_days)
    }

    /// The same plan with that person at work, so that what they held is seen after they left, too.
    fn as_if_there(&self, id: Id<Person>) -> Self {
        let mut out = self.clone();
        if let Some(person) = out.people.own().iter_mut().find(|person| person.id == id) {
            person.status = Fact::Decided(PersonStatus { is: Presence::Active, on: None });
        }
        out
    }

    fn ownership(&self, id: Id<Person>) -> Vec<Item> {
        let full = rank(Level::Owner);
        let mut out = Vec::new();
        for account in self.accounts.iter().filter(|account| Self::is_ours(account)) {
            let entries = self.who_can_get_in(account.id);
            if !entries.iter().any(|entry| entry.who == Holder::Person(id)) {
                continue;
            }
            let owners =
                entries.iter().filter(|entry| entry.current && entry.level.is_some_and(|level| rank(level) >= full));
            let (mine, others): (Vec<_>, Vec<_>) = owners.partition(|entry| entry.who == Holder::Person(id));
            match (mine.is_empty(), others.len()) {
                (false, 0) => out.push(Item::OnlyOwner(account.id)),
                (_, 1) => out.push(Item::SecondOwner(account.id)),
                _ => {}
            }
        }
        out.extend(
            self.tools
                .iter()
                .filter(|tool| tool.owner.decided() == Some(&Some(id)))
                .map(|tool| Item::OwnsTool(tool.id)),
        );
        out
    }

    /// Whether a duty is written down itself, and does not follow from another one.
    fn is_own(&self, duty: Duty) -> bool {
        match duty {
            Duty::Tool(_) => false,
            Duty::Crisis(job) => !self.job(job).holder.is_unlooked(),
            Duty::CrisisStandIn(job) => !self.job(job).stand_in.is_unlooked(),
            Duty::Freeze => !self.crisis.freeze.is_unlooked(),
            Duty::Responsibility(id) => self.responsibilities.iter().any(|one| one.id == id && !one.from_role),
            _ => true,
        }
    }

    fn to_tell(&self, id: Id<Person>) -> Vec<Item> {
        let is = |fact: &Fact<Option<Id<Person>>>| fact.decided() == Some(&Some(id));
        let firms = self.partners.iter().filter(|firm| {
            let works_there = self.person(id).is_some_and(|person| person.partner == Some(firm.id));
            // Where nobody was asked, the firm talks to whoever runs the work.
            let by_default = firm.inside_owner.is_unlooked() && self.managers().any(|manager| manager.id == id);
            is(&firm.inside_owner) || is(&firm.inside_deputy) || works_there || by_default
        });
        let mut out: Vec<Item> = firms.map(|firm| Item::Firm(firm.id)).collect();
        if self.card.holdings.iter().any(|held| held.who == id && held.returned_on.is_none()) {
            out.push(Item::Card);
        }
        if self.crisis.call_list.iter().any(|call| call.who == Who::Person(id)) {
            out.push(Item::CallList);
        }
        out
    }
}
