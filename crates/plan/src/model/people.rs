//! People, departments and partner firms. Tests: `tests/files.rs`.

use super::{CLOCK, Day, Guideline, NAME, PLAIN};
use crate::fact::{Fact, Who};
use crate::field::{choice, kind_of, object, record};
use crate::id::Id;
use crate::spec::Kind;
use chrono::NaiveDate;

choice! {
    /// How a person belongs to the business.
    pub enum PersonKind {
        /// Works here.
        Staff = "staff",
        /// Owns the business.
        Owner = "owner",
        /// Assists one person.
        Assistant = "assistant",
        /// Helps unpaid.
        Volunteer = "volunteer",
        /// Outside help.
        Freelancer = "freelancer",
        /// Works for an agency.
        Agency = "agency",
        /// Would help in an emergency only.
        Emergency = "emergency",
    }
}

choice! {
    /// Whether a person has duties.
    pub enum Involvement {
        /// Has or may get duties.
        Duties = "duties",
        /// Is only kept informed.
        InformedOnly = "informed_only",
    }
}

choice! {
    /// Whether a person is still there.
    pub enum Presence {
        /// Is there.
        Active = "active",
        /// Leaves on a known day.
        Leaving = "leaving",
        /// Has left.
        Left = "left",
    }
}

object! {
    /// Whether a person is still there, with the day.
    pub struct PersonStatus {
        /// Active, leaving or left.
        is: Presence,
        /// The day of leaving, if known.
        on: Option<NaiveDate>,
    }
}

object! {
    /// A range of minutes a week.
    pub struct Hours {
        /// At least.
        min: u32,
        /// At most.
        max: u32,
    }
}

object! {
    /// When a person can work.
    pub struct Available {
        /// On which days.
        days: Vec<Day>,
        /// From, in minutes since midnight.
        from: Option<u32> as CLOCK,
        /// To, in minutes since midnight.
        to: Option<u32> as CLOCK,
    }
}

object! {
    /// Which edition of the plan a person has read and agreed to.
    pub struct Agreed {
        /// The edition's number.
        edition: u32,
        /// When.
        on: NaiveDate,
    }
}

record! {
    /// A person, or a group that nobody can name yet.
    pub struct Person in "people", prefix "p_" {
        /// Name, at most 60 characters.
        name: String as NAME,
        /// How the person belongs to the business.
        kind: PersonKind,
        /// The firm, for an agency contact.
        partner: Option<Id<Partner>>,
        /// The department.
        department: Option<Id<Department>>,
        /// Title at work.
        job_title: String as NAME,
        /// Has duties or is only informed.
        involvement: Involvement,
        /// Still there? Absent counts as active.
        status: Fact<PersonStatus>,
        /// Minutes a week for social media.
        hours: Option<Hours>,
        /// When the person can work.
        available: Option<Available>,
        /// Own IANA zone; blank means the plan's.
        tz: String as PLAIN,
        /// Phone, as typed.
        phone: String as PLAIN,
        /// E-mail, as typed.
        email: String as PLAIN,
        /// How else to reach the person.
        reach_note: String as Kind::Text(280),
        /// End of the contract.
        contract_end: Option<NaiveDate>,
        /// Read and agreed.
        agreed: Option<Agreed>,
        /// For a nameless group: how many people.
        placeholder: Option<u32>,
    }
}

choice! {
    /// What a department does for social media.
    pub enum Involved {
        /// Is asked.
        Consulted = "consulted",
        /// Brings content.
        SuppliesContent = "supplies_content",
        /// Answers questions.
        AnswersQuestions = "answers_questions",
        /// Approves.
        Approves = "approves",
    }
}

object! {
    /// A department's own guide.
    pub struct Guide {
        /// Its name.
        title: String as NAME,
        /// Where it is.
        url: String as PLAIN,
        /// When the department accepted the core rules.
        accepted_core_on: Option<NaiveDate>,
        /// Core rules it leaves out.
        drops: Vec<Id<Guideline>>,
    }
}

object! {
    /// From when to when a department takes part.
    pub struct Live {
        /// From.
        from: Option<NaiveDate>,
        /// To.
        to: Option<NaiveDate>,
    }
}

record! {
    /// A department or team.
    pub struct Department in "departments", prefix "dp_" {
        /// Name.
        name: String as NAME,
        /// Who speaks for it.
        representative: Option<Who>,
        /// What it does for social media.
        involved: Vec<Involved>,
        /// What it can share.
        can_share: String as Kind::Text(280),
        /// Questions that go to it.
        sends_questions: String as Kind::Text(280),
        /// Its goal in its own words.
        goal: String as Kind::Text(280),
        /// Its own guide.
        guide: Option<Guide>,
        /// When it takes part.
        live: Live,
        /// Must be told in a crisis.
        told_in_crisis: bool,
    }
}

choice! {
    /// What a partner is.
    pub enum PartnerKind {
        /// An agency.
        Agency = "agency",
        /// A freelancer.
        Freelancer = "freelancer",
        /// A department.
        Department = "department",
        /// Another organisation.
        OtherOrganisation = "other_organisation",
    }
}

record! {
    /// A firm or group outside that works for the business.
    pub struct Partner in "partners", prefix "pa_" {
        /// Name.
        name: String as NAME,
        /// What it is.
        kind: PartnerKind,
        /// Who inside answers for it.
        inside_owner: Fact<Option<Id<super::Person>>>,
        /// Who inside stands in.
        inside_deputy: Fact<Option<Id<super::Person>>>,
        /// What it does.
        scope: String as Kind::Text(280),
        /// End of the contract.
        contract_end: Option<NaiveDate>,
        /// How its work is approved.
        approval_path: String as Kind::Text(280),
    }
}
