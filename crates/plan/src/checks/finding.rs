//! The shape of a finding: code, subject and data, no words.
//!
//! Tests: `tests/cases.rs` and beside each check.

use super::Report;
use crate::edit::Edit;
use crate::field::Record;
use crate::id::Key;
use crate::lens::steps::Step;
use crate::reads::{self, Reads};
use crate::spec::ONE;
use chrono::NaiveDate;

/// How serious a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Fix this.
    S1,
    /// Worth a look.
    S2,
    /// Worth a look, less pressing.
    S3,
    /// Good to know.
    Info,
}

/// What a finding is about: a record, or a field of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Subject {
    /// The table; `roles` and `content` for a key role or kind of content that has no record yet.
    pub table: &'static str,
    /// The record; for `roles` and `content` the word, for tables of one record `one`.
    pub key: Key,
    /// The field, or blank.
    pub field: &'static str,
}

impl Subject {
    /// A record as a whole.
    pub fn of<R: Record>(record: &R) -> Self {
        let key = record.key();
        let key = if key.is_empty() { Key::parse(ONE).unwrap_or_default() } else { key };
        Self { table: R::TABLE, key, field: "" }
    }

    /// Something named by a word of our own.
    pub fn word(table: &'static str, word: &str) -> Self {
        Self { table, key: Key::parse(word).unwrap_or_default(), field: "" }
    }

    /// The same record, one field of it.
    pub const fn at(mut self, field: &'static str) -> Self {
        self.field = field;
        self
    }
}

/// Which of the cases of a check it is; the words differ by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The check has one case.
    Plain,
    /// Somebody left.
    Left,
    /// A contract ended.
    ContractEnded,
    /// Somebody has no duty there.
    NoDuty,
    /// Others could know it.
    Others,
    /// More people than agreed.
    TooMany,
    /// Nobody is sure: find out.
    NotSure,
    /// Nobody was asked.
    NotAsked,
    /// It is off.
    Off,
    /// Nobody at all.
    Nobody,
    /// Exactly one.
    One,
    /// Nothing was said about it.
    NotSaid,
    /// It was to be decided, and the day is over.
    NotDecided,
    /// Somebody leaves soon.
    Leaving,
    /// Right only from a later day.
    Later,
    /// Too long ago.
    Old,
    /// The same as another one.
    Duplicate,
    /// It was told in a careless way.
    Told,
    /// It is kept in a careless place.
    Kept,
    /// An emergency contact could step in a little.
    EmergencyContact,
    /// Every weekend.
    Weekends,
    /// The same person is named twice.
    Same,
    /// Somebody is away.
    Away,
    /// Nobody practised it.
    Untrained,
}

/// Numbers of a finding; which are set depends on the code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Amounts {
    /// How many: people with full control, people who know it, people in a group, changes, scenarios.
    pub count: u32,
    /// How many are agreed at most.
    pub limit: u32,
    /// Days since, or days concerned.
    pub days: u32,
    /// Minutes: the longest wait, or planned work a week.
    pub minutes: u32,
    /// Minutes that are promised or agreed at most.
    pub target: u32,
    /// The minute of the day at which something helps most.
    pub best: Option<u32>,
}

/// What puts it right.
#[derive(Clone, Debug, PartialEq)]
pub enum Fix {
    /// Nothing to do but wait: the finding shows from when on it is right.
    Wait,
    /// One change of the plan, undoable.
    Edit(Edit),
    /// A form, filled in as far as it can be.
    Link {
        /// The page, as in the addresses: accounts, people, access, passwords, roles, content, crisis, outputs.
        page: &'static str,
        /// The record to go to; blank for the top.
        anchor: Key,
        /// The field of its form that mends it, where the page shows forms of records; blank for the first one.
        field: &'static str,
    },
    /// Something in the real world. Ticking it off, and only that, changes the plan.
    Task {
        /// The message that says how, where a dated fact exists.
        how: Option<&'static str>,
        /// What ticking changes, if it can be known.
        effect: Option<Edit>,
    },
}

impl Fix {
    /// A form at a subject.
    pub const fn link(page: &'static str, subject: Subject) -> Self {
        Self::field(page, subject, "")
    }

    /// A form at a field of a subject.
    pub const fn field(page: &'static str, subject: Subject, field: &'static str) -> Self {
        Self::Link { page, anchor: subject.key, field }
    }
}

/// Something a plan lacks.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The check.
    pub code: &'static str,
    /// How serious.
    pub severity: Severity,
    /// About what.
    pub subject: Subject,
    /// About whom, where the check speaks of pairs (a password and a person). Part of the finding's key.
    pub second: Option<Subject>,
    /// What belongs to it: the account of a password, the missing legs of the crisis team. Not part of the key.
    pub with: Vec<Subject>,
    /// Numbers.
    pub amounts: Amounts,
    /// Dates it speaks of, in order.
    pub dates: Vec<NaiveDate>,
    /// Which case of the check.
    pub why: Why,
    /// What puts it right.
    pub fix: Fix,
}

impl Finding {
    /// A finding without numbers; the code is set by the list it joins.
    pub const fn new(severity: Severity, subject: Subject, why: Why, fix: Fix) -> Self {
        let amounts = Amounts { count: 0, limit: 0, days: 0, minutes: 0, target: 0, best: None };
        Self { code: "", severity, subject, second: None, with: Vec::new(), amounts, dates: Vec::new(), why, fix }
    }

    /// The page that helps with what must be done in the real world, as in the addresses: who holds the crisis card, and
    /// what can be sent to others.
    pub fn helper(&self) -> Option<&'static str> {
        match self.code {
            "CRI-12" | "CRI-13" | "CRI-14" | "CRI-15" => Some("hand-out"),
            "PLN-05" => Some("outputs"),
            _ => None,
        }
    }

    /// Adds whom it is about.
    pub const fn and(mut self, second: Subject) -> Self {
        self.second = Some(second);
        self
    }

    /// Adds what belongs to it.
    pub fn with(mut self, with: Vec<Subject>) -> Self {
        self.with = with;
        self
    }

    /// Adds how many.
    pub const fn count(mut self, count: usize) -> Self {
        self.amounts.count = count as u32;
        self
    }

    /// Adds how many at most.
    pub const fn limit(mut self, limit: u32) -> Self {
        self.amounts.limit = limit;
        self
    }

    /// Adds how many days.
    pub const fn days(mut self, days: i64) -> Self {
        self.amounts.days = if days > 0 { days as u32 } else { 0 };
        self
    }

    /// Adds minutes, and how many are promised or agreed at most.
    pub const fn minutes(mut self, minutes: u32, target: u32) -> Self {
        (self.amounts.minutes, self.amounts.target) = (minutes, target);
        self
    }

    /// Adds the minute of the day at which something helps most.
    pub const fn best(mut self, minute: Option<u32>) -> Self {
        self.amounts.best = minute;
        self
    }

    /// Adds the dates it speaks of.
    pub fn on(mut self, dates: Vec<NaiveDate>) -> Self {
        self.dates = dates;
        self
    }

    /// The subject as text; with the code it is the finding's identity (G7) and stands in `task.finding`.
    pub fn subject_key(&self) -> String {
        let mut out = self.subject.key.to_string();
        if !self.subject.field.is_empty() {
            out.push('.');
            out.push_str(self.subject.field);
        }
        if let Some(second) = &self.second {
            out.push(' ');
            out.push_str(second.key.as_str());
        }
        out
    }

    /// Whether somebody may leave it as it is, with a reason: a password in a text must go.
    pub fn may_be_accepted(&self) -> bool {
        self.code != super::access::secret_text::CHECK.code
    }

    /// The step it belongs to.
    pub fn step(&self) -> Step {
        match self.code.get(..3) {
            Some("ACC") => Step::Access,
            Some("ROL") => Step::Roles,
            Some("CON") => Step::Content,
            Some("CRI") => Step::Crisis,
            Some("COV") => Step::Cover,
            Some("TRN") => Step::Training,
            Some("ALN") => Step::Rules,
            _ => Step::Plan,
        }
    }

    /// G9: same code, severity and kind of fix. A form on another page is another kind: a row has one link.
    pub(super) fn shares_row(&self, other: &Self) -> bool {
        let fix = match (&self.fix, &other.fix) {
            (Fix::Link { page, .. }, Fix::Link { page: other, .. }) => page == other,
            (fix, other) => std::mem::discriminant(fix) == std::mem::discriminant(other),
        };
        self.code == other.code && self.severity == other.severity && fix
    }
}

/// Takes what a check finds, and counts what it looked at.
#[derive(Debug)]
pub struct Findings<'a> {
    code: &'static str,
    list: &'a mut Vec<Finding>,
    looked: u32,
    earlier: Option<&'a Report>,
}

impl<'a> Findings<'a> {
    /// An empty list for one check.
    pub const fn new(code: &'static str, list: &'a mut Vec<Finding>) -> Self {
        Self { code, list, looked: 0, earlier: None }
    }

    /// Knows what the checks before it found.
    pub const fn after(mut self, earlier: &'a Report) -> Self {
        self.earlier = Some(earlier);
        self
    }

    /// What the checks before it found, accepted or not: one cause is said once (G5).
    pub fn earlier(&self) -> impl Iterator<Item = &'a Finding> {
        reads::note(Reads::EARLIER);
        let lists = self.earlier.map(|report| [&report.findings, &report.info, &report.accepted]);
        lists.into_iter().flatten().flatten()
    }

    /// One more subject was looked at.
    pub const fn look(&mut self) {
        self.looked += 1;
    }

    /// How many were looked at.
    pub const fn looked(&self) -> u32 {
        self.looked
    }

    /// Takes a finding.
    pub fn add(&mut self, finding: Finding) {
        self.list.push(Finding { code: self.code, ..finding });
    }
}
