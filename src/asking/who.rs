//! Anybody: a person, a firm, or words for who is in no table; and for which accounts something is. Tests:
//! `plan::answers::spot`, the journeys.

use super::Asker;
use crate::components::{Choice, FieldKind, Select, TextField};
use crate::ticking::Boxes;
use leptos::prelude::*;

/// "Someone else"; no record id looks like it.
const ELSE: &str = "+else";

impl Asker {
    /// One of anybody, or nobody said.
    pub fn anybody(&self, path: &'static str, label: &str) -> AnyView {
        let words = self.store.words;
        let (me, spot, id) = (*self, self.spot(path), self.id(path));
        let named = Memo::new(move |_| spot.named(&me.store.plan()));
        let now = Memo::new(
            move |_| if named.with(String::is_empty) { spot.choice(&me.store.plan()) } else { ELSE.to_owned() },
        );
        let open = RwSignal::new(false);
        let options = Signal::derive(move || {
            let mut all = vec![Choice::new("", words.not_answered())];
            all.extend(me.people_and_firms());
            all.push(Choice::new(ELSE, words.answer_someone_else()));
            all
        });
        let (error, text) = (RwSignal::new(None::<String>), RwSignal::new(named.get_untracked()));
        let name = label.to_owned();
        let keep = Callback::new(move |word: String| {
            error.set(me.pick(&spot.name(&me.store.plan_now(), &word), &name));
        });
        let pick = move |word: String| {
            open.set(word == ELSE);
            if word != ELSE {
                keep.run(word);
            }
        };
        let commit = Callback::new(move |typed: String| {
            if !typed.trim().is_empty() {
                keep.run(typed);
            }
        });
        Effect::new(move || text.set(named.get()));
        let shown = Memo::new(move |_| open.get() || now.with(|now| now == ELSE));
        let selected = Signal::derive(move || if shown.get() { ELSE.to_owned() } else { now.get() });
        let (name_id, name_label) = ([&id, "-name"].concat(), words.asking_else(label));
        let field = move || {
            shown.get().then(|| {
                view! {
                    <div class="reveal">
                        <TextField id=name_id.clone() label=name_label.clone() value=text on_commit=commit error=error
                            error_prefix=words.error_prefix()/>
                    </div>
                }
            })
        };
        view! {
            <Select id=id label=label options=options selected=selected on_pick=pick/>
            {field}
        }
        .into_any()
    }

    /// Any number of anybody.
    pub fn several(&self, path: &'static str, legend: &str) -> AnyView {
        let words = self.store.words;
        let (me, spot, id) = (*self, self.spot(path), self.id(path));
        let ticked = Memo::new(move |_| spot.everybody(&me.store.plan()));
        let options = Signal::derive(move || {
            let mut all = me.people_and_firms();
            for word in ticked.get() {
                if !all.iter().any(|choice| choice.value == word) {
                    let gone = plan::Id::parse(&word).and_then(|id| me.store.plan_now().get::<plan::model::Person>(id));
                    all.push(Choice::new(word.as_str(), gone.map_or_else(|| word.clone(), |person| person.name)));
                }
            }
            all
        });
        let error = RwSignal::new(None::<String>);
        let name = legend.to_owned();
        let tick = Callback::new(move |(word, on): (String, bool)| {
            error.set(me.keep(&spot.tick_anybody(&me.store.plan_now(), &word, on), &name));
        });
        let text = RwSignal::new(String::new());
        let add = move |typed: String| {
            let name = plan::answers::you::clean(&typed);
            if !name.is_empty() {
                tick.run((name, true));
                if error.with_untracked(Option::is_none) {
                    text.set(String::new());
                }
            }
        };
        let boxes = Boxes::new(id.clone(), legend, options, ticked, move |word| tick.run(word));
        view! {
            {boxes.view(words)}
            <TextField id=[&id, "-else"].concat() label=words.asking_else(legend) hint=words.asking_else_hint() value=text
                kind=FieldKind::Text on_commit=add error=error error_prefix=words.error_prefix()/>
        }
        .into_any()
    }

    /// For which accounts something is; none ticked means all of them.
    pub fn scope(&self, path: &'static str, legend: &str) -> AnyView {
        let (me, spot, words) = (*self, self.spot(path), self.store.words);
        let ticked = Memo::new(move |_| spot.accounts(&me.store.plan()));
        let lens = self.store.lens_now();
        let names = export::Names::new(&lens, words);
        let options: Vec<Choice> =
            lens.ours().map(|account| Choice::new(account.id.to_string(), names.account(account))).collect();
        let name = legend.to_owned();
        // Accounts hold no text, so nothing can be refused.
        let tick = move |(word, on): (String, bool)| {
            drop(me.keep(&spot.tick_account(&me.store.plan_now(), &word, on), &name));
        };
        Boxes::new(self.id(path), legend, Signal::stored(options), ticked, tick)
            .hint(words.asking_all_accounts())
            .view(words)
    }

    /// People of the team, then firms.
    fn people_and_firms(&self) -> Vec<Choice> {
        let lens = self.store.lens();
        let mut all: Vec<Choice> =
            lens.team().map(|person| Choice::new(person.id.as_str(), person.name.as_str())).collect();
        all.extend(lens.partners.iter().map(|firm| Choice::new(firm.id.as_str(), firm.name.as_str())));
        all
    }
}
