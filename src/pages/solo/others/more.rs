//! "Say more" about a password somebody else knows: how it was told, when, where it is kept. Tests: the journeys.

use crate::components::{Choice, Disclosure, Select};
use chrono::{Datelike, Months, NaiveDate};
use leptos::prelude::*;
use messages::Words;
use plan::answers::solo::others::Answer;
use plan::date::MonthOrDate;
use plan::facts::access::PLACES;
use plan::model::{Kept, Told};

/// So many months back are offered.
const MONTHS: u32 = 36;

/// The three answers, as the values of their lists; blank for "Not sure".
#[derive(Clone, Copy)]
pub(super) struct More {
    told: RwSignal<String>,
    on: RwSignal<String>,
    kept: RwSignal<String>,
}

impl More {
    /// What the plan says.
    pub(super) fn new(answer: &Answer) -> Self {
        let text = |value: Option<&'static str>| RwSignal::new(value.unwrap_or_default().to_owned());
        Self {
            told: text(answer.told.map(Told::as_str)),
            on: RwSignal::new(answer.told_on.map(MonthOrDate::format).unwrap_or_default()),
            kept: text(answer.kept.map(Kept::as_str)),
        }
    }

    /// Puts the answers into that of the account.
    pub(super) fn add_to(&self, answer: &mut Answer) {
        answer.told = self.told.with_untracked(|value| Told::parse(value));
        answer.told_on = self.on.with_untracked(|value| MonthOrDate::parse(value));
        answer.kept = self.kept.with_untracked(|value| Kept::parse(value));
    }

    /// The lists; `keep` runs after each choice.
    pub(super) fn view(self, words: Words, id: &str, account: &str, today: NaiveDate, keep: Callback<()>) -> AnyView {
        let unsure = || Choice::new("", words.answer_not_sure());
        let mut told = vec![unsure()];
        told.extend(Told::ALL.iter().map(|told| Choice::new(told.as_str(), words.others_told_how(told.as_str()))));
        let mut kept = vec![unsure()];
        kept.extend(PLACES.iter().map(|place| {
            let key = place.kept.as_str();
            Choice::new(key, words.others_kept_place(key))
        }));
        let mut on = vec![unsure()];
        on.extend(months(words, today, &self.on.get_untracked()));
        let pick = move |into: RwSignal<String>| {
            move |value: String| {
                into.set(value);
                keep.run(());
            }
        };
        let part = |name: &str| [id, "-", name].concat();
        let (told_id, on_id, kept_id) = (part("told"), part("on"), part("kept"));
        let about = words.others_about(account);
        view! {
            <Disclosure summary=words.button_say_more() suffix=about>
                <p>{words.others_no_passwords()}</p>
                <Select id=told_id.clone() label=words.others_told() options=told selected=self.told on_pick=pick(self.told)/>
                <Select id=on_id.clone() label=words.others_told_on() options=on selected=self.on on_pick=pick(self.on)/>
                <Select id=kept_id.clone() label=words.others_kept() options=kept selected=self.kept on_pick=pick(self.kept)/>
            </Disclosure>
        }
        .into_any()
    }
}

/// The months to choose from, this one first; also the one in the plan, if it is none of them.
fn months(words: Words, today: NaiveDate, chosen: &str) -> Vec<Choice> {
    let mut out = Vec::new();
    for back in 0..MONTHS {
        if let Some(day) = today.checked_sub_months(Months::new(back)) {
            let value = MonthOrDate::Month(day.year(), day.month()).format();
            out.push(Choice::new(value, words.month_year(day.year(), day.month())));
        }
    }
    if let Some(date) = MonthOrDate::parse(chosen).filter(|_| !out.iter().any(|choice| choice.value == chosen)) {
        let day = date.last_day();
        out.push(Choice::new(chosen, words.month_year(day.year(), day.month())));
    }
    out
}
