//! What people, accounts and cases are called in a document.
//!
//! Short names where they are clear, stand-ins for names where a document is made without them. It must never let a
//! name or contact detail through that the copy was asked to leave out. Tests: at the end of this file.

use crate::outline::CopyChoice;
use chrono::{Datelike, NaiveDate};
use messages::Words;
use plan::id::Id;
use plan::lens::access::Holder;
use plan::lens::{Lens, first_word};
use plan::model::{Account, Department, Partner, Person, Scenario, Stream};
use plan::{Fact, Who};

/// Names of one plan for one kind of copy.
#[derive(Clone, Copy, Debug)]
pub struct Names<'a> {
    /// The plan.
    pub lens: &'a Lens,
    /// The words.
    pub words: Words,
    choice: CopyChoice,
}

impl<'a> Names<'a> {
    /// Every name as it is.
    pub const fn new(lens: &'a Lens, words: Words) -> Self {
        Self::of_copy(lens, words, CopyChoice::Everything)
    }

    /// Names as a copy shows them.
    pub const fn of_copy(lens: &'a Lens, words: Words, choice: CopyChoice) -> Self {
        Self { lens, words, choice }
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
        let place = self.lens.people.iter().position(|other| other.id == person.id).unwrap_or_default();
        self.words.sheet_person(place as u32 + 1)
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
            return account.name.clone();
        }
        let name = self.words.network_short(&account.network);
        if name.is_empty() {
            let handle = account.handle.as_str();
            return if handle.is_empty() { self.words.nameless_account() } else { handle }.to_owned();
        }
        if self.lens.needs_handle(account) { [&name, " ", &account.handle].concat() } else { name }
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
            CopyChoice::WithoutContacts => without_contacts(text),
            CopyChoice::WithoutNames => without_contacts(&self.without_names(text)),
        }
    }

    fn without_names(&self, text: &str) -> String {
        let mut out = text.to_owned();
        for person in self.lens.people.iter().filter(|person| !person.name.is_empty()) {
            out = replace_word(&out, &person.name, &self.full(person));
            out = replace_word(&out, first_word(&person.name), &self.full(person));
        }
        for partner in self.lens.partners.iter().filter(|partner| !partner.name.is_empty()) {
            out = replace_word(&out, &partner.name, &self.partner(partner.id));
        }
        out
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

/// Replaces a name where it stands as a whole word.
fn replace_word(text: &str, name: &str, by: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(name) {
        let (before, after) = rest.split_at(at);
        let tail = after.get(name.len()..).unwrap_or_default();
        let inside = before.chars().next_back().is_some_and(char::is_alphanumeric)
            || tail.chars().next().is_some_and(char::is_alphanumeric);
        out.push_str(before);
        out.push_str(if inside { name } else { by });
        rest = tail;
    }
    out.push_str(rest);
    out
}

/// Takes out what looks like an e-mail address or a phone number of at least seven digits.
fn without_contacts(text: &str) -> String {
    let mut out: Vec<String> = Vec::new();
    let mut digits = 0;
    let mut held: Vec<&str> = Vec::new();
    let flush = |out: &mut Vec<String>, held: &mut Vec<&str>, digits: &mut usize| {
        if *digits < 7 {
            out.extend(held.iter().map(|word| (*word).to_owned()));
        } else {
            out.push("…".to_owned());
        }
        held.clear();
        *digits = 0;
    };
    for word in text.split(' ') {
        let count = word.bytes().filter(u8::is_ascii_digit).count();
        let bare = word.trim_end_matches([',', ';']);
        let numeric = count > 0 && bare.chars().all(|c| c.is_ascii_digit() || "+-()/.".contains(c));
        if numeric {
            digits += count;
            held.push(word);
            continue;
        }
        flush(&mut out, &mut held, &mut digits);
        let is_mail = word.split_once('@').is_some_and(|(user, host)| !user.is_empty() && host.contains('.'));
        let is_phone = count >= 7 && !word.contains("://");
        out.push(if is_mail || is_phone { "…".to_owned() } else { word.to_owned() });
    }
    flush(&mut out, &mut held, &mut digits);
    out.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contact_details_in_a_note_are_taken_out() {
        assert_eq!(without_contacts("Ring 07700 900 201 or rosa@example.com at 9"), "Ring … or … at 9");
        assert_eq!(without_contacts("Open 7:00, 15:30 and 2026"), "Open 7:00, 15:30 and 2026");
        assert_eq!(without_contacts("tel:07700900201"), "…");
    }

    #[test]
    fn names_are_replaced_as_whole_words_only() {
        assert_eq!(replace_word("Ann and Anna, Ann", "Ann", "Person 1"), "Person 1 and Anna, Person 1");
    }

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
