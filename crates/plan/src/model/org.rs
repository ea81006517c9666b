//! The organisation: one record about the plan as a whole. Tests: `tests/files.rs`.

use super::{CLOCK, LONG, NAME, PERCENT, PLAIN, Person};
use crate::fact::{Aimed, Fact, Who};
use crate::field::{choice, kind_of, object, record};
use crate::id::{Id, Key};
use crate::spec::Kind;
use chrono::NaiveDate;

choice! {
    /// Which questions the plan asks.
    pub enum Path {
        /// One person does everything.
        Solo = "solo",
        /// Two to ten people.
        Team = "team",
        /// Several teams or departments.
        Departments = "departments",
    }
}

choice! {
    /// What a file holds that was made of a part of a plan.
    pub enum Part {
        /// What one person needs.
        Person = "person",
        /// The house rules.
        Rules = "rules",
        /// A list of what to do.
        Todo = "todo",
    }
}

choice! {
    /// How an organisation shares the work (Altimeter's models, and owner-only for tiny businesses).
    pub enum OperatingModel {
        /// The owner does it.
        OwnerOnly = "owner_only",
        /// One team does it for everybody.
        Central = "central",
        /// A centre helps the others.
        HubAndSpoke = "hub_and_spoke",
        /// Several centres.
        SeveralHubs = "several_hubs",
        /// Everybody takes part, trained.
        Everyone = "everyone",
        /// Nobody coordinates it.
        Uncoordinated = "uncoordinated",
    }
}

choice! {
    /// A day of the week.
    pub enum Day {
        /// Monday.
        Mon = "mon",
        /// Tuesday.
        Tue = "tue",
        /// Wednesday.
        Wed = "wed",
        /// Thursday.
        Thu = "thu",
        /// Friday.
        Fri = "fri",
        /// Saturday.
        Sat = "sat",
        /// Sunday.
        Sun = "sun",
    }
}

object! {
    /// An agreed version of the plan.
    pub struct Edition {
        /// Its number, from 1.
        n: u32,
        /// When it was agreed.
        on: NaiveDate,
        /// What changed, in words.
        note: String as LONG,
        /// Records changed since the previous edition.
        changed: Vec<Key>,
    }
}

object! {
    /// How many are too many.
    pub struct Limits {
        /// Most people that may know one password; blank means 3.
        knowers: Option<u32>,
        /// Most people that may manage one account; blank means 2.
        managers: Option<u32>,
        /// Largest share of one pillar in percent; blank means 60.
        pillar_percent: Option<u32> as PERCENT,
    }
}

object! {
    /// Promised hours on some days.
    pub struct Window {
        /// On which days.
        days: Vec<Day>,
        /// From, in minutes since midnight.
        from: u32 as CLOCK,
        /// To, in minutes since midnight.
        to: u32 as CLOCK,
        /// Answered within, in minutes of promised time.
        target: Option<u32>,
    }
}

object! {
    /// Who looks at messages, roughly, until watches are planned. `None` means that nobody does, agreed.
    pub struct RoughWatch {
        /// On weekdays.
        weekdays: Fact<Option<Who>>,
        /// In the evenings.
        evenings: Fact<Option<Who>>,
        /// On the weekend.
        weekend: Fact<Option<Who>>,
    }
}

object! {
    /// When and how a turn is handed over.
    pub struct Handover {
        /// The day.
        day: Option<Day>,
        /// The time in minutes since midnight.
        time: Option<u32> as CLOCK,
        /// Who hands over.
        from: Option<Id<Person>>,
        /// Who takes over.
        to: Option<Id<Person>>,
        /// What is told.
        note: String as LONG,
    }
}

object! {
    /// The strategy in one sentence.
    pub struct Strategy {
        /// The sentence.
        text: String as Kind::Text(280),
        /// Who owns it; blank means the director.
        owner: Option<Id<Person>>,
    }
}

object! {
    /// Where content wishes are handed in.
    pub struct Intake {
        /// The place, in words.
        place: String as Kind::Text(280),
        /// Who looks at it.
        who: Option<Who>,
        /// Answered within, in minutes.
        minutes: Option<u32>,
    }
}

object! {
    /// The centre that helps departments.
    pub struct Hub {
        /// Who runs it.
        who: Option<Who>,
        /// What it helps with.
        helps_with: String as Kind::Text(280),
        /// How to ask.
        how_to_ask: String as Kind::Text(280),
    }
}

object! {
    /// A regular meeting.
    pub struct Meeting {
        /// Its name.
        title: String as NAME,
        /// The day.
        day: Day,
        /// The time in minutes since midnight, in its own zone.
        time: u32 as CLOCK,
        /// IANA zone; blank means the plan's.
        tz: String as PLAIN,
        /// Every how many weeks.
        every_weeks: Option<u32>,
    }
}

object! {
    /// What somebody found out about a network, in place of what we collected.
    pub struct NetworkFact {
        /// Key of the network.
        network: String as Kind::Plain(40),
        /// Days that a new holder of full control waits before removing others.
        wait_days: Option<u32> as Kind::Whole(0, 365),
        /// How many people may know the password.
        may_know: Option<u32> as Kind::Whole(0, 1000),
        /// Looked up on.
        looked_on: Option<NaiveDate>,
        /// Where it says so.
        source: String as Kind::Text(280),
    }
}

record! {
    /// The organisation and its plan as a whole.
    pub struct Org in "org", prefix "" {
        /// Name of the business; heads the sheet and names the plan.
        title: String as Kind::Text(80),
        /// Which questions are asked.
        path: Path,
        /// Holds this part of another plan alone: what is not in it says nothing about the business.
        part: Option<Part>,
        /// Whose part it is.
        part_of: Option<Id<Person>>,
        /// Questions of the short path that were continued past, by key.
        answered: Vec<String> as Kind::List(&Kind::Plain(60)),
        /// Operating model, today and target.
        model: Aimed<OperatingModel>,
        /// IANA time zone of the plan, for example Europe/London.
        tz: String as PLAIN,
        /// First day of the week; blank means Monday.
        week_start: Option<Day>,
        /// Days of the weekend; blank means Saturday and Sunday.
        weekend: Vec<Day>,
        /// First month of the first quarter, 1-12; blank means January.
        quarter_start: Option<u32> as Kind::Whole(1, 12),
        /// When the plan was started.
        made_on: Option<NaiveDate>,
        /// Who made it: "you" of the first question.
        made_by: Option<Id<Person>>,
        /// Check the plan again by this day.
        review_on: Option<NaiveDate>,
        /// Agreed versions.
        editions: Vec<Edition>,
        /// When the house rules last changed.
        rules_changed_on: Option<NaiveDate>,
        /// Look at the house rules again by this day.
        rules_review_on: Option<NaiveDate>,
        /// How many are too many.
        limits: Limits,
        /// Promised hours of every account that has none of its own.
        promise: Vec<Window>,
        /// Promised hours that are aimed at.
        promise_target: Vec<Window>,
        /// The profile says when nobody answers.
        public_notice: Fact<bool>,
        /// Who looks at messages, roughly.
        rough_watch: RoughWatch,
        /// Who watches when a watch has nobody.
        fallback: Option<Id<Person>>,
        /// How a turn is handed over.
        handover: Fact<Handover>,
        /// The strategy in one sentence.
        strategy: Strategy,
        /// Where content wishes are handed in.
        intake: Option<Intake>,
        /// The centre that helps departments.
        hub: Option<Hub>,
        /// Regular meetings.
        meetings: Vec<Meeting>,
        /// No scheduling tool or other app is used.
        no_tools: Fact<bool>,
        /// What somebody found out about networks, in place of what we collected.
        network_facts: Vec<NetworkFact>,
    }
}
