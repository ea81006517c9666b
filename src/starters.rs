//! What the crisis plan starts with, in words: the cases that are assumed, their words, our five lines, the first line
//! of every crisis page.
//!
//! The pages of the crisis step and the card of an owner alone share it, so that sheet and card say the same. It must
//! never change the plan. Tests: `plan::answers::crisis`, the journeys in `tests/e2e`.

use crate::bridge::device;
use crate::store::Store;
use messages::{FirstHour, Words};
use plan::Edit;
use plan::answers::crisis;
use plan::facts::crisis::{ALONE, GENERAL, Scenario};
use plan::lens::Lens;
use plan::model::Situation;

/// The words a case starts with.
pub fn case_words(words: Words, case: &Scenario) -> String {
    let list = match case.situation {
        Situation::Angry => FirstHour::Angry,
        Situation::WrongPost => FirstHour::WrongPost,
        Situation::LostAccount => FirstHour::LostAccount,
        Situation::Hurt => FirstHour::Hurt,
        Situation::Other if case.key == "closure" => return words.starter_words_closed().to_owned(),
        Situation::Other => FirstHour::General,
    };
    words.starter_words(list).to_owned()
}

/// The cases that are assumed on the first visit of the crisis step, as edits; made once for each page.
pub fn first_cases(store: Store) -> Vec<Edit> {
    let words = store.words;
    crisis::first_cases(&store.plan_now(), &|case| case_words(words, case), &mut device::new_key)
}

/// Our own sentence for the key of a line of the first hour.
pub fn step(words: Words, lens: &Lens, key: &str) -> String {
    if let Some(place) = GENERAL.iter().position(|known| *known == key) {
        let all = words.first_hour(FirstHour::General);
        return all.get(place).map(|text| (*text).to_owned()).unwrap_or_default();
    }
    let reader = plan::answers::solo::ill::caller(lens).map(|person| person.name.as_str());
    let place = ALONE.iter().position(|known| *known == key);
    place.and_then(|place| words.first_hour_solo(reader).get(place).cloned()).unwrap_or_default()
}

/// "Is anyone hurt or in danger? Call 999 first."
pub fn danger(store: Store) -> String {
    let number = crisis::read(&store.lens_now()).number;
    if number.is_empty() { store.words.hurt_first().to_owned() } else { store.words.hurt_first_number(&number) }
}
