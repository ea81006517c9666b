//! An open fact about a person as one word of a select, and back.
//!
//! A select shows "Choose", people, "No one yet", "Not sure" and "To be decided". What a select cannot say (words, a
//! firm) has the word [`KEPT`] and is never changed by it. Tests: at the end of this file.

use crate::fact::{Fact, Who};
use crate::id::Id;
use crate::model::Person;
use chrono::NaiveDate;

/// Nobody: "No one yet", "No one, agreed", "No check needed".
pub const NONE: &str = "none";
/// "Not sure".
pub const NOT_SURE: &str = "not-sure";
/// "To be decided".
pub const LATER: &str = "later";
/// Something the select cannot say; it stays as it is.
pub const KEPT: &str = "kept";

/// Who decides, and by when.
pub type Open = (Option<Who>, Option<NaiveDate>);

/// A fact that is open although somebody was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsettled {
    /// "Not sure".
    NotSure,
    /// "To be decided".
    Later(Open),
}

impl Unsettled {
    /// How a fact is open, if it is.
    pub fn of<T>(fact: &Fact<T>) -> Option<Self> {
        match fact {
            Fact::NotSure => Some(Self::NotSure),
            Fact::ToDecide { .. } => Some(Self::Later(open(fact))),
            Fact::Unlooked | Fact::Decided(_) => None,
        }
    }

    /// How the word of a select leaves a fact open, if it does; who decides stays as it was.
    pub fn parse(word: &str, before: Option<&Self>) -> Option<Self> {
        match (word, before) {
            (NOT_SURE, _) => Some(Self::NotSure),
            (LATER, Some(Self::Later(open))) => Some(Self::Later(open.clone())),
            (LATER, _) => Some(Self::Later((None, None))),
            _ => None,
        }
    }

    /// The word of the select.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::NotSure => NOT_SURE,
            Self::Later(_) => LATER,
        }
    }

    /// Who decides and by when, where that is still to come.
    pub fn later(&self) -> Option<Open> {
        match self {
            Self::NotSure => None,
            Self::Later(open) => Some(open.clone()),
        }
    }

    /// The fact.
    pub fn fact<T>(self) -> Fact<T> {
        match self {
            Self::NotSure => Fact::NotSure,
            Self::Later((by, until)) => Fact::ToDecide { by, until },
        }
    }
}

/// The word for a fact; blank while nobody was asked.
pub fn word(fact: &Fact<Option<Id<Person>>>) -> String {
    state(fact)
        .map_or_else(|| fact.decided().copied().flatten().map(|id| id.to_string()).unwrap_or_default(), str::to_owned)
}

/// The fact for a word. "To be decided" keeps who decides and by when.
pub fn fact(word: &str, before: &Fact<Option<Id<Person>>>) -> Fact<Option<Id<Person>>> {
    if word == KEPT {
        return before.clone();
    }
    open_state(word, before).unwrap_or_else(|| match word {
        NONE => Fact::Decided(None),
        _ => Id::parse(word).map_or(Fact::Unlooked, |id| Fact::Decided(Some(id))),
    })
}

/// The word for a fact that may also name a firm or hold words.
pub fn word_of_who(fact: &Fact<Option<Who>>) -> String {
    state(fact).map_or_else(
        || match fact.decided() {
            Some(Some(Who::Person(id))) => id.to_string(),
            Some(Some(_)) => KEPT.to_owned(),
            _ => String::new(),
        },
        str::to_owned,
    )
}

/// The fact for a word, where a firm or words may stand.
pub fn fact_of_who(word: &str, before: &Fact<Option<Who>>) -> Fact<Option<Who>> {
    if word == KEPT {
        return before.clone();
    }
    open_state(word, before).unwrap_or_else(|| match word {
        NONE => Fact::Decided(None),
        _ => Id::parse(word).map_or(Fact::Unlooked, |id| Fact::Decided(Some(Who::Person(id)))),
    })
}

/// Who decides and by when, of a fact that is to be decided.
pub fn open<T>(fact: &Fact<T>) -> Open {
    match fact {
        Fact::ToDecide { by, until } => (by.clone(), *until),
        Fact::Unlooked | Fact::NotSure | Fact::Decided(_) => (None, None),
    }
}

fn state<T>(fact: &Fact<Option<T>>) -> Option<&'static str> {
    match fact {
        Fact::NotSure => Some(NOT_SURE),
        Fact::ToDecide { .. } => Some(LATER),
        Fact::Decided(None) => Some(NONE),
        Fact::Unlooked | Fact::Decided(Some(_)) => None,
    }
}

pub(super) fn open_state<T>(word: &str, before: &Fact<T>) -> Option<Fact<T>> {
    match word {
        "" => Some(Fact::Unlooked),
        NOT_SURE => Some(Fact::NotSure),
        LATER => {
            let (by, until) = open(before);
            Some(Fact::ToDecide { by, until })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_survives_the_select() {
        let until = crate::date::parse("2026-12-01");
        let ama = Id::parse("p_ama");
        for before in [
            Fact::Unlooked,
            Fact::NotSure,
            Fact::ToDecide { by: Some(Who::Text("leads".into())), until },
            Fact::Decided(None),
            Fact::Decided(ama),
        ] {
            assert_eq!(fact(&word(&before), &before), before);
            let who = match before.clone() {
                Fact::Decided(person) => Fact::Decided(person.map(Who::Person)),
                Fact::ToDecide { by, until } => Fact::ToDecide { by, until },
                Fact::NotSure => Fact::NotSure,
                Fact::Unlooked => Fact::Unlooked,
            };
            assert_eq!(fact_of_who(&word_of_who(&who), &who), who);
        }
    }

    #[test]
    fn an_open_fact_survives_and_a_settled_one_is_not_open() {
        let later: Fact<bool> =
            Fact::ToDecide { by: Some(Who::Text("leads".into())), until: crate::date::parse("2026-12-01") };
        for fact in [Fact::NotSure, later] {
            let open = Unsettled::of(&fact);
            assert_eq!(open.clone().map(Unsettled::fact), Some(fact));
            assert_eq!(Unsettled::parse(open.as_ref().map_or("", Unsettled::word), open.as_ref()), open);
        }
        assert_eq!(Unsettled::of(&Fact::Decided(true)), None);
        assert_eq!(Unsettled::parse("p_ama", None), None);
    }

    #[test]
    fn words_and_firms_are_kept() {
        let told = Fact::Decided(Some(Who::Text("the night shift".into())));
        assert_eq!(word_of_who(&told), KEPT);
        assert_eq!(fact_of_who(KEPT, &told), told);
    }
}
