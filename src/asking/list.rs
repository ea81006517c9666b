//! People on a list, as boxes; with many people only those on the list, and a select to put others on it.
//! Tests: `plan::answers::spot`, the journeys.

use super::Asker;
use crate::components::{Arrange, Checkboxes, Choice, Select};
use leptos::prelude::*;
use plan::answers::spot::{BUSINESS, THESE};
use plan::answers::who::{LATER, NONE, NOT_SURE};
use plan::spec::Kind;

/// With more people than this, boxes would fill the screen.
const MANY: usize = 12;

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
        let many = self.store.lens_now().team().count() > MANY;
        let options = Memo::new(move |_| {
            let lens = me.store.lens();
            let names = export::Names::new(&lens, words);
            let listed = on_list.get();
            let is_shown = |id: &str, current: bool| listed.iter().any(|item| item == id) || (current && !many);
            let people = lens
                .people
                .iter()
                .filter(|person| is_shown(person.id.as_str(), lens.is_current(person) && person.placeholder.is_none()));
            let mut all: Vec<Choice> =
                people.map(|person| Choice::new(person.id.to_string(), names.full(person))).collect();
            let firms = lens.partners.iter().filter(|firm| is_shown(firm.id.as_str(), false));
            all.extend(firms.map(|firm| Choice::new(firm.id.to_string(), firm.name.as_str())));
            if has_business {
                all.push(Choice::new(BUSINESS, words.passwords_business()));
            }
            if is_fact {
                all.push(Choice::new(NONE, none));
                all.push(Choice::new(NOT_SURE, words.answer_not_sure()));
                all.push(Choice::new(LATER, words.choosing_later()));
            }
            all
        });
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
        let adding = many.then(|| {
            self.add_one(
                path,
                legend,
                Callback::new({
                    let tick = tick.clone();
                    move |word: String| tick((word, true))
                }),
                on_list,
            )
        });
        view! {
            <Checkboxes id=self.id(path) legend=legend options=options ticked=ticked on_tick=tick arrange=Arrange::Grid/>
            {adding}
            {is_fact.then(|| self.later(path, legend))}
        }
        .into_any()
    }

    fn add_one(&self, path: &'static str, legend: &str, add: Callback<String>, on_list: Memo<Vec<String>>) -> AnyView {
        let words = self.store.words;
        let store = self.store;
        let options = Signal::derive(move || {
            let lens = store.lens();
            let listed = on_list.get();
            let rest = lens.team().filter(|person| !listed.iter().any(|item| item == person.id.as_str()));
            let mut all = vec![Choice::new("", words.answer_choose())];
            all.extend(rest.map(|person| Choice::new(person.id.to_string(), person.name.as_str())));
            all
        });
        let mut id = self.id(path);
        id.push_str("-add");
        let pick = move |word: String| {
            if !word.is_empty() {
                add.run(word);
            }
        };
        view! { <Select id=id label=words.asking_add(legend) options=options selected=Signal::derive(String::new) on_pick=pick/> }
            .into_any()
    }
}
