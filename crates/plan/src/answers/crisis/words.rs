//! "Words you can use": the words of the sheet and the card, words for each case, and who agreed to them.
//!
//! The words of the sheet are stored only where they differ from ours. Who agreed, agreed to the words as they stand: words
//! that change later count as agreed again on that day, by the person the page shows. Tests: at the end of this file.

use super::{begin, chosen};
use crate::edit::Edit;
use crate::id::Id;
use crate::lens::Lens;
use crate::model::{Crisis, Person, Scenario, Verified};
use crate::plan::Plan;
use chrono::NaiveDate;

/// Most characters of words: what every network takes.
pub const MOST: usize = 280;

/// What stands on the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// The words of the sheet and the card.
    pub general: String,
    /// The words of each case that is planned for.
    pub cases: Vec<(Id<Scenario>, String)>,
    /// Who agreed to all of them.
    pub agreed: Option<Id<Person>>,
}

/// What the plan says; `ours` are the words where nothing was written.
pub fn read(lens: &Lens, ours: &str) -> Texts {
    let general = match lens.crisis.words.as_str() {
        "" => ours.to_owned(),
        words => words.to_owned(),
    };
    let mut by = chosen(lens).map(|case| case.agreed.as_ref().and_then(|agreed| agreed.by));
    let first = by.next().flatten();
    Texts {
        general,
        cases: chosen(lens).map(|case| (case.id, case.words.clone())).collect(),
        agreed: first.filter(|first| by.all(|other| other == Some(*first))),
    }
}

/// How many characters are left (negative: too many), once three quarters are used.
pub fn left(text: &str) -> Option<i32> {
    let used = text.trim().chars().count();
    (used * 4 > MOST * 3).then(|| MOST as i32 - used as i32)
}

/// The edits that store the words.
pub fn store(plan: &Plan, today: NaiveDate, first: &[Edit], texts: &Texts, ours: &str) -> Vec<Edit> {
    let mut draft = begin(plan, first);
    let before: Crisis = draft.plan.one();
    let general = texts.general.trim();
    let mut after = before.clone();
    if !(before.words.is_empty() && general == ours) {
        general.clone_into(&mut after.words);
    }
    draft.change(&before, &after);
    let was = read(&Lens::new(&draft.plan, today), ours).agreed;
    for (id, words) in &texts.cases {
        let Some(before) = draft.plan.get(*id) else {
            continue;
        };
        let mut after = before.clone();
        words.trim().clone_into(&mut after.words);
        let same_words = after.words == before.words;
        let by = before.agreed.as_ref().and_then(|agreed| agreed.by);
        after.agreed = match texts.agreed {
            Some(person) if by == Some(person) && same_words => before.agreed.clone(),
            Some(person) => Some(Verified { on: today, by: Some(person) }),
            // Cases that were agreed to by different people are shown as not agreed by one; they stay as they were.
            None if was.is_none() && same_words => before.agreed.clone(),
            None => None,
        };
        draft.change(&before, &after);
    }
    draft.done()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::crisis::first_cases;
    use crate::answers::testing::{apply_all, ids};
    use crate::checks::Severity;
    use crate::checks::fixture::{Fixture, row, today};

    const OURS: &str = "Thank you for telling us.";

    fn starters(case: &crate::facts::crisis::Scenario) -> String {
        case.key.to_owned()
    }

    #[test]
    fn words_and_who_agreed_are_stored_once() {
        let mut f = Fixture::clean();
        for case in f.plan.all::<Scenario>() {
            f.apply(&crate::Edit::remove(case.id));
        }
        let ama = crate::Id::parse("p_ama").unwrap();
        let first = first_cases(&Fixture::team().plan, &starters, &mut ids());
        let preview = crate::answers::crisis::preview(&f.plan, &first);
        let mut texts = read(&Lens::new(&preview, today()), OURS);
        assert_eq!(texts.cases.len(), 3);
        texts.agreed = Some(ama);
        texts.cases[0].1 = " We have read it. ".to_owned();
        f.plan = apply_all(&f.plan, store(&f.plan, today(), &first, &texts, OURS));
        assert_eq!(f.plan.one::<Crisis>().words, "", "ours need not be stored");
        let stored = read(&f.lens(), OURS);
        assert_eq!(stored.cases[0].1, "We have read it.");
        assert_eq!(stored.agreed, Some(ama));
        let later = today().succ_opt().unwrap();
        assert_eq!(store(&f.plan, later, &first, &stored, OURS), []);
        assert_eq!(f.found("CRI-04"), []);
    }

    #[test]
    fn words_without_anybody_who_agreed_are_said() {
        let mut f = Fixture::clean();
        let first = first_cases(&Fixture::team().plan, &starters, &mut ids());
        f.plan = apply_all(&f.plan, first);
        let mut texts = read(&f.lens(), OURS);
        texts.general = "Ours.".to_owned();
        f.plan = apply_all(&f.plan, store(&f.plan, today(), &[], &texts, OURS));
        assert_eq!(f.plan.one::<Crisis>().words, "Ours.");
        assert_eq!(f.found("CRI-04"), [row(Severity::S2, "one")]);
    }

    #[test]
    fn different_people_who_agreed_stay() {
        let mut f = Fixture::clean();
        let first = first_cases(&Fixture::team().plan, &starters, &mut ids());
        f.plan = apply_all(&f.plan, first);
        for (case, by) in f.plan.all::<Scenario>().into_iter().zip(["p_ama", "p_ben", "p_ama"]) {
            let by = Some(crate::Id::parse(by).unwrap());
            f.update(case.id, |case| case.agreed = Some(Verified { on: today(), by }));
        }
        let texts = read(&f.lens(), OURS);
        assert_eq!(texts.agreed, None);
        assert_eq!(store(&f.plan, today(), &[], &texts, OURS), []);
    }

    #[test]
    fn the_count_comes_after_three_quarters() {
        assert_eq!(left(&"é".repeat(210)), None);
        assert_eq!(left(&"é".repeat(211)), Some(69));
        assert_eq!(left(&"é".repeat(292)), Some(-12));
    }
}
