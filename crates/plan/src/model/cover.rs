//! Who watches when: watches, rotations, exceptions, absences, holidays and agreed gaps. Tests: `tests/files.rs`.

use super::{Account, Busy, CLOCK, Day, NAME, Person, Scope, Stream, bound};
use crate::fact::Fact;
use crate::field::{choice, kind_of, object, record};
use crate::id::Id;
use crate::spec::Kind;
use chrono::NaiveDate;

record! {
    /// A weekly watch: somebody looks at accounts. From equal to to is a check at a moment.
    pub struct Watch in "watches", prefix "wa_" {
        /// Which accounts.
        scope: Scope,
        /// On which days.
        days: Vec<Day>,
        /// From, in minutes since midnight.
        from: u32 as CLOCK,
        /// To, in minutes since midnight.
        to: u32 as CLOCK,
        /// Ends on the next day.
        ends_next_day: bool,
        /// Who watches; one of person and rotation is set.
        person: Option<Id<Person>>,
        /// Who watches, in turns.
        rotation: Option<Id<Rotation>>,
        /// First day.
        active_from: Option<NaiveDate>,
        /// Last day.
        active_to: Option<NaiveDate>,
        /// Belongs to this busy time.
        busy: Option<Id<Busy>> as bound("busy"),
    }
}

choice! {
    /// When a rotation moves on.
    pub enum Step {
        /// Every week.
        Week = "week",
        /// Each time.
        EachTime = "each_time",
        /// Every day.
        Day = "day",
        /// Every business day.
        BusinessDay = "business_day",
        /// Every two weeks.
        TwoWeeks = "two_weeks",
        /// Every month.
        Month = "month",
        /// Every so many days.
        Custom = "custom",
    }
}

object! {
    /// Days from and to, both inclusive.
    pub struct Span {
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
    }
}

record! {
    /// People taking turns.
    pub struct Rotation in "rotations", prefix "ro_" {
        /// Name.
        name: String as NAME,
        /// Who, in order.
        members: Vec<Id<Person>>,
        /// When it moves on.
        step: Step,
        /// For custom: every so many days.
        every_days: Option<u32>,
        /// The day of the first turn.
        start: Option<NaiveDate>,
        /// Days that are skipped.
        skips: Vec<Span>,
    }
}

choice! {
    /// Whether a swap is agreed.
    pub enum OverrideState {
        /// Proposed.
        Proposed = "proposed",
        /// Accepted.
        Accepted = "accepted",
    }
}

record! {
    /// One exception: on this date somebody else, or nobody.
    pub struct Override in "overrides", prefix "ov_" {
        /// The watch; one of watch and stream is set.
        watch: Option<Id<Watch>> as bound("watches"),
        /// The stream.
        stream: Option<Id<Stream>> as bound("streams"),
        /// The date.
        date: NaiveDate,
        /// Who; blank means nobody.
        who: Option<Id<Person>>,
        /// Proposed or accepted.
        state: OverrideState,
    }
}

record! {
    /// Somebody is away.
    pub struct Absence in "absences", prefix "ab_" {
        /// Who.
        who: Id<Person> as bound("people"),
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
        /// Who stands in.
        stand_in: Option<Id<Person>>,
    }
}

object! {
    /// What happens on a holiday.
    pub struct HolidayCover {
        /// Closed.
        closed: bool,
        /// Who covers.
        person: Option<Id<Person>>,
    }
}

record! {
    /// A holiday.
    pub struct Holiday in "holidays", prefix "ho_" {
        /// The date.
        date: NaiveDate,
        /// Name.
        name: String as NAME,
        /// Closed, or who covers.
        cover: Fact<HolidayCover>,
    }
}

record! {
    /// A gap that was agreed.
    pub struct Quiet in "quiet", prefix "qu_" {
        /// Which account.
        account: Option<Id<Account>> as bound("accounts"),
        /// On which days each week.
        days: Vec<Day>,
        /// On which dates.
        dates: Option<Span>,
        /// From, in minutes since midnight; blank means all day.
        from: Option<u32> as CLOCK,
        /// To, in minutes since midnight.
        to: Option<u32> as CLOCK,
        /// Why.
        reason: String as Kind::Text(280),
        /// Until when.
        until: Option<NaiveDate>,
    }
}
