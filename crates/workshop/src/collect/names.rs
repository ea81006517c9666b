//! Who of the plan may have answered: the same name, whatever its capitals and accents; a first name alone is asked about,
//! and so is anybody with a name in common. Tests: `tests/collect.rs`.

use export::plain_letters;
use plan::model::Person;
use plan::{Id, Plan};

/// Who a name may stand for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Match {
    /// The same name.
    Same(Id<Person>),
    /// One of both names is a first name alone, and nobody else has it.
    Perhaps(Id<Person>),
    /// One of these, or nobody.
    Ask(Vec<Id<Person>>),
    /// Nobody has such a name.
    Nobody,
}

/// Who of the plan has this name.
pub fn matching(plan: &Plan, name: &str) -> Match {
    let wanted = folded(name);
    let people: Vec<(Id<Person>, String)> = plan
        .all::<Person>()
        .into_iter()
        .filter(|person| person.placeholder.is_none())
        .map(|person| (person.id, folded(&person.name)))
        .collect();
    let those = |like: &dyn Fn(&str) -> bool| -> Vec<Id<Person>> {
        people.iter().filter(|(_, name)| !name.is_empty() && like(name)).map(|(id, _)| *id).collect()
    };
    match those(&|name| name == wanted).as_slice() {
        [] => {}
        [only] => return Match::Same(*only),
        several => return Match::Ask(several.to_vec()),
    }
    let first = |name: &str| name.split(' ').next().unwrap_or_default().to_owned();
    let is_short = |name: &str| !name.contains(' ');
    let by_first = those(&|name| first(name) == first(&wanted) && (is_short(name) || is_short(&wanted)));
    let related =
        those(&|name| name.split(' ').any(|word| word.chars().count() > 2 && wanted.split(' ').any(|one| one == word)));
    match (by_first.as_slice(), related.as_slice()) {
        ([], []) => Match::Nobody,
        ([only], [] | [_]) => Match::Perhaps(*only),
        _ => {
            let mut all = by_first;
            all.extend(related);
            let mut seen = Vec::new();
            all.retain(|id| {
                !seen.contains(id) && {
                    seen.push(*id);
                    true
                }
            });
            Match::Ask(all)
        }
    }
}

/// A name as it is compared: small letters without accents, one blank between words.
pub(super) fn folded(name: &str) -> String {
    let plain = |letter: char| match letter {
        // In full they are "ae", but many leave the dots out.
        'ä' | 'Ä' => "a".to_owned(),
        'ö' | 'Ö' => "o".to_owned(),
        'ü' | 'Ü' => "u".to_owned(),
        '\u{300}'..='\u{36f}' | '\'' | '’' | '.' => String::new(),
        letter => match plain_letters(letter) {
            known if !known.is_empty() => known,
            _ if letter.is_alphanumeric() => letter.to_string(),
            _ => " ".to_owned(),
        },
    };
    let text: String = name.chars().map(plain).collect::<String>().to_lowercase();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
