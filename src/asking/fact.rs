//! Facts: an answer, "Not sure", or "To be decided" with who and until when; and how it should be, beside how it is.
//! Tests: `plan::answers::spot`, the journeys.

use super::{Asker, kept};
use crate::choosing;
use crate::components::{Choice, Select};
use leptos::prelude::*;
use plan::answers::spot::{BUSINESS, Spot};
use plan::answers::who::{KEPT, LATER, NONE, NOT_SURE, Open};

impl Asker {
    /// A fact whose answers are known words, for example yes and no.
    pub fn fact(&self, path: &'static str, label: &str, options: Vec<Choice>) -> AnyView {
        let words = self.store.words;
        let (me, spot) = (*self, self.spot(path));
        let now = Memo::new(move |_| spot.word(&me.store.plan()));
        let mut all = vec![Choice::new("", words.not_answered())];
        all.extend(options);
        all.push(Choice::new(NOT_SURE, words.answer_not_sure()));
        all.push(Choice::new(LATER, words.choosing_later()));
        let shown = move || {
            let mut all = all.clone();
            if now.with(|now| now == KEPT) {
                all.push(kept(me.store));
            }
            all
        };
        let (error, pick) = self.picks(spot, label);
        view! {
            <Select id=self.id(path) label=label options=Signal::derive(shown) selected=now on_pick=pick error=error
                error_prefix=words.error_prefix()/>
            {self.later(path, label)}
        }
        .into_any()
    }

    /// Yes or no.
    pub fn yes_no(&self, path: &'static str, label: &str) -> AnyView {
        let words = self.store.words;
        let options = vec![Choice::new("yes", words.answer_yes()), Choice::new("no", words.answer_no())];
        self.fact(path, label, options)
    }

    /// A fact about one person; `none` is the answer "nobody". A new person can be added in place.
    pub fn fact_person(&self, path: &'static str, label: &str, none: &'static str) -> AnyView {
        self.somebody(path, label, choosing::usual(self.store, (NONE, none)))
    }

    /// A fact about a person, a firm or the business itself.
    pub fn fact_who(&self, path: &'static str, label: &str) -> AnyView {
        let words = self.store.words;
        let lens = self.store.lens_now();
        let firms = lens.partners.iter().map(|firm| Choice::new(firm.id.to_string(), firm.name.as_str()));
        let mut after: Vec<Choice> = firms.collect();
        after.push(Choice::new(BUSINESS, words.sheet_business()));
        after.push(Choice::new(NOT_SURE, words.answer_not_sure()));
        after.push(Choice::new(LATER, words.choosing_later()));
        if self.spot(path).word(&self.store.plan_now()) == KEPT {
            after.push(kept(self.store));
        }
        self.somebody(path, label, after)
    }

    fn somebody(&self, path: &'static str, label: &str, after: Vec<Choice>) -> AnyView {
        let (me, spot) = (*self, self.spot(path));
        let now = Memo::new(move |_| spot.word(&me.store.plan()));
        let (error, pick) = self.picks(spot, label);
        let ask = choosing::Ask {
            id: self.id(path),
            label: label.to_owned(),
            label_hidden: false,
            first: Some(self.store.words.not_answered()),
            after,
            selected: now.into(),
            on_pick: pick,
            error: error.into(),
        };
        view! { {choosing::person(self.store, ask)}{self.later(path, label)} }.into_any()
    }

    fn picks(&self, spot: Spot, label: &str) -> (RwSignal<Option<String>>, Callback<String>) {
        let (me, label) = (*self, label.to_owned());
        let error = RwSignal::new(None);
        let pick =
            Callback::new(move |word: String| error.set(me.pick(&spot.set_word(&me.store.plan_now(), &word), &label)));
        (error, pick)
    }

    /// Who decides and until when, shown while a fact is to be decided.
    pub fn later(&self, path: &'static str, label: &str) -> AnyView {
        let (me, spot) = (*self, self.spot(path));
        let name = label.to_owned();
        let open = Memo::new(move |_| spot.open(&me.store.plan()));
        // Who and when hold no text, so nothing can be refused.
        let change = move |open: Open| drop(me.keep(&spot.set_open(&me.store.plan_now(), &open), &name));
        choosing::later(self.store, self.id(path), label.to_owned(), open.into(), Callback::new(change))
    }

    /// How a fact should be, below how it is today. `options` are the words of its answers.
    pub fn target(&self, path: &'static str, label: &str, mut options: Vec<Choice>) -> AnyView {
        let words = self.store.words;
        let (me, spot) = (*self, self.spot(path));
        options.insert(0, Choice::new("", words.asking_target_none()));
        let now = Memo::new(move |_| spot.target(&me.store.plan()));
        let (error, name) = (RwSignal::new(None::<String>), label.to_owned());
        let pick = move |word: String| error.set(me.pick(&spot.set_target(&me.store.plan_now(), &word), &name));
        let mut id = self.id(path);
        id.push_str("-target");
        view! {
            <Select id=id label=words.asking_target(label) options=options selected=now on_pick=pick error=error
                error_prefix=words.error_prefix()/>
        }
        .into_any()
    }
}
