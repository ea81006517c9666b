//! People on a list, as boxes.
//! Tests: `plan::answers::spot`, the journeys.

use super::Asker;
use crate::components::Choice;
use crate::ticking::Boxes;
use leptos::prelude::*;
use plan::answers::spot::{BUSINESS, THESE};
use plan::answers::who::{LATER, NONE, NOT_SURE};
use plan::spec::Kind;

impl Asker {
    /// A list of people, of anybody, or a fact that is such a list. `none` is the answer "no one" of a fact.
    pub fn people(&self, path: &'static str, legend: &str, none: &'static str) -> AnyView {
        let words = self.store.words;
        let (me, spot) = (*self, self.spot(path));
        let (is_fact, has_business) = match spot.kind() {
            Some(Kind::Fact(Kind::List(item))) => (true, matches!(item, Kind::Who)),
            Some(Kind::List(item)) => (false, matches!(item, Kind::Who)),
            _ => (false, false),
        };
        let on_list = Memo::new(move |_| spot.items(&me.store.plan()));
        let state = Memo::new(move |_| spot.word(&me.store.plan()));
        let options = Memo::new(move |_| {
            let lens = me.store.lens();
            let names = export::Names::new(&lens, words);
            let listed = on_list.get();
            let is_shown = |id: &str, current: bool| current || listed.iter().any(|item| item == id);
            let people = lens
                .people
                .iter()
                .filter(|person| is_shown(person.id.as_str(), lens.is_current(person) && person.placeholder.is_none()));
            let mut all: Vec<Choice> =
                people.map(|person| Choice::new(person.id.to_string(), names.full(person))).collect();
            let firms = lens.partners.iter().filter(|firm| is_shown(firm.id.as_str(), false));
            all.extend(firms.map(|firm| Choice::new(firm.id.to_string(), firm.name.as_str())));
            all
        });
        let mut always = Vec::new();
        if has_business {
            always.push(Choice::new(BUSINESS, words.passwords_business()));
        }
        if is_fact {
            always.push(Choice::new(NONE, none));
            always.push(Choice::new(NOT_SURE, words.answer_not_sure()));
            always.push(Choice::new(LATER, words.choosing_later()));
        }
        let ticked = Signal::derive(move || {
            let mut all = on_list.get();
            let state = state.get();
            if is_fact && !state.is_empty() && state != THESE {
                all.push(state);
            }
            all
        });
        let name = legend.to_owned();
        let tick = move |(word, on): (String, bool)| {
            let plan = me.store.plan_now();
            let is_state = [NONE, NOT_SURE, LATER].contains(&word.as_str());
            let edit = match (is_state, on) {
                (true, true) => spot.set_word(&plan, &word),
                (true, false) => spot.set_word(&plan, ""),
                (false, _) => spot.tick(&plan, &word, on),
            };
            drop(me.keep(&edit, &name));
        };
        let boxes = Boxes::new(self.id(path), legend, options, ticked, tick).always(always);
        view! {
            {boxes.view(words)}
            {is_fact.then(|| self.later(path, legend))}
        }
        .into_any()
    }
}
