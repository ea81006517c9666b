//! Key roles, responsibilities, decision rights, approvals and decisions. Tests: `tests/files.rs`.

use super::{Account, Campaign, Department, NAME, Person, Skill, Workshop};
use crate::fact::{Aimed, Fact, Who};
use crate::field::{choice, kind_of, object, record};
use crate::id::Id;
use crate::spec::Kind;
use chrono::NaiveDate;

choice! {
    /// The three key roles.
    pub enum Role {
        /// Has the final say.
        Director = "director",
        /// Runs it week by week.
        Manager = "manager",
        /// Posts and answers.
        Coordinator = "coordinator",
    }
}

object! {
    /// What something covers: everything, or only what is listed.
    pub struct Scope {
        /// Only what is listed; an empty list then covers nothing.
        only: bool,
        /// The accounts.
        accounts: Vec<Id<Account>>,
        /// The campaigns.
        campaigns: Vec<Id<Campaign>>,
    }
}

impl Scope {
    /// Everything.
    pub fn all() -> Self {
        Self::default()
    }

    /// Only these accounts.
    pub fn only(accounts: Vec<Id<Account>>) -> Self {
        Self { only: true, accounts, campaigns: Vec::new() }
    }

    /// Whether the account is covered.
    pub fn covers(&self, account: Id<Account>) -> bool {
        !self.only || self.accounts.contains(&account)
    }
}

record! {
    /// A key role held by one person. One seat for director; manager and coordinator may have several scopes.
    pub struct Seat in "seats", prefix "st_" {
        /// Which role.
        role: Role,
        /// For which accounts or campaigns.
        scope: Scope,
        /// Who holds it, today and target; decided without a value means nobody.
        holder: Aimed<Option<Id<Person>>>,
        /// Who stands in; decided without a value means nobody.
        stand_in: Fact<Option<Id<Person>>>,
        /// A shadow is wanted.
        shadow_wanted: bool,
        /// The business's own title of the role.
        own_title: String as NAME,
    }
}

choice! {
    /// Which group a responsibility belongs to.
    pub enum Group {
        /// Of the director.
        Director = "director",
        /// Of the manager.
        Manager = "manager",
        /// Of the coordinators.
        Coordinator = "coordinator",
        /// Of those who make content.
        Creator = "creator",
        /// In a crisis.
        Crisis = "crisis",
        /// Other.
        Other = "other",
    }
}

choice! {
    /// How often a duty comes round.
    pub enum RhythmKind {
        /// When needed.
        AsNeeded = "as_needed",
        /// Every day.
        Daily = "daily",
        /// Each week on some days.
        Weekly = "weekly",
        /// Each month.
        Monthly = "monthly",
    }
}

object! {
    /// How often a duty comes round.
    pub struct Rhythm {
        /// How often.
        kind: RhythmKind,
        /// On which days, if weekly.
        days: Vec<super::Day>,
    }
}

record! {
    /// A duty: one person is accountable, others do it, are asked, or are told.
    pub struct Responsibility in "responsibilities", prefix "rs_" {
        /// What.
        text: String as Kind::Text(120),
        /// Key in our catalogue.
        catalogue: String as Kind::Plain(60),
        /// Which group.
        group: Group,
        /// Accountable is the holder of the role of its group.
        from_role: bool,
        /// Accountable, when not from the role.
        accountable: Fact<Option<Id<Person>>>,
        /// Who does it; blank means the accountable person.
        doers: Option<Vec<Who>>,
        /// People who are asked.
        consulted: Vec<Id<Person>>,
        /// Departments that are asked.
        consulted_departments: Vec<Id<Department>>,
        /// People who are told.
        informed: Vec<Id<Person>>,
        /// Backups.
        backups: Vec<Id<Person>>,
        /// For which accounts.
        scope: Scope,
        /// Must not stop.
        critical: bool,
        /// Skills it needs.
        skills: Vec<Id<Skill>>,
        /// How often.
        rhythm: Rhythm,
        /// Minutes a week.
        minutes_per_week: Option<u32>,
    }
}

choice! {
    /// What a right is about.
    pub enum RightKind {
        /// Money.
        Budget = "budget",
        /// Campaigns.
        Campaign = "campaign",
        /// Strategy.
        Strategy = "strategy",
        /// Something else, in words.
        Other = "other",
    }
}

record! {
    /// Who has the final say on something.
    pub struct Right in "rights", prefix "rg_" {
        /// About what.
        what: RightKind,
        /// About what, in words.
        what_text: String as NAME,
        /// Where it ends.
        scope: String as Kind::Text(280),
        /// Who decides; unlooked means the director.
        decider: Fact<Option<Id<Person>>>,
        /// Who stands in.
        deputy: Fact<Option<Id<Person>>>,
        /// Spending limit.
        limit_amount: Option<u32>,
        /// Its currency.
        currency: String as Kind::Plain(10),
    }
}

choice! {
    /// Colours of content.
    pub enum Colour {
        /// Publish freely.
        Green = "green",
        /// A second look.
        Amber = "amber",
        /// A named approver.
        Red = "red",
    }
}

choice! {
    /// What happens when nobody approves in time.
    pub enum OnTimeout {
        /// The deputy decides.
        Deputy = "deputy",
        /// It goes out.
        GoesOut = "goes_out",
        /// It waits.
        Waits = "waits",
    }
}

record! {
    /// Who approves what before it goes out.
    pub struct Approval in "approvals", prefix "ap_" {
        /// What it applies to.
        applies_to: String as Kind::Text(120),
        /// Its colour.
        colour: Colour,
        /// Who approves.
        approver: Fact<Option<Id<Person>>>,
        /// Who stands in.
        deputy: Fact<Option<Id<Person>>>,
        /// Within how many minutes.
        limit_minutes: Option<u32>,
        /// Within how many minutes, as aimed at.
        limit_target: Option<u32>,
        /// What happens then.
        on_timeout: OnTimeout,
    }
}

choice! {
    /// Who decides a thing in an organisation with departments.
    pub enum DecisionKind {
        /// The centre.
        Central = "central",
        /// The centre, after asking.
        Consulted = "consulted",
        /// Each department.
        Local = "local",
    }
}

object! {
    /// Dots that a choice got in a vote; advice for whoever decides.
    pub struct Vote {
        /// The choice.
        choice: String as Kind::Text(120),
        /// How many.
        dots: u32 as Kind::Whole(0, 1000),
    }
}

record! {
    /// A decision and how it was made.
    pub struct Decision in "decisions", prefix "de_" {
        /// What.
        what: String as Kind::Text(280),
        /// Who decides.
        kind: DecisionKind,
        /// By whom.
        decider: Fact<Option<Id<Person>>>,
        /// Which departments it touches.
        touches: Vec<Id<Department>>,
        /// When.
        decided_on: Option<NaiveDate>,
        /// The result.
        result: String as Kind::Text(2000),
        /// Must be decided by.
        due: Option<NaiveDate>,
        /// What the room voted.
        votes: Vec<Vote>,
        /// Came up in this workshop.
        workshop: Option<Id<Workshop>>,
    }
}
