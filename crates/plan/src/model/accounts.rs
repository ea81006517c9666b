//! Accounts, and places to listen. Tests: `tests/files.rs`.

use super::{NAME, PLAIN, Person, Window};
use crate::fact::{Fact, Who};
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
