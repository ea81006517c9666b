//! What somebody must do, comments, and topics parked for later. Tests: `tests/files.rs`.

use super::{Account, Incident, Person, Workshop, bound};
use crate::field::{choice, kind_of, object, record};
use crate::id::{Id, Key};
use crate::spec::Kind;
use chrono::NaiveDate;

choice! {
    /// Where a to-do is done.
    pub enum TaskKind {
        /// In the real world.
        World = "world",
        /// In the plan.
        Plan = "plan",
    }
}

object! {
    /// The finding a to-do came from: code and subject are its key.
    pub struct FindingRef {
        /// Code, for example ACC-03.
        code: String as Kind::Plain(20),
        /// Subject: ids joined by a space.
        subject: String as Kind::Plain(120),
    }
}

object! {
    /// Done, when and by whom.
    pub struct Done {
        /// When.
        on: NaiveDate,
        /// By whom.
        by: Option<Id<Person>>,
    }
}

object! {
    /// A risk that was accepted.
    pub struct NotDoing {
        /// Why.
        reason: String as Kind::Text(280),
        /// Until when.
        until: Option<NaiveDate>,
        /// Who said so.
        by: Option<Id<Person>>,
    }
}

object! {
    /// The line of the list for somebody who leaves that a to-do came from.
    pub struct LeavingRef {
        /// Who leaves.
        who: Id<Person> as bound("people"),
        /// Which line: what it is about, as a word and an id.
        line: String as Kind::Plain(120),
    }
}

record! {
    /// A to-do.
    pub struct Task in "tasks", prefix "ta_" {
        /// What, in own words; blank when it comes from a finding.
        text: String as Kind::Text(280),
        /// The finding it came from.
        finding: Option<FindingRef>,
        /// In the real world or in the plan.
        kind: TaskKind,
        /// On which account.
        account: Option<Id<Account>>,
        /// Key of the fact that says how.
        how: String as Kind::Plain(60),
        /// Who does it.
        owner: Option<Id<Person>>,
        /// By when.
        due: Option<NaiveDate>,
        /// Done.
        done: Option<Done>,
        /// Accepted instead.
        not_doing: Option<NotDoing>,
        /// Came from this workshop.
        workshop: Option<Id<Workshop>>,
        /// Came from this event.
        incident: Option<Id<Incident>>,
        /// Came from the list for somebody who leaves.
        leaving: Option<LeavingRef>,
    }
}

record! {
    /// A comment on a record.
    pub struct Comment in "comments", prefix "cm_" {
        /// On which record.
        on: Key,
        /// Who wrote it.
        by: String as Kind::Text(60),
        /// When.
        date: Option<NaiveDate>,
        /// The comment.
        text: String as Kind::Text(2000),
    }
}

record! {
    /// A topic parked for later.
    pub struct Parked in "parked", prefix "pk_" {
        /// The topic.
        text: String as Kind::Text(280),
        /// Who raised it.
        by: String as Kind::Text(60),
        /// When.
        on: Option<NaiveDate>,
        /// Closed on.
        closed_on: Option<NaiveDate>,
        /// Came up in this workshop.
        workshop: Option<Id<Workshop>>,
    }
}
