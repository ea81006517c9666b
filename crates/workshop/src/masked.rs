//! What people are called on the shared screen when they asked not to be named there.
//!
//! Must never: let more of a name through than its first letters. Tests: at the end of this file.

use export::names::replace::{Known, Name};
use plan::Id;
use plan::lens::Lens;
use plan::model::Person;
use std::collections::BTreeMap;

/// What everybody of a plan is called, made ready once for many names and texts.
#[derive(Debug)]
pub struct Masked {
    initials: BTreeMap<Id<Person>, String>,
    known: Known,
}

impl Masked {
    /// Everybody whom the plan knows.
    pub fn new(lens: &Lens) -> Self {
        let mut same: BTreeMap<String, Vec<Id<Person>>> = BTreeMap::new();
        for person in &lens.people {
            same.entry(letters(&person.name)).or_default().push(person.id);
        }
        let mut initials = BTreeMap::new();
        for (letters, all) in same {
            let is_one = all.len() == 1;
            for (id, number) in all.into_iter().zip(1_u32..) {
                initials
                    .insert(id, if is_one { letters.clone() } else { [&letters, " ", &number.to_string()].concat() });
            }
        }
        let named = lens.people.iter().filter(|person| !person.name.trim().is_empty());
        let name = |person: &Person| Name {
            name: person.name.clone(),
            // A group has a name as a whole: "The shop team".
            only_whole: person.placeholder.is_some(),
            instead: initials.get(&person.id).cloned(),
        };
        let known = Known::new(named.map(name).collect());
        Self { initials, known }
    }

    /// The initials of somebody, with a number where two people would have the same.
    pub fn name(&self, id: Id<Person>) -> String {
        self.initials.get(&id).cloned().unwrap_or_default()
    }

    /// A text with the initials of everybody whom it names, by the whole name or by a part of it, however it is written.
    pub fn text(&self, text: &str) -> String {
        self.known.replaced(text)
    }
}

/// Initials of a text that somebody signed with a name.
pub fn letters(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().find(|char| char.is_alphanumeric()));
    let first = words.next();
    let letters = first.into_iter().chain(words.next_back());
    letters.flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::{Edit, Plan, apply, date};

    #[test]
    fn a_name_is_its_first_and_last_letter() {
        let cases = [("Priya Shah", "PS"), ("ama", "A"), ("Jo van der Berg", "JB"), ("(Kim) Ng", "KN"), ("", "")];
        for (name, wanted) in cases {
            assert_eq!(letters(name), wanted, "{name}");
        }
    }

    #[test]
    fn two_with_the_same_letters_are_told_apart() {
        let people = [("p_1", "Ama Mensah"), ("p_2", "Tom Ellis"), ("p_3", "Ann Moor"), ("p_4", "Tom van Baker")]
            .map(|(id, name)| Edit::add(&Person { name: name.into(), ..Person::new(Id::parse(id).unwrap()) }));
        let plan = apply(&Plan::default(), &Edit::Many(people.to_vec())).unwrap().plan;
        let lens = Lens::new(&plan, date::parse("2026-11-28").unwrap());
        let masked = Masked::new(&lens);
        let all: Vec<_> = lens.people.iter().map(|person| masked.name(person.id)).collect();
        assert_eq!(all, ["AM 1", "TE", "AM 2", "TB"]);
        let text = |text: &str| masked.text(text);
        let whole = text("Ask Tom Ellis, or Ann. Tomorrow: Tom’s list for Ama Mensah");
        assert_eq!(whole, "Ask TE, or AM 2. Tomorrow: TE’s list for AM 1");
        assert_eq!(text("Tom van Baker, then Ellis and Mrs Mensah"), "TB, then TE and Mrs AM 1");
        assert_eq!(text("tom ellis still has the password, AMA knows"), "TE still has the password, AM 1 knows");
    }
}
