//! Skills, who has them, and workshops. Tests: `tests/files.rs`.

use super::{LONG, NAME, Person, bound};
use crate::field::{choice, kind_of, object, record};
use crate::id::Id;
use crate::spec::Kind;
use chrono::NaiveDate;

record! {
    /// A skill of the business's own; post, reply, crisis and recover are built in.
    pub struct Skill in "skills", prefix "sk_" {
        /// Name.
        name: String as NAME,
    }
}

choice! {
    /// How well somebody can do something.
    pub enum SkillLevel {
        /// Not yet.
        None = "none",
        /// Shown once.
        Learning = "learning",
        /// Can do it alone.
        CanDo = "can_do",
        /// Can teach it.
        CanTeach = "can_teach",
    }
}

choice! {
    /// How we know.
    pub enum Evidence {
        /// Was at a workshop.
        Attended = "attended",
        /// Showed it.
        Demonstrated = "demonstrated",
        /// Did it in a drill.
        Drilled = "drilled",
    }
}

record! {
    /// What somebody can do.
    pub struct Training in "training", prefix "tr_" {
        /// Who.
        who: Id<Person> as bound("people"),
        /// Built-in skill: post, reply, crisis, recover; or blank.
        skill: String as Kind::Plain(40),
        /// Own skill.
        own_skill: Option<Id<Skill>> as bound("skills"),
        /// How well.
        level: SkillLevel,
        /// Since when.
        on: Option<NaiveDate>,
        /// How we know.
        evidence: Option<Evidence>,
        /// Until when it counts.
        valid_until: Option<NaiveDate>,
        /// Shown by whom.
        by: Option<Id<Person>>,
    }
}

choice! {
    /// What a workshop is for.
    pub enum WorkshopKind {
        /// Training.
        Training = "training",
        /// Planning.
        Planning = "planning",
    }
}

choice! {
    /// What the room does in one part of a workshop; decides what the shared screen shows.
    pub enum Block {
        /// Talks about the item's own text.
        Talk = "talk",
        /// Hears what the day is for.
        Welcome = "welcome",
        /// Says who can get in where, one account after the other.
        Access = "access",
        /// Says who needs it for their job.
        Need = "need",
        /// Names who decides, who runs it, who posts, and who stands in.
        Roles = "roles",
        /// Hears every department.
        Departments = "departments",
        /// Rests.
        Pause = "break",
        /// Agrees what happens when a bad review spreads.
        Crisis = "crisis",
        /// Practises a bad day.
        Practice = "practice",
        /// Promises hours.
        Hours = "hours",
        /// Decides one open thing.
        Decide = "decide",
        /// Reads out the to-dos.
        Todo = "todo",
        /// Ends: what was parked, the next date, handing over.
        Close = "close",
    }
}

object! {
    /// One item of an agenda.
    pub struct AgendaItem {
        /// What.
        text: String as Kind::Text(280),
        /// How long, in minutes.
        minutes: u32,
        /// What the room does.
        block: Block,
        /// What is decided: the key of a decision, or code and subject of a finding with a blank between them.
        about: String as Kind::Plain(160),
    }
}

object! {
    /// What was settled before the day with whoever has the final say.
    pub struct Prepared {
        /// Who has the final say is known and only announced.
        director_named: bool,
        /// Initials stand on the shared screen in place of names.
        initials: bool,
        /// The meeting is recorded.
        recorded: bool,
        /// The room may see who has access.
        access_shown: bool,
    }
}

object! {
    /// Answers that somebody gave before or on the day, and that were taken into the plan.
    pub struct Answered {
        /// Who.
        who: Id<Person> as bound("people"),
        /// Sum of the answers' text; the same answers again change nothing.
        sum: String as Kind::Plain(20),
        /// When they were taken in.
        on: NaiveDate,
        /// When they were made, in minutes since 1970: older answers do not take their place unasked.
        made: Option<u32>,
    }
}

record! {
    /// A workshop.
    pub struct Workshop in "workshops", prefix "ws_" {
        /// When.
        on: NaiveDate,
        /// What for.
        kind: WorkshopKind,
        /// Was held.
        held: bool,
        /// Who leads it.
        facilitator: Option<Id<Person>>,
        /// How long, in minutes.
        minutes: Option<u32>,
        /// Topics.
        topics: Vec<String>,
        /// Agenda.
        agenda: Vec<AgendaItem>,
        /// Who was there.
        attended: Vec<Id<Person>>,
        /// Which edition was taught.
        edition: Option<u32>,
        /// Date of the materials.
        materials_on: Option<NaiveDate>,
        /// What changed since the last one.
        changed_note: String as LONG,
        /// What was decided.
        decisions: Vec<String>,
        /// How many people are in the room.
        in_room: Option<u32> as Kind::Whole(0, 500),
        /// How many take part from elsewhere.
        remote: Option<u32> as Kind::Whole(0, 500),
        /// What was settled before the day.
        prepared: Prepared,
        /// Who types.
        scribe: Option<Id<Person>>,
        /// Who in the room reads the chat of those elsewhere.
        minds_chat: Option<Id<Person>>,
        /// Whose answers were taken in.
        answered: Vec<Answered>,
        /// When the next one is.
        next_on: Option<NaiveDate>,
    }
}
