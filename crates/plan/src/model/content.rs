//! Who makes what: streams, campaigns, pillars, consistency, triage, replies, experts, ideas. Tests: `tests/files.rs`.

use super::{Day, Department, LONG, NAME, PERCENT, PLAIN, Person, Rotation, Scope};
use crate::fact::{Fact, Who};
use crate::field::{choice, kind_of, object, record};
use crate::id::Id;
use crate::spec::Kind;
use chrono::NaiveDate;

choice! {
    /// What is made.
    pub enum StreamKind {
        /// Posts and captions.
        Posts = "posts",
        /// Photos.
        Photo = "photo",
        /// Videos.
        Video = "video",
        /// Blog or news.
        Blog = "blog",
        /// Ready-made replies.
        Replies = "replies",
        /// Adverts.
        Adverts = "adverts",
        /// Something else with a name of its own.
        Other = "other",
    }
}

choice! {
    /// Where the work comes from.
    pub enum Source {
        /// From inside.
        InHouse = "in_house",
        /// Somebody is to be hired.
        Hire = "hire",
        /// A freelancer.
        Freelancer = "freelancer",
        /// A partner firm.
        Partner = "partner",
    }
}

choice! {
    /// How often something is made.
    pub enum CadenceKind {
        /// Roughly so often.
        Roughly = "roughly",
        /// Each week on some days.
        Weekly = "weekly",
        /// Each month on some days.
        Monthly = "monthly",
    }
}

object! {
    /// How often something is made.
    pub struct Cadence {
        /// Roughly, weekly or monthly.
        kind: CadenceKind,
        /// Weekly: on which days.
        days: Vec<Day>,
        /// Weekly: every so many weeks; blank means 1.
        every_weeks: Option<u32>,
        /// Weekly: the first day.
        start: Option<NaiveDate>,
        /// Monthly: on which days of the month, 1-31.
        month_days: Vec<u32> as Kind::List(&Kind::Whole(1, 31)),
        /// Roughly: pieces a week.
        per_week: Option<u32>,
        /// Roughly: in words.
        words: String as Kind::Text(120),
    }
}

record! {
    /// One kind of content and who makes it.
    pub struct Stream in "streams", prefix "sm_" {
        /// What kind.
        kind: StreamKind,
        /// Own name.
        name: String as NAME,
        /// Is it made at all?
        made: Fact<bool>,
        /// Who makes it.
        creators: Vec<Who>,
        /// Who makes it, in turns.
        rotation: Option<Id<Rotation>>,
        /// Who stands in; decided without a value means nobody.
        stand_in: Fact<Option<Id<Person>>>,
        /// Where the work comes from.
        source: Option<Source>,
        /// Who does the research.
        research: Option<Who>,
        /// For which accounts.
        scope: Scope,
        /// How often.
        cadence: Option<Cadence>,
        /// Minutes for one piece.
        minutes_per_piece: Option<u32>,
        /// Who checks it first; decided without a value means no check needed.
        check: Fact<Option<Id<Person>>>,
        /// Themes.
        pillars: Vec<Id<Pillar>>,
    }
}

object! {
    /// A date on the way of a campaign.
    pub struct Checkpoint {
        /// When.
        date: NaiveDate,
        /// What.
        text: String as Kind::Text(280),
        /// Who.
        who: Option<Who>,
    }
}

record! {
    /// Work with dates.
    pub struct Campaign in "campaigns", prefix "ca_" {
        /// Name.
        name: String as NAME,
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
        /// Who answers for it.
        owner: Option<Id<Person>>,
        /// Dates on the way.
        checkpoints: Vec<Checkpoint>,
    }
}

record! {
    /// A theme and its share.
    pub struct Pillar in "pillars", prefix "pi_" {
        /// Name.
        name: String as NAME,
        /// Share in percent.
        percent: Option<u32> as PERCENT,
    }
}

object! {
    /// A document kept elsewhere.
    pub struct DocumentLink {
        /// Where it is.
        url: String as Kind::Plain(500),
        /// Who keeps it.
        keeper: Option<Who>,
    }
}

record! {
    /// What keeps all posts fitting together.
    pub struct Consistency in "consistency", prefix "" {
        /// The voice.
        voice: String as LONG,
        /// Do.
        do_list: String as LONG,
        /// Do not.
        do_not: String as LONG,
        /// What may be claimed.
        claims: String as LONG,
        /// How it looks.
        visual: String as LONG,
        /// Hashtags.
        hashtags: String as PLAIN,
        /// Who makes sure that all posts fit together; decided without a value means nobody.
        checker: Fact<Option<Id<Person>>>,
        /// A document kept elsewhere.
        document: Option<DocumentLink>,
    }
}

object! {
    /// One row of the reply triage.
    pub struct TriageRow {
        /// What comes in.
        kind: String as Kind::Text(120),
        /// What to do.
        action: String as Kind::Text(280),
        /// Whom to tell.
        tell: Option<Who>,
    }
}

record! {
    /// How to answer what comes in.
    pub struct Triage in "triage", prefix "" {
        /// Its rows.
        rows: Vec<TriageRow>,
    }
}

record! {
    /// A ready-made reply.
    pub struct Reply in "replies", prefix "rp_" {
        /// The question.
        question: String as Kind::Text(280),
        /// The reply.
        text: String as LONG,
    }
}

record! {
    /// Who answers questions on a topic.
    pub struct Expert in "experts", prefix "ex_" {
        /// The topic.
        topic: String as Kind::Text(120),
        /// The department.
        department: Option<Id<Department>>,
        /// The person.
        person: Option<Id<Person>>,
        /// How to ask.
        how: String as Kind::Text(280),
        /// Within how many minutes.
        minutes: Option<u32>,
    }
}

record! {
    /// An idea for content.
    pub struct Idea in "ideas", prefix "id_" {
        /// From which department.
        department: Option<Id<Department>>,
        /// The idea.
        text: String as Kind::Text(280),
        /// For which stream.
        stream: Option<Id<Stream>>,
    }
}
