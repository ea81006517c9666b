//! Who can get in: own ways in, and passwords (never the password itself). Tests: `tests/files.rs`.

use super::{Account, Kept, NAME, PLAIN, Person, Tool, Verified, bound};
use crate::date::MonthOrDate;
use crate::fact::{Aimed, Fact};
use crate::field::{choice, kind_of, object, record};
use crate::id::Id;
use crate::spec::Kind;
use chrono::NaiveDate;

choice! {
    /// What a grant allows, from least to most; advertiser stands outside the order.
    pub enum Level {
        /// Can look.
        Viewer = "viewer",
        /// Can reply.
        Responder = "responder",
        /// Can post.
        Publisher = "publisher",
        /// Can add and remove people.
        ManagesPeople = "manages_people",
        /// Full control.
        Owner = "owner",
        /// Adverts only.
        Advertiser = "advertiser",
    }
}

choice! {
    /// What a grant on a tool allows.
    pub enum May {
        /// Write drafts.
        Create = "create",
        /// Approve them.
        Approve = "approve",
    }
}

choice! {
    /// How somebody gets in.
    pub enum Route {
        /// By the network's own role.
        Native = "native",
        /// By a login of their own.
        OwnLogin = "own_login",
        /// Through a tool.
        Tool = "tool",
        /// Through a partner's access.
        Partner = "partner",
    }
}

choice! {
    /// What to do with a grant.
    pub enum Verdict {
        /// Keep it.
        Keep = "keep",
        /// Lower it.
        Lower = "lower",
        /// Remove it.
        Remove = "remove",
    }
}

object! {
    /// The decision about a grant.
    pub struct GrantDecision {
        /// Keep, lower or remove.
        verdict: Verdict,
        /// The lower level.
        level: Option<Level>,
    }
}

record! {
    /// Somebody's own way into an account or tool. Knowing a password is not a grant; it stands in `secrets`.
    pub struct Grant in "grants", prefix "gr_" {
        /// The person; one of person and partner is set.
        person: Option<Id<Person>> as bound("people"),
        /// The partner firm.
        partner: Option<Id<super::Partner>> as bound("partners"),
        /// The account; one of account and tool is set.
        account: Option<Id<Account>> as bound("accounts"),
        /// The tool.
        tool: Option<Id<Tool>> as bound("tools"),
        /// What it allows, today and target.
        level: Aimed<Level>,
        /// What it allows on a tool.
        may: Vec<May>,
        /// How they get in.
        route: Route,
        /// The network's own name of the role.
        native_role: String as NAME,
        /// Given on.
        granted_on: Option<NaiveDate>,
        /// Usable from (networks make new managers wait).
        usable_from: Option<NaiveDate>,
        /// What to do with it.
        decision: Fact<GrantDecision>,
        /// Taken away on.
        removed_on: Option<NaiveDate>,
        /// When it was last looked at.
        verified: Option<Verified>,
    }
}

choice! {
    /// How a password was told.
    pub enum Told {
        /// Through a password manager.
        Vault = "vault",
        /// On paper.
        Paper = "paper",
        /// By chat.
        Chat = "chat",
        /// By e-mail.
        Email = "email",
        /// By word of mouth.
        Said = "said",
    }
}

choice! {
    /// Why a password must be changed (NIST SP 800-63B-4: on evidence of compromise, never by the calendar).
    pub enum SecretEventKind {
        /// Something else.
        Other = "other",
        /// Somebody who knows it left.
        Leaver = "leaver",
        /// Others may know it.
        Suspected = "suspected",
        /// It was told by chat or e-mail.
        Told = "told",
        /// A tool or vault was broken into.
        Breach = "breach",
        /// A device was lost.
        Device = "device",
        /// The wrong person saw it.
        WrongPerson = "wrong_person",
        /// An agency's work ended.
        AgencyEnd = "agency_end",
    }
}

object! {
    /// Something that makes a change of password necessary.
    pub struct SecretEvent {
        /// Why.
        kind: SecretEventKind,
        /// Raised on.
        raised_on: NaiveDate,
        /// About whom.
        person: Option<Id<Person>>,
        /// Changed on.
        done_on: Option<NaiveDate>,
        /// Why it was not changed.
        reason: String as Kind::Text(280),
    }
}

record! {
    /// A password: who knows it and where it is kept, never what it is.
    pub struct Secret in "secrets", prefix "se_" {
        /// Accounts it opens.
        accounts: Vec<Id<Account>>,
        /// Tools it opens.
        tools: Vec<Id<Tool>>,
        /// A mailbox it opens, in words.
        mailbox: String as PLAIN,
        /// What it gives; blank means full control.
        gives: Option<Level>,
        /// Who knows it.
        known_by: Fact<Vec<Id<Person>>>,
        /// Could anyone who is not on the list know it? Yes covers suspicion.
        others: Fact<bool>,
        /// Who that might be.
        others_note: String as Kind::Text(280),
        /// How it was told.
        told: Vec<Told>,
        /// When it was told.
        told_on: Option<MonthOrDate>,
        /// Where it is kept.
        kept: Fact<Kept>,
        /// When it was last changed.
        changed_on: Option<MonthOrDate>,
        /// What makes a change necessary.
        events: Vec<SecretEvent>,
    }
}
