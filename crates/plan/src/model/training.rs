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

object! {
    /// One item of an agenda.
    pub struct AgendaItem {
        /// What.
        text: String as Kind::Text(280),
        /// How long, in minutes.
        minutes: u32,
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
    }
}
