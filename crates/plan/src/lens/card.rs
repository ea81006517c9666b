//! The crisis card as data, and its version: what everybody who may be called or is on watch holds on a bad night.
//!
//! Paper, picture, link, calendar and contact are all drawn from [`CrisisCard`], so they always say the same; the wallet
//! card keeps a part of it ([`CrisisCard::wallet`]). People are named as on paper: by the first name where it is clear.
//! [`Lens::card_hash`] is the version of the card. It changes exactly when something that stands on the card changes, so
//! whoever holds another version holds an old card. The name of the business, and the days on which a card was made and
//! must be checked, stand on every form but are no part of the version: they alone make no card wrong. Of cases it holds own
//! steps and agreed words; who posts, how bad it is and notes stand on the emergency sheet, not on the card.
//!
//! A card must never hold a password, a weak spot, or tell anybody to call somebody who left. It holds no sentence of
//! ours: a step is a key of `facts::crisis` with its words in the catalogue. The form of the version never changes for
//! what exists today: a later field joins only where it is filled in, or every card in the world would be old at once.
//!
//! Tests: at the end of this file.

mod canon;

use super::Lens;
use super::crisis::Job;
use crate::fact::Who;
use crate::facts::crisis::{ALONE, GENERAL};
use crate::facts::networks::network;
use crate::id::Id;
use crate::model::{Account, Authority, Holding, Person, PersonKind, Scenario, Situation, Tool};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Everything that stands on the card, in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CrisisCard {
    /// Whom to call when somebody is hurt; blank when nobody said: the line then names no number.
    pub emergency_number: String,
    /// The first hour. Five lines unless the business wrote its own.
    pub steps: Vec<CardStep>,
    /// Below the step that stops scheduled posts: the apps that can post. Empty when no step shows it.
    pub stop_tools: Vec<Id<Tool>>,
    /// Who can stop them, in the order in which they are named. Empty for an owner alone, who can only be meant.
    pub stop_people: Vec<Id<Person>>,
    /// Whom to ask where an app posts and nobody is named who can pause it: who stops posts, else whoever is asked.
    pub stop_ask: Option<Id<Person>>,
    /// Whom to call, in order. Nobody is told to call somebody who left; an owner alone is not told to call the own phone.
    pub calls: Vec<CardCall>,
    /// No answer in so many minutes: the next name. Shown only where there is a next name.
    pub wait_minutes: u32,
    /// Nobody answers by the end of the list: may the words be posted? `None` while nobody said, and for an owner alone.
    pub authority: Option<Authority>,
    /// The words to post, as written; blank means our starter words.
    pub words: String,
    /// What the cases have of their own: steps, and words that somebody agreed to. Only those with either.
    pub cases: Vec<CardCase>,
    /// Where login codes go, and which accounts everybody enters with an own login. Accounts with neither are left out.
    pub logins: Vec<CardLogin>,
    /// Whoever loses the card, or finds a mistake on it, tells this person.
    pub tell: Option<Id<Person>>,
    /// For an owner alone: who reads the replies and helps, named inside our steps. Else `None`.
    pub helper: Option<Id<Person>>,
}

/// One line of the first hour.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardStep {
    /// Key of our own sentence (`facts::crisis::GENERAL` or `ALONE`); blank for a line of the business's own.
    pub key: String,
    /// Own words; blank means our sentence for the key.
    pub text: String,
    /// Who does it, if somebody is named.
    pub who: Option<Who>,
}

/// One line of the call list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardCall {
    /// Whom. A person of a firm is shown with the firm.
    pub who: Who,
    /// The number, without blanks at its ends; blank when none is known.
    pub phone: String,
    /// What for, in own words; then `does` is empty.
    pub role: String,
    /// What this person does in a crisis, in the order decides, speaks.
    pub does: Vec<Does>,
}

/// What somebody on the call list does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Does {
    /// Decides, or speaks.
    Leads(Job),
    /// Does so if the holder is away; `None` when nobody holds it.
    StandsIn(Job, Option<Id<Person>>),
    /// Helps if the owner, who is otherwise alone, is away.
    Helps(Id<Person>),
}

/// What a case has of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardCase {
    /// Which case.
    pub case: Id<Scenario>,
    /// What is happening then.
    pub situation: Situation,
    /// Its own first hour, instead of ours.
    pub steps: Vec<CardStep>,
    /// The words that were agreed for it; blank when the general ones count.
    pub words: String,
    /// Other agreed words on some accounts.
    pub words_on: Vec<(Id<Account>, String)>,
}

/// How one gets into an account on a bad night.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardLogin {
    /// Which account.
    pub account: Id<Account>,
    /// Whose phone or app gets the login code, as it is today, also where that person has left.
    pub code_to: Vec<Who>,
    /// Whom to ask if they are away: who can reach the backup codes.
    pub ask: Vec<Id<Person>>,
    /// Everybody comes in with a login of their own; there is no password to share.
    pub own_login: bool,
}

/// How many lines the wallet card keeps.
const WALLET: usize = 4;
/// Steps below which the apps and people who stop scheduled posts are named.
const STOPS: [&str; 2] = ["stop-posts", "alone-stop"];

/// Who stops scheduled posts on a bad night, as card, sheets and the pages of people all say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WhoStops {
    /// The apps that can post.
    pub tools: Vec<Id<Tool>>,
    /// Who can stop them, in the order in which they are named. Empty for an owner alone, who can only be meant.
    pub people: Vec<Id<Person>>,
    /// Whom to ask where an app posts and nobody is named who can pause it: who stops posts, else whoever is asked.
    pub ask: Option<Id<Person>>,
}

impl CrisisCard {
    /// What fits on the wallet card: lines 1 to 4 with the numbers; words, cases and logins stay on the larger forms.
    pub fn wallet(&self) -> Self {
        let mut out = self.clone();
        out.steps.truncate(WALLET);
        out.words = String::new();
        out.cases = Vec::new();
        out.logins = Vec::new();
        out
    }

    /// Whether a step is the one below which the apps and people who stop scheduled posts stand.
    pub fn names_who_stops(step: &CardStep) -> bool {
        STOPS.contains(&step.key.as_str())
    }
}

impl Lens {
    /// The card as it stands today.
    pub fn crisis_card(&self) -> CrisisCard {
        let steps = self.card_steps();
        let alone = self.is_solo();
        let is_shown = steps.iter().any(CrisisCard::names_who_stops);
        let stops = if is_shown { self.who_stops() } else { WhoStops::default() };
        let named = steps.iter().any(|step| step.text.is_empty() && ALONE.contains(&step.key.as_str()));
        let helper = self.helper_when_ill().filter(|_| alone && named).map(|person| person.id);
        CrisisCard {
            emergency_number: self.crisis.emergency_number.trim().to_owned(),
            steps,
            stop_tools: stops.tools,
            stop_people: stops.people,
            stop_ask: stops.ask,
            calls: self.card_calls(),
            wait_minutes: self.wait_minutes(),
            authority: self.crisis.authority.decided().copied().filter(|_| !alone),
            words: self.crisis.words.trim().to_owned(),
            cases: self.card_cases(),
            logins: self.card_logins(),
            tell: self.asked().map(|person| person.id),
            helper,
        }
    }

    /// The version of the card as it stands today: 16 characters, the same on every machine.
    pub fn card_hash(&self) -> String {
        canon::hash(self, &self.crisis_card())
    }

    /// Whom to ask about the plan, and to tell of a lost card: who made it, else the manager, else the director.
    pub fn asked(&self) -> Option<&Person> {
        self.you().filter(|you| self.is_current(you)).or_else(|| self.manager()).or_else(|| self.director())
    }

    /// Who helps when an owner alone is ill: the stand-in, else who would help in an emergency.
    pub fn helper_when_ill(&self) -> Option<&Person> {
        let stand_in = self.seats.iter().rev().find_map(|seat| self.holder(&seat.stand_in));
        stand_in.or_else(|| self.team().find(|person| person.kind == PersonKind::Emergency))
    }

    /// Whether everybody comes into an account with a login of their own: the network works so, and no password opens it.
    pub fn has_own_logins(&self, account: &Account) -> bool {
        network(&account.network).is_some_and(|network| network.own_login)
            && self.secrets_of(account.id).next().is_none()
    }

    /// The cards that somebody still has, whatever their version.
    pub fn holdings_of(&self, person: Id<Person>) -> impl Iterator<Item = &Holding> {
        self.card.holdings.iter().filter(move |held| held.who == person && held.returned_on.is_none())
    }

    /// Current people besides the maker of the plan who hold the card as it stands today.
    pub fn card_holders(&self) -> Vec<Id<Person>> {
        let today = self.card_hash();
        let mut out = Vec::new();
        for held in self.card.holdings.iter().filter(|held| held.returned_on.is_none() && held.hash == today) {
            let other = Some(held.who) != self.org.made_by && self.named(held.who).is_some();
            if other && !out.contains(&held.who) {
                out.push(held.who);
            }
        }
        out
    }

    /// The newest day on which each person, current or not, got a card that was not given back, and whether a card of that
    /// day is the one of today.
    pub fn newest_cards(&self) -> BTreeMap<Id<Person>, (NaiveDate, bool)> {
        let today = self.card_hash();
        let mut out: BTreeMap<Id<Person>, (NaiveDate, bool)> = BTreeMap::new();
        for held in self.card.holdings.iter().filter(|held| held.returned_on.is_none()) {
            let is_new = held.hash == today;
            let newest = out.entry(held.who).or_insert((held.on, is_new));
            if held.on > newest.0 {
                *newest = (held.on, is_new);
            } else if held.on == newest.0 {
                newest.1 |= is_new;
            }
        }
        out
    }

    /// Own steps of the first case of each situation, and the agreed words of all. An owner alone has nobody to ask.
    fn card_cases(&self) -> Vec<CardCase> {
        let mut out: Vec<CardCase> = Vec::new();
        for case in self.scenarios.iter().filter(|case| case.chosen) {
            let has_steps = out.iter().any(|known| known.situation == case.situation && !known.steps.is_empty());
            let written = case.steps.iter().filter(|step| !step.text.is_empty() && !has_steps);
            let steps =
                written.map(|step| CardStep { key: step.key.clone(), text: step.text.clone(), who: step.who.clone() });
            let mut own =
                CardCase { case: case.id, situation: case.situation, steps: steps.collect(), ..CardCase::default() };
            if self.is_solo() || case.agreed.is_some() {
                own.words.clone_from(&case.words);
                let filled = case.words_on.iter().filter(|(_, text)| !text.is_empty());
                own.words_on = filled.map(|(account, text)| (*account, text.clone())).collect();
            }
            if !(own.steps.is_empty() && own.words.is_empty() && own.words_on.is_empty()) {
                out.push(own);
            }
        }
        out
    }

    fn card_steps(&self) -> Vec<CardStep> {
        if self.crisis.steps.is_empty() {
            let keys = if self.is_solo() { &ALONE } else { &GENERAL };
            return keys.iter().map(|key| CardStep { key: (*key).to_owned(), ..CardStep::default() }).collect();
        }
        let own = self.crisis.steps.iter();
        own.map(|step| CardStep { key: step.key.clone(), text: step.text.clone(), who: step.who.clone() }).collect()
    }

    /// The apps that can post, who is named to pause them, and whom to ask where nobody is. Without such an app, who stops
    /// posts in a crisis.
    pub fn who_stops(&self) -> WhoStops {
        let tools: Vec<&Tool> = self.tools.iter().filter(|tool| tool.posts).collect();
        let mut out = WhoStops { tools: tools.iter().map(|tool| tool.id).collect(), ..WhoStops::default() };
        if self.is_solo() {
            return out;
        }
        let freezer = self.freezer().map(|person| person.id).filter(|id| self.named(*id).is_some());
        if tools.is_empty() {
            out.people.extend(freezer);
            return out;
        }
        for id in tools.iter().flat_map(|tool| tool.pausers.decided().into_iter().flatten()) {
            if !out.people.contains(id) && self.named(*id).is_some() {
                out.people.push(*id);
            }
        }
        if out.people.is_empty() {
            out.ask = freezer.or_else(|| self.asked().map(|person| person.id));
        }
        out
    }

    /// Who does the step that stops posts: those of a case where it has steps of its own, else those of the first hour.
    pub fn does_stop<'a>(&'a self, case: Option<&'a Scenario>) -> impl Iterator<Item = &'a Who> {
        let own = case.map(|case| case.steps.as_slice()).filter(|steps| !steps.is_empty());
        let steps = own.unwrap_or(&self.crisis.steps);
        steps.iter().filter(|step| STOPS.contains(&step.key.as_str())).filter_map(|step| step.who.as_ref())
    }

    /// Whether this person stops scheduled posts. Whoever is asked about the plan and no more is told so by nobody.
    pub fn stops_posts(&self, person: Id<Person>) -> bool {
        let named = self.who_stops().people;
        let by_rule = || named.is_empty() && self.freezer().is_some_and(|one| one.id == person);
        let does = || self.does_stop(None).any(|who| who.person() == Some(person));
        named.contains(&person) || by_rule() || does()
    }

    fn card_calls(&self) -> Vec<CardCall> {
        let mut calls = self.call_list();
        let gone = |who: &Who| who.person().and_then(|id| self.person(id)).is_some_and(|one| !self.is_current(one));
        calls.retain(|call| !gone(&call.who));
        let me = self.director().or_else(|| self.you()).filter(|_| self.is_solo());
        let mut out: Vec<CardCall> = Vec::new();
        for call in calls.into_iter().filter(|call| me.is_none_or(|me| call.who != Who::Person(me.id))) {
            let does = if call.role.is_empty() { self.does(&call.who, me) } else { Vec::new() };
            out.push(CardCall { who: call.who, phone: call.phone.trim().to_owned(), role: call.role, does });
        }
        if self.is_solo()
            && self.crisis.call_list.is_empty()
            && let Some(helper) = self.helper_when_ill()
            && !out.iter().any(|call| call.who == Who::Person(helper.id))
        {
            let who = Who::Person(helper.id);
            let does = self.does(&who, me);
            out.push(CardCall { who, phone: self.phone_of(helper).trim().to_owned(), role: String::new(), does });
        }
        out
    }

    /// What somebody does when something goes wrong; for an owner alone, `me`, whom they help.
    pub(crate) fn does(&self, who: &Who, me: Option<&Person>) -> Vec<Does> {
        let Some(id) = who.person() else { return Vec::new() };
        if self.is_solo() {
            return me.filter(|me| me.id != id).map(|me| Does::Helps(me.id)).into_iter().collect();
        }
        let mut out = Vec::new();
        for job in [Job::Decides, Job::Speaks] {
            let holder = self.job_holder(job).map(|holder| holder.id);
            if holder == Some(id) {
                out.push(Does::Leads(job));
            } else if self.job_stand_in(job).is_some_and(|stand_in| stand_in.id == id) {
                out.push(Does::StandsIn(job, holder));
            }
        }
        out
    }

    fn card_logins(&self) -> Vec<CardLogin> {
        let login = |account: &Account| {
            let code_to = account.mfa.code_to.clone();
            let gets = |id: &Id<Person>| code_to.contains(&Who::Person(*id));
            let reach = account.mfa.codes_reach.iter().filter(|id| !gets(id) && self.named(**id).is_some());
            let ask = if code_to.is_empty() { Vec::new() } else { reach.copied().collect() };
            CardLogin { account: account.id, code_to, ask, own_login: self.has_own_logins(account) }
        };
        self.live().map(login).filter(|login| login.own_login || !login.code_to.is_empty()).collect()
    }
}

#[cfg(test)]
mod tests;
