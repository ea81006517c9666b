//! What people, accounts and cases are called in a document.
//!
//! Short names where they are clear, stand-ins for names where a document is made without them. It must never let a
//! name or contact detail through that the copy was asked to leave out. Tests: at the end of this file.

mod hidden;
pub mod replace;
mod texts;

pub(crate) use texts::{contacts, digits, found_in};

use crate::outline::CopyChoice;
use chrono::{Datelike, NaiveDate};
use hidden::Hidden;
use messages::Words;
use plan::id::Id;
use plan::lens::Lens;
use plan::lens::access::Holder;
use plan::model::{Account, Department, Partner, Person, Role, Scenario, Seat, Stream};
use plan::{Fact, Who};
use replace::{Known, Name};
use std::sync::{Arc, OnceLock};
pub(crate) use texts::LEFT_OUT;

/// Names of one plan for one kind of copy.
#[derive(Clone, Debug)]
pub struct Names<'a> {
    /// The plan.
    pub lens: &'a Lens,
    /// The words.
    pub words: Words,
    choice: CopyChoice,
    /// What the copy leaves out, made ready at the first text.
    hidden: Arc<OnceLock<Hidden>>,
}

impl<'a> Names<'a> {
    /// Every name as it is.
    pub fn new(lens: &'a Lens, words: Words) -> Self {
        Self::of_copy(lens, words, CopyChoice::Everything)
    }

    /// Names as a copy shows them.
    pub fn of_copy(lens: &'a Lens, words: Words, choice: CopyChoice) -> Self {
        Self { lens, words, choice, hidden: Arc::default() }
    }

    /// Whether phone numbers and e-mail addresses are shown.
    pub fn has_contacts(&self) -> bool {
        self.choice == CopyChoice::Everything
    }

    /// A person's whole name.
    pub fn full(&self, person: &Person) -> String {
        if self.choice != CopyChoice::WithoutNames {
            return if person.name.is_empty() { self.words.nameless_person().to_owned() } else { person.name.clone() };
        }
        if let Some(role) = self.role(person) {
            return role;
        }
        let place = self.lens.people.iter().position(|other| other.id == person.id).unwrap_or_default();
        self.words.sheet_person(place as u32 + 1)
    }

    /// The role of a person that nobody else has, in place of the name.
    fn role(&self, person: &Person) -> Option<String> {
        let mine = |seat: &&Seat| self.lens.seat_holder(seat).is_some_and(|holder| holder.id == person.id);
        let seat = Role::ALL.iter().find_map(|role| self.lens.seats_of(*role).find(mine))?;
        let others = || self.lens.seats_of(seat.role).filter(|other| !mine(other));
        if others().all(|other| self.lens.seat_holder(other).is_none()) {
            return Some(self.role_word(seat.role).to_owned());
        }
        let label = self.seat_label(seat)?;
        others().all(|other| self.seat_label(other).as_ref() != Some(&label)).then_some(label)
    }

    fn role_word(&self, role: Role) -> &'static str {
        match role {
            Role::Director => self.words.role_director(),
            Role::Manager => self.words.role_manager(),
            Role::Coordinator => self.words.role_coordinator(),
        }
    }

    /// "Instagram coordinator". By networks, because the name of an account may be somebody's name.
    fn seat_label(&self, seat: &Seat) -> Option<String> {
        let mut networks: Vec<String> = Vec::new();
        for account in self.lens.live().filter(|account| seat.scope.only && seat.scope.covers(account.id)) {
            let name = self.words.network_short(&account.network);
            if !networks.contains(&name) {
                networks.push(name);
            }
        }
        (!networks.is_empty()).then(|| self.words.role_of_networks(&self.words.list(&networks), seat.role.as_str()))
    }

    /// The first name, where nobody else has it; groups and firms keep their whole name.
    pub fn short(&self, person: &Person) -> String {
        if self.choice == CopyChoice::WithoutNames || person.name.is_empty() {
            return self.full(person);
        }
        self.lens.short_name(person).to_owned()
    }

    /// The short name of a person by id; with a mark when that person is gone.
    pub fn id(&self, id: Id<Person>) -> String {
        match self.lens.person(id) {
            Some(person) if self.lens.is_current(person) => self.short(person),
            Some(person) => self.words.sheet_left(&self.short(person)),
            None => String::new(),
        }
    }

    /// Several people in a sentence.
    pub fn people(&self, ids: &[Id<Person>]) -> String {
        let names: Vec<_> = ids.iter().map(|id| self.id(*id)).collect();
        self.words.list(&names)
    }

    /// A firm.
    pub fn partner(&self, id: Id<Partner>) -> String {
        let Some(place) = self.lens.partners.iter().position(|firm| firm.id == id) else {
            return String::new();
        };
        if self.choice == CopyChoice::WithoutNames {
            return self.words.sheet_firm(place as u32 + 1);
        }
        self.lens.partners.get(place).map(|firm| firm.name.clone()).unwrap_or_default()
    }

    /// A department by id; blank when it is not there.
    pub fn department(&self, id: Id<Department>) -> String {
        let found = self.lens.departments.iter().find(|one| one.id == id);
        found.map(|one| self.own(&one.name)).unwrap_or_default()
    }

    /// Anybody who can be named.
    pub fn who(&self, who: &Who) -> String {
        match who {
            Who::Person(id) => self.id(*id),
            Who::Partner(id) => self.partner(*id),
            Who::Text(_) if self.choice == CopyChoice::WithoutNames => self.words.sheet_someone().to_owned(),
            Who::Text(text) => self.own(text),
            Who::Business => self.words.sheet_business().to_owned(),
        }
    }

    /// Several of anybody in a sentence.
    pub fn whos(&self, list: &[Who]) -> String {
        let names: Vec<_> = list.iter().map(|who| self.who(who)).collect();
        self.words.list(&names)
    }

    /// Somebody who can get in.
    pub fn holder(&self, holder: Holder) -> String {
        match holder {
            Holder::Person(id) => self.id(id),
            Holder::Partner(id) => self.partner(id),
        }
    }

    /// An account: its own name, else the network's, with the handle where two would be called the same.
    pub fn account(&self, account: &Account) -> String {
        if !account.name.is_empty() {
            return self.own(&account.name);
        }
        let name = self.words.network_short(&account.network);
        if name.is_empty() {
            let handle = self.handle(&account.handle);
            return if handle.is_empty() { self.words.nameless_account().to_owned() } else { handle };
        }
        if self.lens.needs_handle(account) { [&name, " ", &self.handle(&account.handle)].concat() } else { name }
    }

    /// An account by id; blank when it is not there.
    pub fn account_id(&self, id: Id<Account>) -> String {
        self.lens.account(id).map(|account| self.account(account)).unwrap_or_default()
    }

    /// Several accounts in a sentence.
    pub fn accounts(&self, ids: &[Id<Account>]) -> String {
        let names: Vec<_> = ids.iter().map(|id| self.account_id(*id)).collect();
        self.words.list(&names)
    }

    /// A kind of content by the word of the plan: "photos".
    pub fn content_word(&self, word: &str) -> String {
        self.words.content_kind(word)
    }

    /// A kind of content: its own name, else that of its kind.
    pub fn content(&self, stream: &Stream) -> String {
        if stream.name.is_empty() { self.content_word(stream.kind.as_str()) } else { self.own(&stream.name) }
    }

    /// A case to plan for.
    pub fn case(&self, case: &Scenario) -> String {
        if !case.name.is_empty() {
            return self.own(&case.name);
        }
        let name = self.words.scenario_name(case_word(&case.catalogue));
        if name.is_empty() { self.words.nameless_case().to_owned() } else { name }
    }

    /// A text that somebody wrote: with the names and contact details taken out that the copy leaves out.
    pub fn own(&self, text: &str) -> String {
        match self.choice {
            CopyChoice::Everything => text.to_owned(),
            _ if text.is_empty() => String::new(),
            CopyChoice::WithoutContacts => self.hidden().without_contacts(text),
            CopyChoice::WithoutNames => {
                let hidden = self.hidden();
                hidden.without_names(&hidden.without_contacts(text))
            }
        }
    }

    fn hidden(&self) -> &Hidden {
        self.hidden.get_or_init(|| {
            let people = self.lens.people.iter().flat_map(|person| [&person.phone, &person.email]);
            let calls = self.lens.crisis.call_list.iter().map(|call| &call.phone);
            let nameless = self.choice == CopyChoice::WithoutNames;
            let names = Known::new(if nameless { self.all() } else { Vec::new() });
            Hidden::new(people.chain(calls).map(String::as_str), names)
        })
    }

    /// Names of people, then of firms, and what stands for each.
    fn all(&self) -> Vec<Name> {
        let name = |name: &str, only_whole: bool, instead: String| Name {
            name: name.to_owned(),
            only_whole,
            instead: Some(instead).filter(|instead| instead != name),
        };
        let people = self.lens.people.iter();
        let people = people.map(|person| name(&person.name, person.placeholder.is_some(), self.full(person)));
        let firms = self.lens.partners.iter().map(|firm| name(&firm.name, true, self.partner(firm.id)));
        people.chain(firms).collect()
    }

    /// A handle, as it is; a mark where it holds the name of somebody who is left out.
    pub(crate) fn handle(&self, text: &str) -> String {
        let is_marked = text.starts_with('@') || text.contains("://");
        if is_marked || text.is_empty() || self.choice != CopyChoice::WithoutNames {
            return self.own(text);
        }
        let new = self.own(&["@", text].concat());
        new.strip_prefix('@').map_or_else(|| LEFT_OUT.to_owned(), str::to_owned)
    }

    /// What is known where nothing is decided: "Not sure", "Not answered", or who decides and by when.
    pub fn open<T>(&self, fact: &Fact<T>) -> String {
        match fact {
            Fact::Unlooked | Fact::Decided(_) => self.words.not_answered().to_owned(),
            Fact::NotSure => self.words.answer_not_sure().to_owned(),
            Fact::ToDecide { by, until } => {
                let by = by.as_ref().map(|who| self.who(who)).filter(|name| !name.is_empty());
                let this_year = |date: NaiveDate| date.year() == self.lens.today.year();
                let until =
                    until.map(|date| if this_year(date) { self.words.date_short(date) } else { self.words.date(date) });
                match (by, until) {
                    (Some(by), Some(until)) => self.words.sheet_to_decide_by_until(&by, &until),
                    (Some(by), None) => self.words.sheet_to_decide_by(&by),
                    (None, Some(until)) => self.words.sheet_to_decide_until(&until),
                    (None, None) => self.words.sheet_to_decide().to_owned(),
                }
            }
        }
    }
}

/// The message key of a case of our list.
fn case_word(catalogue: &str) -> &str {
    const KEYS: [(&str, &str); 8] = [
        ("account-taken", "account_lost"),
        ("press-calls", "press"),
        ("release", "rush"),
        ("key-person-away", "person_away"),
        ("resignation", "sudden_leaver"),
        ("hostile-leaver", "angry_leaver"),
        ("impersonation", "fake_account"),
        ("bad-review", "bad_review"),
    ];
    const SAME: [(&str, &str); 7] = [
        ("wrong-post", "wrong_post"),
        ("product-fault", "product_fault"),
        ("bad-news", "bad_news"),
        ("staff-post", "staff_post"),
        ("data-leak", "data_leak"),
        ("agency-ends", "agency_ends"),
        ("closure", "closure"),
    ];
    KEYS.iter().chain(&SAME).find(|(key, _)| *key == catalogue).map_or(catalogue, |(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_case_of_the_list_has_a_name() {
        let lens = Lens::new(&plan::Plan::default(), chrono::NaiveDate::default());
        let names = Names::new(&lens, Words::english());
        for known in &plan::facts::crisis::SCENARIOS {
            let case = Scenario { catalogue: known.key.to_owned(), ..Scenario::default() };
            assert_ne!(names.case(&case), known.key);
            assert!(!names.case(&case).contains('_'), "{}", known.key);
        }
    }
}
