//! The crisis plan, its cases, busy times, drills and real events, and who holds the card. Tests: `tests/files.rs`.

use super::{Account, Campaign, LONG, NAME, PLAIN, Person, Task, Verified};
use crate::fact::{Fact, Who};
use crate::field::{choice, kind_of, object, record};
use crate::id::Id;
use crate::spec::Kind;
use chrono::NaiveDate;
use std::collections::BTreeMap;

object! {
    /// A crisis job. Unlooked means that it follows the roles.
    pub struct CrisisJob {
        /// Who; unlooked means the holder of the role.
        holder: Fact<Who>,
        /// Who stands in; decided without a value means nobody.
        stand_in: Fact<Option<Id<Person>>>,
    }
}

choice! {
    /// May the person on watch post the agreed words when nobody answers?
    pub enum Authority {
        /// Yes.
        Yes = "yes",
        /// No, keep calling.
        NoKeepCalling = "no_keep_calling",
        /// Only if it gets worse.
        OnlyIfWorse = "only_if_worse",
    }
}

object! {
    /// One line of the first hour.
    pub struct CrisisStep {
        /// Key of our own text; blank when the text is the user's.
        key: String as Kind::Plain(60),
        /// Own words.
        text: String as Kind::Text(280),
        /// Who does it.
        who: Option<Who>,
    }
}

object! {
    /// How bad it is.
    pub struct CrisisLevel {
        /// When it is this bad, in own words; blank means our default.
        when: String as Kind::Text(280),
    }
}

object! {
    /// Somebody who approves words in a crisis.
    pub struct CrisisApprover {
        /// Who.
        person: Id<Person> as super::bound("people"),
        /// Who stands in.
        deputy: Option<Id<Person>>,
    }
}

object! {
    /// One entry of the call list.
    pub struct Call {
        /// Whom.
        who: Who,
        /// Phone, when it is not the person's own.
        phone: String as PLAIN,
        /// What for.
        role: String as NAME,
    }
}

record! {
    /// The crisis plan.
    pub struct Crisis in "crisis", prefix "" {
        /// Decides; unlooked means the director.
        decides: CrisisJob,
        /// Speaks; unlooked means the manager.
        speaks: CrisisJob,
        /// Reads the replies; unlooked means the coordinators.
        reads_replies: CrisisJob,
        /// Keeps notes; unlooked means the manager.
        keeps_notes: CrisisJob,
        /// Who posts on which account; blank means its coordinator.
        posters: BTreeMap<Id<Account>, Vec<Id<Person>>>,
        /// May the person on watch post the agreed words when nobody answers?
        authority: Fact<Authority>,
        /// Emergency number of the country.
        emergency_number: String as Kind::Plain(20),
        /// Who stops scheduled posts; unlooked means the manager.
        freeze: Fact<Option<Id<Person>>>,
        /// The first hour; blank means our five lines.
        steps: Vec<CrisisStep>,
        /// The four levels 0-3; blank means our defaults.
        levels: Vec<CrisisLevel>,
        /// Who approves words.
        approvers: Vec<CrisisApprover>,
        /// Whom to call, in order; blank means decides, speaks and their stand-ins.
        call_list: Vec<Call>,
        /// No answer in so many minutes: call the next; blank means 10.
        wait_minutes: Option<u32> as Kind::Whole(1, 120),
        /// The words to post; blank means our starter words.
        words: String as Kind::Text(280),
        /// When it is over; blank means our default.
        stand_down: String as Kind::Text(280),
        /// Who leads the review afterwards; unlooked means the manager.
        review_owner: Fact<Option<Id<Person>>>,
        /// The card was shown and found right.
        card_seen_on: Option<NaiveDate>,
    }
}

choice! {
    /// What is happening, as the card asks.
    pub enum Situation {
        /// People are angry.
        Angry = "angry",
        /// We posted something wrong.
        WrongPost = "wrong_post",
        /// We lost an account.
        LostAccount = "lost_account",
        /// Someone may be hurt.
        Hurt = "hurt",
        /// Something else.
        Other = "other",
    }
}

choice! {
    /// Who wrote the review.
    pub enum Variant {
        /// Nobody in particular.
        None = "none",
        /// The media.
        Media = "media",
        /// A prominent member of the community.
        Member = "member",
    }
}

record! {
    /// A case to plan for.
    pub struct Scenario in "scenarios", prefix "sc_" {
        /// Key in our list.
        catalogue: String as Kind::Plain(60),
        /// Own name.
        name: String as NAME,
        /// What is happening.
        situation: Situation,
        /// Is planned for.
        chosen: bool,
        /// How bad it is, 0-3.
        level: u32 as Kind::Whole(0, 3),
        /// Who leads; blank means who decides.
        lead: Option<Id<Person>>,
        /// Who stands in.
        deputy: Option<Id<Person>>,
        /// Who gives the facts.
        facts_from: Option<Who>,
        /// Scheduled posts stop.
        freeze: bool,
        /// Own first hour.
        steps: Vec<CrisisStep>,
        /// The words to post.
        words: String as Kind::Text(280),
        /// Other words on some accounts.
        words_on: BTreeMap<Id<Account>, String> as Kind::Map("accounts", &Kind::Text(280)),
        /// Who agreed to the words, and when.
        agreed: Option<Verified>,
        /// What the team is told.
        internal: String as LONG,
        /// How to reply.
        reply_rule: String as Kind::Text(280),
        /// Who wrote the review.
        variant: Variant,
    }
}

object! {
    /// A question people will ask, and the answer.
    pub struct Question {
        /// The question.
        q: String as Kind::Text(280),
        /// The answer.
        a: String as LONG,
    }
}

record! {
    /// A time with more to do.
    pub struct Busy in "busy", prefix "bu_" {
        /// What.
        what: String as NAME,
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
        /// Extra people.
        extra: Vec<Id<Person>>,
        /// Who says yes to posts.
        approves: Option<Id<Person>>,
        /// What people will ask.
        questions: Vec<Question>,
        /// Who knows what is in stock.
        stock_contact: Option<Who>,
        /// The campaign it belongs to.
        campaign: Option<Id<Campaign>>,
    }
}

choice! {
    /// Drill or real.
    pub enum IncidentKind {
        /// Practice.
        Drill = "drill",
        /// It happened.
        Real = "real",
    }
}

object! {
    /// One line of the record.
    pub struct LogLine {
        /// When: date and time in the plan's zone.
        at: String as Kind::Plain(40),
        /// What.
        text: String as Kind::Text(500),
    }
}

record! {
    /// A drill or a real event with its review.
    pub struct Incident in "incidents", prefix "in_" {
        /// Drill or real.
        kind: IncidentKind,
        /// The case.
        scenario: Option<Id<Scenario>>,
        /// When: date and time in the plan's zone.
        at: String as Kind::Plain(40),
        /// Who was there.
        present: Vec<Id<Person>>,
        /// Who was away.
        away: Vec<Id<Person>>,
        /// What happened.
        record: Vec<LogLine>,
        /// What worked.
        worked: String as LONG,
        /// What broke.
        broke: String as LONG,
        /// What to change.
        change: String as LONG,
        /// To-dos that came of it.
        tasks: Vec<Id<Task>>,
    }
}

choice! {
    /// A form of the card.
    pub enum CardForm {
        /// Paper.
        Paper = "paper",
        /// A picture.
        Picture = "picture",
        /// A link.
        Link = "link",
        /// A calendar entry.
        Calendar = "calendar",
        /// A contact.
        Contact = "contact",
    }
}

object! {
    /// Somebody holds a version of the card.
    pub struct Holding {
        /// Who.
        who: Id<Person> as super::bound("people"),
        /// In which form.
        form: CardForm,
        /// Which version: hash of the card's text.
        hash: String as PLAIN,
        /// Since when.
        on: NaiveDate,
        /// Given back on.
        returned_on: Option<NaiveDate>,
    }
}

object! {
    /// Somebody tried a login on an own device.
    pub struct Tried {
        /// Who.
        who: Id<Person> as super::bound("people"),
        /// Which account.
        account: Id<Account> as super::bound("accounts"),
        /// When.
        on: NaiveDate,
        /// On which device.
        device: String as NAME,
    }
}

object! {
    /// Somebody else keeps a copy of the plan.
    pub struct CopyKept {
        /// Who.
        who: Id<Person> as super::bound("people"),
        /// Since when.
        on: NaiveDate,
    }
}

record! {
    /// The crisis card and who holds it.
    pub struct Card in "card", prefix "" {
        /// Version shown last: hash of its text.
        shown_hash: String as PLAIN,
        /// Who holds which version.
        holdings: Vec<Holding>,
        /// Who tried which login.
        tried: Vec<Tried>,
        /// Who else keeps the plan.
        copies: Vec<CopyKept>,
    }
}
