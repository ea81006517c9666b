//! What people are called on the shared screen when they asked not to be named there.
//!
//! Must never: let more of a name through than its first letters. Tests: at the end of this file.

use export::names::replace::{Known, Name};
use plan::lens::Lens;
use plan::model::Person;

/// The initials of somebody, with a number where two people would have the same.
pub fn initials(lens: &Lens, person: &Person) -> String {
    let own = letters(&person.name);
    let same: Vec<_> = lens.people.iter().filter(|other| letters(&other.name) == own).map(|other| other.id).collect();
    match same.iter().position(|id| *id == person.id) {
        Some(place) if same.len() > 1 => [&own, " ", &(place + 1).to_string()].concat(),
        _ => own,
    }
}

/// Initials of a text that somebody signed with a name.
pub fn letters(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().find(|char| char.is_alphanumeric()));
    let first = words.next();
    let letters = first.into_iter().chain(words.next_back());
    letters.flat_map(char::to_uppercase).collect()
}

/// A text with the initials of everybody whom it names, by the whole name or by a part of it, however it is written.
pub fn text(lens: &Lens, text: &str) -> String {
    let named = lens.people.iter().filter(|person| !person.name.trim().is_empty());
    let name = |person: &Person| Name {
        name: person.name.clone(),
        // A group has a name as a whole: "The shop team".
        only_whole: person.placeholder.is_some(),
        instead: Some(initials(lens, person)),
    };
    Known::new(named.map(name).collect()).replaced(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use plan::{Edit, Id, Plan, apply, date};

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
        let all: Vec<_> = lens.people.iter().map(|person| initials(&lens, person)).collect();
        assert_eq!(all, ["AM 1", "TE", "AM 2", "TB"]);
        let masked = text(&lens, "Ask Tom Ellis, or Ann. Tomorrow: Tom’s list for Ama Mensah");
        assert_eq!(masked, "Ask TE, or AM 2. Tomorrow: TE’s list for AM 1");
        assert_eq!(text(&lens, "Tom van Baker, then Ellis and Mrs Mensah"), "TB, then TE and Mrs AM 1");
        assert_eq!(text(&lens, "tom ellis still has the password, AMA knows"), "TE still has the password, AM 1 knows");
    }
}
