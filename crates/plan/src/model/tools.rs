//! Apps that are connected to accounts. Tests: `tests/files.rs`.

use super::{Account, NAME, Person};
use crate::fact::{Fact, Who};
use crate::field::{choice, kind_of, object, record};
use crate::id::Id;
use crate::spec::Kind;
use chrono::NaiveDate;

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
