//! "Say more about Tom Ellis": since when, how do you know, until when it counts, and who showed it. Tests: the journeys.

use crate::asking::{Asker, choices};
use crate::components::Disclosure;
use crate::store::Store;
use export::{Names, duties};
use leptos::prelude::*;
use plan::Id;
use plan::answers::training;
use plan::lens::backups::SkillRef;
use plan::model::{Person, SkillLevel, Training};

/// How we know, in the words of the plan.
const EVIDENCE: [&str; 3] = ["attended", "demonstrated", "drilled"];

/// Nothing, while nobody has said what the person can do.
pub(super) fn view(store: Store, person: Id<Person>) -> AnyView {
    let words = store.words;
    let records = Memo::new(move |_| {
        let lens = store.lens();
        let of = |skill: SkillRef| {
            let record = training::record(&lens.training, person, skill)?;
            (record.level != SkillLevel::None).then_some((skill_word(skill), record.id))
        };
        training::skills(&lens).into_iter().filter_map(of).collect::<Vec<_>>()
    });
    let parts = move || {
        let records = records.get();
        if records.is_empty() {
            return ().into_any();
        }
        let lens = store.lens_now();
        let name = lens.person(person).map(|person| person.name.clone()).unwrap_or_default();
        let names = Names::new(&lens, words);
        let fields: Vec<AnyView> = records
            .iter()
            .map(|(word, id)| {
                let skill = training::skills(&lens).into_iter().find(|skill| skill_word(*skill) == *word);
                let skill = skill.map(|skill| duties::skill(&names, skill, false)).unwrap_or_default();
                one(store, *id, &skill, &words.training_set(&name))
            })
            .collect();
        view! { <Disclosure summary=words.training_about(&name)>{fields}</Disclosure> }.into_any()
    };
    parts.into_any()
}

fn skill_word(skill: SkillRef) -> String {
    training::word(skill)
}

fn one(store: Store, id: Id<Training>, skill: &str, done: &str) -> AnyView {
    let words = store.words;
    let ask = Asker::new(store, "training", id.key, done.to_owned());
    let evidence = choices(&EVIDENCE, |word| words.training_evidence(word));
    view! {
        {ask.date_before("on", &words.training_field_on(skill), "valid_until")}
        {ask.choose_or_not("evidence", &words.training_field_evidence(skill), evidence)}
        {ask.date_after("valid_until", &words.training_field_until(skill), "on")}
        {ask.person("by", &words.training_field_by(skill))}
    }
    .into_any()
}
