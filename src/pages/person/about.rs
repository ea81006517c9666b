//! What is optional to say about a person: how to reach them, their place, their time. Tests: `plan::answers::person`,
//! the journeys.

use super::typed;
use crate::asking::{Asker, choices, days};
use crate::components::{Choice, Disclosure, FieldKind};
use crate::store::Store;
use leptos::prelude::*;
use plan::Id;
use plan::model::{Involvement, Person, PersonKind, Presence};

/// All groups.
pub(super) fn parts(store: Store, id: Id<Person>) -> AnyView {
    let words = store.words;
    let name = store.lens_now().person(id).map(|person| person.name.clone()).unwrap_or_default();
    let ask = Asker::new(store, "people", id.key, words.people_done_change(&name));
    view! {
        <h2>{words.button_say_more()}</h2>
        <Disclosure summary=words.person_reach() open=true>
            {typed::name(store, id)}
            {ask.text_of("phone", words.person_phone(), FieldKind::Phone)}
            {ask.text_of("email", words.person_email(), FieldKind::Email)}
            {ask.text("reach_note", words.person_reach_note(), words.person_reach_note_hint())}
            <p class="field__hint">{words.people_ask_first()}</p>
        </Disclosure>
        <Disclosure summary=words.person_place()>{place(ask)}</Disclosure>
        <Disclosure summary=words.person_time()>
            {typed::hours(store, id)}
            {ask.boxes("available/days", words.person_days(), days(store))}
            {typed::times(store, id)}
        </Disclosure>
    }
    .into_any()
}

fn place(ask: Asker) -> AnyView {
    let (store, words) = (ask.store, ask.store.words);
    let kinds: Vec<&str> = PersonKind::ALL.iter().map(|word| word.as_str()).collect();
    let involvements: Vec<&str> = Involvement::ALL.iter().map(|word| word.as_str()).collect();
    let presences: Vec<&str> = Presence::ALL.iter().map(|word| word.as_str()).collect();
    let lens = store.lens_now();
    let firms: Vec<Choice> =
        lens.partners.iter().map(|firm| Choice::new(firm.id.to_string(), firm.name.as_str())).collect();
    let departments: Vec<Choice> =
        lens.departments.iter().map(|one| Choice::new(one.id.to_string(), one.name.as_str())).collect();
    let firm = (!firms.is_empty()).then(|| ask.choose_or_not("partner", words.person_firm(), firms));
    let department =
        (!departments.is_empty()).then(|| ask.choose_or_not("department", words.person_department(), departments));
    let status = ask.spot("status:is");
    let goes = Memo::new(move |_| {
        let word = status.word(&store.plan());
        [Presence::Leaving, Presence::Left].iter().any(|presence| presence.as_str() == word)
    });
    let day = move || {
        goes.get().then(|| {
            view! { <div class="reveal">{ask.date("status:on", words.person_status_on())}</div> }
        })
    };
    view! {
        {ask.choose("kind", words.person_kind(), choices(&kinds, |word| words.person_kind_option(word)))}
        {ask.choose("involvement", words.person_involvement(), choices(&involvements, |word| words.person_involvement_option(word)))}
        {ask.text("job_title", words.person_job_title(), "")}
        {department}
        {firm}
        {ask.fact("status:is", words.person_status(), choices(&presences, |word| words.person_status_option(word)))}
        {day}
        {ask.date("contract_end", words.person_contract_end())}
        {move || agreed(ask)}
        {ask.text("note", words.people_note(), words.people_note_hint())}
    }
    .into_any()
}

/// Which edition the person has read; said when it is handed out.
fn agreed(ask: Asker) -> AnyView {
    let (store, words) = (ask.store, ask.store.words);
    let key = ask.spot("agreed").key;
    let person = store.plan().get(Id::<Person>::of(key)).unwrap_or_default();
    let text = match person.agreed {
        Some(agreed) => words.person_agreed_is(&agreed.edition.to_string(), &words.date(agreed.on)),
        None => words.person_agreed_none().to_owned(),
    };
    view! { <p>{words.person_agreed()} ": " {text}</p> }.into_any()
}
