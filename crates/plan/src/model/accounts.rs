//! Accounts, places to listen, who can get in, passwords (never the password itself) and connected apps.
//! Tests: `tests/files.rs`.

use super::{NAME, PLAIN, Person, Window, bound};
use crate::date::MonthOrDate;
use crate::fact::{Aimed, Fact, Who};
use crate::field::{choice, kind_of, object, record};
use crate::id::Id;
use crate::spec::Kind;
use chrono::NaiveDate;

choice! {
    /// What becomes of an account.
    pub enum AccountStatus {
        /// In use.
        Active = "active",
        /// Kept, not used.
        Dormant = "dormant",
        /// To be closed.
        ToClose = "to_close",
        /// Closed.
        Closed = "closed",
    }
}

object! {
    /// An account that belongs to another organisation.
    pub struct External {
        /// Whose it is.
        owner: String as NAME,
        /// How to ask for a post.
        how_to_ask: String as Kind::Text(280),
        /// What is limited.
        limits: String as Kind::Text(280),
    }
}

choice! {
    /// Two-step login.
    pub enum OnOff {
        /// Is on.
        On = "on",
        /// Is off.
        Off = "off",
    }
}

choice! {
    /// Where something secret is kept.
    pub enum Kept {
        /// In a password manager.
        Manager = "manager",
        /// Written down and locked away.
        Locked = "locked",
        /// Saved in one person's browser.
        OneBrowser = "one_browser",
        /// In someone's head.
        Head = "head",
        /// In a shared document.
        Document = "document",
        /// In a chat or an e-mail.
        ChatOrEmail = "chat_or_email",
        /// On paper, not locked away.
        PaperOpen = "paper_open",
    }
}

object! {
    /// Two-step login of an account.
    pub struct Mfa {
        /// On or off.
        state: Fact<OnOff>,
        /// Whose phone or app gets the login code.
        code_to: Vec<Who>,
        /// Where the backup codes are kept.
        codes_kept: Fact<Kept>,
        /// Who can reach the backup codes.
        codes_reach: Vec<Id<Person>>,
    }
}

choice! {
    /// A way to get an account back.
    pub enum RecoveryKind {
        /// A phone.
        Phone = "phone",
        /// An e-mail address.
        Email = "email",
    }
}

object! {
    /// Where the password comes back to.
    pub struct Recovery {
        /// Phone or e-mail.
        kind: RecoveryKind,
        /// Whose it is.
        belongs: Who,
    }
}

object! {
    /// When something was last looked at, and by whom.
    pub struct Verified {
        /// When.
        on: NaiveDate,
        /// By whom.
        by: Option<Id<Person>>,
    }
}

choice! {
    /// What a look at an account covers.
    pub enum Covers {
        /// Comments.
        Comments = "comments",
        /// Messages.
        Messages = "messages",
        /// Mentions.
        Mentions = "mentions",
        /// Reviews.
        Reviews = "reviews",
        /// Tags.
        Tags = "tags",
    }
}

record! {
    /// An account on a network, or another place the business can be found.
    pub struct Account in "accounts", prefix "ac_" {
        /// Key of the network, for example instagram; `other` with a name of its own.
        network: String as Kind::Plain(40),
        /// Own name; blank means the name of the network.
        name: String as NAME,
        /// Handle, for example @northgatebikes.
        handle: String as PLAIN,
        /// Web address.
        url: String as Kind::Plain(500),
        /// Brand or place it belongs to.
        group: String as NAME,
        /// What it is for.
        purpose: String as Kind::Text(280),
        /// For whom.
        audience: String as Kind::Text(280),
        /// Set when it belongs to another organisation.
        external: Option<External>,
        /// What becomes of it; absent counts as active.
        status: Fact<AccountStatus>,
        /// It is a duplicate of this account.
        duplicate_of: Option<Id<Account>>,
        /// It hangs on this account (Instagram on a Facebook Page).
        depends_on: Option<Id<Account>>,
        /// Who answers for it; unlooked means the director.
        business_owner: Fact<Who>,
        /// Whether the list of people who can get in is complete; unlooked prints "Not checked".
        access_list: Fact<bool>,
        /// Two-step login.
        mfa: Mfa,
        /// Where the password comes back to.
        recovery: Fact<Vec<Recovery>>,
        /// What a look covers.
        check_covers: Vec<Covers>,
        /// Own promised hours; blank means those of the plan.
        promise: Vec<Window>,
        /// The profile says when nobody answers.
        public_notice: Fact<bool>,
        /// The last post.
        last_post_on: Option<NaiveDate>,
        /// When access was last looked at.
        verified: Option<Verified>,
    }
}

choice! {
    /// A place to listen.
    pub enum ListeningKind {
        /// A review site.
        ReviewSite = "review_site",
        /// A group.
        Group = "group",
        /// Press or blogs.
        Media = "media",
        /// A hashtag.
        Hashtag = "hashtag",
        /// A mailing list.
        List = "list",
        /// A chat.
        Chat = "chat",
    }
}

record! {
    /// A place where others write about the business.
    pub struct ListeningPlace in "listening", prefix "ls_" {
        /// Name.
        name: String as NAME,
        /// Web address.
        url: String as Kind::Plain(500),
        /// What it is.
        kind: ListeningKind,
        /// Who looks at it.
        owner: Fact<Option<Id<Person>>>,
        /// Every how many days.
        every_days: Option<u32>,
    }
}

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

choice! {
    /// What a tool does.
    pub enum ToolKind {
        /// Plans posts.
        Scheduler = "scheduler",
        /// Makes pictures.
        Design = "design",
        /// Sells.
        Shop = "shop",
        /// Takes bookings.
        Bookings = "bookings",
        /// Chats.
        Chat = "chat",
        /// Runs adverts.
        Adverts = "adverts",
        /// A website.
        Website = "website",
        /// Something else.
        Other = "other",
    }
}

choice! {
    /// Whose login a tool uses.
    pub enum LoginKind {
        /// A person's own.
        Personal = "personal",
        /// The business's.
        Business = "business",
    }
}

object! {
    /// Through whose login a tool is connected.
    pub struct Through {
        /// The person.
        who: Option<Id<Person>>,
        /// Personal or business login.
        login: LoginKind,
        /// The account whose login it is.
        account: Option<Id<Account>>,
    }
}

object! {
    /// Who pays for a tool.
    pub struct Billing {
        /// Who asks for the money.
        asked_by: Option<Who>,
        /// Who pays.
        paid_by: Option<Who>,
    }
}

record! {
    /// An app that can post or read on accounts.
    pub struct Tool in "tools", prefix "to_" {
        /// Name.
        name: String as NAME,
        /// What it does.
        kind: ToolKind,
        /// What it is used for.
        purpose: String as Kind::Text(280),
        /// Who answers for it.
        owner: Fact<Option<Id<Person>>>,
        /// Accounts it is connected to.
        accounts: Vec<Id<Account>>,
        /// Through whose login.
        through: Fact<Through>,
        /// Can post.
        posts: bool,
        /// Who can pause it.
        pausers: Fact<Vec<Id<Person>>>,
        /// Who pays.
        billing: Option<Billing>,
        /// Last looked at.
        reviewed_on: Option<NaiveDate>,
    }
}
