//! What a file is called, and what it gives away.
//!
//! Tests: at the end of this file.

use crate::outline::CopyChoice;
use chrono::NaiveDate;
use plan::date;
use plan::lens::Lens;

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
fn plain_letters(letter: char) -> String {
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

/// What a copy of the plan gives away.
pub fn contents(lens: &Lens, choice: CopyChoice) -> Contents {
    let mut out = Contents::default();
    if choice == CopyChoice::WithoutNames {
        return out;
    }
    let mut phones: Vec<&str> = Vec::new();
    for person in &lens.people {
        out.names += u32::from(person.placeholder.is_none() && !person.name.trim().is_empty());
        out.emails += u32::from(!person.email.trim().is_empty());
        phones.push(person.phone.trim());
    }
    phones.extend(lens.crisis.call_list.iter().map(|call| call.phone.trim()));
    phones.retain(|phone| !phone.is_empty());
    phones.sort_unstable();
    phones.dedup();
    out.phones = phones.len() as u32;
    if choice == CopyChoice::WithoutContacts {
        (out.phones, out.emails) = (0, 0);
    }
    out
}

/// What a document that was already made gives away: whose name, number or address stands in its text. `whole` is the plan
/// with nothing left out.
pub fn contents_of(whole: &Lens, text: &str) -> Contents {
    let mut out = Contents::default();
    let mut phones: Vec<&str> = Vec::new();
    let names = crate::Names::new(whole, messages::Words::english());
    for person in whole.people.iter().filter(|person| person.placeholder.is_none() && !person.name.trim().is_empty()) {
        out.names += u32::from(crate::names::holds_word(text, &names.short(person)));
    }
    for person in &whole.people {
        out.emails += u32::from(!person.email.trim().is_empty() && text.contains(person.email.trim()));
        phones.push(person.phone.trim());
    }
    phones.extend(whole.crisis.call_list.iter().map(|call| call.phone.trim()));
    phones.retain(|phone| !phone.is_empty() && text.contains(phone));
    phones.sort_unstable();
    phones.dedup();
    out.phones = phones.len() as u32;
    out
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
    fn a_name_is_never_empty_or_endless() {
        assert_eq!(name(""), "plan-2026-11-22.plan.json");
        assert_eq!(name("自転車屋"), "plan-2026-11-22.plan.json");
        assert!(name(&"long ".repeat(60)).len() < 90);
    }
}
