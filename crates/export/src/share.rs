//! What a file is called, and what it gives away.
//!
//! Tests: at the end of this file.

use crate::outline::CopyChoice;
use chrono::NaiveDate;
use plan::date;
use plan::lens::Lens;
use plan::model::Person;
use plan::rewrite;
use std::cell::RefCell;
use std::collections::BTreeSet;

/// The name of the backup file: the title in ASCII, the day, `.plan.json`. Never without a title.
pub fn file_name(title: &str, today: NaiveDate) -> String {
    named(title, "", today, "plan.json")
}

/// The name of a file: the title and what it is in ASCII, the day, the ending. Never without a title.
pub fn named(title: &str, what: &str, today: NaiveDate, ending: &str) -> String {
    let title = slug(title);
    let what = slug(what);
    let gap = if what.is_empty() { "" } else { "-" };
    let title = if title.is_empty() { "plan" } else { &title };
    [title, gap, &what, "-", &date::format(today), ".", ending].concat()
}

fn slug(title: &str) -> String {
    let mut slug = String::new();
    for letter in title.chars() {
        let plain = plain_letters(letter);
        if plain.is_empty() {
            if !slug.is_empty() && !slug.ends_with('-') {
                slug.push('-');
            }
        } else {
            slug.push_str(plain.to_ascii_lowercase().as_str());
        }
        if slug.len() >= 60 {
            break;
        }
    }
    slug.trim_end_matches('-').to_owned()
}

/// A letter or digit in ASCII; blank for everything else.
pub fn plain_letters(letter: char) -> String {
    const FOLDED: [(&str, &str); 14] = [
        ("àáâãåāăąÀÁÂÃÅ", "a"),
        ("çćčÇĆČ", "c"),
        ("èéêëēęěÈÉÊË", "e"),
        ("ìíîïīÌÍÎÏ", "i"),
        ("ñńňÑ", "n"),
        ("òóôõøőÒÓÔÕØ", "o"),
        ("ùúûūůűÙÚÛ", "u"),
        ("ýÿÝ", "y"),
        ("śšŚŠ", "s"),
        ("źżžŹŻŽ", "z"),
        ("łŁ", "l"),
        ("äæÄÆ", "ae"),
        ("öœÖŒ", "oe"),
        ("üÜ", "ue"),
    ];
    if letter.is_ascii_alphanumeric() {
        return letter.to_string();
    }
    if letter == 'ß' {
        return "ss".to_owned();
    }
    FOLDED.iter().find(|(from, _)| from.contains(letter)).map(|(_, to)| (*to).to_owned()).unwrap_or_default()
}

/// How many names and ways to reach people a copy holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// People with a name.
    pub names: u32,
    /// Phone numbers, those of the call list too.
    pub phones: u32,
    /// E-mail addresses.
    pub emails: u32,
}

/// What a copy of the plan gives away: numbers and addresses in notes count too.
pub fn contents(lens: &Lens, choice: CopyChoice) -> Contents {
    let is_named = |person: &&Person| person.placeholder.is_none() && !person.name.trim().is_empty();
    let names = lens.people.iter().filter(is_named).count() as u32;
    match choice {
        CopyChoice::WithoutNames => Contents::default(),
        CopyChoice::WithoutContacts => Contents { names, ..Contents::default() },
        CopyChoice::Everything => {
            let ways = RefCell::new(Ways::default());
            rewrite::read(&lens.plan, &|text| {
                let mut ways = ways.borrow_mut();
                match (text.table, text.field) {
                    (_, "phone") => ways.phone(text.text),
                    ("people", "email") => ways.email(text.text),
                    _ => ways.look(text.text),
                }
            });
            ways.into_inner().contents(names)
        }
    }
}

/// What a document that was already made gives away: whose name, number or address stands in its text. `whole` is the plan
/// with nothing left out.
pub fn contents_of(whole: &Lens, text: &str) -> Contents {
    let mut ways = Ways::default();
    let names = known_in(whole, text, &mut ways);
    ways.contents(names)
}

/// The same for a text that people read, in which every number and address counts. In a file for programs, dates and
/// identities would look like numbers.
pub fn contents_of_text(whole: &Lens, text: &str) -> Contents {
    let mut ways = Ways::default();
    let names = known_in(whole, text, &mut ways);
    ways.look(text);
    ways.contents(names)
}

/// How many people are named in the text; which known numbers and addresses stand in it goes into `ways`.
fn known_in(whole: &Lens, text: &str, ways: &mut Ways) -> u32 {
    let names = crate::Names::new(whole, messages::Words::english());
    let is_somebody = |person: &&Person| person.placeholder.is_none() && !person.name.trim().is_empty();
    let called: Vec<String> = whole.people.iter().filter(is_somebody).map(|person| names.short(person)).collect();
    let numbers = whole.people.iter().map(|person| &person.phone);
    let mut all: Vec<(&str, Kind<'_>)> = called.iter().map(|name| (name.as_str(), Kind::Name)).collect();
    let numbers = numbers.chain(whole.crisis.call_list.iter().map(|call| &call.phone)).map(|one| one.trim());
    all.extend(numbers.map(|phone| (phone, Kind::Phone(phone))));
    let emails = whole.people.iter().map(|person| person.email.trim());
    all.extend(emails.map(|email| (email, Kind::Email(email))));
    all.retain(|(what, _)| !what.is_empty());
    let mut people = 0;
    for kind in crate::names::found_in(text, &all) {
        match kind {
            Kind::Name => people += 1,
            Kind::Phone(phone) => ways.phone(phone),
            Kind::Email(email) => ways.email(email),
        }
    }
    people
}

/// Ways to reach somebody, each once however it is written.
#[derive(Default)]
struct Ways {
    phones: BTreeSet<String>,
    emails: BTreeSet<String>,
}

/// A number is told from others by so many of its last digits: those before them are of its country, and often left out.
const TOLD_BY: usize = 9;

impl Ways {
    fn phone(&mut self, text: &str) {
        let digits = crate::names::digits(text);
        let from = digits.len().saturating_sub(TOLD_BY);
        let told = digits.get(from..).filter(|told| !told.is_empty()).unwrap_or_else(|| text.trim());
        if !told.is_empty() {
            self.phones.insert(told.to_owned());
        }
    }

    fn email(&mut self, text: &str) {
        let bare = text.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
        if !bare.is_empty() {
            self.emails.insert(bare);
        }
    }

    /// Those in a sentence, or in a row of a table with nothing but a comma between its cells.
    fn look(&mut self, text: &str) {
        for found in crate::names::contacts(text) {
            let said = text.get(found.at).unwrap_or_default();
            if !found.is_mail {
                self.phone(said);
                continue;
            }
            for part in said.split([',', ';', '"', '<', '>', '(', ')', '|']) {
                if part.contains(['@', '＠']) { self.email(part) } else { self.look(part) }
            }
        }
    }

    fn contents(self, names: u32) -> Contents {
        Contents { names, phones: self.phones.len() as u32, emails: self.emails.len() as u32 }
    }
}

/// What gives somebody away.
#[derive(Clone, Copy)]
enum Kind<'a> {
    Name,
    Phone(&'a str),
    Email(&'a str),
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(title: &str) -> String {
        file_name(title, NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default())
    }

    #[test]
    fn a_title_becomes_a_file_name_of_plain_letters() {
        assert_eq!(name("Northgate Bikes"), "northgate-bikes-2026-11-22.plan.json");
        assert_eq!(name("  Café & Müller’s!  "), "cafe-mueller-s-2026-11-22.plan.json");
        assert_eq!(name("../../etc/passwd"), "etc-passwd-2026-11-22.plan.json");
    }

    #[test]
    fn what_it_is_stands_behind_the_title() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default();
        assert_eq!(
            super::named("Northgate Bikes", "Tom Ellis", day, "ics"),
            "northgate-bikes-tom-ellis-2026-11-22.ics"
        );
        assert_eq!(super::named("", "自転車", day, "csv"), "plan-2026-11-22.csv");
    }

    #[test]
    fn a_document_holds_what_stands_in_it() {
        let mut people = Vec::new();
        for (id, name, phone) in [("p_1", "Tom Ellis", "07700 900101"), ("p_2", "Ama Boateng", "")] {
            let person = plan::model::Person {
                name: name.into(),
                phone: phone.into(),
                ..plan::model::Person::new(plan::Id::parse(id).unwrap())
            };
            people.push(plan::Edit::add(&person));
        }
        let plan = plan::apply(&plan::Plan::default(), &plan::Edit::Many(people)).unwrap().plan;
        let lens = Lens::new(&plan, NaiveDate::default());
        assert_eq!(contents_of(&lens, "Tom: 07700 900101"), Contents { names: 1, phones: 1, emails: 0 });
        assert_eq!(contents_of(&lens, "Manager, tomorrow, Tomato"), Contents::default());
    }

    #[test]
    fn a_way_counts_once_however_it_is_written_and_wherever() {
        let person = |id: &str, phone: &str, email: &str, note: &str| {
            plan::Edit::add(&Person {
                name: id.to_uppercase(),
                phone: phone.into(),
                email: email.into(),
                note: note.into(),
                ..Person::new(plan::Id::parse(id).unwrap())
            })
        };
        let edits = vec![
            person("p_1", "07700 900101", "Desk@example.com", "Since 12/11/2026, 9.00-17.30. Wife: +44 7700 900 102"),
            person("p_2", "+44 7700 900101", "desk@example.com", "Or <desk@example.com>, 12345678."),
            person("p_3", "ask at the desk", "", ""),
            person("p_4", "12345", "", ""),
        ];
        let plan = plan::apply(&plan::Plan::default(), &plan::Edit::Many(edits)).unwrap().plan;
        let lens = Lens::new(&plan, NaiveDate::default());
        assert_eq!(contents(&lens, CopyChoice::Everything), Contents { names: 4, phones: 5, emails: 1 });
        assert_eq!(contents(&lens, CopyChoice::WithoutContacts), Contents { names: 4, phones: 0, emails: 0 });
        let said = "P_1: 12345, P_2 +44 7700 900101 desk@example.com, 020 7946 0958";
        assert_eq!(contents_of_text(&lens, said), Contents { names: 2, phones: 3, emails: 1 });
        let row = "P_4,12345,a@b.co,Note\r\nP_2,+44 7700 900101,\"<desk@example.com>\",07700900103,x@y.org";
        assert_eq!(contents_of_text(&lens, row), Contents { names: 2, phones: 3, emails: 3 });
    }

    #[test]
    fn a_name_is_never_empty_or_endless() {
        assert_eq!(name(""), "plan-2026-11-22.plan.json");
        assert_eq!(name("自転車屋"), "plan-2026-11-22.plan.json");
        assert!(name(&"long ".repeat(60)).len() < 90);
    }
}
